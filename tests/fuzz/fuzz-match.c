/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as an mm-instance/1.  What must hold of whatever is read: it is written and read again as the same, it can be planned,
 * and the plan passes the checker. */
#include "config.h"

#include "fuzz.h"
#include "inc-match-json.h"
#include "inc-match-verify.h"
#include "inc-planner.h"

static GBytes *
get_bytes (GOutputStream *stream)
{
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GBytes *
write_instance (const IncInstance *instance)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert (inc_match_json_write_instance (instance, stream, NULL, NULL));
  return get_bytes (stream);
}

static void
assert_reads_the_same (const IncInstance *instance)
{
  g_autoptr(GBytes) first = write_instance (instance);
  g_autoptr(IncInstance) again =
    inc_match_json_read (g_bytes_get_data (first, NULL), g_bytes_get_size (first), NULL);
  g_autoptr(GBytes) second = NULL;

  g_assert (again != NULL);
  second = write_instance (again);
  g_assert (g_bytes_equal (first, second));
}

static void
assert_plan_passes (const IncInstance *instance, GBytes *day)
{
  const IncPlannerLimits limits = { .moves = 500, .threads = 1 };
  g_autoptr(IncPlan) plan = inc_planner_run (instance, &limits, NULL, NULL);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, day);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GPtrArray) faults = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_assert (
    inc_match_json_write_plan (instance, plan, &(IncMatchOrigin) { sum, 1, 500 }, stream, NULL, NULL));
  bytes = get_bytes (stream);
  faults = inc_match_verify (day, bytes, NULL);
  g_assert (faults != NULL && faults->len == 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr(GBytes) day = g_bytes_new (data, size);
  g_autoptr(IncInstance) instance = inc_match_json_read ((const char *) data, size, NULL);

  if (instance == NULL)
    return 0;
  assert_reads_the_same (instance);
  assert_plan_passes (instance, day);
  return 0;
}
