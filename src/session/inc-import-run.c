/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-run: writing, unless it is a trial. */
#include "config.h"

#include "inc-import-run.h"

#include "inc-import-keys.h"
#include "inc-records.h"
#include "inc-text.h"

gboolean
inc_import_run_insert (IncImportRun *run, gpointer object, GError **error)
{
  IncRecord *record = object;

  record->id = 0;
  record->revision = 0;
  g_clear_pointer (&record->uid, g_free);
  return run->transaction == NULL || inc_transaction_save (run->transaction, record, error);
}

/* The key of a record that staff deleted since is given to the new one. */
gboolean
inc_import_run_save_key (IncImportRun *run, gint64 key, const char *source, const char *text, const IncSchema *target,
                         const char *uid, GError **error)
{
  g_autoptr(IncRecord) stored = NULL;

  if (run->transaction == NULL)
    return TRUE;
  if (key == 0)
    {
      IncImportKey *new = INC_IMPORT_KEY (run->key);

      g_set_str (&new->source, source);
      g_set_str (&new->row_key, text);
      g_set_str (&new->target, target->table);
      g_set_str (&new->target_uid, uid);
      return inc_import_run_insert (run, new, error);
    }
  stored = inc_store_get (run->store, inc_schema_of (inc_import_key_get_type ()), key, error);
  if (stored == NULL)
    return FALSE;
  g_object_set (stored, "target-uid", uid, NULL);
  return inc_transaction_save (run->transaction, stored, error);
}

gboolean
inc_import_run_update (IncImportRun *run, IncImportEntry *entry, IncRecord *stored, gboolean *changed, GError **error)
{
  *changed = inc_import_rows_merge (run->rows, stored);
  if (!*changed || !inc_import_rows_check_merged (run->rows, stored))
    return TRUE;
  return run->transaction == NULL || inc_transaction_save (run->transaction, stored, error);
}

gboolean
inc_import_run_can_insert (IncImportRun *run, IncRecord *record, char **message)
{
  g_autoptr(IncProblems) problems = inc_problems_new ();
  guint n;
  const IncField *const *fields =
    inc_catalog_get_fields (inc_store_get_catalog (run->store), inc_record_get_schema (record), &n);

  inc_record_check (record, fields, n, problems);
  for (guint i = 0; i < inc_problems_get_n (problems); i++)
    {
      const IncProblem *problem = inc_problems_get (problems, i);

      if (problem->severity != INC_SEVERITY_ERROR)
        continue;
      *message = g_strdup (problem->message);
      return FALSE;
    }
  return TRUE;
}

static void
append_exact (GString *out, const char *name)
{
  g_autoptr(GString) exact = g_string_new (NULL);
  gboolean blank = FALSE;

  inc_text_exact (name, exact);
  for (const char *p = exact->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && blank)
        g_string_append_c (out, ' ');
      if (!g_unichar_isspace (c))
        g_string_append_unichar (out, c);
      blank = g_unichar_isspace (c);
    }
}

/* A name without a letter or digit is what it is. */
static void
append_name (GString *out, const char *name)
{
  const gsize begin = out->len;

  append_exact (out, name);
  if (out->len == begin)
    g_string_append (out, name);
}

char *
inc_import_dup_name (const char *name)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_name (text, name);
  inc_import_key_shorten (text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
inc_import_dup_mark (const char *name, const char *what)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_name (text, name);
  g_string_append_c (text, '\n');
  append_name (text, what);
  inc_import_key_shorten (text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
