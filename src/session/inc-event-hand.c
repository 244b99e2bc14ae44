/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-hand: the book as the planner sees it, and back.  A meeting that nobody wished for is a pair too. */
#include "config.h"

#include "inc-event-hand.h"

#include "inc-event-instance.h"
#include "inc-event-presence.h"
#include "inc-event-score.h"
#include "inc-plan.h"

struct _IncEventHand
{
  IncEventBook *book;
  IncInstance *instance;
  IncPlan *plan;
  IncPlaces *places; /* NULL: nobody asked yet */
};

#define FIT_FOR_A_POINT 10 /* per cent, as when it was suggested */

/* ---- from the book ---- */

static void
add_unwished (IncInstance *instance, const IncEventBook *book)
{
  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      const int startup = inc_event_book_find (book, meeting->startup);
      const int investor = inc_event_book_find (book, meeting->investor);

      if (meeting->cancelled || startup < 0 || investor < 0 || inc_instance_find_pair (instance, startup, investor) >= 0)
        continue;
      inc_instance_add_pair (instance, startup, investor,
                             MAX (inc_event_score (book, startup, investor).total / FIT_FOR_A_POINT, 1), INC_WISH_MEET);
    }
}

static gboolean
changed_after (GPtrArray *records, const char *stamp)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (INC_RECORD (g_ptr_array_index (records, i))->changed, stamp) > 0)
      return TRUE;
  return FALSE;
}

/* A bound that was proven says nothing of other wishes, people or slots. */
static void
take_bound (IncEventHand *self)
{
  IncScenario *scenario = self->book->scenario;
  const gint64 value = inc_worth_total (&self->instance->objective, &self->plan->worth);

  if (scenario == NULL || scenario->bound == INC_MISSING || scenario->bound < value ||
      changed_after (self->book->wishes, scenario->made) || changed_after (self->book->attendees, scenario->made) ||
      g_strcmp0 (INC_RECORD (self->book->event)->changed, scenario->made) > 0)
    return;
  self->plan->total_bound = MIN (self->plan->total_bound, scenario->bound);
}

IncEventHand *
inc_event_hand_new (IncEventBook *book, GError **error)
{
  const IncEventPlanOptions options = { FALSE, 0, FALSE };
  g_autoptr(IncInstance) instance = inc_event_instance_new (book, &options, error);
  IncEventHand *self;

  if (instance == NULL)
    return NULL;
  add_unwished (instance, book);
  if (!inc_instance_check (instance, error))
    return NULL;
  self = g_new0 (IncEventHand, 1);
  self->book = inc_event_book_ref (book);
  self->plan = inc_plan_new (instance);
  inc_plan_set_meetings (self->plan, instance, inc_event_instance_get_sittings (book, instance));
  self->instance = g_steal_pointer (&instance);
  take_bound (self);
  return self;
}

void
inc_event_hand_free (IncEventHand *self)
{
  if (self == NULL)
    return;
  inc_places_free (self->places);
  inc_plan_free (self->plan);
  inc_instance_free (self->instance);
  inc_event_book_unref (self->book);
  g_free (self);
}

IncEventBook *
inc_event_hand_get_book (IncEventHand *self)
{
  return self->book;
}

const IncInstance *
inc_event_hand_get_instance (IncEventHand *self)
{
  return self->instance;
}

const IncPlan *
inc_event_hand_get_plan (IncEventHand *self)
{
  return self->plan;
}

/* ---- places ---- */

static GPtrArray *
find (IncEventHand *self, int startup, int investor, int *pair)
{
  *pair = inc_instance_find_pair (self->instance, startup, investor);
  if (*pair < 0)
    return NULL;
  if (self->places == NULL)
    self->places = inc_places_new (self->instance, self->plan);
  return inc_places_find (self->places, *pair);
}

static void
clear_place (IncEventPlace *place)
{
  g_free (place->conflict);
  g_free (place->outcome);
}

GArray *
inc_event_hand_find_places (IncEventHand *self, int startup, int investor)
{
  int pair;
  g_autoptr(GPtrArray) found = find (self, startup, investor, &pair);
  GArray *places;

  if (found == NULL)
    return NULL;
  places = g_array_new (FALSE, TRUE, sizeof (IncEventPlace));
  g_array_set_clear_func (places, (GDestroyNotify) clear_place);
  for (guint slot = 0; slot < found->len; slot++)
    {
      const IncPlace *place = g_ptr_array_index (found, slot);
      IncEventPlace told = { place->kind, place->total, -1, -1, NULL, NULL };

      if (place->in_the_way->len > 0)
        {
          const IncPair *other = inc_instance_pair (self->instance, g_array_index (place->in_the_way, int, 0));

          told.startup = other->startup;
          told.investor = other->investor;
        }
      inc_event_place_set_words (&told, place, self, pair, slot);
      g_array_append_val (places, told);
    }
  return places;
}

/* ---- to records ---- */

/* The two may have a record of a meeting that was cancelled: there is one of each two. */
static IncMeeting *
dup_meeting (IncEventHand *self, int startup, int investor)
{
  const IncEventBook *book = self->book;
  const gint64 ids[] = { INC_RECORD (inc_event_book_get_attendee (book, startup))->id,
                         INC_RECORD (inc_event_book_get_attendee (book, investor))->id };

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);

      if (meeting->startup == ids[0] && meeting->investor == ids[1])
        return INC_MEETING (inc_record_dup (INC_RECORD (meeting)));
    }
  return g_object_new (inc_meeting_get_type (), "event", INC_RECORD (book->event)->id, "scenario",
                       INC_RECORD (book->scenario)->id, "startup", ids[0], "investor", ids[1], NULL);
}

