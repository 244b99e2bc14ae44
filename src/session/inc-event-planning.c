/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-planning: the planner on a thread of its own; what it finds is copied under a lock and told to the main loop. */
#include "config.h"

#include "inc-event-planning.h"

#include "inc-replan.h"

#define TELL_MILLISECONDS 100

/* What the thread and the main loop share. */
typedef struct
{
  IncInstance *instance;
  IncPlannerLimits limits;
  int stop;
  GMutex lock;
  IncPlan *found; /* not yet taken by the main loop */
  DexPromise *promise;
} Search;

struct _IncEventPlanning
{
  GObject parent_instance;

  IncEventBook *book;
  IncEventPlanOptions options;
  Search *search; /* while it runs */
  IncInstance *instance;
  IncPlan *plan;
  gint64 begun; /* monotonic, microseconds */
  gint64 milliseconds;
  guint tick;
};

enum
{
  PROP_0,
  PROP_RUNNING,
  PROP_VALUE,
  PROP_BOUND,
  PROP_GAP,
  PROP_MILLISECONDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncEventPlanning, inc_event_planning, G_TYPE_OBJECT)

/* ---- on the thread ---- */

static IncPlan *
copy_plan (const IncPlan *plan)
{
  IncPlan *copy = g_memdup2 (plan, sizeof *plan);

  copy->meetings = g_array_copy (plan->meetings);
  return copy;
}

static void
search_clear (gpointer data)
{
  Search *self = data;

  inc_instance_free (self->instance);
  g_clear_pointer (&self->found, inc_plan_free);
  g_mutex_clear (&self->lock);
  dex_clear (&self->promise);
}

static void
search_unref (Search *self)
{
  g_atomic_rc_box_release_full (self, search_clear);
}

static void
on_progress (const IncPlan *plan, gpointer data)
{
  Search *self = data;
  IncPlan *found = copy_plan (plan);

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->found, inc_plan_free);
  self->found = found;
  g_mutex_unlock (&self->lock);
}

static gpointer
search_thread (gpointer data)
{
  Search *self = data;
  g_autoptr(IncPlan) plan = inc_planner_run (self->instance, &self->limits, on_progress, self);

  on_progress (plan, self);
  dex_promise_resolve_boolean (self->promise, TRUE);
  search_unref (self);
  return NULL;
}

/* ---- on the main loop ---- */

