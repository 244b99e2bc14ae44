/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-registers: files by name in one folder.
 *
 * SQLite keeps a -wal and a -shm beside a register while it is open, which the document portal does not allow: so registers
 * live in the application's own folder, and files from elsewhere come in as copies. */
#include "config.h"

#include "inc-registers.h"

#include "inc-register-file.h"
#include "inc-store.h"
#include "inc-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

char *
inc_registers_get_folder (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "incubator", "registers", NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);
  inc_store_error_set (error, INC_STORE_ERROR_READ_ONLY, NULL, NULL, "%s: %s", folder, g_strerror (errno));
  return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return inc_text_compare (*(const char *const *) a, *(const char *const *) b);
}

char **
inc_registers_list (GError **error)
{
  g_autofree char *folder = inc_registers_get_folder (error);
  g_autoptr(GDir) dir = folder != NULL ? g_dir_open (folder, 0, error) : NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  const char *file;

  if (dir == NULL)
    return NULL;
  while ((file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, INC_REGISTER_ENDING) && *file != '.')
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (INC_REGISTER_ENDING)));
  g_ptr_array_sort (names, compare_names);
  return (char **) g_ptr_array_steal (names, NULL);
}

char *
inc_registers_get_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, INC_REGISTER_ENDING, NULL);

  return g_build_filename (g_get_user_data_dir (), "incubator", "registers", file, NULL);
}

char *
inc_registers_check_name (const char *name)
{
  g_autofree char *clean = inc_text_clean (name);
  g_autofree char *path = NULL;

  if (clean == NULL)
    return g_strdup (_("Type a name for the register"));
  if (*clean == '.' || strpbrk (clean, "/\n\t") != NULL)
    return g_strdup (_("A name cannot begin with a dot or contain a slash"));
  if (strlen (clean) > 200)
    return g_strdup (_("This name is too long"));
  path = inc_registers_get_path (clean);
  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_strdup (_("There is a register of this name already")) : NULL;
}

static gboolean
check_exists (const char *name, const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, NULL, NULL, "%s: There is no such register", name);
  return FALSE;
}

/* What stands beside a register that is no longer there; a -wal left behind would flow into the next of that name. */
static void
remove_companions (const char *path)
{
  static const char *const endings[] = { "-wal", "-shm", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

/* After a crash, changes may still stand in the -wal: opening for writing once brings them into the file itself. */
static gboolean
settle (const char *path, GError **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr(IncStore) store = NULL;

  if (!g_file_test (wal, G_FILE_TEST_EXISTS))
    return TRUE;
  store = inc_store_open (path, INC_STORE_WRITE, NULL, error);
  return store != NULL;
}

gboolean
inc_registers_rename (const char *name, const char *new_name, GError **error)
{
  g_autofree char *clean = inc_text_clean (new_name);
  g_autofree char *from = inc_registers_get_path (name);
  g_autofree char *to = inc_registers_get_path (clean != NULL ? clean : "");
  g_autofree char *fault = inc_registers_check_name (new_name);
  g_autoptr(IncRegisterLock) lock = NULL;

  if (!check_exists (name, from, error))
    return FALSE;
  if (fault != NULL)
    {
      inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, NULL, "name", "%s", fault);
      return FALSE;
    }
  if (!settle (from, error) || (lock = inc_register_lock (from, g_get_user_name (), error)) == NULL)
    return FALSE;
  remove_companions (to);
  if (g_rename (from, to) == 0)
    {
      remove_companions (from);
      return TRUE;
    }
  inc_store_error_set (error, INC_STORE_ERROR_READ_ONLY, NULL, NULL, "%s: %s", name, g_strerror (errno));
  return FALSE;
}

/* Where there is no bin (a bare system), the file goes to a folder beside the registers instead. */
static gboolean
trash_or_move (const char *path, GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *bin = g_build_filename (g_get_user_data_dir (), "incubator", "removed", NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *uuid = NULL;
  g_autofree char *target = NULL;

  if (g_file_trash (file, NULL, NULL))
    return TRUE;
  g_mkdir_with_parents (bin, 0700);
  uuid = g_uuid_string_random ();
  target = g_strdup_printf ("%s/%.8s %s", bin, uuid, name);
  if (g_rename (path, target) == 0)
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_READ_ONLY, NULL, NULL, "%s: %s", name, g_strerror (errno));
  return FALSE;
}

gboolean
inc_registers_trash (const char *name, GError **error)
{
  g_autofree char *path = inc_registers_get_path (name);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr(IncRegisterLock) lock = NULL;

  if (!check_exists (name, path, error))
    return FALSE;
  /* A damaged register must be removable too: what cannot be settled goes as it is, its -wal with it. */
  settle (path, NULL);
  lock = inc_register_lock (path, g_get_user_name (), error);
  if (lock == NULL || !trash_or_move (path, error))
    return FALSE;
  if (g_file_test (wal, G_FILE_TEST_EXISTS))
    trash_or_move (wal, NULL);
  remove_companions (path);
  return TRUE;
}
