/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two figures, a row each: private capital for each đồng of public money, and the public share of both, with the number of
 * rows that they rest on.  On a page each row opens these rows. */
#pragma once

#include "inc-leverage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* opens: its rows are to be pressed, once inc_leverage_list_set_target () has said what they open. */
GtkWidget *inc_leverage_list_new (gboolean opens);
void inc_leverage_list_set_target (GtkWidget *list, IncLeverageScope scope, gint64 id);
void inc_leverage_list_show (GtkWidget *list, const IncLeverage *leverage);

/* "cohort", and back; FALSE when there is no such word. */
const char *inc_leverage_scope_get_word (IncLeverageScope scope);
gboolean inc_leverage_scope_find (const char *word, IncLeverageScope *scope);

G_END_DECLS
