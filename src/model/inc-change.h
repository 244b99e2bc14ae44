/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncChanges: what one committed change set did, for those who show records; and a line of the history.
 * Immutable once made; reference counted; any thread. */
#pragma once

#include "inc-schema.h"

G_BEGIN_DECLS

typedef enum
{
  INC_CHANGE_INSERT,
  INC_CHANGE_UPDATE,
  INC_CHANGE_DELETE,
} IncChangeOp;

typedef enum
{
  INC_ROLE_DO,
  INC_ROLE_UNDO,
  INC_ROLE_REDO,
} IncChangeRole;

/* Rows first_id to last_id of one type; more than one only where all were inserted or deleted together. */
typedef struct
{
  const IncSchema *schema;
  IncChangeOp op;
  gint64 first_id;
  gint64 last_id;
} IncChange;

typedef struct
{
  gatomicrefcount ref_count;
  gint64 id;          /* of the change set; 0 when nothing had changed */
  IncChangeRole role;
  char *title;        /* for people: "Edit startup" */
  char *stamp;
  char *staff;        /* who; NULL when not known */
  GArray *changes;    /* of IncChange */
} IncChanges;

IncChanges *inc_changes_new (IncChangeRole role, const char *title, const char *stamp, const char *staff);
IncChanges *inc_changes_ref (IncChanges *self);
void inc_changes_unref (IncChanges *self);
/* Adds a row; consecutive inserts or deletes of one type become one range. */
void inc_changes_add (IncChanges *self, const IncSchema *schema, IncChangeOp op, gint64 id);
void inc_changes_add_range (IncChanges *self, const IncSchema *schema, IncChangeOp op, gint64 first_id, gint64 last_id);
/* TRUE when a row of the type is in it. */
gboolean inc_changes_touch (const IncChanges *self, const IncSchema *schema);
/* TRUE when this row is deleted by it. */
gboolean inc_changes_delete (const IncChanges *self, const IncSchema *schema, gint64 id);
guint64 inc_changes_count (const IncChanges *self, const IncSchema *schema, IncChangeOp op);
const char *inc_change_role_get_word (IncChangeRole role);
const char *inc_change_op_get_word (IncChangeOp op);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncChanges, inc_changes_unref)

G_END_DECLS
