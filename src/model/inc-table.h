/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTable: the answer to a named query: rows of values under named columns.  Immutable once filled; reference counted. */
#pragma once

#include "inc-value.h"

G_BEGIN_DECLS

typedef struct _IncTable IncTable;

IncTable *inc_table_new (const char *const *columns);
IncTable *inc_table_ref (IncTable *self);
void inc_table_unref (IncTable *self);

/* Takes the n_columns values over. */
void inc_table_take_row (IncTable *self, IncValue *values);

guint inc_table_get_n_rows (const IncTable *self);
guint inc_table_get_n_columns (const IncTable *self);
/* The column must exist.  Borrowed. */
const IncValue *inc_table_get (const IncTable *self, guint row, const char *column);
/* NULL for null. */
const char *inc_table_get_text (const IncTable *self, guint row, const char *column);
/* 0 for null: for counts and ids. */
gint64 inc_table_get_integer (const IncTable *self, guint row, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncTable, inc_table_unref)

G_END_DECLS
