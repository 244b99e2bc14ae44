/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-timetable-plan: planning in sight: the figures move while it runs, Stop keeps the best so far. */
#include "config.h"

#include "inc-event-timetable-private.h"

#include "inc-event-scenario.h"
#include "inc-page.h"

#include <glib/gi18n.h>

enum
{
  LONGEST_MS = 60 * 1000, /* it ends sooner where nothing better can be */
};

typedef struct
{
  IncEventTimetable *self;
  IncSession *session;
  IncEventPlanning *planning;
  gint64 scenario; /* in place of which; 0: a new one */
  char *name;
} PlanFlow;

static void
flow_free (gpointer data)
{
  PlanFlow *flow = data;

  g_object_unref (flow->self);
  g_object_unref (flow->session);
  g_object_unref (flow->planning);
  g_free (flow->name);
  g_free (flow);
}

static void
on_progress (IncEventTimetable *self)
{
  if (self->planning != NULL)
    inc_event_quality_show_planning (self->quality, self->planning);
}

/* What was found is kept, even when somebody has gone on to another page. */
static DexFuture *
save (PlanFlow *flow)
{
  /* Translators: names a change in the history; %s is a timetable */
  g_autofree char *title = g_strdup_printf (_("Plan: %s"), flow->name);

  return inc_session_save_event_plan (flow->session, title, flow->planning, flow->scenario == 0 ? flow->name : NULL,
                                      flow->scenario);
}

static void
end_planning (PlanFlow *flow)
{
  IncEventTimetable *self = flow->self;

  g_signal_handlers_disconnect_by_func (flow->planning, on_progress, self);
  if (self->planning == flow->planning)
    g_clear_object (&self->planning);
}

static DexFuture *
plan_fiber (gpointer data)
{
  PlanFlow *flow = data;
  IncEventTimetable *self = flow->self;
  const IncPlannerLimits limits = { .seed = 1, .milliseconds = LONGEST_MS };
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = NULL;
  const gint64 event = self->event;

  if (dex_await (inc_event_planning_run (flow->planning, &limits), &error) &&
      inc_event_planning_get_plan (flow->planning) != NULL)
    changes = dex_await_boxed (save (flow), &error);
  end_planning (flow);
  if (self->event != event || self->session != flow->session)
    return dex_future_new_for_boolean (changes != NULL);
  if (error != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  self->scenario = flow->scenario; /* the newest, when it is new */
  if (flow->scenario == 0 && changes != NULL)
    self->scenario = g_array_index (changes->changes, IncChange, 0).first_id;
  inc_event_timetable_read (self);
  return dex_future_new_for_boolean (changes != NULL);
}

/* "Timetable 3" */
static char *
make_name (const IncEventBook *book)
{
  for (guint n = book->scenarios->len + 1;; n++)
    {
      g_autofree char *name = g_strdup_printf (_("Timetable %u"), n);
      gboolean taken = FALSE;

      for (guint i = 0; i < book->scenarios->len; i++)
        taken |= g_strcmp0 (INC_SCENARIO (g_ptr_array_index (book->scenarios, i))->name, name) == 0;
      if (!taken)
        return g_steal_pointer (&name);
    }
}

/* In place of the timetable that is shown, whose locked meetings stay; or as a new one. */
static void
begin (IncEventTimetable *self, gboolean here)
{
  const IncEventPlanOptions options = { self->suggest, 0, FALSE };
  PlanFlow *flow;

  if (self->planning != NULL || self->book == NULL || (here && self->book->scenario == NULL))
    return;
  self->planning = inc_event_planning_new (self->book, &options);
  g_signal_connect_object (self->planning, "notify::milliseconds", G_CALLBACK (on_progress), self, G_CONNECT_SWAPPED);
  flow = g_new0 (PlanFlow, 1);
  *flow = (PlanFlow) { g_object_ref (self), g_object_ref (self->session), g_object_ref (self->planning),
                       here ? INC_RECORD (self->book->scenario)->id : 0,
                       here ? g_strdup (self->book->scenario->name) : make_name (self->book) };
  inc_event_timetable_show (self);
  on_progress (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 1024 * 1024, plan_fiber, flow, flow_free));
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  begin (INC_EVENT_TIMETABLE (widget), FALSE);
}

static void
plan_here_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  begin (INC_EVENT_TIMETABLE (widget), TRUE);
}

static void
stop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_event_timetable_stop (INC_EVENT_TIMETABLE (widget));
}

void
inc_event_timetable_stop (IncEventTimetable *self)
{
  if (self->planning != NULL)
    inc_event_planning_stop (self->planning);
}

void
inc_event_timetable_install_plan (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timetable.plan", NULL, plan_action);
  gtk_widget_class_install_action (klass, "timetable.plan-here", NULL, plan_here_action);
  gtk_widget_class_install_action (klass, "timetable.stop", NULL, stop_action);
}
