/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-verify: the independent judge of a timetable.
 *
 * It is written for being believed and not for speed: plain tables of who sits where in which slot, strings for names,
 * a loop for each claim.  Nothing here may be shared with src/matching: an error would be made twice and found by nobody. */
#include "config.h"

#include "inc-match-verify-private.h"

#include "inc-exchange-error.h"

#include <string.h>

#define FREE -1

typedef struct
{
  JsonObject *instance;
  JsonObject *plan;
  GPtrArray *faults;
  int n_slots;
  int n_people;
  JsonObject **people;
  GHashTable *index;   /* id → position in people, from 1 */
  GHashTable *pairs;   /* "startup\ninvestor" → JsonObject */
  GHashTable *slot_of; /* the same keys → slot + 1, for meetings that are held */
  int *sits;           /* [person][slot]: table, or FREE */
  gint64 *score;       /* a person each */
} Judge;

static void wrong (Judge *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
wrong (Judge *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* ---- names ---- */

static gboolean
is_open (JsonObject *object, const char *name, int slot)
{
  const char *mask = text (object, name);

  return *mask == '\0' || (slot < (int) strlen (mask) && mask[slot] == '1');
}

static JsonObject *
person_of (Judge *self, const char *id, int *position)
{
  *position = GPOINTER_TO_INT (g_hash_table_lookup (self->index, id)) - 1;
  return *position >= 0 ? self->people[*position] : NULL;
}

/* Startup first, whichever way the two are written. */
static char *
name_pair (Judge *self, JsonObject *object)
{
  int position;
  JsonObject *a = person_of (self, text (object, "a"), &position);
  const gboolean turned = g_str_equal (text (a, "side"), "investor");

  return g_strdup_printf ("%s\n%s", text (object, turned ? "b" : "a"), text (object, turned ? "a" : "b"));
}

static int
tables_in (Judge *self, int slot)
{
  /* A slot that does not say has as many as the one before. */
  for (; slot >= 0; slot--)
    if (json_object_has_member (item (list (self->instance, "slots"), slot), "tables"))
      return number (item (list (self->instance, "slots"), slot), "tables", 0);
  return 0;
}

static int
get_now (Judge *self)
{
  return number (self->instance, "now", 0);
}

static gboolean
is_away (Judge *self, const char *id, int slot)
{
  JsonArray *absent = list (self->instance, "absent");

  for (int i = 0; i < count (absent) && slot >= get_now (self); i++)
    if (g_str_equal (text (item (absent, i), "id"), id) && slot >= number (item (absent, i), "from", 0) &&
        slot < number (item (absent, i), "until", G_MAXINT))
      return TRUE;
  return FALSE;
}

static gboolean
is_there (Judge *self, JsonObject *person, int slot)
{
  return is_open (person, "avail", slot) && !is_away (self, text (person, "id"), slot);
}

/* ---- the demands ---- */

static void
judge_person (Judge *self, JsonObject *meeting, const char *role, int slot, int table)
{
  const char *id = text (meeting, role);
  int position;
  JsonObject *person = person_of (self, id, &position);

  if (!is_there (self, person, slot))
    wrong (self, "%s is not there in slot %d", id, slot);
  if (self->sits[position * self->n_slots + slot] != FREE)
    wrong (self, "%s has two meetings in slot %d", id, slot);
  self->sits[position * self->n_slots + slot] = table;
}

static void
judge_table (Judge *self, JsonObject *meeting, int slot, int table, GHashTable *seats)
{
  g_autofree char *seat = g_strdup_printf ("%d/%d", slot, table);

  if (table < 1 || table > tables_in (self, slot))
    wrong (self, "Slot %d has no table %d", slot, table);
  for (int i = 0; i < self->n_people; i++)
    if (is_true (self->people[i], "reserved") && number (self->people[i], "home_table", 0) == table &&
        !g_str_equal (text (self->people[i], "id"), text (meeting, "a")) &&
        !g_str_equal (text (self->people[i], "id"), text (meeting, "b")))
      wrong (self, "Table %d in slot %d is reserved for %s", table, slot, text (self->people[i], "id"));
  if (!g_hash_table_add (seats, g_steal_pointer (&seat)))
    wrong (self, "Two meetings are at table %d in slot %d", table, slot);
}

static void
judge_meeting (Judge *self, JsonObject *meeting, GHashTable *seats)
{
  const gint64 slot = number (meeting, "slot", -1), table = number (meeting, "table", 0);
  g_autofree char *name = name_pair (self, meeting);
  JsonObject *pair = g_hash_table_lookup (self->pairs, name);
  int a, b;

  if (pair == NULL || g_str_equal (text (pair, "wish"), "no"))
    {
      wrong (self, "%s and %s must not meet", text (meeting, "a"), text (meeting, "b"));
      return;
    }
  if (slot < 0 || slot >= self->n_slots)
    {
      wrong (self, "There is no slot %" G_GINT64_FORMAT, slot);
      return;
    }
  if (!is_open (pair, "slots", slot))
    wrong (self, "%s and %s must not meet in slot %d", text (meeting, "a"), text (meeting, "b"), (int) slot);
  judge_person (self, meeting, "a", slot, CLAMP (table, 0, G_MAXINT32));
  judge_person (self, meeting, "b", slot, CLAMP (table, 0, G_MAXINT32));
  judge_table (self, meeting, slot, CLAMP (table, 0, G_MAXINT32), seats);
  person_of (self, text (meeting, "a"), &a);
  person_of (self, text (meeting, "b"), &b);
  self->score[a] += number (pair, "score", 1);
  self->score[b] += number (pair, "score", 1);
  if (!g_hash_table_insert (self->slot_of, g_strdup (name), GINT_TO_POINTER (slot + 1)))
    wrong (self, "%s and %s meet twice", text (meeting, "a"), text (meeting, "b"));
}

static void
judge_meetings (Judge *self)
{
  g_autoptr(GHashTable) seats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *meetings = list (self->plan, "meetings");

  for (int i = 0; i < count (meetings); i++)
    judge_meeting (self, item (meetings, i), seats);
}

static int
held_in (Judge *self, JsonObject *two)
{
  g_autofree char *name = name_pair (self, two);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->slot_of, name)) - 1;
}

