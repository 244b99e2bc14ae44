/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-pen: the palettes and everything that is stroked, filled and written.  No letter is
 * hinted, so that the same chart has the same shape at every size and on every device. */
#include "config.h"

#include "inc-chart-pen.h"

#include <math.h>

/* Those of screens keep apart for the colour-blind, those of paper in grey too: between any two lie 14
 * steps of lightness (L*) or more.  All stand out from their ground by 3 : 1. */
static const guint8 palettes[][INC_CHART_N_COLOURS][3] = {
  [INC_CHART_PAPER] = { { 0x16, 0x43, 0x7e }, { 0xe6, 0x61, 0x00 }, { 0x1d, 0x1a, 0x24 }, { 0x86, 0x5e, 0x3c } },
  [INC_CHART_LIGHT] = { { 0x35, 0x84, 0xe4 }, { 0xe6, 0x61, 0x00 }, { 0x86, 0x5e, 0x3c }, { 0x3d, 0x38, 0x46 } },
  [INC_CHART_DARK] = { { 0x62, 0xa0, 0xea }, { 0xff, 0x78, 0x00 }, { 0xb5, 0x83, 0x5a }, { 0xde, 0xdd, 0xda } },
};

IncChartLook
inc_chart_look_paper (double size, const char *language)
{
  return (IncChartLook) {
    .ground = INC_CHART_PAPER,
    .family = "Times New Roman,Liberation Serif,Tinos,serif",
    .size = size,
    .decimals = language,
  };
}

static PangoContext *
create_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_context_set_language (context, pango_language_from_string (language != NULL ? language : "vi"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return context;
}

void
inc_chart_pen_init (IncChartPen *self, cairo_t *cr, PangoContext *context, const IncChartLook *look)
{
  PangoContext *used = context == NULL ? create_context (look->decimals) : g_object_ref (context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoRectangle logical;

  g_assert (look->size > 0);

  pango_font_description_set_family (font, look->family != NULL ? look->family : "sans-serif");
  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  *self = (IncChartPen) {
    .cr = cr,
    .look = look,
    .layout = pango_layout_new (used),
    .unit = look->size / 12,
  };
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_auto_dir (self->layout, FALSE);
  pango_font_description_free (font);
  g_object_unref (used);
  pango_layout_set_text (self->layout, "Ậg", -1);
  pango_layout_get_extents (self->layout, NULL, &logical);
  self->line = logical.height / (double) PANGO_SCALE;
}

void
inc_chart_pen_clear (IncChartPen *self)
{
  g_clear_object (&self->layout);
}

const guint8 *
inc_chart_pen_get_colour (const IncChartLook *look, guint series)
{
  return palettes[look->ground][series % INC_CHART_N_COLOURS];
}

double
inc_chart_pen_snap (const IncChartPen *self, double position)
{
  return self->look->ground == INC_CHART_PAPER ? position : round (position);
}

/* ---- words ---- */

static void
set_text (IncChartPen *self, const char *text, double width, guint max_lines)
{
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (self->layout, max_lines > 0 ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  pango_layout_set_ellipsize (self->layout, max_lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_height (self->layout, max_lines > 0 ? -(int) max_lines : -1);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  pango_layout_set_text (self->layout, text, -1);
}

static double
get_text_width (IncChartPen *self)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);
  return logical.width / (double) PANGO_SCALE;
}

double
inc_chart_pen_measure (IncChartPen *self, const char *text)
{
  set_text (self, text, -1, 0);
  return get_text_width (self);
}

double
inc_chart_pen_measure_word (IncChartPen *self, const char *text)
{
  set_text (self, text, 0, 0);
  return get_text_width (self);
}

guint
inc_chart_pen_count_lines (IncChartPen *self, const char *text, double width)
{
  set_text (self, text, width, 0);
  return pango_layout_get_line_count (self->layout);
}

void
inc_chart_pen_write (IncChartPen *self, const char *text, IncChartTone tone, IncChartAlign align, double x, double y,
                     double width, guint max_lines)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };

  if (self->cr == NULL)
    return;
  set_text (self, text, MAX (width, 0), max_lines);
  pango_layout_set_alignment (self->layout, alignments[align]);
  inc_chart_pen_set_ink (self, tone == INC_CHART_STRONG || self->look->contrast ? 1 : 0.7);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, self->layout);
}

/* ---- ink ---- */

void
inc_chart_pen_set_ink (IncChartPen *self, double alpha)
{
  switch (self->look->ground)
    {
    case INC_CHART_DARK:
      cairo_set_source_rgba (self->cr, 1, 1, 1, alpha);
      break;
    case INC_CHART_LIGHT:
      cairo_set_source_rgba (self->cr, 0.11, 0.11, 0.13, alpha);
      break;
    case INC_CHART_PAPER:
    default:
      cairo_set_source_rgba (self->cr, 0, 0, 0, alpha);
      break;
    }
}

void
inc_chart_pen_set_series (IncChartPen *self, guint series, double alpha)
{
  const guint8 *colour = inc_chart_pen_get_colour (self->look, series);

  cairo_set_source_rgba (self->cr, colour[0] / 255.0, colour[1] / 255.0, colour[2] / 255.0, alpha);
}

