/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-matching NAME MILLISECONDS [THREADS] [weighted]: plans a generated day and prints value, bound, gap and times, for
 * any of S, T, A, A2, B and C; with MILLISECONDS 0 it prints the day as mm-instance/1 instead. */
#include "config.h"

#include "inc-match-json.h"
#include "inc-match-maker.h"
#include "inc-planner.h"

#include <gio/gunixoutputstream.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct
{
  gint64 begin;
  gint64 first; /* µs until the first timetable */
  gint64 interest; /* until its bound was reached; 0: never */
} Times;

static void
note (const IncPlan *plan, gpointer data)
{
  Times *times = data;
  const gint64 now = g_get_monotonic_time () - times->begin;

  if (times->first == 0)
    times->first = now;
  if (times->interest == 0 && plan->worth.levels[INC_LEVEL_INTEREST] == plan->bounds[INC_LEVEL_INTEREST])
    times->interest = now;
}

static void
print (const char *name, const IncInstance *instance, const IncPlan *plan, const Times *times)
{
  const gint64 total = inc_worth_total (&instance->objective, &plan->worth);
  const gint64 moves = instance->objective.moves * plan->worth.levels[INC_LEVEL_MOVES];

  g_print ("%-3s meetings %4u  interest %7" G_GINT64_FORMAT "/%7" G_GINT64_FORMAT "  idle %4" G_GINT64_FORMAT
           "  total %7" G_GINT64_FORMAT "/%7" G_GINT64_FORMAT "  gap %.3f %% (without moves %.3f %%)"
           "  first %.3f s  interest proven %.3f s\n",
           name, plan->meetings->len, plan->worth.levels[INC_LEVEL_INTEREST], plan->bounds[INC_LEVEL_INTEREST],
           plan->worth.levels[INC_LEVEL_IDLE], total, plan->total_bound,
           100.0 * (plan->total_bound - total) / MAX (1, plan->total_bound),
           100.0 * (plan->total_bound - total - moves) / MAX (1, plan->total_bound), times->first / 1e6,
           times->interest / 1e6);
}

int
main (int argc, char **argv)
{
  const IncMatchSize *size = argc > 2 ? inc_match_find_size (argv[1]) : NULL;
  g_autoptr(IncInstance) instance = NULL;
  g_autoptr(IncPlan) plan = NULL;
  IncPlannerLimits limits = { .seed = 1, .threads = 2 };
  Times times = { 0 };

  if (size == NULL)
    {
      g_printerr ("usage: bench-matching S|T|A|A2|B|C MILLISECONDS [THREADS] [weighted]\n");
      return 2;
    }
  instance = inc_match_make (size);
  instance->objective.weighted = argc > 4;
  limits.milliseconds = strtol (argv[2], NULL, 10);
  if (argc > 3)
    limits.threads = strtol (argv[3], NULL, 10);
  if (limits.milliseconds <= 0)
    {
      g_autoptr(GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      return !inc_match_json_write_instance (instance, stream, NULL, NULL);
    }
  times.begin = g_get_monotonic_time ();
  plan = inc_planner_run (instance, &limits, note, &times);
  print (argv[1], instance, plan, &times);
  return 0;
}
