/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-book: a few lists of one event, read on the reader in one snapshot, and what is looked up in them. */
#include "config.h"

#include "inc-event-book.h"

#include "inc-collate.h"
#include "inc-event-book-private.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"

/* ---- the value ---- */

IncEventBook *
inc_event_book_ref (IncEventBook *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  IncEventBook *self = data;

  g_clear_object (&self->event);
  g_clear_pointer (&self->day, inc_event_day_free);
  g_clear_pointer (&self->attendees, g_ptr_array_unref);
  g_clear_pointer (&self->startups, g_ptr_array_unref);
  g_clear_pointer (&self->investors, g_ptr_array_unref);
  g_clear_pointer (&self->wishes, g_ptr_array_unref);
  g_clear_pointer (&self->scenarios, g_ptr_array_unref);
  g_clear_object (&self->scenario);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->indexes, g_hash_table_unref);
  g_clear_pointer (&self->wishes_of, g_hash_table_unref);
  g_clear_pointer (&self->meetings_of, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_array_unref);
}

void
inc_event_book_unref (IncEventBook *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

G_DEFINE_BOXED_TYPE (IncEventBook, inc_event_book, inc_event_book_ref, inc_event_book_unref)

/* ---- looking up ---- */

int
inc_event_book_find (const IncEventBook *self, gint64 attendee)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->indexes, &attendee)) - 1;
}

IncAttendee *
inc_event_book_get_attendee (const IncEventBook *self, int index)
{
  return g_ptr_array_index (self->attendees, index);
}

const char *
inc_event_book_get_name (const IncEventBook *self, int index)
{
  return (guint) index < self->n_startups
           ? INC_STARTUP (g_ptr_array_index (self->startups, index))->name
           : INC_INVESTOR (g_ptr_array_index (self->investors, index - self->n_startups))->name;
}

gboolean
inc_event_book_is_coming (const IncEventBook *self, int index)
{
  const int answer = inc_event_book_get_attendee (self, index)->answer;

  return answer != INC_ANSWER_DECLINED && answer != INC_ANSWER_WAITING;
}

static gint64
get_limit (const IncEventBook *self, int index, gint64 own, gint64 of_startups, gint64 of_investors)
{
  if (own != INC_MISSING)
    return own;
  return (guint) index < self->n_startups ? of_startups : of_investors;
}

gint64
inc_event_book_get_least (const IncEventBook *self, int index)
{
  return get_limit (self, index, inc_event_book_get_attendee (self, index)->least, self->event->startup_least,
                    self->event->investor_least);
}

gint64
inc_event_book_get_most (const IncEventBook *self, int index)
{
  return get_limit (self, index, inc_event_book_get_attendee (self, index)->most, self->event->startup_most,
                    self->event->investor_most);
}

int
inc_event_book_count_meetings (const IncEventBook *self, int index)
{
  return g_array_index (self->counts, int, index);
}

/* Who and whom: ids of attendees. */
typedef struct
{
  gint64 from;
  gint64 to;
} PairKey;

static guint
pair_hash (gconstpointer data)
{
  const PairKey *key = data;

  return g_int64_hash (&key->from) * 31 + g_int64_hash (&key->to);
}

static gboolean
pair_equal (gconstpointer a, gconstpointer b)
{
  const PairKey *one = a, *other = b;

  return one->from == other->from && one->to == other->to;
}

static GHashTable *
pairs_new (void)
{
  return g_hash_table_new_full (pair_hash, pair_equal, g_free, NULL);
}

static gpointer
find_pair (const IncEventBook *self, GHashTable *pairs, int from, int to)
{
  const PairKey key = { INC_RECORD (inc_event_book_get_attendee (self, from))->id,
                        INC_RECORD (inc_event_book_get_attendee (self, to))->id };

  return g_hash_table_lookup (pairs, &key);
}

static void
add_pair (GHashTable *pairs, gint64 from, gint64 to, gpointer record)
{
  PairKey *key = g_new (PairKey, 1);

  *key = (PairKey) { from, to };
  g_hash_table_replace (pairs, key, record);
}

