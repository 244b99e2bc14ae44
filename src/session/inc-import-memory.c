/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-memory: a mapping as the text of a setting, in the form of a key file. */
#include "config.h"

#include "inc-import-memory.h"

#include "inc-records.h"

#define GROUP "import"

char *
inc_import_memory_dup_name (const char *shape)
{
  return g_strconcat ("import:", shape, NULL);
}

static char *
write_text (const IncImportJob *job)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  const IncChoice *stage = inc_choice_find (inc_stage_choices, job->stage);

  g_key_file_set_string_list (file, GROUP, "targets", (const char *const *) job->targets, g_strv_length (job->targets));
  g_key_file_set_string (file, GROUP, "programme", job->programme);
  if (stage != NULL)
    g_key_file_set_string (file, GROUP, "stage", stage->word);
  return g_key_file_to_data (file, NULL, NULL);
}

/* The record of the setting, new when this shape was never imported. */
static IncRecord *
find_setting (IncStore *store, const char *name, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_setting_get_type ()));
  g_autoptr(GPtrArray) found = NULL;

  inc_query_filter_text (query, "name", name);
  found = inc_store_load_all (store, query, error);
  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return g_object_ref (g_ptr_array_index (found, 0));
  return g_object_new (inc_setting_get_type (), "name", name, NULL);
}

gboolean
inc_import_memory_save (IncStore *store, IncTransaction *transaction, const IncImportJob *job, GError **error)
{
  g_autofree char *name = inc_import_memory_dup_name (job->shape);
  g_autofree char *text = write_text (job);
  g_autoptr(IncRecord) setting = find_setting (store, name, error);

  if (setting == NULL)
    return FALSE;
  g_object_set (setting, "value", text, NULL);
  return inc_transaction_save (transaction, setting, error);
}

char **
inc_import_memory_read (const char *text, guint n_targets, char **programme, int *stage)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_auto(GStrv) targets = NULL;
  g_autofree char *word = NULL;
  const IncChoice *choice;
  gsize n;

  if (!g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, NULL))
    return NULL;
  targets = g_key_file_get_string_list (file, GROUP, "targets", &n, NULL);
  if (targets == NULL || n != n_targets)
    return NULL;
  *programme = g_key_file_get_string (file, GROUP, "programme", NULL);
  word = g_key_file_get_string (file, GROUP, "stage", NULL);
  choice = word != NULL ? inc_choice_find_word (inc_stage_choices, word) : NULL;
  *stage = choice != NULL ? choice->value : 0;
  return g_steal_pointer (&targets);
}
