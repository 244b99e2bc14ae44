/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables that everything else is made from: types, fields, choices. */
#include "config.h"

#include "inc-records.h"

#include <string.h>

static guint n_schemas;
static const IncSchema *const *schemas;

static void
test_found_by_table_and_number (void)
{
  for (guint i = 0; i < n_schemas; i++)
    {
      g_assert_true (inc_schemas_find (schemas[i]->table) == schemas[i]);
      g_assert_true (inc_schemas_find_number (schemas[i]->number) == schemas[i]);
      g_assert_cmpuint (schemas[i]->number, >=, 1);
      g_assert_cmpuint (schemas[i]->number, <=, 255);
      g_assert_true (inc_schema_of (g_type_from_name (schemas[i]->type_name)) == schemas[i]);
    }
  g_assert_null (inc_schemas_find ("nothing"));
  g_assert_null (inc_schemas_find_number (0));
}

static void
check_field (const IncSchema *schema, const IncField *field)
{
  static const char *const reserved[] = { "id", "uid", "revision", "changed", "custom", NULL };

  g_assert_true (inc_schema_find (schema, field->name) == field);
  g_assert_false (g_strv_contains (reserved, field->name));
  g_assert_cmpuint (strlen (field->label), >, 0);
  g_assert_cmpint (field->choices != NULL, ==, field->kind == INC_KIND_CHOICE);
  g_assert_cmpint (field->ref_type != NULL, ==, field->kind == INC_KIND_REF);
  g_assert_cmpuint (__builtin_popcount (field->flags & (INC_INTERNAL | INC_CITY | INC_PUBLIC)), ==, 1);
  g_assert_false (field->flags & INC_PERSONAL && field->flags & INC_PUBLIC);
  if (field->currency != NULL)
    g_assert_true (inc_schema_find (schema, field->currency)->flags & INC_CURRENCY);
  if (field->flags & (INC_SEARCHED | INC_TAGS))
    g_assert_cmpint (inc_kind_get (field->kind)->memory, ==, INC_MEMORY_TEXT);
  if (field->flags & INC_SORTED)
    g_assert_cmpint (field->kind, ==, INC_KIND_TEXT);
  if (field->flags & INC_CURRENCY)
    g_assert_cmpint (field->kind, ==, INC_KIND_TEXT);
  if (field->flags & INC_DECIMAL)
    g_assert_cmpint (field->kind, ==, INC_KIND_RATIO);
  if (field->currency != NULL)
    {
      g_assert_cmpint (field->kind, ==, INC_KIND_MONEY);
      g_assert_true (inc_schema_find (schema, field->currency)->flags & INC_CURRENCY);
    }
  if (field->rate != NULL)
    {
      g_assert_nonnull (field->currency);
      g_assert_true (inc_schema_find (schema, field->rate)->flags & INC_DECIMAL);
    }
  if (field->flags & INC_OWNER)
    g_assert_cmpint (field->kind, ==, INC_KIND_REF);
}

static void
test_fields_are_whole (void)
{
  for (guint i = 0; i < n_schemas; i++)
    {
      for (guint f = 0; f < schemas[i]->n_fields; f++)
        check_field (schemas[i], &schemas[i]->fields[f]);
      g_assert_null (inc_schema_find (schemas[i], "nothing"));
      if (schemas[i]->title != NULL)
        g_assert_cmpint (inc_schema_find (schemas[i], schemas[i]->title)->kind, ==, INC_KIND_TEXT);
      g_assert_cmpuint (strlen (schemas[i]->label), >, 0);
      g_assert_cmpuint (strlen (schemas[i]->plural), >, 0);
    }
}

static guint
place_of (const IncSchema *schema)
{
  for (guint i = 0; i < n_schemas; i++)
    if (schemas[i] == schema)
      return i;
  g_assert_not_reached ();
}

static void
test_parents_come_first (void)
{
  for (guint i = 0; i < n_schemas; i++)
    for (guint f = 0; f < schemas[i]->n_fields; f++)
      {
        const IncSchema *target = inc_field_get_target (&schemas[i]->fields[f]);

        if (target != NULL && target != schemas[i] && !(schemas[i]->fields[f].flags & INC_DERIVED))
          g_assert_cmpuint (place_of (target), <, i);
      }
}

static void
check_choices (const IncChoice *choices)
{
  g_autoptr(GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) values = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (inc_choice_get_n (choices), >, 1);
  for (const IncChoice *choice = choices; choice->word != NULL; choice++)
    {
      g_assert_true (g_hash_table_add (words, (gpointer) choice->word));
      g_assert_true (g_hash_table_add (values, GINT_TO_POINTER (choice->value)));
      g_assert_cmpint (choice->value, !=, 0);
      g_assert_true (inc_choice_find (choices, choice->value) == choice);
      g_assert_true (inc_choice_find_word (choices, choice->word) == choice);
      g_assert_true (inc_choice_find_typed (choices, choice->label) == choice);
      for (const char *p = choice->word; *p != '\0'; p++)
        g_assert_true (g_ascii_islower (*p) || g_ascii_isdigit (*p) || *p == '_');
    }
  g_assert_null (inc_choice_find (choices, 0));
  g_assert_null (inc_choice_find_word (choices, "nothing"));
  g_assert_null (inc_choice_find_typed (choices, "nothing"));
}

static void
test_choices_are_distinct (void)
{
  for (guint i = 0; i < n_schemas; i++)
    for (guint f = 0; f < schemas[i]->n_fields; f++)
      if (schemas[i]->fields[f].choices != NULL)
        check_choices (schemas[i]->fields[f].choices);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  schemas = inc_schemas_get (&n_schemas);
  g_test_add_func ("/model/schemas/found-by-table-and-number", test_found_by_table_and_number);
  g_test_add_func ("/model/schemas/fields-are-whole", test_fields_are_whole);
  g_test_add_func ("/model/schemas/parents-come-first", test_parents_come_first);
  g_test_add_func ("/model/schemas/choices-are-distinct", test_choices_are_distinct);
  return g_test_run ();
}
