/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-verify: the independent judge of a timetable.
 *
 * It is written for being believed and not for speed: plain tables of who sits where in which slot, strings for names,
 * a loop for each claim.  Nothing here may be shared with src/matching: an error would be made twice and found by nobody. */
#include "config.h"

#include "inc-match-judge.h"

#include "inc-exchange-error.h"

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
has_shape (IncMatchJudge *self, GError **error)
{
  if (is_list_of_objects (self->instance, "slots") && is_list_of_objects (self->instance, "people") &&
      is_list_of_objects (self->instance, "pairs") && is_list_of_objects (self->plan, "meetings") &&
      is_list_of_objects (self->plan, "people") && is_list_of_objects (self->plan, "levels"))
    return TRUE;
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 0, 0,
                          "A list of slots, people, pairs, meetings or levels is missing");
  return FALSE;
}

static void
note_names (IncMatchJudge *self)
{
  JsonArray *people = list (self->instance, "people"), *pairs = list (self->instance, "pairs");

  for (int i = 0; i < self->n_people; i++)
    {
      self->people[i] = item (people, i);
      g_hash_table_insert (self->index, (char *) text (self->people[i], "id"), GINT_TO_POINTER (i + 1));
    }
  for (int i = 0; i < count (pairs); i++)
    g_hash_table_insert (self->pairs, inc_match_judge_name_pair (self, item (pairs, i)), item (pairs, i));
}

static void
judge (IncMatchJudge *self, GBytes *instance)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, instance);

  note_names (self);
  for (int i = 0; i < self->n_people * self->n_slots; i++)
    self->sits[i] = INC_MATCH_JUDGE_FREE;
  if (!g_str_equal (text (self->plan, "instance_sha256"), sum))
    inc_match_judge_wrong (self->faults, "The plan was made for another instance");
  inc_match_judge_demands (self);
  inc_match_judge_numbers (self);
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
  IncMatchJudge self = { .index = index, .pairs = pairs, .slot_of = slot_of };

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
