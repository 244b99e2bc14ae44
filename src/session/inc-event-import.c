/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-import: attendees of all rows first, then their wishes, since a row may name one that comes below it.  A trial
 * does the same in a transaction that is never committed, so that it tells what really would happen. */
#include "config.h"

#include "inc-event-import-private.h"

#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-wish.h"

#include <glib/gi18n-lib.h>

typedef IncEventImportJob Job;
typedef IncEventImportRun Run;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->title);
  g_object_unref (job->file);
  inc_event_import_report_unref (job->report);
  g_free (job);
}

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->transaction, inc_transaction_free);
  g_clear_pointer (&run->names, inc_event_import_names_free);
  g_clear_pointer (&run->attendees, g_hash_table_unref);
  g_clear_pointer (&run->wishes, g_hash_table_unref);
  g_clear_pointer (&run->rows, g_ptr_array_unref);
  g_clear_pointer (&run->of_rows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static void
unref_attendee (gpointer attendee)
{
  if (attendee != NULL)
    g_object_unref (attendee);
}

/* ---- what is there ---- */

static GPtrArray *
load_of_event (const Run *run, GType type, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));

  inc_query_filter_id (query, "event", run->job->event);
  return inc_store_load_all (run->store, query, error);
}

static void
know_attendee (Run *run, IncAttendee *attendee)
{
  g_hash_table_replace (run->attendees,
                        inc_event_import_make_key (attendee->side, attendee->startup != 0 ? attendee->startup
                                                                                          : attendee->investor),
                        g_object_ref (attendee));
}

static gboolean
load (Run *run, GError **error)
{
  g_autoptr(GPtrArray) attendees = load_of_event (run, inc_attendee_get_type (), error);
  g_autoptr(GPtrArray) wishes = attendees != NULL ? load_of_event (run, inc_wish_get_type (), error) : NULL;

  if (wishes == NULL)
    return FALSE;
  run->attendees = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  run->wishes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  run->of_rows = g_ptr_array_new_with_free_func (unref_attendee);
  for (guint i = 0; i < attendees->len; i++)
    know_attendee (run, g_ptr_array_index (attendees, i));
  for (guint i = 0; i < wishes->len; i++)
    {
      IncWish *wish = g_ptr_array_index (wishes, i);

      g_hash_table_replace (run->wishes, inc_event_import_make_key (wish->wisher, wish->wanted), g_object_ref (wish));
    }
  run->names = inc_event_import_names_new (run->store, error);
  return run->names != NULL;
}

/* ---- attendees ---- */

/* −1 after refusing what is no side; 0: the row does not say. */
static int
read_side (const Run *run, const IncEventImportRow *row)
{
  const char *typed = row->cells[INC_EVENT_COLUMN_SIDE];
  const IncChoice *choice = typed != NULL ? inc_choice_find_typed (inc_attendee_side_choices, typed) : NULL;

  if (typed == NULL)
    return 0;
  if (choice == NULL)
    inc_event_import_run_refuse (run, row, INC_EVENT_COLUMN_SIDE, typed, g_strdup (_("The side is startup or investor")));
  return choice != NULL ? choice->value : -1;
}

/* Whose row it is: one who attends, or a new one; NULL after a refusal. */
static IncAttendee *
find_attendee (const Run *run, const IncEventImportRow *row)
{
  const char *name = row->cells[INC_EVENT_COLUMN_NAME], *code = row->cells[INC_EVENT_COLUMN_TAX_CODE];
  int side = read_side (run, row), found = 0;
  char *reason = NULL;
  g_autofree char *key = NULL;
  IncAttendee *attendee;
  gint64 id;

  if (side < 0)
    return NULL;
  if (name == NULL && code == NULL)
    {
      inc_event_import_run_refuse (run, row, INC_N_EVENT_COLUMNS, NULL, g_strdup (_("The row has no name and no tax code")));
      return NULL;
    }
  id = inc_event_import_names_find (run->names, name, code, side, &found, &reason);
  if (id == 0)
    {
      inc_event_import_run_refuse (run, row, name != NULL ? INC_EVENT_COLUMN_NAME : INC_EVENT_COLUMN_TAX_CODE,
                                   name != NULL ? name : code, reason);
      return NULL;
    }
  key = inc_event_import_make_key (found, id);
  attendee = g_hash_table_lookup (run->attendees, key);
  if (attendee != NULL)
    return g_object_ref (attendee);
  return g_object_new (inc_attendee_get_type (), "event", run->job->event, "side", found,
                       found == INC_ATTENDEE_STARTUP ? "startup" : "investor", id, "answer", INC_ANSWER_INVITED, "presence",
                       INC_PRESENCE_EXPECTED, NULL);
}

