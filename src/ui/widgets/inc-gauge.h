/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncGauge: how much of a limit is used: solid what is, pale what an act would add, red only what is beyond the limit, which
 * is a tick with its words above. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_GAUGE (inc_gauge_get_type ())
G_DECLARE_FINAL_TYPE (IncGauge, inc_gauge, INC, GAUGE, GtkWidget)

GtkWidget *inc_gauge_new (void);
/* All in one unit; top: what the whole width stands for.  label: of the tick; said: the numbers in words, for who cannot see
 * the bar. */
void inc_gauge_set (IncGauge *self, gint64 used, gint64 after, gint64 limit, gint64 top, const char *label, const char *said);

G_END_DECLS