static void
notify_all (IncEventPlanning *self)
{
  for (guint i = PROP_VALUE; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
take_found (IncEventPlanning *self)
{
  IncPlan *found;

  g_mutex_lock (&self->search->lock);
  found = g_steal_pointer (&self->search->found);
  g_mutex_unlock (&self->search->lock);
  self->milliseconds = (g_get_monotonic_time () - self->begun) / 1000;
  if (found != NULL)
    {
      g_clear_pointer (&self->plan, inc_plan_free);
      self->plan = found;
    }
  notify_all (self);
}

static gboolean
on_tick (gpointer data)
{
  take_found (data);
  return G_SOURCE_CONTINUE;
}

/* People who stay in their slot have the number of their table in hand. */
static void
keep_tables (IncEventPlanning *self)
{
  inc_plan_set_meetings (self->plan, self->instance, inc_replan_keep_tables (self->instance, self->plan->meetings));
}

static DexFuture *
finish_fiber (gpointer data)
{
  g_autoptr(IncEventPlanning) self = g_object_ref (data);
  const gboolean done = dex_await (dex_ref (DEX_FUTURE (self->search->promise)), NULL);

  g_clear_handle_id (&self->tick, g_source_remove);
  take_found (self);
  if (self->options.keep && self->plan != NULL)
    keep_tables (self);
  g_clear_pointer (&self->search, search_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  return dex_future_new_for_boolean (done);
}

/* ---- the object ---- */

static gint64
get_total (IncEventPlanning *self)
{
  return self->plan != NULL ? inc_worth_total (&self->instance->objective, &self->plan->worth) : 0;
}

static gint64
get_gap (IncEventPlanning *self)
{
  const gint64 bound = self->plan != NULL ? self->plan->total_bound : 0;

  return bound > 0 ? (gint64) ((double) (bound - get_total (self)) * 1e6 / (double) bound + 0.5) : 0;
}

static void
inc_event_planning_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IncEventPlanning *self = INC_EVENT_PLANNING (object);

  if (id == PROP_RUNNING)
    g_value_set_boolean (value, self->search != NULL);
  else if (id == PROP_VALUE)
    g_value_set_int64 (value, get_total (self));
  else if (id == PROP_BOUND)
    g_value_set_int64 (value, self->plan != NULL ? self->plan->total_bound : 0);
  else if (id == PROP_GAP)
    g_value_set_int64 (value, get_gap (self));
  else
    g_value_set_int64 (value, self->milliseconds);
}

static void
inc_event_planning_finalize (GObject *object)
{
  IncEventPlanning *self = INC_EVENT_PLANNING (object);

  g_clear_pointer (&self->book, inc_event_book_unref);
  inc_instance_free (self->instance);
  g_clear_pointer (&self->plan, inc_plan_free);
  G_OBJECT_CLASS (inc_event_planning_parent_class)->finalize (object);
}

static void
inc_event_planning_class_init (IncEventPlanningClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  static const char *const numbers[N_PROPS] = {
    [PROP_VALUE] = "value", [PROP_BOUND] = "bound", [PROP_GAP] = "gap", [PROP_MILLISECONDS] = "milliseconds",
  };

  object_class->get_property = inc_event_planning_get_property;
  object_class->finalize = inc_event_planning_finalize;
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  for (guint i = PROP_VALUE; i < N_PROPS; i++)
    properties[i] = g_param_spec_int64 (numbers[i], NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inc_event_planning_init (IncEventPlanning *self)
{
}

IncEventPlanning *
inc_event_planning_new (IncEventBook *book, const IncEventPlanOptions *options)
{
  IncEventPlanning *self = g_object_new (INC_TYPE_EVENT_PLANNING, NULL);

  self->book = inc_event_book_ref (book);
  self->options = *options;
  return self;
}

static Search *
search_new (IncEventPlanning *self, const IncPlannerLimits *limits)
{
  Search *search = g_atomic_rc_box_new0 (Search);

  g_mutex_init (&search->lock);
  search->instance = inc_instance_copy (self->instance);
  search->limits = *limits;
  search->limits.stop = &search->stop;
  search->promise = dex_promise_new ();
  return search;
}

DexFuture *
inc_event_planning_run (IncEventPlanning *self, const IncPlannerLimits *limits)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (self->search == NULL, NULL);
  inc_instance_free (self->instance);
  self->instance = inc_event_instance_new (self->book, &self->options, &error);
  g_clear_pointer (&self->plan, inc_plan_free);
  if (self->instance == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  self->search = search_new (self, limits);
  self->begun = g_get_monotonic_time ();
  self->tick = g_timeout_add (TELL_MILLISECONDS, on_tick, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_thread_unref (g_thread_new ("planning", search_thread, g_atomic_rc_box_acquire (self->search)));
  return dex_scheduler_spawn (NULL, 0, finish_fiber, g_object_ref (self), g_object_unref);
}

void
inc_event_planning_stop (IncEventPlanning *self)
{
  if (self->search != NULL)
    g_atomic_int_set (&self->search->stop, 1);
}

IncEventBook *
inc_event_planning_get_book (IncEventPlanning *self)
{
  return self->book;
}

const IncInstance *
inc_event_planning_get_instance (IncEventPlanning *self)
{
  return self->instance;
}

const IncPlan *
inc_event_planning_get_plan (IncEventPlanning *self)
{
  return self->plan;
}
