/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random work, taken back to the beginning and done again to the end: both registers are met again, byte for byte but for
 * what only grows, and what the database works out is always what it would work out anew.  The seeds are fixed. */
#include "config.h"

#include "inc-store-test.h"

enum
{
  N_SETS = 120,
};

static gint64
any_id (IncStore *store, GRand *rand, const char *table)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find (table));
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;

  inc_query_set_sort (query, "id", FALSE);
  ids = inc_store_list (store, query, &error);
  g_assert_no_error (error);
  return ids->len > 0 ? g_array_index (ids, gint64, g_rand_int_range (rand, 0, ids->len)) : 0;
}

static char *
random_text (GRand *rand)
{
  static const char *const words[] = { "Đường", "Ánh", "Dương", "Bếp", "Mây", "\"", "\\", "xa\nxăm", "AI", "Hòa", "hoà" };
  GString *text = g_string_new (NULL);

  for (guint n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    g_string_append_printf (text, "%s ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

/* What the triggers keep up, worked out from nothing: rows that differ. */
static const char *const derived[] = {
  "SELECT p.id FROM person AS p LEFT JOIN (SELECT person, position, place, row_number() OVER (PARTITION BY person"
  " ORDER BY ends IS NOT NULL, main DESC, starts DESC, id DESC) AS n FROM role_place) AS r ON r.person = p.id AND r.n = 1"
  " WHERE p.position IS NOT r.position OR p.place IS NOT r.place",
  "SELECT i.id FROM investor AS i WHERE i.startups IS NOT"
  " (SELECT nullif(count(DISTINCT startup), 0) FROM stake WHERE investor = i.id)",
  "SELECT i.id FROM investor AS i WHERE i.contacted IS NOT (SELECT max(date) FROM note WHERE investor = i.id)",
  "SELECT p.id FROM partner AS p WHERE p.contacted IS NOT (SELECT max(date) FROM note WHERE partner = p.id)",
  "SELECT s.id FROM startup AS s WHERE s.rounds IS NOT (SELECT nullif(count(*), 0) FROM round WHERE startup = s.id)"
  " OR s.raised_vnd IS NOT (SELECT sum(amount_vnd) FROM round WHERE startup = s.id)",
  "SELECT e.id FROM enrolment AS e LEFT JOIN (SELECT enrolment, stage, date, row_number() OVER (PARTITION BY enrolment"
  " ORDER BY date DESC, id DESC) AS n FROM stage_change) AS x ON x.enrolment = e.id AND x.n = 1"
  " WHERE e.stage IS NOT x.stage OR e.since IS NOT x.date",
};

static void
assert_derived (IncStore *store)
{
  for (guint i = 0; i < G_N_ELEMENTS (derived); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM (%s)", derived[i]);

      if (test_sql_count (inc_store_get_path (store), sql) != 0)
        g_error ("not as worked out anew: %s", derived[i]);
    }
}

static char *
random_currency (GRand *rand)
{
  static const char *const codes[] = { "USD", "EUR", "JPY", "VND" };

  return g_strdup (codes[g_rand_int_range (rand, 0, G_N_ELEMENTS (codes))]);
}

/* A value of the field's kind or, where it may be, none. */
static void
change_field (IncStore *store, GRand *rand, IncRecord *record, const IncField *field)
{
  g_auto(IncValue) value = INC_VALUE_INIT;

  if (!(field->flags & INC_REQUIRED) && g_rand_int_range (rand, 0, 4) == 0)
    value = inc_value_null ();
  else if (field->flags & INC_CURRENCY)
    value = inc_value_take_text (random_currency (rand));
  else if (field->kind == INC_KIND_TEXT || field->kind == INC_KIND_NOTE)
    value = inc_value_take_text (random_text (rand));
  else if (field->kind == INC_KIND_DATE)
    value = inc_value_take_text (g_strdup_printf ("20%02d-%02d-11", g_rand_int_range (rand, 10, 30),
                                                  g_rand_int_range (rand, 1, 13)));
  else if (field->kind == INC_KIND_CHOICE)
    value = inc_value_dup_text (field->choices[g_rand_int_range (rand, 0, inc_choice_get_n (field->choices))].word);
  else if (field->kind == INC_KIND_REF)
    value = inc_value_integer (any_id (store, rand, inc_field_get_target (field)->table));
  else if (field->kind == INC_KIND_BOOL)
    value = inc_value_integer (g_rand_int_range (rand, 0, 2));
  else
    value = inc_value_integer (g_rand_int_range (rand, 0, 1000000));
  inc_record_set_value (record, field, &value);
}

/* Of fields of which one is set: another one, or the same with another value. */
static void
choose_one (IncStore *store, GRand *rand, IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);
  const IncField *one_of[4];
  guint n = 0;
  const IncField *chosen;

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & INC_ONE_OF)
      one_of[n++] = &schema->fields[i];
  if (n == 0)
    return;
  chosen = one_of[g_rand_int_range (rand, 0, n)];
  for (guint i = 0; i < n; i++)
    {
      const IncValue none = inc_value_null ();

      inc_record_set_value (record, one_of[i], &none);
    }
  while (inc_record_is_missing (record, chosen) && any_id (store, rand, inc_field_get_target (chosen)->table) != 0)
    change_field (store, rand, record, chosen);
}

static void
change_fields (IncStore *store, GRand *rand, IncRecord *record, gboolean all)
{
  guint n;
  const IncField *const *fields =
    inc_catalog_get_fields (inc_store_get_catalog (store), inc_record_get_schema (record), &n);

  for (guint i = 0; i < n; i++)
    if (!(fields[i]->flags & (INC_DERIVED | INC_ONE_OF)) && (all || g_rand_int_range (rand, 0, 4) == 0))
      change_field (store, rand, record, fields[i]);
  if (all || g_rand_int_range (rand, 0, 4) == 0)
    choose_one (store, rand, record);
}

static const IncSchema *
any_schema (GRand *rand)
{
  static const char *const tables[] = { "programme", "cohort", "startup", "startup", "startup", "enrolment", "enrolment",
                                        "stage_change", "stage_change", "note", "note", "note", "setting", "import_key", "tag",
                                        "exchange_rate", "person", "person", "person", "investor", "investor", "partner",
                                        "role", "role", "role", "role", "consent", "round", "round", "round", "stake",
                                        "stake", "stake", "stake" };

  return inc_schemas_find (tables[g_rand_int_range (rand, 0, G_N_ELEMENTS (tables))]);
}

/* Refused acts (a rule, a record in use) are part of the work; FALSE when the set can no longer be kept. */
static gboolean
do_one (IncStore *store, GRand *rand, IncTransaction *transaction)
{
  const IncSchema *schema = any_schema (rand);
  const gint64 id = any_id (store, rand, schema->table);
  const int what = g_rand_int_range (rand, 0, 10);
  g_autoptr(IncRecord) record = NULL;

  if (what < 5 || id == 0)
    {
      record = inc_record_new (schema);
      change_fields (store, rand, record, TRUE);
      inc_transaction_save (transaction, record, NULL);
      return TRUE;
    }
  if (what == 9)
    return inc_transaction_delete (transaction, schema, id, NULL);
  record = test_get (store, g_type_from_name (schema->type_name), id);
  change_fields (store, rand, record, FALSE);
  inc_transaction_save (transaction, record, NULL);
  return TRUE;
}

/* Declares a field of startups or notes, changes one, or takes one away. */
static void
declare_one (IncStore *store, GRand *rand, IncTransaction *transaction)
{
  static const char *const kinds[] = { "text", "note", "integer", "choice", "bool", "date" };
  const gint64 id = any_id (store, rand, "custom_field");
  g_autofree char *name = g_strdup_printf ("x_%u", g_rand_int (rand));
  g_autoptr(IncRecord) field = NULL;

  if (id != 0 && g_rand_boolean (rand))
    {
      if (g_rand_boolean (rand))
        {
          inc_transaction_delete (transaction, inc_schemas_find ("custom_field"), id, NULL);
          return;
        }
      field = test_get (store, inc_custom_field_get_type (), id);
      g_object_set (field, "searched", g_rand_boolean (rand), NULL);
    }
  else
    field = g_object_new (inc_custom_field_get_type (), "target", g_rand_boolean (rand) ? "startup" : "enrolment", "name",
                          name, "label", name, "kind", kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))], "choices",
                          "Đỏ\nXanh", "searched", g_rand_boolean (rand), NULL);
  inc_transaction_save (transaction, field, NULL);
}

