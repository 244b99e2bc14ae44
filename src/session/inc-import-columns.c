/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-columns: columns, targets, and which goes where. */
#include "config.h"

#include "inc-import-columns.h"

#include "inc-mapping.h"

struct _IncImportColumns
{
  IncCatalog *catalog;          /* the fields that targets point to */
  const IncSchema *kind;
  const IncCsvOutline *outline; /* borrowed */
  GArray *targets;              /* of IncImportTarget */
  GArray *columns;              /* of IncImportColumn */
};

static void
target_clear (gpointer data)
{
  g_free (((IncImportTarget *) data)->label);
}

static void
column_clear (gpointer data)
{
  IncImportColumn *column = data;

  g_free (column->heading);
  g_strfreev (column->samples);
  g_free (column->note);
}

static IncImportColumn *
get_column (IncImportColumns *self, guint column)
{
  return &g_array_index (self->columns, IncImportColumn, column);
}

static void
put_target (IncImportColumns *self, guint index, const IncField *target)
{
  IncImportColumn *column = get_column (self, index);

  column->target = target != NULL ? target->name : NULL;
  column->personal = target != NULL && target->flags & INC_PERSONAL;
  g_free (column->note);
  column->note = inc_mapping_dup_remark (&self->outline->columns[index], target);
}

static void
add_targets (IncImportColumns *self)
{
  guint n;
  g_autofree const IncField **fields = inc_mapping_list_targets (self->catalog, self->kind, &n);

  for (guint i = 0; i < n; i++)
    {
      const IncImportTarget target = { fields[i]->name, g_strdup (inc_field_get_label (fields[i])) };

      g_array_append_val (self->targets, target);
    }
}

static void
add_columns (IncImportColumns *self)
{
  g_array_set_size (self->columns, self->outline->n_columns);
  for (guint i = 0; i < self->columns->len; i++)
    {
      get_column (self, i)->heading = g_strdup (self->outline->columns[i].heading);
      get_column (self, i)->samples = g_strdupv (self->outline->columns[i].samples);
    }
}

IncImportColumns *
inc_import_columns_new (IncCatalog *catalog, const IncSchema *kind, const IncCsvOutline *outline)
{
  IncImportColumns *self = g_new0 (IncImportColumns, 1);

  self->catalog = inc_catalog_ref (catalog);
  self->kind = kind;
  self->outline = outline;
  self->targets = g_array_new (FALSE, TRUE, sizeof (IncImportTarget));
  g_array_set_clear_func (self->targets, target_clear);
  self->columns = g_array_new (FALSE, TRUE, sizeof (IncImportColumn));
  g_array_set_clear_func (self->columns, column_clear);
  add_targets (self);
  add_columns (self);
  return self;
}

void
inc_import_columns_free (IncImportColumns *self)
{
  g_array_unref (self->targets);
  g_array_unref (self->columns);
  inc_catalog_unref (self->catalog);
  g_free (self);
}

guint
inc_import_columns_get_n (IncImportColumns *self)
{
  return self->columns->len;
}

const IncImportColumn *
inc_import_columns_get (IncImportColumns *self, guint column)
{
  return get_column (self, column);
}

const IncImportTarget *
inc_import_columns_get_targets (IncImportColumns *self, guint *n_targets)
{
  *n_targets = self->targets->len;
  return (const IncImportTarget *) self->targets->data;
}

void
inc_import_columns_propose (IncImportColumns *self)
{
  g_autofree const IncField **proposed = inc_mapping_propose (self->catalog, self->kind, self->outline);

  for (guint i = 0; i < self->columns->len; i++)
    put_target (self, i, proposed[i]);
}

void
inc_import_columns_recall (IncImportColumns *self, const char *const *names)
{
  for (guint i = 0; i < self->columns->len; i++)
    put_target (self, i, inc_mapping_find_target (self->catalog, self->kind, names[i]));
}

void
inc_import_columns_choose (IncImportColumns *self, guint column, const char *target)
{
  const IncField *field = target != NULL ? inc_mapping_find_target (self->catalog, self->kind, target) : NULL;

  g_return_if_fail (target == NULL || field != NULL);
  for (guint i = 0; field != NULL && i < self->columns->len; i++)
    if (i != column && g_strcmp0 (get_column (self, i)->target, field->name) == 0)
      put_target (self, i, NULL);
  put_target (self, column, field);
}

char **
inc_import_columns_dup_headings (IncImportColumns *self)
{
  g_autoptr(GStrvBuilder) headings = g_strv_builder_new ();

  for (guint i = 0; i < self->columns->len; i++)
    g_strv_builder_add (headings, get_column (self, i)->heading);
  return g_strv_builder_end (headings);
}

char **
inc_import_columns_dup_targets (IncImportColumns *self)
{
  g_autoptr(GStrvBuilder) targets = g_strv_builder_new ();

  for (guint i = 0; i < self->columns->len; i++)
    g_strv_builder_add (targets, get_column (self, i)->target != NULL ? get_column (self, i)->target : "");
  return g_strv_builder_end (targets);
}

char **
inc_import_columns_dup_dropped (IncImportColumns *self)
{
  g_autoptr(GStrvBuilder) dropped = g_strv_builder_new ();

  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->target == NULL)
      g_strv_builder_add (dropped, get_column (self, i)->heading);
  return g_strv_builder_end (dropped);
}
