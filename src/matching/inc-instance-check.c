/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-instance-check: everything that can be wrong with an instance, each with the sentence that says so.
 *
 * Sizes come first, so that an absurd input is answered before anything walks it. */
#include "inc-instance.h"

static gboolean fail (GError **error, IncInstanceError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (GError **error, IncInstanceError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (INC_INSTANCE_ERROR, code, format, arguments);
  va_end (arguments);
  return FALSE;
}

static gboolean
check_sizes (const IncInstance *self, GError **error)
{
  if (self->slots->len == 0)
    return fail (error, INC_INSTANCE_ERROR_EMPTY, "There are no slots to plan meetings in");
  if (self->slots->len > INC_INSTANCE_MAX_SLOTS)
    return fail (error, INC_INSTANCE_ERROR_LIMIT, "There are %u slots; a day has at most %d", self->slots->len,
                 INC_INSTANCE_MAX_SLOTS);
  if (self->people->len > INC_INSTANCE_MAX_PEOPLE)
    return fail (error, INC_INSTANCE_ERROR_LIMIT, "There are %u people; at most %d can be planned for",
                 self->people->len, INC_INSTANCE_MAX_PEOPLE);
  if (self->pairs->len > INC_INSTANCE_MAX_PAIRS)
    return fail (error, INC_INSTANCE_ERROR_LIMIT, "There are %u wishes; at most %d can be planned for",
                 self->pairs->len, INC_INSTANCE_MAX_PAIRS);
  if (self->orders->len > INC_INSTANCE_MAX_ORDERS)
    return fail (error, INC_INSTANCE_ERROR_LIMIT, "There are %u orders of meetings; at most %d can be planned for",
                 self->orders->len, INC_INSTANCE_MAX_ORDERS);
  return TRUE;
}

static gboolean
check_slots (const IncInstance *self, GError **error)
{
  for (guint slot = 0; slot < self->slots->len; slot++)
    {
      const int n_tables = inc_instance_tables (self, slot);

      if (n_tables < 0 || n_tables > INC_INSTANCE_MAX_TABLES)
        return fail (error, INC_INSTANCE_ERROR_RANGE, "Slot “%s” has %d tables; 0 to %d are possible",
                     (const char *) self->slots->pdata[slot], n_tables, INC_INSTANCE_MAX_TABLES);
    }
  return TRUE;
}

static gboolean
check_limits (const IncInstance *self, const IncParticipant *person, GError **error)
{
  if (person->least < 0 || person->most < person->least)
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "“%s” is to have at least %d and at most %d meetings", person->id,
                 person->least, person->most);
  if (person->home < 0 || person->home > INC_INSTANCE_MAX_TABLES)
    return fail (error, INC_INSTANCE_ERROR_RANGE, "“%s” has the home table %d, which there cannot be", person->id,
                 person->home);
  if (person->reserved && person->home == INC_NO_TABLE)
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "“%s” has a reserved table without a number", person->id);
  return TRUE;
}

static gboolean
check_people (const IncInstance *self, GError **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) owners = g_hash_table_new (NULL, NULL);
  guint n_sides[2] = { 0, 0 };

  for (guint i = 0; i < self->people->len; i++)
    {
      IncParticipant *person = inc_instance_person (self, i);

      if (*person->id == '\0')
        return fail (error, INC_INSTANCE_ERROR_EMPTY, "Person %u has an empty id", i + 1);
      if (!g_hash_table_add (ids, person->id))
        return fail (error, INC_INSTANCE_ERROR_CONFLICT, "Two people have the id “%s”", person->id);
      if (!check_limits (self, person, error))
        return FALSE;
      if (person->reserved && !g_hash_table_add (owners, GINT_TO_POINTER (person->home)))
        return fail (error, INC_INSTANCE_ERROR_CONFLICT, "Table %d is reserved for “%s” and for somebody else",
                     person->home, person->id);
      n_sides[person->side]++;
    }
  if (n_sides[INC_SIDE_STARTUP] == 0)
    return fail (error, INC_INSTANCE_ERROR_EMPTY, "There are no startups to meet");
  if (n_sides[INC_SIDE_INVESTOR] == 0)
    return fail (error, INC_INSTANCE_ERROR_EMPTY, "There are no investors to meet");
  return TRUE;
}

