/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields that staff declared: they behave as those of the program. */
#include "config.h"

#include "inc-model-sample.h"

static const IncFieldDeclaration one_of_each[] = {
  { "startup", "x_text", "Text", "text", NULL, FALSE, TRUE },
  { "startup", "x_note", "Note", "note", NULL, FALSE, TRUE },
  { "startup", "x_date", "Date", "date", NULL, FALSE, FALSE },
  { "startup", "x_stamp", "Stamp", "stamp", NULL, FALSE, FALSE },
  { "startup", "x_integer", "Integer", "integer", NULL, TRUE, FALSE },
  { "startup", "x_ratio", "Ratio", "ratio", NULL, FALSE, FALSE },
  { "startup", "x_money", "Money", "money", NULL, FALSE, FALSE },
  { "startup", "x_bool", "Bool", "bool", NULL, FALSE, FALSE },
  { "startup", "x_choice", "Choice", "choice", "Đỏ\n Xanh \n\nĐỏ", FALSE, FALSE },
  { "note", "x_text", "Text of a note", "text", NULL, FALSE, FALSE },
};

static IncCatalog *
new_catalog (void)
{
  g_autofree char *message = NULL;
  IncCatalog *catalog = inc_catalog_new (one_of_each, G_N_ELEMENTS (one_of_each), &message);

  g_assert_cmpstr (message, ==, NULL);
  return catalog;
}

static void
test_fields_stand_behind_the_others (void)
{
  g_autoptr(IncCatalog) catalog = new_catalog ();
  const IncSchema *schema = inc_schemas_find ("startup");
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);

  g_assert_cmpuint (n, ==, schema->n_fields + 9);
  for (guint i = 0; i < schema->n_fields; i++)
    g_assert_true (fields[i] == &schema->fields[i]);
  for (guint i = 0; i < 9; i++)
    {
      const IncField *field = fields[schema->n_fields + i];

      g_assert_cmpstr (field->name, ==, one_of_each[i].name);
      g_assert_cmpstr (inc_field_get_label (field), ==, one_of_each[i].label);
      g_assert_cmpstr (inc_kind_get (field->kind)->word, ==, one_of_each[i].kind);
      g_assert_true (field->flags & INC_CUSTOM);
      g_assert_cmpint ((field->flags & INC_SEARCHED) != 0, ==, one_of_each[i].searched);
      g_assert_cmpint ((field->flags & INC_REQUIRED) != 0, ==, one_of_each[i].required);
      g_assert_true (inc_catalog_find (catalog, schema, field->name) == field);
    }
  g_assert_null (inc_catalog_find (catalog, inc_schemas_find ("cohort"), "x_text"));
  g_assert_nonnull (inc_catalog_find (catalog, inc_schemas_find ("note"), "x_text"));
}

static void
test_values (void)
{
  g_autoptr(IncCatalog) catalog = new_catalog ();
  const IncSchema *schema = inc_schemas_find ("startup");
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);
  const IncValue null = INC_VALUE_INIT;

  for (guint i = schema->n_fields; i < n; i++)
    {
      g_autoptr(IncRecord) record = inc_record_new (schema);
      g_auto(IncValue) good = sample_good_value (fields[i], 0);
      g_auto(IncValue) read = INC_VALUE_INIT;
      g_autoptr(IncRecord) copy = NULL;
      g_autofree char *shown = NULL;

      g_assert_true (inc_record_is_missing (record, fields[i]));
      inc_record_set_value (record, fields[i], &good);
      copy = inc_record_dup (record);
      inc_record_get_value (copy, fields[i], &read);
      g_assert_true (inc_value_equal (&good, &read));
      g_assert_true (inc_record_equal (record, copy, fields, n));
      shown = inc_record_display (record, fields[i]);
      g_assert_nonnull (shown);
      inc_record_set_value (record, fields[i], &null);
      g_assert_true (inc_record_is_missing (record, fields[i]));
      g_assert_false (inc_record_equal (record, copy, fields, n));
    }
}