static double
get_hairline (const IncChartPen *self)
{
  return self->look->ground == INC_CHART_PAPER ? 0.5 : 1;
}

void
inc_chart_pen_rule (IncChartPen *self, double x, double y, double to_x, double to_y, gboolean zero)
{
  const double half = self->look->ground == INC_CHART_PAPER ? 0 : 0.5;
  const gboolean flat = y == to_y;
  const double faint = self->look->contrast ? 0.4 : self->look->ground == INC_CHART_PAPER ? 0.2 : 0.1;

  if (self->cr == NULL)
    return;
  inc_chart_pen_set_ink (self, zero ? (self->look->contrast ? 1 : 0.5) : faint);
  cairo_set_line_width (self->cr, get_hairline (self));
  cairo_move_to (self->cr, x + (flat ? 0 : half), y + (flat ? half : 0));
  cairo_line_to (self->cr, to_x + (flat ? 0 : half), to_y + (flat ? half : 0));
  cairo_stroke (self->cr);
}

void
inc_chart_pen_dots (IncChartPen *self, double x, double y, double to_x, double to_y)
{
  const double dots[] = { 0, 4 * self->unit };

  if (self->cr == NULL)
    return;
  cairo_save (self->cr);
  inc_chart_pen_set_ink (self, 1);
  cairo_set_line_width (self->cr, 1.6 * self->unit);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (self->cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, to_x, to_y);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
hatch (IncChartPen *self, const cairo_rectangle_t *area, double distance, double width)
{
  cairo_save (self->cr);
  cairo_rectangle (self->cr, area->x, area->y, area->width, area->height);
  cairo_clip (self->cr);
  cairo_set_line_width (self->cr, width);
  for (double at = -area->height; at < area->width; at += distance)
    {
      cairo_move_to (self->cr, area->x + at, area->y + area->height);
      cairo_line_to (self->cr, area->x + at + area->height, area->y);
    }
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
outline (IncChartPen *self, const cairo_rectangle_t *area, double width)
{
  if (area->width <= width || area->height <= width)
    return;
  cairo_set_line_width (self->cr, width);
  cairo_rectangle (self->cr, area->x + width / 2, area->y + width / 2, area->width - width, area->height - width);
  cairo_stroke (self->cr);
}

void
inc_chart_pen_bar (IncChartPen *self, const cairo_rectangle_t *bar, guint series, gboolean open)
{
  if (self->cr == NULL || bar->width <= 0 || bar->height <= 0)
    return;
  inc_chart_pen_set_series (self, series, open ? 0.15 : 1);
  cairo_rectangle (self->cr, bar->x, bar->y, bar->width, bar->height);
  cairo_fill (self->cr);
  if (open)
    {
      inc_chart_pen_set_series (self, series, 1);
      hatch (self, bar, 5 * self->unit, 1.2 * self->unit);
      outline (self, bar, self->unit);
    }
  if (self->look->contrast)
    {
      inc_chart_pen_set_ink (self, 1);
      outline (self, bar, self->unit);
    }
}

void
inc_chart_pen_shade (IncChartPen *self, const cairo_rectangle_t *area)
{
  if (self->cr == NULL)
    return;
  inc_chart_pen_set_ink (self, self->look->contrast ? 0.3 : 0.12);
  hatch (self, area, 6 * self->unit, self->unit);
}

/* ---- lines ---- */

void
inc_chart_pen_set_stroke (IncChartPen *self, guint series)
{
  const double u = self->unit;
  const double dashes[] = { 6 * u, 4 * u }, mixed[] = { 8 * u, 3 * u, 2 * u, 3 * u };

  cairo_set_line_width (self->cr, 2 * u);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  if (series % INC_CHART_N_COLOURS == 1)
    cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0);
  else if (series % INC_CHART_N_COLOURS == 3)
    cairo_set_dash (self->cr, mixed, G_N_ELEMENTS (mixed), 0);
  else
    cairo_set_dash (self->cr, NULL, 0, 0);
}

void
inc_chart_pen_marker (IncChartPen *self, double x, double y, guint series)
{
  const double r = 3.5 * self->unit;
  cairo_t *cr = self->cr;

  if (cr == NULL)
    return;
  cairo_new_path (cr);
  switch (series % INC_CHART_N_COLOURS)
    {
    case 0:
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    case 1:
      cairo_rectangle (cr, x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
      break;
    case 2:
      cairo_move_to (cr, x, y - 1.2 * r);
      cairo_line_to (cr, x + 1.15 * r, y + 0.85 * r);
      cairo_line_to (cr, x - 1.15 * r, y + 0.85 * r);
      break;
    default:
      cairo_move_to (cr, x, y - 1.3 * r);
      cairo_line_to (cr, x + 1.3 * r, y);
      cairo_line_to (cr, x, y + 1.3 * r);
      cairo_line_to (cr, x - 1.3 * r, y);
      break;
    }
  cairo_close_path (cr);
  inc_chart_pen_set_series (self, series, 1);
  cairo_fill_preserve (cr);
  if (self->look->contrast)
    {
      inc_chart_pen_set_ink (self, 1);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_line_width (cr, self->unit);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}