static gboolean
is_person (const IncInstance *self, int person, IncSide side)
{
  return person >= 0 && person < self->people->len && inc_instance_person (self, person)->side == side;
}

static gboolean
check_pair (const IncInstance *self, guint i, GHashTable *seen, GError **error)
{
  const IncPair *pair = inc_instance_pair (self, i);
  const char *startup, *investor;

  if (!is_person (self, pair->startup, INC_SIDE_STARTUP) || !is_person (self, pair->investor, INC_SIDE_INVESTOR))
    return fail (error, INC_INSTANCE_ERROR_RANGE, "Wish %u is not between a startup and an investor", i + 1);
  startup = inc_instance_person (self, pair->startup)->id;
  investor = inc_instance_person (self, pair->investor)->id;
  if (pair->score < 0 || pair->score > INC_INSTANCE_MAX_SCORE)
    return fail (error, INC_INSTANCE_ERROR_LIMIT,
                 "“%s” and “%s” have the score %" G_GINT64_FORMAT "; 0 to %d are possible", startup, investor,
                 pair->score, INC_INSTANCE_MAX_SCORE);
  if (!g_hash_table_add (seen, GSIZE_TO_POINTER ((gsize) pair->startup * INC_INSTANCE_MAX_PEOPLE + pair->investor)))
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "“%s” and “%s” are a pair twice", startup, investor);
  return TRUE;
}

static gboolean
check_pairs (const IncInstance *self, GError **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->pairs->len; i++)
    if (!check_pair (self, i, seen, error))
      return FALSE;
  return TRUE;
}

/* Pairs are taken out while nothing that remains must come before them; what cannot be taken out goes in a circle. */
static gboolean
check_orders (const IncInstance *self, GError **error)
{
  g_autofree int *n_before = g_new0 (int, self->pairs->len);
  gboolean is_changed = TRUE;
  g_autoptr(GArray) left = g_array_copy (self->orders);

  for (guint i = 0; i < left->len; i++)
    {
      const IncOrder *order = &g_array_index (left, IncOrder, i);

      if (MIN (order->earlier, order->later) < 0 || MAX (order->earlier, order->later) >= (int) self->pairs->len)
        return fail (error, INC_INSTANCE_ERROR_RANGE, "Order %u is between pairs that are not there", i + 1);
      n_before[order->later]++;
    }
  while (is_changed)
    {
      is_changed = FALSE;
      for (guint i = left->len; i-- > 0;)
        {
          const IncOrder order = g_array_index (left, IncOrder, i);

          if (n_before[order.earlier] > 0)
            continue;
          n_before[order.later]--;
          g_array_remove_index_fast (left, i);
          is_changed = TRUE;
        }
    }
  if (left->len > 0)
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "%u orders of meetings go in a circle", left->len);
  return TRUE;
}

static gboolean
check_place (const IncInstance *self, const IncSitting *meeting, const char *what, GError **error)
{
  if (meeting->pair < 0 || meeting->pair >= (int) self->pairs->len)
    return fail (error, INC_INSTANCE_ERROR_RANGE, "A %s meeting is of a pair that is not there", what);
  if (meeting->slot < 0 || meeting->slot >= (int) self->slots->len)
    return fail (error, INC_INSTANCE_ERROR_RANGE, "A %s meeting is in slot %d; there are 0 to %u", what,
                 meeting->slot, self->slots->len - 1);
  return TRUE;
}

typedef struct
{
  guint64 *busy;    /* a person each */
  int *n_meetings;  /* a person each */
  int *n_open;      /* a slot each: open tables taken */
  GHashTable *seats; /* slot and table */
  int *slot_of;     /* a pair each */
} Locks;

static gboolean
is_own_table (const IncInstance *self, int person, int table)
{
  return inc_instance_person (self, person)->reserved && inc_instance_person (self, person)->home == table;
}

