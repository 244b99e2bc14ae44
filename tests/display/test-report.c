/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report on the screen and on a printer: as many sheets as the layout has pages, on A4. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-paper-view.h"
#include "inc-papers.h"
#include "inc-print-operation.h"
#include "inc-report-page.h"

static void
test_preview (void)
{
  IncWindow *window = inc_display_open_sample ("Báo cáo");
  IncReportPage *page;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-cohort-report", "x", (gint64) 3);
  page = INC_REPORT_PAGE (inc_window_get_visible_page (window));
  inc_display_wait_for (inc_report_page_get_n_sheets (page) > 0);
  inc_display_settle ();
  g_assert_cmpuint (inc_report_page_get_n_sheets (page), ==, 2);
  g_assert_nonnull (inc_display_find (GTK_WIDGET (page), INC_TYPE_PAPER_VIEW));
  g_assert_true (inc_display_says (GTK_WIDGET (page), "Khóa 7 – Ươm tạo số Hà Nội · 2 pages"));
  inc_display_close_window (window);
}

static void
test_empty_cohort (void)
{
  IncWindow *window = inc_display_open_sample ("Trống");
  IncReportPage *page;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-cohort-report", "x", (gint64) 4);
  page = INC_REPORT_PAGE (inc_window_get_visible_page (window));
  inc_display_settle ();
  inc_display_wait_for (inc_report_page_get_n_sheets (page) > 0);
  inc_display_close_window (window);
}

/* What pdfinfo says of the pages that were printed.  Export is what printing does up to the printer itself. */
static char *
print (IncWindow *window, IncLayout *layout)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autoptr(IncPrintOperation) operation = inc_print_operation_new (layout);
  g_autoptr(GError) error = NULL;
  char *out = NULL;
  int status;
  const char *pdfinfo[] = { "pdfinfo", "-l", "9", path, NULL };

  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), FALSE);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) pdfinfo, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&operation));
  return out;
}

static void
test_print (void)
{
  IncWindow *window = inc_display_open_sample ("In");
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_COHORT, 3);
  DexFuture *future = inc_papers_make (inc_window_get_session (window), options);
  g_autofree char *out = NULL;

  inc_display_wait_for (!dex_future_is_pending (future));
  out = print (window, g_value_get_boxed (dex_future_get_value (future, NULL)));
  g_assert_nonnull (strstr (out, "Pages:           2\n"));
  g_assert_nonnull (strstr (out, "(A4)"));
  dex_unref (future);
  inc_display_close_window (window);
}

/* A wide annex is printed on its side, and the paper before it upright. */
static void
test_print_lying (void)
{
  IncWindow *window = inc_display_open_sample ("In ngang");
  g_autoptr(IncDocument) document = inc_document_new (&(IncDocumentInfo) { .title = "Hai trang" });
  g_autoptr(IncLayout) layout = NULL;
  g_autofree char *out = NULL;

  inc_document_add_paragraph (document, "Thân bài.");
  inc_document_add_annex (document, "Danh sách", NULL, TRUE);
  layout = inc_layout_new (document, &inc_paper_a4, NULL, NULL, NULL, NULL);
  out = print (window, layout);
  g_assert_nonnull (strstr (out, "Page    1 size:  595"));
  g_assert_nonnull (strstr (out, "Page    2 size:  84"));
  inc_display_close_window (window);
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  g_test_add_func ("/display/report/preview-shows-every-sheet", test_preview);
  g_test_add_func ("/display/report/a-cohort-without-startups", test_empty_cohort);
  g_test_add_func ("/display/report/prints-on-a4", test_print);
  g_test_add_func ("/display/report/prints-pages-that-lie", test_print_lying);
  return g_test_run ();
}
