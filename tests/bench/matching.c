/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-matching NAME MILLISECONDS [PLAN.json]: plans a generated day, one of S, T, A, A2, B and C, as one weighted sum, and prints
 * lines of a name and a number.  With MILLISECONDS 0 it prints the day as mm-instance/1 instead; "replan" in place of
 * PLAN.json plans the day a second time in its fifth slot, as build-aux/bench_matching.py tells; "places" asks of some of its
 * pairs what each place costs, and why they meet or do not. */
#include "config.h"

#include "inc-match-json.h"
#include "inc-match-maker.h"
#include "inc-places.h"
#include "inc-planner.h"
#include "inc-replan.h"
#include "inc-why.h"

#include <gio/gunixoutputstream.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

typedef struct
{
  const IncInstance *instance;
  gint64 begin;
  gint64 first;    /* µs until the first timetable */
  gint64 interest; /* until its bound was reached; −1: never */
  gint64 best;     /* until the last that was better */
  gint64 total;
} Times;

/* The peers know nothing of tables, so that changing them does not count here. */
static gint64
get_total (const IncInstance *instance, const IncPlan *plan)
{
  return inc_worth_total (&instance->objective, &plan->worth) +
         instance->objective.moves * plan->worth.levels[INC_LEVEL_MOVES];
}

static void
note (const IncPlan *plan, gpointer data)
{
  Times *times = data;
  const gint64 now = g_get_monotonic_time () - times->begin, total = get_total (times->instance, plan);

  if (times->first == 0)
    times->first = now;
  if (times->interest < 0 && plan->worth.levels[INC_LEVEL_INTEREST] == plan->bounds[INC_LEVEL_INTEREST])
    times->interest = now;
  if (total > times->total)
    {
      times->total = total;
      times->best = now;
    }
}

static void
print (const char *name, double value)
{
  g_print ("%s\t%.10g\n", name, value);
}

