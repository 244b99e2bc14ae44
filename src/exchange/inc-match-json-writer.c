/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-json-writer: plans and instances as JSON, in key order. */
#include "config.h"

#include "inc-match-json.h"

#include "inc-json-writer.h"

typedef struct
{
  const IncInstance *instance;
  IncJsonWriter *json;
} Writer;

static const char *
get_id (const Writer *self, int person)
{
  return inc_instance_person (self->instance, person)->id;
}

static void
add_meeting (const Writer *self, const IncSitting *meeting)
{
  const IncPair *pair = inc_instance_pair (self->instance, meeting->pair);

  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_text (self->json, "a", get_id (self, pair->startup));
  inc_json_writer_add_text (self->json, "b", get_id (self, pair->investor));
  inc_json_writer_add_integer (self->json, "slot", meeting->slot);
  if (meeting->table != INC_NO_TABLE)
    inc_json_writer_add_integer (self->json, "table", meeting->table);
  inc_json_writer_end_object (self->json);
}

static void
add_meetings (const Writer *self, const char *key, const GArray *meetings)
{
  inc_json_writer_key (self->json, key);
  inc_json_writer_begin_array (self->json);
  for (guint i = 0; i < meetings->len; i++)
    add_meeting (self, &g_array_index (meetings, IncSitting, i));
  inc_json_writer_end_array (self->json);
}

/* ---- a plan ---- */

static void
add_levels (const Writer *self, const IncPlan *plan)
{
  inc_json_writer_key (self->json, "levels");
  inc_json_writer_begin_array (self->json);
  for (IncLevel level = 0; level < INC_N_LEVELS; level++)
    {
      inc_json_writer_begin_object (self->json);
      inc_json_writer_add_integer (self->json, "bound", plan->bounds[level]);
      inc_json_writer_add_integer (self->json, "gap_ppm", inc_plan_get_gap (plan, level));
      inc_json_writer_add_text (self->json, "level", inc_level_get_name (level));
      inc_json_writer_key (self->json, "proven");
      inc_json_writer_boolean (self->json, (plan->proven & 1u << level) != 0);
      inc_json_writer_add_integer (self->json, "value", plan->worth.levels[level]);
      inc_json_writer_end_object (self->json);
    }
  inc_json_writer_end_array (self->json);
}

typedef struct
{
  guint64 busy;
  int n_meetings;
  gint64 score;
} Day;

static Day *
sum_days (const Writer *self, const IncPlan *plan)
{
  Day *days = g_new0 (Day, self->instance->people->len);

  for (guint i = 0; i < plan->meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (plan->meetings, IncSitting, i);
      const IncPair *pair = inc_instance_pair (self->instance, meeting->pair);
      const int both[] = { pair->startup, pair->investor };

      for (guint side = 0; side < 2; side++)
        {
          days[both[side]].busy |= inc_slot_bit (meeting->slot);
          days[both[side]].n_meetings++;
          days[both[side]].score += pair->score;
        }
    }
  return days;
}

static void
add_people (const Writer *self, const IncPlan *plan)
{
  g_autofree Day *days = sum_days (self, plan);

  inc_json_writer_key (self->json, "people");
  inc_json_writer_begin_array (self->json);
  for (guint i = 0; i < self->instance->people->len; i++)
    {
      const guint64 idle = inc_idle_slots (days[i].busy, inc_instance_person (self->instance, i)->available);

      inc_json_writer_begin_object (self->json);
      inc_json_writer_add_text (self->json, "id", get_id (self, i));
      inc_json_writer_add_integer (self->json, "idle", __builtin_popcountll (idle));
      inc_json_writer_add_integer (self->json, "meetings", days[i].n_meetings);
      inc_json_writer_add_integer (self->json, "score", days[i].score);
      inc_json_writer_end_object (self->json);
    }
  inc_json_writer_end_array (self->json);
}

/* What is known of the chosen meetings, whatever others there could be. */
static void
add_proof (const Writer *self, const IncPlan *plan)
{
  const gint64 idle = plan->worth.levels[INC_LEVEL_IDLE];

  if (plan->chosen_idle < 0)
    return;
  inc_json_writer_key (self->json, "proof");
  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_integer (self->json, "bound", plan->chosen_idle);
  inc_json_writer_add_text (self->json, "measure", "idle");
  inc_json_writer_add_text (self->json, "state", idle == plan->chosen_idle ? "best" : "open");
  inc_json_writer_add_integer (self->json, "value", idle);
  inc_json_writer_end_object (self->json);
}

gboolean
inc_match_json_write_plan (const IncInstance *instance, const IncPlan *plan, const IncMatchOrigin *origin,
                           GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr(IncJsonWriter) json = inc_json_writer_new (stream, INC_JSON_PRETTY | INC_JSON_SORTED, cancellable);
  const Writer self = { instance, json };

  inc_json_writer_begin_object (json);
  inc_json_writer_add_integer (json, "breaks", plan->worth.breaks);
  inc_json_writer_add_integer (json, "fair", plan->worth.fair);
  inc_json_writer_add_text (json, "format", INC_MATCH_PLAN_FORMAT);
  inc_json_writer_add_text (json, "instance_sha256", origin->instance_sha256);
  add_levels (&self, plan);
  add_meetings (&self, "meetings", plan->meetings);
  if (origin->moves > 0)
    inc_json_writer_add_integer (json, "moves", origin->moves);
  add_people (&self, plan);
  add_proof (&self, plan);
  inc_json_writer_add_integer (json, "seed", origin->seed);
  inc_json_writer_add_integer (json, "total", inc_worth_total (&instance->objective, &plan->worth));
  inc_json_writer_add_integer (json, "total_bound", plan->total_bound);
  inc_json_writer_end_object (json);
  return inc_json_writer_finish (json, error);
}

