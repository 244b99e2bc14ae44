/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-change: a change set as its readers see it. */
#include "config.h"

#include "inc-change.h"

IncChanges *
inc_changes_new (IncChangeRole role, const char *title, const char *stamp, const char *staff)
{
  IncChanges *self = g_new0 (IncChanges, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->role = role;
  self->title = g_strdup (title);
  self->stamp = g_strdup (stamp);
  self->staff = g_strdup (staff);
  self->changes = g_array_new (FALSE, FALSE, sizeof (IncChange));
  return self;
}

IncChanges *
inc_changes_ref (IncChanges *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_changes_unref (IncChanges *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->title);
  g_free (self->stamp);
  g_free (self->staff);
  g_array_unref (self->changes);
  g_free (self);
}

/* The last range of this type and act, unless another act on the type came between. */
static IncChange *
find_open_range (IncChanges *self, const IncSchema *schema, IncChangeOp op)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      IncChange *change = &g_array_index (self->changes, IncChange, i - 1);

      if (change->schema == schema)
        return change->op == op ? change : NULL;
    }
  return NULL;
}

void
inc_changes_add_range (IncChanges *self, const IncSchema *schema, IncChangeOp op, gint64 first_id, gint64 last_id)
{
  IncChange *open = op == INC_CHANGE_UPDATE ? NULL : find_open_range (self, schema, op);

  if (open != NULL && open->last_id + 1 == first_id)
    open->last_id = last_id;
  else
    {
      const IncChange change = { schema, op, first_id, last_id };

      g_array_append_val (self->changes, change);
    }
}

void
inc_changes_add (IncChanges *self, const IncSchema *schema, IncChangeOp op, gint64 id)
{
  inc_changes_add_range (self, schema, op, id, id);
}

gboolean
inc_changes_touch (const IncChanges *self, const IncSchema *schema)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (g_array_index (self->changes, IncChange, i).schema == schema)
      return TRUE;
  return FALSE;
}

gboolean
inc_changes_delete (const IncChanges *self, const IncSchema *schema, gint64 id)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const IncChange *change = &g_array_index (self->changes, IncChange, i);

      if (change->schema == schema && change->op == INC_CHANGE_DELETE && change->first_id <= id && id <= change->last_id)
        return TRUE;
    }
  return FALSE;
}

guint64
inc_changes_count (const IncChanges *self, const IncSchema *schema, IncChangeOp op)
{
  guint64 count = 0;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const IncChange *change = &g_array_index (self->changes, IncChange, i);

      if (change->schema == schema && change->op == op)
        count += change->last_id - change->first_id + 1;
    }
  return count;
}

const char *
inc_change_role_get_word (IncChangeRole role)
{
  static const char *const words[] = { "do", "undo", "redo" };

  return words[role];
}

const char *
inc_change_op_get_word (IncChangeOp op)
{
  static const char *const words[] = { "insert", "update", "delete" };

  return words[op];
}
