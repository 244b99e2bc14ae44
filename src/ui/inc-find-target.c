/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-target: asks the register view which pages there are. */
#include "config.h"

#include "inc-find-target.h"

#include "inc-register-view.h"

gboolean
inc_find_target_get (IncRecord *record, const char **table, gint64 *id)
{
  const IncSchema *schema = inc_record_get_schema (record);

  *table = schema->table;
  *id = record->id;
  for (guint i = 0; !inc_register_view_has_file (*table) && i < schema->n_fields; i++)
    {
      const IncSchema *owner = schema->fields[i].flags & INC_OWNER ? inc_field_get_target (&schema->fields[i]) : NULL;
      g_auto(IncValue) value = INC_VALUE_INIT;

      inc_record_get_value (record, &schema->fields[i], &value);
      if (owner == NULL || inc_value_is_null (&value) || !inc_register_view_has_file (owner->table))
        continue;
      *table = owner->table;
      *id = value.integer;
    }
  return inc_register_view_has_file (*table);
}

const char *
inc_find_target_get_list (const IncSchema *schema)
{
  return inc_register_view_get_list (schema->table);
}
