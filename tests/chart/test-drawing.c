/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn, by its pixels at places that the spots give: colours, gaps, hatches and edges. */
#include "config.h"

#include "inc-chart-pen.h"
#include "inc-chart-samples.h"

#include <math.h>

#define WIDTH 640

static const IncChartLook look = { INC_CHART_LIGHT, FALSE, "sans-serif", 12, "vi" };

typedef struct
{
  IncChart *chart;
  cairo_surface_t *surface;
  GArray *spots;
  const guint8 *data;
  int stride;
} Picture;

static void
paint (Picture *self, const char *sample, const IncChartLook *with)
{
  self->chart = inc_chart_sample_new (sample);
  self->surface = inc_chart_sample_paint (self->chart, WIDTH, with);
  self->spots = inc_chart_dup_spots (self->chart, NULL, WIDTH, inc_chart_get_height (self->chart, WIDTH, with), with);
  cairo_surface_flush (self->surface);
  self->data = cairo_image_surface_get_data (self->surface);
  self->stride = cairo_image_surface_get_stride (self->surface);
}

static void
picture_clear (Picture *self)
{
  inc_chart_unref (self->chart);
  cairo_surface_destroy (self->surface);
  g_array_unref (self->spots);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static guint32
pixel_at (const Picture *self, double x, double y)
{
  return ((const guint32 *) (const void *) (self->data + self->stride * (int) y))[(int) x] & 0xffffff;
}

static const cairo_rectangle_t *
get_area (const Picture *self, guint spot)
{
  return &g_array_index (self->spots, IncChartSpot, spot).area;
}

static guint32
get_colour (const IncChartLook *with, guint series)
{
  const guint8 *colour = inc_chart_pen_get_colour (with, series);

  return (guint32) colour[0] << 16 | (guint32) colour[1] << 8 | colour[2];
}

/* Pixels of a colour within an area. */
static guint
count (const Picture *self, const cairo_rectangle_t *area, guint32 colour)
{
  guint n = 0;

  for (int y = (int) area->y; y < (int) (area->y + area->height); y++)
    for (int x = (int) area->x; x < (int) (area->x + area->width); x++)
      n += pixel_at (self, x, y) == colour;
  return n;
}

static void
test_bars_stand_on_zero (void)
{
  g_auto(Picture) picture = { 0 };
  const cairo_rectangle_t *area;
  double x;

  paint (&picture, "bars", &look);
  area = get_area (&picture, 0);
  x = area->x + area->width / 2;
  g_assert_cmpuint (picture.spots->len, ==, 5);
  g_assert_cmphex (pixel_at (&picture, x, area->y + area->height - 2), ==, 0x3584e4);
  /* 18 of 20. */
  g_assert_cmphex (pixel_at (&picture, x, round (area->y + area->height * 0.1) + 1), ==, 0x3584e4);
  g_assert_cmphex (pixel_at (&picture, x, round (area->y + area->height * 0.1) - 2), !=, 0x3584e4);
  g_assert_cmphex (pixel_at (&picture, area->x + 2, area->y + area->height * 0.8), ==, 0xffffff);
}

static void
test_missing_is_a_gap (void)
{
  g_auto(Picture) picture = { 0 };

  paint (&picture, "bars", &look);
  g_assert_cmpuint (count (&picture, get_area (&picture, 1), 0x3584e4), >, 1000);
  g_assert_cmpuint (count (&picture, get_area (&picture, 2), 0x3584e4), ==, 0);
  g_assert_cmpuint (count (&picture, get_area (&picture, 3), 0x3584e4), ==, 0);
}

static void
test_a_gap_in_data_is_a_gap_in_the_line (void)
{
  g_auto(Picture) picture = { 0 };

  paint (&picture, "line", &look);
  g_assert_cmpuint (count (&picture, get_area (&picture, 1), 0x3584e4), >, 20);
  g_assert_cmpuint (count (&picture, get_area (&picture, 2), 0x3584e4), ==, 0);
  g_assert_cmpuint (count (&picture, get_area (&picture, 4), 0x3584e4), >, 20);
}

static void
test_open_periods_are_hatched (void)
{
  g_auto(Picture) picture = { 0 };
  const cairo_rectangle_t *closed, *open;
  guint full, hatched;

  paint (&picture, "grouped", &look);
  closed = get_area (&picture, 4);
  open = get_area (&picture, 5);
  full = count (&picture, closed, 0x3584e4);
  hatched = count (&picture, open, 0x3584e4);
  /* 38 in full, 12 in stripes and an outline. */
  g_assert_cmpuint (full, >, 1000);
  g_assert_cmpuint (hatched, >, 0);
  g_assert_cmpuint (hatched, <, full * 12 / 38 * 2 / 3);
}

static void
test_contrast_outlines_in_ink (void)
{
  IncChartLook strong = look;
  g_auto(Picture) picture = { 0 };
  g_auto(Picture) plain = { 0 };

  strong.contrast = TRUE;
  paint (&picture, "bars", &strong);
  paint (&plain, "bars", &look);
  g_assert_cmpuint (count (&picture, get_area (&picture, 0), 0x1c1c21), >, count (&plain, get_area (&plain, 0), 0x1c1c21) + 200);
}

/* Four colours from the bottom up, with a gap between. */
static void
test_heaps_show_each_part (void)
{
  g_auto(Picture) picture = { 0 };
  const cairo_rectangle_t *area;
  guint order[8], n = 0;

  paint (&picture, "stacked", &look);
  area = get_area (&picture, 4);
  for (double y = area->y + area->height - 1; y > area->y; y--)
    for (guint i = 0; i < INC_CHART_N_COLOURS; i++)
      if (pixel_at (&picture, area->x + area->width / 2, y) == get_colour (&look, i) && (n == 0 || order[n - 1] != i))
        order[n++] = i;
  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (order[i], ==, i);
}

static double
get_lightness (const IncChartLook *with, guint series)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  const guint8 *colour = inc_chart_pen_get_colour (with, series);
  double luminance = 0;

  for (guint i = 0; i < 3; i++)
    {
      const double part = colour[i] / 255.0;

      luminance += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return luminance;
}

static void
test_colours_stand_out (void)
{
  static const struct
  {
    IncChartGround ground;
    double luminance; /* of what lies below */
  } grounds[] = { { INC_CHART_PAPER, 1 }, { INC_CHART_LIGHT, 1 }, { INC_CHART_DARK, 0.037 } };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    for (guint j = 0; j < INC_CHART_N_COLOURS; j++)
      {
        const IncChartLook with = { grounds[i].ground, FALSE, NULL, 12, "vi" };
        const double a = get_lightness (&with, j), b = grounds[i].luminance;

        g_assert_cmpfloat ((MAX (a, b) + 0.05) / (MIN (a, b) + 0.05), >=, 3);
      }
}

static void
test_paper_keeps_apart_in_grey (void)
{
  const IncChartLook paper = inc_chart_look_paper (10, "vi");

  for (guint i = 0; i < INC_CHART_N_COLOURS; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpfloat (fabs (cbrt (get_lightness (&paper, i)) - cbrt (get_lightness (&paper, j))) * 116, >=, 14);
}

/* Every spot lies within the chart, has room, and none covers another. */
static void
test_spots_do_not_overlap (void)
{
  static const double widths[] = { 280, 640, 1100 };

  for (guint i = 0; i < inc_chart_n_samples; i++)
    for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
      {
        g_autoptr(IncChart) chart = inc_chart_sample_new (inc_chart_samples[i].name);
        const double height = inc_chart_get_height (chart, widths[k], &look);
        g_autoptr(GArray) spots = inc_chart_dup_spots (chart, NULL, widths[k], height, &look);

        g_test_message ("%s at %g", inc_chart_samples[i].name, widths[k]);
        g_assert_cmpuint (spots->len, ==, g_str_equal (inc_chart_samples[i].name, "empty")
                                              ? 0
                                              : inc_chart_get_n_categories (chart)
                                                    * (inc_chart_get_n_series (chart) > 4 ? inc_chart_get_n_series (chart) : 1));
        for (guint j = 0; j < spots->len; j++)
          {
            const cairo_rectangle_t *area = &g_array_index (spots, IncChartSpot, j).area;

            g_assert_cmpfloat (area->x, >=, 0);
            g_assert_cmpfloat (area->x + area->width, <=, widths[k] + 0.001);
            g_assert_cmpfloat (area->y + area->height, <=, height);
            g_assert_cmpfloat (area->width, >, 1);
            g_assert_cmpfloat (area->height, >, 10);
          }
      }
}

/* Any rectangle is drawn into: too small is small, never wrong. */
static void
test_no_size_is_too_small (void)
{
  static const double sizes[][2] = { { 1, 1 }, { 40, 300 }, { 300, 8 }, { 4000, 20 } };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 64, 64);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < inc_chart_n_samples; i++)
    for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
      {
        g_autoptr(IncChart) chart = inc_chart_sample_new (inc_chart_samples[i].name);

        inc_chart_draw (chart, cr, NULL, sizes[k][0], sizes[k][1], &look);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_words_grow_the_chart (void)
{
  g_autoptr(IncChart) chart = inc_chart_sample_new ("band");
  IncChartLook large = look;

  large.size = 24;
  g_assert_cmpfloat (inc_chart_get_height (chart, WIDTH, &large), >, 1.8 * inc_chart_get_height (chart, WIDTH, &look));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/drawing/bars-stand-on-zero", test_bars_stand_on_zero);
  g_test_add_func ("/chart/drawing/missing-is-a-gap", test_missing_is_a_gap);
  g_test_add_func ("/chart/drawing/a-gap-in-data-is-a-gap-in-the-line", test_a_gap_in_data_is_a_gap_in_the_line);
  g_test_add_func ("/chart/drawing/open-periods-are-hatched", test_open_periods_are_hatched);
  g_test_add_func ("/chart/drawing/contrast-outlines-in-ink", test_contrast_outlines_in_ink);
  g_test_add_func ("/chart/drawing/heaps-show-each-part", test_heaps_show_each_part);
  g_test_add_func ("/chart/drawing/colours-stand-out", test_colours_stand_out);
  g_test_add_func ("/chart/drawing/paper-keeps-apart-in-grey", test_paper_keeps_apart_in_grey);
  g_test_add_func ("/chart/drawing/spots-do-not-overlap", test_spots_do_not_overlap);
  g_test_add_func ("/chart/drawing/no-size-is-too-small", test_no_size_is_too_small);
  g_test_add_func ("/chart/drawing/words-grow-the-chart", test_words_grow_the_chart);
  return g_test_run ();
}
