/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers on the screen and on a printer: what is chosen beside them, what is found on them, and that what was issued stays. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-agency.h"
#include "inc-allocation.h"
#include "inc-award-acts.h"
#include "inc-award.h"
#include "inc-enrolment.h"
#include "inc-fund.h"
#include "inc-issued-panel.h"
#include "inc-painter.h"
#include "inc-paper-desk.h"
#include "inc-paper-finder.h"
#include "inc-paper-view.h"
#include "inc-payment.h"
#include "inc-print-operation.h"
#include "inc-report-page.h"
#include "inc-report-panel.h"
#include "inc-tranche.h"

#define COHORT 3

typedef struct
{
  IncWindow *window;
  IncReportPage *page;
} Fixture;

static guint n_registers;

static IncReportPage *
wait_for_paper (IncWindow *window)
{
  IncReportPage *page = INC_REPORT_PAGE (inc_window_get_visible_page (window));

  inc_display_wait_for (inc_report_page_get_n_sheets (page) > 0);
  inc_display_settle ();
  return page;
}

/* Papers go out under a name. */
static void
name_agency (IncWindow *window)
{
  g_autoptr(IncAgency) agency = inc_agency_new ("Trung tâm Ươm tạo", "Sở Thử nghiệm", NULL);
  DexFuture *future = inc_agency_save (inc_window_get_session (window), "Name", agency);

  inc_display_wait_for (!dex_future_is_pending (future));
  dex_unref (future);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("Báo cáo %u", ++n_registers);

  fixture->window = inc_display_open_sample (name);
  name_agency (fixture->window);
  inc_display_activate (fixture->window, "win.show-paper", "('cohort', int64 3)");
  fixture->page = wait_for_paper (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  inc_display_close_window (fixture->window);
}

static void
act (Fixture *fixture, const char *action, const char *target)
{
  g_autoptr(GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_parsed (target)) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->page), action, parameter));
  inc_display_settle ();
}

static gpointer
find (Fixture *fixture, GType type)
{
  return inc_display_find (GTK_WIDGET (fixture->page), type);
}

/* The texts of all sheets in view. */
static char *
dup_text (Fixture *fixture)
{
  IncLayout *layout = inc_paper_desk_get_layout (find (fixture, INC_TYPE_PAPER_DESK));
  g_autoptr(IncPainter) painter = inc_painter_new (layout);
  GString *text = g_string_new (NULL);

  for (guint page = 0; page < inc_layout_get_n_pages (layout); page++)
    {
      g_autofree char *said = inc_painter_dup_text (painter, page);

      g_string_append (text, said);
    }
  return g_string_free_and_steal (text);
}

static gboolean
says (Fixture *fixture, const char *words)
{
  g_autofree char *text = dup_text (fixture);

  return strstr (text, words) != NULL;
}

/* ---- on the desk ---- */

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  const guint n_sheets = inc_report_page_get_n_sheets (fixture->page);
  g_autofree char *place = g_strdup_printf ("1 / %u", n_sheets);

  g_assert_cmpuint (n_sheets, >=, 2);
  g_assert_nonnull (find (fixture, INC_TYPE_PAPER_VIEW));
  g_assert_true (inc_display_says (GTK_WIDGET (fixture->page), place));
  g_assert_true (says (fixture, "Kết quả chung"));
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  const guint n_sheets = inc_report_page_get_n_sheets (fixture->page);
  IncPaperDesk *desk = find (fixture, INC_TYPE_PAPER_DESK);

  for (guint page = 2; page <= n_sheets; page++)
    {
      act (fixture, "page.next-sheet", NULL);
      inc_display_wait_for (inc_paper_desk_get_page (desk) == page);
    }
  act (fixture, "page.previous-sheet", NULL);
  inc_display_wait_for (inc_paper_desk_get_page (desk) == n_sheets - 1);
  act (fixture, "page.thumbnails", NULL);
  inc_paper_desk_show_page (desk, n_sheets);
  inc_display_settle ();
  g_assert_cmpuint (inc_paper_desk_get_page (desk), ==, n_sheets);
}

static double
get_zoom (Fixture *fixture)
{
  g_autofree char *label = NULL;

  g_object_get (find (fixture, INC_TYPE_PAPER_DESK), "zoom-label", &label, NULL);
  return g_ascii_strtod (label, NULL);
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  const double whole = get_zoom (fixture);
  double before;

  act (fixture, "page.zoom-width", NULL);
  g_assert_cmpfloat (get_zoom (fixture), >, whole);
  act (fixture, "page.zoom-page", NULL);
  inc_display_wait_for (get_zoom (fixture) == whole);
  act (fixture, "page.zoom-in", NULL);
  before = get_zoom (fixture);
  g_assert_cmpfloat (before, >, whole);
  act (fixture, "page.zoom-in", NULL);
  g_assert_cmpfloat (get_zoom (fixture), >, before);
  act (fixture, "page.zoom-out", NULL);
  g_assert_cmpfloat (get_zoom (fixture), ==, before);
}

