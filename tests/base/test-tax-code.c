/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tax codes: each row of the fixture, and of the shared vectors where they are. */
#include "config.h"

#include "inc-tax-code.h"
#include "inc-test-rows.h"

static const char *const kinds[] = {
  "none", "enterprise10", "unit13", "personal12", "foreign", "invalid",
};

static void
check_row (char **row)
{
  const char *text = row[0], *normalised = row[1], *kind = row[2], *check_digit = row[3];
  gboolean expects_none = g_str_equal (check_digit, "not applicable");
  g_autofree char *found = NULL;
  gboolean ok;

  g_test_message ("%s", text);
  g_assert_cmpstr (kinds[inc_tax_code_parse (text, &found, &ok)], ==, kind);
  g_assert_cmpstr (found != NULL ? found : "", ==, normalised);
  g_assert_cmpint (ok, ==, !g_str_has_prefix (check_digit, "no") || expects_none);
}

static void
check_rows (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    check_row (rows->pdata[i]);
}

static void
test_own_rows (void)
{
  g_autoptr(GPtrArray) rows = inc_test_rows_own ("tax-code.csv", 4);

  g_assert_cmpuint (rows->len, ==, 29);
  check_rows (rows);
}

static void
test_shared_rows (void)
{
  g_autoptr(GPtrArray) rows = inc_test_rows_shared ("tax-code.csv", 4);

  if (rows != NULL)
    check_rows (rows);
}

static void
test_results_may_be_left_out (void)
{
  g_assert_cmpint (inc_tax_code_parse (NULL, NULL, NULL), ==, INC_TAX_CODE_NONE);
  g_assert_cmpint (inc_tax_code_parse ("0100109106-001", NULL, NULL), ==, INC_TAX_CODE_UNIT13);
}

/* Of the ten codes that share nine digits one is right, or none where the sum leaves no digit. */
static void
test_one_check_digit_at_most (void)
{
  for (guint serial = 1; serial < 2000; serial++)
    {
      guint n_right = 0;

      for (guint digit = 0; digit < 10; digit++)
        {
          g_autofree char *code = g_strdup_printf ("01%07u%u", serial, digit);
          gboolean ok;

          g_assert_cmpint (inc_tax_code_parse (code, NULL, &ok), ==, INC_TAX_CODE_ENTERPRISE10);
          n_right += ok;
        }
      g_assert_cmpuint (n_right, <=, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/tax-code/own-rows", test_own_rows);
  g_test_add_func ("/base/tax-code/shared-rows", test_shared_rows);
  g_test_add_func ("/base/tax-code/results-may-be-left-out", test_results_may_be_left_out);
  g_test_add_func ("/base/tax-code/one-check-digit-at-most", test_one_check_digit_at_most);
  return g_test_run ();
}
