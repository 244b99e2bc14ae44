/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every error code has words of its own, and knows its place. */
#include "config.h"

#include "inc-error-text.h"
#include "inc-session-errors.h"

#include <gtk/gtk.h>

#define FALLBACK "Something went wrong"

static void
walk (GQuark domain, int n_codes)
{
  g_autoptr(GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = 0; code < n_codes; code++)
    {
      g_autoptr(GError) error = g_error_new (domain, code, "for the log");
      g_auto(IncErrorText) text = { NULL };

      inc_error_text_init (&text, error);
      g_assert_cmpstr (text.title, !=, FALLBACK);
      g_assert_cmpint (strlen (text.body), >, 0);
      g_assert_cmpint (strlen (text.suggestion), >, 0);
      g_assert_true (g_hash_table_add (titles, g_strdup (text.title)));
    }
}

static void
test_every_code (void)
{
  walk (INC_STORE_ERROR, INC_STORE_ERROR_LOST + 1);
  walk (INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_LIMIT + 1);
  walk (INC_REPORT_ERROR, INC_REPORT_ERROR_WRITE + 1);
}

static void
test_place (void)
{
  g_autoptr(GError) error = NULL;
  g_auto(IncErrorText) text = { NULL };

  inc_store_error_set (&error, INC_STORE_ERROR_CONSTRAINT, "startup", "tax_code", "for the log");
  inc_error_text_init (&text, error);
  g_assert_true (g_str_has_prefix (text.body, "Startup: Tax code\n"));
}

static void
test_line (void)
{
  g_autoptr(GError) error = NULL;
  g_auto(IncErrorText) text = { NULL };

  inc_exchange_error_set (&error, INC_EXCHANGE_ERROR_SYNTAX, 12, 3, "A quote opens at line %u and never closes", 12);
  inc_error_text_init (&text, error);
  g_assert_cmpstr (text.body, ==, error->message);
}

static void
test_unknown (void)
{
  g_autoptr(GError) error = g_error_new (g_quark_from_static_string ("somewhere"), 7, "what it said");
  g_auto(IncErrorText) text = { NULL };

  inc_error_text_init (&text, error);
  g_assert_cmpstr (text.title, ==, FALLBACK);
  g_assert_cmpstr (text.body, ==, "what it said");
}

static void
test_silent (void)
{
  g_autoptr(GError) cancelled = g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "for the log");
  g_autoptr(GError) dismissed = g_error_new (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, "for the log");
  g_autoptr(GError) full = g_error_new (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "for the log");

  g_assert_false (inc_error_text_is_needed (cancelled));
  g_assert_false (inc_error_text_is_needed (dismissed));
  g_assert_true (inc_error_text_is_needed (full));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/display/error-text/every-code-has-words", test_every_code);
  g_test_add_func ("/display/error-text/names-record-and-field", test_place);
  g_test_add_func ("/display/error-text/keeps-the-line-of-a-file", test_line);
  g_test_add_func ("/display/error-text/unknown-errors-speak-for-themselves", test_unknown);
  g_test_add_func ("/display/error-text/silent-when-a-person-cancelled", test_silent);
  return g_test_run ();
}
