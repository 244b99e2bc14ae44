/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-memory: a mapping as the text of a setting, in the form of a key file. */
#include "config.h"

#include "inc-import-memory.h"

#include "inc-records.h"
#include "inc-session-jobs.h"

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

gboolean
inc_import_memory_save (IncStore *store, IncTransaction *transaction, const IncImportJob *job, GError **error)
{
  g_autofree char *name = inc_import_memory_dup_name (job->shape);
  g_autofree char *text = write_text (job);

  return inc_job_save_setting (store, transaction, name, text, error);
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
