/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart says: kind, categories, series, target; no size and no colour.
 *
 * Built by one thread; sealed by the first that draws it or puts it into a document, and from then
 * on never changed: any thread may draw it.  All text is copied.  A value that is not known is
 * INC_CHART_MISSING: a gap, never zero. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INC_CHART_MISSING G_MININT64

typedef enum
{
  INC_CHART_LINE,
  INC_CHART_BAR,     /* side by side where there are several series */
  INC_CHART_STACKED, /* no negative values */
  INC_CHART_FUNNEL,  /* one series, widest first; each step says its share of the one before */
  INC_CHART_BAND,    /* one row a category: value against its own target, as bullet bars */
} IncChartKind;

typedef enum
{
  INC_CHART_COUNT,
  INC_CHART_MONEY, /* đồng, shown in nghìn, triệu, tỷ */
  INC_CHART_RATIO, /* millionths, shown as per cent */
} IncChartUnit;

typedef struct _IncChart IncChart;

/* title: what a screen reader says first.  unit_name: "startup", "đồng"; may be NULL. */
IncChart *inc_chart_new (IncChartKind kind, IncChartUnit unit, const char *title,
                         const char *unit_name);
IncChart *inc_chart_ref (IncChart *self);
void inc_chart_unref (IncChart *self);

/* NULL-terminated, before the series. */
void inc_chart_set_categories (IncChart *self, const char *const *names);
/* values: one a category.  With more than four series a chart is drawn as small multiples. */
void inc_chart_add_series (IncChart *self, const char *name, const gint64 *values);
/* A line across (line, bar and stacked charts) with its own words. */
void inc_chart_set_target (IncChart *self, gint64 value, const char *label);
/* Of a band chart: one a category. */
void inc_chart_set_targets (IncChart *self, const gint64 *targets);
/* Periods from this category on are not closed yet: hatched. */
void inc_chart_set_open_from (IncChart *self, guint category);
void inc_chart_seal (IncChart *self);

IncChartKind inc_chart_get_kind (const IncChart *self);
IncChartUnit inc_chart_get_unit (const IncChart *self);
const char *inc_chart_get_title (const IncChart *self);
const char *inc_chart_get_unit_name (const IncChart *self);
guint inc_chart_get_n_categories (const IncChart *self);
const char *inc_chart_get_category (const IncChart *self, guint category);
guint inc_chart_get_n_series (const IncChart *self);
const char *inc_chart_get_series_name (const IncChart *self, guint series);
gint64 inc_chart_get_value (const IncChart *self, guint series, guint category);
/* FALSE when there is none. */
gboolean inc_chart_get_target (const IncChart *self, gint64 *value, const char **label);
/* Of a band chart; INC_CHART_MISSING when there is none. */
gint64 inc_chart_get_category_target (const IncChart *self, guint category);
guint inc_chart_get_open_from (const IncChart *self); /* n_categories: all are closed */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncChart, inc_chart_unref)

G_END_DECLS
