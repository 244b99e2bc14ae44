/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A real table of 688 startups with their people, investors and amounts, imported, imported again, edited and undone; alone,
 * and with the table of their founders.
 *
 * The counts were found by a program of its own, which splits the cells with Python's csv module: 1,039 different pairs of
 * founder and startup (one name stands twice in one cell), 998 different names, 766 investors, 2,516 different pairs of
 * investor and startup, 630 of them in the 337 startups with one amount. */
#include "config.h"

#include "inc-import-test.h"

#define YC "data/yc-2005-2014-ccbysa/Startups.csv"
#define FOUNDERS "data/yc-2005-2014-ccbysa/Founders.csv"
/* A key for each startup, investor, round, and name of a founder in a startup: 688 + 766 + 997 + 1039. */
#define AFTER_ALONE \
  "setting 1, programme 1, cohort 19, startup 688, enrolment 688, stage_change 688, person 1039, " \
  "investor 766, role 1039, round 997, stake 2516, import_key 3490"
#define AFTER_BOTH \
  "setting 2, programme 1, cohort 19, startup 688, enrolment 688, stage_change 688, person 998, " \
  "investor 766, role 1039, round 997, stake 2516, import_key 3490"
#define WARNINGS \
  "\n28 warned Perfect Audience: Investors “LLC”: This looks like a part of the name before it; it is taken as an investor" \
  REFUSED ("129", "Five Stars", "$14.500000") REFUSED ("133", "Thalmic Labs (Myo)", "$14.500000") \
    REFUSED ("279", "ClickFacts", "$232.7000") REFUSED ("539", "uBiome", "$351.2000")
#define REFUSED(line, name, amount) \
  "\n" line " warned " name ": Amounts raised in different funding rounds “" amount \
  "”: The amount is refused: write it as $3,000,000 or 2 tỷ"
#define MONEY "; 1001 amounts; 424 undisclosed; refused in 129, 133, 279, 539; 1886 in unknown rounds"

static IncImportReport *
import_file (ImportTest *test, const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(IncImport) import = inc_test_take_object (inc_import_open (test->session, file));

  return import_test_run (import);
}

static void
test_mapping (void)
{
  g_autofree char *path = inc_test_shared (YC);
  g_auto(ImportTest) test = { NULL };
  g_autoptr(GFile) file = NULL;
  g_autoptr(IncImport) import = NULL;
  g_autofree char *mapping = NULL;
  g_autofree char *names = NULL;
  g_auto(GStrv) dropped = NULL;

  if (path == NULL)
    return;
  import_test_init (&test);
  file = g_file_new_for_path (path);
  import = inc_test_take_object (inc_import_open (test.session, file));
  mapping = import_test_mapping (import);
  g_assert_cmpstr (mapping, ==,
                   "Company=name|Satus=status|Year Founded=founded|Mapping Location=-|Description=description|"
                   "Categories=sector|Founders=role.founder|Y Combinator Year=enrolment.cohort_year|"
                   "Y Combinator Session=enrolment.cohort_session|Investors=stake.investor|"
                   "Amounts raised in different funding rounds=round.amount|Office Address=address|Headquarters (City)=-|"
                   "Headquarters (US State)=-|Headquarters (Country)=-|Logo=-|Seed-DB / Mattermark Profile=-|"
                   "Crunchbase / Angel List Profile=-|Website=website");
  dropped = inc_import_sheet_get_dropped (inc_import_get_sheet (import, 0));
  names = g_strjoinv ("|", dropped);
  g_assert_cmpstr (names, ==,
                   "Mapping Location|Headquarters (City)|Headquarters (US State)|Headquarters (Country)|Logo|"
                   "Seed-DB / Mattermark Profile|Crunchbase / Angel List Profile");
  g_assert_cmpstr (inc_import_get_name (import), ==, "Startups.csv");
  g_assert_cmpstr (inc_import_sheet_get_encoding (inc_import_get_sheet (import, 0)), ==, "UTF-8");
  g_assert_cmpstr (inc_import_sheet_get_delimiter (inc_import_get_sheet (import, 0)), ==, ",");
  g_assert_cmpstr (inc_import_sheet_get_column (inc_import_get_sheet (import, 0), 0)->samples[2], ==, "theDailyMuse");
  g_assert_true (inc_import_sheet_get_column (inc_import_get_sheet (import, 0), 6)->personal);
  g_assert_null (inc_import_sheet_get_column (inc_import_get_sheet (import, 0), 0)->note);
  g_assert_false (inc_import_sheet_get_remembered (inc_import_get_sheet (import, 0)));
  g_assert_true (inc_import_sheet_get_column (inc_import_get_sheet (import, 0), 11)->personal);
}

