/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncAttentionList: a few records that wait for somebody, with how many there are in all and the way to the whole list.
 * Hides itself when there are none. */
#pragma once

#include "inc-query.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_ATTENTION_LIST (inc_attention_list_get_type ())
G_DECLARE_FINAL_TYPE (IncAttentionList, inc_attention_list, INC, ATTENTION_LIST, GtkBox)

/* Properties: "title" (heading), "urgent" (the count is shown as overdue). */

/* Drops the rows.  The whole list is page `tag` showing the query. */
void inc_attention_list_reset (IncAttentionList *self, guint total, const char *tag, const IncQuery *query);
/* A row that opens a record.  prefix may be NULL and is taken. */
void inc_attention_list_add (IncAttentionList *self, GtkWidget *prefix, const char *title, const char *subtitle,
                             const char *pill, gboolean late, const char *table, gint64 id);

guint inc_attention_list_get_total (IncAttentionList *self);
guint inc_attention_list_get_n_rows (IncAttentionList *self);

G_END_DECLS
