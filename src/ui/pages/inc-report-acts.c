/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report-acts: what is done with the paper in view: print, files, issue, its words. */
#include "config.h"

#include "inc-report-page-private.h"

#include "inc-ask.h"
#include "inc-issue-dialog.h"
#include "inc-print-operation.h"
#include "inc-text.h"
#include "inc-wording-dialog.h"

#include <glib/gi18n.h>

#define FLOW_STACK_SIZE (512 * 1024) /* flows build dialogs, and GTK's recursion is deep */

typedef struct
{
  IncReportPage *page;
  IncSession *session;
  IncLayout *layout; /* as it was in view when the person asked */
  char *path;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_object_unref (act->page);
  g_object_unref (act->session);
  inc_layout_unref (act->layout);
  g_free (act->path);
  g_free (act);
}

static void
spawn (GtkWidget *widget, DexFiberFunc fiber, GVariant *path)
{
  IncReportPage *self = INC_REPORT_PAGE (widget);
  Act *act = g_new0 (Act, 1);
  DexFuture *future;

  act->page = g_object_ref (self);
  act->session = g_object_ref (inc_page_get_session (INC_PAGE (self)));
  act->layout = inc_layout_ref (inc_report_page_get_layout (self));
  act->path = path != NULL ? g_variant_dup_string (path, NULL) : NULL;
  future = dex_scheduler_spawn (NULL, FLOW_STACK_SIZE, fiber, act, act_free);
  inc_page_follow (GTK_WIDGET (self), future);
}

/* Full transfer. */
static char *
make_name (IncLayout *layout, const char *ending)
{
  g_autofree char *name = inc_text_dup_file_name (inc_document_get_info (inc_layout_get_document (layout))->title);

  return g_strconcat (name, ending, NULL);
}

/* ---- files ---- */

/* An issued paper is written as it went out, byte for byte. */
static DexFuture *
start_writing_pdf (const Act *act, GFile *file)
{
  IncIssuedPaper *issued = inc_report_page_get_issued (act->page);

  if (issued == NULL)
    return inc_papers_save_pdf (act->layout, file);
  return dex_file_replace_contents_bytes (file, issued->pdf, NULL, FALSE, G_FILE_CREATE_NONE);
}

static DexFuture *
save_pdf_fiber (gpointer data)
{
  const Act *act = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = make_name (act->layout, ".pdf");
  g_autoptr(GFile) file = dex_await_object (inc_ask_save (GTK_WIDGET (act->page), act->path, _("Save as PDF"), name),
                                            &error);

  if (file == NULL || !dex_await (start_writing_pdf (act, file), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  inc_ask_tell_written (GTK_WIDGET (act->page), file);
  return dex_future_new_true ();
}

static DexFuture *
save_sheet_fiber (gpointer data)
{
  const Act *act = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = make_name (act->layout, ".xlsx");
  g_autoptr(GFile) file = dex_await_object (inc_ask_save (GTK_WIDGET (act->page), act->path, _("Save the Numbers"), name),
                                            &error);

  if (file == NULL || !dex_await (inc_papers_save_sheet (act->layout, file), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  inc_ask_tell_written (GTK_WIDGET (act->page), file);
  return dex_future_new_true ();
}

static void
on_save_pdf (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn (widget, save_pdf_fiber, parameter);
}

static void
on_save_sheet (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn (widget, save_sheet_fiber, parameter);
}

/* ---- printing ---- */

static void
on_print_done (GtkPrintOperation *operation, GtkPrintOperationResult result, IncReportPage *self)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
}

static void
on_stream_printed (GObject *dialog, GAsyncResult *result, gpointer page)
{
  g_autoptr(IncReportPage) self = page;
  g_autoptr(GError) error = NULL;

  if (!gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (dialog), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    inc_page_report_error (GTK_WIDGET (self), error);
}

/* The printer is given the very bytes that went out. */
static void
print_bytes (IncReportPage *self, GBytes *pdf)
{
  g_autoptr(GtkPrintDialog) dialog = gtk_print_dialog_new ();
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("incubator-XXXXXX.pdf", &stream, &error);
  gsize size;
  const void *bytes = g_bytes_get_data (pdf, &size);

  if (file == NULL ||
      !g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), bytes, size, NULL, NULL, &error) ||
      !g_io_stream_close (G_IO_STREAM (stream), NULL, &error))
    {
      inc_page_report_error (GTK_WIDGET (self), error);
      return;
    }
  gtk_print_dialog_set_title (dialog, _("Print"));
  g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  gtk_print_dialog_print_file (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, file, NULL,
                               on_stream_printed, g_object_ref (self));
}

/* Not in a fiber: GTK's print dialog wants the whole stack. */
static void
on_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncReportPage *self = INC_REPORT_PAGE (widget);
  IncIssuedPaper *issued = inc_report_page_get_issued (self);
  g_autoptr(IncPrintOperation) operation = NULL;

  if (issued != NULL)
    {
      print_bytes (self, issued->pdf);
      return;
    }
  operation = inc_print_operation_new (inc_report_page_get_layout (self));
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), self, G_CONNECT_DEFAULT);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

