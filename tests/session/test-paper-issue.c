/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers that go out: their numbers, their bytes for ever, what they would say today, and that they stay. */
#include "config.h"

#include "inc-agency.h"
#include "inc-outgoing-number.h"
#include "inc-cohort-sample.h"
#include "inc-paper-settings.h"
#include "inc-papers.h"
#include "inc-records.h"
#include "inc-report.h"

#include <string.h>

static void
set_up_papers (IncSession *session)
{
  g_autoptr(IncPaperSettings) settings = inc_paper_settings_new ();
  g_autoptr(IncAgency) names = inc_agency_new ("Vườn ươm số", "Sở Thử nghiệm", NULL);

  settings->symbol = g_strdup ("VƯ");
  settings->place = g_strdup ("Hà Nội");
  settings->signers[0] = (IncPaperSigner) { NULL, g_strdup ("GIÁM ĐỐC"), g_strdup ("Lê Đạt") };
  settings->n_signers = 1;
  inc_changes_unref (inc_test_take_boxed (inc_paper_settings_save (session, "Papers", settings)));
  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", names)));
}

static IncPaperOptions *
cohort_options (gint64 cohort)
{
  IncPaperOptions *options = inc_paper_options_new (INC_PAPER_COHORT, cohort);

  options->as_of = g_strdup ("2026-06-30");
  options->date = g_strdup ("2026-07-02");
  return options;
}

static DexFuture *
start_issue (IncSession *session, const IncPaperOptions *options)
{
  g_autoptr(IncPaperData) data = inc_test_take_boxed (inc_papers_prepare (session, options));

  return inc_papers_issue (session, data, options, "Issue report");
}

static gint64
issue (IncSession *session, const IncPaperOptions *options)
{
  g_autoptr(IncChanges) changes = inc_test_take_boxed (start_issue (session, options));
  const gint64 report = inc_papers_get_issued (changes);

  g_assert_cmpint (report, >, 0);
  return report;
}

static gpointer
get (IncSession *session, GType type, gint64 id)
{
  return inc_test_take_object (inc_session_get (session, inc_schema_of (type), id));
}

static gint64
number_of (IncSession *session, gint64 id)
{
  g_autoptr(IncReport) report = get (session, inc_report_get_type (), id);
  g_autoptr(IncOutgoingNumber) number = get (session, inc_outgoing_number_get_type (), report->outgoing_number);

  return number->number;
}

static gint64
next_number (IncSession *session, int year, const char *series)
{
  g_autoptr(DexFuture) next = inc_papers_next_number (session, year, series);

  return g_value_get_int64 (inc_test_wait (next, NULL));
}

/* ---- numbers ---- */

static void
test_what_is_kept (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = sample_fill_cohort (session);
  g_autoptr(IncPaperOptions) options = cohort_options (cohort);
  g_autoptr(IncReport) report = NULL;
  g_autoptr(IncOutgoingNumber) number = NULL;
  g_autoptr(IncRecord) about = NULL;
  g_autoptr(IncIssuedPaper) paper = NULL;

  set_up_papers (session);
  options->draft = TRUE; /* what goes out is none */
  report = get (session, inc_report_get_type (), issue (session, options));
  number = get (session, inc_outgoing_number_get_type (), report->outgoing_number);
  about = get (session, inc_cohort_get_type (), cohort);
  g_assert_cmpint (report->kind, ==, INC_REPORT_KIND_COHORT);
  g_assert_cmpstr (report->title, ==, "BÁO CÁO: Kết quả ươm tạo Khóa 1");
  g_assert_cmpstr (report->about, ==, about->uid);
  g_assert_cmpstr (report->as_of, ==, "2026-06-30");
  g_assert_cmpstr (report->period_from, ==, "2026-01-01");
  g_assert_cmpstr (report->period_to, ==, "2026-12-31");
  g_assert_cmpstr (report->issued, ==, "2026-07-02");
  g_assert_cmpstr (report->signers, ==, "Lê Đạt");
  g_assert_cmpint (report->state, ==, INC_REPORT_STATE_ISSUED);
  g_assert_cmpint (report->pages, >, 0);
  g_assert_cmpint (number->year, ==, 2026);
  g_assert_cmpstr (number->series, ==, "BC");
  g_assert_cmpint (number->number, ==, 1);
  g_assert_cmpstr (number->symbol, ==, "BC-VƯ");
  g_assert_cmpstr (number->date, ==, "2026-07-02");

  paper = inc_test_take_boxed (inc_papers_load_issued (session, INC_RECORD (report)->id));
  g_assert_null (inc_document_get_info (paper->document)->draft);
  g_assert_cmpstr (inc_document_get_info (paper->document)->created, ==, "2026-07-02T00:00:00+07:00");
  g_assert_cmpint (inc_document_get_block (paper->document, 0)->letterhead.number, ==, 1);
  g_assert_cmpuint (inc_layout_get_n_pages (paper->layout), ==, report->pages);
  g_assert_cmpstr (paper->sha256, ==, report->sha256);
}

