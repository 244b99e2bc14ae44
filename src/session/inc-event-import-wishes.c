/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-import-wishes: saving with refusals, and the wishes of a row once all attendees are there. */
#include "config.h"

#include "inc-event-import-private.h"

#include "inc-date.h"
#include "inc-wish.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef IncEventImportRun Run;

char *
inc_event_import_make_key (gint64 one, gint64 other)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, one, other);
}

void
inc_event_import_run_refuse (const Run *run, const IncEventImportRow *row, IncEventColumn column, const char *text,
                             char *reason)
{
  inc_event_import_refuse (run->job->report, row->line,
                           column != INC_N_EVENT_COLUMNS ? inc_event_column_get_label (column) : NULL, text, reason);
}

/* A record that a rule forbids is refused with what the rule says; the others go on. */
gboolean
inc_event_import_run_save (const Run *run, const IncEventImportRow *row, IncRecord *record, gboolean *saved,
                           GError **error)
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
  inc_event_import_run_refuse (run, row, INC_N_EVENT_COLUMNS, NULL, g_strdup (problem->message));
  return TRUE;
}

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
  g_autofree char *key = inc_event_import_make_key (INC_RECORD (wisher)->id, INC_RECORD (wanted)->id);
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
  if (!inc_event_import_run_save (run, row, wish, &saved, error))
    return FALSE;
  if (saved)
    {
      run->job->report->n_wishes += is_new || wish->revision != revision;
      g_hash_table_replace (run->wishes, inc_event_import_make_key (INC_RECORD (wisher)->id, INC_RECORD (wanted)->id),
                            g_object_ref (wish));
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
      inc_event_import_run_refuse (run, row, column, name, reason);
      return NULL;
    }
  key = inc_event_import_make_key (side, id);
  wanted = g_hash_table_lookup (run->attendees, key);
  if (wanted == NULL)
    inc_event_import_run_refuse (run, row, column, name, g_strdup (_("Does not attend this event")));
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
  inc_event_import_run_refuse (run, row, INC_EVENT_COLUMN_RATING, typed, g_strdup (_("A rating is from 1 to 5")));
  return INC_MISSING;
}

gboolean
inc_event_import_take_wishes (Run *run, const IncEventImportRow *row, const IncAttendee *wisher, GError **error)
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
