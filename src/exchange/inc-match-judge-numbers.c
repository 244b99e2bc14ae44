/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-judge-numbers: days counted slot by slot, then every figure of the plan. */
#include "config.h"

#include "inc-match-judge.h"

typedef struct
{
  int n_meetings;
  int n_idle;
  int n_breaks;
  int n_changes; /* of tables, or meetings away from home */
} Day;

static gboolean
is_between_meetings (IncMatchJudge *self, int position, int slot)
{
  gboolean before = FALSE, after = FALSE;

  for (int i = 0; i < self->n_slots; i++)
    if (self->sits[position * self->n_slots + i] != INC_MATCH_JUDGE_FREE)
      {
        before = before || i < slot;
        after = after || i > slot;
      }
  return before && after;
}

static gboolean
is_idle (IncMatchJudge *self, int position, int slot)
{
  return self->sits[position * self->n_slots + slot] == INC_MATCH_JUDGE_FREE &&
         inc_match_judge_is_there (self, self->people[position], slot) &&
         is_between_meetings (self, position, slot);
}

static Day
count_day (IncMatchJudge *self, int position)
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
      if (table == INC_MATCH_JUDGE_FREE)
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
judge_row (IncMatchJudge *self, int position, const Day *day)
{
  JsonArray *rows = list (self->plan, "people");
  JsonObject *row = position < count (rows) ? item (rows, position) : NULL;
  const char *id = text (self->people[position], "id");
  g_autofree char *meetings = g_strdup_printf ("meetings of %s", id);
  g_autofree char *idle = g_strdup_printf ("idle of %s", id);
  g_autofree char *score = g_strdup_printf ("score of %s", id);

  if (!g_str_equal (text (row, "id"), id))
    inc_match_judge_wrong (self->faults, "Row %d of the people is not of %s", position + 1, id);
  inc_match_judge_number (self->faults, meetings, number (row, "meetings", -1), day->n_meetings);
  inc_match_judge_number (self->faults, idle, number (row, "idle", -1), day->n_idle);
  inc_match_judge_number (self->faults, score, number (row, "score", -1), self->score[position]);
  if (day->n_meetings > number (self->people[position], "max", G_MAXINT32))
    inc_match_judge_wrong (self->faults, "%s has %d meetings, more than they may have", id, day->n_meetings);
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
fairness (IncMatchJudge *self, int n_meetings)
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
sum_people (IncMatchJudge *self, Sums *sums)
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
sum_pairs (IncMatchJudge *self, Sums *sums)
{
  JsonArray *pairs = list (self->instance, "pairs"), *previous = list (self->instance, "previous");

  for (int i = 0; i < count (pairs); i++)
    if (inc_match_judge_held_in (self, item (pairs, i)) >= 0)
      {
        sums->levels[0] += g_str_equal (text (item (pairs, i), "wish"), "must");
        sums->levels[2] += number (item (pairs, i), "score", 1);
      }
  for (int i = 0; i < count (previous); i++)
    sums->levels[1] += inc_match_judge_held_in (self, item (previous, i)) == number (item (previous, i), "slot", -1);
  sums->levels[2] += sums->fair;
}

static gint64
gap_of (gint64 sign, gint64 bound, gint64 value)
{
  const gint64 larger = MAX (MAX (bound, value), 1), missing = sign * (bound - value);

  return missing > 0 ? missing * 1000000 / larger : 0;
}

static void
judge_levels (IncMatchJudge *self, const Sums *sums)
{
  JsonArray *rows = list (self->plan, "levels");
  gboolean proven = TRUE;

  for (int i = 0; i < (int) G_N_ELEMENTS (level_names); i++)
    {
      JsonObject *row = i < count (rows) ? item (rows, i) : NULL;
      const gint64 value = sums->levels[i], bound = number (row, "bound", -1);

      if (row == NULL || !g_str_equal (text (row, "level"), level_names[i]))
        {
          inc_match_judge_wrong (self->faults, "The plan does not tell of the level %s", level_names[i]);
          continue;
        }
      inc_match_judge_number (self->faults, level_names[i], number (row, "value", -1), value);
      inc_match_judge_number (self->faults, "A gap", number (row, "gap_ppm", -1),
                              gap_of (level_signs[i], bound, value));
      if (level_signs[i] * (bound - value) < 0)
        inc_match_judge_wrong (self->faults, "%s is better than its bound", level_names[i]);
      proven = proven && bound == value;
      if (is_true (row, "proven") != proven)
        inc_match_judge_wrong (self->faults, "%s is %ssaid to be proven", level_names[i], proven ? "not " : "");
    }
}

/* Of these meetings at any times; that nothing better was overlooked cannot be judged. */
static void
judge_proof (IncMatchJudge *self, gint64 idle)
{
  JsonNode *node = json_object_get_member (self->plan, "proof");
  JsonObject *proof = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const gint64 bound = number (proof, "bound", -1);

  if (node == NULL)
    return;
  inc_match_judge_number (self->faults, "What the proof is of", number (proof, "value", -1), idle);
  if (bound < 0 || bound > idle)
    inc_match_judge_wrong (self->faults, "There are fewer idle slots than the proof allows");
  if (!g_str_equal (text (proof, "state"), bound == idle ? "best" : "open"))
    inc_match_judge_wrong (self->faults, "The proof is said to be %s", text (proof, "state"));
}

void
inc_match_judge_numbers (IncMatchJudge *self)
{
  JsonNode *node = json_object_get_member (self->instance, "objective");
  JsonObject *weights = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  Sums sums = { 0 };

  sum_people (self, &sums);
  sum_pairs (self, &sums);
  judge_levels (self, &sums);
  inc_match_judge_number (self->faults, "fair", number (self->plan, "fair", -1), sums.fair);
  inc_match_judge_number (self->faults, "breaks", number (self->plan, "breaks", -1), sums.breaks);
  judge_proof (self, sums.levels[3]);
  inc_match_judge_number (self->faults, "total", number (self->plan, "total", -1),
                          sums.levels[2] + number (weights, "keep", 15) * sums.levels[1] -
                  number (weights, "idle", 4) * sums.levels[3] - number (weights, "moves", 1) * sums.levels[4]);
  if (number (self->plan, "total", 0) > number (self->plan, "total_bound", -1))
    inc_match_judge_wrong (self->faults, "The total is better than its bound");
}
