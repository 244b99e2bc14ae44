/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-guests: each call is a job on the writer that reads what it changes there, so that two that follow each other
 * quickly, such as two strokes of keys, never meet an older revision. */
#include "config.h"

#include "inc-event-guests.h"

#include "inc-date.h"
#include "inc-event-day.h"
#include "inc-investor.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-startup.h"
#include "inc-transaction.h"

#include <string.h>

typedef struct
{
  char *title;
  gint64 event;
  GArray *startups;
  GArray *investors;
  GArray *attendees;
  GArray *available; /* of guint64 */
  IncRecord *values;
  char **fields;
  gint64 wisher;
  gint64 wanted;
  int want;
  gint64 rating;
} Job;

typedef gboolean (*Act) (IncTransaction *transaction, IncStore *store, const Job *job, GError **error);

static Job *
job_new (const char *title)
{
  Job *job = g_new0 (Job, 1);

  job->title = g_strdup (title);
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->title);
  g_clear_pointer (&job->startups, g_array_unref);
  g_clear_pointer (&job->investors, g_array_unref);
  g_clear_pointer (&job->attendees, g_array_unref);
  g_clear_pointer (&job->available, g_array_unref);
  g_clear_object (&job->values);
  g_strfreev (job->fields);
  g_free (job);
}

static GArray *
copy_values (gconstpointer values, guint n)
{
  return g_array_append_vals (g_array_sized_new (FALSE, FALSE, sizeof (gint64), n), values, n);
}

static gboolean
transact (IncStore *store, const Job *job, Act act, GValue *result, GError **error)
{
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, job->title, error);

  return transaction != NULL && act (transaction, store, job, error) && inc_job_commit (transaction, result, error);
}

static const IncSchema *
attendee_schema (void)
{
  return inc_schema_of (inc_attendee_get_type ());
}

/* ---- inviting ---- */

static void
know (GHashTable *there, gint64 id)
{
  gint64 *key = g_new (gint64, 1);

  *key = id;
  g_hash_table_add (there, key);
}

/* The startups, or else the investors, that attend. */
static GHashTable *
load_there (IncStore *store, gint64 event, gboolean is_startup, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (attendee_schema ());
  g_autoptr(GPtrArray) attendees = NULL;
  GHashTable *there;

  inc_query_filter_id (query, "event", event);
  attendees = inc_store_load_all (store, query, error);
  if (attendees == NULL)
    return NULL;
  there = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < attendees->len; i++)
    {
      const IncAttendee *attendee = g_ptr_array_index (attendees, i);
      const gint64 id = is_startup ? attendee->startup : attendee->investor;

      if (id != 0)
        know (there, id);
    }
  return there;
}

static gboolean
invite_side (IncTransaction *transaction, IncStore *store, const Job *job, gboolean is_startup, GError **error)
{
  const GArray *ids = is_startup ? job->startups : job->investors;
  g_autoptr(GHashTable) there = load_there (store, job->event, is_startup, error);

  for (guint i = 0; there != NULL && i < ids->len; i++)
    {
      const gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(IncRecord) attendee = NULL;

      if (g_hash_table_contains (there, &id))
        continue;
      know (there, id);
      attendee = g_object_new (inc_attendee_get_type (), "event", job->event, is_startup ? "startup" : "investor", id,
                               "answer", INC_ANSWER_INVITED, "presence", INC_PRESENCE_EXPECTED, NULL);
      if (!inc_transaction_save (transaction, attendee, error))
        return FALSE;
    }
  return there != NULL;
}

static gboolean
invite_act (IncTransaction *transaction, IncStore *store, const Job *job, GError **error)
{
  return invite_side (transaction, store, job, TRUE, error) && invite_side (transaction, store, job, FALSE, error);
}

static gboolean
invite (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return transact (store, data, invite_act, result, error);
}

DexFuture *
inc_session_invite (IncSession *self, const char *title, gint64 event, const GArray *startups, const GArray *investors)
{
  Job *job = job_new (title);

  job->event = event;
  job->startups = copy_values (startups->data, startups->len);
  job->investors = copy_values (investors->data, investors->len);
  return inc_session_write (self, invite, job, job_free);
}

/* ---- what many have in common ---- */

static void
take_values (IncRecord *attendee, const Job *job)
{
  for (guint i = 0; job->fields[i] != NULL; i++)
    {
      const IncField *field = inc_schema_find (attendee_schema (), job->fields[i]);
      g_auto(IncValue) value = { INC_VALUE_NULL };

      inc_record_get_value (job->values, field, &value);
      inc_record_set_value (attendee, field, &value);
    }
}

