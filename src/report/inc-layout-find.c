/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts are compared folded, letter by letter, so that each folded byte knows the letter it came
 * from; where the search has a mark, what was found must have it too.  Only texts with a hit are
 * shaped. */
#include "config.h"

#include "inc-layout-find.h"

#include "inc-placed-page.h"
#include "inc-text.h"

#include <string.h>

typedef struct
{
  char *typed; /* folded */
  IncSearch *search;
  IncFonts *fonts;
  guint most;
  GArray *hits;
} Finder;

/* A text folded, and for each byte of it where its letter begins in the text. */
typedef struct
{
  GString *folded;
  GArray *places; /* guint, one more than bytes */
} Folded;

static void
add_letter (Folded *self, const char *letter, gsize length, guint place)
{
  g_autofree char *copy = g_strndup (letter, length);
  gsize before = self->folded->len;

  if (!g_unichar_isspace (g_utf8_get_char (letter)))
    inc_text_fold (copy, self->folded);
  else if (before > 0 && self->folded->str[before - 1] != ' ')
    g_string_append_c (self->folded, ' ');
  for (gsize i = before; i < self->folded->len; i++)
    g_array_append_val (self->places, place);
}

static void
fold (Folded *self, const char *text)
{
  const char *letter = text;
  guint end = strlen (text);

  g_string_set_size (self->folded, 0);
  g_array_set_size (self->places, 0);
  while (*letter != '\0')
    {
      const char *next = g_utf8_next_char (letter);

      /* Marks that stand by themselves belong to the letter before them. */
      while (*next != '\0' && g_unichar_ismark (g_utf8_get_char (next)))
        next = g_utf8_next_char (next);
      add_letter (self, letter, next - letter, letter - text);
      letter = next;
    }
  g_array_append_val (self->places, end);
}

static gboolean
has_marks (const Finder *self, const char *text, guint start, guint end)
{
  g_autofree char *found = g_strndup (text + start, end - start);
  g_autoptr (GString) exact = g_string_new (NULL);

  inc_text_exact (found, exact);
  return inc_search_matches (self->search, exact->str);
}

static void
add_hit (Finder *self, guint page, const IncMark *mark, double x, double y, double width)
{
  IncHit hit = { page, x, y, width, inc_fonts_get_pitch (self->fonts, mark->component) };

  if (self->hits->len < self->most)
    g_array_append_val (self->hits, hit);
}

/* The part of a found stretch that stands in one line. */
static void
add_in_line (Finder *self, guint page, const IncMark *mark, PangoLayoutLine *line, double left,
             double y, int start, int end)
{
  int from, to;

  start = MAX (start, line->start_index);
  end = MIN (end, line->start_index + line->length);
  if (start >= end)
    return;
  pango_layout_line_index_to_x (line, start, FALSE, &from);
  pango_layout_line_index_to_x (line, end, FALSE, &to);
  add_hit (self, page, mark, left + MIN (from, to) / (double) PANGO_SCALE, y,
           ABS (to - from) / (double) PANGO_SCALE);
}

/* The places are those where the painter sets the letters. */
static void
place (Finder *self, guint page, const IncMark *mark, int start, int end)
{
  static const double shares[] = { 0, 0.5, 1 };
  PangoLayout *text = inc_fonts_shape (self->fonts, mark->component, mark->align,
                                       mark->wraps ? mark->width : -1, mark->text);
  double pitch = inc_fonts_get_pitch (self->fonts, mark->component);
  PangoLayoutIter *iter = pango_layout_get_iter (text);
  guint index = 0;

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle logical;
      double left;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      left = mark->x + logical.x / (double) PANGO_SCALE;
      if (!mark->wraps)
        left += (mark->width - logical.width / (double) PANGO_SCALE) * shares[mark->align];
      if (index >= mark->first_line && index < mark->first_line + mark->n_lines)
        add_in_line (self, page, mark, line, left, mark->y + (index - mark->first_line) * pitch,
                     start, end);
      index++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
look_in (Finder *self, Folded *folded, guint page, const IncMark *mark)
{
  const gsize length = strlen (self->typed);
  const char *at;

  fold (folded, mark->text);
  for (at = strstr (folded->folded->str, self->typed); at != NULL; at = strstr (at + length, self->typed))
    {
      const guint from = at - folded->folded->str;
      const guint start = g_array_index (folded->places, guint, from);
      const guint end = g_array_index (folded->places, guint, from + length);

      if (!inc_search_is_marked (self->search) || has_marks (self, mark->text, start, end))
        place (self, page, mark, start, end);
    }
}

static void
look_on_page (Finder *self, Folded *folded, const IncLayout *layout, guint page)
{
  g_autoptr (IncPlacedPage) placed = inc_placed_page_new (layout, page, self->fonts);
  guint n_marks;
  const IncMark *marks = inc_placed_page_get_marks (placed, &n_marks);

  for (guint i = 0; i < n_marks && self->hits->len < self->most; i++)
    if (marks[i].kind == INC_MARK_TEXT)
      look_in (self, folded, page, &marks[i]);
}

static void
look_on_pages (Finder *self, const IncLayout *layout)
{
  Folded folded = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint)) };

  for (guint page = 0; page < inc_layout_get_n_pages (layout) && self->hits->len < self->most;
       page++)
    look_on_page (self, &folded, layout, page);
  g_string_free (folded.folded, TRUE);
  g_array_unref (folded.places);
}

GArray *
inc_layout_find (const IncLayout *layout, const char *typed, guint most)
{
  Finder self = { 0 };

  g_return_val_if_fail (layout != NULL && typed != NULL, NULL);

  self.hits = g_array_new (FALSE, FALSE, sizeof (IncHit));
  self.most = most;
  self.typed = inc_text_dup_folded (typed);
  self.search = inc_search_new (typed);
  self.fonts = inc_fonts_new (inc_document_get_info (inc_layout_get_document (layout))->language);
  if (self.typed != NULL && *self.typed != '\0')
    look_on_pages (&self, layout);
  inc_fonts_free (self.fonts);
  inc_search_free (self.search);
  g_free (self.typed);
  return self.hits;
}
