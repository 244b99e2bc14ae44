/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of single rows: taken, warned about, refused; each with its line and its reason. */
#include "config.h"

#include "inc-import-test.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *file;   /* its text, or the name of a fixture */
  const char *report;
  const char *sql;
  const char *rows;
} Case;

static const Case cases[] = {
  { "excel-in-vietnamese", "vi-excel.csv",
    "3 rows: 3 new 2 cohorts",
    "SELECT name, tax_code, tax_kind, sector, status, founded, charter_capital, phone, email FROM startup",
    "Lúa Xanh|0100109106|enterprise10|Nông nghiệp, Phần mềm|operating|2021-05-12|1500000000|+84 24 3869 4242|lienhe@vidu.vn\n"
    "Công ty \"Ánh Dương\" Hà Nội|~|~|Năng lượng|suspended|2020|~|~|~\n"
    "=SUM(A1)|~|~|~|closed|~|~|~|~" },
  { "utf-16-with-tabs", "vi-utf16le.csv",
    "2 rows: 2 new",
    "SELECT name, website, province FROM startup",
    "Đường Xa|www.vidu.vn|Hà Nội\nSông Hồng|~|Phú Thọ" },
  { "bad-rows-keep-their-lines", "bad-rows.csv",
    "7 rows: 3 new 1 warned 4 refused\n"
    "3 refused -: The name is missing\n"
    "4 refused -: The row has more values than there are headings\n"
    "6 warned Bad Values: status “Zombie”: Choose one of: Operating, Suspended, Acquired or merged, Closed; "
    "founded “soon”: Type a date such as 12/05/2026; "
    "charter_capital “lots”: Type an amount such as 1.500.000 or 1,5 tỷ; "
    "tax_code: A tax code has 10 digits, 13 with a hyphen, or 12 for a person: 9900000016; "
    "email: An e-mail address looks like ten@congty.vn; "
    "website: A web address looks like www.congty.vn\n"
    "8 refused -: Text follows a closing quote: write each quote inside the text twice\n"
    "11 refused good one: The same startup stands in line 2 already",
    "SELECT name, status, founded, website, email, tax_code, charter_capital FROM startup",
    "Good One|operating|2020|www.vidu.vn|a@vidu.vn|0100109106|100000000\n"
    "Bad Values|~|~|not an address|nobody|123|~\n"
    "Two lines|closed|~|~|~|~|~" },
  { "an-empty-row-is-no-row", "name,founded\n ,\t\nA,2020\n\302\240,\n,\n\nB,2021",
    "2 rows: 2 new", "SELECT name, founded FROM startup", "A|2020\nB|2021" },
  { "headings-alone", "name,founded\n", "0 rows:", "SELECT count(*) FROM startup", "0" },
  { "short-rows", "name,founded,website\nA\nB,2020\n", "2 rows: 2 new",
    "SELECT name, founded, website FROM startup", "A|~|~\nB|2020|~" },
  { "years-and-sessions-name-cohorts", "name,Y Combinator Year,Y Combinator Session\nA,2011,Winter\nB,2011,winter\n"
    "C,2012,\nD,,Summer\nE,soon,\nF,,\nG,12/5/2013,Summer\n",
    "7 rows: 7 new 2 warned 3 cohorts\n5 warned D: No cohort, since its year is missing\n"
    "6 warned E: Y Combinator Year “soon”: Type a date such as 12/05/2026",
    "SELECT s.name, c.name, c.starts, s.stage, s.stage_since FROM startup s LEFT JOIN cohort c ON c.id = s.cohort",
    "A|2011 Winter|2011|graduated|2011\nB|2011 Winter|2011|graduated|2011\nC|2012|2012|graduated|2012\nD|~|~|~|~\n"
    "E|~|~|~|~\nF|~|~|~|~\nG|2013 Summer|2013|graduated|2013" },
  { "cohorts-by-name", "name,cohort,year\nA,Khóa 1,\nB,khóa 1,2026\nC,Khoá 1,\nD,Khóa 2,2026\n",
    "4 rows: 4 new 2 cohorts",
    "SELECT s.name, c.name, c.starts, c.status, s.stage, s.stage_since FROM startup s JOIN cohort c ON c.id = s.cohort",
    "A|Khóa 1|~|active|active|2026-05-12\nB|Khóa 1|~|active|active|2026-05-12\nC|Khóa 1|~|active|active|2026-05-12\n"
    "D|Khóa 2|2026|active|active|2026" },
  { "stages-and-their-dates", "name,cohort,stage,stage since\nA,K1,Alumni,3/2020\nB,K1,,\nC,K1,Đang ươm tạo,12/5/2026\n"
    "D,K1,Nowhere,\nE,,Alumni,2020\n",
    "5 rows: 5 new 1 warned 1 cohorts\n5 warned D: stage “Nowhere”: Choose one of: Applied, Waiting list, Admitted, "
    "In incubation, Graduated, Withdrawn, Dismissed, Closed, risk accepted",
    "SELECT name, stage, stage_since FROM startup",
    "A|graduated|2020-03\nB|active|2026-05-12\nC|active|2026-05-12\nD|active|2026-05-12\nE|~|~" },
  { "one-name-twice-in-two-cohorts", "name,cohort\nSame,K1\nSame,K2\nSAME,K1\nSame,K2\nsame,\n",
    "5 rows: 2 new 3 refused 2 cohorts\n4 refused SAME: The same startup stands in line 2 already\n"
    "5 refused Same: The same startup stands in line 3 already\n6 refused same: The same startup stands in line 2 already",
    "SELECT row_key FROM import_key ORDER BY id", "same\nsame\nK2" },
  { "a-key-of-its-own", "ID,name\n7,Same\n8,Same\n7,Other\n,Keyless\n,keyless\n",
    "5 rows: 3 new 2 refused\n4 refused Other: The same startup stands in line 2 already\n"
    "6 refused keyless: The same startup stands in line 5 already",
    "SELECT row_key FROM import_key ORDER BY id", "7\n8\nkeyless" },
  { "marks-make-another-name", "name\nDuong\nDương\nĐường\n", "3 rows: 3 new", "SELECT row_key FROM import_key ORDER BY id",
    "duong\ndương\nđường" },
  { "yes-and-no", "name,women-owned\nA,Có\nB,no\nC,\nD,maybe\n",
    "4 rows: 4 new 1 warned\n5 warned D: women-owned “maybe”: Type yes or no",
    "SELECT name, women_owned FROM startup", "A|1\nB|0\nC|0\nD|0" },
};

