/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-event: to the day of an event, to what came of it, and the screen in the hall. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-hall-window.h"

#define HALL "inc-hall"

static void
show_view (IncWindow *self, gint64 event, const char *view)
{
  IncPage *page;

  if (inc_window_get_session (self) == NULL)
    return;
  inc_register_view_open_record (inc_window_get_view (self), "event", event);
  page = inc_window_get_visible_page (self);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.show-view", "s", view);
  inc_page_search (page);
}

static void
on_day_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_view (INC_WINDOW (widget), g_variant_get_int64 (parameter), "day");
}

static void
on_after_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_view (INC_WINDOW (widget), g_variant_get_int64 (parameter), "after");
}

void
inc_window_event_close_hall (IncWindow *self)
{
  GtkWindow *hall = g_object_get_data (G_OBJECT (self), HALL);

  if (hall != NULL)
    gtk_window_destroy (hall);
}

static void
on_hall_gone (GtkWidget *hall, IncWindow *self)
{
  g_object_set_data (G_OBJECT (self), HALL, NULL);
}

/* Not the application's: what its windows are for is the register, and one of them is asked for by many. */
static void
on_hall_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncSession *session = inc_window_get_session (INC_WINDOW (widget));
  GtkWindow *hall;

  inc_window_event_close_hall (INC_WINDOW (widget));
  if (session == NULL)
    return;
  hall = inc_hall_window_new (session, g_variant_get_int64 (parameter));
  g_object_set_data (G_OBJECT (widget), HALL, hall);
  g_signal_connect_object (hall, "destroy", G_CALLBACK (on_hall_gone), widget, G_CONNECT_DEFAULT);
  gtk_window_fullscreen (hall);
  gtk_window_present (hall);
}

void
inc_window_event_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.show-event-day", "x", on_day_shown);
  gtk_widget_class_install_action (class, "win.show-event-after", "x", on_after_shown);
  gtk_widget_class_install_action (class, "win.show-hall", "x", on_hall_shown);
}
