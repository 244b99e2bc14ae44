/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The factories behind tables and lists of IncRow: one cell for one field, or a row of two lines for the phone. */
#pragma once

#include "inc-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a press on a row of two lines does. */
typedef enum
{
  INC_LINE_OPEN,   /* activates it; nothing can be selected */
  INC_LINE_SELECT, /* selects it, a second one activates it */
  INC_LINE_PICK,   /* activates it; a check mark shows what is selected */
} IncLineMode;

/* What is shown beside a record and no field has: an amount that is a sum.  Full transfer; NULL: not known. */
typedef char *(*IncBesideFunc) (gint64 id, gpointer data);

/* For a GtkColumnViewColumn.  field lives as long as the catalog it came from; the factory keeps nothing else. */
GtkListItemFactory *inc_record_cell_factory_new (const IncField *field);
/* For a GtkListView: the title of the record, below it what is known of the fields, joined by a dot; at the end the value
 * of the field status where its tone asks for a pill.  fields ends with NULL and is static; status may be NULL. */
GtkListItemFactory *inc_record_line_factory_new (const char *const *fields, const char *status, IncLineMode mode);
/* Puts it before the second line, with its title.  data is borrowed. */
void inc_record_line_factory_set_beside (GtkListItemFactory *factory, const char *title, IncBesideFunc func, gpointer data);
/* "Nông nghiệp · Khóa 7".  NULL when nothing is known; full transfer. */
char *inc_record_join_fields (IncRecord *record, const char *const *fields);

G_END_DECLS
