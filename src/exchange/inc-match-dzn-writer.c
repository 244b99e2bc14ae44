/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-dzn-writer: a proven timetable as mm-plan/1, in key order.  People are the numbers of the file; every meeting is a
 * must with a score of 1; tables are taken from the first on. */
#include "config.h"

#include "inc-match-dzn.h"

#include "inc-json-writer.h"

static const char *const states[] = { "open", "best", "impossible" };
static const char *const measures[] = { "breaks", "idle" };

typedef struct
{
  guint64 busy;
  int n_meetings;
} Day;

typedef struct
{
  const IncAgenda *agenda;
  const IncProof *proof;
  IncJsonWriter *json;
  Day *days; /* of each person */
} Writer;

static int
get_idle (const Writer *self, int person)
{
  return __builtin_popcountll (inc_idle_slots (self->days[person].busy, inc_agenda_available (self->agenda, person)));
}

static void
add_number (const Writer *self, const char *key, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  inc_json_writer_add_text (self->json, key, text);
}

static void
add_level (const Writer *self, IncLevel level, gint64 value, gint64 bound, gboolean *is_proven)
{
  const gint64 missing = MAX (bound, value) - MIN (bound, value);

  *is_proven = *is_proven && missing == 0;
  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_integer (self->json, "bound", bound);
  inc_json_writer_add_integer (self->json, "gap_ppm", missing * 1000000 / MAX (1, MAX (bound, value)));
  inc_json_writer_add_text (self->json, "level", inc_level_get_name (level));
  inc_json_writer_key (self->json, "proven");
  inc_json_writer_boolean (self->json, *is_proven);
  inc_json_writer_add_integer (self->json, "value", value);
  inc_json_writer_end_object (self->json);
}

static void
add_levels (const Writer *self)
{
  const int n = self->agenda->meetings->len, n_held = self->proof->slot_of != NULL ? n : 0;
  gboolean is_proven = TRUE;
  gint64 idle = 0;

  for (guint person = 0; person < self->agenda->available->len; person++)
    idle += get_idle (self, person);
  inc_json_writer_key (self->json, "levels");
  inc_json_writer_begin_array (self->json);
  add_level (self, INC_LEVEL_MUSTS, n_held, n, &is_proven);
  add_level (self, INC_LEVEL_KEPT, 0, 0, &is_proven);
  add_level (self, INC_LEVEL_INTEREST, n_held, n, &is_proven);
  add_level (self, INC_LEVEL_IDLE, idle, 0, &is_proven);
  add_level (self, INC_LEVEL_MOVES, 0, 0, &is_proven);
  inc_json_writer_end_array (self->json);
}

static void
add_meeting (const Writer *self, int meeting, int table)
{
  const int *people = inc_agenda_meeting (self->agenda, meeting)->people;

  inc_json_writer_begin_object (self->json);
  add_number (self, "a", people[0] + 1);
  add_number (self, "b", people[1] + 1);
  inc_json_writer_add_integer (self->json, "request", meeting + 1);
  inc_json_writer_add_integer (self->json, "slot", self->proof->slot_of[meeting]);
  inc_json_writer_add_integer (self->json, "table", table);
  inc_json_writer_end_object (self->json);
}

static void
add_meetings (const Writer *self)
{
  inc_json_writer_key (self->json, "meetings");
  inc_json_writer_begin_array (self->json);
  for (int slot = 0, table = 1; self->proof->slot_of != NULL && slot < self->agenda->n_slots; slot++, table = 1)
    for (guint i = 0; i < self->agenda->meetings->len; i++)
      if (self->proof->slot_of[i] == slot)
        add_meeting (self, i, table++);
  inc_json_writer_end_array (self->json);
}

static void
add_people (const Writer *self)
{
  inc_json_writer_key (self->json, "people");
  inc_json_writer_begin_array (self->json);
  for (guint person = 0; person < self->agenda->available->len; person++)
    {
      inc_json_writer_begin_object (self->json);
      add_number (self, "id", person + 1);
      inc_json_writer_add_integer (self->json, "idle", get_idle (self, person));
      inc_json_writer_add_integer (self->json, "meetings", self->days[person].n_meetings);
      inc_json_writer_add_integer (self->json, "score", self->days[person].n_meetings);
      inc_json_writer_end_object (self->json);
    }
  inc_json_writer_end_array (self->json);
}

static void
add_proof (const Writer *self)
{
  inc_json_writer_key (self->json, "proof");
  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_integer (self->json, "bound", self->proof->bound);
  if (self->agenda->fairness != INC_AGENDA_ANY_FAIRNESS)
    inc_json_writer_add_integer (self->json, "fairness", self->agenda->fairness);
  inc_json_writer_add_text (self->json, "measure", measures[self->agenda->waiting]);
  inc_json_writer_add_text (self->json, "state", states[self->proof->state]);
  if (self->proof->slot_of != NULL)
    inc_json_writer_add_integer (self->json, "value", self->proof->waiting);
  inc_json_writer_end_object (self->json);
}

static Day *
sum_days (const IncAgenda *agenda, const IncProof *proof)
{
  Day *days = g_new0 (Day, agenda->available->len);

  for (guint i = 0; proof->slot_of != NULL && i < agenda->meetings->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        Day *day = &days[inc_agenda_meeting (agenda, i)->people[side]];

        day->busy |= inc_slot_bit (proof->slot_of[i]);
        day->n_meetings++;
      }
  return days;
}

gboolean
inc_match_dzn_write_plan (const IncAgenda *agenda, const IncProof *proof, const IncMatchOrigin *origin,
                          GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr(IncJsonWriter) json = inc_json_writer_new (stream, INC_JSON_PRETTY | INC_JSON_SORTED, cancellable);
  g_autofree Day *days = sum_days (agenda, proof);
  const Writer self = { agenda, proof, json, days };
  const int n = agenda->meetings->len;

  inc_json_writer_begin_object (json);
  inc_json_writer_add_integer (json, "breaks", proof->slot_of != NULL ? proof->waiting : 0);
  inc_json_writer_add_integer (json, "fair", 0);
  inc_json_writer_add_text (json, "format", INC_MATCH_PLAN_FORMAT);
  inc_json_writer_add_text (json, "instance_sha256", origin->instance_sha256);
  add_levels (&self);
  add_meetings (&self);
  add_people (&self);
  add_proof (&self);
  inc_json_writer_add_integer (json, "seed", origin->seed);
  inc_json_writer_add_integer (json, "total", proof->slot_of != NULL ? n : 0);
  inc_json_writer_add_integer (json, "total_bound", n);
  inc_json_writer_end_object (json);
  return inc_json_writer_finish (json, error);
}
