/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRecordList: a GListModel over a query: it holds the ordered ids and reads records by page around what is shown.
 *
 * Main thread.  A row that is not there yet is a placeholder (record NULL) and fills in place with notify::record: neither
 * scroll position nor selection nor focus move.  After each change set the query is asked again and GTK is told only of
 * the stretch that differs.  A long stretch is told in steps, in which the list is none of the two: see the comment there. */
#pragma once

#include "inc-list-row.h"
#include "inc-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_TYPE_RECORD_LIST (inc_record_list_get_type ())
G_DECLARE_FINAL_TYPE (IncRecordList, inc_record_list, INC, RECORD_LIST, GObject)

/* Properties: "n-items", "loading" (TRUE until the first answer).  Signals: "new-at-top" amid the steps of a long change,
 * when a view should go to the top, so that its widgets pass to the rows there; "ids-changed" (gboolean rebuilt) after the
 * ids of a new query are in: rebuilt says that the view went to the top and may want to scroll back. */
IncRecordList *inc_record_list_new (IncSession *session);
/* Copies the query and asks it; a late answer to an earlier one is dropped. */
void inc_record_list_set_query (IncRecordList *self, const IncQuery *query);
const IncQuery *inc_record_list_get_query (IncRecordList *self);
/* Ordered ids; borrowed until the next change. */
const gint64 *inc_record_list_get_ids (IncRecordList *self, guint *n_ids);
/* G_MAXUINT when it is not in the list. */
guint inc_record_list_find (IncRecordList *self, gint64 id);
/* TRUE while handlers of items-changed hear of one step of several. */
gboolean inc_record_list_get_rebuilding (IncRecordList *self);
gboolean inc_record_list_get_loading (IncRecordList *self);
/* Of the last query, when it failed.  Borrowed. */
const GError *inc_record_list_get_error (IncRecordList *self);

G_END_DECLS