static void
judge_lock (Judge *self, JsonObject *lock, const char *what)
{
  const int slot = held_in (self, lock);
  const gint64 table = number (lock, "table", 0);
  int position;

  person_of (self, text (lock, "a"), &position);
  if (slot != number (lock, "slot", -1))
    wrong (self, "The %s meeting of %s and %s was moved", what, text (lock, "a"), text (lock, "b"));
  else if (table != 0 && self->sits[position * self->n_slots + slot] != table)
    wrong (self, "The %s meeting of %s and %s is at another table", what, text (lock, "a"), text (lock, "b"));
}

static void
judge_locks (Judge *self)
{
  JsonArray *locked = list (self->instance, "locked");

  for (int i = 0; i < count (locked); i++)
    if (!is_away (self, text (item (locked, i), "a"), number (item (locked, i), "slot", -1)) &&
        !is_away (self, text (item (locked, i), "b"), number (item (locked, i), "slot", -1)))
      judge_lock (self, item (locked, i), "locked");
}

static void
note_places (Judge *self, const char *name, GHashTable *places)
{
  JsonArray *meetings = list (self->instance, name);

  for (int i = 0; i < count (meetings); i++)
    {
      g_autofree char *pair = name_pair (self, item (meetings, i));

      g_hash_table_add (places, g_strdup_printf ("%s\n%d", pair, (int) number (item (meetings, i), "slot", -1)));
    }
}

