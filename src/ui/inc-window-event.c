/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-event: to the day of an event, to what came of it, and the screen in the hall. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-event-day-page.h"
#include "inc-hall-window.h"

#define HALL "inc-hall"

static void
show_day (IncWindow *self, gint64 event, const char *view)
{
  g_autofree char *tag = g_strdup_printf ("event-day %" G_GINT64_FORMAT, event);
  IncRegisterView *register_view = inc_window_get_view (self);
  IncEventDayPage *page;

  if (inc_window_get_session (self) == NULL)
    return;
  if (inc_register_view_go_to (register_view, tag))
    {
      inc_event_day_page_show_view (INC_EVENT_DAY_PAGE (inc_window_get_visible_page (self)), view);
      return;
    }
  page = g_object_new (INC_TYPE_EVENT_DAY_PAGE, "tag", tag, NULL);
  inc_event_day_page_show_view (page, view);
  inc_page_show_record (INC_PAGE (page), event);
  inc_register_view_push (register_view, INC_PAGE (page));
  if (g_str_equal (view, "day"))
    inc_page_search (INC_PAGE (page));
}

static void
on_day_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_day (INC_WINDOW (widget), g_variant_get_int64 (parameter), "day");
}

static void
on_after_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_day (INC_WINDOW (widget), g_variant_get_int64 (parameter), "after");
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
