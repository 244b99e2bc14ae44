/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-scenario: a scenario and its meetings, written together. */
#include "config.h"

#include "inc-event-scenario.h"

#include "inc-date.h"
#include "inc-number-style.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"

#include <glib/gi18n-lib.h>

/* ---- words ---- */

char *
inc_event_plan_describe (const IncInstance *instance, const IncPlan *plan)
{
  const gint64 value = inc_worth_total (&instance->objective, &plan->worth), bound = plan->total_bound;
  g_autofree char *percent = NULL;

  if (value >= bound)
    return g_strdup (_("Proven: no timetable is better than this one."));
  percent = g_strdup_printf ("%.2f", (double) (bound - value) * 100.0 / (double) MAX (1, ABS (bound)));
  if (inc_number_get_style () == INC_NUMBER_VIETNAMESE)
    g_strdelimit (percent, ".", ',');
  /* Translators: %s is a number such as 0.47 */
  return g_strdup_printf (_("Proven: no timetable is better than this one by more than %s %%."), percent);
}

/* ---- saving a plan ---- */

/* How many of what should be met is not, from what is. */
static gint64
count_musts (const IncInstance *instance)
{
  gint64 n = 0;

  for (guint i = 0; i < instance->pairs->len; i++)
    n += inc_instance_pair (instance, i)->wish == INC_WISH_MUST;
  for (guint i = 0; i < instance->people->len; i++)
    n += inc_instance_person (instance, i)->least;
  return n;
}

static void
set_figures (IncScenario *scenario, const IncInstance *instance, const IncPlan *plan)
{
  const gint64 musts = count_musts (instance);
  g_autofree char *now = inc_date_now_stamp ();

  g_object_set (scenario,
                "made", now,
                "value", inc_worth_total (&instance->objective, &plan->worth),
                "bound", plan->total_bound,
                "interest", plan->worth.levels[INC_LEVEL_INTEREST],
                "interest-bound", plan->bounds[INC_LEVEL_INTEREST],
                "idle", plan->worth.levels[INC_LEVEL_IDLE],
                "idle-bound", plan->bounds[INC_LEVEL_IDLE],
                "musts-missed", musts - plan->worth.levels[INC_LEVEL_MUSTS],
                "musts-bound", musts - plan->bounds[INC_LEVEL_MUSTS],
                NULL);
}

static GPtrArray *
load_meetings (IncStore *store, gint64 scenario, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_meeting_get_type ()));

  inc_query_filter_id (query, "scenario", scenario);
  return inc_store_load_all (store, query, error);
}

static IncMeeting *
find_same (GPtrArray *meetings, IncMeeting *meeting)
{
  for (guint i = 0; i < meetings->len; i++)
    {
      IncMeeting *other = g_ptr_array_index (meetings, i);

      if (other->startup == meeting->startup && other->investor == meeting->investor)
        return other;
    }
  return NULL;
}

/* A meeting that was in the timetable before stays the same record. */
static void
take_identity (IncMeeting *meeting, GPtrArray *before)
{
  IncMeeting *same = find_same (before, meeting);

  if (same == NULL)
    return;
  INC_RECORD (meeting)->id = INC_RECORD (same)->id;
  g_set_str (&INC_RECORD (meeting)->uid, INC_RECORD (same)->uid);
  INC_RECORD (meeting)->revision = INC_RECORD (same)->revision;
  g_ptr_array_remove (before, same);
}

/* What came of a meeting outlives a day whose times are others now. */
static gboolean
is_written_down (IncMeeting *meeting)
{
  return meeting->result != 0 || meeting->minutes != NULL;
}

static gboolean
save_meetings (IncTransaction *transaction, IncStore *store, gint64 scenario, GPtrArray *records, GError **error)
{
  g_autoptr(GPtrArray) before = load_meetings (store, scenario, error);

  if (before == NULL)
    return FALSE;
  for (guint i = 1; i < records->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (records, i);

      take_identity (meeting, before);
      g_object_set (meeting, "scenario", scenario, "cancelled", FALSE, NULL);
    }
  for (guint i = 0; i < before->len; i++)
    if (!is_written_down (g_ptr_array_index (before, i)) &&
        !inc_transaction_delete (transaction, inc_schema_of (inc_meeting_get_type ()),
                                 INC_RECORD (g_ptr_array_index (before, i))->id, error))
      return FALSE;
  for (guint i = 1; i < records->len; i++)
    if (!inc_transaction_save (transaction, g_ptr_array_index (records, i), error))
      return FALSE;
  return TRUE;
}

