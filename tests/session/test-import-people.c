/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is who: people in lists, in tables of their own, in both; namesakes; what staff changed meanwhile. */
#include "config.h"

#include "inc-import-test.h"
#include "inc-records.h"

#define WHO_IS_WHERE \
  "SELECT p.id, p.name, r.position, s.name FROM role r JOIN person p ON p.id = r.person JOIN startup s ON s.id = r.startup " \
  "ORDER BY p.id, s.name, r.position"

typedef struct
{
  const char *name;
  const char *files[8]; /* imported one after another; those that begin with + go with the one before */
  const char *reports;  /* the counts of each, a line feed after each */
  const char *sql;      /* NULL: who is where */
  const char *rows;
} Case;

static const Case cases[] = {
  { "lists-become-founders",
    { "name,founders\nKiko,\"An, Bình\"\nCỏ May,Cúc\n" },
    "startups 2+0+0, people 3+0+0, roles 3+0+0\n",
    NULL, "1|An|founder|Kiko\n2|Bình|founder|Kiko\n3|Cúc|founder|Cỏ May" },
  { "namesakes-of-two-startups-are-two",
    { "name,founders\nKiko,An\nCỏ May,An\n" },
    "startups 2+0+0, people 2+0+0, roles 2+0+0\n",
    NULL, "1|An|founder|Kiko\n2|An|founder|Cỏ May" },
  { "who-stands-twice-in-one-cell-is-one",
    { "name,founders\nKiko,\"An, an , AN\"\n" },
    "startups 1+0+0, people 1+0+0, roles 1+0+0\n",
    NULL, "1|An|founder|Kiko" },
  { "one-person-has-several-positions",
    { "name,founders,director,contact,advisors\nKiko,\"An, Bình\",An,Bình,Cúc\n" },
    "startups 1+0+0, people 3+0+0, roles 5+0+0\n",
    NULL, "1|An|director|Kiko\n1|An|founder|Kiko\n2|Bình|contact|Kiko\n2|Bình|founder|Kiko\n3|Cúc|advisor|Kiko" },
  { "a-row-says-who-is-one",
    { "name,founders\nKiko,An\nCỏ May,An\nLúa,An\n", "+founder,startup,gender\nAn,\"Kiko, Cỏ May\",female\n" },
    "startups 3+0+0, people 2+0+0, roles 3+0+0\n",
    NULL, "1|An|founder|Cỏ May\n1|An|founder|Kiko\n2|An|founder|Lúa" },
  { "a-later-row-makes-two-one",
    { "name,founders\nKiko,An\nCỏ May,An\nLúa,An\n", "founder,startup,gender\nAn,\"Kiko, Lúa\",female\n",
      "name,founders\nKiko,An\nCỏ May,An\nLúa,An\n" },
    "startups 3+0+0, people 3+0+0, roles 3+0+0\npeople 0+1+0, roles 0+0+2; 1 merged\n"
    "startups 0+0+3, people 0+0+2, roles 0+0+3\n",
    NULL, "1|An|founder|Kiko\n1|An|founder|Lúa\n2|An|founder|Cỏ May" },
  { "an-earlier-row-is-remembered",
    { "founder,startup,gender\nAn,\"Kiko, Lúa\",female\nBình,Nope,male\n", "name,founders\nKiko,An\nCỏ May,An\nLúa,An\n",
      "founder,startup,gender\nAn,\"Kiko, Lúa\",female\nBình,Nope,male\n" },
    "people 2+0+0; 3 missing\nstartups 3+0+0, people 1+0+1, roles 3+0+0\npeople 0+0+2, roles 0+0+2; 1 missing\n",
    NULL, "1|An|founder|Kiko\n1|An|founder|Lúa\n3|An|founder|Cỏ May" },
  { "startups-without-founders-get-them-from-the-people",
    { "name\nKiko\nLúa\n", "founder,startup\nAn,\"Kiko, Lúa\"\n", "founder,startup\nAn,\"Kiko, Lúa\"\n" },
    "startups 2+0+0\npeople 1+0+0, roles 2+0+0\npeople 0+0+1, roles 0+0+2\n",
    NULL, "1|An|founder|Kiko\n1|An|founder|Lúa" },
  { "rows-of-people-in-one-startup-are-one-person",
    { "name\nKiko\n", "full name,startup,position,title,from\nAn,Kiko,Founder,,2020\nAn,Kiko,,CEO,3/2021\nAn,Kiko,Founder,,\n" },
    "startups 1+0+0\npeople 1+0+0, roles 2+0+0\n",
    "SELECT position, title, starts FROM role ORDER BY id", "founder|~|2020\ndirector|CEO|2021-03" },
  { "an-address-tells-namesakes-apart",
    { "full name,email,phone\nAn,an@vidu.example,\nAn,an2@vidu.example,\nAn,AN@vidu.example,+84 24 0000 0001\nAn,,\n",
      "full name,email,phone\nAn,an@vidu.example,\nAn,an2@vidu.example,\nAn,AN@vidu.example,+84 24 0000 0001\nAn,,\n" },
    "people 3+0+0\npeople 0+0+3\n",
    "SELECT name, email, phone FROM person ORDER BY id", "An|an@vidu.example|~\nAn|an2@vidu.example|~\nAn|~|~" },
  { "a-key-tells-namesakes-apart",
    { "id,full name,startup\n1,An,\n2,An,\n1,Ân,\n", "id,full name,startup\n1,Ân,\n2,An,\n" },
    "people 2+0+0\npeople 0+1+1\n",
    "SELECT name FROM person ORDER BY id", "Ân\nAn" },
  { "positions-are-read-from-words",
    { "name\nKiko\n",
      "full name,startup,position\nAn,Kiko,Nhà sáng lập\nBình,Kiko,Founder & CTO\nCúc,Kiko,Kế toán\nDung,Kiko,\n" },
    "startups 1+0+0\npeople 4+0+0, roles 4+0+0\n",
    "SELECT position, title FROM role ORDER BY id",
    "founder|Nhà sáng lập\nfounder|Founder & CTO\nother|Kế toán\nother|~" },
  { "people-are-in-investors-and-partners-too",
    { "investor,country\nQuỹ Một,VN\n", "+partner,website\nHội Hai,www.vidu.example\n",
      "+name,founders\nQuỹ Một,\nCỏ May,An\n",
      "+full name,organisation,role\nAn,\"Cỏ May, Hội Hai\",Advisor\nBình,Hội Hai,Contact\nCúc,Quỹ Một,Contact\n" },
    "startups 2+0+0, people 3+0+0, roles 5+0+0, investors 1+0+0, partners 1+0+0\n",
    "SELECT p.name, r.position, s.name, i.name, t.name FROM role r JOIN person p ON p.id = r.person "
    "LEFT JOIN startup s ON s.id = r.startup LEFT JOIN investor i ON i.id = r.investor "
    "LEFT JOIN partner t ON t.id = r.partner ORDER BY 1, 2, 3",
    "An|advisor|~|~|Hội Hai\nAn|advisor|Cỏ May|~|~\nAn|founder|Cỏ May|~|~\nBình|contact|~|~|Hội Hai\n"
    "Cúc|contact|Quỹ Một|~|~" },
  { "two-startups-of-one-name-are-not-guessed",
    { "name,cohort,founders\nKiko,K1,An\nKiko,K2,An\n", "founder,startup\nBình,Kiko\n",
      "name,cohort,founders\nKiko,K1,An\nKiko,K2,An\n" },
    "startups 2+0+0, people 2+0+0, roles 2+0+0\npeople 1+0+0\nstartups 0+0+2, people 0+0+2, roles 0+0+2\n",
    "SELECT p.id, r.startup FROM role r JOIN person p ON p.id = r.person ORDER BY 1", "1|1\n2|2" },
  { "semicolons-and-lines-divide-too",
    { "name,founders\nKiko,An; Bình\nLúa,\"Cúc\nDung, Jr.\"\n" },
    "startups 2+0+0, people 4+0+0, roles 4+0+0\n",
    "SELECT name FROM person ORDER BY id", "An\nBình\nCúc\nDung, Jr." },
  { "the-end-comes-after-the-start",
    { "name\nKiko\n", "full name,startup,from,until\nAn,Kiko,2022,2020\nBình,Kiko,2020,2022\n" },
    "startups 1+0+0\npeople 2+0+0, roles 2+0+0\n",
    "SELECT starts, ends FROM role ORDER BY id", "2022|~\n2020|2022" },
  { "a-role-is-completed-by-the-table-of-people",
    { "name,founders\nKiko,An\n", "+full name,startup,position,title,from\nAn,Kiko,Founder,Bà chủ,2020\n" },
    "startups 1+0+0, people 1+0+0, roles 1+0+0\n",
    "SELECT position, title, starts FROM role", "founder|Bà chủ|2020" },
};

