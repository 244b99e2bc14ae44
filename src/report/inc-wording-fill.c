/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences of a wording with their {names} filled in. */
#include "config.h"

#include "inc-wording.h"

#include <string.h>

#define MISSING "–"

/* What is not given in English stands in both halves alike. */
static const char *
find_word (const IncWord *words, const char *name)
{
  g_autofree char *plain = NULL;

  for (const IncWord *word = words; word->name != NULL; word++)
    if (g_str_equal (word->name, name))
      return word->value;
  if (!g_str_has_suffix (name, INC_WORDING_ENGLISH))
    return NULL;
  plain = g_strndup (name, strlen (name) - strlen (INC_WORDING_ENGLISH));
  return find_word (words, plain);
}

/* Puts words in the places of their {names}, once: a value with braces in it stays as it is. */
static void
append_sentence (GString *text, const char *sentence, const IncWord *words)
{
  for (const char *open = strchr (sentence, '{'); open != NULL; open = strchr (sentence, '{'))
    {
      const gsize length = strcspn (open + 1, "}");
      g_autofree char *name = g_strndup (open + 1, length);
      const char *value = find_word (words, name);

      g_string_append_len (text, sentence, open - sentence);
      g_string_append (text, value != NULL ? value : MISSING);
      sentence = open + length + 2;
    }
  g_string_append (text, sentence);
}

char *
inc_wording_fill (const IncWording *self, const char *group, const char *key, const IncWord *words)
{
  const char *sentence = inc_wording_get (self, group, key);
  GString *text;

  if (sentence == NULL)
    return NULL;
  text = g_string_new (NULL);
  append_sentence (text, sentence, words);
  return g_string_free_and_steal (text);
}

char *
inc_wording_fill_count (const IncWording *self, const char *group, const char *key, gint64 n,
                        const IncWord *words)
{
  g_autofree char *one = g_strconcat (key, "-one", NULL);

  return inc_wording_fill (self, group, n == 1 && inc_wording_get (self, group, one) != NULL ? one : key,
                           words);
}

char **
inc_wording_list (const IncWording *self, const char *group, const char *key)
{
  const char *value = inc_wording_get (self, group, key);
  g_auto (GStrv) parts = g_strsplit (value != NULL ? value : "", ";", -1);
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (items, parts[i]);
  return g_strv_builder_end (items);
}
