/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The search over everything: what is found, in which order, why, and the same where there are too many to look at each. */
#include "config.h"

#include "inc-find-rank.h"
#include "inc-store-find.h"
#include "inc-store-test.h"

typedef struct
{
  IncTestFolder *folder;
  IncStore *store;
  IncFindWords *words;
} Test;

static void
set_up (Test *test)
{
  test->folder = inc_test_folder_new ();
  test->store = test_store_new (test->folder);
  test->words = inc_find_words_new ();
}

static void
tear_down (Test *test)
{
  inc_store_close (test->store);
  inc_find_words_free (test->words);
  inc_test_folder_free (test->folder);
}

static gint64
add (Test *test, GType type, const char *property, ...) G_GNUC_NULL_TERMINATED;

static gint64
add (Test *test, GType type, const char *property, ...)
{
  va_list arguments;
  g_autoptr(IncRecord) record = NULL;

  va_start (arguments, property);
  record = (IncRecord *) g_object_new_valist (type, property, arguments);
  va_end (arguments);
  test_save (test->store, record);
  return record->id;
}

/* "startup 2: An Toàn|Bình An; person 5+: …" */
static char *
find (Test *test, const char *typed, guint most)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncFind) what = inc_find_parse (typed, test->words);
  g_autoptr(IncFound) found = inc_store_find_all (test->store, what, most, &error);
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < inc_found_get_n_groups (found); i++)
    {
      const IncFoundGroup *group = inc_found_get_group (found, i);

      g_string_append_printf (text, "%s%s %u%s: ", i > 0 ? "; " : "", group->schema->table, group->total,
                              group->more ? "+" : "");
      for (guint r = 0; r < group->records->len; r++)
        {
          const IncFoundRecord *one = &g_array_index (group->records, IncFoundRecord, r);

          g_string_append_printf (text, "%s%s", r > 0 ? "|" : "", inc_record_get_title (one->record));
          if (one->field != NULL)
            g_string_append_printf (text, " (%s: %s)", one->field->name, one->excerpt != NULL ? one->excerpt : "-");
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define check(test, typed, expected) \
  G_STMT_START \
  { \
    g_autofree char *got = find (test, typed, 9); \
    g_assert_cmpstr (got, ==, expected); \
  } \
  G_STMT_END

/* The worked example: one word, every rank, and within a rank the order of titles. */
static void
test_best_first (void)
{
  Test test;
  const GType startup = inc_startup_get_type ();

  set_up (&test);
  add (&test, startup, "name", "Xưởng Lúa", "description", "Gần bờ đường", NULL);
  add (&test, startup, "name", "Con Duong", NULL);
  add (&test, startup, "name", "Con Đường", NULL);
  add (&test, startup, "name", "Đường Xa", NULL);
  add (&test, startup, "name", "Duong Moi", NULL);
  add (&test, startup, "name", "Đường Bay", NULL);
  add (&test, startup, "name", "Đường", NULL);
  add (&test, startup, "name", "Duong", NULL);
  add (&test, startup, "name", "Bún Chả", NULL);
  check (&test, "duong",
         "startup 8: Duong|Đường|Duong Moi|Đường Bay|Đường Xa|Con Duong|Con Đường|"
         "Xưởng Lúa (description: Gần bờ đường)");
  check (&test, "DUONG  ",
         "startup 8: Duong|Đường|Duong Moi|Đường Bay|Đường Xa|Con Duong|Con Đường|"
         "Xưởng Lúa (description: Gần bờ đường)");
  check (&test, "đường",
         "startup 5: Đường|Đường Bay|Đường Xa|Con Đường|Xưởng Lúa (description: Gần bờ đường)");
  check (&test, "con duong", "startup 2: Con Duong|Con Đường");
  check (&test, "lua duong", "startup 1: Xưởng Lúa (description: Gần bờ đường)");
  check (&test, "khong co gi", "");
  check (&test, "", "");
  tear_down (&test);
}

/* Every state that Telex passes through finds what its end finds. */
static void
test_telex_never_blinks (void)
{
  static const char *const states[] = { "d", "du", "đu", "đuo", "đuon", "đuong", "đương", "đường" };
  Test test;

  set_up (&test);
  add (&test, inc_startup_get_type (), "name", "Đường Mới", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    check (&test, states[i], "startup 1: Đường Mới");
  tear_down (&test);
}

static void
test_people_are_found_by_given_name_first (void)
{
  Test test;
  const GType person = inc_person_get_type ();

  set_up (&test);
  add (&test, person, "name", "Lan Thị Hoa", NULL);
  add (&test, person, "name", "Trần Ngọc Lan", "phone", "+84 24 0000 1234", NULL);
  add (&test, person, "name", "Phạm Lan Anh", NULL);
  add (&test, person, "name", "Nguyễn Văn Nam", "email", "lan@vidu.example", NULL);
  check (&test, "lan",
         "person 4: Lan Thị Hoa|Trần Ngọc Lan|Phạm Lan Anh|Nguyễn Văn Nam (email: lan@vidu.example)");
  check (&test, "ngoc lan", "person 1: Trần Ngọc Lan");
  check (&test, "0000", "person 1: Trần Ngọc Lan (phone: -)"); /* a phone number is found and not shown */
  tear_down (&test);
}

static void
test_groups_by_their_best (void)
{
  Test test;
  const gint64 id = 1;

  set_up (&test);
  g_assert_cmpint (add (&test, inc_startup_get_type (), "name", "Lúa Xanh", "description", "của Minh", NULL), ==, id);
  add (&test, inc_person_get_type (), "name", "Lê Minh", NULL);
  add (&test, inc_note_get_type (), "startup", id, "date", "2026-05-01", "text", "Gặp ông Minh ở xưởng", NULL);
  check (&test, "minh",
         "person 1: Lê Minh; startup 1: Lúa Xanh (description: của Minh); note 1: Note (text: Gặp ông Minh ở xưởng)");
  check (&test, "lua", "startup 1: Lúa Xanh");
  tear_down (&test);
}

static void
test_conditions_narrow (void)
{
  Test test;
  gint64 xanh, son, lan, hoa;

  set_up (&test);
  xanh = add (&test, inc_startup_get_type (), "name", "Lúa Xanh", "sector", "Nông nghiệp, Y tế", "email", "a@vidu.example", NULL);
  son = add (&test, inc_startup_get_type (), "name", "Lúa Sơn", "sector", "Y tế", NULL);
  lan = add (&test, inc_person_get_type (), "name", "Trần Lan", "country", "Việt Nam", NULL);
  hoa = add (&test, inc_person_get_type (), "name", "Trần Làn", "email", "lan@vidu.example", NULL);
  add (&test, inc_role_get_type (), "person", lan, "startup", xanh, "position", INC_POSITION_FOUNDER, NULL);
  add (&test, inc_role_get_type (), "person", hoa, "startup", son, "position", INC_POSITION_FOUNDER, NULL);
  add (&test, inc_round_get_type (), "startup", xanh, "type", INC_ROUND_TYPE_SEED, "date", "2025-03", "amount",
       G_GINT64_CONSTANT (6000000000), NULL);
  inc_find_words_add (test.words, INC_FIND_SECTOR, "Nông nghiệp", 0);
  inc_find_words_add (test.words, INC_FIND_SECTOR, "Y tế", 0);
  inc_find_words_add (test.words, INC_FIND_COUNTRY, "Việt Nam", 0);
  check (&test, "lua", "startup 2: Lúa Sơn|Lúa Xanh");
  check (&test, "lua lĩnh vực:nong", "startup 1: Lúa Xanh");
  check (&test, "lĩnh vực:y tế", "startup 2: Lúa Sơn|Lúa Xanh");
  check (&test, "lua có:email", "startup 1: Lúa Xanh");
  check (&test, "lua thiếu:email", "startup 1: Lúa Sơn");
  check (&test, "thiếu:round loại:startup", "startup 1: Lúa Sơn");
  check (&test, "số tiền:>5tỷ", "startup 1: Lúa Xanh; round 1: Round");
  check (&test, "số tiền:>6tỷ", "");
  check (&test, "loại:round từ:1/3/2025 đến:2025", "round 1: Round");
  check (&test, "loại:round từ:4/2025", "");
  check (&test, "người:lan", "person 2: Trần Lan|Trần Làn; startup 2: Lúa Sơn|Lúa Xanh");
  check (&test, "người:làn", "person 1: Trần Làn; startup 1: Lúa Sơn");
  check (&test, "xanh người:lan", "startup 1: Lúa Xanh");
  check (&test, "country:viet", "person 1: Trần Lan");
  check (&test, "loại:person", "person 2: Trần Lan|Trần Làn");
  check (&test, "trễ", "");
  tear_down (&test);
}

/* Every condition on every type gives SQL that can be run. */
static void
test_every_condition_runs (void)
{
  static const char *const typed[] = {
    "stage:active", "cohort:7", "từ:2025", "đến:2025", "amount:1..2", "late:", "người:lan", "has:email", "no:phone",
    "has:tax code", "no:website", "has:description", "no:sector", "has:cohort", "no:round", "has:note", "no:people",
    "has:consent", "kind:cohort", "kind:programme", "kind:investor", "kind:partner", "country:viet",
  };
  Test test;

  set_up (&test);
  inc_find_words_add (test.words, INC_FIND_COHORT, "Khóa 7", 7);
  inc_find_words_add (test.words, INC_FIND_COUNTRY, "Việt Nam", 0);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *found = find (&test, typed[i], 3);
      g_autofree char *with_word = g_strconcat ("lua ", typed[i], NULL);
      g_autofree char *found_too = find (&test, with_word, 3);

      g_assert_cmpstr (found, ==, "");
      g_assert_cmpstr (found_too, ==, "");
    }
  tear_down (&test);
}

static void
add_many (IncStore *store, guint n)
{
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Many", NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("An Dung %04u", i);
      g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", name, NULL);

      g_assert_true (inc_transaction_save (transaction, INC_RECORD (startup), &error));
    }
  g_assert_true (inc_transaction_commit (transaction, NULL, &error));
}

#define check_first(test, typed, most, expected) \
  G_STMT_START \
  { \
    g_autofree char *got = find (test, typed, most); \
    g_assert_cmpstr (got, ==, expected); \
  } \
  G_STMT_END

/* 1,200 that begin otherwise, and among them the few that fit best. */
static void
test_many_are_ranked_as_few_are (void)
{
  Test test;

  set_up (&test);
  add_many (test.store, 1200);
  add (&test, inc_startup_get_type (), "name", "Xa", "description", "đường dài", NULL);
  add (&test, inc_startup_get_type (), "name", "Đường", NULL);
  add (&test, inc_startup_get_type (), "name", "Du Lịch", NULL);
  add (&test, inc_startup_get_type (), "name", "Duyên", NULL);
  check_first (&test, "du", 4, "startup 1204: Du Lịch|Duyên|Đường|An Dung 0000");
  check_first (&test, "d", 3, "startup 1204: Du Lịch|Duyên|Đường");
  check_first (&test, "du có:description", 4, "startup 1: Xa (description: đường dài)");
  check_first (&test, "loại:startup", 2, "startup 1204: An Dung 0000|An Dung 0001");
  /* Not all are looked at for their marks: what begins so is found, and that there may be more is told. */
  check_first (&test, "đu", 4, "startup 1+: Đường");
  check_first (&test, "đường", 4, "startup 2: Đường|Xa (description: đường dài)");
  tear_down (&test);
}

static void
test_beginnings_of_what_was_typed (void)
{
  static const char *const rows[][2] = {
    { "du", "du dư đu đư" }, { "đú", "đu đư" }, { "ng", "ng" }, { "ê", "ê" }, { "b1", NULL }, { "nguyenaoo", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(IncSearch) search = inc_search_new (rows[i][0]);
      g_autoptr(IncFindRank) rank = inc_find_rank_new (search, rows[i][0], FALSE);
      g_auto(GStrv) beginnings = inc_find_rank_list_beginnings (rank);
      g_autofree char *joined = beginnings != NULL ? g_strjoinv (" ", beginnings) : NULL;

      g_assert_cmpstr (joined, ==, rows[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("INC_FAKE_TODAY", "2026-05-12", TRUE);
  g_test_add_func ("/find/best-first", test_best_first);
  g_test_add_func ("/find/telex-never-blinks", test_telex_never_blinks);
  g_test_add_func ("/find/people-are-found-by-given-name-first", test_people_are_found_by_given_name_first);
  g_test_add_func ("/find/groups-by-their-best", test_groups_by_their_best);
  g_test_add_func ("/find/conditions-narrow", test_conditions_narrow);
  g_test_add_func ("/find/every-condition-runs", test_every_condition_runs);
  g_test_add_func ("/find/many-are-ranked-as-few-are", test_many_are_ranked_as_few_are);
  g_test_add_func ("/find/beginnings-of-what-was-typed", test_beginnings_of_what_was_typed);
  return g_test_run ();
}