/* TRUE when a set was kept. */
static gboolean
do_set (IncStore *store, GRand *rand)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Random", &error);
  g_autoptr(IncChanges) changes = NULL;

  g_assert_no_error (error);
  if (g_rand_int_range (rand, 0, 6) == 0)
    declare_one (store, rand, transaction);
  for (guint n = g_rand_int_range (rand, 1, 9); n > 0; n--)
    if (!do_one (store, rand, transaction))
      return FALSE;
  return inc_transaction_commit (transaction, &changes, NULL) && changes->id != 0;
}

static void
assert_dump (IncStore *store, const char *expected)
{
  g_autofree char *found = test_dump (inc_store_get_path (store));

  g_assert_cmpstr (found, ==, expected);
  assert_derived (store);
}

/* The work has to be of all types, or it proves nothing about some. */
static void
assert_all_types (IncStore *store)
{
  static const char *const tables[] = { "tag", "exchange_rate", "person", "investor", "partner", "role", "consent", "round",
                                        "stake" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM change WHERE kind = %u",
                                              inc_schemas_find (tables[i])->number);

      g_assert_cmpint (test_sql_count (inc_store_get_path (store), sql), >, 0);
    }
}

static void
test_seed (gconstpointer data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  IncStore *store = test_store_new (folder);
  g_autofree char *start = test_dump (inc_store_get_path (store));
  g_autofree char *middle = NULL;
  g_autofree char *end = NULL;
  guint n = 0, n_middle = 0;

  for (guint i = 0; i < N_SETS; i++)
    {
      n += do_set (store, rand);
      if (n == N_SETS / 3 && middle == NULL)
        {
          middle = test_dump (inc_store_get_path (store));
          n_middle = n;
        }
    }
  g_assert_nonnull (middle);
  test_check_whole (store);
  assert_derived (store);
  assert_all_types (store);
  end = test_dump (inc_store_get_path (store));

  for (guint i = n; i > n_middle; i--)
    test_undo (store);
  assert_dump (store, middle);
  test_check_whole (store);
  inc_store_close (store);
  store = test_store_open (folder, INC_STORE_WRITE);
  for (guint i = n_middle; i > 0; i--)
    test_undo (store);
  assert_dump (store, start);
  test_check_whole (store);
  for (guint i = 0; i < n; i++)
    test_redo (store);
  assert_dump (store, end);
  test_check_whole (store);
  for (guint i = 0; i < n; i++)
    test_undo (store);
  assert_dump (store, start);
  test_check_whole (store);
  inc_store_close (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint seed = 1; seed <= 6; seed++)
    {
      g_autofree char *name = g_strdup_printf ("/store/random-edits/there-and-back/seed-%u", seed);

      g_test_add_data_func (name, GUINT_TO_POINTER (seed), test_seed);
    }
  return g_test_run ();
}
