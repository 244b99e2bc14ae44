/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncBoundBar: how far a value has come, with a tick at what it cannot exceed. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_BOUND_BAR (inc_bound_bar_get_type ())
G_DECLARE_FINAL_TYPE (IncBoundBar, inc_bound_bar, INC, BOUND_BAR, GtkWidget)

GtkWidget *inc_bound_bar_new (void);
/* bound 0: nothing is known.  Values below zero are drawn as nothing. */
void inc_bound_bar_set (IncBoundBar *self, gint64 value, gint64 bound);

G_END_DECLS
