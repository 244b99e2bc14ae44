/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-matching: the blocking planner and checker, each call on a thread that lives as long as it. */
#include "config.h"

#include "inc-matching.h"

#include "inc-chosen.h"
#include "inc-dzn.h"
#include "inc-exchange-error.h"
#include "inc-match-dzn.h"
#include "inc-match-json.h"
#include "inc-match-verify.h"

#define USUAL_MILLISECONDS 1000

static IncMatching *
copy (IncMatching *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  IncMatching *self = data;

  inc_instance_free (self->instance);
  g_clear_pointer (&self->plan, inc_plan_free);
  inc_agenda_free (self->agenda);
  inc_proof_free (self->proof);
  g_clear_pointer (&self->json, g_bytes_unref);
  g_clear_pointer (&self->why, inc_why_free);
}

static void
release (IncMatching *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

G_DEFINE_BOXED_TYPE (IncMatching, inc_matching, copy, release)

typedef struct
{
  GBytes *instance;
  GBytes *plan; /* to be judged; NULL: to be made */
  char *both[2]; /* of the plan: whose meeting is asked about; NULL: nobody's */
  IncPlannerLimits limits;
  IncMatchingProof proof;
  DexPromise *promise;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_bytes_unref (job->instance);
  g_clear_pointer (&job->plan, g_bytes_unref);
  g_free (job->both[0]);
  g_free (job->both[1]);
  dex_unref (job->promise);
  g_free (job);
}

static gboolean
write_plan (IncMatching *self, const Job *job, GError **error)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, job->instance);
  const IncMatchOrigin origin = { sum, job->limits.seed, job->limits.moves };
  const gboolean is_written =
    self->plan != NULL ? inc_match_json_write_plan (self->instance, self->plan, &origin, stream, NULL, error)
                       : inc_match_dzn_write_plan (self->agenda, self->proof, &origin, stream, NULL, error);

  if (!is_written)
    return FALSE;
  g_output_stream_close (stream, NULL, NULL);
  self->json = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  return TRUE;
}

static IncProofLimits
get_proof_limits (const Job *job, gint64 milliseconds)
{
  return (IncProofLimits) {
    .seed = job->limits.seed & G_MAXINT16,
    .milliseconds = milliseconds,
    .threads = job->limits.threads,
    .stop = job->limits.stop,
  };
}

static void
plan (IncMatching *self, const Job *job)
{
  const IncProofLimits proof = get_proof_limits (job, job->proof.milliseconds);
  IncPlannerLimits limits = job->limits;

  if (limits.moves == 0 && limits.milliseconds == 0)
    limits.milliseconds = USUAL_MILLISECONDS;
  self->plan = inc_planner_run (self->instance, &limits, NULL, NULL);
  if (proof.milliseconds > 0)
    inc_chosen_prove (self->plan, self->instance, &proof);
}

static void
prove (IncMatching *self, const Job *job)
{
  const IncProofLimits limits = get_proof_limits (job, job->limits.milliseconds);

  self->agenda->fairness = job->proof.fairness;
  self->proof = inc_proof_run (self->agenda, &limits, NULL, NULL);
}

static IncMatching *
make (const Job *job, GError **error)
{
  IncMatching *self = g_atomic_rc_box_new0 (IncMatching);
  gsize size;
  const char *data = g_bytes_get_data (job->instance, &size), *text = data != NULL ? data : "";

  if (inc_dzn_recognise (text, size))
    self->agenda = inc_match_dzn_read (text, size, error);
  else
    self->instance = inc_match_json_read (text, size, error);
  if (self->agenda != NULL)
    prove (self, job);
  if (self->instance != NULL)
    plan (self, job);
  if ((self->agenda != NULL || self->instance != NULL) && write_plan (self, job, error))
    return self;
  release (self);
  return NULL;
}

/* What is asked about is a plan of this day, and two of its people. */
static gboolean
find_why (IncMatching *self, const Job *job, GError **error)
{
  const int people[] = { inc_instance_find_person (self->instance, job->both[0]),
                         inc_instance_find_person (self->instance, job->both[1]) };
  const int pair = inc_instance_find_pair (self->instance, people[0], people[1]);
  g_autoptr(GPtrArray) faults = inc_match_verify (job->instance, job->plan, error);

  if (faults == NULL)
    return FALSE;
  if (faults->len > 0)
    inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 0, 0, "The plan does not hold: %s",
                            (const char *) faults->pdata[0]);
  else if (pair < 0)
    inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 0, 0, "“%s” and “%s” are not among the pairs", job->both[0],
                            job->both[1]);
  else
    self->why = inc_why_new (self->instance, self->plan, pair);
  return self->why != NULL;
}

static IncMatching *
explain (const Job *job, GError **error)
{
  IncMatching *self = g_atomic_rc_box_new0 (IncMatching);
  gsize size, plan_size;
  const char *text = g_bytes_get_data (job->instance, &size), *plan = g_bytes_get_data (job->plan, &plan_size);

  self->instance = inc_match_json_read (text != NULL ? text : "", size, error);
  if (self->instance != NULL)
    self->plan = inc_match_json_read_plan (self->instance, plan != NULL ? plan : "", plan_size, error);
  if (self->plan != NULL && find_why (self, job, error))
    return self;
  release (self);
  return NULL;
}

static gpointer
run (gpointer data)
{
  Job *job = data;
  const gboolean is_judged = job->plan != NULL && job->both[0] == NULL;
  GError *error = NULL;
  gpointer result = is_judged ? (gpointer) inc_match_verify (job->instance, job->plan, &error)
                              : (gpointer) (job->plan != NULL ? explain (job, &error) : make (job, &error));

  if (result == NULL)
    dex_promise_reject (job->promise, error);
  else
    dex_promise_resolve_boxed (job->promise, is_judged ? G_TYPE_PTR_ARRAY : INC_TYPE_MATCHING, result);
  job_free (job);
  return NULL;
}

/* The flag outlives the job: the cancellable holds it. */
static void
on_cancelled (GCancellable *cancellable, int *stop)
{
  g_atomic_int_set (stop, 1);
}

static DexFuture *
start (GBytes *instance, GBytes *plan, const char *const *both, const IncPlannerLimits *limits,
       const IncMatchingProof *proof)
{
  Job *job = g_new0 (Job, 1);
  DexPromise *promise = dex_promise_new_cancellable ();
  int *stop = g_new0 (int, 1);

  job->instance = g_bytes_ref (instance);
  job->plan = plan != NULL ? g_bytes_ref (plan) : NULL;
  for (guint i = 0; both != NULL && i < 2; i++)
    job->both[i] = g_strdup (both[i]);
  if (limits != NULL)
    job->limits = *limits;
  if (proof != NULL)
    job->proof = *proof;
  job->limits.stop = stop;
  job->promise = dex_ref (promise);
  g_signal_connect_data (dex_promise_get_cancellable (promise), "cancelled", G_CALLBACK (on_cancelled), stop,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  g_thread_unref (g_thread_new ("matching", run, job));
  return DEX_FUTURE (promise);
}

DexFuture *
inc_matching_plan (GBytes *instance, const IncPlannerLimits *limits, const IncMatchingProof *proof)
{
  return start (instance, NULL, NULL, limits, proof);
}

DexFuture *
inc_matching_explain (GBytes *instance, GBytes *plan, const char *a, const char *b)
{
  return start (instance, plan, (const char *const[]) { a, b }, NULL, NULL);
}

DexFuture *
inc_matching_verify (GBytes *instance, GBytes *plan)
{
  return start (instance, plan, NULL, NULL, NULL);
}