static gboolean
take_table (const IncInstance *self, const IncSitting *lock, Locks *locks, GError **error)
{
  const IncPair *pair = inc_instance_pair (self, lock->pair);
  const guint64 own = inc_instance_own_slots (self, pair->startup) | inc_instance_own_slots (self, pair->investor);
  const gsize seat = (gsize) lock->slot * (INC_INSTANCE_MAX_TABLES + 1) + lock->table;

  if (lock->table < 0 || lock->table > inc_instance_tables (self, lock->slot))
    return fail (error, INC_INSTANCE_ERROR_RANGE, "A locked meeting is at table %d of slot %d, which is not there",
                 lock->table, lock->slot);
  if (lock->table != INC_NO_TABLE && !g_hash_table_add (locks->seats, GSIZE_TO_POINTER (seat)))
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "Two meetings are locked at table %d in slot %d", lock->table,
                 lock->slot);
  for (guint i = 0; lock->table != INC_NO_TABLE && i < self->people->len; i++)
    if (is_own_table (self, i, lock->table) && (int) i != pair->startup && (int) i != pair->investor)
      return fail (error, INC_INSTANCE_ERROR_CONFLICT, "A meeting is locked at table %d, which is reserved for “%s”",
                   lock->table, inc_instance_person (self, i)->id);
  if (lock->table != INC_NO_TABLE)
    locks->n_open[lock->slot] += !is_own_table (self, pair->startup, lock->table) &&
                                 !is_own_table (self, pair->investor, lock->table);
  else
    locks->n_open[lock->slot] += (own & inc_slot_bit (lock->slot)) == 0;
  if (locks->n_open[lock->slot] > inc_instance_open_tables (self, lock->slot))
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "More meetings are locked in slot %d than there are tables",
                 lock->slot);
  return TRUE;
}

static gboolean
take_person (const IncInstance *self, const IncSitting *lock, int i, Locks *locks, GError **error)
{
  const IncParticipant *person = inc_instance_person (self, i);
  const guint64 bit = inc_slot_bit (lock->slot);

  if ((person->available & bit) == 0)
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "A meeting of “%s” is locked in slot %d, when they are not there",
                 person->id, lock->slot);
  if ((locks->busy[i] & bit) != 0)
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "“%s” has two meetings locked in slot %d", person->id, lock->slot);
  locks->busy[i] |= bit;
  if (++locks->n_meetings[i] > person->most)
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "“%s” has more meetings locked than the %d they may have",
                 person->id, person->most);
  return TRUE;
}

static gboolean
take_lock (const IncInstance *self, const IncSitting *lock, Locks *locks, GError **error)
{
  const IncPair *pair;

  if (!check_place (self, lock, "locked", error))
    return FALSE;
  pair = inc_instance_pair (self, lock->pair);
  if (pair->wish == INC_WISH_NO || (pair->slots & inc_slot_bit (lock->slot)) == 0)
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "A meeting of “%s” and “%s” is locked where it must not be",
                 inc_instance_person (self, pair->startup)->id, inc_instance_person (self, pair->investor)->id);
  if (locks->slot_of[lock->pair] != INC_NO_SLOT)
    return fail (error, INC_INSTANCE_ERROR_CONFLICT, "The meeting of “%s” and “%s” is locked twice",
                 inc_instance_person (self, pair->startup)->id, inc_instance_person (self, pair->investor)->id);
  locks->slot_of[lock->pair] = lock->slot;
  return take_person (self, lock, pair->startup, locks, error) &&
         take_person (self, lock, pair->investor, locks, error) && take_table (self, lock, locks, error);
}

static gboolean
check_locked_orders (const IncInstance *self, const Locks *locks, GError **error)
{
  for (guint i = 0; i < self->orders->len; i++)
    {
      const IncOrder *order = &g_array_index (self->orders, IncOrder, i);
      const int earlier = locks->slot_of[order->earlier], later = locks->slot_of[order->later];

      if (earlier != INC_NO_SLOT && later != INC_NO_SLOT && earlier >= later)
        return fail (error, INC_INSTANCE_ERROR_CONFLICT, "Two meetings are locked against their order, in slots %d and %d",
                     earlier, later);
    }
  return TRUE;
}

