/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-proof: what can be counted on paper, then two searches that meet in the middle.  The thread that called watches the
 * clock. */
#include "inc-proof.h"

#include "inc-climb.h"
#include "inc-descent.h"

/* Between two looks at the flag of who wants to stop. */
#define TICK (5 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  IncRace *race;
  void (*run) (IncRace *race, int seed);
  int seed;
} Search;

static gpointer
run_search (gpointer data)
{
  const Search *self = data;

  self->run (self->race, self->seed);
  inc_race_leave (self->race);
  return NULL;
}

/* More meetings than there are slots, or tables: nothing that a solver should have to find out. */
static gboolean
is_plainly_impossible (const IncAgenda *agenda)
{
  g_autofree int *n_meetings = g_new0 (int, agenda->available->len + 1);
  gint64 n_seats = 0, n_taking = 0;

  for (guint i = 0; i < agenda->meetings->len; i++)
    {
      const IncAgendaMeeting *meeting = inc_agenda_meeting (agenda, i);
      const guint64 slots = inc_agenda_slots (agenda, i);

      if (slots == 0 || ++n_meetings[meeting->people[0]] > agenda->n_slots ||
          ++n_meetings[meeting->people[1]] > agenda->n_slots)
        return TRUE;
      n_taking += (slots & meeting->seated) == 0;
    }
  for (int slot = 0; slot < agenda->n_slots; slot++)
    n_seats += agenda->open_tables[slot];
  return n_taking > n_seats;
}

static IncProof
look (const IncRace *race)
{
  const IncProofState state = race->is_impossible ? INC_PROOF_IMPOSSIBLE
                              : race->lower >= race->upper ? INC_PROOF_BEST : INC_PROOF_OPEN;

  return (IncProof) { state, NULL, race->upper, race->lower };
}

/* With the lock held; it is let go of while somebody is told. */
static void
watch (IncRace *race, const IncProofLimits *limits, IncProofProgress progress, gpointer data)
{
  const gint64 begin = g_get_monotonic_time ();
  IncProof told = { .waiting = G_MAXINT };

  while (race->n_running > 0)
    {
      const IncProof now = look (race);
      const gint64 time = g_get_monotonic_time ();

      if ((limits->milliseconds > 0 && time - begin >= limits->milliseconds * 1000) ||
          (limits->stop != NULL && g_atomic_int_get (limits->stop) != 0))
        inc_race_stop (race);
      if (progress != NULL && now.waiting != G_MAXINT && (now.waiting != told.waiting || now.bound != told.bound))
        {
          told = now;
          g_mutex_unlock (&race->mutex);
          progress (&told, data);
          g_mutex_lock (&race->mutex);
        }
      else
        g_cond_wait_until (&race->changed, &race->mutex, time + TICK);
    }
}

static void
search (IncRace *race, const IncProofLimits *limits, IncProofProgress progress, gpointer data)
{
  Search searches[] = { { race, inc_climb_run, limits->seed }, { race, inc_descent_run, limits->seed } };
  GThread *threads[G_N_ELEMENTS (searches)];
  const int n = race->n_running;

  for (int i = 0; i < n; i++)
    threads[i] = g_thread_new ("proof", run_search, &searches[i]);
  g_mutex_lock (&race->mutex);
  watch (race, limits, progress, data);
  g_mutex_unlock (&race->mutex);
  for (int i = 0; i < n; i++)
    g_thread_join (threads[i]);
}

IncProof *
inc_proof_run (const IncAgenda *agenda, const IncProofLimits *limits, IncProofProgress progress, gpointer data)
{
  IncProof *proof = g_new0 (IncProof, 1);
  IncRace race;

  inc_race_init (&race, agenda, limits->threads == 1 ? 1 : 2);
  if (limits->start != NULL)
    inc_race_take_timetable (&race, g_memdup2 (limits->start, agenda->meetings->len * sizeof (int)));
  if (is_plainly_impossible (agenda))
    race.is_impossible = TRUE;
  else if (!inc_race_is_over (&race))
    search (&race, limits, progress, data);
  *proof = look (&race);
  proof->slot_of = g_steal_pointer (&race.slot_of);
  inc_race_clear (&race);
  return proof;
}

void
inc_proof_free (IncProof *self)
{
  if (self == NULL)
    return;
  g_free (self->slot_of);
  g_free (self);
}
