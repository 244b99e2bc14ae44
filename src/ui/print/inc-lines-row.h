/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncLinesRow: a row whose value is several lines (recipients, legal bases); a dialog has them one under the other.
 *
 * Properties: "title" of the row, "hint" (what a line is, an example).  Signal "changed": by a person. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_LINES_ROW (inc_lines_row_get_type ())
G_DECLARE_FINAL_TYPE (IncLinesRow, inc_lines_row, INC, LINES_ROW, AdwActionRow)

/* NULL for none; copied. */
void inc_lines_row_set_lines (IncLinesRow *self, const char *const *lines);
/* Never NULL; borrowed. */
const char *const *inc_lines_row_get_lines (IncLinesRow *self);

G_END_DECLS