static void
test_whole (void)
{
  static const struct
  {
    const char *sql;
    const char *rows;
  } expected[] = {
    { "SELECT status, count(*) FROM startup GROUP BY status ORDER BY 2 DESC", "operating|523\nclosed|85\nacquired|80" },
    { "SELECT count(founded), count(description), count(sector), count(address), count(website) FROM startup",
      "151|605|547|444|578" },
    { "SELECT count(*), min(length(founded)), max(length(founded)) FROM startup WHERE founded IS NOT NULL", "151|4|4" },
    { "SELECT c.name, c.starts, c.status, count(*) FROM cohort c JOIN enrolment e ON e.cohort = c.id "
      "GROUP BY c.id ORDER BY c.name", "2005 Summer|2005|completed|8\n2006 Summer|2006|completed|10\n"
      "2006 Winter|2006|completed|7\n2007 Summer|2007|completed|19\n2007 Winter|2007|completed|13\n"
      "2008 Summer|2008|completed|23\n2008 Winter|2008|completed|21\n2009 Summer|2009|completed|25\n"
      "2009 Winter|2009|completed|16\n2010 Summer|2010|completed|36\n2010 Winter|2010|completed|27\n"
      "2011 Summer|2011|completed|63\n2011 Winter|2011|completed|45\n2012 Summer|2012|completed|84\n"
      "2012 Winter|2012|completed|65\n2013 Summer|2013|completed|54\n2013 Winter|2013|completed|47\n"
      "2014 Summer|2014|completed|51\n2014 Winter|2014|completed|74" },
    { "SELECT DISTINCT stage, stage_since = (SELECT starts FROM cohort WHERE id = cohort) FROM startup", "graduated|1" },
    { "SELECT name, status, founded, sector, website, address FROM startup WHERE name = 'Curebit'",
      "Curebit|operating|2010|E-Commerce, Analytics, Internet, Marketing, Social Media|https://www.talkable.com|"
      "290 Division St, #405, San Francisco, California, USA" },
    { "SELECT undisclosed, currency, count(*), count(amount), min(amount), sum(amount), sum(amount_vnd) FROM round GROUP BY 1",
      "0|USD|573|573|600000|384639210000|~\n1|~|424|0|~|~|~" },
    { "SELECT count(*), count(round), count(amount), count(share), count(currency) FROM stake", "2516|630|0|0|0" },
    { "SELECT count(*), count(kind), max(startups), count(*) FILTER (WHERE startups IS NULL) FROM investor",
      "766|0|688|0" },
    { "SELECT name, startups FROM investor ORDER BY startups DESC LIMIT 1", "Y Combinator|688" },
    { "SELECT count(*) FROM stake s JOIN round r ON r.id = s.round WHERE r.startup <> s.startup", "0" },
    { "SELECT r.amount, r.undisclosed FROM round r JOIN startup s ON s.id = r.startup WHERE s.name = 'Goldbely'",
      "300000000|0" },
    { "SELECT position, count(*) FROM role GROUP BY 1", "founder|1039" },
    { "SELECT count(*) FROM person WHERE name = 'Justin Kan'", "4" },
    { "SELECT title, role, state FROM change_set", "Import Startups.csv|do|done" },
  };
  g_autofree char *path = inc_test_shared (YC);
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImportReport) report = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tables = NULL;

  if (path == NULL)
    return;
  import_test_init (&test);
  report = import_file (&test, path);
  text = import_test_to_text (report);
  g_assert_cmpstr (text, ==, "688 rows: 688 new 5 warned 19 cohorts" WARNINGS);
  tables = import_test_tables (&test);
  g_assert_cmpstr (tables, ==, AFTER_ALONE);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *rows = import_test_sql (&test, expected[i].sql);

      g_assert_cmpstr (rows, ==, expected[i].rows);
    }
  g_assert_cmpstr (inc_session_get_undo_title (test.session), ==, "Import Startups.csv");
}

/* ---- with the founders ---- */

static char *
import_files (ImportTest *test, const char *first, const char *second)
{
  const char *const names[] = { first, second };
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) && names[i] != NULL; i++)
    {
      g_autofree char *path = inc_test_shared (names[i]);

      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  import = inc_test_take_object (inc_import_open_files (test->session, (GFile *const *) files->pdata, files->len));
  report = import_test_run (import);
  return import_test_counts (report);
}

