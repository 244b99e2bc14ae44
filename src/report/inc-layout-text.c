/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as lines of text, a mark a line: for tests that compare whole papers. */
#include "config.h"

#include "inc-layout.h"

#include "inc-placed-page.h"

static void
append_place (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, " %s", g_ascii_formatd (buffer, sizeof buffer, "%.1f", value));
}

static void
append_mark (GString *text, const IncMark *mark)
{
  static const char *const kinds[]
      = { [INC_MARK_RULE] = "rule",   [INC_MARK_FRAME] = "frame", [INC_MARK_DRAFT] = "draft",
          [INC_MARK_CHART] = "chart", [INC_MARK_IMAGE] = "image", [INC_MARK_QR] = "qr" };

  g_string_append (text, mark->kind == INC_MARK_TEXT
                             ? inc_component_get_style (mark->component)->name
                             : kinds[mark->kind]);
  append_place (text, mark->x);
  append_place (text, mark->y);
  append_place (text, mark->width);
  append_place (text, mark->height);
  if (mark->kind == INC_MARK_TEXT && (mark->first_line > 0 || mark->n_lines > 1))
    g_string_append_printf (text, " lines %u-%u", mark->first_line + 1,
                            mark->first_line + mark->n_lines);
  if (mark->text != NULL)
    g_string_append_printf (text, " %s", mark->text);
  if (mark->uri != NULL && mark->kind == INC_MARK_TEXT)
    g_string_append_printf (text, " <%s>", mark->uri);
  g_string_append_c (text, '\n');
}

static void
append_page (GString *text, const IncLayout *layout, guint page, IncFonts *fonts)
{
  g_autoptr (IncPlacedPage) placed = inc_placed_page_new (layout, page, fonts);
  guint n_marks;
  const IncMark *marks = inc_placed_page_get_marks (placed, &n_marks);

  g_string_append_printf (text, "page %u of %u", page + 1, inc_layout_get_n_pages (layout));
  append_place (text, inc_layout_get_page_size (layout, page)->width);
  append_place (text, inc_layout_get_page_size (layout, page)->height);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < n_marks; i++)
    append_mark (text, &marks[i]);
}

char *
inc_layout_to_text (const IncLayout *self)
{
  g_autoptr (IncFonts) fonts = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  fonts = inc_fonts_new (inc_document_get_info (inc_layout_get_document (self))->language);
  text = g_string_new (NULL);
  for (guint page = 0; page < inc_layout_get_n_pages (self); page++)
    append_page (text, self, page, fonts);
  return g_string_free_and_steal (text);
}
