/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shapes each text again with the layout's own settings, so that the letters of no more than one
 * text are in memory at a time, and never asks the surface for its font options: a screen must not
 * move a line break. */
#include "config.h"

#include "inc-painter-private.h"

#include <math.h>

#include "inc-chart-drawing.h"
#include "inc-picture.h"
#include "inc-placed-page.h"
#include "inc-qr.h"
#include "inc-references.h"

#define FRAME_WIDTH 0.75
#define DRAFT_GREY 0.93

struct _IncPainter
{
  IncLayout *layout;
  IncFonts *fonts;
  IncPlacedPage *placed; /* the last one that was asked for */
  guint page;            /* its number */
};

static void
paint_frame (cairo_t *cr, const IncMark *mark)
{
  cairo_set_line_width (cr, FRAME_WIDTH);
  cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
  cairo_stroke (cr);
}

static void
paint_image (cairo_t *cr, const IncMark *mark)
{
  cairo_surface_t *image = inc_picture_read (mark->image);

  if (image == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, mark->x, mark->y);
  cairo_scale (cr, mark->width / cairo_image_surface_get_width (image),
               mark->height / cairo_image_surface_get_height (image));
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (image);
}

static IncChartLook
get_chart_look (IncPainter *self, const IncMark *mark)
{
  const char *language = inc_document_get_info (inc_layout_get_document (self->layout))->language;

  return inc_chart_look_paper (inc_component_get_style (mark->component)->size, language);
}

static void
paint_chart (IncPainter *self, cairo_t *cr, const IncMark *mark)
{
  const IncChartLook look = get_chart_look (self, mark);

  cairo_save (cr);
  cairo_translate (cr, mark->x, mark->y);
  inc_chart_draw (mark->chart, cr, inc_fonts_get_context (self->fonts), mark->width, mark->height,
                  &look);
  cairo_restore (cr);
}

static void
paint_qr (cairo_t *cr, const IncMark *mark)
{
  cairo_save (cr);
  cairo_translate (cr, mark->x, mark->y);
  inc_qr_draw (cr, mark->width, mark->text);
  cairo_restore (cr);
}

/* Along the diagonal, as large as its rectangle allows and never larger than the table's size. */
static void
paint_draft (IncPainter *self, cairo_t *cr, const IncMark *mark)
{
  PangoLayout *text = inc_fonts_shape (self->fonts, mark->component, mark->align, -1, mark->text);
  double length = hypot (mark->width, mark->height);
  double width, height, scale;
  int across, down;

  pango_layout_get_size (text, &across, &down);
  width = across / (double) PANGO_SCALE;
  height = down / (double) PANGO_SCALE;
  scale = MIN (1, length / (width + height));
  cairo_save (cr);
  cairo_set_source_rgb (cr, DRAFT_GREY, DRAFT_GREY, DRAFT_GREY);
  cairo_translate (cr, mark->x + mark->width / 2, mark->y + mark->height / 2);
  cairo_rotate (cr, -atan2 (mark->height, mark->width));
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, -width / 2, -height / 2);
  pango_cairo_show_layout (cr, text);
  cairo_restore (cr);
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

static PangoLayout *
shape (IncPainter *self, const IncMark *mark)
{
  return inc_fonts_shape (self->fonts, mark->component, mark->align,
                          mark->wraps ? mark->width : -1, mark->text);
}

static void
paint_text (IncPainter *self, cairo_t *cr, const IncMark *mark)
{
  double baseline = mark->y + inc_fonts_get_baseline (self->fonts, mark->component);
  PangoLayout *text = shape (self, mark);

  if (mark->wraps)
    paint_lines (cr, mark, text, baseline, inc_fonts_get_pitch (self->fonts, mark->component));
  else
    paint_line (cr, mark, text, baseline);
}

/* Running text alone may lead to annexes: their own heads do not. */
static void
link_references (IncPainter *self, cairo_t *cr, const IncMark *mark, double shift)
{
  const IncDocument *document = inc_layout_get_document (self->layout);

  if (inc_document_get_n_annexes (document) > 0 && mark->kind == INC_MARK_TEXT
      && inc_component_get_style (mark->component)->justified)
    inc_references_link (cr, document, mark, shape (self, mark),
                         inc_fonts_get_pitch (self->fonts, mark->component), mark->y + shift);
}

