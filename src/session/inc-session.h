/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSession: an open register as the window and the command line see it.
 *
 * Main thread.  Reads run on a second, read-only connection, writes on the writer; both answer with futures, so nothing
 * here blocks.  After every write ::changed tells what it did.  A register that another window holds opens read-only. */
#pragma once

#include "inc-catalog.h"
#include "inc-change.h"
#include "inc-find.h"
#include "inc-found.h"
#include "inc-query.h"
#include "inc-record.h"
#include "inc-store-error.h"
#include "inc-table.h"

#include <libdex.h>

G_BEGIN_DECLS

#define INC_TYPE_SESSION (inc_session_get_type ())
G_DECLARE_FINAL_TYPE (IncSession, inc_session, INC, SESSION, GObject)

/* Boxed types of what the futures give. */
#define INC_TYPE_TABLE (inc_table_get_type ())
#define INC_TYPE_CHANGES (inc_changes_get_type ())
GType inc_table_get_type (void);
GType inc_changes_get_type (void);
#define INC_TYPE_FOUND (inc_found_get_type ())
GType inc_found_get_type (void);

/* Properties: "name" (of the register), "read-only", "holder" (who writes, when read-only), "undo-title", "redo-title" (NULL
 * when there is nothing).  Signal: "changed" (IncChanges *). */

/* Resolves to an IncSession.  create: a new register, the path must be free.  staff: who works; may be NULL. */
DexFuture *inc_session_open (const char *path, gboolean create, const char *staff);
/* The same for reading only, beside whoever writes: no lock is taken and nothing is brought up to date. */
DexFuture *inc_session_open_to_read (const char *path);
/* Who works from the next change on; may be NULL.  Resolves to TRUE. */
DexFuture *inc_session_set_staff (IncSession *self, const char *staff);
/* Resolves to TRUE once both threads have ended; waits for a write that runs. */
DexFuture *inc_session_close (IncSession *self);

const char *inc_session_get_path (IncSession *self);
const char *inc_session_get_name (IncSession *self);
gboolean inc_session_get_read_only (IncSession *self);
const char *inc_session_get_holder (IncSession *self);
const char *inc_session_get_undo_title (IncSession *self);
const char *inc_session_get_redo_title (IncSession *self);
/* Which fields the types have here.  Borrowed; replaced when custom fields change. */
IncCatalog *inc_session_get_catalog (IncSession *self);

/* Reading.  Queries and values are copied. */
DexFuture *inc_session_get (IncSession *self, const IncSchema *schema, gint64 id);        /* IncRecord */
DexFuture *inc_session_get_by_uid (IncSession *self, const IncSchema *schema, const char *uid); /* IncRecord */
DexFuture *inc_session_list_ids (IncSession *self, const IncQuery *query);                /* G_TYPE_ARRAY of gint64 */
DexFuture *inc_session_count (IncSession *self, const IncQuery *query);                   /* G_TYPE_UINT */
DexFuture *inc_session_load (IncSession *self, const IncQuery *query);                    /* G_TYPE_PTR_ARRAY of IncRecord */
DexFuture *inc_session_load_ids (IncSession *self, const IncSchema *schema, const gint64 *ids, guint n_ids); /* the same */
DexFuture *inc_session_query (IncSession *self, const char *name, const IncValue *values, guint n_values); /* IncTable */
DexFuture *inc_session_list_words (IncSession *self, const IncSchema *schema, const char *field);  /* G_TYPE_STRV */
/* Who refers to a record: (table, count, owned); owned rows are deleted with it, others forbid it.  IncTable */
DexFuture *inc_session_list_users (IncSession *self, const IncSchema *schema, gint64 id);
/* The search over everything, at most so many records of a type: an IncFound.  Letting go of the future of the keystroke
 * before cancels it. */
DexFuture *inc_session_find (IncSession *self, IncFind *what, guint most);
/* The history, newest first: inc-journal.h has the columns.  IncTable */
DexFuture *inc_session_list_history (IncSession *self, gint64 before, guint most);
DexFuture *inc_session_list_record_history (IncSession *self, const IncSchema *schema, gint64 id);
/* G_TYPE_STRING; NULL when not set. */
DexFuture *inc_session_get_setting (IncSession *self, const char *name);

/* Writing: each call is one change set with a title for people; all resolve to IncChanges. */
/* Inserts records whose id is 0, updates the others; all or none.  The records are copied. */
DexFuture *inc_session_save (IncSession *self, const char *title, IncRecord *const *records, guint n_records);
DexFuture *inc_session_delete (IncSession *self, const char *title, const IncSchema *schema, const gint64 *ids, guint n_ids);
/* A round with its stakes: those to keep or add, which become the round's, and those to delete. */
DexFuture *inc_session_save_round (IncSession *self, const char *title, IncRecord *round, GPtrArray *stakes,
                                   const gint64 *deleted, guint n_deleted);
/* A new startup (id 0) together with its enrolment, when cohort is not 0, at a stage from a date. */
DexFuture *inc_session_add_startup (IncSession *self, const char *title, IncRecord *startup, gint64 cohort, int stage,
                                    const char *date);
/* Enrols startups that exist. */
DexFuture *inc_session_enrol (IncSession *self, const char *title, const gint64 *startups, guint n_startups, gint64 cohort,
                              int stage, const char *date);
/* Moves enrolments to a stage: one stage change each. */
DexFuture *inc_session_change_stage (IncSession *self, const char *title, const gint64 *enrolments, guint n_enrolments,
                                     int stage, const char *date, const char *reason);
DexFuture *inc_session_set_settings (IncSession *self, const char *title, const char *const *names,
                                     const char *const *values);
DexFuture *inc_session_undo (IncSession *self);
DexFuture *inc_session_redo (IncSession *self);
DexFuture *inc_session_revert (IncSession *self, gint64 change_set, const char *title);

/* Save a Copy: a compact copy of what is committed, to a place chosen in a file dialog.  Resolves to TRUE. */
DexFuture *inc_session_save_copy (IncSession *self, GFile *file);
/* The same to a stream, which it closes. */
DexFuture *inc_session_save_copy_stream (IncSession *self, GOutputStream *stream);
/* Integrity of the file: G_TYPE_STRV of sentences, empty when all is well. */
DexFuture *inc_session_check_file (IncSession *self);

G_END_DECLS