static void
test_numbers (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = cohort_options (sample_fill_cohort (session));
  g_autoptr(GError) error = NULL;

  set_up_papers (session);
  g_assert_cmpint (next_number (session, 2026, "BC"), ==, 1);
  g_assert_cmpint (number_of (session, issue (session, options)), ==, 1);
  g_assert_cmpint (number_of (session, issue (session, options)), ==, 2);
  options->number = 15;
  g_assert_cmpint (number_of (session, issue (session, options)), ==, 15);
  error = inc_test_take_error (start_issue (session, options));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (inc_store_error_get_field (error), ==, "number");
  g_assert_cmpstr (error->message, ==, "Number 15 was given to “BÁO CÁO: Kết quả ươm tạo Khóa 1” on 02/07/2026");
  /* A higher number cannot be of an earlier day; a lower one can, as long as none below it is later. */
  options->number = 16;
  g_set_str (&options->date, "2026-07-01");
  g_set_str (&options->as_of, "2026-07-01");
  g_clear_error (&error);
  error = inc_test_take_error (start_issue (session, options));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (inc_store_error_get_field (error), ==, "date");
  g_assert_cmpstr (error->message, ==,
                   "Number 16 cannot bear the date 01/07/2026: number 15 before it went out on 02/07/2026. "
                   "Give it the date 02/07/2026 or a later one");
  g_clear_error (&error);
  error = inc_test_take_error (inc_papers_check_number (session, "BC", 16, "2026-07-01"));
  g_assert_cmpstr (inc_store_error_get_field (error), ==, "date");
  inc_test_finish (inc_papers_check_number (session, "BC", 16, "2026-07-02"));
  options->number = 0;
  g_assert_cmpint (next_number (session, 2026, "BC"), ==, 16);
  g_assert_cmpint (next_number (session, 2026, "KH"), ==, 1);
  g_set_str (&options->date, "2025-12-30");
  g_set_str (&options->as_of, "2025-12-30");
  g_assert_cmpint (number_of (session, issue (session, options)), ==, 1); /* each year has its own */
}

/* All types share one row of numbers where the register says so. */
static void
test_common_series (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = cohort_options (sample_fill_cohort (session));
  g_autoptr(IncPaperSettings) settings = NULL;
  g_autoptr(IncReport) report = NULL;
  g_autoptr(IncOutgoingNumber) number = NULL;

  set_up_papers (session);
  settings = inc_test_take_boxed (inc_paper_settings_load (session));
  settings->common_series = TRUE;
  inc_changes_unref (inc_test_take_boxed (inc_paper_settings_save (session, "Papers", settings)));
  sample_add (session, g_object_new (inc_outgoing_number_get_type (), "year", (gint64) 2026, "series", INC_SERIES_COMMON,
                                     "number", (gint64) 40, "date", "2026-06-01", "about", "Thư mời", NULL));
  report = get (session, inc_report_get_type (), issue (session, options));
  number = get (session, inc_outgoing_number_get_type (), report->outgoing_number);
  g_assert_cmpstr (number->series, ==, INC_SERIES_COMMON);
  g_assert_cmpint (number->number, ==, 41);
  g_assert_cmpint (next_number (session, 2026, "KH"), ==, 42);
}

