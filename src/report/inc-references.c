/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "Phụ lục II" in running text; where there is one annex alone, "Phụ lục".  A reference that is cut
 * by a line's end is a link on the line where it begins. */
#include "config.h"

#include "inc-references.h"

#include <string.h>

#include "inc-annex.h"

#define WORD "Phụ lục"

char *
inc_references_dup_name (guint annex)
{
  return g_strdup_printf ("annex-%u", annex);
}

static gboolean
ends_word (const char *text)
{
  return !g_unichar_isalnum (g_utf8_get_char (text));
}

/* The annex that the text names, 0 for none; end: behind the name. */
static guint
read_reference (const char *text, guint n_annexes, const char **end)
{
  text += strlen (WORD);
  *end = text;
  if (n_annexes == 1)
    return ends_word (text) ? 1 : 0;
  if (*text++ != ' ')
    return 0;
  for (guint i = 1; i <= n_annexes; i++)
    {
      g_autofree char *roman = inc_annex_dup_roman (i);

      if (!g_str_has_prefix (text, roman) || !ends_word (text + strlen (roman)))
        continue;
      *end = text + strlen (roman);
      return i;
    }
  return 0;
}

typedef struct
{
  guint annex;
  const char *start;
  const char *end;
} Reference;

static void
add_link (cairo_t *cr, const IncMark *mark, PangoLayout *shaped, double pitch, double y,
          const Reference *reference)
{
  g_autofree char *name = inc_references_dup_name (reference->annex);
  g_autofree char *attributes = NULL;
  PangoRectangle start, end;
  int line, end_line;

  pango_layout_index_to_pos (shaped, (int) (reference->start - mark->text), &start);
  pango_layout_index_to_pos (shaped, (int) (reference->end - mark->text), &end);
  pango_layout_index_to_line_x (shaped, (int) (reference->start - mark->text), FALSE, &line, NULL);
  pango_layout_index_to_line_x (shaped, (int) (reference->end - mark->text), FALSE, &end_line,
                                NULL);
  if (line < (int) mark->first_line || line >= (int) (mark->first_line + mark->n_lines))
    return;
  if (end_line != line)
    end.x = (int) (mark->width * PANGO_SCALE);
  /* Places are whole points: a name needs no finer ones, and no decimal point of any locale. */
  attributes = g_strdup_printf (
      "dest='%s' rect=[%d %d %d %d]", name, (int) (mark->x + start.x / (double) PANGO_SCALE),
      (int) (y + (line - (int) mark->first_line) * pitch),
      (int) ((end.x - start.x) / (double) PANGO_SCALE) + 1, (int) pitch);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

void
inc_references_link (cairo_t *cr, const IncDocument *document, const IncMark *mark,
                     PangoLayout *shaped, double pitch, double y)
{
  const guint n_annexes = inc_document_get_n_annexes (document);
  const char *start = mark->text;

  while (n_annexes > 0 && (start = strstr (start, WORD)) != NULL)
    {
      Reference reference = { .start = start };

      reference.annex = read_reference (start, n_annexes, &reference.end);
      if (reference.annex > 0)
        add_link (cr, mark, shaped, pitch, y, &reference);
      start = reference.end;
    }
}
