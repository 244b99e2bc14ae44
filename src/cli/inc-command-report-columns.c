/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-report-columns: which fields of its type a list shows. */
#include "config.h"

#include "inc-command-report-private.h"

#include "inc-catalog.h"

#include <glib/gi18n.h>

/* Beside the name. */
#define N_COLUMNS 5

/* What can be said in a word and is not kept for the program alone. */
static gboolean
is_telling (const IncSchema *schema, const IncField *field)
{
  const gboolean is_name = g_strcmp0 (field->name, schema->title) == 0;
  const gboolean is_mark = field->kind == INC_KIND_TEXT && field->flags & INC_INTERNAL;

  return !is_name && !is_mark && !(field->flags & INC_LONG) && field->kind != INC_KIND_NOTE &&
         (!(field->flags & INC_PERSONAL) || field->flags & INC_DERIVED);
}

/* What the database works out for lists, such as the stage, comes before what was typed. */
static char **
choose_usual (const IncSchema *schema)
{
  g_autoptr(GPtrArray) columns = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  if (schema->title != NULL)
    g_ptr_array_add (columns, g_strdup (schema->title));
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < schema->n_fields && columns->len <= N_COLUMNS; i++)
      if (is_telling (schema, &schema->fields[i]) && (schema->fields[i].flags & INC_DERIVED ? 0 : 1) == pass)
        g_ptr_array_add (columns, g_strdup (schema->fields[i].name));
  return (char **) g_ptr_array_free (g_steal_pointer (&columns), FALSE);
}

static char *
name_fields (IncCatalog *catalog, const IncSchema *schema)
{
  g_autoptr(GString) names = g_string_new (NULL);
  guint n_fields;
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", fields[i]->name);
  return g_steal_pointer (&names->str);
}

char **
inc_report_command_choose_columns (IncCommand *self, IncSession *session, const IncSchema *schema, const char *typed)
{
  IncCatalog *catalog = inc_session_get_catalog (session);
  g_auto(GStrv) columns = typed != NULL ? g_strsplit (typed, ",", -1) : choose_usual (schema);

  for (guint i = 0; columns[i] != NULL; i++)
    if (inc_catalog_find (catalog, schema, g_strstrip (columns[i])) == NULL)
      {
        g_autofree char *names = name_fields (catalog, schema);

        inc_command_fail (self, INC_EXIT_USAGE, _("--columns: %s has no field “%s”; there are: %s"), schema->table, columns[i],
                          names);
        return NULL;
      }
  return g_steal_pointer (&columns);
}
