/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-import: attendees of all rows first, then their wishes, since a row may name one that comes below it.  A trial
 * does the same in a transaction that is never committed, so that it tells what really would happen. */
#include "config.h"

#include "inc-event-import-private.h"

#include "inc-date.h"
#include "inc-session-private.h"
#include "inc-wish.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  char *title;
  gint64 event;
  GFile *file;
  gboolean trial;
  IncEventImportReport *report;
} Job;

typedef struct
{
  const Job *job;
  IncStore *store;
  IncTransaction *transaction;
  IncEventImportNames *names;
  GHashTable *attendees; /* key of the startup or investor -> IncAttendee */
  GHashTable *wishes;    /* key of both -> IncWish */
  GPtrArray *rows;
  GPtrArray *of_rows; /* IncAttendee or NULL */
} Run;

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

static char *
make_key (gint64 one, gint64 other)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, one, other);
}

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
                        make_key (attendee->side, attendee->startup != 0 ? attendee->startup : attendee->investor),
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

      g_hash_table_replace (run->wishes, make_key (wish->wisher, wish->wanted), g_object_ref (wish));
    }
  run->names = inc_event_import_names_new (run->store, error);
  return run->names != NULL;
}

/* ---- attendees ---- */

static void
refuse (const Run *run, const IncEventImportRow *row, IncEventColumn column, const char *text, char *reason)
{
  inc_event_import_refuse (run->job->report, row->line,
                           column != INC_N_EVENT_COLUMNS ? inc_event_column_get_label (column) : NULL, text, reason);
}

/* −1 after refusing what is no side; 0: the row does not say. */
static int
read_side (const Run *run, const IncEventImportRow *row)
{
  const char *typed = row->cells[INC_EVENT_COLUMN_SIDE];
  const IncChoice *choice = typed != NULL ? inc_choice_find_typed (inc_attendee_side_choices, typed) : NULL;

  if (typed == NULL)
    return 0;
  if (choice == NULL)
    refuse (run, row, INC_EVENT_COLUMN_SIDE, typed, g_strdup (_("The side is startup or investor")));
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
      refuse (run, row, INC_N_EVENT_COLUMNS, NULL, g_strdup (_("The row has no name and no tax code")));
      return NULL;
    }
  id = inc_event_import_names_find (run->names, name, code, side, &found, &reason);
  if (id == 0)
    {
      refuse (run, row, name != NULL ? INC_EVENT_COLUMN_NAME : INC_EVENT_COLUMN_TAX_CODE, name != NULL ? name : code, reason);
      return NULL;
    }
  key = make_key (found, id);
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
        refuse (run, row, i, row->cells[i], message);
    }
}