/* What was held before now is held, and nothing else. */
static void
judge_past (Judge *self)
{
  JsonArray *previous = list (self->instance, "previous"), *meetings = list (self->plan, "meetings");
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  note_places (self, "previous", places);
  note_places (self, "locked", places);
  for (int i = 0; i < count (previous); i++)
    if (number (item (previous, i), "slot", -1) < get_now (self))
      judge_lock (self, item (previous, i), "past");
  for (int i = 0; i < count (meetings); i++)
    {
      const int slot = number (item (meetings, i), "slot", -1);
      g_autofree char *pair = name_pair (self, item (meetings, i));
      g_autofree char *place = g_strdup_printf ("%s\n%d", pair, slot);

      if (slot < get_now (self) && !g_hash_table_contains (places, place))
        wrong (self, "A meeting was put into slot %d, which is over", slot);
    }
}

static void
judge_orders (Judge *self)
{
  JsonArray *pairs = list (self->instance, "pairs");

  for (int i = 0; i < count (pairs); i++)
    {
      JsonArray *after = list (item (pairs, i), "after");
      const int later = held_in (self, item (pairs, i));

      for (int k = 0; k < count (after); k++)
        {
          const int earlier = held_in (self, item (after, k));

          if (later >= 0 && earlier >= later)
            wrong (self, "%s and %s meet before what must come first", text (item (pairs, i), "a"),
                   text (item (pairs, i), "b"));
        }
    }
}

/* ---- the numbers ---- */

typedef struct
{
  int n_meetings;
  int n_idle;
  int n_breaks;
  int n_changes; /* of tables, or meetings away from home */
} Day;

static gboolean
is_between_meetings (Judge *self, int position, int slot)
{
  gboolean before = FALSE, after = FALSE;

  for (int i = 0; i < self->n_slots; i++)
    if (self->sits[position * self->n_slots + i] != FREE)
      {
        before = before || i < slot;
        after = after || i > slot;
      }
  return before && after;
}

static gboolean
is_idle (Judge *self, int position, int slot)
{
  return self->sits[position * self->n_slots + slot] == FREE && is_there (self, self->people[position], slot) &&
         is_between_meetings (self, position, slot);
}

static Day
count_day (Judge *self, int position)
{
  const gint64 home = number (self->people[position], "home_table", 0);
  const gboolean stays = g_str_equal (text (self->people[position], "side"), "investor");
  int last = 0;
  Day day = { 0 };

  for (int slot = 0; slot < self->n_slots; slot++)
    {
      const int table = self->sits[position * self->n_slots + slot];

      if (is_idle (self, position, slot))
        {
          day.n_idle++;
          day.n_breaks += !is_idle (self, position, slot - 1);
        }
      if (table == FREE)
        continue;
      day.n_meetings++;
      if (home != 0)
        day.n_changes += table != home;
      else if (stays)
        day.n_changes += last != 0 && table != last;
      last = table;
    }
  return day;
}

static void
judge_number (Judge *self, const char *what, gint64 said, gint64 counted)
{
  if (said != counted)
    wrong (self, "%s is said to be %" G_GINT64_FORMAT " and is %" G_GINT64_FORMAT, what, said, counted);
}

static void
judge_row (Judge *self, int position, const Day *day)
{
  JsonArray *rows = list (self->plan, "people");
  JsonObject *row = position < count (rows) ? item (rows, position) : NULL;
  const char *id = text (self->people[position], "id");
  g_autofree char *meetings = g_strdup_printf ("meetings of %s", id);
  g_autofree char *idle = g_strdup_printf ("idle of %s", id);
  g_autofree char *score = g_strdup_printf ("score of %s", id);

  if (!g_str_equal (text (row, "id"), id))
    wrong (self, "Row %d of the people is not of %s", position + 1, id);
  judge_number (self, meetings, number (row, "meetings", -1), day->n_meetings);
  judge_number (self, idle, number (row, "idle", -1), day->n_idle);
  judge_number (self, score, number (row, "score", -1), self->score[position]);
  if (day->n_meetings > number (self->people[position], "max", G_MAXINT32))
    wrong (self, "%s has %d meetings, more than they may have", id, day->n_meetings);
}

