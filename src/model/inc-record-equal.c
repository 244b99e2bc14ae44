/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-equal: whether two records say the same. */
#include "config.h"

#include "inc-record.h"

gboolean
inc_record_equal (IncRecord *self, IncRecord *other, const IncField *const *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      g_auto(IncValue) a = INC_VALUE_INIT;
      g_auto(IncValue) b = INC_VALUE_INIT;

      inc_record_get_value (self, fields[i], &a);
      inc_record_get_value (other, fields[i], &b);
      if (!inc_value_equal (&a, &b))
        return FALSE;
    }
  return TRUE;
}

/* A value of null is none. */
static gboolean
has_custom_of (IncRecord *self, IncRecord *other)
{
  GHashTableIter iter;
  gpointer name, value;

  if (other->custom == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, other->custom);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const IncValue *mine = self->custom != NULL ? g_hash_table_lookup (self->custom, name) : NULL;

      if (mine == NULL ? !inc_value_is_null (value) : !inc_value_equal (mine, value))
        return FALSE;
    }
  return TRUE;
}

gboolean
inc_record_equal_but (IncRecord *self, IncRecord *other, const char *name)
{
  const IncSchema *schema = inc_record_get_schema (self);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const IncField *field = &schema->fields[i];

      if (!(field->flags & INC_DERIVED) && g_strcmp0 (field->name, name) != 0 && !inc_record_equal (self, other, &field, 1))
        return FALSE;
    }
  return has_custom_of (self, other) && has_custom_of (other, self);
}
