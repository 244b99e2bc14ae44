/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What many test programs need: a folder of their own that goes with them. */
#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>

static inline void
inc_test_remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        inc_test_remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

typedef char IncTestFolder;

static inline void
inc_test_folder_free (IncTestFolder *path)
{
  inc_test_remove_tree (path);
  g_free (path);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncTestFolder, inc_test_folder_free)

/* A new empty folder; declare it g_autoptr(IncTestFolder). */
static inline IncTestFolder *
inc_test_folder_new (void)
{
  g_autoptr(GError) error = NULL;
  char *path = g_dir_make_tmp ("incubator-test-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

/* A file of ../shared, or NULL after g_test_skip () where it is absent. */
static inline char *
inc_test_shared (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("INC_SHARED_DIR"), name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  g_test_skip_printf ("%s is not there", name);
  return NULL;
}
