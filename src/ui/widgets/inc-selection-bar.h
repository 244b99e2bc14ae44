/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSelectionBar: what can be done to the selected records, shown while there are any.
 * Its buttons are the page's actions: page.unselect, page.change-stage, page.delete, and what menu-model adds. */
#pragma once

#include "inc-record-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_SELECTION_BAR (inc_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (IncSelectionBar, inc_selection_bar, INC, SELECTION_BAR, AdwBin)

/* Properties: "menu-model"; "show-delete", "show-stage": buttons for page.delete and page.change-stage. */

/* selection NULL: none.  writable: FALSE keeps the bar away. */
void inc_selection_bar_set_selection (IncSelectionBar *self, IncRecordSelection *selection, gboolean writable);

G_END_DECLS
