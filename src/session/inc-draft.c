/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-draft: one key file for each register and form, in <user state>/incubator/drafts.
 * The register's path is part of the name as a digest: two registers never share a draft. */
#include "config.h"

#include "inc-draft.h"

#include "inc-date.h"

#include <glib/gstdio.h>

static char *
get_path (const char *register_path, const char *form)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, register_path, -1);
  g_autofree char *name = g_strdup_printf ("%.16s-%s.draft", digest, form);

  return g_build_filename (g_get_user_state_dir (), "incubator", "drafts", name, NULL);
}

gboolean
inc_draft_write (const char *register_path, const char *form, GHashTable *typed, GError **error)
{
  g_autofree char *path = get_path (register_path, form);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stamp = inc_date_now_stamp ();
  g_autofree char *text = NULL;
  g_autoptr(GKeyFile) file = g_key_file_new ();
  GHashTableIter iter;
  gpointer field, value;

  g_mkdir_with_parents (folder, 0700);
  g_key_file_set_string (file, "Draft", "stamp", stamp);
  g_hash_table_iter_init (&iter, typed);
  while (g_hash_table_iter_next (&iter, &field, &value))
    g_key_file_set_string (file, "Fields", field, value);
  text = g_key_file_to_data (file, NULL, NULL);
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

GHashTable *
inc_draft_read (const char *register_path, const char *form, char **stamp)
{
  g_autofree char *path = get_path (register_path, form);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_auto(GStrv) fields = NULL;
  GHashTable *typed;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  fields = g_key_file_get_keys (file, "Fields", NULL, NULL);
  if (fields == NULL)
    return NULL;
  typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; fields[i] != NULL; i++)
    g_hash_table_insert (typed, g_strdup (fields[i]), g_key_file_get_string (file, "Fields", fields[i], NULL));
  if (stamp != NULL)
    *stamp = g_key_file_get_string (file, "Draft", "stamp", NULL);
  return typed;
}

void
inc_draft_remove (const char *register_path, const char *form)
{
  g_autofree char *path = get_path (register_path, form);

  g_unlink (path);
}
