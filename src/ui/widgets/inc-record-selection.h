/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRecordSelection: a selection of records, not of positions: it survives sort and filter, and rows that are not read yet.
 *
 * Wraps a list of IncRow: an IncRecordList, or several of them in a GtkFlattenListModel, whose sections it passes on.  What
 * is selected and not in the list any more stays selected until it is forgotten or the selection is cleared.
 * Property: "n-selected". */
#pragma once

#include "inc-record-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_RECORD_SELECTION (inc_record_selection_get_type ())
G_DECLARE_FINAL_TYPE (IncRecordSelection, inc_record_selection, INC, RECORD_SELECTION, GObject)

IncRecordSelection *inc_record_selection_new (GListModel *model);
GListModel *inc_record_selection_get_model (IncRecordSelection *self);
/* The selected ids, ascending.  Full transfer. */
GArray *inc_record_selection_dup_ids (IncRecordSelection *self);
guint inc_record_selection_get_n_selected (IncRecordSelection *self);
/* How many of them are in the list. */
guint inc_record_selection_get_n_shown (IncRecordSelection *self);
gboolean inc_record_selection_contains (IncRecordSelection *self, gint64 id);
/* Nothing is selected afterwards, shown or not. */
void inc_record_selection_clear (IncRecordSelection *self);
/* Records that were deleted. */
void inc_record_selection_forget (IncRecordSelection *self, gint64 first_id, gint64 last_id);

G_END_DECLS