/* The files of one import: the one at *at, and those with a + behind it. */
static IncImport *
open_next (ImportTest *test, const char *const *files, guint *at)
{
  g_autoptr(GPtrArray) opened = g_ptr_array_new_with_free_func (g_object_unref);

  do
    {
      g_autofree char *name = g_strdup_printf ("file%u.csv", *at);
      const char *text = files[*at];

      g_ptr_array_add (opened, import_test_write (test, name, text + (*text == '+'), -1));
    }
  while (files[++*at] != NULL && *files[*at] == '+');
  return inc_test_take_object (
    inc_import_open_files (test->session, (GFile *const *) opened->pdata, opened->len));
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_auto(ImportTest) test = { NULL };
  g_autoptr(GString) reports = g_string_new (NULL);
  g_autofree char *rows = NULL;
  g_autofree char *undone = NULL;
  guint n_imports = 0;

  import_test_init (&test);
  for (guint at = 0; self->files[at] != NULL;)
    {
      g_autoptr(IncImport) import = open_next (&test, self->files, &at);
      g_autoptr(IncImportReport) report = import_test_run (import);
      g_autofree char *counts = import_test_counts (report);

      g_string_append_printf (reports, "%s\n", counts);
      n_imports += report->changes->id != 0;
    }
  g_assert_cmpstr (reports->str, ==, self->reports);
  rows = import_test_sql (&test, self->sql != NULL ? self->sql : WHO_IS_WHERE);
  g_assert_cmpstr (rows, ==, self->rows);
  for (guint i = 0; i < n_imports; i++)
    inc_test_finish (inc_session_undo (test.session));
  undone = import_test_tables (&test);
  g_assert_cmpstr (undone, ==, "");
}

