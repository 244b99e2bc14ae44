/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-clock: times as they are typed and as they are kept. */
#include "config.h"

#include "inc-clock.h"

#include <string.h>

/* A number of one or two digits at *p, and moves behind it; −1 when none is there. */
static int
read_number (const char **p)
{
  int number = 0, n = 0;

  for (; g_ascii_isdigit (**p) && n < 3; (*p)++, n++)
    number = number * 10 + (**p - '0');
  return n == 1 || n == 2 ? number : -1;
}

static void
skip_blanks (const char **p)
{
  while (g_ascii_isspace (**p))
    (*p)++;
}

static gboolean
skip_word (const char **p, const char *word)
{
  if (!g_str_has_prefix (*p, word))
    return FALSE;
  *p += strlen (word);
  return TRUE;
}

/* Between hours and minutes: a colon or dot needs minutes behind it, the words do not. */
static gboolean
skip_hour_mark (const char **p, gboolean *minutes_needed)
{
  *minutes_needed = **p == ':' || **p == '.';
  return skip_word (p, ":") || skip_word (p, ".") || skip_word (p, "h") || skip_word (p, "H") || skip_word (p, "giờ");
}

/* A time at *p, and moves behind it and the blanks that follow. */
static int
read_time (const char **p)
{
  int hours, minutes;
  gboolean minutes_needed;

  skip_blanks (p);
  hours = read_number (p);
  skip_blanks (p);
  if (hours < 0 || !skip_hour_mark (p, &minutes_needed))
    return INC_CLOCK_NONE;
  skip_blanks (p);
  minutes = g_ascii_isdigit (**p) ? read_number (p) : minutes_needed ? -1 : 0;
  skip_blanks (p);
  if (minutes < 0 || minutes > 59 || hours * 60 + minutes > INC_CLOCK_END)
    return INC_CLOCK_NONE;
  return hours * 60 + minutes;
}

int
inc_clock_parse (const char *typed)
{
  const char *p = typed;
  const int minutes = typed != NULL ? read_time (&p) : INC_CLOCK_NONE;

  return minutes != INC_CLOCK_NONE && *p == '\0' ? minutes : INC_CLOCK_NONE;
}

char *
inc_clock_display (int minutes)
{
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/* ---- spans ---- */

static gboolean
skip_dash (const char **p)
{
  return skip_word (p, "-") || skip_word (p, "–") || skip_word (p, "—") || skip_word (p, "đến");
}

static gboolean
read_span (const char **p, IncClockSpan *span)
{
  span->from = read_time (p);
  if (span->from == INC_CLOCK_NONE || !skip_dash (p))
    return FALSE;
  span->until = read_time (p);
  return span->until > span->from;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  return ((const IncClockSpan *) a)->from - ((const IncClockSpan *) b)->from;
}

static void
join_touching (GArray *spans)
{
  guint n = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const IncClockSpan span = g_array_index (spans, IncClockSpan, i);
      IncClockSpan *last = n > 0 ? &g_array_index (spans, IncClockSpan, n - 1) : NULL;

      if (last != NULL && span.from <= last->until)
        last->until = MAX (last->until, span.until);
      else
        g_array_index (spans, IncClockSpan, n++) = span;
    }
  g_array_set_size (spans, n);
}

GArray *
inc_clock_parse_spans (const char *typed)
{
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (IncClockSpan));
  const char *p = typed != NULL ? typed : "";

  for (skip_blanks (&p); *p != '\0'; skip_blanks (&p))
    {
      IncClockSpan span;

      if (!read_span (&p, &span))
        return NULL;
      g_array_append_val (spans, span);
      if (!skip_word (&p, ",") && !skip_word (&p, ";") && *p != '\0')
        return NULL;
    }
  join_touching (spans);
  return g_steal_pointer (&spans);
}

char *
inc_clock_display_spans (const GArray *spans)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const IncClockSpan *span = &g_array_index (spans, IncClockSpan, i);

      g_string_append_printf (text, "%s%02d:%02d-%02d:%02d", i > 0 ? ", " : "", span->from / 60, span->from % 60,
                              span->until / 60, span->until % 60);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

gboolean
inc_clock_touches (const GArray *spans, int from, int until)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const IncClockSpan *span = &g_array_index (spans, IncClockSpan, i);

      if (from < span->until && span->from < until)
        return TRUE;
    }
  return FALSE;
}
