/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncWishRow: a line of the entry of wishes: a name, why the two fit, what the other side wants, and the cell for the mark. */
#pragma once

#include "inc-event-guest.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_WISH_ROW (inc_wish_row_get_type ())
G_DECLARE_FINAL_TYPE (IncWishRow, inc_wish_row, INC, WISH_ROW, GtkBox)

/* Signals: "marked" (int want, gint64 rating), when a mark was entered that differs; "leave" (int rows), when the cursor is to
 * go down (1) or up (−1). */

IncWishRow *inc_wish_row_new (void);
/* With whom the chosen one (an index of the book) is paired; received: the mark is the other's wish. */
void inc_wish_row_show (IncWishRow *self, IncEventGuest *other, int chosen, gboolean received, gboolean editable);
IncEventGuest *inc_wish_row_get_other (IncWishRow *self);
/* Enters what was typed, as Enter does without going down. */
void inc_wish_row_commit (IncWishRow *self);

G_END_DECLS