static gboolean
change_act (IncTransaction *transaction, IncStore *store, const Job *job, GError **error)
{
  for (guint i = 0; i < job->attendees->len; i++)
    {
      g_autoptr(IncRecord) attendee = inc_store_get (store, attendee_schema (), g_array_index (job->attendees, gint64, i),
                                                     error);

      if (attendee == NULL)
        return FALSE;
      take_values (attendee, job);
      if (!inc_transaction_save (transaction, attendee, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
change (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return transact (store, data, change_act, result, error);
}

DexFuture *
inc_session_change_attendees (IncSession *self, const char *title, const gint64 *attendees, guint n_attendees,
                              IncAttendee *values, const char *const *fields)
{
  Job *job = job_new (title);

  job->attendees = copy_values (attendees, n_attendees);
  job->values = inc_record_dup (INC_RECORD (values));
  job->fields = g_strdupv ((char **) fields);
  return inc_session_write (self, change, job, job_free);
}

/* ---- when they are there ---- */

/* The slots that arrival and leaving leave free, once those of them that forbid a slot which is free now are gone. */
static guint64
drop_times (const IncEventDay *day, IncAttendee *attendee, guint64 available)
{
  static const char *const times[] = { "arrives", "late-until", "leaves" };
  guint64 there = ~G_GUINT64_CONSTANT (0);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr(IncAttendee) alone = g_object_new (inc_attendee_get_type (), NULL);
      g_autofree char *time = NULL;
      guint64 slots;

      g_object_get (attendee, times[i], &time, NULL);
      g_object_set (alone, times[i], time, NULL);
      slots = inc_event_day_available (day, alone);
      if ((available & ~slots) != 0)
        g_object_set (attendee, times[i], NULL, NULL);
      else
        there &= slots;
    }
  return there;
}

static gboolean
set_available (IncStore *store, IncAttendee *attendee, guint64 available, GError **error)
{
  g_autoptr(IncRecord) event = inc_store_get (store, inc_schema_of (inc_event_get_type ()), attendee->event, error);
  g_autoptr(IncEventDay) day = event != NULL ? inc_event_day_new (INC_EVENT (event)) : NULL;
  g_autofree char *away = NULL;
  guint64 there;

  if (day == NULL)
    return FALSE;
  there = drop_times (day, attendee, available);
  away = inc_event_day_dup_away (day, available | ~there);
  g_object_set (attendee, "away", away, NULL);
  return TRUE;
}

static gboolean
set_available_act (IncTransaction *transaction, IncStore *store, const Job *job, GError **error)
{
  for (guint i = 0; i < job->attendees->len; i++)
    {
      g_autoptr(IncRecord) attendee = inc_store_get (store, attendee_schema (), g_array_index (job->attendees, gint64, i),
                                                     error);

      if (attendee == NULL ||
          !set_available (store, INC_ATTENDEE (attendee), g_array_index (job->available, guint64, i), error) ||
          !inc_transaction_save (transaction, attendee, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_available_all (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return transact (store, data, set_available_act, result, error);
}

DexFuture *
inc_session_set_available (IncSession *self, const char *title, const gint64 *attendees, const guint64 *available,
                           guint n_attendees)
{
  Job *job = job_new (title);

  job->attendees = copy_values (attendees, n_attendees);
  job->available = copy_values (available, n_attendees);
  return inc_session_write (self, set_available_all, job, job_free);
}

/* ---- wishes ---- */

/* NULL with an error; *wish is NULL where there is none. */
static gboolean
find_wish (IncStore *store, const Job *job, IncRecord **wish, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_wish_get_type ()));
  g_autoptr(GPtrArray) wishes = NULL;

  inc_query_filter_id (query, "wisher", job->wisher);
  inc_query_filter_id (query, "wanted", job->wanted);
  wishes = inc_store_load_all (store, query, error);
  if (wishes == NULL)
    return FALSE;
  *wish = wishes->len > 0 ? g_object_ref (g_ptr_array_index (wishes, 0)) : NULL;
  return TRUE;
}

static IncRecord *
make_wish (IncStore *store, const Job *job, GError **error)
{
  g_autoptr(IncRecord) wisher = inc_store_get (store, attendee_schema (), job->wisher, error);
  g_autofree char *today = inc_date_today ();

  if (wisher == NULL)
    return NULL;
  return g_object_new (inc_wish_get_type (), "event", INC_ATTENDEE (wisher)->event, "wisher", job->wisher, "wanted",
                       job->wanted, "asked", today, "source", INC_WISH_SOURCE_STAFF, NULL);
}

static gboolean
set_wish_act (IncTransaction *transaction, IncStore *store, const Job *job, GError **error)
{
  g_autoptr(IncRecord) wish = NULL;

  if (!find_wish (store, job, &wish, error))
    return FALSE;
  if (job->want == 0)
    return wish == NULL || inc_transaction_delete (transaction, inc_record_get_schema (wish), wish->id, error);
  if (wish == NULL)
    wish = make_wish (store, job, error);
  if (wish == NULL)
    return FALSE;
  g_object_set (wish, "want", job->want, "rating", job->rating, NULL);
  return inc_transaction_save (transaction, wish, error);
}

static gboolean
set_wish (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return transact (store, data, set_wish_act, result, error);
}

DexFuture *
inc_session_set_wish (IncSession *self, const char *title, gint64 wisher, gint64 wanted, int want, gint64 rating)
{
  Job *job = job_new (title);

  job->wisher = wisher;
  job->wanted = wanted;
  job->want = want;
  job->rating = rating;
  return inc_session_write (self, set_wish, job, job_free);
}
