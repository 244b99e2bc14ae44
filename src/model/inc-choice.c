/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-choice: look-ups in choice tables.  Pure functions, any thread. */
#include "config.h"

#include "inc-choice.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>

const IncChoice *
inc_choice_find (const IncChoice *choices, int value)
{
  for (const IncChoice *choice = choices; choice->word != NULL; choice++)
    if (choice->value == value)
      return choice;
  return NULL;
}

const IncChoice *
inc_choice_find_word (const IncChoice *choices, const char *word)
{
  for (const IncChoice *choice = choices; choice->word != NULL; choice++)
    if (g_str_equal (choice->word, word))
      return choice;
  return NULL;
}

static gboolean
same_folded (const char *folded, const char *text)
{
  g_autofree char *other = inc_text_dup_folded (text);

  return g_str_equal (folded, other);
}

const IncChoice *
inc_choice_find_typed (const IncChoice *choices, const char *typed)
{
  g_autofree char *folded = inc_text_dup_folded (typed);

  for (const IncChoice *choice = choices; choice->word != NULL; choice++)
    if (same_folded (folded, choice->word) || same_folded (folded, choice->label) ||
        same_folded (folded, _(choice->label)))
      return choice;
  return NULL;
}

guint
inc_choice_get_n (const IncChoice *choices)
{
  guint n = 0;

  while (choices[n].word != NULL)
    n++;
  return n;
}
