/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-words: a table of words in two languages.  Every number is rounded once, from the value
 * itself, and what is not zero never reads as zero. */
#include "config.h"

#include "inc-chart-words.h"

#include "inc-chart-drawing.h"
#include "inc-chart-scale.h"
#include "inc-money.h"

#define NO_BREAK_SPACE "\u00A0"

enum
{
  MILLION = 1000000,
  TENTH_OF_PER_CENT = 1000,
};

static const struct
{
  gint64 unit;
  const char *names[2];
} magnitudes[] = {
  { 1, { NULL, NULL } },
  { 1000, { "thousand", "nghìn" } },
  { MILLION, { "million", "triệu" } },
  { 1000000000, { "billion", "tỷ" } },
  { 1000000000000, { "trillion", "nghìn" NO_BREAK_SPACE "tỷ" } },
};

static const char *const kind_names[][2] = {
  [INC_CHART_LINE] = { "Line chart", "Biểu đồ đường" },
  [INC_CHART_BAR] = { "Bar chart", "Biểu đồ cột" },
  [INC_CHART_STACKED] = { "Stacked bar chart", "Biểu đồ cột chồng" },
  [INC_CHART_FUNNEL] = { "Funnel chart", "Biểu đồ phễu" },
  [INC_CHART_BAND] = { "Chart against targets", "Biểu đồ so với mục tiêu" },
};

/* A column of the tables; a language that is not known is the papers'. */
static guint
get_column (const char *language)
{
  return language != NULL && g_str_has_prefix (language, "en") ? 0 : 1;
}

static guint64
get_size (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

/* The largest unit of which there is at least one; a count is written out up to a million. */
static guint
find_magnitude (IncChartUnit unit, guint64 size)
{
  guint found = 0;

  if (unit == INC_CHART_COUNT && size < MILLION)
    return 0;
  for (guint i = 1; i < G_N_ELEMENTS (magnitudes) && size >= (guint64) magnitudes[i].unit; i++)
    found = i;
  return found;
}

/* millionths of the magnitude's unit, which has a name. */
static char *
write_scaled (gint64 millionths, guint magnitude, guint column)
{
  g_autofree char *number = inc_decimal_display (millionths);

  return g_strconcat (number, NO_BREAK_SPACE, magnitudes[magnitude].names[column], NULL);
}

static gint64
to_millionths (gint64 value, gint64 unit)
{
  return value / unit * MILLION + (gint64) ((__int128) (value % unit) * MILLION / unit);
}

/* To a tenth of the unit, half away from zero; 999,96 triệu is 1 tỷ. */
static char *
write_rounded (IncChartUnit unit, gint64 value, guint column)
{
  guint magnitude = find_magnitude (unit, get_size (value));
  guint64 tenth, tenths;

  if (magnitude == 0)
    return inc_number_display (value);
  tenth = (guint64) magnitudes[magnitude].unit / 10;
  tenths = get_size (value) / tenth + (get_size (value) % tenth >= tenth / 2);
  if (tenths >= 10000 && magnitude + 1 < G_N_ELEMENTS (magnitudes))
    {
      magnitude++;
      tenths = 10;
    }
  return write_scaled ((value < 0 ? -1 : 1) * (gint64) tenths * (MILLION / 10), magnitude, column);
}

static char *
write_ratio (gint64 value)
{
  const guint64 size = get_size (value);
  const gint64 tenths = (gint64) ((size + TENTH_OF_PER_CENT / 2) / TENTH_OF_PER_CENT);

  return inc_ratio_display (tenths == 0 ? value : (value < 0 ? -1 : 1) * tenths * TENTH_OF_PER_CENT);
}

char *
inc_chart_format (const IncChart *self, gint64 value, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (value == INC_CHART_MISSING)
    return g_strdup ("–");
  if (inc_chart_get_unit (self) == INC_CHART_RATIO)
    return write_ratio (value);
  return write_rounded (inc_chart_get_unit (self), value, get_column (language));
}

char *
inc_chart_words_tick (const IncChart *self, gint64 value, gint64 largest, const char *language)
{
  const IncChartUnit unit = inc_chart_get_unit (self);
  const guint magnitude = find_magnitude (unit, get_size (largest));

  if (unit == INC_CHART_RATIO)
    return inc_ratio_display (value);
  if (value == 0 || magnitude == 0)
    return inc_number_display (value);
  return write_scaled (to_millionths (value, magnitudes[magnitude].unit), magnitude, get_column (language));
}

char *
inc_chart_words_total (const IncChart *self, guint category, const char *language)
{
  const guint n = inc_chart_get_n_series (self);
  gint64 total = 0;
  guint known = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      const gint64 value = inc_chart_get_value (self, i, category);

      if (value == INC_CHART_MISSING)
        continue;
      total = inc_chart_scale_add (total, value);
      known++;
    }
  text = inc_chart_format (self, known > 0 ? total : INC_CHART_MISSING, language);
  return known > 0 && known < n ? g_strconcat ("≥" NO_BREAK_SPACE, text, NULL) : g_steal_pointer (&text);
}

char *
inc_chart_words_share (gint64 a, gint64 b)
{
  __int128 millionths;

  if (a == INC_CHART_MISSING || b == INC_CHART_MISSING || a < 0 || b <= 0)
    return NULL;
  millionths = ((__int128) a * MILLION + b / 2) / b;
  /* To a whole per cent: a share of a few is not known finer. */
  if (millionths >= 10000)
    millionths = (millionths + 5000) / 10000 * 10000;
  return millionths <= G_MAXINT64 ? inc_ratio_display ((gint64) millionths) : NULL;
}

