/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a package of grants.  What must hold of whatever is read: it says what the standard demands, and its grants to
 * organisations are written and read again as the same. */
#include "config.h"

#include "fuzz.h"
#include "inc-grants-json.h"
#include "inc-grants-reader.h"

#include <string.h>

static void
assert_whole (const IncGrant *grant)
{
  g_assert (grant->id != NULL && grant->title != NULL && grant->currency != NULL && grant->awarded_on != NULL);
  g_assert (grant->fine_line != 0 || ABS (grant->awarded) <= G_GINT64_CONSTANT (9007199254740991));
  g_assert (grant->funder.id != NULL && grant->funder.name != NULL);
  g_assert (grant->to_individual == (grant->recipient.id == NULL));
}

static char *
write_one (const IncGrant *grant)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(IncGrantsJson) json = inc_grants_json_new (stream, &(IncGrantsHeader) { "t", NULL, "p" }, NULL);

  if (!inc_grants_json_add (json, grant, NULL) || !inc_grants_json_finish (json, NULL))
    return NULL;
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_written_and_read (IncGrant *grant)
{
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr(IncGrantsPackage) package = NULL;

  if (grant->description == NULL)
    grant->description = g_strdup ("d");
  text = write_one (grant);
  if (text == NULL)
    return;
  package = inc_grants_read (text, strlen (text), NULL);
  g_assert (package != NULL && package->grants->len == 1);
  again = write_one (g_ptr_array_index (package->grants, 0));
  g_assert_cmpstr (text, ==, again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr(IncGrantsPackage) package = inc_grants_read_stream (stream, NULL, NULL);

  for (guint i = 0; package != NULL && i < package->grants->len; i++)
    {
      assert_whole (g_ptr_array_index (package->grants, i));
      if (!((IncGrant *) g_ptr_array_index (package->grants, i))->to_individual)
        assert_written_and_read (g_ptr_array_index (package->grants, i));
    }
  return 0;
}
