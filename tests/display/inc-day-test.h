/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For tests of the day of an event: a window on the sample register with the sample day in it, keys, and what is read. */
#pragma once

#include "inc-day-sample.h"
#include "inc-display-session.h"

#include "inc-event-book.h"
#include "inc-records.h"

typedef struct
{
  IncWindow *window;
  IncDaySample sample;
} IncDayTest;

static inline DexFuture *
inc_day_test_fiber (gpointer data)
{
  IncDayTest *self = data;

  self->sample = inc_day_sample_make (inc_window_get_session (self->window));
  return dex_future_new_true ();
}

static inline void
inc_day_test_set_up (IncDayTest *self, gconstpointer data)
{
  static guint n;
  g_autofree char *name = g_strdup_printf ("Day %u", ++n);
  g_autoptr(DexFuture) making = NULL;

  g_setenv ("INC_FAKE_NOW", INC_SAMPLE_DAY "T09:30:00.000+07:00", TRUE);
  self->window = inc_display_open_sample (name);
  making = dex_scheduler_spawn (NULL, 1024 * 1024, inc_day_test_fiber, self, NULL);
  inc_display_await (making, NULL);
  inc_display_settle ();
}

static inline void
inc_day_test_tear_down (IncDayTest *self, gconstpointer data)
{
  inc_display_close_window (self->window);
}

#define inc_day_test_add(path, function) \
  g_test_add (path, IncDayTest, NULL, inc_day_test_set_up, function, inc_day_test_tear_down)

static inline void
inc_day_test_show (IncDayTest *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action, "x", self->sample.event);
  inc_display_settle ();
}

static inline GtkWidget *
inc_day_test_get_page (IncDayTest *self)
{
  return GTK_WIDGET (inc_window_get_visible_page (self->window));
}

/* A view of the page. */
static inline GtkWidget *
inc_day_test_get_part (IncDayTest *self, GType type)
{
  GtkWidget *part = inc_display_find (inc_day_test_get_page (self), type);

  g_assert_nonnull (part);
  return part;
}

/* As if the key came from the keyboard to this widget; FALSE when it leaves it to others. */
static inline gboolean
inc_day_test_press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &taken);
    }
  inc_display_settle ();
  return taken;
}

static inline IncAttendee *
inc_day_test_get_attendee (IncDayTest *self, guint index)
{
  return inc_display_get_record (inc_window_get_session (self->window), inc_schema_of (inc_attendee_get_type ()),
                                 self->sample.attendees[index]);
}

static inline IncEventBook *
inc_day_test_load (IncDayTest *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(DexFuture) loading = inc_session_load_event_book (inc_window_get_session (self->window), self->sample.event, 0);
  const GValue *value = inc_display_await (loading, &error);

  g_assert_no_error (error);
  return g_value_dup_boxed (value);
}

static inline void
inc_day_test_undo (IncDayTest *self)
{
  inc_display_activate (self->window, "win.undo", NULL);
  inc_display_settle ();
}