/* ---- an instance ---- */

static void
add_slots (const Writer *self, const char *key, guint64 slots)
{
  char digits[INC_INSTANCE_MAX_SLOTS + 1] = "";
  const guint n = self->instance->slots->len;

  if ((slots & inc_instance_all_slots (self->instance)) == inc_instance_all_slots (self->instance))
    return;
  for (guint slot = 0; slot < n; slot++)
    digits[slot] = (slots & inc_slot_bit (slot)) != 0 ? '1' : '0';
  inc_json_writer_add_text (self->json, key, digits);
}

static void
add_person (const Writer *self, const IncParticipant *person)
{
  inc_json_writer_begin_object (self->json);
  add_slots (self, "avail", person->available);
  if (person->home != INC_NO_TABLE)
    inc_json_writer_add_integer (self->json, "home_table", person->home);
  inc_json_writer_key (self->json, "id");
  inc_json_writer_text (self->json, person->id);
  inc_json_writer_add_integer (self->json, "max", person->most);
  inc_json_writer_add_integer (self->json, "min", person->least);
  if (person->reserved)
    {
      inc_json_writer_key (self->json, "reserved");
      inc_json_writer_boolean (self->json, TRUE);
    }
  inc_json_writer_add_text (self->json, "side", person->side == INC_SIDE_STARTUP ? "startup" : "investor");
  inc_json_writer_end_object (self->json);
}

static void
add_after (const Writer *self, int later)
{
  const GArray *orders = self->instance->orders;
  gboolean is_begun = FALSE;

  for (guint i = 0; i < orders->len; i++)
    {
      const IncOrder *order = &g_array_index (orders, IncOrder, i);
      const IncPair *earlier = inc_instance_pair (self->instance, order->earlier);

      if (order->later != later)
        continue;
      if (!is_begun)
        {
          inc_json_writer_key (self->json, "after");
          inc_json_writer_begin_array (self->json);
          is_begun = TRUE;
        }
      inc_json_writer_begin_object (self->json);
      inc_json_writer_add_text (self->json, "a", get_id (self, earlier->startup));
      inc_json_writer_add_text (self->json, "b", get_id (self, earlier->investor));
      inc_json_writer_end_object (self->json);
    }
  if (is_begun)
    inc_json_writer_end_array (self->json);
}

static void
add_pair (const Writer *self, int index)
{
  static const char *const wishes[] = { "meet", "must", "no" };
  const IncPair *pair = inc_instance_pair (self->instance, index);

  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_text (self->json, "a", get_id (self, pair->startup));
  add_after (self, index);
  inc_json_writer_add_text (self->json, "b", get_id (self, pair->investor));
  inc_json_writer_add_integer (self->json, "score", pair->score);
  add_slots (self, "slots", pair->slots);
  inc_json_writer_add_text (self->json, "wish", wishes[pair->wish]);
  inc_json_writer_end_object (self->json);
}

static void
add_objective (const Writer *self)
{
  const IncObjective *objective = &self->instance->objective;

  inc_json_writer_key (self->json, "objective");
  inc_json_writer_begin_object (self->json);
  inc_json_writer_key (self->json, "fair");
  inc_json_writer_begin_array (self->json);
  for (guint i = 0; i < objective->n_fair; i++)
    inc_json_writer_integer (self->json, objective->fair[i]);
  inc_json_writer_end_array (self->json);
  inc_json_writer_add_integer (self->json, "idle", objective->idle);
  inc_json_writer_add_integer (self->json, "keep", objective->keep);
  inc_json_writer_add_text (self->json, "mode", objective->weighted ? "weighted" : "lex");
  inc_json_writer_add_integer (self->json, "moves", objective->moves);
  inc_json_writer_end_object (self->json);
}

static void
add_day (const Writer *self)
{
  inc_json_writer_key (self->json, "slots");
  inc_json_writer_begin_array (self->json);
  for (guint slot = 0; slot < self->instance->slots->len; slot++)
    {
      inc_json_writer_begin_object (self->json);
      inc_json_writer_add_text (self->json, "id", self->instance->slots->pdata[slot]);
      inc_json_writer_add_integer (self->json, "tables", inc_instance_tables (self->instance, slot));
      inc_json_writer_end_object (self->json);
    }
  inc_json_writer_end_array (self->json);
}

gboolean
inc_match_json_write_instance (const IncInstance *instance, GOutputStream *stream, GCancellable *cancellable,
                               GError **error)
{
  g_autoptr(IncJsonWriter) json = inc_json_writer_new (stream, INC_JSON_PRETTY | INC_JSON_SORTED, cancellable);
  const Writer self = { instance, json };

  inc_json_writer_begin_object (json);
  inc_json_writer_add_text (json, "format", INC_MATCH_INSTANCE_FORMAT);
  add_meetings (&self, "locked", instance->locked);
  inc_json_writer_add_text (json, "name", instance->name);
  add_objective (&self);
  inc_json_writer_key (json, "pairs");
  inc_json_writer_begin_array (json);
  for (guint i = 0; i < instance->pairs->len; i++)
    add_pair (&self, i);
  inc_json_writer_end_array (json);
  inc_json_writer_key (json, "people");
  inc_json_writer_begin_array (json);
  for (guint i = 0; i < instance->people->len; i++)
    add_person (&self, inc_instance_person (instance, i));
  inc_json_writer_end_array (json);
  add_meetings (&self, "previous", instance->previous);
  add_day (&self);
  inc_json_writer_end_object (json);
  return inc_json_writer_finish (json, error);
}
