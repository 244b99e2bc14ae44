/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncResultRow: what a meeting came to, on one line: result, next step, minutes, and a deal where one is possible. */
#pragma once

#include "inc-result-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_RESULT_ROW (inc_result_row_get_type ())
G_DECLARE_FINAL_TYPE (IncResultRow, inc_result_row, INC, RESULT_ROW, AdwBin)

/* Its actions are results.set (xi), the result of a meeting; results.next-step (xs); results.minutes and results.deal (x). */
IncResultRow *inc_result_row_new (void);
/* NULL shows nothing.  Follows the item. */
void inc_result_row_set_item (IncResultRow *self, IncResultItem *item);
/* Borrowed; NULL for none. */
IncResultItem *inc_result_row_get_item (IncResultRow *self);
void inc_result_row_set_narrow (IncResultRow *self, gboolean narrow);
/* Sets the result and puts the cursor into the next step. */
void inc_result_row_choose (IncResultRow *self, int result);

G_END_DECLS
