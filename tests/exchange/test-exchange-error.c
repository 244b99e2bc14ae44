/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An exchange error carries its place through copies. */
#include "config.h"

#include "inc-exchange-error.h"

#include <gio/gio.h>

static void
test_place_survives_copy (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy = NULL;

  inc_exchange_error_set (&error, INC_EXCHANGE_ERROR_ENCODING, 214, 7, "Line %u is not UTF-8.",
                          214u);
  copy = g_error_copy (error);
  g_assert_error (copy, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_ENCODING);
  g_assert_cmpstr (copy->message, ==, "Line 214 is not UTF-8.");
  g_assert_cmpuint (inc_exchange_error_get_line (copy), ==, 214);
  g_assert_cmpuint (inc_exchange_error_get_column (copy), ==, 7);
}

static void
test_first_error_stays (void)
{
  g_autoptr(GError) error = NULL;

  inc_exchange_error_set (&error, INC_EXCHANGE_ERROR_SYNTAX, 3, 1, "First.");
  inc_exchange_error_set (&error, INC_EXCHANGE_ERROR_LIMIT, 4, 2, "Second.");
  g_assert_error (error, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_SYNTAX);
  g_assert_cmpuint (inc_exchange_error_get_line (error), ==, 3);
  inc_exchange_error_set (NULL, INC_EXCHANGE_ERROR_LIMIT, 4, 2, "To nobody.");
}

static void
test_other_domains_have_no_place (void)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "Full");

  g_assert_cmpuint (inc_exchange_error_get_line (error), ==, 0);
  g_assert_cmpuint (inc_exchange_error_get_column (error), ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/error/place-survives-copy", test_place_survives_copy);
  g_test_add_func ("/exchange/error/first-error-stays", test_first_error_stays);
  g_test_add_func ("/exchange/error/other-domains-have-no-place", test_other_domains_have_no_place);
  return g_test_run ();
}
