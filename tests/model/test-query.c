/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Queries as plain descriptions: kept as a line of text and read back. */
#include "config.h"

#include "inc-query.h"

static const IncFieldDeclaration declared[] = { { "startup", "colour", "Colour", "text" } };

static IncQuery *
new_full_query (void)
{
  IncQuery *query = inc_query_new (inc_schemas_find ("startup"));
  g_auto(IncValue) operating = inc_value_dup_text ("operating");
  g_auto(IncValue) quoted = inc_value_dup_text ("it's \"đ\"\n");
  const IncValue both[] = { operating, quoted };

  inc_query_filter (query, INC_FILTER_ANY_OF, "status", both, 2);
  inc_query_filter_id (query, "cohort", G_GINT64_CONSTANT (1) << 40);
  inc_query_filter (query, INC_FILTER_MISSING, "tax_code", NULL, 0);
  inc_query_filter (query, INC_FILTER_NAMED, "a-file", NULL, 0);
  inc_query_filter_text (query, "colour", "đỏ");
  inc_query_set_search (query, "đường \"xa'");
  inc_query_set_sort (query, "colour", TRUE);
  return query;
}

static void
test_text_reads_back (void)
{
  g_autofree char *message = NULL;
  g_autoptr(IncCatalog) catalog = inc_catalog_new (declared, 1, &message);
  g_autoptr(IncQuery) query = new_full_query ();
  g_autoptr(IncQuery) plain = inc_query_new (inc_schemas_find ("note"));
  g_autoptr(IncQuery) by_id = inc_query_new (inc_schemas_find ("note"));
  IncQuery *all[] = { query, plain, by_id };

  inc_query_set_sort (by_id, "id", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *text = inc_query_to_text (all[i]);
      g_autoptr(IncQuery) read = inc_query_parse (text, catalog);

      g_assert_nonnull (read);
      g_assert_true (inc_query_equal (all[i], read));
      g_assert_null (strchr (text, '\n'));
    }
}

static void
test_copy_is_its_own (void)
{
  g_autoptr(IncQuery) query = new_full_query ();
  g_autoptr(IncQuery) copy = inc_query_copy (query);

  g_assert_true (inc_query_equal (query, copy));
  inc_query_set_search (copy, NULL);
  g_assert_false (inc_query_equal (query, copy));
  g_assert_cmpstr (inc_query_get_search (query), ==, "đường \"xa'");
}

static void
test_unknown_is_refused (void)
{
  static const char *const texts[] = {
    "",
    "nonsense",
    "('startup', '', '', false)",
    "('nothing', '', '', false, @a(usa(uxs)) [])",
    "('startup', '', 'nothing', false, @a(usa(uxs)) [])",
    "('startup', '', 'colour', false, @a(usa(uxs)) [])",
    "('startup', '', '', false, [(uint32 0, 'nothing', @a(uxs) [])])",
    "('startup', '', '', false, [(uint32 9, 'status', @a(uxs) [])])",
    "('startup', '', '', false, [(uint32 1, 'name; DROP TABLE startup', @a(uxs) [])])",
  };
  g_autoptr(IncCatalog) catalog = inc_catalog_new (NULL, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (inc_query_parse (texts[i], catalog));
}

static void
test_one_filter_a_field (void)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find ("startup"));
  const IncFilter *filter;

  inc_query_filter_text (query, "status", "closed");
  inc_query_filter_text (query, "sector", "AI");
  inc_query_filter_text (query, "status", "operating");
  g_assert_cmpuint (inc_query_get_n_filters (query), ==, 2);
  filter = inc_query_find_filter (query, "status");
  g_assert_cmpuint (filter->values->len, ==, 1);
  g_assert_cmpstr (g_array_index (filter->values, IncValue, 0).text, ==, "operating");
  inc_query_unfilter (query, "status");
  g_assert_null (inc_query_find_filter (query, "status"));
  inc_query_unfilter (query, NULL);
  g_assert_cmpuint (inc_query_get_n_filters (query), ==, 0);
}

static void
test_empty_search_is_none (void)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find ("startup"));

  inc_query_set_search (query, "a");
  inc_query_set_search (query, "");
  g_assert_null (inc_query_get_search (query));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/query/text-reads-back", test_text_reads_back);
  g_test_add_func ("/model/query/copy-is-its-own", test_copy_is_its_own);
  g_test_add_func ("/model/query/unknown-things-are-refused", test_unknown_is_refused);
  g_test_add_func ("/model/query/one-filter-a-field", test_one_filter_a_field);
  g_test_add_func ("/model/query/empty-search-is-none", test_empty_search_is_none);
  return g_test_run ();
}
