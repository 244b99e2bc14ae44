/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-found: groups of records, no more. */
#include "config.h"

#include "inc-found.h"

struct _IncFound
{
  gatomicrefcount ref_count;
  GArray *groups; /* of IncFoundGroup */
  gboolean partial;
};

static void
record_clear (gpointer data)
{
  IncFoundRecord *found = data;

  g_object_unref (found->record);
  g_free (found->excerpt);
}

static void
group_clear (gpointer data)
{
  g_array_unref (((IncFoundGroup *) data)->records);
}

IncFound *
inc_found_new (void)
{
  IncFound *self = g_new0 (IncFound, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->groups = g_array_new (FALSE, FALSE, sizeof (IncFoundGroup));
  g_array_set_clear_func (self->groups, group_clear);
  return self;
}

IncFound *
inc_found_ref (IncFound *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_found_unref (IncFound *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->groups);
  g_free (self);
}

IncFoundGroup *
inc_found_add_group (IncFound *self, const IncSchema *schema, guint total, gboolean more)
{
  const IncFoundGroup group = { schema, total, more, g_array_new (FALSE, FALSE, sizeof (IncFoundRecord)) };

  g_array_set_clear_func (group.records, record_clear);
  g_array_append_val (self->groups, group);
  return &g_array_index (self->groups, IncFoundGroup, self->groups->len - 1);
}

void
inc_found_group_take (IncFoundGroup *group, IncFoundRecord record)
{
  g_array_append_val (group->records, record);
}

static IncFoundRank
best_of (const IncFoundGroup *group)
{
  return group->records->len > 0 ? g_array_index (group->records, IncFoundRecord, 0).rank : INC_FOUND_N_RANKS;
}

/* A short list, and its order among equals is kept: insertion. */
void
inc_found_sort (IncFound *self)
{
  IncFoundGroup *groups = (IncFoundGroup *) self->groups->data;

  for (guint i = 1; i < self->groups->len; i++)
    for (guint j = i; j > 0 && best_of (&groups[j]) < best_of (&groups[j - 1]); j--)
      {
        const IncFoundGroup group = groups[j];

        groups[j] = groups[j - 1];
        groups[j - 1] = group;
      }
}

void
inc_found_set_partial (IncFound *self)
{
  self->partial = TRUE;
}

gboolean
inc_found_get_partial (const IncFound *self)
{
  return self->partial;
}

guint
inc_found_get_n_groups (const IncFound *self)
{
  return self->groups->len;
}

const IncFoundGroup *
inc_found_get_group (const IncFound *self, guint index)
{
  return &g_array_index (self->groups, IncFoundGroup, index);
}
