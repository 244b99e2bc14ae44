/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-table: name, the series, then targets or shares where the chart shows them. */
#include "config.h"

#include "inc-chart-table.h"

#include "inc-chart-words.h"
#include "inc-money.h"

#define NO_BREAK_SPACE "\u00A0"

static gboolean
has_targets (const IncChart *self)
{
  return inc_chart_get_kind (self) == INC_CHART_BAND || inc_chart_get_target (self, NULL, NULL);
}

static gboolean
has_shares (const IncChart *self)
{
  return inc_chart_get_kind (self) == INC_CHART_FUNNEL;
}

static gint64
get_target (const IncChart *self, guint row)
{
  gint64 target;

  if (inc_chart_get_kind (self) == INC_CHART_BAND)
    return inc_chart_get_category_target (self, row);
  inc_chart_get_target (self, &target, NULL);
  return target;
}

/* Of a series or a target. */
static gint64
get_value (const IncChart *self, guint row, guint column)
{
  return column <= inc_chart_get_n_series (self) ? inc_chart_get_value (self, column - 1, row) : get_target (self, row);
}

static gboolean
is_share (const IncChart *self, guint column)
{
  return has_shares (self) && column > inc_chart_get_n_series (self);
}

guint
inc_chart_table_get_n_columns (const IncChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return 1 + inc_chart_get_n_series (self) + (has_targets (self) || has_shares (self) ? 1 : 0);
}

char *
inc_chart_table_dup_heading (const IncChart *self, guint column, const char *language)
{
  const char *unit = inc_chart_get_unit_name (self);
  const char *name = NULL;

  g_return_val_if_fail (column < inc_chart_table_get_n_columns (self), NULL);

  if (column == 0)
    return g_strdup ("");
  if (is_share (self, column))
    return g_strdup (inc_chart_words_step (language));
  if (column <= inc_chart_get_n_series (self))
    name = inc_chart_get_series_name (self, column - 1);
  else
    inc_chart_get_target (self, NULL, &name);
  if (name == NULL)
    name = inc_chart_words_bare_target (language);
  if (unit == NULL || inc_chart_get_unit (self) == INC_CHART_RATIO || g_ascii_strcasecmp (name, unit) == 0)
    return g_strdup (name);
  return g_strdup_printf ("%s (%s)", name, unit);
}

char *
inc_chart_table_dup_cell (const IncChart *self, guint row, guint column, const char *language)
{
  gint64 value;
  char *share;

  g_return_val_if_fail (row < inc_chart_get_n_categories (self), NULL);
  g_return_val_if_fail (column < inc_chart_table_get_n_columns (self), NULL);

  if (column == 0)
    return g_strconcat (inc_chart_get_category (self, row),
                        row >= inc_chart_get_open_from (self) ? inc_chart_words_open (language) : "", NULL);
  if (is_share (self, column))
    {
      share = row > 0 ? inc_chart_words_share (inc_chart_get_value (self, 0, row), inc_chart_get_value (self, 0, row - 1))
                      : NULL;
      return share != NULL ? share : g_strdup ("–");
    }
  value = get_value (self, row, column);
  if (value == INC_CHART_MISSING)
    return g_strdup ("–");
  return inc_chart_get_unit (self) == INC_CHART_RATIO ? inc_ratio_display (value) : inc_number_display (value);
}

/* What would end a cell or a line is a space. */
static void
append_text (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_c (out, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
}

/* A spreadsheet reads neither the typographer's minus nor the space before a sign of per cent. */
static void
append_plain (GString *out, char *shown)
{
  g_autoptr(GString) text = g_string_new_take (shown);

  g_string_replace (text, "−", "-", 0);
  g_string_replace (text, NO_BREAK_SPACE, "", 0);
  g_string_append (out, g_str_equal (text->str, "–") ? "" : text->str);
}

static void
append_cell (GString *out, const IncChart *self, guint row, guint column, const char *language)
{
  g_autofree char *cell = inc_chart_table_dup_cell (self, row, column, language);

  if (column == 0)
    append_text (out, cell);
  else if (is_share (self, column) || inc_chart_get_unit (self) == INC_CHART_RATIO)
    append_plain (out, g_steal_pointer (&cell));
  else if (get_value (self, row, column) != INC_CHART_MISSING)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, get_value (self, row, column));
}

char *
inc_chart_table_dup_text (const IncChart *self, const char *language)
{
  const guint n_columns = inc_chart_table_get_n_columns (self);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *heading = inc_chart_table_dup_heading (self, i, language);

      append_text (out, heading);
      g_string_append_c (out, i + 1 < n_columns ? '\t' : '\n');
    }
  for (guint i = 0; i < inc_chart_get_n_categories (self); i++)
    for (guint j = 0; j < n_columns; j++)
      {
        append_cell (out, self, i, j, language);
        g_string_append_c (out, j + 1 < n_columns ? '\t' : '\n');
      }
  return g_string_free (out, FALSE);
}