/* The scenario is the first of the records. */
static gboolean
save_plan_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncRecord *scenario = g_ptr_array_index (job->records, 0);

  return inc_transaction_save (transaction, scenario, error) &&
         save_meetings (transaction, store, scenario->id, job->records, error);
}

static gboolean
save_plan (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, save_plan_act, result, error);
}

static IncScenario *
scenario_for (const IncEventBook *book, gint64 id, const char *name)
{
  IncScenario *scenario = NULL;

  for (guint i = 0; i < book->scenarios->len && scenario == NULL; i++)
    if (INC_RECORD (g_ptr_array_index (book->scenarios, i))->id == id)
      scenario = INC_SCENARIO (inc_record_dup (g_ptr_array_index (book->scenarios, i)));
  if (scenario == NULL)
    scenario = g_object_new (inc_scenario_get_type (), "event", INC_RECORD (book->event)->id, "state", INC_SCENARIO_DRAFT,
                             NULL);
  if (name != NULL)
    g_object_set (scenario, "name", name, NULL);
  return scenario;
}

DexFuture *
inc_session_save_event_plan (IncSession *self, const char *title, IncEventPlanning *planning, const char *name,
                             gint64 scenario)
{
  const IncEventBook *book = inc_event_planning_get_book (planning);
  const IncInstance *instance = inc_event_planning_get_instance (planning);
  const IncPlan *plan = inc_event_planning_get_plan (planning);
  IncJobData *job = inc_job_data_new (title, NULL);
  IncScenario *record = scenario_for (book, scenario, name);
  g_autoptr(GPtrArray) meetings = inc_event_instance_to_meetings (book, instance, plan->meetings);

  set_figures (record, instance, plan);
  job->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (job->records, record);
  g_ptr_array_extend_and_steal (job->records, g_steal_pointer (&meetings));
  return inc_session_write (self, save_plan, job, inc_job_data_free);
}

/* ---- publishing ---- */

static gboolean
save_state (IncTransaction *transaction, IncStore *store, gint64 id, int state, GError **error)
{
  g_autoptr(IncRecord) scenario = inc_store_get (store, inc_schema_of (inc_scenario_get_type ()), id, error);
  g_autofree char *now = inc_date_now_stamp ();

  if (scenario == NULL)
    return FALSE;
  g_object_set (scenario, "state", state, NULL);
  if (state == INC_SCENARIO_PUBLISHED)
    g_object_set (scenario, "published", now, NULL);
  return inc_transaction_save (transaction, scenario, error);
}

/* The event waits for its day; one that runs, or is over, stays what it is. */
static gboolean
save_scheduled (IncTransaction *transaction, IncStore *store, gint64 id, GError **error)
{
  g_autoptr(IncRecord) event = inc_store_get (store, inc_schema_of (inc_event_get_type ()), id, error);

  if (event == NULL)
    return FALSE;
  if (INC_EVENT (event)->status >= INC_EVENT_SCHEDULED)
    return TRUE;
  g_object_set (event, "status", INC_EVENT_SCHEDULED, NULL);
  return inc_transaction_save (transaction, event, error);
}

static gboolean
replace_published (IncTransaction *transaction, IncStore *store, gint64 event, gint64 scenario, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_scenario_get_type ()));
  g_autoptr(GPtrArray) all = NULL;

  inc_query_filter_id (query, "event", event);
  all = inc_store_load_all (store, query, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      IncScenario *other = g_ptr_array_index (all, i);

      if (other->state == INC_SCENARIO_PUBLISHED && INC_RECORD (other)->id != scenario &&
          !save_state (transaction, store, INC_RECORD (other)->id, INC_SCENARIO_REPLACED, error))
        return FALSE;
    }
  return all != NULL;
}

static gboolean
publish_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  const gint64 event = g_array_index (job->ids, gint64, 0), scenario = g_array_index (job->ids, gint64, 1);

  return replace_published (transaction, store, event, scenario, error) &&
         save_state (transaction, store, scenario, INC_SCENARIO_PUBLISHED, error) &&
         save_scheduled (transaction, store, event, error);
}

static gboolean
publish (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, publish_act, result, error);
}

DexFuture *
inc_session_publish_scenario (IncSession *self, const char *title, gint64 event, gint64 scenario)
{
  IncJobData *job = inc_job_data_new (title, NULL);
  const gint64 ids[] = { event, scenario };

  inc_job_data_set_ids (job, ids, G_N_ELEMENTS (ids));
  return inc_session_write (self, publish, job, inc_job_data_free);
}
