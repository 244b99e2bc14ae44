/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed into the search over everything, understood. */
#include "config.h"

#include "inc-find.h"
#include "inc-telex.h"
#include "records/inc-records.h"

#include <string.h>

static IncFindWords *
make_words (void)
{
  IncFindWords *words = inc_find_words_new ();

  inc_find_words_add (words, INC_FIND_SECTOR, "Nông nghiệp", 0);
  inc_find_words_add (words, INC_FIND_SECTOR, "Công nghiệp", 0);
  inc_find_words_add (words, INC_FIND_SECTOR, "Y tế", 0);
  inc_find_words_add (words, INC_FIND_COHORT, "Khóa 6", 2);
  inc_find_words_add (words, INC_FIND_COHORT, "Khóa 7", 3);
  inc_find_words_add (words, INC_FIND_COUNTRY, "Việt Nam", 0);
  return words;
}

/* words of the rest, then each condition as "stage=active,graduated"; ids and amounts as numbers, - for null. */
static char *
spell_out (const IncFind *find)
{
  g_autoptr(GString) text = g_string_new (find->words);

  for (guint i = 0; i < find->conditions->len; i++)
    {
      const IncFindCondition *condition = &g_array_index (find->conditions, IncFindCondition, i);

      g_string_append_printf (text, " | %s=", condition->op->word);
      for (guint v = 0; v < condition->values->len; v++)
        {
          const IncValue *value = &g_array_index (condition->values, IncValue, v);

          g_string_append (text, v > 0 ? "," : "");
          if (value->type == INC_VALUE_INTEGER)
            g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
          else
            g_string_append (text, value->type == INC_VALUE_TEXT ? value->text : "-");
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_what_is_typed_is_understood (void)
{
  static const struct
  {
    const char *typed;
    const char *understood;
  } rows[] = {
    { "", "" },
    { "lúa xanh", "lúa xanh" },
    { "stage:active", " | stage=active" },
    { "giai đoạn:active", " | stage=active" },
    { "giaidoan:graduated lúa", "lúa | stage=graduated" },
    { "giai ddoanj:in incubation lúa", "lúa | stage=active" },
    { "giai d9oan5:\"In incubation\" lúa", "lúa | stage=active" },
    { "lúa giai doan:a", "lúa | stage=applied,admitted,active" },
    { "lĩnh vực:nông nghiệp hà nội", "hà nội | sector=Nông nghiệp" },
    { "linhx vuwcj:nong nghiep", " | sector=Nông nghiệp" },
    { "linh vuc:\"y te\"", " | sector=Y tế" },
    { "sector:nghiep", " | sector=Nông nghiệp,Công nghiệp" },
    { "khóa:7 lúa", "lúa | cohort=3" },
    { "khoas:khóa 6", " | cohort=2" },
    { "country:viet nam", " | country=Việt Nam" },
    { "từ:01/01/2025", " | since=2025-01-01" },
    { "tuwf:2025", " | since=2025-01-01" },
    { "since:5/2025 until:6/2025", " | since=2025-05-01 | until=2025-06-31" },
    { "đến:2025", " | until=2025-12-31" },
    { "từ: 1/2/2025 đến: 3/4/2025 lúa", "lúa | since=2025-02-01 | until=2025-04-03" },
    { "số tiền:>5tỷ", " | amount=5000000001,-" },
    { "so tien:>=5 tỷ lúa", "lúa | amount=5000000000,-" },
    { "soos tieenf:<500tr", " | amount=-,499999999" },
    { "số tiền>5tỷ", " | amount=5000000001,-" },
    { "amount:500tr..2tỷ", " | amount=500000000,2000000000" },
    { "amount:2 tỷ..500 triệu", " | amount=500000000,2000000000" },
    { "amount:30tr", " | amount=30000000,30000000" },
    { "có:email", " | has=email" },
    { "has:tax code lúa", "lúa | has=tax_code" },
    { "thiếu:phone", " | no=phone" },
    { "không có:note", " | no=note" },
    { "trễ", " | late=2026-02-11" },
    { "treex", " | late=2026-02-11" },
    { "mây tre", "mây tre" },
    { "tre: lúa", "lúa | late=2026-02-11" },
    { "late:yes", " | late=2026-02-11" },
    { "\"trễ\"", "\"trễ\"" },
    { "kind:startup", " | kind=startup" },
    { "loại:person lan", "lan | kind=person" },
    { "người:nguyễn văn an", " | person=nguyễn văn an" },
    { "người:lan giai đoạn:active", " | person=lan | stage=active" },
    { "giai đoạn:", "" },
    { "lúa giai đoạn: ", "lúa" },
    { "abc:def", "abc:def" },
    { "https://vidu.vn 9:30", "https://vidu.vn 9:30" },
    { "\"giai đoạn:active\"", "\"giai đoạn:active\"" },
  };
  g_autoptr(IncFindWords) words = make_words ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(IncFind) find = inc_find_parse (rows[i].typed, words);
      g_autofree char *understood = spell_out (find);

      g_assert_cmpstr (understood, ==, rows[i].understood);
    }
}

static void
test_what_is_not_understood_is_told (void)
{
  g_autoptr(IncFind) unknown = inc_find_parse ("abc:def lúa", NULL);
  g_autoptr(IncFind) unread = inc_find_parse ("số tiền:nhiều lúa", NULL);
  g_autoptr(IncFind) fine = inc_find_parse ("stage:active https://vidu.vn", NULL);

  g_assert_cmpstr (unknown->unknown[0], ==, "abc");
  g_assert_null (unknown->unknown[1]);
  g_assert_cmpstr (unread->unread[0], ==, "số tiền:nhiều");
  g_assert_cmpstr (unread->words, ==, "lúa");
  g_assert_null (fine->unknown[0]);
  g_assert_null (fine->unread[0]);
}

/* No two conditions share a name, however it is typed. */
static void
test_every_name_is_of_one_condition (void)
{
  const IncFindOperator *operators = inc_find_operators_get ();

  for (guint i = 0; i < INC_FIND_N_OPERATORS; i++)
    {
      g_assert_cmpint (operators[i].id, ==, i);
      g_assert_true (inc_find_operators_find (operators[i].word) == &operators[i]);
      g_assert_true (inc_find_operators_find (operators[i].label) == &operators[i]);
      g_assert_nonnull (strstr (operators[i].phrase, "%s"));
      for (guint a = 0; a < G_N_ELEMENTS (operators[i].aliases) && operators[i].aliases[a] != NULL; a++)
        for (guint other = 0; other < INC_FIND_N_OPERATORS; other++)
          {
            g_assert_true (inc_find_operators_find (operators[i].aliases[a]) == &operators[i]);
            for (guint b = 0; other != i && b < G_N_ELEMENTS (operators[other].aliases) && operators[other].aliases[b]; b++)
              g_assert_false (inc_telex_spells (operators[i].aliases[a], operators[other].aliases[b]));
          }
    }
}

static void
test_words_for_people (void)
{
  g_autoptr(IncFindWords) words = make_words ();
  g_autoptr(IncFind) find = inc_find_parse ("kind:startup lúa stage:active từ:1/2025 số tiền:>=5tỷ", words);
  g_autofree char *text = inc_find_describe (find);
  g_autofree char *without = inc_find_drop (find, 1);
  g_autofree char *first = inc_find_drop (find, 0);
  g_autofree char *more = inc_find_add ("lúa ", &inc_find_operators_get ()[INC_FIND_STAGE], "In incubation");
  g_autofree char *flag = inc_find_add (NULL, &inc_find_operators_get ()[INC_FIND_LATE], NULL);

  g_assert_cmpstr (text, ==, "Startups · “lúa” · Stage: In incubation · Since 01/2025 · Amount: at least 5.000.000.000\302\240đ");
  g_assert_cmpstr (without, ==, "kind:startup lúa từ:1/2025 số tiền:>=5tỷ");
  g_assert_cmpstr (first, ==, "lúa stage:active từ:1/2025 số tiền:>=5tỷ");
  g_assert_cmpstr (more, ==, "lúa stage:\"In incubation\"");
  g_assert_cmpstr (flag, ==, "late:");
}

static guint
count_groups (const char *typed)
{
  g_autoptr(IncFindWords) words = make_words ();
  g_autoptr(IncFind) find = inc_find_parse (typed, words);
  guint n = 0;

  for (const IncChoice *kind = inc_find_kind_choices; kind->word != NULL; kind++)
    {
      g_autoptr(IncQuery) query = inc_find_make_query (find, inc_schemas_find (kind->word));

      n += query != NULL;
    }
  return n;
}

static void
test_a_type_that_cannot_meet_a_condition_is_out (void)
{
  g_assert_cmpuint (count_groups ("lúa"), ==, 8);
  g_assert_cmpuint (count_groups ("stage:active"), ==, 1);
  g_assert_cmpuint (count_groups ("sector:y"), ==, 2);
  g_assert_cmpuint (count_groups ("kind:note"), ==, 1);
  g_assert_cmpuint (count_groups ("kind:p"), ==, 3);
  g_assert_cmpuint (count_groups ("từ:2025"), ==, 7);
  g_assert_cmpuint (count_groups ("amount:>1"), ==, 2);
  g_assert_cmpuint (count_groups ("stage:active kind:note"), ==, 0);
  g_assert_cmpuint (count_groups ("has:email no:phone"), ==, 4);
}

/* A field that a rule names is there: else the store would find out at the keystroke. */
static void
test_rules_name_real_fields (void)
{
  static const char *const typed[] = {
    "stage:active", "sector:y", "cohort:7", "country:viet", "has:email", "has:phone", "has:tax code", "has:website",
    "has:description", "has:sector", "has:cohort", "has:round", "no:note", "no:people",
  };
  g_autoptr(IncFindWords) words = make_words ();

  for (guint t = 0; t < G_N_ELEMENTS (typed); t++)
    for (const IncChoice *kind = inc_find_kind_choices; kind->word != NULL; kind++)
      {
        const IncSchema *schema = inc_schemas_find (kind->word);
        g_autoptr(IncFind) find = inc_find_parse (typed[t], words);
        g_autoptr(IncQuery) query = inc_find_make_query (find, schema);

        g_assert_cmpuint (find->conditions->len, ==, 1);
        for (guint i = 0; query != NULL && i < inc_query_get_n_filters (query); i++)
          if (inc_query_get_filter (query, i)->op != INC_FILTER_NAMED)
            g_assert_nonnull (inc_schema_find (schema, inc_query_get_filter (query, i)->field));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("INC_FAKE_TODAY", "2026-05-12", TRUE);
  g_test_add_func ("/find/what-is-typed-is-understood", test_what_is_typed_is_understood);
  g_test_add_func ("/find/what-is-not-understood-is-told", test_what_is_not_understood_is_told);
  g_test_add_func ("/find/every-name-is-of-one-condition", test_every_name_is_of_one_condition);
  g_test_add_func ("/find/words-for-people", test_words_for_people);
  g_test_add_func ("/find/a-type-that-cannot-meet-a-condition-is-out", test_a_type_that_cannot_meet_a_condition_is_out);
  g_test_add_func ("/find/rules-name-real-fields", test_rules_name_real_fields);
  return g_test_run ();
}