static guint
count_hits (Fixture *fixture)
{
  const GArray *hits = inc_paper_finder_get_hits (find (fixture, INC_TYPE_PAPER_FINDER));

  return hits != NULL ? hits->len : 0;
}

static void
look_for (Fixture *fixture, const char *typed)
{
  GtkWidget *entry = inc_display_find (find (fixture, INC_TYPE_PAPER_FINDER), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  guint n_folded;

  inc_page_search (INC_PAGE (fixture->page));
  look_for (fixture, "uom tao");
  inc_display_wait_for (count_hits (fixture) > 0);
  n_folded = count_hits (fixture);
  look_for (fixture, "ươm tạo");
  inc_display_settle ();
  g_assert_cmpuint (count_hits (fixture), ==, n_folded);
  look_for (fixture, "ướm tạo");
  inc_display_wait_for (count_hits (fixture) == 0);
  inc_display_settle ();
  g_assert_true (inc_display_says (GTK_WIDGET (fixture->page), "Nothing found"));
}

/* ---- what is chosen ---- */

static void
test_options (Fixture *fixture, gconstpointer data)
{
  GtkWidget *panel = find (fixture, INC_TYPE_REPORT_PANEL);

  g_assert_false (says (fixture, "BC-THỬ"));
  gtk_editable_set_text (inc_display_find_entry (panel, "Symbol, such as BC-TTƯT"), "BC-THỬ");
  inc_display_wait_for (says (fixture, "BC-THỬ"));
  adw_switch_row_set_active (ADW_SWITCH_ROW (inc_display_find_row (panel, "Marked as a draft")), TRUE);
  inc_display_wait_for (says (fixture, "DỰ THẢO"));
}

static void
test_wrong_date_changes_nothing (Fixture *fixture, gconstpointer data)
{
  GtkEditable *row = inc_display_find_entry (find (fixture, INC_TYPE_REPORT_PANEL), "As it was on");
  g_autofree char *before = dup_text (fixture);
  g_autofree char *after = NULL;

  gtk_editable_set_text (row, "31/31/2026");
  inc_display_settle ();
  inc_display_settle ();
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  after = dup_text (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_wording (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer;
  AdwDialog *dialog;
  g_autofree char *text = NULL;
  g_autoptr(GString) changed = NULL;

  act (fixture, "page.edit-wording", NULL);
  dialog = inc_display_get_dialog (fixture->window);
  buffer = gtk_text_view_get_buffer (inc_display_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW));
  inc_display_wait_for (gtk_text_buffer_get_char_count (buffer) > 0);
  g_object_get (buffer, "text", &text, NULL);

  gtk_text_buffer_set_text (buffer, "not a wording", -1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "wording.save", NULL);
  inc_display_settle ();
  g_assert_true (inc_display_get_dialog (fixture->window) == dialog);

  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "Kết quả chung", "Kết quả của khóa", 1), ==, 1);
  gtk_text_buffer_set_text (buffer, changed->str, -1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "wording.save", NULL);
  inc_display_wait_for (inc_display_get_dialog (fixture->window) == NULL);
  inc_display_wait_for (says (fixture, "Kết quả của khóa"));
}

/* ---- files ---- */

static gboolean
file_begins (const char *path, const char *beginning)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (path, &contents, NULL, NULL) && g_str_has_prefix (contents, beginning);
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  static const char *const files[][3] = {
    { "page.save-pdf", "report.pdf", "%PDF-" },
    { "page.save-sheet", "report.xlsx", "PK" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i][1], NULL);
      g_autofree char *target = g_strdup_printf ("'%s'", path);
      g_autofree char *toast = g_strdup_printf ("“%s” was written", files[i][1]);

      act (fixture, files[i][0], target);
      inc_display_wait_for (file_begins (path, files[i][2]));
      inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->window), toast));
    }
}

/* What pdfinfo says of the file and its pages. */
static char *
ask_about_pdf (const char *path)
{
  const char *words[] = { "pdfinfo", "-l", "9", path, NULL };
  g_autoptr(GError) error = NULL;
  char *out = NULL;
  int status;

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return out;
}

