/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the model and those of the database agree: what either refuses no other door lets in. */
#include "config.h"

#include "inc-model-sample.h"
#include "inc-store-test.h"

/* One good row of every type, each with id 1: told as history, since the tranche among them was approved. */
static IncStore *
new_store_of_samples (const char *folder)
{
  IncStore *store = test_store_new (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Samples", &error);
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  g_assert_no_error (error);
  inc_transaction_set_act (transaction, INC_ACT_HISTORY);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(IncRecord) record = sample_record (schemas[i], 0);
      const IncValue one = inc_value_integer (1);

      for (guint f = 0; f < schemas[i]->n_fields; f++)
        if (schemas[i]->fields[f].kind == INC_KIND_REF && !inc_record_is_missing (record, &schemas[i]->fields[f]))
          inc_record_set_value (record, &schemas[i]->fields[f], &one);
      if (g_str_equal (schemas[i]->table, "custom_field"))
        g_object_set (record, "target", "note", "name", "colour", "label", "Colour", "kind", "text", "choices", NULL,
                      "required", FALSE, NULL);
      if (g_str_equal (schemas[i]->table, "fund"))
        g_object_set (record, "closed-until", NULL, NULL); /* a payment comes after it */
      if (g_str_equal (schemas[i]->table, "payment"))
        g_object_set (record, "reverses", (gint64) 0, NULL); /* it cannot take itself back */
      inc_transaction_save (transaction, record, &error);
      g_assert_no_error (error);
      g_assert_cmpint (record->id, ==, 1);
    }
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
  return store;
}

static int
force (sqlite3 *sql, const IncSchema *schema, const IncField *field, const IncValue *value)
{
  g_autofree char *text = g_strdup_printf ("UPDATE %s SET %s = ?1 WHERE id = 1", schema->table, field->name);
  sqlite3_stmt *update;
  int code;

  g_assert_cmpint (sqlite3_prepare_v2 (sql, text, -1, &update, NULL), ==, SQLITE_OK);
  if (value->type == INC_VALUE_TEXT)
    sqlite3_bind_text (update, 1, value->text, -1, SQLITE_STATIC);
  else if (value->type == INC_VALUE_INTEGER)
    sqlite3_bind_int64 (update, 1, value->integer);
  code = sqlite3_step (update);
  sqlite3_finalize (update);
  return code;
}

/* Where SQL can say it; lengths, spelling and days of the calendar are the model's alone. */
static gboolean
has_sql_rule (const IncField *field, const IncValue *value)
{
  switch (field->kind)
    {
    case INC_KIND_DATE:
      return !g_ascii_isdigit (value->text[0]) || !g_ascii_isdigit (value->text[2]);
    case INC_KIND_CHOICE:
    case INC_KIND_BOOL:
    case INC_KIND_REF:
      return TRUE;
    case INC_KIND_INTEGER:
    case INC_KIND_RATIO:
    case INC_KIND_MONEY:
      return value->type == INC_VALUE_TEXT;
    case INC_KIND_TEXT:
    case INC_KIND_NOTE:
    case INC_KIND_STAMP:
    case INC_N_KINDS:
    default:
      return FALSE;
    }
}

static void
check_bad (sqlite3 *sql, const IncSchema *schema, const IncField *field)
{
  IncValue bad;

  for (guint n = 0; sample_bad_value (field, n, &bad); n++)
    {
      g_autoptr(IncProblems) problems = inc_problems_new ();

      inc_field_check (field, &bad, problems);
      g_assert_cmpuint (inc_problems_get_n (problems), ==, 1);
      if (has_sql_rule (field, &bad))
        g_assert_cmpint (force (sql, schema, field, &bad), ==, SQLITE_CONSTRAINT);
      inc_value_clear (&bad);
    }
}

static void
check_good (sqlite3 *sql, const IncSchema *schema, const IncField *field)
{
  for (guint n = 0; n < 3; n++)
    {
      g_auto(IncValue) good = field->kind == INC_KIND_REF ? inc_value_integer (1) : sample_good_value (field, n);

      g_assert_cmpint (force (sql, schema, field, &good), ==, SQLITE_DONE);
    }
}

static void
check_null (sqlite3 *sql, const IncSchema *schema, const IncField *field)
{
  const gboolean refused = field->flags & INC_REQUIRED || field->kind == INC_KIND_BOOL;
  const IncValue null = INC_VALUE_INIT;

  g_assert_cmpint (force (sql, schema, field, &null), ==, refused ? SQLITE_CONSTRAINT : SQLITE_DONE);
}

static void
for_each_written_field (void (*test) (sqlite3 *sql, const IncSchema *schema, const IncField *field))
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = new_store_of_samples (folder);
  sqlite3 *sql = test_sql_open (inc_store_get_path (store));
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  test_sql_run (sql, "PRAGMA foreign_keys = ON");
  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < schemas[i]->n_fields; f++)
      {
        test_sql_run (sql, "BEGIN");
        if (!(schemas[i]->fields[f].flags & (INC_DERIVED | INC_ONE_OF)))
          test (sql, schemas[i], &schemas[i]->fields[f]);
        test_sql_run (sql, "ROLLBACK");
      }
  sqlite3_close (sql);
}

static void
test_bad (void)
{
  for_each_written_field (check_bad);
}

static void
test_good (void)
{
  for_each_written_field (check_good);
}

static void
test_null (void)
{
  for_each_written_field (check_null);
}

/* Net 2: a save refuses what a form refuses, at the same field. */
static void
test_save_checks (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = new_store_of_samples (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Save", &error);
  guint n, n_refused = 0;
  const IncSchema *const *schemas = inc_schemas_get (&n);
  const IncValue null = INC_VALUE_INIT;

  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < schemas[i]->n_fields; f++)
      {
        g_autoptr(IncRecord) record = sample_record (schemas[i], 1);

        if (!(schemas[i]->fields[f].flags & INC_REQUIRED))
          continue;
        inc_record_set_value (record, &schemas[i]->fields[f], &null);
        g_assert_false (inc_transaction_save (transaction, record, &error));
        g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
        g_assert_cmpstr (inc_store_error_get_table (error), ==, schemas[i]->table);
        g_assert_cmpstr (inc_store_error_get_field (error), ==, schemas[i]->fields[f].name);
        g_clear_error (&error);
        n_refused++;
      }
  g_assert_cmpuint (n_refused, >=, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/nets/good-values-pass-both", test_good);
  g_test_add_func ("/store/nets/bad-values-pass-neither", test_bad);
  g_test_add_func ("/store/nets/missing-values-pass-neither", test_null);
  g_test_add_func ("/store/nets/a-save-refuses-what-a-form-refuses", test_save_checks);
  return g_test_run ();
}