static char *
do_files (ImportTest *test, const char *first, const char *second)
{
  g_autoptr(IncImport) import = import_test_open_files (test, "first.csv", first, second != NULL ? "second.csv" : NULL,
                                                        second, NULL);
  g_autoptr(IncImportReport) report = import_test_run (import);

  return import_test_to_text (report);
}

/* What is said about rows, by file and line, whatever the order in which they are read. */
static void
test_sentences (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  import_test_init (&test);
  text = do_files (&test, "name,cohort,founders\nKiko,K1,An\nKiko,K2,\nLúa,,\n",
                   "full name,startup\nAn,Nope\nBình,Kiko\nCúc,Lúa\nCúc,Lúa\n,Lúa\n");
  g_assert_cmpstr (text, ==,
                   "8 rows: 6 new 2 warned 2 refused 2 cohorts\n"
                   "(1)\n2 warned An: startup “Nope”: The register has no organisation of this name\n"
                   "(1)\n3 warned Bình: startup “Kiko”: Several organisations of the register have this name\n"
                   "(1)\n5 refused Cúc: The same person stands in line 4 already\n"
                   "(1)\n6 refused -: The name is missing");
  again = do_files (&test, "full name,startup\nAn,Nope\n", NULL);
  g_assert_cmpstr (again, ==,
                   "1 rows: 1 unchanged 1 warned\n2 warned An: startup “Nope”: The register has no organisation of this name");
}

/* A person whom staff have worked with is not merged into another one. */
static void
test_staff_goes_first (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;
  IncRecord *records[1];
  g_autoptr(IncRecord) consent = NULL;

  import_test_init (&test);
  first = do_files (&test, "name,founders\nKiko,An\nCỏ May,An\nLúa,An\n", NULL);
  consent = records[0] = g_object_new (inc_consent_get_type (), "person", G_GINT64_CONSTANT (2), "purpose",
                                       INC_CONSENT_PURPOSE_CONTACT, "given", "2026-05-01", "form", INC_CONSENT_FORM_PAPER,
                                       NULL);
  inc_test_finish (inc_session_save (test.session, "Add consent", records, 1));
  text = do_files (&test, "founder,startup\nAn,\"Kiko, Cỏ May\"\n", NULL);
  g_assert_cmpstr (text, ==, "1 rows: 1 updated");
  rows = import_test_sql (&test, WHO_IS_WHERE);
  g_assert_cmpstr (rows, ==, "2|An|founder|Cỏ May\n2|An|founder|Kiko\n3|An|founder|Lúa");
}

static void
test_two_of_staff_stay_two (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;

  import_test_init (&test);
  first = do_files (&test, "name,founders\nKiko,An\nCỏ May,An\n", NULL);
  for (gint64 id = 1; id <= 2; id++)
    {
      g_autoptr(IncRecord) person =
        inc_test_take_object (inc_session_get (test.session, inc_schema_of (inc_person_get_type ()), id));
      IncRecord *records[] = { person };

      g_object_set (person, "country", "Việt Nam", NULL);
      inc_test_finish (inc_session_save (test.session, "Edit person", records, 1));
    }
  text = do_files (&test, "founder,startup\nAn,\"Kiko, Cỏ May\"\n", NULL);
  g_assert_cmpstr (text, ==,
                   "1 rows: 1 updated 1 warned\n"
                   "2 warned An: Another person of this name, whom staff have worked with, stays apart");
  rows = import_test_sql (&test, WHO_IS_WHERE);
  g_assert_cmpstr (rows, ==, "1|An|founder|Cỏ May\n1|An|founder|Kiko\n2|An|founder|Cỏ May");
}