/* ---- issuing ---- */

static DexFuture *
issue_fiber (gpointer data)
{
  const Act *act = data;
  GtkWidget *widget = GTK_WIDGET (act->page);
  IncPaperData *paper = inc_report_page_get_data (act->page);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncPaperOptions) options = dex_await_boxed (inc_issue_dialog_ask (widget, act->session, paper,
                                                                              inc_report_page_get_options (act->page)),
                                                        &error);
  g_autoptr(IncChanges) changes = NULL;
  g_autofree char *title = NULL;

  if (options == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  /* Translators: this names a change in the history: "Issue Report of Cohort 9" */
  title = g_strdup_printf (_("Issue %s"), inc_document_get_info (inc_layout_get_document (act->layout))->title);
  changes = dex_await_boxed (inc_papers_issue (act->session, paper, options, title), &error);
  if (changes == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (inc_page_get_session (INC_PAGE (act->page)) == act->session)
    inc_page_show_record (INC_PAGE (act->page), inc_papers_get_issued (changes));
  gtk_widget_activate_action (widget, "win.toast", "s", _("The paper was issued and is kept as it is"));
  return dex_future_new_true ();
}

static void
on_issue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn (widget, issue_fiber, NULL);
}

/* ---- its words ---- */

static void
on_edit_wording (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncReportPage *self = INC_REPORT_PAGE (widget);
  const IncPaperOptions *options = inc_report_page_get_options (self);
  const IncPaperLanguage language = options->language == INC_PAPER_ENGLISH ? INC_PAPER_ENGLISH : INC_PAPER_VIETNAMESE;

  adw_dialog_present (inc_wording_dialog_new (inc_page_get_session (INC_PAGE (self)), options->kind, language), widget);
}

void
inc_report_acts_update (IncReportPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  IncSession *session = inc_page_get_session (INC_PAGE (self));
  const gboolean shown = inc_report_page_get_layout (self) != NULL;
  const gboolean issued = inc_report_page_get_issued (self) != NULL;

  gtk_widget_action_set_enabled (widget, "page.print", shown);
  gtk_widget_action_set_enabled (widget, "page.save-pdf", shown);
  gtk_widget_action_set_enabled (widget, "page.save-sheet", shown);
  gtk_widget_action_set_enabled (widget, "page.issue", shown && !issued && !inc_session_get_read_only (session));
  gtk_widget_action_set_enabled (widget, "page.edit-wording", !issued && inc_report_page_get_options (self) != NULL);
}

void
inc_report_acts_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "page.print", NULL, on_print);
  gtk_widget_class_install_action (class, "page.save-pdf", "s", on_save_pdf);
  gtk_widget_class_install_action (class, "page.save-sheet", "s", on_save_sheet);
  gtk_widget_class_install_action (class, "page.issue", NULL, on_issue);
  gtk_widget_class_install_action (class, "page.edit-wording", NULL, on_edit_wording);
}
