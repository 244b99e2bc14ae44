/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* chart-sheet FOLDER: every sample in every look, as pictures to look at. */
#include "config.h"

#include "inc-chart-samples.h"

#define MARGIN 16

static void
make_grey (cairo_surface_t *surface)
{
  guint32 *pixels;
  int n;

  cairo_surface_flush (surface);
  pixels = (guint32 *) (void *) cairo_image_surface_get_data (surface);
  n = cairo_image_surface_get_stride (surface) / 4 * cairo_image_surface_get_height (surface);
  for (int i = 0; i < n; i++)
    {
      const guint32 p = pixels[i];
      const guint32 grey = (299 * (p >> 16 & 0xff) + 587 * (p >> 8 & 0xff) + 114 * (p & 0xff)) / 1000;

      pixels[i] = grey << 16 | grey << 8 | grey;
    }
  cairo_surface_mark_dirty (surface);
}

/* Samples below each other in as many columns as asked for. */
static void
write_sheet (const char *folder, const char *name, const IncChartLook *look, double width, guint columns, gboolean grey)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);
  g_autofree double *heights = g_new0 (double, columns);
  cairo_surface_t *sheet;
  cairo_t *cr;
  double height = 0;

  for (guint i = 0; i < inc_chart_n_samples; i++)
    {
      g_autoptr(IncChart) chart = inc_chart_sample_new (inc_chart_samples[i].name);

      heights[i % columns] += inc_chart_get_height (chart, width, look) + 2 * MARGIN;
      height = MAX (height, heights[i % columns]);
    }
  sheet = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (columns * (width + 2 * MARGIN)), (int) height);
  cr = cairo_create (sheet);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_paint (cr);
  memset (heights, 0, columns * sizeof *heights);
  for (guint i = 0; i < inc_chart_n_samples; i++)
    {
      g_autoptr(IncChart) chart = inc_chart_sample_new (inc_chart_samples[i].name);
      cairo_surface_t *picture = inc_chart_sample_paint (chart, width, look);

      cairo_set_source_surface (cr, picture, i % columns * (width + 2 * MARGIN) + MARGIN, heights[i % columns] + MARGIN);
      cairo_paint (cr);
      heights[i % columns] += cairo_image_surface_get_height (picture) + 2 * MARGIN;
      cairo_surface_destroy (picture);
    }
  cairo_destroy (cr);
  if (grey)
    make_grey (sheet);
  cairo_surface_write_to_png (sheet, path);
  cairo_surface_destroy (sheet);
}

int
main (int argc, char **argv)
{
  const IncChartLook light = { INC_CHART_LIGHT, FALSE, "Adwaita Sans,Inter,sans-serif", 12, "vi" };
  IncChartLook dark = light, contrast = light, english = light, large = light;
  const IncChartLook paper = inc_chart_look_paper (13, "vi");

  if (argc != 2)
    return 2;
  dark.ground = INC_CHART_DARK;
  contrast.contrast = TRUE;
  english.decimals = "en";
  large.size = 24;
  write_sheet (argv[1], "light", &light, 560, 2, FALSE);
  write_sheet (argv[1], "dark", &dark, 560, 2, FALSE);
  write_sheet (argv[1], "contrast", &contrast, 560, 2, FALSE);
  write_sheet (argv[1], "paper", &paper, 640, 2, FALSE);
  write_sheet (argv[1], "grey", &paper, 640, 2, TRUE);
  write_sheet (argv[1], "narrow", &english, 280, 4, FALSE);
  write_sheet (argv[1], "large", &large, 560, 2, FALSE);
  return 0;
}