static void
test_sheets_of_a_cohort (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "sheets.pdf", NULL);
  g_autofree char *target = g_strdup_printf ("(int64 3, '%s')", path);
  g_autofree char *info = NULL;

  inc_display_activate (fixture->window, "win.save-sheets", target);
  inc_display_wait_for (file_begins (path, "%PDF-"));
  inc_display_settle ();
  info = ask_about_pdf (path);
  g_assert_nonnull (strstr (info, "(A4)"));
}

/* Export is what printing does up to the printer itself. */
static char *
print (Fixture *fixture)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autoptr(IncPrintOperation) operation
    = inc_print_operation_new (inc_paper_desk_get_layout (find (fixture, INC_TYPE_PAPER_DESK)));
  g_autoptr(GError) error = NULL;
  char *info;

  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), FALSE);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT,
                           GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);
  info = ask_about_pdf (path);
  g_assert_finalize_object (g_steal_pointer (&operation));
  return info;
}

static void
test_print (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pages = g_strdup_printf ("Pages:           %u\n", inc_report_page_get_n_sheets (fixture->page));
  g_autofree char *info = print (fixture);

  g_assert_nonnull (strstr (info, pages));
  g_assert_nonnull (strstr (info, "Page    1 size:  595.276 x 841.89 pts (A4)"));
}

/* ---- issued ---- */

/* NULL: as it is proposed. */
static void
answer_issue (Fixture *fixture, const char *number, const char *date)
{
  AdwDialog *dialog;

  inc_display_wait_for ((dialog = inc_display_get_dialog (fixture->window)) != NULL);
  g_assert_true (inc_display_says (GTK_WIDGET (dialog), "Issue This Paper?"));
  if (number != NULL)
    gtk_editable_set_text (inc_display_find_entry (GTK_WIDGET (dialog), "Number (…/BC-THỬ)"), number);
  if (date != NULL)
    gtk_editable_set_text (inc_display_find_entry (GTK_WIDGET (dialog), "Date"), date);
  g_signal_emit_by_name (dialog, "response::issue", "issue");
  adw_dialog_force_close (dialog);
  inc_display_settle ();
}

static void
issue (Fixture *fixture, const char *number)
{
  act (fixture, "page.issue", NULL);
  answer_issue (fixture, number, NULL);
}

static void
give_symbol (Fixture *fixture)
{
  GtkWidget *panel = find (fixture, INC_TYPE_REPORT_PANEL);

  gtk_editable_set_text (inc_display_find_entry (panel, "Symbol, such as BC-TTƯT"), "BC-THỬ");
  inc_display_wait_for (says (fixture, "BC-THỬ"));
}

static void
test_issue (Fixture *fixture, gconstpointer data)
{
  const char *today = INC_SAMPLE_DAY;
  g_autofree char *day = g_strdup_printf ("%.2s/%.2s/%.4s", today + 8, today + 5, today);
  g_autofree char *state = g_strdup_printf ("Issued on %s", day);

  give_symbol (fixture);
  issue (fixture, "7");
  inc_display_wait_for (inc_display_find_row (GTK_WIDGET (fixture->page), state) != NULL);
  inc_display_wait_for (says (fixture, "07/BC-THỬ"));

  /* It says why it is not taken back. */
  inc_display_activate (fixture->window, "win.undo", NULL);
  inc_display_wait_for (inc_display_get_dialog (fixture->window) != NULL);
  inc_display_close_dialog (fixture->window);
  g_assert_true (says (fixture, "07/BC-THỬ"));

  inc_display_activate (fixture->window, "win.show-page", "'reports'");
  inc_display_wait_for (inc_display_find_row (GTK_WIDGET (inc_window_get_visible_page (fixture->window)),
                                              "BÁO CÁO: Kết quả ươm tạo Khóa 7") != NULL);
}

/* ---- papers of an award ---- */

static gint64
save (Fixture *fixture, gpointer record)
{
  g_autoptr(IncRecord) owned = INC_RECORD (record);
  DexFuture *saved = inc_session_save (inc_window_get_session (fixture->window), "Add", &owned, 1);
  IncChanges *changes;
  gint64 id;

  inc_display_wait_for (!dex_future_is_pending (saved));
  changes = g_value_get_boxed (dex_future_get_value (saved, NULL));
  id = g_array_index (changes->changes, IncChange, 0).first_id;
  dex_unref (saved);
  return id;
}

static gint64
get_paper (Fixture *fixture, gint64 payment)
{
  DexFuture *loaded =
    inc_session_get (inc_window_get_session (fixture->window), inc_schema_of (inc_payment_get_type ()), payment);
  gint64 paper;

  inc_display_wait_for (!dex_future_is_pending (loaded));
  paper = INC_PAYMENT (g_value_get_object (dex_future_get_value (loaded, NULL)))->paper;
  dex_unref (loaded);
  return paper;
}

