/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRow: one row of an IncRecordList, the same object for the same record through every sort and filter.
 * A placeholder at first; its record comes with notify::record. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

#define INC_TYPE_ROW (inc_row_get_type ())
G_DECLARE_FINAL_TYPE (IncRow, inc_row, INC, ROW, GObject)

gint64 inc_row_get_id (IncRow *self);
/* NULL while it is a placeholder.  Borrowed; a property, "record". */
IncRecord *inc_row_get_record (IncRow *self);

G_END_DECLS
