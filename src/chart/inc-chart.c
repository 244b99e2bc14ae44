/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart: two arrays and a few numbers behind an atomic count of references.  What a caller may
 * not do (a series before the categories, less than zero in a stack) is refused with a critical and
 * changes nothing, so that what is drawn is never half of something. */
#include "config.h"

#include "inc-chart.h"

typedef struct
{
  char *name;
  gint64 *values;
} Series;

struct _IncChart
{
  IncChartKind kind;
  IncChartUnit unit;
  char *title;
  char *unit_name;
  GStrv categories;
  guint n_categories;
  GArray *series; /* of Series */
  gint64 target;  /* INC_CHART_MISSING: none */
  char *target_label;
  gint64 *targets; /* one a category, or NULL */
  guint open_from;
  gboolean sealed;
};

static void
clear_series (gpointer data)
{
  Series *series = data;

  g_free (series->name);
  g_free (series->values);
}

static void
clear_chart (gpointer data)
{
  IncChart *self = data;

  g_free (self->title);
  g_free (self->unit_name);
  g_strfreev (self->categories);
  g_array_unref (self->series);
  g_free (self->target_label);
  g_free (self->targets);
}

static gboolean
has_one_series (IncChartKind kind)
{
  return kind == INC_CHART_FUNNEL || kind == INC_CHART_BAND;
}

/* Heaps and funnels show parts by their size: there is no size below zero. */
static gboolean
has_no_negatives (IncChartKind kind)
{
  return kind == INC_CHART_STACKED || kind == INC_CHART_FUNNEL;
}

static gboolean
may_hold (const IncChart *self, const gint64 *values)
{
  for (guint i = 0; has_no_negatives (self->kind) && i < self->n_categories; i++)
    if (values[i] < 0 && values[i] != INC_CHART_MISSING)
      return FALSE;
  return TRUE;
}

static gint64 *
copy_values (const IncChart *self, const gint64 *values)
{
  return g_memdup2 (values, self->n_categories * sizeof *values);
}

IncChart *
inc_chart_new (IncChartKind kind, IncChartUnit unit, const char *title, const char *unit_name)
{
  IncChart *self;

  g_return_val_if_fail (kind <= INC_CHART_BAND, NULL);
  g_return_val_if_fail (unit <= INC_CHART_RATIO, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_atomic_rc_box_new0 (IncChart);
  self->kind = kind;
  self->unit = unit;
  self->title = g_strdup (title);
  self->unit_name = g_strdup (unit_name);
  self->categories = g_new0 (char *, 1);
  self->series = g_array_new (FALSE, FALSE, sizeof (Series));
  g_array_set_clear_func (self->series, clear_series);
  self->target = INC_CHART_MISSING;
  self->open_from = G_MAXUINT;
  return self;
}

IncChart *
inc_chart_ref (IncChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
inc_chart_unref (IncChart *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_chart);
}

void
inc_chart_set_categories (IncChart *self, const char *const *names)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (names != NULL);
  g_return_if_fail (self->series->len == 0 && self->targets == NULL);

  g_strfreev (self->categories);
  self->categories = g_strdupv ((char **) names);
  self->n_categories = g_strv_length (self->categories);
}

void
inc_chart_add_series (IncChart *self, const char *name, const gint64 *values)
{
  Series series;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (name != NULL);
  g_return_if_fail (values != NULL || self->n_categories == 0);
  g_return_if_fail (self->series->len == 0 || !has_one_series (self->kind));
  g_return_if_fail (may_hold (self, values));

  series.name = g_strdup (name);
  series.values = copy_values (self, values);
  g_array_append_val (self->series, series);
}

void
inc_chart_set_target (IncChart *self, gint64 value, const char *label)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (value != INC_CHART_MISSING);
  g_return_if_fail (!has_one_series (self->kind));
  g_return_if_fail (value >= 0 || !has_no_negatives (self->kind));

  self->target = value;
  g_set_str (&self->target_label, label);
}

void
inc_chart_set_targets (IncChart *self, const gint64 *targets)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self->kind == INC_CHART_BAND);
  g_return_if_fail (targets != NULL || self->n_categories == 0);

  g_free (self->targets);
  self->targets = copy_values (self, targets);
}

void
inc_chart_set_open_from (IncChart *self, guint category)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->open_from = category;
}

void
inc_chart_seal (IncChart *self)
{
  g_return_if_fail (self != NULL);

  self->sealed = TRUE;
}

IncChartKind
inc_chart_get_kind (const IncChart *self)
{
  g_return_val_if_fail (self != NULL, INC_CHART_LINE);

  return self->kind;
}

IncChartUnit
inc_chart_get_unit (const IncChart *self)
{
  g_return_val_if_fail (self != NULL, INC_CHART_COUNT);

  return self->unit;
}

const char *
inc_chart_get_title (const IncChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
inc_chart_get_unit_name (const IncChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unit_name;
}

guint
inc_chart_get_n_categories (const IncChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_categories;
}

const char *
inc_chart_get_category (const IncChart *self, guint category)
{
  g_return_val_if_fail (self != NULL && category < self->n_categories, NULL);

  return self->categories[category];
}

guint
inc_chart_get_n_series (const IncChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->series->len;
}

const char *
inc_chart_get_series_name (const IncChart *self, guint series)
{
  g_return_val_if_fail (self != NULL && series < self->series->len, NULL);

  return g_array_index (self->series, Series, series).name;
}

gint64
inc_chart_get_value (const IncChart *self, guint series, guint category)
{
  g_return_val_if_fail (self != NULL && series < self->series->len, INC_CHART_MISSING);
  g_return_val_if_fail (category < self->n_categories, INC_CHART_MISSING);

  return g_array_index (self->series, Series, series).values[category];
}

gboolean
inc_chart_get_target (const IncChart *self, gint64 *value, const char **label)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (value != NULL)
    *value = self->target;
  if (label != NULL)
    *label = self->target_label;
  return self->target != INC_CHART_MISSING;
}

gint64
inc_chart_get_category_target (const IncChart *self, guint category)
{
  g_return_val_if_fail (self != NULL && category < self->n_categories, INC_CHART_MISSING);

  return self->targets != NULL ? self->targets[category] : INC_CHART_MISSING;
}

guint
inc_chart_get_open_from (const IncChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return MIN (self->open_from, self->n_categories);
}
