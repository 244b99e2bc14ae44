/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The change log: what was done, undo, redo and history.  Kept in the register, so it outlives restarts. */
#pragma once

#include "inc-store.h"

G_BEGIN_DECLS

/* The set that undo or redo would take next; NULL without an error when there is none.  Only id, title, stamp and staff. */
IncChanges *inc_journal_peek_undo (IncStore *store, GError **error);
IncChanges *inc_journal_peek_redo (IncStore *store, GError **error);

/* Takes back the last set, or brings the last undone one again.  NOT_FOUND when there is none. */
IncChanges *inc_journal_undo (IncStore *store, GError **error);
IncChanges *inc_journal_redo (IncStore *store, GError **error);
/* Takes back one older set by a new one, which can itself be undone; CONFLICT when its records were changed since. */
IncChanges *inc_journal_revert (IncStore *store, gint64 change_set, const char *title, GError **error);

/* Newest first: id, role, title, stamp, staff, state.  before: only sets below that id; 0 for all. */
IncTable *inc_journal_list (IncStore *store, gint64 before, guint most, GError **error);
/* Newest first, of one record: change_set, op, title, stamp, staff, before, after (JSON). */
IncTable *inc_journal_list_record (IncStore *store, const IncSchema *schema, gint64 id, GError **error);

G_END_DECLS
