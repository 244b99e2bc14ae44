/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-excerpt: looks at word after word as it stands, since exact text has other lengths. */
#include "config.h"

#include "inc-excerpt.h"

#include "inc-text.h"

static gboolean
is_of_word (const char *p)
{
  const gunichar c = g_utf8_get_char (p);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
word_fits (const IncSearch *search, const char *start, const char *end, GString *exact)
{
  g_autofree char *word = g_strndup (start, end - start);

  g_string_truncate (exact, 0);
  inc_text_exact (word, exact);
  return inc_search_touches (search, exact->str);
}

/* The bytes of the first word that fits; FALSE when none does. */
static gboolean
find_word (const IncSearch *search, const char *text, gsize *start, gsize *end)
{
  g_autoptr(GString) exact = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const char *first = p;

      while (*p != '\0' && is_of_word (p))
        p = g_utf8_next_char (p);
      if (p > first && word_fits (search, first, p, exact))
        {
          *start = first - text;
          *end = p - text;
          return TRUE;
        }
      if (*p != '\0')
        p = g_utf8_next_char (p);
    }
  return FALSE;
}

/* Back by some letters, then to where a word begins. */
static const char *
begin_before (const char *text, const char *place, glong most)
{
  const char *p = place;

  for (glong i = 0; i < most && p > text; i++)
    p = g_utf8_prev_char (p);
  if (p == text)
    return text;
  for (const char *word = p; word < place; word = g_utf8_next_char (word))
    if (*word == ' ')
      return word + 1;
  return place;
}

char *
inc_excerpt_make (const IncSearch *search, const char *text, glong most, gsize *start, gsize *end)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  g_autoptr(GString) excerpt = g_string_new (NULL);
  gsize first = 0, last = 0;
  const gboolean found = find_word (search, line, &first, &last);
  const char *from = g_utf8_strlen (line, -1) <= most ? line : begin_before (line, line + first, most / 3);
  const char *to = from;
  gsize ahead;

  for (glong i = 0; *to != '\0' && (i < most || to < line + last); i++)
    to = g_utf8_next_char (to);
  if (from > line)
    g_string_append (excerpt, "…");
  ahead = excerpt->len;
  g_string_append_len (excerpt, from, to - from);
  if (*to != '\0')
    g_string_append (excerpt, "…");
  *start = found ? ahead + (line + first - from) : 0;
  *end = found ? ahead + (line + last - from) : 0;
  return g_string_free (g_steal_pointer (&excerpt), FALSE);
}
