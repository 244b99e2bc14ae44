/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Stored values: what they own and what they are equal to. */
#include "config.h"

#include "inc-value.h"

static void
test_equal_by_type_and_content (void)
{
  g_auto(IncValue) null = inc_value_null ();
  g_auto(IncValue) zero = inc_value_integer (0);
  g_auto(IncValue) empty = inc_value_dup_text ("");
  g_auto(IncValue) text = inc_value_dup_text ("Hà Nội");
  g_auto(IncValue) same = inc_value_take_text (g_strdup ("Hà Nội"));
  const IncValue *all[] = { &null, &zero, &empty, &text };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < G_N_ELEMENTS (all); j++)
      g_assert_cmpint (inc_value_equal (all[i], all[j]), ==, i == j);
  g_assert_true (inc_value_equal (&text, &same));
}

static void
test_no_text_is_null (void)
{
  IncValue dup = inc_value_dup_text (NULL), take = inc_value_take_text (NULL);
  IncValue init = INC_VALUE_INIT;

  g_assert_true (inc_value_is_null (&dup));
  g_assert_true (inc_value_is_null (&take));
  g_assert_true (inc_value_is_null (&init));
}

static void
test_copy_owns_its_text (void)
{
  IncValue text = inc_value_dup_text ("một");
  g_auto(IncValue) copy = INC_VALUE_INIT;

  inc_value_copy (&text, &copy);
  g_assert_true (copy.text != text.text);
  inc_value_clear (&text);
  g_assert_cmpstr (copy.text, ==, "một");
}

static void
test_clear_leaves_null (void)
{
  IncValue text = inc_value_dup_text ("một"), integer = inc_value_integer (G_MININT64);

  inc_value_clear (&text);
  inc_value_clear (&integer);
  inc_value_clear (&integer);
  g_assert_true (inc_value_is_null (&text));
  g_assert_true (inc_value_equal (&text, &integer));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/value/equal-by-type-and-content", test_equal_by_type_and_content);
  g_test_add_func ("/base/value/no-text-is-null", test_no_text_is_null);
  g_test_add_func ("/base/value/copy-owns-its-text", test_copy_owns_its_text);
  g_test_add_func ("/base/value/clear-leaves-null", test_clear_leaves_null);
  return g_test_run ();
}