static void
test_typed_text (void)
{
  static const struct
  {
    const char *field;
    const char *typed;
    const char *shown; /* NULL: refused */
  } cases[] = {
    { "x_text", " một ", "một" },        { "x_date", "5/2026", "05/2026" },  { "x_date", "x", NULL },
    { "x_integer", "1.500", "1.500" },   { "x_integer", "x", NULL },         { "x_ratio", "12,5%", "12,5\u00a0%" },
    { "x_money", "2 tỷ", "2.000.000.000\u00a0đ" }, { "x_bool", "có", "Yes" }, { "x_choice", "xanh", "Xanh" },
    { "x_choice", "tím", NULL },
  };
  g_autoptr(IncCatalog) catalog = new_catalog ();
  const IncSchema *schema = inc_schemas_find ("startup");
  g_autoptr(IncRecord) record = inc_record_new (schema);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IncField *field = inc_catalog_find (catalog, schema, cases[i].field);
      g_autofree char *message = NULL;
      g_autofree char *shown = NULL;

      g_assert_cmpint (inc_record_parse (record, field, cases[i].typed, &message), ==, cases[i].shown != NULL);
      g_assert_cmpint (message != NULL, ==, cases[i].shown == NULL);
      shown = inc_record_display (record, field);
      if (cases[i].shown != NULL)
        g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_checks (void)
{
  g_autoptr(IncCatalog) catalog = new_catalog ();
  const IncSchema *schema = inc_schemas_find ("startup");
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "Một", NULL);
  g_autoptr(IncProblems) missing = inc_problems_new ();
  g_autoptr(IncProblems) bad = inc_problems_new ();
  const IncField *integer = inc_catalog_find (catalog, schema, "x_integer");
  const IncValue seven = inc_value_integer (7), text = { INC_VALUE_TEXT, 0, (char *) "Tím" };
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);

  inc_record_check (INC_RECORD (startup), fields, n, missing);
  g_assert_cmpuint (inc_problems_get_n (missing), ==, 1);
  g_assert_cmpstr (inc_problems_get (missing, 0)->field, ==, "x_integer");
  inc_record_set_value (INC_RECORD (startup), integer, &seven);
  inc_record_set_value (INC_RECORD (startup), inc_catalog_find (catalog, schema, "x_choice"), &text);
  inc_record_check (INC_RECORD (startup), fields, n, bad);
  g_assert_cmpuint (inc_problems_get_n (bad), ==, 1);
  g_assert_cmpstr (inc_problems_get (bad, 0)->field, ==, "x_choice");
}

static void
test_choices (void)
{
  g_autoptr(IncCatalog) catalog = new_catalog ();
  const IncField *field = inc_catalog_find (catalog, inc_schemas_find ("startup"), "x_choice");

  g_assert_cmpuint (inc_choice_get_n (field->choices), ==, 2);
  g_assert_cmpstr (field->choices[0].word, ==, "Đỏ");
  g_assert_cmpstr (field->choices[1].label, ==, "Xanh");
}

static void
test_faults (void)
{
  static const IncFieldDeclaration faults[] = {
    { "nothing", "a", "A", "text" },
    { NULL, "a", "A", "text" },
    { "startup", NULL, "A", "text" },
    { "startup", "", "A", "text" },
    { "startup", "Name", "A", "text" },
    { "startup", "1st", "A", "text" },
    { "startup", "a-b", "A", "text" },
    { "startup", "a'b", "A", "text" },
    { "startup", "đ", "A", "text" },
    { "startup", "a23456789012345678901234567890123456789012", "A", "text" },
    { "startup", "name", "A", "text" },
    { "startup", "id", "A", "text" },
    { "startup", "uid", "A", "text" },
    { "startup", "revision", "A", "text" },
    { "startup", "changed", "A", "text" },
    { "startup", "custom", "A", "text" },
    { "startup", "a", NULL, "text" },
    { "startup", "a", "A", NULL },
    { "startup", "a", "A", "float" },
    { "startup", "a", "A", "ref" },
    { "startup", "a", "A", "choice" },
    { "startup", "a", "A", "choice", "" },
    { "startup", "a", "A", "choice", " \n " },
  };
  const IncFieldDeclaration twins[] = { { "startup", "a", "A", "text" }, { "startup", "a", "B", "date" } };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *message = NULL;

      g_assert_null (inc_catalog_new (&faults[i], 1, &message));
      g_assert_nonnull (message);
    }
  {
    g_autofree char *message = NULL;

    g_assert_null (inc_catalog_new (twins, 2, &message));
    g_assert_nonnull (message);
  }
}

static gpointer
use_from_thread (gpointer data)
{
  IncCatalog *catalog = data;

  for (guint i = 0; i < 1000; i++)
    inc_catalog_unref (inc_catalog_ref (catalog));
  inc_catalog_unref (catalog);
  return NULL;
}

static void
test_shared_by_threads (void)
{
  IncCatalog *catalog = new_catalog ();
  GThread *thread = g_thread_new ("reader", use_from_thread, inc_catalog_ref (catalog));

  for (guint i = 0; i < 1000; i++)
    inc_catalog_unref (inc_catalog_ref (catalog));
  g_thread_join (thread);
  g_assert_nonnull (inc_catalog_find (catalog, inc_schemas_find ("startup"), "x_date"));
  inc_catalog_unref (catalog);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/catalog/declared-fields-stand-behind-the-others", test_fields_stand_behind_the_others);
  g_test_add_func ("/model/catalog/values-of-each-kind", test_values);
  g_test_add_func ("/model/catalog/typed-text-of-each-kind", test_typed_text);
  g_test_add_func ("/model/catalog/declared-fields-are-checked", test_checks);
  g_test_add_func ("/model/catalog/choices-are-lines", test_choices);
  g_test_add_func ("/model/catalog/faulty-declarations-are-refused", test_faults);
  g_test_add_func ("/model/catalog/shared-by-threads", test_shared_by_threads);
  return g_test_run ();
}
