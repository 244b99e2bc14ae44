/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Delimiter and formula guard.  A delimiter is judged by the separators in records of the commonest
 * width: a file of decimal commas has as many commas as semicolons, but never in its heading, hence
 * the weight of the first record. */
#include "config.h"

#include "inc-csv-dialect.h"

#include <string.h>

#define SAMPLE_RECORDS 64
#define HEADING_WEIGHT 4

static const char delimiters[] = { ',', ';', '\t', '|' };

/* Fields of the record at text; moves text to its line end, or to end when the text ends first. */
static guint
count_fields (const char **text,
              const char *end,
              char delimiter)
{
  gboolean is_quoted = FALSE, may_open = TRUE;
  guint n = 1;
  const char *at;

  for (at = *text; at < end && (is_quoted || (*at != '\n' && *at != '\r')); at++)
    {
      gboolean is_quote = *at == '"' && (is_quoted || may_open);

      /* Behind any of the delimiters, for the right one is not known yet; behind a quote, for a
       * doubled one reads as one that closes and one that opens again. */
      may_open = is_quote || memchr (delimiters, *at, sizeof delimiters) != NULL;
      if (is_quote)
        is_quoted = !is_quoted;
      else if (*at == delimiter && !is_quoted)
        n++;
    }
  *text = at;
  return n;
}

static guint
read_widths (const char *text,
             gsize size,
             gboolean is_whole,
             char delimiter,
             guint *widths)
{
  const char *end = text + size;
  guint n = 0;

  while (n < SAMPLE_RECORDS)
    {
      guint width;

      while (text < end && (*text == '\n' || *text == '\r'))
        text++;
      if (text == end)
        break;
      width = count_fields (&text, end, delimiter);
      if (text == end && !is_whole && n > 0)
        break;
      widths[n++] = width;
    }
  return n;
}

static guint
score (const guint *widths,
       guint n_widths)
{
  guint best = 0;

  for (guint i = 0; i < n_widths; i++)
    {
      guint same = 0, points;

      for (guint j = 0; j < n_widths; j++)
        same += widths[j] == widths[i];
      points = same * (widths[i] - 1) * (widths[i] == widths[0] ? HEADING_WEIGHT : 1);
      best = MAX (best, points);
    }
  return best;
}

char
inc_csv_guess_delimiter (const char *text,
                         gsize size,
                         gboolean is_whole)
{
  guint widths[SAMPLE_RECORDS];
  guint best = 0;
  char chosen = ',';

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      guint n = read_widths (text, size, is_whole, delimiters[i], widths);
      guint points = score (widths, n);

      if (points > best)
        {
          best = points;
          chosen = delimiters[i];
        }
    }
  return chosen;
}

gboolean
inc_csv_is_formula (const char *text)
{
  while (*text == '\'')
    text++;
  return *text != 0 && strchr ("=+-@", *text) != NULL;
}

const char *
inc_csv_strip_guard (const char *text)
{
  return *text == '\'' && inc_csv_is_formula (text) ? text + 1 : text;
}
