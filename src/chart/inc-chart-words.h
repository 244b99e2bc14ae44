/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers and sentences of a chart, in Vietnamese or English by its own language and not the
 * window's: a paper stays Vietnamese.  Digits are grouped in the style of the thread
 * (inc-number-style.h).  Pure, any thread. */
#pragma once

#include "inc-chart.h"

G_BEGIN_DECLS

/* Number of a grid's line: exact, in nghìn, triệu or tỷ as the largest line is.  Full transfer. */
char *inc_chart_words_tick (const IncChart *self, gint64 value, gint64 largest, const char *language);
/* 12 where all of it is known, ≥ 12 where a part is missing, – where all is.  Full transfer. */
char *inc_chart_words_total (const IncChart *self, guint category, const char *language);
/* The share of b that a is: 76 %; NULL where it has no meaning.  Full transfer. */
char *inc_chart_words_share (gint64 a, gint64 b);
/* "Mục tiêu 12", or with the chart's own words for it; NULL without a target.  Full transfer. */
char *inc_chart_words_target (const IncChart *self, const char *language);
/* The word alone. */
const char *inc_chart_words_bare_target (const char *language);
/* All that is known of one category, of n series from the first: "2025: Nam 12, Nữ –".  Full
 * transfer. */
char *inc_chart_words_category (const IncChart *self, guint category, guint first, guint n,
                                const char *language);
/* Heading of a funnel's shares. */
const char *inc_chart_words_step (const char *language);
/* What is said behind the name of an open period. */
const char *inc_chart_words_open (const char *language);
/* What stands in place of a chart without one figure. */
const char *inc_chart_words_empty (const char *language);

G_END_DECLS
