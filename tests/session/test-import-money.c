/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts become rounds, investors become stakes; nothing is invented, and nothing comes twice. */
#include "config.h"

#include "inc-import-test.h"
#include "inc-records.h"

#define ROUNDS "SELECT s.name, r.amount, r.currency, r.undisclosed, r.amount_vnd FROM round r JOIN startup s ON s.id = r.startup " \
               "ORDER BY r.id"
#define STAKES "SELECT s.name, i.name, t.round, t.amount FROM stake t JOIN startup s ON s.id = t.startup " \
               "JOIN investor i ON i.id = t.investor ORDER BY t.id"

typedef struct
{
  const char *name;
  const char *file;
  const char *counts;
  const char *sql;
  const char *rows;
} Case;

static const Case cases[] = {
  { "amounts-are-rounds",
    "name,rounds\nKiko,\"$1200000, undisclosed amount, $3,000,000\"\nLúa,2 tỷ\nCỏ,\n",
    "startups 3+0+0, rounds 4+0+0; 4 amounts; 1 undisclosed",
    ROUNDS, "Kiko|120000000|USD|0|~\nKiko|~|~|1|~\nKiko|300000000|USD|0|~\nLúa|2000000000|VND|0|2000000000" },
  { "equal-amounts-are-rounds-of-their-own",
    "name,rounds\nKiko,\"$5, $5, undisclosed, undisclosed\"\n",
    "startups 1+0+0, rounds 4+0+0; 4 amounts; 2 undisclosed",
    ROUNDS, "Kiko|500|USD|0|~\nKiko|500|USD|0|~\nKiko|~|~|1|~\nKiko|~|~|1|~" },
  { "an-unknown-amount-is-not-zero",
    "name,rounds\nKiko,unknown\n",
    "startups 1+0+0, rounds 1+0+0; 1 amounts",
    ROUNDS, "Kiko|~|~|0|~" },
  { "one-round-has-the-investors",
    "name,rounds,investors\nKiko,$5,\"Quỹ Một, Quỹ Hai\"\n",
    "startups 1+0+0, investors 2+0+0, rounds 1+0+0, stakes 2+0+0; 1 amounts",
    STAKES, "Kiko|Quỹ Một|1|~\nKiko|Quỹ Hai|1|~" },
  { "several-rounds-leave-it-open",
    "name,rounds,investors\nKiko,\"$5, undisclosed\",Quỹ Một\nLúa,,Quỹ Một\n",
    "startups 2+0+0, investors 1+0+0, rounds 2+0+0, stakes 2+0+0; 2 amounts; 1 undisclosed; 2 in unknown rounds",
    STAKES, "Kiko|Quỹ Một|~|~\nLúa|Quỹ Một|~|~" },
  { "a-refused-amount-leaves-it-open-too",
    "name,rounds,investors\nKiko,\"$5, $14.500000\",Quỹ Một\nLúa,$14.500000,Quỹ Một\n",
    "startups 2+0+0, investors 1+0+0, rounds 1+0+0, stakes 2+0+0; 3 amounts; refused in 2, 3; 2 in unknown rounds",
    STAKES, "Kiko|Quỹ Một|~|~\nLúa|Quỹ Một|~|~" },
  { "an-investor-has-one-stake-in-a-startup",
    "name,rounds,investors\nKiko,$5,\"Quỹ Một, QUỸ  MỘT, Quỹ Một\"\n",
    "startups 1+0+0, investors 1+0+0, rounds 1+0+0, stakes 1+0+0; 1 amounts",
    STAKES, "Kiko|Quỹ Một|1|~" },
  { "marks-make-another-investor",
    "name,investors\nKiko,\"Quỹ Một, Quy Mot\"\n",
    "startups 1+0+0, investors 2+0+0, stakes 2+0+0; 2 in unknown rounds",
    "SELECT name, kind, source FROM investor ORDER BY id", "Quỹ Một|~|test.csv\nQuy Mot|~|test.csv" },
  { "tickets-are-in-the-currency-beside-them",
    "Investor,kind,ticket_min,ticket_max,ticket_currency\nMột,fund,500.000,\"1,500,000.50\",USD\nHai,fund,500tr,2 tỷ,\n"
    "Ba,fund,,\"$3,000,000\",\nBốn,fund,,500k EUR,USD\n",
    "investors 4+0+0",
    "SELECT name, ticket_min, ticket_max, ticket_currency FROM investor ORDER BY id",
    "Một|50000000|150000050|USD\nHai|500000000|2000000000|~\nBa|~|300000000|USD\nBốn|~|~|USD" },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_auto(ImportTest) test = { NULL };
  g_autofree char *rows = NULL;
  g_autofree char *undone = NULL;

  import_test_init (&test);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(IncImport) import = import_test_open (&test, "test.csv", self->file, -1);
      g_autoptr(IncImportReport) report = import_test_run (import);
      g_autofree char *counts = import_test_counts (report);

      if (i == 0)
        g_assert_cmpstr (counts, ==, self->counts);
      else
        g_assert_cmpuint (report->n_unchanged, ==, report->n_rows);
    }
  g_assert_cmpint (import_test_count (&test, "SELECT count(*) FROM change_set"), ==, 1);
  rows = import_test_sql (&test, self->sql);
  g_assert_cmpstr (rows, ==, self->rows);
  inc_test_finish (inc_session_undo (test.session));
  undone = import_test_tables (&test);
  g_assert_cmpstr (undone, ==, "");
}