/* Whatever the order and the number of steps. */
static void
expect_both (ImportTest *test)
{
  static const struct
  {
    const char *sql;
    const char *rows;
  } expected[] = {
    { "SELECT sex, count(*) FROM person GROUP BY 1", "female|74\nmale|924" },
    { "SELECT count(*), count(DISTINCT person), count(DISTINCT startup) FROM role", "1039|998|449" },
    { "SELECT p.name, group_concat(s.name, '; ' ORDER BY s.name) FROM role r JOIN person p ON p.id = r.person "
      "JOIN startup s ON s.id = r.startup GROUP BY p.id HAVING count(*) > 2 ORDER BY p.name",
      "David Fowler|8aweek; Chart.io; Socialbrowse\nJason Wang|Caviar; Munch On Me; TrueVault\n"
      "Justin Kan|Exec; Justin.tv; Kiko; SocialCam" },
    { "SELECT count(*) FROM (SELECT person FROM role GROUP BY 1 HAVING count(*) > 1)", "37" },
    { "SELECT count(*) FROM role GROUP BY person, startup HAVING count(*) > 1", "" },
  };
  g_autofree char *tables = import_test_tables (test);

  g_assert_cmpstr (tables, ==, AFTER_BOTH);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *rows = import_test_sql (test, expected[i].sql);

      g_assert_cmpstr (rows, ==, expected[i].rows);
    }
}

static void
expect_nothing_new (ImportTest *test)
{
  static const char unchanged[] =
    "startups 0+0+688, people 0+0+998, roles 0+0+1039, investors 0+0+766, rounds 0+0+997, stakes 0+0+2516" MONEY;
  const gint64 n_sets = import_test_count (test, "SELECT count(*) FROM change_set");
  g_autofree char *back = import_files (test, FOUNDERS, YC);
  g_autofree char *founders = import_files (test, FOUNDERS, NULL);

  g_assert_cmpstr (back, ==, unchanged);
  g_assert_cmpstr (founders, ==, "people 0+0+998, roles 0+0+1039");
  g_assert_cmpint (import_test_count (test, "SELECT count(*) FROM change_set"), ==, n_sets);
  expect_both (test);
}

static void
test_both_at_once (void)
{
  g_autofree char *path = inc_test_shared (FOUNDERS);
  g_auto(ImportTest) test = { NULL };
  g_autofree char *counts = NULL;
  g_autofree char *undone = NULL;

  if (path == NULL)
    return;
  import_test_init (&test);
  counts = import_files (&test, YC, FOUNDERS);
  g_assert_cmpstr (counts, ==,
                   "startups 688+0+0, people 998+0+0, roles 1039+0+0, investors 766+0+0, rounds 997+0+0, "
                   "stakes 2516+0+0" MONEY);
  expect_both (&test);
  expect_nothing_new (&test);
  g_assert_cmpstr (inc_session_get_undo_title (test.session), ==, "Import Startups.csv, Founders.csv");
  inc_test_finish (inc_session_undo (test.session));
  undone = import_test_tables (&test);
  g_assert_cmpstr (undone, ==, "");
  inc_test_finish (inc_session_redo (test.session));
  expect_both (&test);
}

/* Founders of one name are apart at first; the second table says which of them are one. */
static void
test_founders_after (void)
{
  g_autofree char *path = inc_test_shared (FOUNDERS);
  g_auto(ImportTest) test = { NULL };
  g_autofree char *startups = NULL;
  g_autofree char *founders = NULL;
  g_autofree char *undone = NULL;

  if (path == NULL)
    return;
  import_test_init (&test);
  startups = import_files (&test, YC, NULL);
  founders = import_files (&test, FOUNDERS, NULL);
  g_assert_cmpstr (founders, ==, "people 0+998+0, roles 0+0+1039; 41 merged");
  expect_both (&test);
  expect_nothing_new (&test);
  inc_test_finish (inc_session_undo (test.session));
  undone = import_test_tables (&test);
  g_assert_cmpstr (undone, ==, AFTER_ALONE);
}

