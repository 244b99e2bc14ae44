/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-match: from who wants to meet whom to a timetable, with what no timetable can exceed; and its judge. */
#include "config.h"

#include "inc-command-input.h"
#include "inc-command-match-private.h"
#include "inc-command-output.h"
#include "inc-command-private.h"

#include <glib/gi18n.h>

#define MOST_SECONDS (24 * 60 * 60)
#define USUAL_FAIRNESS 2 /* as most is published */

static GBytes *
load_stream (IncCommand *self, GError **error)
{
  g_autoptr(GInputStream) input = inc_command_input_new (self->cancellable);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  const GOutputStreamSpliceFlags flags = G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET;

  if (!dex_await (dex_output_stream_splice (memory, input, flags, G_PRIORITY_DEFAULT), error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static GBytes *
load_file (IncCommand *self, const char *name, GError **error)
{
  g_autoptr(GFile) file = inc_command_get_file (name);

  return g_file_load_bytes (file, self->cancellable, NULL, error);
}

static GBytes *
load (IncCommand *self, const char *name)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = inc_command_is_stream (name) ? load_stream (self, &error) : load_file (self, name, &error);

  if (bytes == NULL)
    inc_command_fail_with (self, name, error);
  return bytes;
}

/* ---- planning ---- */

static gboolean
write_json (GBytes *json, const char *target, GError **error)
{
  gsize size;
  const char *bytes = g_bytes_get_data (json, &size);
  g_autoptr(GOutputStream) stream = NULL;
  g_autoptr(GFile) file = NULL;

  if (inc_command_is_stream (target))
    {
      stream = inc_command_output_new ();
      return g_output_stream_write_all (stream, bytes, size, NULL, NULL, error);
    }
  file = inc_command_get_file (target);
  return g_file_replace_contents (file, bytes, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}

/* operands: the day, the plan.  Stopped by Ctrl-C, it still writes the best so far. */
static IncExit
plan_meetings (IncCommand *self, char **operands, GBytes *instance, const IncPlannerLimits *limits,
               const IncMatchingProof *proof)
{
  g_autoptr(DexFuture) planning = inc_matching_plan (instance, limits, proof);
  g_autoptr(GError) error = NULL;
  IncMatching *matching;
  IncExit code = INC_EXIT_DONE;

  if (!inc_command_wait (self, planning, &error))
    return inc_command_fail_with (self, operands[0], error);
  matching = dex_await_boxed (dex_ref (planning), NULL);
  if (matching->plan != NULL)
    inc_command_match_tell_plan (matching->instance, matching->plan);
  else
    inc_command_match_tell_proof (matching->proof);
  if (!write_json (matching->json, operands[1], &error))
    code = inc_command_fail_with (self, operands[1], error);
  g_boxed_free (INC_TYPE_MATCHING, matching);
  return code;
}

static IncExit
judge (IncCommand *self, GBytes *instance, const char *name)
{
  g_autoptr(GBytes) plan = load (self, name);
  g_autoptr(DexFuture) judging = NULL;
  g_autoptr(GPtrArray) faults = NULL;
  g_autoptr(GError) error = NULL;

  if (plan == NULL)
    return self->exit;
  judging = inc_matching_verify (instance, plan);
  if (!inc_command_wait (self, judging, &error))
    return inc_command_fail_with (self, name, error);
  faults = dex_await_boxed (dex_ref (judging), NULL);
  for (guint i = 0; i < faults->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (faults, i));
  if (faults->len > 0)
    return inc_command_fail (self, INC_EXIT_DATA, _("%s: the plan does not hold"), name);
  g_print ("%s\n", _("Every demand is met and every number is right."));
  return INC_EXIT_DONE;
}

static IncExit
explain (IncCommand *self, GBytes *instance, const char *name, const char *who, const char *whom)
{
  g_autoptr(GBytes) plan = load (self, name);
  g_autoptr(DexFuture) explaining = NULL;
  g_autoptr(GError) error = NULL;
  IncMatching *matching;

  if (plan == NULL)
    return self->exit;
  explaining = inc_matching_explain (instance, plan, who, whom);
  if (!inc_command_wait (self, explaining, &error))
    return inc_command_fail_with (self, name, error);
  matching = dex_await_boxed (dex_ref (explaining), NULL);
  inc_command_match_tell_why (matching->instance, matching->plan, matching->why);
  g_boxed_free (INC_TYPE_MATCHING, matching);
  return INC_EXIT_DONE;
}

static gboolean
check_limits (IncCommand *self, double seconds, gint64 moves, int threads, double prove, int fairness)
{
  /* Written so that what is not a number fails too. */
  if (!(seconds >= 0 && seconds <= MOST_SECONDS))
    inc_command_fail (self, INC_EXIT_USAGE, _("--seconds must be within 0 and %d"), MOST_SECONDS);
  else if (moves < 0)
    inc_command_fail (self, INC_EXIT_USAGE, "%s", _("--moves must not be negative"));
  else if (threads < 1)
    inc_command_fail (self, INC_EXIT_USAGE, "%s", _("--threads must be 1 or more"));
  else if (!(prove >= 0 && prove <= MOST_SECONDS))
    inc_command_fail (self, INC_EXIT_USAGE, _("--prove must be within 0 and %d"), MOST_SECONDS);
  else if (fairness < INC_AGENDA_ANY_FAIRNESS || fairness > INC_INSTANCE_MAX_SLOTS)
    inc_command_fail (self, INC_EXIT_USAGE, _("--fairness must be within %d and %d"), INC_AGENDA_ANY_FAIRNESS,
                      INC_INSTANCE_MAX_SLOTS);
  else
    return TRUE;
  return FALSE;
}

static IncExit
run (IncCommand *self)
{
  double seconds = 0, prove = 0;
  gint64 moves = 0, seed = 1;
  int threads = 2, fairness = USUAL_FAIRNESS;
  g_autofree char *plan = NULL;
  g_autofree char *who = NULL;
  g_autofree char *whom = NULL;
  const GOptionEntry entries[] = {
    { "seconds", 's', 0, G_OPTION_ARG_DOUBLE, &seconds, N_("How long to search; when left out 1, and without end for a .dzn file"), N_("NUMBER") },
    { "moves", 0, 0, G_OPTION_ARG_INT64, &moves,
      N_("How many moves to search: the same number and seed give the same bytes"), N_("NUMBER") },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_("Where the search begins; 1 when left out"), N_("NUMBER") },
    { "threads", 0, 0, G_OPTION_ARG_INT, &threads, N_("How many at most; 2 when left out"), N_("NUMBER") },
    { "prove", 0, 0, G_OPTION_ARG_DOUBLE, &prove,
      N_("Then so long: how few idle slots could the chosen meetings have?"), N_("SECONDS") },
    { "fairness", 0, 0, G_OPTION_ARG_INT, &fairness,
      N_("Of a .dzn file: how many breaks more than another may anybody have; 2 when left out, -1 for any"),
      N_("NUMBER") },
    { "verify", 0, 0, G_OPTION_ARG_FILENAME, &plan, N_("Judge this plan instead of making one"), N_("PLAN") },
    { "why", 0, 0, G_OPTION_ARG_STRING, &who, N_("Of the plan: why somebody meets, or does not meet, …"), N_("ID") },
    { "with", 0, 0, G_OPTION_ARG_STRING, &whom, N_("… somebody else"), N_("ID") },
    { NULL },
  };
  g_auto(GStrv) operands = inc_command_parse (self, entries, 2);
  g_autoptr(GBytes) instance = NULL;
  IncPlannerLimits limits;
  IncMatchingProof proof;

  if (operands == NULL || !check_limits (self, seconds, moves, threads, prove, fairness))
    return self->exit;
  if (operands[0] == NULL)
    return inc_command_fail (self, INC_EXIT_USAGE, _("Say which meetings: “incubator match DAY.json”"));
  if ((who != NULL || whom != NULL) && (who == NULL || whom == NULL || operands[1] == NULL))
    return inc_command_fail (self, INC_EXIT_USAGE,
                             _("Say of which two, and of which plan: “incubator match --why ID --with ID DAY.json PLAN.json”"));
  instance = load (self, operands[0]);
  if (instance == NULL)
    return self->exit;
  if (plan != NULL)
    return judge (self, instance, plan);
  if (who != NULL)
    return explain (self, instance, operands[1], who, whom);
  limits = (IncPlannerLimits) { .seed = seed, .moves = moves, .milliseconds = seconds * 1000, .threads = threads };
  proof = (IncMatchingProof) { .milliseconds = prove * 1000, .fairness = fairness };
  return plan_meetings (self, operands, instance, &limits, &proof);
}

const IncVerb inc_verb_match = {
  .name = "match",
  .arguments = N_("DAY.json|DAY.dzn|- [PLAN.json|-]"),
  .summary = N_("Plan meetings between startups and investors, or judge a plan"),
  .more = N_("Reads mm-instance/1 and writes mm-plan/1.  What was reached, and what no timetable can exceed, is told on\n"
             "standard error.  Ctrl-C ends the search and writes the best so far.\n\n"
             "Of a published day (.dzn) all meetings are held, with as few breaks as there can be, and a proof of it.\n\n"
             "Examples:\n"
             "  incubator match --seconds 10 day.json plan.json\n"
             "  incubator match --moves 4000000 --seed 7 day.json > plan.json\n"
             "  incubator match --prove 60 day.json plan.json\n"
             "  incubator match --fairness 1 tic-12.dzn plan.json\n"
             "  incubator match --verify plan.json day.json\n"
             "  incubator match --why lan --with minh day.json plan.json\n\n"
             "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a file that makes no sense or a plan that does not hold."),
  .run = run,
};
