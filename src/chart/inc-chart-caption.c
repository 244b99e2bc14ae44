/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-caption: the words above a plot, set like words of a sentence. */
#include "config.h"

#include "inc-chart-plot.h"
#include "inc-chart-words.h"

typedef enum
{
  SIGN_NONE,
  SIGN_BAR,
  SIGN_DOTS,
  SIGN_TICK,
} Sign;

typedef struct
{
  double x;
  double y;
  double left;
  double right;
} Place;

static void
draw_sign (IncChartPen *pen, Sign sign, guint series, double x, double y)
{
  const double size = inc_chart_pen_snap (pen, 0.7 * pen->line), middle = y + pen->line / 2;
  const cairo_rectangle_t swatch = { inc_chart_pen_snap (pen, x), inc_chart_pen_snap (pen, middle - size / 2), size, size };

  if (pen->cr == NULL)
    return;
  if (sign == SIGN_BAR)
    inc_chart_pen_bar (pen, &swatch, series, FALSE);
  else if (sign == SIGN_DOTS)
    inc_chart_pen_dots (pen, x, middle, x + size * 1.4, middle);
  else
    {
      inc_chart_pen_set_ink (pen, 1);
      cairo_rectangle (pen->cr, x + size / 2, middle - size / 2, 2 * pen->unit, size);
      cairo_fill (pen->cr);
    }
}

static void
add (IncChartPen *pen, Place *place, Sign sign, guint series, const char *text)
{
  const double room = sign == SIGN_NONE ? 0 : 1.2 * pen->line;
  const double words = inc_chart_pen_measure (pen, text) + 1;

  if (place->x > place->left && place->x + room + words > place->right)
    {
      place->x = place->left;
      place->y += 1.2 * pen->line;
    }
  if (sign != SIGN_NONE)
    draw_sign (pen, sign, series, place->x, place->y);
  inc_chart_pen_write (pen, text, sign == SIGN_NONE ? INC_CHART_QUIET : INC_CHART_STRONG, INC_CHART_START, place->x + room,
                       place->y, MIN (words, place->right - place->x - room), 1);
  place->x += room + words + pen->line;
}

double
inc_chart_caption (IncChartPen *pen, const IncChart *chart, gboolean series, gboolean target, double x, double y,
                   double width)
{
  const char *unit = inc_chart_get_unit_name (chart);
  const gboolean band = inc_chart_get_kind (chart) == INC_CHART_BAND;
  g_autofree char *words = target ? inc_chart_words_target (chart, pen->look->decimals) : NULL;
  Place place = { x, y, x, x + width };

  if (unit != NULL && *unit != '\0')
    add (pen, &place, SIGN_NONE, 0, unit);
  for (guint i = 0; series && i < inc_chart_get_n_series (chart); i++)
    add (pen, &place, SIGN_BAR, i, inc_chart_get_series_name (chart, i));
  if (words != NULL)
    add (pen, &place, SIGN_DOTS, 0, words);
  if (band && target)
    add (pen, &place, SIGN_TICK, 0, inc_chart_words_bare_target (pen->look->decimals));
  return place.x > x ? place.y - y + 1.5 * pen->line : 0;
}
