/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSplitDialog: a tranche split over funds of its currency, by amounts or by per cent: a row a fund, empty where it pays
 * nothing.  Below stands what is split so far; one Save is one change.
 *
 * Action: split.save. */
#pragma once

#include "inc-session.h"
#include "inc-tranche.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_SPLIT_DIALOG (inc_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncSplitDialog, inc_split_dialog, INC, SPLIT_DIALOG, AdwDialog)

/* Reads the funds, then presents the dialog over the widget.  allocations: of IncAllocation, of any tranches; fund: which one
 * is likely to pay a tranche that has none; 0: nobody knows. */
void inc_split_dialog_open (GtkWidget *widget, IncSession *session, IncTranche *tranche, GPtrArray *allocations, gint64 fund,
                            const char *about);

G_END_DECLS
