/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-json-chart: a chart read back; what it would refuse as a mistake of the program is damage here. */
#include "config.h"

#include "inc-paper-json-private.h"

/* Digits in a text; null for what is not known. */
static gboolean
read_value (JsonNode *node, gint64 *value)
{
  if (JSON_NODE_HOLDS_NULL (node))
    *value = INC_CHART_MISSING;
  return JSON_NODE_HOLDS_NULL (node) ||
         (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
          g_ascii_string_to_signed (json_node_get_string (node), 10, G_MININT64, G_MAXINT64, value, NULL));
}

static gboolean
read_values (JsonArray *array, gint64 *values, guint n)
{
  if (array == NULL || json_array_get_length (array) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!read_value (json_array_get_element (array, i), &values[i]))
      return FALSE;
  return TRUE;
}

/* What the chart itself would take for a mistake of the program. */
static gboolean
may_hold (IncChartKind kind, guint index, const gint64 *values, guint n)
{
  if (index > 0 && (kind == INC_CHART_FUNNEL || kind == INC_CHART_BAND))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (values[i] < 0 && values[i] != INC_CHART_MISSING && (kind == INC_CHART_STACKED || kind == INC_CHART_FUNNEL))
      return FALSE;
  return TRUE;
}

static gboolean
read_series (IncChart *chart, JsonArray *array, gint64 *values, guint n)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *series = inc_paper_peek_object (array, i);

      if (series == NULL || inc_paper_read_text (series, "name") == NULL ||
          !read_values (inc_paper_read_array (series, "values"), values, n) ||
          !may_hold (inc_chart_get_kind (chart), i, values, n))
        return FALSE;
      inc_chart_add_series (chart, inc_paper_read_text (series, "name"), values);
    }
  return array != NULL && json_array_get_length (array) > 0;
}

static void
read_targets (IncChart *chart, JsonObject *block, gint64 *values, guint n)
{
  JsonNode *target = json_object_get_member (block, "target");
  const IncChartKind kind = inc_chart_get_kind (chart);
  const gboolean has_line = kind == INC_CHART_LINE || kind == INC_CHART_BAR || kind == INC_CHART_STACKED;
  gint64 value;

  if (has_line && target != NULL && read_value (target, &value) && value != INC_CHART_MISSING &&
      (value >= 0 || kind != INC_CHART_STACKED))
    inc_chart_set_target (chart, value, inc_paper_read_text (block, "targetLabel"));
  if (kind == INC_CHART_BAND && read_values (inc_paper_read_array (block, "targets"), values, n))
    inc_chart_set_targets (chart, values);
  if (json_object_has_member (block, "openFrom"))
    inc_chart_set_open_from (chart, inc_paper_read_choice (block, "openFrom", n));
}

gboolean
inc_paper_read_chart (IncDocument *document, JsonObject *block)
{
  g_auto(GStrv) categories = inc_paper_read_lines (block, "categories");
  const guint n = categories != NULL ? g_strv_length (categories) : 0;
  g_autofree gint64 *values = g_new0 (gint64, n + 1);
  g_autoptr(IncChart) chart = NULL;

  if (n == 0 || inc_paper_read_text (block, "title") == NULL)
    return FALSE;
  chart = inc_chart_new (inc_paper_read_choice (block, "chart", INC_CHART_BAND),
                         inc_paper_read_choice (block, "unit", INC_CHART_RATIO), inc_paper_read_text (block, "title"),
                         inc_paper_read_text (block, "unitName"));
  inc_chart_set_categories (chart, (const char *const *) categories);
  if (!read_series (chart, inc_paper_read_array (block, "series"), values, n))
    return FALSE;
  read_targets (chart, block, values, n);
  inc_document_add_chart (document, chart, inc_paper_read_text (block, "text"));
  return TRUE;
}
