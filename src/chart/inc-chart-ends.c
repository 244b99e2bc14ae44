/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-ends: the words at the right of a plot, each as high as what it names where it can be. */
#include "config.h"

#include "inc-chart-plot.h"
#include "inc-chart-words.h"

enum
{
  TARGET = G_MAXINT, /* in place of a series */
  MOST_ENDS = INC_CHART_N_COLOURS + 1,
};

typedef struct
{
  guint series;
  double y; /* of the end */
  char *text;
} End;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const End *left = a, *right = b;

  return left->y != right->y ? (left->y > right->y) - (left->y < right->y)
                             : (left->series > right->series) - (left->series < right->series);
}

/* Of a line: its last known value. */
static guint
find_ends (const IncChartColumns *self, const IncChartPen *pen, End *ends)
{
  const IncChart *chart = self->chart;
  char *target = inc_chart_words_target (chart, pen->look->decimals);
  guint n = 0;

  for (guint i = self->first; i < self->first + self->n && self->n > 1; i++)
    for (guint j = inc_chart_get_n_categories (chart); inc_chart_get_kind (chart) == INC_CHART_LINE && j-- > 0;)
      if (inc_chart_get_value (chart, i, j) != INC_CHART_MISSING)
        {
          ends[n++] = (End) { i, inc_chart_columns_get_y (self, inc_chart_get_value (chart, i, j)),
                              g_strdup (inc_chart_get_series_name (chart, i)) };
          break;
        }
  if (target != NULL)
    {
      gint64 value;

      inc_chart_get_target (chart, &value, NULL);
      ends[n++] = (End) { TARGET, inc_chart_columns_get_y (self, value), target };
    }
  qsort (ends, n, sizeof *ends, compare_ends);
  return n;
}

static void
draw_target (const IncChartColumns *self, IncChartPen *pen)
{
  gint64 target;
  double y;

  if (!inc_chart_get_target (self->chart, &target, NULL))
    return;
  y = inc_chart_columns_get_y (self, target);
  inc_chart_pen_dots (pen, self->plot.x, y, self->plot.x + self->plot.width, y);
}

void
inc_chart_columns_draw_ends (const IncChartColumns *self, IncChartPen *pen)
{
  const double x = self->plot.x + self->plot.width, words = x + 1.6 * pen->line;
  const double width = self->area.x + self->area.width - words;
  double tops[MOST_ENDS], heights[MOST_ENDS];
  End ends[MOST_ENDS];
  guint n;

  draw_target (self, pen);
  if (self->panel)
    return;
  n = find_ends (self, pen, ends);
  for (guint i = 0; i < n; i++)
    {
      heights[i] = pen->line * MIN (2, inc_chart_pen_count_lines (pen, ends[i].text, width));
      tops[i] = ends[i].y - pen->line / 2;
    }
  inc_chart_scale_push_apart (tops, heights, n, self->area.y, self->plot.y + self->plot.height + pen->line);
  for (guint i = 0; i < n; i++)
    {
      const double middle = tops[i] + pen->line / 2;

      if (ends[i].series == TARGET)
        inc_chart_pen_dots (pen, x + 0.3 * pen->line, middle, x + 1.3 * pen->line, middle);
      else
        inc_chart_pen_marker (pen, x + 0.9 * pen->line, middle, ends[i].series);
      inc_chart_pen_write (pen, ends[i].text, INC_CHART_STRONG, INC_CHART_START, words, tops[i], width, 2);
      g_free (ends[i].text);
    }
}
