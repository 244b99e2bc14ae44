/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A real table of 688 startups, imported, imported again, edited and undone. */
#include "config.h"

#include "inc-import-test.h"

#define YC "data/yc-2005-2014-ccbysa/Startups.csv"
#define AFTER "setting 1, programme 1, cohort 19, startup 688, enrolment 688, stage_change 688, import_key 688"

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
                   "Categories=sector|Founders=-|Y Combinator Year=enrolment.cohort_year|"
                   "Y Combinator Session=enrolment.cohort_session|Investors=-|"
                   "Amounts raised in different funding rounds=-|Office Address=address|Headquarters (City)=-|"
                   "Headquarters (US State)=-|Headquarters (Country)=-|Logo=-|Seed-DB / Mattermark Profile=-|"
                   "Crunchbase / Angel List Profile=-|Website=website");
  dropped = inc_import_get_dropped (import);
  names = g_strjoinv ("|", dropped);
  g_assert_cmpstr (names, ==,
                   "Mapping Location|Founders|Investors|Amounts raised in different funding rounds|"
                   "Headquarters (City)|Headquarters (US State)|Headquarters (Country)|Logo|"
                   "Seed-DB / Mattermark Profile|Crunchbase / Angel List Profile");
  g_assert_cmpstr (inc_import_get_name (import), ==, "Startups.csv");
  g_assert_cmpstr (inc_import_get_encoding (import), ==, "UTF-8");
  g_assert_cmpstr (inc_import_get_delimiter (import), ==, ",");
  g_assert_cmpstr (inc_import_get_column (import, 0)->samples[2], ==, "theDailyMuse");
  g_assert_cmpstr (inc_import_get_column (import, 6)->note, ==, "People, investors and funding rounds are not taken");
  g_assert_null (inc_import_get_column (import, 0)->note);
  g_assert_false (inc_import_get_remembered (import));
  g_assert_true (inc_import_get_column (import, 11)->personal);
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
  g_assert_cmpstr (text, ==, "688 rows: 688 new 19 cohorts");
  tables = import_test_tables (&test);
  g_assert_cmpstr (tables, ==, AFTER);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *rows = import_test_sql (&test, expected[i].sql);

      g_assert_cmpstr (rows, ==, expected[i].rows);
    }
  g_assert_cmpstr (inc_session_get_undo_title (test.session), ==, "Import Startups.csv");
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
  g_assert_cmpstr (text, ==, "688 rows: 688 unchanged");
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
  g_assert_true (inc_import_get_remembered (import));
  second = import_test_run (import);
  text = import_test_to_text (second);
  g_assert_cmpstr (text, ==, "688 rows: 1 updated 687 unchanged");
  g_assert_cmpuint (second->changes->changes->len, ==, 1);
  status = import_test_sql (&test, "SELECT status FROM startup WHERE name = 'Curebit'");
  g_assert_cmpstr (status, ==, "closed");
  tables = import_test_tables (&test);
  g_assert_cmpstr (tables, ==, AFTER);
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
  g_assert_cmpstr (text, ==, "688 rows: 688 new 19 cohorts");
  again = import_test_tables (&test);
  g_assert_cmpstr (again, ==, AFTER);
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
  return g_test_run ();
}
