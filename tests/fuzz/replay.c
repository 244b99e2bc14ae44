/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a fuzz target over its corpus as an ordinary test: replay NAME FOLDER. */
#include "config.h"

#include <glib.h>

#include "fuzz.h"

static void
test_corpus (gconstpointer data)
{
  const char *folder = data;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize size;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
      LLVMFuzzerTestOneInput ((const uint8_t *) bytes, size);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *path = NULL;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  path = g_strdup_printf ("/fuzz/%s/corpus", argv[1]);
  g_test_add_data_func (path, argv[2], test_corpus);
  return g_test_run ();
}
