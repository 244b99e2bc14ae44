/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-file: made in memory, so that whoever writes it writes all of it or nothing. */
#include "config.h"

#include "inc-chart-file.h"

#include "inc-chart-pen.h"

#include <cairo-svg.h>
#include <math.h>

#define MARGIN 16 /* units */
#define MOST_PIXELS 16e6

typedef struct
{
  double width;
  double height;
  double title; /* how much of it the title takes */
} Size;

static Size
measure (IncChartPen *pen, const IncChart *chart, double width)
{
  const double margin = MARGIN * pen->unit;
  const guint lines = inc_chart_pen_count_lines (pen, inc_chart_get_title (chart), width - 2 * margin);
  const double title = MIN (lines, 2) * pen->line + pen->line;
  const double height = inc_chart_get_height (chart, width - 2 * margin, pen->look);

  return (Size) { ceil (width), ceil (height + title + 2 * margin), title };
}

static void
draw (IncChartPen *pen, const IncChart *chart, const Size *size)
{
  const double margin = MARGIN * pen->unit, width = size->width - 2 * margin;
  cairo_t *cr = pen->cr;

  if (pen->look->ground == INC_CHART_DARK)
    cairo_set_source_rgb (cr, 0.13, 0.13, 0.15);
  else
    cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  inc_chart_pen_write (pen, inc_chart_get_title (chart), INC_CHART_STRONG, INC_CHART_START, margin, margin, width, 2);
  cairo_translate (cr, margin, margin + size->title);
  inc_chart_draw (chart, cr, NULL, width, size->height - 2 * margin - size->title, pen->look);
}

static cairo_status_t
on_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
inc_chart_file_find_format (const char *name, IncChartFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  *format = g_str_has_suffix (lower, ".svg") ? INC_CHART_SVG : INC_CHART_PNG;
  return g_str_has_suffix (lower, ".svg") || g_str_has_suffix (lower, ".png");
}

GBytes *
inc_chart_file_make (const IncChart *self, IncChartFormat format, double width, double scale, const IncChartLook *look)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  IncChartPen pen;
  Size size;

  g_return_val_if_fail (self != NULL && look != NULL && look->size > 0 && width > 0 && scale > 0, NULL);

  inc_chart_pen_init (&pen, NULL, NULL, look);
  size = measure (&pen, self, width);
  if (format == INC_CHART_SVG)
    surface = cairo_svg_surface_create_for_stream (on_bytes, bytes, size.width, size.height);
  else
    {
      scale = MIN (scale, sqrt (MOST_PIXELS / (size.width * size.height)));
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (size.width * scale),
                                            (int) ceil (size.height * scale));
      cairo_surface_set_device_scale (surface, scale, scale);
    }
  pen.cr = cairo_create (surface);
  draw (&pen, self, &size);
  cairo_destroy (pen.cr);
  if (format == INC_CHART_PNG)
    cairo_surface_write_to_png_stream (surface, on_bytes, bytes);
  cairo_surface_finish (surface);
  g_assert (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS); /* there is no memory, or it is drawn wrongly */
  cairo_surface_destroy (surface);
  inc_chart_pen_clear (&pen);
  return g_byte_array_free_to_bytes (bytes);
}
