/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "inc-import-test.h"
#include "inc-store-test.h"

void
import_test_init (ImportTest *self)
{
  self->folder = inc_test_folder_new ();
  self->path = g_build_filename (self->folder, "test.incubator", NULL);
  self->session = inc_test_session_open (self->folder, TRUE);
}

void
import_test_clear (ImportTest *self)
{
  g_clear_pointer (&self->session, inc_test_session_close);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, inc_test_folder_free);
}

GFile *
import_test_write (ImportTest *self, const char *name, const char *bytes, gssize size)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, bytes, size, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

IncImport *
import_test_open (ImportTest *self, const char *name, const char *bytes, gssize size)
{
  g_autoptr(GFile) file = import_test_write (self, name, bytes, size);

  return inc_test_take_object (inc_import_open (self->session, file));
}

IncImport *
import_test_open_files (ImportTest *self, const char *name, ...)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  va_list names;

  va_start (names, name);
  for (; name != NULL; name = va_arg (names, const char *))
    g_ptr_array_add (files, import_test_write (self, name, va_arg (names, const char *), -1));
  va_end (names);
  return inc_test_take_object (
    inc_import_open_files (self->session, (GFile *const *) files->pdata, files->len));
}

IncImportReport *
import_test_run (IncImport *import)
{
  g_autoptr(IncImportReport) trial = inc_test_take_boxed (inc_import_try (import));
  IncImportReport *report = inc_test_take_boxed (inc_import_run (import));
  g_autofree char *tried = import_test_to_text (trial);
  g_autofree char *done = import_test_to_text (report);
  g_autofree char *would = import_test_counts (trial);
  g_autofree char *did = import_test_counts (report);

  g_assert_cmpstr (tried, ==, done);
  g_assert_cmpstr (would, ==, did);
  g_assert_null (trial->changes);
  g_assert_nonnull (report->changes);
  g_assert_cmpuint (report->n_rows, ==, report->n_new + report->n_updated + report->n_unchanged + report->n_refused);
  return report;
}

char *
import_test_do (ImportTest *self, const char *text)
{
  g_autoptr(IncImport) import = import_test_open (self, "test.csv", text, -1);
  g_autoptr(IncImportReport) report = import_test_run (import);

  return import_test_to_text (report);
}

static void
append_count (GString *text, guint n, const char *what)
{
  if (n > 0)
    g_string_append_printf (text, " %u %s", n, what);
}

char *
import_test_to_text (const IncImportReport *report)
{
  static const char *const verdicts[] = { "taken", "warned", "refused" };
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%u rows:", report->n_rows);
  append_count (text, report->n_new, "new");
  append_count (text, report->n_updated, "updated");
  append_count (text, report->n_unchanged, "unchanged");
  append_count (text, report->n_warned, "warned");
  append_count (text, report->n_refused, "refused");
  append_count (text, report->n_cohorts, "cohorts");
  for (guint i = 0; i < report->rows->len; i++)
    {
      const IncImportRow *row = g_ptr_array_index (report->rows, i);

      if (row->sheet > 0)
        g_string_append_printf (text, "\n(%u)", row->sheet);
      g_string_append_printf (text, "\n%u %s %s: %s", row->line, verdicts[row->verdict],
                              row->title != NULL ? row->title : "-", row->message);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_gap (GString *text, guint n, const char *what)
{
  if (n > 0)
    g_string_append_printf (text, "; %u %s", n, what);
}

char *
import_test_counts (const IncImportReport *report)
{
  static const char *const names[] = { "startups", "people", "roles", "investors", "partners", "rounds", "stakes" };
  g_autoptr(GString) text = g_string_new (NULL);

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == INC_IMPORT_N_COUNTED);
  for (guint i = 0; i < INC_IMPORT_N_COUNTED; i++)
    {
      const IncImportCount *count = &report->counts[i];

      if (count->n_new + count->n_updated + count->n_unchanged > 0)
        g_string_append_printf (text, "%s%s %u+%u+%u", text->len > 0 ? ", " : "", names[i], count->n_new,
                                count->n_updated, count->n_unchanged);
    }
  append_gap (text, report->n_amounts, "amounts");
  append_gap (text, report->n_undisclosed, "undisclosed");
  for (guint i = 0; i < report->amount_lines->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? ", " : "; refused in ",
                            g_array_index (report->amount_lines, guint, i));
  append_gap (text, report->n_round_unknown, "in unknown rounds");
  append_gap (text, report->n_merged, "merged");
  append_gap (text, report->n_places_missing, "missing");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
import_test_mapping (IncImport *import)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < inc_import_sheet_get_n_columns (inc_import_get_sheet (import, 0)); i++)
    {
      const IncImportColumn *column = inc_import_sheet_get_column (inc_import_get_sheet (import, 0), i);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? "|" : "", column->heading,
                              column->target != NULL ? column->target : "-");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
import_test_sql (ImportTest *self, const char *sql)
{
  sqlite3 *db = test_sql_open (self->path);
  char *rows = test_sql_read (db, sql);

  sqlite3_close (db);
  return rows;
}

gint64
import_test_count (ImportTest *self, const char *sql)
{
  return test_sql_count (self->path, sql);
}

char *
import_test_tables (ImportTest *self)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", schemas[i]->table);
      const gint64 count = import_test_count (self, sql);

      if (count > 0)
        g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT, text->len > 0 ? ", " : "", schemas[i]->table, count);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
