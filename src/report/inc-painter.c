/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shapes each text again with the layout's own settings, so that the letters of no more than one
 * text are in memory at a time, and never asks the surface for its font options: a screen must not
 * move a line break. */
#include "config.h"

#include "inc-painter.h"

#include "inc-fonts.h"

struct _IncPainter
{
  IncLayout *layout;
  IncFonts *fonts;
};

static void
paint_rule (cairo_t *cr, const IncMark *mark)
{
  cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
  cairo_fill (cr);
}

static void
paint_line (cairo_t *cr, const IncMark *mark, PangoLayout *text, double baseline)
{
  static const double shares[] = { 0, 0.5, 1 };
  PangoLayoutLine *line = pango_layout_get_line_readonly (text, 0);
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  cairo_move_to (
      cr, mark->x + (mark->width - logical.width / (double) PANGO_SCALE) * shares[mark->align],
      baseline);
  pango_cairo_show_layout_line (cr, line);
}

static void
paint_lines (cairo_t *cr, const IncMark *mark, PangoLayout *text, double baseline, double pitch)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text);
  guint index = 0;

  do
    {
      PangoRectangle logical;

      if (index >= mark->first_line)
        {
          pango_layout_iter_get_line_extents (iter, NULL, &logical);
          cairo_move_to (cr, mark->x + logical.x / (double) PANGO_SCALE,
                         baseline + (index - mark->first_line) * pitch);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      index++;
    }
  while (index < mark->first_line + mark->n_lines && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
paint_text (IncPainter *self, cairo_t *cr, const IncMark *mark)
{
  double baseline = mark->y + inc_fonts_get_baseline (self->fonts, mark->component);
  double width = mark->wraps ? mark->width : -1;
  PangoLayout *text = inc_fonts_shape (self->fonts, mark->component, mark->align, width,
                                       mark->text);

  if (mark->wraps)
    paint_lines (cr, mark, text, baseline, inc_fonts_get_pitch (self->fonts, mark->component));
  else
    paint_line (cr, mark, text, baseline);
}

IncPainter *
inc_painter_new (IncLayout *layout)
{
  IncPainter *self;

  g_return_val_if_fail (layout != NULL, NULL);

  self = g_new0 (IncPainter, 1);
  self->layout = inc_layout_ref (layout);
  self->fonts = inc_fonts_new (inc_document_get_info (inc_layout_get_document (layout))->language);
  return self;
}

void
inc_painter_free (IncPainter *self)
{
  if (self == NULL)
    return;
  inc_layout_unref (self->layout);
  inc_fonts_free (self->fonts);
  g_free (self);
}

void
inc_painter_paint (IncPainter *self, cairo_t *cr, guint page)
{
  guint n_marks;
  const IncMark *marks;

  g_return_if_fail (self != NULL && cr != NULL && page < inc_layout_get_n_pages (self->layout));

  marks = inc_layout_get_marks (self->layout, page, &n_marks);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == INC_MARK_TEXT)
      paint_text (self, cr, &marks[i]);
    else
      paint_rule (cr, &marks[i]);
  cairo_restore (cr);
}
