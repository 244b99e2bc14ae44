/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of papers, whatever the language of the process: these tests run in C.UTF-8. */
#include "config.h"

#include "inc-records.h"
#include "inc-vietnamese.h"

static void
test_words (void)
{
  g_assert_cmpstr (inc_vietnamese ("Graduated"), ==, "Tốt nghiệp");
  g_assert_cmpstr (inc_vietnamese ("Startups"), ==, "Startup");
  g_assert_cmpstr (inc_vietnamese ("Nobody ever wrote this"), ==, "Nobody ever wrote this");
  g_assert_cmpstr (inc_vietnamese (""), ==, "");
}

/* Where the translation is the very same word, it has to be a word that both languages have. */
static void
check_label (const char *label)
{
  static const char *const same[] = { "Startup", "VSIC 2018", "VSIC 2025", NULL };

  if (inc_vietnamese (label) == label)
    g_error ("“%s” has no Vietnamese", label);
  if (g_str_equal (inc_vietnamese (label), label) && !g_strv_contains (same, label))
    g_error ("“%s” is English in Vietnamese too", label);
}

static void
test_every_label_and_choice (void)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    {
      check_label (schemas[i]->label);
      check_label (schemas[i]->plural);
      for (guint f = 0; f < schemas[i]->n_fields; f++)
        {
          check_label (schemas[i]->fields[f].label);
          for (const IncChoice *choice = schemas[i]->fields[f].choices; choice != NULL && choice->word != NULL; choice++)
            check_label (choice->label);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/vietnamese/words", test_words);
  g_test_add_func ("/model/vietnamese/every-label-and-choice", test_every_label_and_choice);
  return g_test_run ();
}
