/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncJournalWriter: writes one change set into the log while its rows are written.  Inside the store only.
 *
 * Inserts are kept as ranges and written last, or before the first update or delete that might speak of one of their rows:
 * so the log, read backwards, always undoes in a possible order. */
#pragma once

#include "inc-store-private.h"

G_BEGIN_DECLS

typedef struct _IncJournalWriter IncJournalWriter;

/* inverse_of: the set that an undo or redo turns round; 0 for new work. */
IncJournalWriter *inc_journal_writer_new (IncStore *store, IncChangeRole role, const char *title, gint64 inverse_of);
void inc_journal_writer_free (IncJournalWriter *self);

const char *inc_journal_writer_get_stamp (IncJournalWriter *self);
void inc_journal_writer_insert (IncJournalWriter *self, const IncSchema *schema, gint64 id);
gboolean inc_journal_writer_update (IncJournalWriter *self, const IncSchema *schema, gint64 id, const char *before,
                                    const char *after, GError **error);
gboolean inc_journal_writer_delete (IncJournalWriter *self, const IncSchema *schema, gint64 id, const char *before,
                                    GError **error);
/* The rows that are about to be deleted, all at once. */
gboolean inc_journal_writer_delete_range (IncJournalWriter *self, const IncSchema *schema, gint64 first_id,
                                          gint64 last_id, GError **error);
/* What was done, its id 0 when nothing was.  New work drops what could have been redone.  Full transfer. */
IncChanges *inc_journal_writer_finish (IncJournalWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncJournalWriter, inc_journal_writer_free)

G_END_DECLS
