/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The checker finds each kind of fault in a plan that is otherwise right, and none in the right one. */
#include "config.h"

#include "inc-exchange-error.h"
#include "inc-match-json.h"
#include "inc-match-verify.h"

#include <string.h>

static const char day[] =
  "{\"format\":\"mm-instance/1\",\"slots\":[{\"tables\":2},{\"tables\":2},{\"tables\":1}],"
  "\"people\":[{\"id\":\"s1\",\"side\":\"startup\",\"max\":2},{\"id\":\"s2\",\"side\":\"startup\",\"avail\":\"110\"},"
  "{\"id\":\"i1\",\"side\":\"investor\",\"home_table\":1,\"reserved\":true},"
  "{\"id\":\"i2\",\"side\":\"investor\",\"min\":1}],"
  "\"pairs\":[{\"a\":\"s1\",\"b\":\"i1\",\"score\":50,\"wish\":\"must\"},{\"a\":\"s1\",\"b\":\"i2\",\"score\":20},"
  "{\"a\":\"s2\",\"b\":\"i1\",\"score\":30,\"after\":[{\"a\":\"s1\",\"b\":\"i1\"}]},"
  "{\"a\":\"s2\",\"b\":\"i2\",\"wish\":\"no\"}],"
  "\"locked\":[{\"a\":\"s1\",\"b\":\"i1\",\"slot\":0}]}";

/* s1 meets i1 and i2, s2 meets i1 after s1 did. */
static char *
make_plan (void)
{
  g_autoptr(IncInstance) instance = inc_match_json_read (day, -1, NULL);
  g_autoptr(IncPlan) plan = inc_plan_new (instance);
  const IncSitting meetings[] = { { 0, 0, 1 }, { 1, 1, 2 }, { 2, 1, 1 } };
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, day, -1);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  inc_plan_set_meetings (plan, instance, g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (IncSitting)),
                                                              meetings, G_N_ELEMENTS (meetings)));
  inc_match_json_write_plan (instance, plan, &(IncMatchOrigin) { sum, 1, 0 }, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static GPtrArray *
verify (const char *plan)
{
  g_autoptr(GBytes) instance = g_bytes_new_static (day, strlen (day));
  g_autoptr(GBytes) bytes = g_bytes_new_static (plan, strlen (plan));
  g_autoptr(GError) error = NULL;
  GPtrArray *faults = inc_match_verify (instance, bytes, &error);

  g_assert_no_error (error);
  return faults;
}

static void
test_right (void)
{
  g_autofree char *plan = make_plan ();
  g_autoptr(GPtrArray) faults = verify (plan);

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

#define MEETING(a, b, slot, table) \
  "\"a\": \"" a "\",\n      \"b\": \"" b "\",\n      \"slot\": " slot ",\n      \"table\": " table

static const struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *fault; /* the first */
} cases[] = {
  { "other-instance", "\"instance_sha256\": \"", "\"instance_sha256\": \"0", "The plan was made for another instance" },
  { "veto", MEETING ("s1", "i2", "1", "2"), MEETING ("s2", "i2", "1", "2"), "s2 and i2 must not meet" },
  { "slot", MEETING ("s1", "i2", "1", "2"), MEETING ("s1", "i2", "3", "2"), "There is no slot 3" },
  { "absent", MEETING ("s2", "i1", "1", "1"), MEETING ("s2", "i1", "2", "1"), "s2 is not there in slot 2" },
  { "two-at-once", MEETING ("s1", "i2", "1", "2"), MEETING ("s1", "i2", "0", "2"), "s1 has two meetings in slot 0" },
  { "reserved", MEETING ("s1", "i2", "1", "2"), MEETING ("s1", "i2", "2", "1"),
    "Table 1 in slot 2 is reserved for i1" },
  { "no-table", MEETING ("s1", "i2", "1", "2"), MEETING ("s1", "i2", "2", "2"), "Slot 2 has no table 2" },
  { "table-twice", MEETING ("s2", "i1", "1", "1"), MEETING ("s2", "i1", "1", "2"),
    "Two meetings are at table 2 in slot 1" },
  { "locked", MEETING ("s1", "i1", "0", "1"), MEETING ("s1", "i1", "2", "1"),
    "The locked meeting of s1 and i1 was moved" },
  { "interest", "\"value\": 300", "\"value\": 301", "interest is said to be 301 and is 300" },
  { "bound", "\"bound\": 400", "\"bound\": 299", "A gap is said to be 250000 and is 0" },
  { "proven", "\"proven\": false", "\"proven\": true", "interest is said to be proven" },
  { "person", "\"score\": 70", "\"score\": 71", "score of s1 is said to be 71 and is 70" },
  { "total", "\"total\": 300", "\"total\": 30", "total is said to be 30 and is 300" },
};

static void
test_fault (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *right = make_plan ();
  const char *at = strstr (right, cases[i].from);
  g_autofree char *plan = NULL;
  g_autoptr(GPtrArray) faults = NULL;

  g_assert_nonnull (at);
  plan = g_strdup_printf ("%.*s%s%s", (int) (at - right), right, cases[i].to, at + strlen (cases[i].from));
  faults = verify (plan);
  g_assert_cmpuint (faults->len, >, 0);
  g_assert_cmpstr (faults->pdata[0], ==, cases[i].fault);
}

static void
test_order (void)
{
  g_autofree char *right = make_plan ();
  g_autoptr(GString) plan = g_string_new (right);
  g_autoptr(GPtrArray) faults = NULL;

  /* The other two change places: now s2 meets i1 first. */
  g_assert_cmpuint (g_string_replace (plan, MEETING ("s1", "i1", "0", "1"), MEETING ("s1", "i1", "2", "1"), 1), ==, 1);
  faults = verify (plan->str);
  g_assert_cmpstr (faults->pdata[1], ==, "s2 and i1 meet before what must come first");
}

static void
test_unreadable (void)
{
  static const char *const plans[] = { "", "[]", "{}", "{\"format\":\"mm-plan/1\"}",
                                       "{\"format\":\"mm-plan/1\",\"meetings\":[1],\"people\":[],\"levels\":[]}" };
  g_autoptr(GBytes) instance = g_bytes_new_static (day, strlen (day));

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr(GBytes) plan = g_bytes_new_static (plans[i], strlen (plans[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (inc_match_verify (instance, plan, &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/verify/right", test_right);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/matching/verify/finds/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/matching/verify/finds/order", test_order);
  g_test_add_func ("/matching/verify/unreadable", test_unreadable);
  return g_test_run ();
}
