/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRecordColumns: which fields of a type a GtkColumnView shows, how wide and in which order, kept in the settings.
 * A header click sorts nothing here: the columns' sorters are read, never run. */
#pragma once

#include "inc-catalog.h"
#include "inc-kind.h"
#include "inc-record-cell.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_RECORD_COLUMNS (inc_record_columns_get_type ())
G_DECLARE_FINAL_TYPE (IncRecordColumns, inc_record_columns, INC, RECORD_COLUMNS, GObject)

/* first: the fields shown unless the settings say otherwise, NULL at the end, static.  The view is borrowed. */
IncRecordColumns *inc_record_columns_new (GtkColumnView *view, const IncSchema *schema, const char *const *first);
/* settings may be NULL: nothing is kept then.  The key is of type a(si): field and width, -1 for the natural one. */
void inc_record_columns_bind (IncRecordColumns *self, GSettings *settings, const char *key);
/* Which fields there are; builds the columns. */
void inc_record_columns_set_catalog (IncRecordColumns *self, IncCatalog *catalog);
/* Shows the first few only, where there is little room; 0 for all.  Changes no setting. */
void inc_record_columns_set_most (IncRecordColumns *self, guint most);

/* One column more, at the end, of numbers; again where it says something else now.  data is borrowed. */
void inc_record_columns_set_beside (IncRecordColumns *self, const char *title, IncBesideFunc func, gpointer data);

/* All fields that can be a column.  Full transfer of the array. */
GPtrArray *inc_record_columns_list_fields (IncRecordColumns *self);
/* Names of the fields that are chosen, as they stand from left to right.  Full transfer. */
char **inc_record_columns_dup_chosen (IncRecordColumns *self);
/* The column of the record's title always stays. */
gboolean inc_record_columns_is_title (IncRecordColumns *self, const IncField *field);
gboolean inc_record_columns_is_chosen (IncRecordColumns *self, const char *field);
void inc_record_columns_choose (IncRecordColumns *self, const char *field, gboolean chosen);
/* Back to the first ones. */
void inc_record_columns_reset (IncRecordColumns *self);
/* Borrowed; NULL when the field is no column. */
GtkColumnViewColumn *inc_record_columns_find (IncRecordColumns *self, const char *field);

G_END_DECLS