static IncMeeting *
make_meeting (IncEventHand *self, const IncSitting *sitting)
{
  const IncPair *pair = inc_instance_pair (self->instance, sitting->pair);
  IncMeeting *meeting = dup_meeting (self, pair->startup, pair->investor);
  g_autofree char *slot = NULL;
  int table;

  if (sitting->slot == INC_NO_SLOT)
    {
      g_object_set (meeting, "cancelled", TRUE, "locked", FALSE, NULL);
      return meeting;
    }
  slot = inc_event_day_dup_slot (self->book->day, sitting->slot);
  table = inc_event_day_get_table (self->book->day, sitting->table);
  g_object_set (meeting, "cancelled", FALSE, "slot", slot, "table-number", table > 0 ? (gint64) table : INC_MISSING, NULL);
  return meeting;
}

/* The bound stays what it was: it is of all timetables. */
static IncScenario *
make_scenario (IncEventHand *self, GArray *sittings)
{
  IncScenario *scenario = INC_SCENARIO (inc_record_dup (INC_RECORD (self->book->scenario)));
  g_autoptr(IncPlan) plan = inc_plan_new (self->instance);
  const IncWorth *worth = &plan->worth;
  const gint64 musts = self->plan->worth.levels[INC_LEVEL_MUSTS];

  inc_plan_set_meetings (plan, self->instance, sittings);
  g_object_set (scenario, "value", inc_worth_total (&self->instance->objective, worth), "interest",
                worth->levels[INC_LEVEL_INTEREST], "idle", worth->levels[INC_LEVEL_IDLE], NULL);
  if (scenario->musts_missed != INC_MISSING)
    g_object_set (scenario, "musts-missed", scenario->musts_missed + musts - worth->levels[INC_LEVEL_MUSTS], NULL);
  return scenario;
}

GPtrArray *
inc_event_hand_move (IncEventHand *self, int startup, int investor, int slot)
{
  int pair;
  g_autoptr(GPtrArray) found = find (self, startup, investor, &pair);
  const IncPlace *place = found != NULL && slot >= 0 && (guint) slot < found->len ? g_ptr_array_index (found, slot) : NULL;
  GPtrArray *records;

  if (place == NULL || self->book->scenario == NULL || place->kind == INC_PLACE_REFUSED || place->kind == INC_PLACE_HERE)
    return NULL;
  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < place->changes->len; i++)
    g_ptr_array_add (records, make_meeting (self, &g_array_index (place->changes, IncSitting, i)));
  g_ptr_array_add (records, make_scenario (self, inc_place_apply (place, self->plan)));
  return records;
}

GPtrArray *
inc_event_hand_cancel (IncEventHand *self, int startup, int investor)
{
  const int pair = inc_instance_find_pair (self->instance, startup, investor);
  g_autoptr(GArray) rest = g_array_copy (self->plan->meetings);
  const IncSitting none = { pair, INC_NO_SLOT, INC_NO_TABLE };
  GPtrArray *records;

  if (inc_event_book_find_meeting (self->book, startup, investor) == NULL)
    return NULL;
  for (guint i = rest->len; i > 0; i--)
    if (g_array_index (rest, IncSitting, i - 1).pair == pair)
      g_array_remove_index (rest, i - 1);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (records, make_meeting (self, &none));
  g_ptr_array_add (records, make_scenario (self, g_steal_pointer (&rest)));
  return records;
}

GPtrArray *
inc_event_hand_lock (IncEventHand *self, int startup, int investor)
{
  IncMeeting *meeting = inc_event_book_find_meeting (self->book, startup, investor);
  GPtrArray *records;

  if (meeting == NULL)
    return NULL;
  meeting = INC_MEETING (inc_record_dup (INC_RECORD (meeting)));
  g_object_set (meeting, "locked", !meeting->locked, NULL);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (records, meeting);
  return records;
}

/* ---- wishes ---- */

static int
compare_unplaced (gconstpointer one, gconstpointer two)
{
  const IncEventUnplaced *a = one, *b = two;

  if (a->is_must != b->is_must)
    return b->is_must - a->is_must;
  if (a->score != b->score)
    return a->score > b->score ? -1 : 1;
  return a->startup != b->startup ? a->startup - b->startup : a->investor - b->investor;
}

static gboolean
has_place (const IncEventBook *book, const IncPair *pair)
{
  IncMeeting *meeting = inc_event_book_find_meeting (book, pair->startup, pair->investor);

  return meeting != NULL && inc_event_has_slot (book, meeting);
}

GArray *
inc_event_hand_list_unplaced (IncEventHand *self)
{
  GArray *unplaced = g_array_new (FALSE, FALSE, sizeof (IncEventUnplaced));

  for (guint i = 0; i < self->instance->pairs->len; i++)
    {
      const IncPair *pair = inc_instance_pair (self->instance, i);
      const IncEventUnplaced wish = {
        pair->startup, pair->investor, pair->score, pair->wish == INC_WISH_MUST,
        inc_wish_is_for (inc_event_book_find_wish (self->book, pair->startup, pair->investor)) &&
          inc_wish_is_for (inc_event_book_find_wish (self->book, pair->investor, pair->startup)),
      };

      if (pair->wish != INC_WISH_NO && !has_place (self->book, pair))
        g_array_append_val (unplaced, wish);
    }
  g_array_sort (unplaced, compare_unplaced);
  return unplaced;
}