IncWish *
inc_event_book_find_wish (const IncEventBook *self, int wisher, int wanted)
{
  return find_pair (self, self->wishes_of, wisher, wanted);
}

IncMeeting *
inc_event_book_find_meeting (const IncEventBook *self, int startup, int investor)
{
  return find_pair (self, self->meetings_of, startup, investor);
}

/* ---- reading ---- */

static GPtrArray *
load_of_event (IncStore *store, const IncSchema *schema, const char *field, gint64 id, const char *sort, gboolean descending,
               GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (schema);

  inc_query_filter_id (query, field, id);
  if (sort != NULL)
    inc_query_set_sort (query, sort, descending);
  return inc_store_load_all (store, query, error);
}

static IncRecord *
load_organisation (IncStore *store, IncAttendee *attendee, GError **error)
{
  return attendee->startup != 0
           ? inc_store_get (store, inc_schema_of (inc_startup_get_type ()), attendee->startup, error)
           : inc_store_get (store, inc_schema_of (inc_investor_get_type ()), attendee->investor, error);
}

/* An attendee with its organisation and the key of its name. */
typedef struct
{
  IncAttendee *attendee;
  IncRecord *organisation;
  GBytes *key;
} Guest;

static void
guest_clear (Guest *guest)
{
  g_clear_object (&guest->attendee);
  g_clear_object (&guest->organisation);
  g_clear_pointer (&guest->key, g_bytes_unref);
}

static int
compare_guests (gconstpointer a, gconstpointer b)
{
  const Guest *one = a, *other = b;
  const gboolean sides[] = { one->attendee->startup != 0, other->attendee->startup != 0 };
  const int order = g_bytes_compare (one->key, other->key);

  if (sides[0] != sides[1])
    return sides[0] ? -1 : 1;
  return order != 0 ? order : INC_RECORD (one->attendee)->id > INC_RECORD (other->attendee)->id ? 1 : -1;
}

