/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pixels of pages drawn on white paper, four to the point. */
#include "config.h"

#include "inc-painter.h"

#include <math.h>

#include "inc-report-sample.h"

#define SCALE 4

static cairo_surface_t *
paint (IncLayout *layout, guint page)
{
  g_autoptr (IncPainter) painter = inc_painter_new (layout);
  const IncPaper *paper = inc_layout_get_paper (layout);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) (paper->width * SCALE), (int) (paper->height * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  inc_painter_paint (painter, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* 0 is black, 255 white. */
static guint
grey_at (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface)
                      + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xff;
}

/* Dark pixels in a rectangle given in points. */
static guint
count_ink (cairo_surface_t *surface, double x, double y, double width, double height)
{
  guint count = 0;

  for (int row = (int) (y * SCALE); row < (int) ((y + height) * SCALE); row++)
    for (int column = (int) (x * SCALE); column < (int) ((x + width) * SCALE); column++)
      count += grey_at (surface, column, row) < 128;
  return count;
}

static void
test_marks_have_ink (void)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (30, TRUE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);

  g_assert_cmpuint (inc_layout_get_n_pages (layout), >, 2);
  for (guint page = 0; page < inc_layout_get_n_pages (layout); page++)
    {
      cairo_surface_t *surface = paint (layout, page);
      guint n_marks;
      const IncMark *marks = inc_sample_marks (layout, page, &n_marks);

      for (guint i = 0; i < n_marks; i++)
        g_assert_cmpuint (
            count_ink (surface, marks[i].x, marks[i].y, marks[i].width, marks[i].height), >, 0);
      cairo_surface_destroy (surface);
    }
}

static void
test_margins_are_clean (void)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (30, TRUE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  const IncPaper *paper = &inc_paper_a4;
  cairo_surface_t *surface = paint (layout, 1);
  double below = paper->height - paper->bottom + 1;
  double right = paper->width - paper->right + 1;

  g_assert_cmpuint (count_ink (surface, 0, 0, paper->left - 1, paper->height - 1), ==, 0);
  g_assert_cmpuint (count_ink (surface, right, 0, paper->right - 2, paper->height - 1), ==, 0);
  g_assert_cmpuint (count_ink (surface, 0, below, paper->width - 1, paper->bottom - 2), ==, 0);
  g_assert_cmpuint (count_ink (surface, paper->left, 0, right - paper->left, paper->top - 1), >, 0);
  cairo_surface_destroy (surface);
}

/* The rule over the table's heading is black over its whole length, and white beside. */
static void
test_rule_position (void)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (30, FALSE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  cairo_surface_t *surface = paint (layout, 1);
  int y = (int) floor (inc_paper_a4.top * SCALE);
  int left = (int) ceil (inc_paper_a4.left * SCALE);
  int right = (int) floor ((inc_paper_a4.width - inc_paper_a4.right) * SCALE);

  for (int x = left; x < right; x++)
    g_assert_cmpuint (MIN (grey_at (surface, x, y), grey_at (surface, x, y - 1)), <, 128);
  g_assert_cmpuint (grey_at (surface, left - 4, y), ==, 255);
  g_assert_cmpuint (grey_at (surface, right + 4, y), ==, 255);
  g_assert_cmpuint (grey_at (surface, left + 8, y - 4), ==, 255);
  cairo_surface_destroy (surface);
}

/* The same ink whether a page is painted alone or after others. */
static void
test_repeatable (void)
{
  g_autoptr (IncDocument) document = inc_sample_cohort_report (30, FALSE);
  g_autoptr (IncLayout) layout = inc_sample_layout (document, &inc_paper_a4);
  cairo_surface_t *one = paint (layout, 1);
  cairo_surface_t *two = paint (layout, 1);

  g_assert_cmpmem (cairo_image_surface_get_data (one),
                   cairo_image_surface_get_stride (one) * cairo_image_surface_get_height (one),
                   cairo_image_surface_get_data (two),
                   cairo_image_surface_get_stride (two) * cairo_image_surface_get_height (two));
  cairo_surface_destroy (one);
  cairo_surface_destroy (two);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/painter/every-mark-has-ink", test_marks_have_ink);
  g_test_add_func ("/report/painter/margins-are-clean", test_margins_are_clean);
  g_test_add_func ("/report/painter/rule-where-it-belongs", test_rule_position);
  g_test_add_func ("/report/painter/repeatable", test_repeatable);
  return g_test_run ();
}