static char *
read_case (const Case *test, gsize *size)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", test->file, NULL);
  g_autoptr(GError) error = NULL;
  char *bytes;

  if (strchr (test->file, '\n') != NULL)
    {
      *size = strlen (test->file);
      return g_strdup (test->file);
    }
  g_file_get_contents (path, &bytes, size, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  gsize size;
  g_autofree char *bytes = read_case (self, &size);
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;

  import_test_init (&test);
  import = import_test_open (&test, "test.csv", bytes, size);
  report = import_test_run (import);
  text = import_test_to_text (report);
  g_assert_cmpstr (text, ==, self->report);
  rows = import_test_sql (&test, self->sql);
  g_assert_cmpstr (rows, ==, self->rows);
}

/* Too long for their fields: a name is refused, a sector left out, a key and a cohort shortened or left out. */
static void
test_long_values (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *long_text = g_strnfill (2001, 'x');
  g_autofree char *long_name = g_strnfill (1500, 'n');
  g_autofree char *file = g_strdup_printf ("name,sector,cohort\n%s,,\nA,%s,\nB,,%s\n%s,,K1\n%s,,K2\n%s,,K2\n", long_text,
                                           long_text, long_text, long_name, long_name, long_name);
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autofree char *lengths = NULL;
  const IncImportRow *row;

  import_test_init (&test);
  import = import_test_open (&test, "test.csv", file, -1);
  report = import_test_run (import);
  g_assert_cmpuint (report->n_new, ==, 4);
  g_assert_cmpuint (report->n_warned, ==, 2);
  g_assert_cmpuint (report->n_refused, ==, 2);
  row = g_ptr_array_index (report->rows, 0);
  g_assert_cmpstr (row->message, ==, "name: Shorten this to at most 2000 characters");
  g_assert_cmpint (row->verdict, ==, INC_IMPORT_REFUSED);
  row = g_ptr_array_index (report->rows, 1);
  g_assert_cmpstr (row->message, ==, "sector: Shorten this to at most 2000 characters");
  row = g_ptr_array_index (report->rows, 2);
  g_assert_cmpstr (row->message, ==, "cohort “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”: "
                                     "Shorten this to at most 2000 characters");
  lengths = import_test_sql (&test, "SELECT length(row_key) FROM import_key ORDER BY id");
  g_assert_cmpstr (lengths, ==, "1\n1\n64\n64");
}

static void
test_custom_fields (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncRecord) mentor_hours = NULL;
  g_autoptr(IncRecord) room = NULL;
  IncRecord *records[2];
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;

  import_test_init (&test);
  mentor_hours = records[0] = g_object_new (g_type_from_name ("IncCustomField"), "target", "startup", "name", "hours",
                                            "label", "Giờ cố vấn", "kind", "integer", NULL);
  room = records[1] = g_object_new (g_type_from_name ("IncCustomField"), "target", "startup", "name", "room",
                                    "label", "Phòng", "kind", "choice", "choices", "A101\nB202", "required", TRUE, NULL);
  inc_test_finish (inc_session_save (test.session, "Fields", records, 2));
  text = import_test_do (&test, "name,Giờ cố vấn,phong\nA,12,a101\nB,many,B202\nC,1,\nD,2,C303\n");
  g_assert_cmpstr (text, ==,
                   "4 rows: 2 new 1 warned 2 refused\n"
                   "3 warned B: Giờ cố vấn “many”: Type a whole number such as 1.500\n"
                   "4 refused C: phong: Phòng is missing\n5 refused D: phong: Phòng is missing");
  rows = import_test_sql (&test, "SELECT name, custom FROM startup");
  g_assert_cmpstr (rows, ==, "A|{\"hours\":12,\"room\":\"A101\"}\nB|{\"room\":\"B202\"}");
}

static void
test_many_warnings (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autoptr(GString) file = g_string_new ("name,founded\n");
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (file, "S%u,soon\n", i);
  import_test_init (&test);
  import = import_test_open (&test, "test.csv", file->str, -1);
  inc_import_sheet_set_target (inc_import_get_sheet (import, 0), 1, "founded");
  report = import_test_run (import);
  g_assert_cmpuint (report->n_warned, ==, 1500);
  g_assert_cmpuint (report->rows->len, ==, 1000);
}

int
main (int argc, char *argv[])
{
  g_setenv ("INC_FAKE_TODAY", "2026-05-12", TRUE);
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/session/import/rows/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_case);
    }
  g_test_add_func ("/session/import/rows/what-is-too-long", test_long_values);
  g_test_add_func ("/session/import/rows/custom-fields-are-fields", test_custom_fields);
  g_test_add_func ("/session/import/rows/a-thousand-are-kept-all-are-counted", test_many_warnings);
  return g_test_run ();
}