const char *
inc_chart_words_bare_target (const char *language)
{
  return get_column (language) == 0 ? "Target" : "Mục tiêu";
}

char *
inc_chart_words_target (const IncChart *self, const char *language)
{
  g_autofree char *number = NULL;
  const char *label;
  gint64 target;

  if (!inc_chart_get_target (self, &target, &label))
    return NULL;
  if (label == NULL || *label == '\0')
    label = inc_chart_words_bare_target (language);
  number = inc_chart_format (self, target, language);
  return g_strconcat (label, " ", number, NULL);
}

const char *
inc_chart_words_step (const char *language)
{
  return get_column (language) == 0 ? "Of the step before" : "So với bước trước";
}

const char *
inc_chart_words_open (const char *language)
{
  return get_column (language) == 0 ? " (not closed yet)" : " (chưa kết thúc)";
}

const char *
inc_chart_words_empty (const char *language)
{
  return get_column (language) == 0 ? "No figures yet" : "Chưa có số liệu";
}

static void
append_value (GString *out, const IncChart *self, gint64 value, const char *language)
{
  const char *unit = inc_chart_get_unit (self) != INC_CHART_RATIO ? inc_chart_get_unit_name (self) : NULL;
  g_autofree char *number = inc_chart_format (self, value, language);

  g_string_append (out, number);
  if (unit != NULL && value != INC_CHART_MISSING)
    g_string_append_printf (out, NO_BREAK_SPACE "%s", unit);
}

static void
append_comparison (GString *out, const IncChart *self, guint category, const char *language)
{
  const gboolean english = get_column (language) == 0;
  const gint64 target = inc_chart_get_category_target (self, category);

  if (target != INC_CHART_MISSING)
    {
      g_string_append (out, english ? ", target " : ", mục tiêu ");
      append_value (out, self, target, language);
    }
  if (inc_chart_get_kind (self) == INC_CHART_FUNNEL && category > 0)
    {
      g_autofree char *share = inc_chart_words_share (inc_chart_get_value (self, 0, category),
                                                      inc_chart_get_value (self, 0, category - 1));

      if (share != NULL)
        g_string_append_printf (out, english ? ", %s of the step before" : ", %s của bước trước", share);
    }
  if (category >= inc_chart_get_open_from (self))
    g_string_append (out, inc_chart_words_open (language));
}

char *
inc_chart_words_category (const IncChart *self, guint category, guint first, guint n, const char *language)
{
  const gboolean named = inc_chart_get_n_series (self) > 1;
  GString *out = g_string_new (inc_chart_get_category (self, category));

  for (guint i = first; i < first + n; i++)
    {
      g_string_append (out, i == first ? ": " : ", ");
      if (named)
        g_string_append_printf (out, "%s ", inc_chart_get_series_name (self, i));
      append_value (out, self, inc_chart_get_value (self, i, category), language);
    }
  append_comparison (out, self, category, language);
  return g_string_free (out, FALSE);
}

/* ---- in one sentence ---- */

typedef struct
{
  guint series;
  guint category;
} Place;

static gint64
value_at (const IncChart *self, const Place *place)
{
  return inc_chart_get_value (self, place->series, place->category);
}

/* How many values are known, and where the ends are. */
static guint
find_ends (const IncChart *self, Place *lowest, Place *highest)
{
  guint known = 0;

  for (guint i = 0; i < inc_chart_get_n_series (self); i++)
    for (guint j = 0; j < inc_chart_get_n_categories (self); j++)
      {
        const Place here = { i, j };

        if (value_at (self, &here) == INC_CHART_MISSING)
          continue;
        if (known == 0 || value_at (self, &here) < value_at (self, lowest))
          *lowest = here;
        if (known == 0 || value_at (self, &here) > value_at (self, highest))
          *highest = here;
        known++;
      }
  return known;
}

static void
append_place (GString *out, const IncChart *self, const char *what, const Place *place, const char *language)
{
  g_string_append (out, what);
  append_value (out, self, value_at (self, place), language);
  g_string_append_printf (out, " (%s", inc_chart_get_category (self, place->category));
  if (inc_chart_get_n_series (self) > 1)
    g_string_append_printf (out, ", %s", inc_chart_get_series_name (self, place->series));
  g_string_append_c (out, ')');
}

char *
inc_chart_describe (const IncChart *self, const char *language)
{
  const guint column = get_column (language);
  GString *out = g_string_new (NULL);
  g_autofree char *target = NULL;
  Place lowest, highest;
  guint known, missing;

  g_return_val_if_fail (self != NULL, NULL);

  known = find_ends (self, &lowest, &highest);
  missing = inc_chart_get_n_series (self) * inc_chart_get_n_categories (self) - known;
  target = inc_chart_words_target (self, language);
  g_string_append_printf (out, "%s “%s”: ", kind_names[inc_chart_get_kind (self)][column], inc_chart_get_title (self));
  if (known == 0)
    g_string_append (out, column == 0 ? "no figures yet" : "chưa có số liệu");
  else
    {
      append_place (out, self, column == 0 ? "lowest " : "thấp nhất ", &lowest, language);
      append_place (out, self, column == 0 ? ", highest " : ", cao nhất ", &highest, language);
    }
  if (target != NULL)
    g_string_append_printf (out, "; %s", target);
  if (known > 0 && missing > 0)
    g_string_append_printf (out, column == 0 ? "; %u missing" : "; thiếu %u số liệu", missing);
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}
