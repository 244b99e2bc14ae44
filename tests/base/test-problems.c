/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of problems: order, counts and the worst one of a field. */
#include "config.h"

#include "inc-problems.h"

static IncProblems *
new_sample (void)
{
  IncProblems *problems = inc_problems_new ();

  inc_problems_add (problems, INC_SEVERITY_WARNING, "tax_code", "The check digit of %s is wrong",
                    "0102037114");
  inc_problems_add (problems, INC_SEVERITY_ERROR, "name", "Type a name");
  inc_problems_add (problems, INC_SEVERITY_ERROR, "tax_code", "Another startup has %d%%", 100);
  inc_problems_add (problems, INC_SEVERITY_ERROR, "tax_code", "Later");
  inc_problems_add (problems, INC_SEVERITY_WARNING, NULL, "Nothing refers to this");
  return problems;
}

static void
test_empty (void)
{
  g_autoptr(IncProblems) problems = inc_problems_new ();
  g_autofree char *text = inc_problems_to_text (problems);

  g_assert_cmpuint (inc_problems_get_n (problems), ==, 0);
  g_assert_cmpuint (inc_problems_count (problems, INC_SEVERITY_ERROR), ==, 0);
  g_assert_null (inc_problems_find (problems, "name"));
  g_assert_cmpstr (text, ==, "");
}

static void
test_keeps_order_and_counts (void)
{
  g_autoptr(IncProblems) problems = new_sample ();
  g_autofree char *text = inc_problems_to_text (problems);

  g_assert_cmpuint (inc_problems_get_n (problems), ==, 5);
  g_assert_cmpuint (inc_problems_count (problems, INC_SEVERITY_ERROR), ==, 3);
  g_assert_cmpuint (inc_problems_count (problems, INC_SEVERITY_WARNING), ==, 2);
  g_assert_cmpstr (inc_problems_get (problems, 1)->field, ==, "name");
  g_assert_cmpint (inc_problems_get (problems, 4)->severity, ==, INC_SEVERITY_WARNING);
  g_assert_cmpstr (text, ==, "The check digit of 0102037114 is wrong\nType a name\n"
                             "Another startup has 100%\nLater\nNothing refers to this");
}

static void
test_find_gives_first_of_the_worst (void)
{
  g_autoptr(IncProblems) problems = new_sample ();

  g_assert_cmpstr (inc_problems_find (problems, "tax_code")->message, ==,
                   "Another startup has 100%");
  g_assert_cmpstr (inc_problems_find (problems, NULL)->message, ==, "Nothing refers to this");
  g_assert_null (inc_problems_find (problems, "website"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/problems/empty", test_empty);
  g_test_add_func ("/base/problems/keeps-order-and-counts", test_keeps_order_and_counts);
  g_test_add_func ("/base/problems/find-gives-first-of-the-worst",
                   test_find_gives_first_of_the_worst);
  return g_test_run ();
}
