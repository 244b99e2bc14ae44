/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFindRow: a line of the search over everything: a found record, "show all", or an earlier search.  The same row shows one
 * after the other as answers come in, so that nothing is taken off the screen in between. */
#pragma once

#include "inc-found.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FIND_ROW (inc_find_row_get_type ())
G_DECLARE_FINAL_TYPE (IncFindRow, inc_find_row, INC, FIND_ROW, GtkListBoxRow)

typedef enum
{
  INC_FIND_ROW_RECORD,
  INC_FIND_ROW_ALL,
  INC_FIND_ROW_RECENT,
} IncFindRowKind;

GtkWidget *inc_find_row_new (void);

/* group is only read. */
void inc_find_row_show_record (IncFindRow *self, const IncFoundGroup *group, guint index);
void inc_find_row_show_all (IncFindRow *self, const IncFoundGroup *group);
/* what: the search in words; NULL when it is what was typed. */
void inc_find_row_show_recent (IncFindRow *self, const char *typed, const char *what);

IncFindRowKind inc_find_row_get_kind (IncFindRow *self);
/* NULL for an earlier search. */
const IncSchema *inc_find_row_get_schema (IncFindRow *self);
/* Of a found record; borrowed. */
IncRecord *inc_find_row_get_record (IncFindRow *self);
/* Of an earlier search; borrowed. */
const char *inc_find_row_get_typed (IncFindRow *self);
/* What stands above the row; NULL for nothing.  Borrowed. */
const char *inc_find_row_get_heading (IncFindRow *self);

G_END_DECLS