/* A record that a rule forbids is refused with what the rule says; the others go on. */
static gboolean
save (const Run *run, const IncEventImportRow *row, IncRecord *record, gboolean *saved, GError **error)
{
  g_autoptr(GError) problem = NULL;

  *saved = inc_transaction_save (run->transaction, record, &problem);
  if (*saved)
    return TRUE;
  if (!g_error_matches (problem, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  refuse (run, row, INC_N_EVENT_COLUMNS, NULL, g_strdup (problem->message));
  return TRUE;
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
      if (!save (run, row, attendee, &saved, error))
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

/* ---- wishes ---- */

/* "Quỹ Sông Hồng (5)": cuts the rating off; INC_MISSING without one. */
static gint64
cut_rating (char *name)
{
  char *open = strrchr (name, '(');
  const gsize length = strlen (name);

  if (open == NULL || open == name || name[length - 1] != ')' || length - (open - name) != 3 ||
      !g_ascii_isdigit (open[1]))
    return INC_MISSING;
  *open = '\0';
  g_strchomp (name);
  return open[1] - '0';
}

static IncRecord *
find_or_make_wish (const Run *run, const IncAttendee *wisher, const IncAttendee *wanted)
{
  g_autofree char *key = make_key (INC_RECORD (wisher)->id, INC_RECORD (wanted)->id);
  IncRecord *wish = g_hash_table_lookup (run->wishes, key);
  g_autofree char *today = inc_date_today ();

  if (wish != NULL)
    return inc_record_dup (wish);
  return g_object_new (inc_wish_get_type (), "event", run->job->event, "wisher", INC_RECORD (wisher)->id, "wanted",
                       INC_RECORD (wanted)->id, "asked", today, "source", INC_WISH_SOURCE_FILE, NULL);
}

static gboolean
take_wish (Run *run, const IncEventImportRow *row, const IncAttendee *wisher, const IncAttendee *wanted, int want,
           gint64 rating, GError **error)
{
  g_autoptr(IncRecord) wish = find_or_make_wish (run, wisher, wanted);
  const gint64 revision = wish->revision;
  const gboolean is_new = wish->id == 0;
  gboolean saved;

  g_object_set (wish, "want", want, NULL);
  if (rating != INC_MISSING && want != INC_WANT_NO)
    g_object_set (wish, "rating", rating, NULL);
  if (!save (run, row, wish, &saved, error))
    return FALSE;
  if (saved)
    {
      run->job->report->n_wishes += is_new || wish->revision != revision;
      g_hash_table_replace (run->wishes, make_key (INC_RECORD (wisher)->id, INC_RECORD (wanted)->id), g_object_ref (wish));
    }
  return TRUE;
}

/* The attendee of the other side who is named; NULL after a refusal. */
static IncAttendee *
find_wanted (const Run *run, const IncEventImportRow *row, const IncAttendee *wisher, IncEventColumn column,
             const char *name)
{
  const int side = wisher->side == INC_ATTENDEE_STARTUP ? INC_ATTENDEE_INVESTOR : INC_ATTENDEE_STARTUP;
  char *reason = NULL;
  g_autofree char *key = NULL;
  IncAttendee *wanted;
  int found;
  const gint64 id = inc_event_import_names_find (run->names, name, name, side, &found, &reason);

  if (id == 0)
    {
      refuse (run, row, column, name, reason);
      return NULL;
    }
  key = make_key (side, id);
  wanted = g_hash_table_lookup (run->attendees, key);
  if (wanted == NULL)
    refuse (run, row, column, name, g_strdup (_("Does not attend this event")));
  return wanted;
}

static gint64
read_rating (const Run *run, const IncEventImportRow *row)
{
  const char *typed = row->cells[INC_EVENT_COLUMN_RATING];
  guint64 rating;

  if (typed == NULL)
    return INC_MISSING;
  if (g_ascii_string_to_unsigned (typed, 10, 1, 5, &rating, NULL))
    return rating;
  refuse (run, row, INC_EVENT_COLUMN_RATING, typed, g_strdup (_("A rating is from 1 to 5")));
  return INC_MISSING;
}

static gboolean
take_wishes (Run *run, const IncEventImportRow *row, const IncAttendee *wisher, GError **error)
{
  static const struct
  {
    IncEventColumn column;
    int want;
  } kinds[] = {
    { INC_EVENT_COLUMN_MUST, INC_WANT_MUST }, { INC_EVENT_COLUMN_MEET, INC_WANT_MEET }, { INC_EVENT_COLUMN_NO, INC_WANT_NO },
  };
  const gint64 usual = read_rating (run, row);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const char *cell = row->cells[kinds[k].column];
      g_auto(GStrv) names = g_strsplit_set (cell != NULL ? cell : "", ";\n", -1);

      for (guint i = 0; names[i] != NULL; i++)
        {
          const gint64 rating = *g_strstrip (names[i]) != '\0' ? cut_rating (names[i]) : INC_MISSING;
          IncAttendee *wanted =
            *names[i] != '\0' ? find_wanted (run, row, wisher, kinds[k].column, names[i]) : NULL;

          if (wanted != NULL && !take_wish (run, row, wisher, wanted, kinds[k].want,
                                            rating != INC_MISSING ? rating : usual, error))
            return FALSE;
        }
    }
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
        !take_wishes (run, g_ptr_array_index (run->rows, i), g_ptr_array_index (run->of_rows, i), error))
      return FALSE;
  g_ptr_array_sort (run->job->report->refused, compare_refusals);
  return TRUE;
}

static gboolean
import (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_auto(Run) run = { .job = job, .store = store };
  IncChanges *changes;

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
  if (!inc_transaction_commit (run.transaction, &changes, error))
    return FALSE;
  job->report->changes = inc_changes_ref (changes);
  g_value_init (result, INC_TYPE_CHANGES);
  g_value_take_boxed (result, changes);
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
