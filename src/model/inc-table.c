/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-table: rows of values.  Filled on one thread, then read on any. */
#include "config.h"

#include "inc-table.h"

struct _IncTable
{
  gatomicrefcount ref_count;
  GStrv columns;
  guint n_columns;
  GArray *values; /* of IncValue, row by row */
};

IncTable *
inc_table_new (const char *const *columns)
{
  IncTable *self = g_new0 (IncTable, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->columns = g_strdupv ((GStrv) columns);
  self->n_columns = g_strv_length (self->columns);
  self->values = g_array_new (FALSE, FALSE, sizeof (IncValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) inc_value_clear);
  return self;
}

IncTable *
inc_table_ref (IncTable *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_table_unref (IncTable *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->values);
  g_strfreev (self->columns);
  g_free (self);
}

void
inc_table_take_row (IncTable *self, IncValue *values)
{
  g_array_append_vals (self->values, values, self->n_columns);
}

guint
inc_table_get_n_rows (const IncTable *self)
{
  return self->values->len / self->n_columns;
}

guint
inc_table_get_n_columns (const IncTable *self)
{
  return self->n_columns;
}

const IncValue *
inc_table_get (const IncTable *self, guint row, const char *column)
{
  g_return_val_if_fail (row < inc_table_get_n_rows (self), NULL);
  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (self->columns[i], column))
      return &g_array_index (self->values, IncValue, row * self->n_columns + i);
  g_return_val_if_reached (NULL);
}

const char *
inc_table_get_text (const IncTable *self, guint row, const char *column)
{
  return inc_table_get (self, row, column)->text;
}

gint64
inc_table_get_integer (const IncTable *self, guint row, const char *column)
{
  return inc_table_get (self, row, column)->integer;
}