/* A sheet has no number line; it is kept all the same, but takes no number that was asked for. */
static void
test_without_number (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 startup = sample_add (session, g_object_new (inc_startup_get_type (), "name", "Nông Xanh", NULL));
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_STARTUP, startup);
  g_autoptr(IncReport) report = NULL;
  g_autoptr(GError) error = NULL;

  set_up_papers (session);
  report = get (session, inc_report_get_type (), issue (session, options));
  g_assert_cmpint (report->outgoing_number, ==, 0);
  g_assert_cmpint (report->kind, ==, INC_REPORT_KIND_STARTUP);
  g_assert_cmpstr (report->issued, ==, "2026-07-02"); /* today, where nobody said a day */
  options->number = 3;
  error = inc_test_take_error (start_issue (session, options));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (inc_store_error_get_field (error), ==, "symbol");
}

/* ---- what went out stays ---- */

static void
test_reprint (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = sample_fill_cohort (session);
  g_autoptr(IncPaperOptions) options = cohort_options (cohort);
  g_autoptr(IncAgency) renamed = inc_agency_new ("Trung tâm số", NULL, NULL);
  g_autoptr(IncIssuedPaper) before = NULL;
  g_autoptr(IncIssuedPaper) after = NULL;
  gint64 report;

  set_up_papers (session);
  report = issue (session, options);
  before = inc_test_take_boxed (inc_papers_load_issued (session, report));
  sample_add_way (session, cohort, "Z", "active 2026-02-15");
  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", renamed)));
  inc_changes_unref (inc_test_take_boxed (inc_papers_save_wording (session, INC_PAPER_COHORT, INC_PAPER_VIETNAMESE,
                                                                   "[figures]\nadmitted=Nhận\n", "Words")));
  after = inc_test_take_boxed (inc_papers_load_issued (session, report));
  g_assert_true (g_bytes_equal (before->pdf, after->pdf));
  g_assert_true (after->same);
  g_assert_cmpstr (inc_document_get_block (after->document, 0)->letterhead.agency, ==, "Vườn ươm số");
}

static void
test_undo_is_refused (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = cohort_options (sample_fill_cohort (session));
  g_autoptr(GError) error = NULL;
  gint64 report;

  set_up_papers (session);
  report = issue (session, options);
  error = inc_test_take_error (inc_session_undo (session));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_PERMANENT);
  g_clear_error (&error);
  error = inc_test_take_error (
    inc_session_delete (session, "Delete", inc_schema_of (inc_report_get_type ()), &report, 1));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_PERMANENT);
}

static void
test_withdraw (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = cohort_options (sample_fill_cohort (session));
  g_autoptr(GError) error = NULL;
  g_autoptr(IncReport) withdrawn = NULL;
  g_autoptr(IncReport) standing = NULL;
  gint64 report;

  set_up_papers (session);
  report = issue (session, options);
  error = inc_test_take_error (inc_papers_withdraw (session, report, NULL, "Withdraw"));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (inc_store_error_get_field (error), ==, "reason");
  inc_changes_unref (inc_test_take_boxed (inc_papers_withdraw (session, report, "Sai số liệu", "Withdraw")));
  withdrawn = get (session, inc_report_get_type (), report);
  g_assert_cmpint (withdrawn->state, ==, INC_REPORT_STATE_WITHDRAWN);
  g_assert_cmpstr (withdrawn->reason, ==, "Sai số liệu");
  g_assert_cmpstr (withdrawn->withdrawn, ==, "2026-07-02");
  g_clear_error (&error);
  error = inc_test_take_error (inc_papers_withdraw (session, report, "Nhầm", "Withdraw"));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, "The paper was withdrawn on 02/07/2026 already");
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (session)));
  standing = get (session, inc_report_get_type (), report);
  g_assert_cmpint (standing->state, ==, INC_REPORT_STATE_ISSUED);
  /* Its number stays taken. */
  g_assert_cmpint (next_number (session, 2026, "BC"), ==, 2);
}