/* Eats the future. */
static void
finish (DexFuture *future)
{
  inc_display_wait_for (!dex_future_is_pending (future));
  g_assert_true (dex_future_is_resolved (future));
  dex_unref (future);
}

static gint64
pay (Fixture *fixture, gint64 tranche, gint64 fund)
{
  IncSession *session = inc_window_get_session (fixture->window);

  save (fixture, g_object_new (inc_allocation_get_type (), "tranche", tranche, "fund", fund, "amount", (gint64) 30000000, NULL));
  finish (inc_session_approve_tranche (session, "Approve", tranche, "2026-03-03", "Lan", NULL, NULL));
  return save (fixture, g_object_new (inc_payment_get_type (), "tranche", tranche, "fund", fund, "amount", (gint64) 30000000,
                                      "date", "2026-04-01", NULL));
}

/* From the tranche to the paper that went out, which makes its payment final. */
static void
test_award_paper (Fixture *fixture, gconstpointer data)
{
  const gint64 fund = save (fixture, g_object_new (inc_fund_get_type (), "name", "Quỹ A", NULL));
  const gint64 award = save (fixture, g_object_new (inc_award_get_type (), "startup", (gint64) 1, "title", "Tư vấn", "awarded",
                                                    (gint64) 30000000, "awarded-on", "2026-03-02", NULL));
  const gint64 tranche = save (fixture, g_object_new (inc_tranche_get_type (), "award", award, "title", "Đợt 1", "amount",
                                                      (gint64) 30000000, "submitted", "2026-03-02", NULL));
  const gint64 payment = pay (fixture, tranche, fund);
  g_autofree char *target = g_strdup_printf ("('payment', int64 %" G_GINT64_FORMAT ")", tranche);

  inc_display_activate (fixture->window, "win.show-paper", target);
  fixture->page = wait_for_paper (fixture->window);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (fixture->page)), ==, "Payment Request");
  g_assert_true (says (fixture, "Bằng chữ: Ba mươi triệu đồng."));
  g_assert_cmpint (get_paper (fixture, payment), ==, 0);
  give_symbol (fixture);
  issue (fixture, "7");
  inc_display_wait_for (says (fixture, "07/BC-THỬ"));
  g_assert_cmpint (get_paper (fixture, payment), >, 0);
}

/* Somebody of the cohort leaves it. */
static void
withdraw_startup (Fixture *fixture)
{
  IncSession *session = inc_window_get_session (fixture->window);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_enrolment_get_type ()));
  DexFuture *loaded, *moved;
  gint64 id = 0;
  GPtrArray *enrolments;

  inc_query_filter_id (query, "cohort", COHORT);
  loaded = inc_session_load (session, query);
  inc_display_wait_for (!dex_future_is_pending (loaded));
  enrolments = g_value_get_boxed (dex_future_get_value (loaded, NULL));
  for (guint i = 0; i < enrolments->len; i++)
    if (INC_ENROLMENT (g_ptr_array_index (enrolments, i))->stage == INC_STAGE_ACTIVE)
      id = INC_RECORD (g_ptr_array_index (enrolments, i))->id;
  moved = inc_session_change_stage (session, "Move", &id, 1, INC_STAGE_WITHDRAWN, INC_SAMPLE_DAY, NULL);
  inc_display_wait_for (!dex_future_is_pending (moved));
  g_assert_true (dex_future_is_resolved (moved));
  dex_unref (loaded);
  dex_unref (moved);
  inc_display_settle ();
}