/* Names that staff put right do not make another person of the same row. */
static void
test_corrected_names (void)
{
  static const char file[] = "name,founders\nKiko,Nguyen An\n";
  g_auto(ImportTest) test = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autoptr(IncRecord) person = NULL;
  IncRecord *records[1];

  import_test_init (&test);
  first = do_files (&test, file, NULL);
  person = records[0] = inc_test_take_object (inc_session_get (test.session, inc_schema_of (inc_person_get_type ()), 1));
  g_object_set (person, "name", "Nguyễn Ân", NULL);
  inc_test_finish (inc_session_save (test.session, "Edit person", records, 1));
  again = do_files (&test, file, NULL);
  g_assert_cmpstr (again, ==, "1 rows: 1 unchanged");
  g_assert_cmpint (import_test_count (&test, "SELECT count(*) FROM person"), ==, 1);
}

/* Whoever staff entered in a startup is who the file means there. */
static void
test_people_of_staff_are_found (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;
  g_autoptr(IncRecord) person = NULL;
  g_autoptr(IncRecord) role = NULL;
  IncRecord *records[1];

  import_test_init (&test);
  first = do_files (&test, "name\nKiko\n", NULL);
  person = records[0] = g_object_new (inc_person_get_type (), "name", "Nguyễn  An", NULL);
  inc_test_finish (inc_session_save (test.session, "Add person", records, 1));
  role = records[0] = g_object_new (inc_role_get_type (), "person", G_GINT64_CONSTANT (1), "startup",
                                    G_GINT64_CONSTANT (1), "position", INC_POSITION_EMPLOYEE, NULL);
  inc_test_finish (inc_session_save (test.session, "Add role", records, 1));
  text = do_files (&test, "full name,startup,role,email\nNGUYỄN AN,Kiko,Founder,an@vidu.example\n", NULL);
  g_assert_cmpstr (text, ==, "1 rows: 1 updated");
  rows = import_test_sql (&test, "SELECT p.name, p.email, r.position FROM person p JOIN role r ON r.person = p.id");
  g_assert_cmpstr (rows, ==, "NGUYỄN AN|an@vidu.example|employee\nNGUYỄN AN|an@vidu.example|founder");
}

/* A name that the register cannot have is left out; its row is not. */
static void
test_names_that_are_none (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *long_name = g_strnfill (2001, 'n');
  g_autofree char *nearly = g_strnfill (1999, 'm');
  g_autofree char *file =
    g_strdup_printf ("name,founders,investors\nKiko,\"An, %s, %s\",\"Quỹ Một, %s, %s\"\nLúa,🙂,🙂\n", long_name, nearly,
                     long_name, nearly);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autofree char *tables = NULL;

  import_test_init (&test);
  text = import_test_do (&test, file);
  g_assert_true (g_str_has_prefix (text, "2 rows: 2 new 1 warned\n2 warned Kiko: founders “nnnn"));
  g_assert_nonnull (strstr (text, "investors “nnnn"));
  again = import_test_do (&test, file);
  g_assert_true (g_str_has_prefix (again, "2 rows: 2 unchanged 1 warned\n"));
  tables = import_test_tables (&test);
  g_assert_cmpstr (tables, ==, "setting 1, startup 2, person 3, investor 3, role 3, stake 3, import_key 8");
}

int
main (int argc, char *argv[])
{
  g_setenv ("INC_FAKE_TODAY", "2026-05-12", TRUE);
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/session/import/people/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_case);
    }
  g_test_add_func ("/session/import/people/what-is-said-about-rows", test_sentences);
  g_test_add_func ("/session/import/people/staff-goes-before-a-file", test_staff_goes_first);
  g_test_add_func ("/session/import/people/two-whom-staff-changed-stay-two", test_two_of_staff_stay_two);
  g_test_add_func ("/session/import/people/corrected-names-are-known", test_corrected_names);
  g_test_add_func ("/session/import/people/people-of-staff-are-found", test_people_of_staff_are_found);
  g_test_add_func ("/session/import/people/names-that-are-none", test_names_that_are_none);
  return g_test_run ();
}