/* Nothing half done: neither number nor report. */
static void
test_a_failure_takes_no_number (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = cohort_options (sample_fill_cohort (session));
  g_autoptr(GError) error = NULL;

  set_up_papers (session);
  g_set_str (&options->date, "2026-06-31");
  error = inc_test_take_error (start_issue (session, options));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (next_number (session, 2026, "BC"), ==, 1);
}

static void
test_days (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = cohort_options (sample_fill_cohort (session));
  g_autoptr(GError) future = NULL;
  g_autoptr(GError) before = NULL;

  set_up_papers (session);
  g_set_str (&options->date, "2026-07-03");
  future = inc_test_take_error (start_issue (session, options));
  g_assert_error (future, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (future->message, ==, "The date of the paper, 03/07/2026, is yet to come");
  g_set_str (&options->date, "2026-06-29");
  before = inc_test_take_error (start_issue (session, options));
  g_assert_error (before, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (before->message, ==, "The figures are as of 30/06/2026, after the date of the paper, 29/06/2026");
  g_set_str (&options->date, "2026-06-30"); /* the same day will do */
  g_assert_cmpint (number_of (session, issue (session, options)), ==, 1);
}

static char *
issued_agency (IncSession *session, const IncPaperOptions *options)
{
  g_autoptr(IncIssuedPaper) paper = inc_test_take_boxed (inc_papers_load_issued (session, issue (session, options)));

  return g_strdup (inc_document_get_block (paper->document, 0)->letterhead.agency);
}

/* The day of the paper says how the agency is called, not that of its figures. */
static void
test_agency_of_its_date (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncPaperOptions) options = cohort_options (sample_fill_cohort (session));
  g_autoptr(IncAgency) renamed = inc_agency_new ("Trung tâm số", NULL, "2026-06-15");
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;
  g_autofree char *today = NULL;

  set_up_papers (session);
  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", renamed)));
  g_set_str (&options->as_of, "2026-05-31");
  g_set_str (&options->date, "2026-06-14");
  before = issued_agency (session, options);
  g_set_str (&options->date, "2026-06-15");
  after = issued_agency (session, options);
  g_clear_pointer (&options->date, g_free);
  today = issued_agency (session, options);
  g_assert_cmpstr (after, ==, "Trung tâm số");
  g_assert_cmpstr (before, ==, "Vườn ươm số");
  g_assert_cmpstr (today, ==, "Trung tâm số");
}

/* ---- what would differ today ---- */

static char *
differences (IncSession *session, gint64 report, const char *as_of)
{
  g_auto(GStrv) sentences = inc_test_take_boxed (inc_papers_compare_today (session, report, as_of));

  return g_strjoinv ("\n", sentences);
}

static void
test_compare (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = sample_add_cohort (session, "Khóa 1");
  g_autoptr(IncPaperOptions) options = cohort_options (cohort);
  g_autofree char *nothing = NULL;
  g_autofree char *late = NULL;
  g_autofree char *later_day = NULL;
  gint64 report;

  set_up_papers (session);
  sample_add_way (session, cohort, "A", "active 2026-02-15, graduated 2026-06-01");
  sample_add_way (session, cohort, "B", "active 2026-02-15");
  report = issue (session, options);
  nothing = differences (session, report, NULL);
  g_assert_cmpstr (nothing, ==, "");

  /* Written down late, and after the day that the report tells of. */
  sample_add_way (session, cohort, "C", "active 2026-02-15, dismissed 2026-06-02");
  sample_add_way (session, cohort, "D", "active 2026-07-05");
  late = differences (session, report, NULL);
  g_assert_cmpstr (late, ==,
                   "Startup được tiếp nhận: 2 → 3\n"
                   "Bị loại: 0 → 1\n"
                   "Tỷ lệ tốt nghiệp: 100\302\240% → 50\302\240%\n"
                   "Bị loại – Số startup: 0 → 1\n"
                   "Tổng cộng – Số startup: 2 → 3\n"
                   "C: new in the table");
  later_day = differences (session, report, "2026-07-10");
  g_assert_nonnull (strstr (later_day, "Startup được tiếp nhận: 2 → 4\n"));
  g_assert_nonnull (strstr (later_day, "D: new in the table"));
}

static void
test_compare_list (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(IncPaperOptions) options = NULL;
  g_autoptr(IncRecord) edited = NULL;
  const gint64 gone = sample_add (session, g_object_new (inc_startup_get_type (), "name", "Gone", NULL));
  const gint64 changed = sample_add (session, g_object_new (inc_startup_get_type (), "name", "Đổi", NULL));
  gint64 report;
  g_autofree char *found = NULL;

  set_up_papers (session);
  inc_query_set_sort (query, "name", FALSE);
  options = inc_paper_options_new_list (query, (const char *const[]) { "name", "sector", NULL });
  report = issue (session, options);
  inc_changes_unref (inc_test_take_boxed (
    inc_session_delete (session, "Delete", inc_schema_of (inc_startup_get_type ()), &gone, 1)));
  edited = get (session, inc_startup_get_type (), changed);
  g_object_set (edited, "sector", "Y tế", NULL);
  inc_changes_unref (inc_test_take_boxed (inc_session_save (session, "Edit", &edited, 1)));
  sample_add (session, g_object_new (inc_startup_get_type (), "name", "Mới", NULL));
  found = differences (session, report, NULL);
  g_assert_cmpstr (found, ==, "Đổi – Lĩnh vực: – → Y tế\nGone: no longer in the table\nMới: new in the table");
}

static void
test_compare_with_what_is_gone (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 startup = sample_add (session, g_object_new (inc_startup_get_type (), "name", "Nông Xanh", NULL));
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_STARTUP, startup);
  const gint64 report = issue (session, options);
  g_autofree char *found = NULL;
  g_autoptr(IncIssuedPaper) paper = NULL;

  inc_changes_unref (inc_test_take_boxed (
    inc_session_delete (session, "Delete", inc_schema_of (inc_startup_get_type ()), &startup, 1)));
  found = differences (session, report, NULL);
  g_assert_cmpstr (found, ==, "What the paper tells of is no longer in the register");
  paper = inc_test_take_boxed (inc_papers_load_issued (session, report));
  g_assert_true (paper->same);
}