static void
edit (ImportTest *test, GType type, gint64 id, const char *property, const char *text)
{
  g_autoptr(IncRecord) record = inc_test_take_object (inc_session_get (test->session, inc_schema_of (type), id));
  IncRecord *records[] = { record };
  g_autofree char *message = NULL;

  g_assert_true (inc_record_parse (record, inc_schema_find (inc_schema_of (type), property), text, &message));
  inc_test_finish (inc_session_save (test->session, "Edit", records, 1));
}

/* What staff found out meanwhile is theirs: the file adds only what is new in it. */
static void
test_staff_completes (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autofree char *more = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *stakes = NULL;

  import_test_init (&test);
  first = import_test_do (&test, "name,rounds,investors\nKiko,\"undisclosed, $5\",Quỹ Một\n");
  edit (&test, inc_round_get_type (), 1, "undisclosed", "no");
  edit (&test, inc_round_get_type (), 1, "amount", "1 tỷ");
  edit (&test, inc_investor_get_type (), 1, "name", "Quỹ Một Mới");
  again = import_test_do (&test, "name,rounds,investors\nKiko,\"$5, undisclosed\",Quỹ Một\n");
  g_assert_cmpstr (again, ==, "1 rows: 1 unchanged");
  more = import_test_do (&test, "name,rounds,investors\nKiko,\"$7, $5, undisclosed\",\"Quỹ Hai, Quỹ Một\"\n");
  g_assert_cmpstr (more, ==, "1 rows: 1 updated");
  rows = import_test_sql (&test, ROUNDS);
  g_assert_cmpstr (rows, ==, "Kiko|1000000000|~|0|1000000000\nKiko|500|USD|0|~\nKiko|700|USD|0|~");
  stakes = import_test_sql (&test, STAKES);
  g_assert_cmpstr (stakes, ==, "Kiko|Quỹ Một Mới|~|~\nKiko|Quỹ Hai|~|~");
}

/* Deleted ones come again with the file, as startups do. */
static void
test_deleted_ones (void)
{
  static const char file[] = "name,rounds,founders\nKiko,\"$5, $6\",\"An, Bình\"\n";
  g_auto(ImportTest) test = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autofree char *third = NULL;
  const gint64 ids[] = { 1 };

  import_test_init (&test);
  first = import_test_do (&test, file);
  inc_test_finish (inc_session_delete (test.session, "Delete", inc_schema_of (inc_round_get_type ()), ids, 1));
  inc_test_finish (inc_session_delete (test.session, "Delete", inc_schema_of (inc_person_get_type ()), ids, 1));
  again = import_test_do (&test, file);
  g_assert_cmpstr (again, ==, "1 rows: 1 updated");
  third = import_test_do (&test, file);
  g_assert_cmpstr (third, ==, "1 rows: 1 unchanged");
  g_assert_cmpint (import_test_count (&test, "SELECT count(*) FROM round"), ==, 2);
  g_assert_cmpint (import_test_count (&test, "SELECT count(*) FROM role"), ==, 2);
}