/* What those hear who cannot see a chart, an image or a code. */
static void
describe (IncPainter *self, cairo_t *cr, const IncMark *mark)
{
  g_autofree char *text = NULL;

  if (mark->kind == INC_MARK_CHART)
    text = inc_chart_describe (mark->chart, get_chart_look (self, mark).decimals);
  else if (mark->kind == INC_MARK_IMAGE || mark->kind == INC_MARK_QR)
    text = g_strdup (mark->text);
  if (text != NULL)
    inc_fonts_whisper (self->fonts, cr, mark->component, mark->x, mark->y + mark->height, text);
}

static void
paint_mark (IncPainter *self, cairo_t *cr, const IncMark *mark)
{
  switch (mark->kind)
    {
    case INC_MARK_TEXT:
      paint_text (self, cr, mark);
      break;
    case INC_MARK_RULE:
      break; /* paint_rules () */
    case INC_MARK_FRAME:
      paint_frame (cr, mark);
      break;
    case INC_MARK_CHART:
      paint_chart (self, cr, mark);
      break;
    case INC_MARK_DRAFT:
      paint_draft (self, cr, mark);
      break;
    case INC_MARK_IMAGE:
      paint_image (cr, mark);
      break;
    case INC_MARK_QR:
      paint_qr (cr, mark);
      break;
    default:
      g_return_if_reached ();
    }
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
  inc_placed_page_free (self->placed);
  inc_layout_unref (self->layout);
  inc_fonts_free (self->fonts);
  g_free (self);
}

static const IncMark *
get_marks (IncPainter *self, guint page, guint *n_marks)
{
  if (self->placed == NULL || self->page != page)
    {
      g_clear_pointer (&self->placed, inc_placed_page_free);
      self->placed = inc_placed_page_new (self->layout, page, self->fonts);
      self->page = page;
    }
  return inc_placed_page_get_marks (self->placed, n_marks);
}

static void
paint_rules (cairo_t *cr, const IncMark *marks, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == INC_MARK_RULE)
      cairo_rectangle (cr, marks[i].x, marks[i].y, marks[i].width, marks[i].height);
  cairo_fill (cr);
}

/* What is there for the eye alone: one tag and, for the rules, one command a page.  cairo keeps a record of
 * each until a PDF is finished. */
static void
paint_artifacts (IncPainter *self, cairo_t *cr, IncStructure *structure, const IncMark *marks, guint n_marks)
{
  if (structure != NULL)
    inc_structure_begin_artifacts (structure);
  for (guint i = 0; i < n_marks; i++)
    if (inc_structure_is_artifact (&marks[i]))
      paint_mark (self, cr, &marks[i]);
  paint_rules (cr, marks, n_marks);
  if (structure != NULL)
    inc_structure_end_artifacts (structure);
}

static void
paint_content (IncPainter *self, cairo_t *cr, guint page, IncStructure *structure, const IncMark *mark)
{
  if (structure != NULL)
    inc_structure_begin (structure, page, mark);
  paint_mark (self, cr, mark);
  if (structure == NULL)
    return;
  describe (self, cr, mark);
  if (inc_layout_is_whole (self->layout))
    link_references (self, cr, mark, inc_structure_get_link_shift (structure, page));
  inc_structure_end (structure, mark);
}

void
inc_painter_paint_structured (IncPainter *self, cairo_t *cr, guint page, IncStructure *structure)
{
  guint n_marks;
  const IncMark *marks;

  g_return_if_fail (self != NULL && cr != NULL && page < inc_layout_get_n_pages (self->layout));

  marks = get_marks (self, page, &n_marks);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  paint_artifacts (self, cr, structure, marks, n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (!inc_structure_is_artifact (&marks[i]))
      paint_content (self, cr, page, structure, &marks[i]);
  cairo_restore (cr);
}

void
inc_painter_paint (IncPainter *self, cairo_t *cr, guint page)
{
  inc_painter_paint_structured (self, cr, page, NULL);
}

char *
inc_painter_dup_text (IncPainter *self, guint page)
{
  GString *text;
  guint n_marks;
  const IncMark *marks;

  g_return_val_if_fail (self != NULL && page < inc_layout_get_n_pages (self->layout), NULL);

  text = g_string_new (NULL);
  marks = get_marks (self, page, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].text != NULL)
      g_string_append_printf (text, "%s\n", marks[i].text);
  return g_string_free_and_steal (text);
}