static void
test_no_such_paper (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(GError) error = inc_test_take_error (inc_papers_load_issued (session, 7));

  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_setenv ("INC_FAKE_NOW", "2026-07-02T08:00:00.000+07:00", TRUE);
  dex_init ();
  g_test_add_func ("/session/issue/what-is-kept", test_what_is_kept);
  g_test_add_func ("/session/issue/numbers", test_numbers);
  g_test_add_func ("/session/issue/common-series", test_common_series);
  g_test_add_func ("/session/issue/without-a-number", test_without_number);
  g_test_add_func ("/session/issue/a-reprint-is-the-same-bytes", test_reprint);
  g_test_add_func ("/session/issue/undo-is-refused", test_undo_is_refused);
  g_test_add_func ("/session/issue/withdraw", test_withdraw);
  g_test_add_func ("/session/issue/a-failure-takes-no-number", test_a_failure_takes_no_number);
  g_test_add_func ("/session/issue/days", test_days);
  g_test_add_func ("/session/issue/agency-of-its-date", test_agency_of_its_date);
  g_test_add_func ("/session/issue/compare", test_compare);
  g_test_add_func ("/session/issue/compare-list", test_compare_list);
  g_test_add_func ("/session/issue/compare-with-what-is-gone", test_compare_with_what_is_gone);
  g_test_add_func ("/session/issue/no-such-paper", test_no_such_paper);
  return g_test_run ();
}
