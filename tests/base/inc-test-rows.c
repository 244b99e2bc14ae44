/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads test rows; a row of another width stops the test. */
#include "config.h"

#include "inc-test-rows.h"

#include <string.h>

static GStrv
split (const char *line)
{
  g_autoptr(GStrvBuilder) fields = g_strv_builder_new ();
  g_autoptr(GString) field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p == ',' && !quoted)
        {
          g_strv_builder_add (fields, field->str);
          g_string_truncate (field, 0);
        }
      else
        g_string_append_c (field, *p);
    }
  g_strv_builder_add (fields, field->str);
  return g_strv_builder_end (fields);
}

static GPtrArray *
read_rows (const char *path, guint n_fields)
{
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lines = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize n = strlen (lines[i]);

      if (n > 0 && lines[i][n - 1] == '\r')
        lines[i][n - 1] = '\0';
      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      g_ptr_array_add (rows, split (lines[i]));
      g_assert_cmpuint (g_strv_length (rows->pdata[rows->len - 1]), ==, n_fields);
    }
  g_ptr_array_remove_index (rows, 0);
  g_assert_cmpuint (rows->len, >, 0);
  return rows;
}

GPtrArray *
inc_test_rows_own (const char *name, guint n_fields)
{
  return read_rows (g_test_get_filename (G_TEST_DIST, "fixtures", "base", name, NULL), n_fields);
}

GPtrArray *
inc_test_rows_shared (const char *name, guint n_fields)
{
  const char *shared = g_getenv ("INC_SHARED_DIR");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "vectors", name, NULL);

  if (shared == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the shared vectors are not here");
      return NULL;
    }
  return read_rows (path, n_fields);
}
