/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-day-page: a frame around the check-in and the results, which follow the register by themselves. */
#include "config.h"

#include "inc-event-day-page.h"

#include "inc-check-in.h"
#include "inc-event-results.h"

struct _IncEventDayPage
{
  IncPage parent_instance;

  AdwWindowTitle *title;
  AdwToggleGroup *view_toggle;
  GtkStack *views;
  IncCheckIn *check_in;
  IncEventResults *results;

  gint64 id;
};

G_DEFINE_FINAL_TYPE (IncEventDayPage, inc_event_day_page, INC_TYPE_PAGE)

static DexFuture *
read_fiber (gpointer data)
{
  g_autoptr(IncEventDayPage) self = g_object_ref (data);
  IncSession *session = inc_page_get_session (INC_PAGE (self));
  g_autoptr(IncRecord) event = NULL;

  if (session != NULL)
    event = dex_await_object (inc_session_get (session, inc_schema_of (inc_event_get_type ()), self->id), NULL);
  if (event != NULL)
    adw_window_title_set_subtitle (self->title, INC_EVENT (event)->name);
  return dex_future_new_for_boolean (event != NULL);
}

static void
read_again (IncEventDayPage *self)
{
  if (self->id != 0 && inc_page_get_session (INC_PAGE (self)) != NULL)
    dex_future_disown (dex_scheduler_spawn (NULL, 0, read_fiber, g_object_ref (self), g_object_unref));
}

static void
on_view_chosen (IncEventDayPage *self)
{
  const char *view = adw_toggle_group_get_active_name (self->view_toggle);

  if (view != NULL)
    gtk_stack_set_visible_child_name (self->views, view);
}

static void
hall_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-hall", "x", INC_EVENT_DAY_PAGE (widget)->id);
}

static void
mend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (INC_EVENT_DAY_PAGE (widget)->check_in), "check-in.mend", NULL);
}

static void
inc_event_day_page_session_set (IncPage *page, IncSession *session)
{
  IncEventDayPage *self = INC_EVENT_DAY_PAGE (page);

  inc_check_in_set_session (self->check_in, session);
  inc_event_results_set_session (self->results, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  read_again (self);
}

static void
inc_event_day_page_show_record (IncPage *page, gint64 id)
{
  IncEventDayPage *self = INC_EVENT_DAY_PAGE (page);

  self->id = id;
  inc_check_in_set_event (self->check_in, id);
  inc_event_results_set_event (self->results, id);
  read_again (self);
}

static gboolean
inc_event_day_page_search (IncPage *page)
{
  inc_event_day_page_show_view (INC_EVENT_DAY_PAGE (page), "day");
  inc_check_in_search (INC_EVENT_DAY_PAGE (page)->check_in);
  return TRUE;
}

static void
inc_event_day_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_EVENT_DAY_PAGE);
  G_OBJECT_CLASS (inc_event_day_page_parent_class)->dispose (object);
}

static void
inc_event_day_page_class_init (IncEventDayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_event_day_page_dispose;
  INC_PAGE_CLASS (klass)->session_set = inc_event_day_page_session_set;
  INC_PAGE_CLASS (klass)->show_record = inc_event_day_page_show_record;
  INC_PAGE_CLASS (klass)->search = inc_event_day_page_search;
  g_type_ensure (INC_TYPE_CHECK_IN);
  g_type_ensure (INC_TYPE_EVENT_RESULTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-event-day-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEventDayPage, title);
  gtk_widget_class_bind_template_child (widget_class, IncEventDayPage, view_toggle);
  gtk_widget_class_bind_template_child (widget_class, IncEventDayPage, views);
  gtk_widget_class_bind_template_child (widget_class, IncEventDayPage, check_in);
  gtk_widget_class_bind_template_child (widget_class, IncEventDayPage, results);
  gtk_widget_class_install_action (widget_class, "page.hall", NULL, hall_action);
  gtk_widget_class_install_action (widget_class, "page.mend", NULL, mend_action);
}

static void
inc_event_day_page_init (IncEventDayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->view_toggle, "notify::active-name", G_CALLBACK (on_view_chosen), self);
  on_view_chosen (self);
}

void
inc_event_day_page_show_view (IncEventDayPage *self, const char *view)
{
  adw_toggle_group_set_active_name (self->view_toggle, view);
}
