/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-memory: a mapping as the text of a setting, in the form of a key file. */
#include "config.h"

#include "inc-import-memory.h"

#include "inc-mapping.h"
#include "inc-records.h"
#include "inc-session-jobs.h"

#define GROUP "import"

char *
inc_import_memory_dup_name (const char *shape)
{
  return g_strconcat ("import:", shape, NULL);
}

static void
write_choice (GKeyFile *file, const char *key, const IncChoice *choices, int value)
{
  const IncChoice *choice = inc_choice_find (choices, value);

  if (choice != NULL)
    g_key_file_set_string (file, GROUP, key, choice->word);
}

static char *
write_text (const IncImportTask *task)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  g_key_file_set_string (file, GROUP, "kind", task->kind->table);
  g_key_file_set_string_list (file, GROUP, "targets", (const char *const *) task->targets,
                              g_strv_length (task->targets));
  g_key_file_set_string (file, GROUP, "programme", task->programme);
  write_choice (file, "stage", inc_stage_choices, task->stage);
  write_choice (file, "position", inc_position_choices, task->position);
  return g_key_file_to_data (file, NULL, NULL);
}

gboolean
inc_import_memory_save (IncStore *store, IncTransaction *transaction, const IncImportTask *task, GError **error)
{
  g_autofree char *name = inc_import_memory_dup_name (task->shape);
  g_autofree char *text = write_text (task);

  return inc_job_save_setting (store, transaction, name, text, error);
}

static int
read_choice (GKeyFile *file, const char *key, const IncChoice *choices)
{
  g_autofree char *word = g_key_file_get_string (file, GROUP, key, NULL);
  const IncChoice *choice = word != NULL ? inc_choice_find_word (choices, word) : NULL;

  return choice != NULL ? choice->value : 0;
}

/* What was imported before there were other kinds are startups. */
static const IncSchema *
read_kind (GKeyFile *file)
{
  g_autofree char *word = g_key_file_get_string (file, GROUP, "kind", NULL);
  guint n;
  const IncSchema *const *kinds = inc_mapping_get_kinds (&n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (kinds[i]->table, word) == 0)
      return kinds[i];
  return kinds[0];
}

IncImportMemory *
inc_import_memory_read (const char *text, guint n_targets)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_auto(GStrv) targets = NULL;
  IncImportMemory *self;
  gsize n;

  if (text == NULL || !g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, NULL))
    return NULL;
  targets = g_key_file_get_string_list (file, GROUP, "targets", &n, NULL);
  if (targets == NULL || n != n_targets)
    return NULL;
  self = g_new0 (IncImportMemory, 1);
  self->kind = read_kind (file);
  self->targets = g_steal_pointer (&targets);
  self->programme = g_key_file_get_string (file, GROUP, "programme", NULL);
  self->stage = read_choice (file, "stage", inc_stage_choices);
  self->position = read_choice (file, "position", inc_position_choices);
  return self;
}

void
inc_import_memory_free (IncImportMemory *self)
{
  g_strfreev (self->targets);
  g_free (self->programme);
  g_free (self);
}