static const char *const level_names[] = { "musts", "kept", "interest", "idle", "moves" };
static const gint64 level_signs[] = { 1, 1, 1, -1, -1 };

typedef struct
{
  gint64 levels[G_N_ELEMENTS (level_names)];
  gint64 fair;
  gint64 breaks;
} Sums;

static const gint64 usual_fair[] = { 40, 20, 10, 5 };

static gint64
fairness (Judge *self, int n_meetings)
{
  JsonNode *node = json_object_get_member (self->instance, "objective");
  JsonObject *objective = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonArray *fair = list (objective, "fair");
  gint64 sum = 0;

  for (int i = 0; i < n_meetings; i++)
    if (fair == NULL)
      sum += i < (int) G_N_ELEMENTS (usual_fair) ? usual_fair[i] : 0;
    else
      sum += i < count (fair) ? json_array_get_int_element (fair, i) : 0;
  return sum;
}

static void
sum_people (Judge *self, Sums *sums)
{
  for (int i = 0; i < self->n_people; i++)
    {
      const Day day = count_day (self, i);

      judge_row (self, i, &day);
      sums->levels[0] += MIN (day.n_meetings, number (self->people[i], "min", 0));
      sums->levels[3] += day.n_idle;
      sums->levels[4] += day.n_changes;
      sums->breaks += day.n_breaks;
      sums->fair += fairness (self, day.n_meetings);
    }
}

static void
sum_pairs (Judge *self, Sums *sums)
{
  JsonArray *pairs = list (self->instance, "pairs"), *previous = list (self->instance, "previous");

  for (int i = 0; i < count (pairs); i++)
    if (held_in (self, item (pairs, i)) >= 0)
      {
        sums->levels[0] += g_str_equal (text (item (pairs, i), "wish"), "must");
        sums->levels[2] += number (item (pairs, i), "score", 1);
      }
  for (int i = 0; i < count (previous); i++)
    sums->levels[1] += held_in (self, item (previous, i)) == number (item (previous, i), "slot", -1);
  sums->levels[2] += sums->fair;
}

static gint64
gap_of (gint64 sign, gint64 bound, gint64 value)
{
  const gint64 larger = MAX (MAX (bound, value), 1), missing = sign * (bound - value);

  return missing > 0 ? missing * 1000000 / larger : 0;
}

static void
judge_levels (Judge *self, const Sums *sums)
{
  JsonArray *rows = list (self->plan, "levels");
  gboolean proven = TRUE;

  for (int i = 0; i < (int) G_N_ELEMENTS (level_names); i++)
    {
      JsonObject *row = i < count (rows) ? item (rows, i) : NULL;
      const gint64 value = sums->levels[i], bound = number (row, "bound", -1);

      if (row == NULL || !g_str_equal (text (row, "level"), level_names[i]))
        {
          wrong (self, "The plan does not tell of the level %s", level_names[i]);
          continue;
        }
      judge_number (self, level_names[i], number (row, "value", -1), value);
      judge_number (self, "A gap", number (row, "gap_ppm", -1), gap_of (level_signs[i], bound, value));
      if (level_signs[i] * (bound - value) < 0)
        wrong (self, "%s is better than its bound", level_names[i]);
      proven = proven && bound == value;
      if (is_true (row, "proven") != proven)
        wrong (self, "%s is %ssaid to be proven", level_names[i], proven ? "not " : "");
    }
}

/* Of these meetings at any times; that nothing better was overlooked cannot be judged. */
static void
judge_proof (Judge *self, gint64 idle)
{
  JsonNode *node = json_object_get_member (self->plan, "proof");
  JsonObject *proof = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const gint64 bound = number (proof, "bound", -1);

  if (node == NULL)
    return;
  judge_number (self, "What the proof is of", number (proof, "value", -1), idle);
  if (bound < 0 || bound > idle)
    wrong (self, "There are fewer idle slots than the proof allows");
  if (!g_str_equal (text (proof, "state"), bound == idle ? "best" : "open"))
    wrong (self, "The proof is said to be %s", text (proof, "state"));
}

