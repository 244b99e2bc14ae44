/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-import-applied: what the options of the command say about the files, their rows and their columns. */
#include "config.h"

#include "inc-command-import-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- what the rows are ---- */

/* "person" and "People" both mean people; NULL for other words. */
static const IncSchema *
find_kind (const char *word)
{
  guint n;
  const IncSchema *const *kinds = inc_import_list_kinds (&n);
  g_autofree char *typed = g_utf8_casefold (word, -1);

  for (guint i = 0; i < n; i++)
    {
      const char *const names[] = { kinds[i]->table, kinds[i]->plural, _(kinds[i]->plural) };

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          g_autofree char *name = g_utf8_casefold (names[k], -1);

          if (g_str_equal (name, typed))
            return kinds[i];
        }
    }
  return NULL;
}

static IncImportSheet *
find_sheet (IncImport *import, const char *name)
{
  for (guint i = 0; i < inc_import_get_n_sheets (import); i++)
    if (g_str_equal (inc_import_sheet_get_name (inc_import_get_sheet (import, i)), name))
      return inc_import_get_sheet (import, i);
  return NULL;
}

/* KIND is for every file; the last = divides, since a file may have one in its name. */
static gboolean
apply_kind (IncCommand *self, IncImport *import, const char *option)
{
  const char *sign = strrchr (option, '=');
  g_autofree char *name = sign != NULL ? g_strndup (option, sign - option) : NULL;
  const IncSchema *kind = find_kind (sign != NULL ? sign + 1 : option);
  IncImportSheet *sheet = name != NULL ? find_sheet (import, name) : NULL;

  if (kind == NULL)
    inc_command_fail (self, INC_EXIT_USAGE, _("--kind takes startup, person, investor or partner, not “%s”"),
                      sign != NULL ? sign + 1 : option);
  else if (name != NULL && sheet == NULL)
    inc_command_fail (self, INC_EXIT_USAGE, _("No file of this import is called “%s”"), name);
  else if (sheet != NULL)
    inc_import_sheet_set_kind (sheet, kind);
  else
    for (guint i = 0; i < inc_import_get_n_sheets (import); i++)
      inc_import_sheet_set_kind (inc_import_get_sheet (import, i), kind);
  return kind != NULL && (name == NULL || sheet != NULL);
}

/* ---- the mapping ---- */

static gboolean
find_column (IncImportSheet *sheet, const char *heading, guint *column)
{
  for (*column = 0; *column < inc_import_sheet_get_n_columns (sheet); (*column)++)
    if (g_strcmp0 (inc_import_sheet_get_column (sheet, *column)->heading, heading) == 0)
      return TRUE;
  return FALSE;
}

/* NULL when there is no such field. */
static const char *
find_target (IncImportSheet *sheet, const char *word)
{
  guint n_targets;
  const IncImportTarget *targets = inc_import_sheet_get_targets (sheet, &n_targets);

  for (guint i = 0; i < n_targets; i++)
    if (g_str_equal (targets[i].name, word) || g_str_equal (targets[i].label, word))
      return targets[i].name;
  return NULL;
}

static void
print_targets (IncImportSheet *sheet)
{
  guint n_targets;
  const IncImportTarget *targets = inc_import_sheet_get_targets (sheet, &n_targets);

  for (guint i = 0; i < n_targets; i++)
    g_printerr ("  %-26s %s\n", targets[i].name, targets[i].label);
}

static gboolean
map_column (IncCommand *self, IncImportSheet *sheet, guint column, const char *word)
{
  const char *target = *word != '\0' ? find_target (sheet, word) : NULL;

  if (*word != '\0' && target == NULL)
    {
      inc_command_fail (self, INC_EXIT_USAGE, _("There is no field “%s”; there are:"), word);
      print_targets (sheet);
      return FALSE;
    }
  inc_import_sheet_set_target (sheet, column, target);
  return TRUE;
}

/* The last = divides, since a heading may have one; no field: the column is not taken.  It is for every file that has such a
 * column. */
static gboolean
apply_map (IncCommand *self, IncImport *import, const char *map)
{
  const char *sign = strrchr (map, '=');
  g_autofree char *heading = sign != NULL ? g_strndup (map, sign - map) : NULL;
  gboolean found = FALSE;

  if (sign == NULL)
    {
      inc_command_fail (self, INC_EXIT_USAGE, _("--map takes HEADING=FIELD, not “%s”"), map);
      return FALSE;
    }
  for (guint i = 0; i < inc_import_get_n_sheets (import); i++)
    {
      IncImportSheet *sheet = inc_import_get_sheet (import, i);
      guint column;

      if (!find_column (sheet, heading, &column))
        continue;
      found = TRUE;
      if (!map_column (self, sheet, column, sign + 1))
        return FALSE;
    }
  if (!found)
    inc_command_fail (self, INC_EXIT_USAGE, _("The file has no column “%s”"), heading);
  return found;
}

static void
apply_defaults (IncImport *import, const IncImportOptions *options)
{
  for (guint i = 0; i < inc_import_get_n_sheets (import); i++)
    {
      IncImportSheet *sheet = inc_import_get_sheet (import, i);

      if (options->programme != NULL)
        inc_import_sheet_set_programme (sheet, options->programme);
      if (options->stage != 0)
        inc_import_sheet_set_stage (sheet, options->stage);
      if (options->position != 0)
        inc_import_sheet_set_position (sheet, options->position);
    }
}

gboolean
inc_command_import_apply (IncCommand *self, IncImport *import, const IncImportOptions *options)
{
  g_autofree char *obstacle = NULL;

  for (guint i = 0; options->kinds != NULL && options->kinds[i] != NULL; i++)
    if (!apply_kind (self, import, options->kinds[i]))
      return FALSE;
  for (guint i = 0; options->maps != NULL && options->maps[i] != NULL; i++)
    if (!apply_map (self, import, options->maps[i]))
      return FALSE;
  apply_defaults (import, options);
  obstacle = inc_import_get_obstacle (import);
  if (obstacle == NULL)
    return TRUE;
  inc_command_fail (self, INC_EXIT_DATA, "%s: %s", inc_import_get_name (import), obstacle);
  return FALSE;
}
