/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRefRow: the row of a reference whose targets are too many for a list that drops down: shows the name of the chosen
 * record, and a press searches for another one or adds it. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_REF_ROW (inc_ref_row_get_type ())
G_DECLARE_FINAL_TYPE (IncRefRow, inc_ref_row, INC, REF_ROW, AdwActionRow)

/* Property: "selected", the id of the record; 0 for none. */

/* TRUE for types that a register has by the hundreds or more. */
gboolean inc_ref_row_is_for (const IncSchema *target);
GtkWidget *inc_ref_row_new (IncSession *session, const IncSchema *target, gboolean required);
gint64 inc_ref_row_get_selected (IncRefRow *self);
void inc_ref_row_set_selected (IncRefRow *self, gint64 id);

G_END_DECLS