/* A table of investors, then startups that name them, then both again in one go. */
static void
test_investors_of_two_files (void)
{
  static const char funds[] = "Quỹ,Loại,Quốc gia,Min ticket,Website\n"
                              "Quỹ Một,VC,Việt Nam,1 tỷ,www.mot.example\nQuỹ Hai,Thiên thần,Nhật Bản,,\n"
                              "quỹ một,,,,\nQuỹ Ba,Zoo,,5 tỷ,\n";
  static const char startups[] = "name,investors\nKiko,\"Quỹ Một, Quỹ Bốn\"\n";
  g_auto(ImportTest) test = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *rows = NULL;
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;

  import_test_init (&test);
  text = import_test_do (&test, funds);
  g_assert_cmpstr (text, ==,
                   "4 rows: 3 new 1 warned 1 refused\n4 refused quỹ một: The same organisation stands in line 2 already\n"
                   "5 warned Quỹ Ba: Loại “Zoo”: Choose one of: Investment fund, Angel investor, Angel network, Company, "
                   "Bank, State fund, Accelerator, Other");
  import = import_test_open_files (&test, "startups.csv", startups, "funds.csv", funds, NULL);
  report = import_test_run (import);
  counts = import_test_counts (report);
  g_assert_cmpstr (counts, ==, "startups 1+0+0, investors 1+0+3, stakes 2+0+0; 2 in unknown rounds");
  rows = import_test_sql (&test, "SELECT name, kind, country, ticket_min, startups FROM investor ORDER BY id");
  g_assert_cmpstr (rows, ==, "Quỹ Một|fund|Việt Nam|1000000000|1\nQuỹ Hai|angel|Nhật Bản|~|~\nQuỹ Ba|~|~|5000000000|~\n"
                             "Quỹ Bốn|~|~|~|1");
}

/* The kind and the position are remembered with the mapping; another kind is proposed anew. */
static void
test_kinds_are_remembered (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImport) again = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autofree char *people = NULL;
  IncImportSheet *sheet;
  guint n;

  import_test_init (&test);
  import = import_test_open (&test, "x.csv", "Name,Website\nAn,www.an.example\n", -1);
  sheet = inc_import_get_sheet (import, 0);
  g_assert_cmpstr (inc_import_sheet_get_kind (sheet)->table, ==, "startup");
  inc_import_sheet_set_kind (sheet, inc_import_list_kinds (&n)[1]);
  inc_import_sheet_set_position (sheet, INC_POSITION_ADVISOR);
  people = import_test_mapping (import);
  g_assert_cmpstr (people, ==, "Name=name|Website=website");
  report = import_test_run (import);
  g_assert_cmpuint (report->counts[INC_IMPORT_PEOPLE].n_new, ==, 1);
  again = import_test_open (&test, "y.csv", "Name,Website\nBình,\n", -1);
  sheet = inc_import_get_sheet (again, 0);
  g_assert_true (inc_import_sheet_get_remembered (sheet));
  g_assert_cmpstr (inc_import_sheet_get_kind (sheet)->table, ==, "person");
  g_assert_cmpint (inc_import_sheet_get_position (sheet), ==, INC_POSITION_ADVISOR);
}

int
main (int argc, char *argv[])
{
  g_setenv ("INC_FAKE_TODAY", "2026-05-12", TRUE);
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/session/import/money/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_case);
    }
  g_test_add_func ("/session/import/money/what-staff-completed-stays", test_staff_completes);
  g_test_add_func ("/session/import/money/deleted-ones-come-again", test_deleted_ones);
  g_test_add_func ("/session/import/money/investors-of-two-files", test_investors_of_two_files);
  g_test_add_func ("/session/import/money/kinds-are-remembered", test_kinds_are_remembered);
  return g_test_run ();
}