static void
take_cells (const Run *run, const IncEventImportRow *row, IncRecord *attendee)
{
  for (guint i = 0; i < INC_N_EVENT_COLUMNS; i++)
    {
      const char *name = inc_event_column_get_field (i);
      char *message = NULL;

      if (name != NULL && row->cells[i] != NULL &&
          !inc_record_parse (attendee, inc_schema_find (inc_record_get_schema (attendee), name), row->cells[i], &message))
        inc_event_import_run_refuse (run, row, i, row->cells[i], message);
    }
}

static gboolean
take_attendee (Run *run, const IncEventImportRow *row, GError **error)
{
  IncEventImportReport *report = run->job->report;
  g_autoptr(IncAttendee) found = find_attendee (run, row);
  g_autoptr(IncRecord) attendee = found != NULL ? inc_record_dup (INC_RECORD (found)) : NULL;
  const gint64 revision = attendee != NULL ? attendee->revision : 0;
  gboolean saved = FALSE;

  if (attendee != NULL)
    {
      const gboolean is_new = attendee->id == 0;

      take_cells (run, row, attendee);
      if (!inc_event_import_run_save (run, row, attendee, &saved, error))
        return FALSE;
      report->n_new += saved && is_new;
      report->n_changed += saved && !is_new && attendee->revision != revision;
      report->n_unchanged += saved && !is_new && attendee->revision == revision;
    }
  if (saved)
    know_attendee (run, INC_ATTENDEE (attendee));
  g_ptr_array_add (run->of_rows, saved ? g_object_ref (attendee) : NULL);
  return TRUE;
}

/* ---- the whole ---- */

static int
compare_refusals (gconstpointer a, gconstpointer b)
{
  const IncEventImportRefusal *one = *(gconstpointer *) a, *other = *(gconstpointer *) b;

  return one->line < other->line ? -1 : one->line > other->line;
}

static gboolean
take_rows (Run *run, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < run->rows->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !take_attendee (run, g_ptr_array_index (run->rows, i), error))
      return FALSE;
  for (guint i = 0; i < run->rows->len; i++)
    if (g_ptr_array_index (run->of_rows, i) != NULL &&
        !inc_event_import_take_wishes (run, g_ptr_array_index (run->rows, i), g_ptr_array_index (run->of_rows, i), error))
      return FALSE;
  g_ptr_array_sort (run->job->report->refused, compare_refusals);
  return TRUE;
}

static gboolean
import (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_auto(Run) run = { .job = job, .store = store };

  run.rows = inc_event_import_rows_read (job->file, job->report, cancellable, error);
  if (run.rows == NULL)
    return FALSE;
  run.transaction = inc_transaction_new (store, job->title, error);
  if (run.transaction == NULL || !load (&run, error) || !take_rows (&run, cancellable, error))
    return FALSE;
  if (job->trial)
    {
      g_value_init (result, G_TYPE_BOOLEAN);
      g_value_set_boolean (result, TRUE);
      return TRUE;
    }
  if (!inc_job_commit (run.transaction, result, error))
    return FALSE;
  job->report->changes = g_value_dup_boxed (result);
  return TRUE;
}

static DexFuture *
on_imported (DexFuture *future, gpointer data)
{
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, INC_TYPE_EVENT_IMPORT_REPORT);
  g_value_set_boxed (&value, data);
  return dex_future_new_for_value (&value);
}

DexFuture *
inc_session_import_attendees (IncSession *self, const char *title, gint64 event, GFile *file, gboolean trial)
{
  Job *job = g_new0 (Job, 1);
  IncEventImportReport *report = inc_event_import_report_new ();
  DexFuture *future;

  *job = (Job) { g_strdup (title), event, g_object_ref (file), trial, inc_event_import_report_ref (report) };
  future = trial ? inc_session_tell_writer (self, import, job, job_free) : inc_session_write (self, import, job, job_free);
  return dex_future_then (future, on_imported, report, (GDestroyNotify) inc_event_import_report_unref);
}
