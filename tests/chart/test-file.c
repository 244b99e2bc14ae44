/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures are what they say they are, and the same each time. */
#include "config.h"

#include "inc-chart-file.h"
#include "inc-chart-samples.h"

static const IncChartLook look = { INC_CHART_LIGHT, FALSE, "sans-serif", 12, "vi" };

static guint32
read_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static void
test_png_is_whole_and_scaled (void)
{
  static const guint8 head[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' }, end[] = { 'I', 'E', 'N', 'D' };
  g_autoptr(IncChart) chart = inc_chart_sample_new ("bars");
  g_autoptr(GBytes) once = inc_chart_file_make (chart, INC_CHART_PNG, 400, 1, &look);
  g_autoptr(GBytes) twice = inc_chart_file_make (chart, INC_CHART_PNG, 400, 2, &look);
  gsize size, double_size;
  const guint8 *data = g_bytes_get_data (once, &size), *double_data = g_bytes_get_data (twice, &double_size);

  g_assert_cmpmem (data, sizeof head, head, sizeof head);
  g_assert_cmpmem (data + size - 8, sizeof end, end, sizeof end);
  g_assert_cmpuint (read_number (data + 16), ==, 400);
  g_assert_cmpuint (read_number (double_data + 16), ==, 800);
  g_assert_cmpuint (read_number (double_data + 20), ==, 2 * read_number (data + 20));
}

static void
on_text (GMarkupParseContext *context, const char *name, const char **keys, const char **values, gpointer n, GError **error)
{
  *(guint *) n += g_str_equal (name, "svg") || g_str_equal (name, "path");
}

static void
test_svg_is_well_formed (void)
{
  static const GMarkupParser parser = { .start_element = on_text };

  for (guint i = 0; i < inc_chart_n_samples; i++)
    {
      g_autoptr(IncChart) chart = inc_chart_sample_new (inc_chart_samples[i].name);
      g_autoptr(GBytes) bytes = inc_chart_file_make (chart, INC_CHART_SVG, 400, 1, &look);
      guint n = 0;
      g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &n, NULL);
      g_autoptr(GError) error = NULL;

      g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
      g_markup_parse_context_end_parse (context, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n, >, 5);
    }
}

static void
test_same_chart_same_bytes (void)
{
  for (guint i = 0; i < inc_chart_n_samples; i++)
    {
      g_autoptr(IncChart) chart = inc_chart_sample_new (inc_chart_samples[i].name);
      g_autoptr(IncChart) again = inc_chart_sample_new (inc_chart_samples[i].name);
      g_autoptr(GBytes) first = inc_chart_file_make (chart, INC_CHART_PNG, 400, 1, &look);
      g_autoptr(GBytes) second = inc_chart_file_make (again, INC_CHART_PNG, 400, 1, &look);

      g_test_message ("%s", inc_chart_samples[i].name);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_a_picture_has_a_largest_size (void)
{
  g_autoptr(IncChart) chart = inc_chart_sample_new ("empty");
  g_autoptr(GBytes) bytes = inc_chart_file_make (chart, INC_CHART_PNG, 400, 1000000, &look);

  const guint8 *data = g_bytes_get_data (bytes, NULL);
  const guint64 pixels = (guint64) read_number (data + 16) * read_number (data + 20);

  g_assert_cmpuint (pixels, >, 15900000);
  g_assert_cmpuint (pixels, <, 16100000);
}

static void
test_formats (void)
{
  IncChartFormat format;

  g_assert_true (inc_chart_file_find_format ("Biểu đồ.PNG", &format));
  g_assert_cmpint (format, ==, INC_CHART_PNG);
  g_assert_true (inc_chart_file_find_format ("a.svg", &format));
  g_assert_cmpint (format, ==, INC_CHART_SVG);
  g_assert_false (inc_chart_file_find_format ("a.jpg", &format));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/file/png-is-whole-and-scaled", test_png_is_whole_and_scaled);
  g_test_add_func ("/chart/file/svg-is-well-formed", test_svg_is_well_formed);
  g_test_add_func ("/chart/file/same-chart-same-bytes", test_same_chart_same_bytes);
  g_test_add_func ("/chart/file/a-picture-has-a-largest-size", test_a_picture_has_a_largest_size);
  g_test_add_func ("/chart/file/formats", test_formats);
  return g_test_run ();
}