static gboolean
check_locked (const IncInstance *self, GError **error)
{
  g_autoptr(GHashTable) seats = g_hash_table_new (NULL, NULL);
  g_autofree guint64 *busy = g_new0 (guint64, self->people->len);
  g_autofree int *n_meetings = g_new0 (int, self->people->len);
  g_autofree int *n_open = g_new0 (int, self->slots->len);
  g_autofree int *slot_of = g_new (int, self->pairs->len);
  Locks locks = { busy, n_meetings, n_open, seats, slot_of };

  for (guint i = 0; i < self->pairs->len; i++)
    slot_of[i] = INC_NO_SLOT;
  for (guint i = 0; i < self->locked->len; i++)
    if (!take_lock (self, &g_array_index (self->locked, IncSitting, i), &locks, error))
      return FALSE;
  return check_locked_orders (self, &locks, error);
}

static gboolean
check_previous (const IncInstance *self, GError **error)
{
  g_autofree gboolean *seen = g_new0 (gboolean, self->pairs->len);

  for (guint i = 0; i < self->previous->len; i++)
    {
      const IncSitting *meeting = &g_array_index (self->previous, IncSitting, i);

      if (!check_place (self, meeting, "previous", error))
        return FALSE;
      if (seen[meeting->pair])
        return fail (error, INC_INSTANCE_ERROR_CONFLICT, "The earlier plan has a pair twice");
      seen[meeting->pair] = TRUE;
    }
  return TRUE;
}

static gboolean
is_weight (gint64 weight)
{
  return weight >= 0 && weight <= INC_INSTANCE_MAX_SCORE;
}

static gboolean
check_objective (const IncObjective *objective, GError **error)
{
  if (!is_weight (objective->keep) || !is_weight (objective->idle) || !is_weight (objective->moves))
    return fail (error, INC_INSTANCE_ERROR_LIMIT, "A weight is not within 0 to %d", INC_INSTANCE_MAX_SCORE);
  for (guint i = 0; i < objective->n_fair; i++)
    if (!is_weight (objective->fair[i]) || (i > 0 && objective->fair[i] > objective->fair[i - 1]))
      return fail (error, INC_INSTANCE_ERROR_RANGE,
                   "Fairness must never rise from one meeting to the next, and be within 0 to %d",
                   INC_INSTANCE_MAX_SCORE);
  return TRUE;
}

/* Bounds are found with prices under which each level outweighs those after it; their sums along a path through all people
 * must fit a word with room to spare. */
static gboolean
check_magnitude (const IncInstance *self, GError **error)
{
  gint64 best = 1, n_seats = 0, product;

  for (guint i = 0; i < self->pairs->len; i++)
    best = MAX (best, inc_instance_pair (self, i)->score);
  for (guint slot = 0; slot < self->slots->len; slot++)
    n_seats += MIN (inc_instance_tables (self, slot), (int) self->people->len / 2);
  best += self->objective.n_fair > 0 ? 2 * self->objective.fair[0] : 0;
  if (!__builtin_mul_overflow (best, n_seats + 1, &product) &&
      !__builtin_mul_overflow (product, (gint64) self->previous->len + 1, &product) &&
      !__builtin_mul_overflow (product, 8 * (gint64) self->people->len, &product))
    return TRUE;
  return fail (error, INC_INSTANCE_ERROR_LIMIT,
               "The scores are too large for a day of this size: divide them all by the same number");
}

gboolean
inc_instance_check (const IncInstance *self, GError **error)
{
  return check_sizes (self, error) && check_slots (self, error) && check_people (self, error) &&
         check_pairs (self, error) && check_orders (self, error) && check_locked (self, error) &&
         check_previous (self, error) && check_objective (&self->objective, error) &&
         check_magnitude (self, error);
}