/* In milliseconds: CLOCK_THREAD_CPUTIME_ID, of the thread that calls, or CLOCK_PROCESS_CPUTIME_ID, of all. */
static double
get_processor_time (clockid_t whose)
{
  struct timespec time;

  clock_gettime (whose, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static IncPlan *
plan_day (const IncInstance *instance, gint64 milliseconds)
{
  const IncPlannerLimits limits = { .seed = 1, .threads = 2, .milliseconds = milliseconds };
  Times times = { instance, g_get_monotonic_time (), .interest = -1, .total = G_MININT64 };
  const double processor = get_processor_time (CLOCK_PROCESS_CPUTIME_ID);
  IncPlan *plan = inc_planner_run (instance, &limits, note, &times);

  print ("processor (ms)", get_processor_time (CLOCK_PROCESS_CPUTIME_ID) - processor);
  print ("ended (ms)", (g_get_monotonic_time () - times.begin) / 1000.0);
  print ("first (ms)", times.first / 1000.0);
  print ("best (ms)", times.best / 1000.0);
  print ("interest proven (ms)", times.interest / 1000.0);
  print ("meetings", plan->meetings->len);
  print ("interest", plan->worth.levels[INC_LEVEL_INTEREST]);
  print ("interest bound", plan->bounds[INC_LEVEL_INTEREST]);
  print ("idle", plan->worth.levels[INC_LEVEL_IDLE]);
  print ("total", get_total (instance, plan));
  print ("bound", plan->total_bound);
  return plan;
}

/* Three startups and an investor do not come back from the fifth slot on, two investors miss two slots. */
static void
plan_on (IncInstance *instance, const IncPlan *plan, int n_startups, gint64 milliseconds)
{
  static const int now = 4;
  g_autoptr(IncPlan) after = NULL;
  IncReplanCounts counts;

  for (guint i = 0; i < plan->meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (plan->meetings, IncSitting, i);

      inc_instance_remember (instance, meeting->pair, meeting->slot, meeting->table);
    }
  instance->objective.weighted = FALSE; /* what stays comes right after what must be, as on the day */
  inc_replan_begin (instance, now);
  for (int person = 0; person < 3; person++)
    inc_replan_set_away (instance, person, now, instance->slots->len);
  inc_replan_set_away (instance, n_startups, now, instance->slots->len);
  inc_replan_set_away (instance, n_startups + 1, now, now + 2);
  inc_replan_set_away (instance, n_startups + 2, now, now + 2);
  g_assert_true (inc_instance_check (instance, NULL));
  after = plan_day (instance, milliseconds);
  counts = inc_replan_count (instance, after, now);
  print ("surviving", counts.n_surviving);
  print ("kept", counts.n_kept);
  g_array_set_size (instance->previous, 0);
  instance->objective.weighted = TRUE;
  g_print ("from scratch\t0\n");
  inc_plan_free (plan_day (instance, 10 * milliseconds));
}

typedef struct
{
  double sum;
  double worst;
  int n;
} Taken;

static void
take_time (Taken *self, double begin, double end)
{
  self->sum += end - begin;
  self->worst = MAX (self->worst, end - begin);
  self->n++;
}

/* Every place of 400 pairs, why of 20; by the clock and of the processor. */
static void
ask (const IncInstance *instance, const IncPlan *plan)
{
  const gint64 begin = g_get_monotonic_time ();
  g_autoptr(IncPlaces) places = inc_places_new (instance, plan);
  Taken clock = { 0 }, processor = { 0 }, why = { 0 };

  print ("places made (ms)", (g_get_monotonic_time () - begin) / 1000.0);
  for (int i = 0; i < 400; i++)
    {
      const double before = get_processor_time (CLOCK_THREAD_CPUTIME_ID), then = g_get_monotonic_time () / 1000.0;
      g_autoptr(GPtrArray) found = inc_places_find (places, (gsize) i * instance->pairs->len / 400);

      take_time (&processor, before, get_processor_time (CLOCK_THREAD_CPUTIME_ID));
      take_time (&clock, then, g_get_monotonic_time () / 1000.0);
    }
  for (int i = 0; i < 20; i++)
    {
      const double then = g_get_monotonic_time () / 1000.0;
      g_autoptr(IncWhy) answer = inc_why_new (instance, plan, (gsize) i * instance->pairs->len / 20);

      take_time (&why, then, g_get_monotonic_time () / 1000.0);
    }
  print ("places, mean (ms)", clock.sum / clock.n);
  print ("places, worst (ms)", clock.worst);
  print ("places, processor, worst (ms)", processor.worst);
  print ("why, mean (ms)", why.sum / why.n);
  print ("why, worst (ms)", why.worst);
}

static gboolean
write_plan (const IncInstance *instance, const IncPlan *plan, const char *name)
{
  g_autoptr(GFile) file = g_file_new_for_path (name);
  g_autoptr(GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);

  return stream != NULL && inc_match_json_write_plan (instance, plan, &(IncMatchOrigin) { "", 1, 0 },
                                                      G_OUTPUT_STREAM (stream), NULL, NULL);
}

int
main (int argc, char **argv)
{
  const IncMatchSize *size = argc > 2 ? inc_match_find_size (argv[1]) : NULL;
  const gint64 milliseconds = argc > 2 ? strtol (argv[2], NULL, 10) : 0;
  g_autoptr(IncInstance) instance = NULL;
  g_autoptr(IncPlan) plan = NULL;

  if (size == NULL)
    {
      g_printerr ("usage: bench-matching S|T|A|A2|B|C MILLISECONDS [PLAN.json|replan|places]\n");
      return 2;
    }
  instance = inc_match_make (size);
  instance->objective.weighted = TRUE;
  if (milliseconds <= 0)
    {
      g_autoptr(GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      return !inc_match_json_write_instance (instance, stream, NULL, NULL);
    }
  if (argc > 3 && g_str_equal (argv[3], "replan"))
    {
      g_autoptr(IncPlan) before = plan_day (instance, 1000);

      g_print ("replan\t0\n");
      plan_on (instance, before, size->n_startups, milliseconds);
      return 0;
    }
  plan = plan_day (instance, milliseconds);
  if (argc > 3 && g_str_equal (argv[3], "places"))
    {
      ask (instance, plan);
      return 0;
    }
  return argc > 3 && !write_plan (instance, plan, argv[3]);
}