static GArray *
load_guests (IncStore *store, GPtrArray *attendees, GError **error)
{
  g_autoptr(GArray) guests = g_array_new (FALSE, FALSE, sizeof (Guest));

  g_array_set_clear_func (guests, (GDestroyNotify) guest_clear);
  for (guint i = 0; i < attendees->len; i++)
    {
      IncAttendee *attendee = g_ptr_array_index (attendees, i);
      Guest guest = { NULL, load_organisation (store, attendee, error), NULL };

      if (guest.organisation == NULL)
        return NULL;
      guest.attendee = g_object_ref (attendee);
      guest.key = inc_text_dup_sort_key (inc_record_get_title (guest.organisation));
      g_array_append_val (guests, guest);
    }
  g_array_sort (guests, compare_guests);
  return g_steal_pointer (&guests);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
read_attendees (IncEventBook *self, IncStore *store, GError **error)
{
  g_autoptr(GPtrArray) attendees = load_of_event (store, inc_schema_of (inc_attendee_get_type ()), "event",
                                                  INC_RECORD (self->event)->id, NULL, FALSE, error);
  g_autoptr(GArray) guests = attendees != NULL ? load_guests (store, attendees, error) : NULL;

  if (guests == NULL)
    return FALSE;
  for (guint i = 0; i < guests->len; i++)
    {
      const Guest *guest = &g_array_index (guests, Guest, i);
      const gboolean is_startup = guest->attendee->startup != 0;

      self->n_startups += is_startup;
      g_ptr_array_add (self->attendees, g_object_ref (guest->attendee));
      g_ptr_array_add (is_startup ? self->startups : self->investors, g_object_ref (guest->organisation));
      g_hash_table_replace (self->indexes, &INC_RECORD (guest->attendee)->id, GINT_TO_POINTER (i + 1));
    }
  return TRUE;
}

static gboolean
read_wishes (IncEventBook *self, IncStore *store, GError **error)
{
  self->wishes = load_of_event (store, inc_schema_of (inc_wish_get_type ()), "event", INC_RECORD (self->event)->id, NULL,
                                FALSE, error);
  for (guint i = 0; self->wishes != NULL && i < self->wishes->len; i++)
    {
      IncWish *wish = g_ptr_array_index (self->wishes, i);

      add_pair (self->wishes_of, wish->wisher, wish->wanted, wish);
    }
  return self->wishes != NULL;
}

/* The one that was asked for, or the published one, or the newest. */
static IncScenario *
choose_scenario (IncEventBook *self, gint64 asked)
{
  IncScenario *chosen = self->scenarios->len > 0 ? g_ptr_array_index (self->scenarios, 0) : NULL;

  for (guint i = 0; i < self->scenarios->len; i++)
    {
      IncScenario *scenario = g_ptr_array_index (self->scenarios, i);

      if (INC_RECORD (scenario)->id == asked)
        return scenario;
      if (scenario->state == INC_SCENARIO_PUBLISHED)
        chosen = scenario;
    }
  return chosen;
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  IncMeeting *one = *(IncMeeting **) a, *other = *(IncMeeting **) b;
  const int order = g_strcmp0 (one->slot, other->slot);

  return order != 0 ? order : (one->table_number > other->table_number) - (one->table_number < other->table_number);
}

static void
count_meeting (IncEventBook *self, gint64 attendee)
{
  const int index = inc_event_book_find (self, attendee);

  if (index >= 0)
    g_array_index (self->counts, int, index)++;
}

static gboolean
read_meetings (IncEventBook *self, IncStore *store, gint64 asked, GError **error)
{
  self->scenarios = load_of_event (store, inc_schema_of (inc_scenario_get_type ()), "event", INC_RECORD (self->event)->id,
                                   "made", TRUE, error);
  if (self->scenarios == NULL)
    return FALSE;
  g_set_object (&self->scenario, choose_scenario (self, asked));
  self->meetings = self->scenario == NULL
                     ? new_list ()
                     : load_of_event (store, inc_schema_of (inc_meeting_get_type ()), "scenario",
                                      INC_RECORD (self->scenario)->id, NULL, FALSE, error);
  if (self->meetings == NULL)
    return FALSE;
  g_ptr_array_sort (self->meetings, compare_meetings);
  g_array_set_size (self->counts, self->attendees->len);
  for (guint i = 0; i < self->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (self->meetings, i);

      if (meeting->cancelled)
        continue;
      add_pair (self->meetings_of, meeting->startup, meeting->investor, meeting);
      count_meeting (self, meeting->startup);
      count_meeting (self, meeting->investor);
    }
  return TRUE;
}

static IncEventBook *
book_new (IncEvent *event)
{
  IncEventBook *self = g_atomic_rc_box_new0 (IncEventBook);

  self->event = event;
  self->day = inc_event_day_new (event);
  self->attendees = new_list ();
  self->startups = new_list ();
  self->investors = new_list ();
  self->indexes = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->wishes_of = pairs_new ();
  self->meetings_of = pairs_new ();
  self->counts = g_array_new (FALSE, TRUE, sizeof (int));
  return self;
}

IncEventBook *
inc_event_book_read (IncStore *store, gint64 event, gint64 scenario, GError **error)
{
  IncRecord *record = inc_store_get (store, inc_schema_of (inc_event_get_type ()), event, error);
  g_autoptr(IncEventBook) self = record != NULL ? book_new (INC_EVENT (record)) : NULL;

  if (self == NULL || !read_attendees (self, store, error) || !read_wishes (self, store, error) ||
      !read_meetings (self, store, scenario, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
read_book (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;
  const gint64 *ids = (const gint64 *) job->ids->data;
  IncEventBook *book;

  if (!inc_store_begin_read (store, error))
    return FALSE;
  book = inc_event_book_read (store, ids[0], ids[1], error);
  inc_store_end_read (store);
  if (book == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_EVENT_BOOK);
  g_value_take_boxed (result, book);
  return TRUE;
}

DexFuture *
inc_session_load_event_book (IncSession *self, gint64 event, gint64 scenario)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);
  const gint64 ids[] = { event, scenario };

  inc_job_data_set_ids (job, ids, G_N_ELEMENTS (ids));
  return inc_session_read (self, read_book, job, inc_job_data_free);
}