static char *
save_pdf (Fixture *fixture, const char *folder, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *target = g_strdup_printf ("'%s'", path);
  char *bytes = NULL;

  act (fixture, "page.save-pdf", target);
  inc_display_wait_for (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

/* What changes afterwards changes nothing on it: its bytes stay, and the comparison tells what would be different. */
static void
test_issued_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  gsize length, length_after;
  g_autofree char *bytes = NULL;
  g_autofree char *bytes_after = NULL;

  give_symbol (fixture);
  issue (fixture, NULL);
  inc_display_wait_for (says (fixture, "01/BC-THỬ"));
  bytes = save_pdf (fixture, folder, "before.pdf", &length);
  withdraw_startup (fixture);
  bytes_after = save_pdf (fixture, folder, "after.pdf", &length_after);
  g_assert_cmpmem (bytes, length, bytes_after, length_after);

  gtk_widget_activate_action (find (fixture, INC_TYPE_ISSUED_PANEL), "issued.compare", NULL);
  inc_display_wait_for (inc_display_find_row (GTK_WIDGET (fixture->page), "Đã rút sau khi được tiếp nhận: 0 → 1") != NULL);
}

static void
test_withdrawn (Fixture *fixture, gconstpointer data)
{
  const char *today = INC_SAMPLE_DAY;
  g_autofree char *state = g_strdup_printf ("Withdrawn on %.2s/%.2s/%.4s", today + 8, today + 5, today);

  give_symbol (fixture);
  issue (fixture, NULL);
  inc_display_wait_for (says (fixture, "01/BC-THỬ"));
  gtk_widget_activate_action (find (fixture, INC_TYPE_ISSUED_PANEL), "issued.withdraw", "s", "Sai số liệu");
  inc_display_wait_for (inc_display_find_row (GTK_WIDGET (fixture->page), state) != NULL);
  inc_display_activate (fixture->window, "win.undo", NULL);
  inc_display_wait_for (inc_display_find_row (GTK_WIDGET (fixture->page), state) == NULL);
}

/* The next paper of the year takes the next number. */
static void
test_numbers_go_up (Fixture *fixture, gconstpointer data)
{
  give_symbol (fixture);
  issue (fixture, "7");
  inc_display_wait_for (says (fixture, "07/BC-THỬ"));
  inc_display_activate (fixture->window, "win.show-page", "'reports'");
  inc_display_activate (fixture->window, "win.show-paper", "('cohort', int64 4)");
  fixture->page = wait_for_paper (fixture->window);
  give_symbol (fixture);
  issue (fixture, NULL);
  inc_display_wait_for (says (fixture, "08/BC-THỬ"));
}

/* A later number cannot bear an earlier day: the question is asked again, with the reason. */
static void
test_days_go_up (Fixture *fixture, gconstpointer data)
{
  const char *today = INC_SAMPLE_DAY;
  g_autofree char *day = g_strdup_printf ("%.2s/%.2s/%.4s", today + 8, today + 5, today);
  g_autofree char *reason = g_strdup_printf ("Number 8 cannot bear the date 02/01/%.4s: number 7 before it went out on %s. "
                                             "Give it the date %s or a later one", today, day, day);
  g_autofree char *early = g_strdup_printf ("02/01/%.4s", today);

  give_symbol (fixture);
  issue (fixture, "7");
  inc_display_wait_for (says (fixture, "07/BC-THỬ"));
  inc_display_activate (fixture->window, "win.show-page", "'reports'");
  inc_display_activate (fixture->window, "win.show-paper", "('cohort', int64 4)");
  fixture->page = wait_for_paper (fixture->window);
  give_symbol (fixture);
  act (fixture, "page.issue", NULL);
  answer_issue (fixture, NULL, early);
  inc_display_wait_for (inc_display_get_dialog (fixture->window) != NULL);
  g_assert_true (inc_display_says (GTK_WIDGET (inc_display_get_dialog (fixture->window)), reason));
  answer_issue (fixture, NULL, day);
  inc_display_wait_for (says (fixture, "08/BC-THỬ"));
}

/* ---- lists ---- */

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *info = NULL;

  inc_display_activate (fixture->window, "win.show-page", "'startups'");
  gtk_widget_activate_action (GTK_WIDGET (inc_window_get_visible_page (fixture->window)), "page.print", NULL);
  inc_display_settle ();
  fixture->page = wait_for_paper (fixture->window);
  g_assert_true (says (fixture, "Mã số thuế"));
  info = print (fixture);
  g_assert_nonnull (strstr (info, "Page    1 size:  841.89 x 595.276 pts (A4)"));
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
#define ADD(name, function) g_test_add ("/display/report/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("preview-shows-every-sheet", test_preview);
  ADD ("page-by-page", test_pages);
  ADD ("larger-and-smaller", test_zoom);
  ADD ("finds-words-with-and-without-marks", test_find);
  ADD ("options-are-seen-at-once", test_options);
  ADD ("a-wrong-date-changes-nothing", test_wrong_date_changes_nothing);
  ADD ("its-words-can-be-changed", test_wording);
  ADD ("files", test_files);
  ADD ("sheets-of-a-cohort", test_sheets_of_a_cohort);
  ADD ("prints-on-a4", test_print);
  ADD ("issued-under-a-number", test_issue);
  ADD ("of-an-award", test_award_paper);
  ADD ("issued-stays-as-it-went-out", test_issued_stays);
  ADD ("withdrawn-and-taken-back", test_withdrawn);
  ADD ("numbers-go-up", test_numbers_go_up);
  ADD ("later-number-not-of-an-earlier-day", test_days_go_up);
  ADD ("list-as-on-the-screen", test_list);
  return g_test_run ();
}