/* Founders whose startups are not there yet are kept, with a warning; their roles come with the startups. */
static void
test_founders_before (void)
{
  g_autofree char *path = inc_test_shared (FOUNDERS);
  g_auto(ImportTest) test = { NULL };
  g_autofree char *founders = NULL;
  g_autofree char *startups = NULL;

  if (path == NULL)
    return;
  import_test_init (&test);
  founders = import_files (&test, FOUNDERS, NULL);
  g_assert_cmpstr (founders, ==, "people 998+0+0; 1040 missing");
  startups = import_files (&test, YC, NULL);
  g_assert_cmpstr (startups, ==,
                   "startups 688+0+0, people 0+0+998, roles 1039+0+0, investors 766+0+0, rounds 997+0+0, "
                   "stakes 2516+0+0" MONEY);
  expect_nothing_new (&test);
}

static void
test_again (void)
{
  g_autofree char *path = inc_test_shared (YC);
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImportReport) first = NULL;
  g_autoptr(IncImportReport) second = NULL;
  g_autofree char *text = NULL;

  if (path == NULL)
    return;
  import_test_init (&test);
  first = import_file (&test, path);
  second = import_file (&test, path);
  text = import_test_to_text (second);
  g_assert_cmpstr (text, ==, "688 rows: 688 unchanged 5 warned" WARNINGS);
  g_assert_cmpint (second->changes->id, ==, 0);
  g_assert_cmpuint (second->changes->changes->len, ==, 0);
  g_assert_cmpint (import_test_count (&test, "SELECT count(*) FROM change_set"), ==, 1);
}

static void
test_one_edit (void)
{
  g_autofree char *path = inc_test_shared (YC);
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImportReport) first = NULL;
  g_autoptr(IncImportReport) second = NULL;
  g_autofree char *content = NULL;
  g_autoptr(GString) edited = NULL;
  g_autoptr(IncImport) import = NULL;
  g_autofree char *text = NULL;
  g_autofree char *status = NULL;
  g_autofree char *tables = NULL;

  if (path == NULL)
    return;
  import_test_init (&test);
  first = import_file (&test, path);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  edited = g_string_new (content);
  g_assert_cmpuint (g_string_replace (edited, "\nCurebit,Operating,2010,", "\nCurebit,Dead,2010,", 1), ==, 1);
  import = import_test_open (&test, "edited.csv", edited->str, -1);
  g_assert_true (inc_import_sheet_get_remembered (inc_import_get_sheet (import, 0)));
  second = import_test_run (import);
  text = import_test_to_text (second);
  g_assert_cmpstr (text, ==, "688 rows: 1 updated 687 unchanged 5 warned" WARNINGS);
  g_assert_cmpuint (second->changes->changes->len, ==, 1);
  status = import_test_sql (&test, "SELECT status FROM startup WHERE name = 'Curebit'");
  g_assert_cmpstr (status, ==, "closed");
  tables = import_test_tables (&test);
  g_assert_cmpstr (tables, ==, AFTER_ALONE);
}

static void
test_undo (void)
{
  g_autofree char *path = inc_test_shared (YC);
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImportReport) first = NULL;
  g_autoptr(IncImportReport) second = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *again = NULL;
  g_autofree char *text = NULL;

  if (path == NULL)
    return;
  import_test_init (&test);
  first = import_file (&test, path);
  inc_test_finish (inc_session_undo (test.session));
  undone = import_test_tables (&test);
  g_assert_cmpstr (undone, ==, "");
  g_assert_cmpint (import_test_count (&test, "SELECT count(*) FROM search"), ==, 0);
  second = import_file (&test, path);
  text = import_test_to_text (second);
  g_assert_cmpstr (text, ==, "688 rows: 688 new 5 warned 19 cohorts" WARNINGS);
  again = import_test_tables (&test);
  g_assert_cmpstr (again, ==, AFTER_ALONE);
}

int
main (int argc, char *argv[])
{
  g_setenv ("INC_FAKE_TODAY", "2026-05-12", TRUE);
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/import/yc/is-mapped-by-its-headings", test_mapping);
  g_test_add_func ("/session/import/yc/comes-in-whole", test_whole);
  g_test_add_func ("/session/import/yc/a-second-time-adds-nothing", test_again);
  g_test_add_func ("/session/import/yc/one-edit-updates-one", test_one_edit);
  g_test_add_func ("/session/import/yc/undo-leaves-nothing", test_undo);
  g_test_add_func ("/session/import/yc/startups-and-founders-are-one-import", test_both_at_once);
  g_test_add_func ("/session/import/yc/founders-after-their-startups", test_founders_after);
  g_test_add_func ("/session/import/yc/founders-before-their-startups", test_founders_before);
  return g_test_run ();
}