static void
judge_numbers (Judge *self)
{
  JsonNode *node = json_object_get_member (self->instance, "objective");
  JsonObject *weights = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  Sums sums = { 0 };

  sum_people (self, &sums);
  sum_pairs (self, &sums);
  judge_levels (self, &sums);
  judge_number (self, "fair", number (self->plan, "fair", -1), sums.fair);
  judge_number (self, "breaks", number (self->plan, "breaks", -1), sums.breaks);
  judge_proof (self, sums.levels[3]);
  judge_number (self, "total", number (self->plan, "total", -1),
                sums.levels[2] + number (weights, "keep", 15) * sums.levels[1] -
                  number (weights, "idle", 4) * sums.levels[3] - number (weights, "moves", 1) * sums.levels[4]);
  if (number (self->plan, "total", 0) > number (self->plan, "total_bound", -1))
    wrong (self, "The total is better than its bound");
}

/* ---- the whole ---- */

static gboolean
is_list_of_objects (JsonObject *object, const char *name)
{
  JsonArray *array = list (object, name);

  for (int i = 0; i < count (array); i++)
    if (item (array, i) == NULL)
      return FALSE;
  return array != NULL;
}

static gboolean
has_shape (Judge *self, GError **error)
{
  if (is_list_of_objects (self->instance, "slots") && is_list_of_objects (self->instance, "people") &&
      is_list_of_objects (self->instance, "pairs") && is_list_of_objects (self->plan, "meetings") &&
      is_list_of_objects (self->plan, "people") && is_list_of_objects (self->plan, "levels"))
    return TRUE;
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 0, 0, "A list of slots, people, pairs, meetings or levels is missing");
  return FALSE;
}

static void
note_names (Judge *self)
{
  JsonArray *people = list (self->instance, "people"), *pairs = list (self->instance, "pairs");

  for (int i = 0; i < self->n_people; i++)
    {
      self->people[i] = item (people, i);
      g_hash_table_insert (self->index, (char *) text (self->people[i], "id"), GINT_TO_POINTER (i + 1));
    }
  for (int i = 0; i < count (pairs); i++)
    g_hash_table_insert (self->pairs, name_pair (self, item (pairs, i)), item (pairs, i));
}

static void
judge (Judge *self, GBytes *instance)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, instance);

  note_names (self);
  for (int i = 0; i < self->n_people * self->n_slots; i++)
    self->sits[i] = FREE;
  if (!g_str_equal (text (self->plan, "instance_sha256"), sum))
    wrong (self, "The plan was made for another instance");
  judge_meetings (self);
  judge_locks (self);
  judge_past (self);
  judge_orders (self);
  judge_numbers (self);
}

GPtrArray *
inc_match_verify (GBytes *instance, GBytes *plan, GError **error)
{
  g_autoptr(GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) slot_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree JsonObject **people = NULL;
  g_autofree int *sits = NULL;
  g_autofree gint64 *score = NULL;
  g_autoptr(JsonParser) first = NULL;
  g_autoptr(JsonParser) second = NULL;
  Judge self = { .index = index, .pairs = pairs, .slot_of = slot_of };

  if (inc_match_verify_is_dzn (instance))
    return inc_match_verify_dzn (instance, plan, error);
  first = load (instance, "mm-instance/1", &self.instance, error);
  second = first != NULL ? load (plan, "mm-plan/1", &self.plan, error) : NULL;
  if (second == NULL || !has_shape (&self, error))
    return NULL;
  self.n_people = count (list (self.instance, "people"));
  self.n_slots = count (list (self.instance, "slots"));
  self.people = people = g_new0 (JsonObject *, self.n_people);
  self.sits = sits = g_new (int, (gsize) self.n_people * self.n_slots);
  self.score = score = g_new0 (gint64, self.n_people);
  self.faults = g_ptr_array_new_with_free_func (g_free);
  judge (&self, instance);
  return self.faults;
}
