/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-waiting-clauses: a day begins with the first meeting and ends with the last; in between, each slot or each run of slots
 * without one is a literal.  They are equal to what they stand for, not only implied by it: fairness needs both. */
#include "inc-waiting-clauses.h"

#include "inc-counter.h"

/* c is equal to a or b; b may be missing (0). */
static void
add_either (IncSat *sat, int c, int a, int b)
{
  inc_sat_add (sat, -a, c);
  if (b != 0)
    {
      inc_sat_add (sat, -b, c);
      inc_sat_add (sat, a, b, -c);
    }
  else
    inc_sat_add (sat, a, -c);
}

/* A new literal that is equal to a and b and c. */
static int
add_all (IncSat *sat, int a, int b, int c)
{
  const int all = inc_sat_add_variable (sat);

  inc_sat_add (sat, -a, -b, -c, all);
  inc_sat_add (sat, -all, a);
  inc_sat_add (sat, -all, b);
  inc_sat_add (sat, -all, c);
  return all;
}

/* In and before (step 1), or after (step −1), each slot: had a meeting. */
static int *
add_spans (IncSat *sat, const int *busy, int n_slots, int step)
{
  int *spans = g_new (int, n_slots), last = 0;

  for (int i = 0; i < n_slots; i++)
    {
      const int slot = step > 0 ? i : n_slots - 1 - i;

      spans[slot] = inc_sat_add_variable (sat);
      add_either (sat, spans[slot], busy[slot], last);
      last = spans[slot];
    }
  return spans;
}

/* A day of one person: literals of each slot. */
typedef struct
{
  const int *busy;
  int *begun; /* in or before it: had a meeting */
  int *left;  /* in or after it: has a meeting */
  int n_meetings;
} Day;

/* Slots without a meeting between two meetings; of each run of them the last. */
static GArray *
add_breaks (IncSat *sat, const Day *day, int n_slots)
{
  GArray *waits = g_array_new (FALSE, FALSE, sizeof (int));

  for (int slot = 1; slot + 1 < n_slots; slot++)
    inc_literals_push (waits, add_all (sat, day->begun[slot], -day->busy[slot], day->busy[slot + 1]));
  return waits;
}

static GArray *
add_idle_slots (IncSat *sat, const Day *day, int n_slots, guint64 available)
{
  GArray *waits = g_array_new (FALSE, FALSE, sizeof (int));

  for (int slot = 1; slot + 1 < n_slots; slot++)
    if ((available & inc_slot_bit (slot)) != 0)
      inc_literals_push (waits, add_all (sat, day->begun[slot], -day->busy[slot], day->left[slot]));
  return waits;
}

/* Follow from the rest, but not in one step.  wait: the person waits at all.
 *
 * So many meetings need so many slots from the first to the last; who does not wait needs no more, and is busy in all of
 * them. */
static void
add_blocks (IncSat *sat, const Day *day, int n_slots, guint64 needed, int wait)
{
  const int n = day->n_meetings;

  for (int slot = 0; slot < n_slots; slot++)
    {
      if ((needed & inc_slot_bit (slot)) != 0)
        inc_sat_add (sat, wait, -day->begun[slot], -day->left[slot], day->busy[slot]);
      if (slot + n >= n_slots)
        continue;
      inc_sat_add (sat, day->begun[slot], day->left[slot + n]);
      if (needed == G_MAXUINT64)
        inc_sat_add (sat, wait, -day->begun[slot], -day->left[slot + n]);
    }
}

/* How often the person waits, in unary; nobody with fewer than two meetings waits, nor does who has no slot without one. */
static GArray *
add_waits (IncAgendaClauses *self, int person, guint most, IncCountSides sides)
{
  const int n_slots = self->agenda->n_slots, *busy = inc_agenda_clauses_busy (self, person);
  const guint64 available = inc_agenda_available (self->agenda, person);
  const gboolean counts_breaks = self->agenda->waiting == INC_WAITING_BREAKS;
  g_autofree int *begun = NULL;
  g_autofree int *left = NULL;
  g_autoptr(GArray) waits = NULL;
  GArray *counts;
  Day day = { busy, .n_meetings = self->n_meetings[person] };

  if (self->n_meetings[person] < 2 || self->n_meetings[person] >= n_slots)
    return g_array_new (FALSE, FALSE, sizeof (int));
  day.begun = begun = add_spans (self->sat, busy, n_slots, 1);
  day.left = left = add_spans (self->sat, busy, n_slots, -1);
  waits = counts_breaks ? add_breaks (self->sat, &day, n_slots)
                        : add_idle_slots (self->sat, &day, n_slots, available);
  counts = inc_counter_new (self->sat, inc_literals_get (waits), waits->len, most, sides);
  if (counts->len > 0)
    add_blocks (self->sat, &day, n_slots, counts_breaks ? G_MAXUINT64 : available, inc_literals_get (counts)[0]);
  return counts;
}

/* When somebody waits so much longer, then everybody waits at least level. */
static void
add_level (IncAgendaClauses *self, guint level)
{
  const int all = inc_sat_add_variable (self->sat);
  const guint much = level + self->agenda->fairness;

  for (guint i = 0; i < self->waits->len; i++)
    {
      const GArray *of_person = self->waits->pdata[i];

      if (much <= of_person->len)
        inc_sat_add (self->sat, -inc_literals_get (of_person)[much - 1], all);
      if (level <= of_person->len)
        inc_sat_add (self->sat, -all, inc_literals_get (of_person)[level - 1]);
      else
        inc_sat_add (self->sat, -all);
    }
}

/* Somebody cannot wait at all: then nobody may wait longer than the limit. */
static gboolean
has_carefree (const IncAgendaClauses *self)
{
  for (guint person = 0; person < self->agenda->available->len; person++)
    if (self->n_meetings[person] < 2 || self->n_meetings[person] >= self->agenda->n_slots)
      return TRUE;
  return FALSE;
}

void
inc_waiting_clauses_add (IncAgendaClauses *self)
{
  const int fairness = self->agenda->fairness;
  const gboolean is_limited = fairness >= 0 && has_carefree (self), is_levelled = fairness >= 0 && !is_limited;
  guint longest = 0;

  for (guint person = 0; person < self->agenda->available->len && !inc_sat_is_stopped (self->sat); person++)
    {
      GArray *its = add_waits (self, person, is_limited ? fairness + 1 : self->agenda->n_slots,
                               is_levelled ? INC_COUNT_BOTH : INC_COUNT_UP);

      longest = MAX (longest, its->len);
      g_ptr_array_add (self->waits, its);
      if (is_limited)
        inc_counter_limit (self->sat, its, fairness);
    }
  for (guint level = 1; is_levelled && level + fairness <= longest; level++)
    add_level (self, level);
}
