/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-papers: from a record, a list or a choice to the page that prints it, and the sheets of a whole cohort. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-ask.h"
#include "inc-award.h"
#include "inc-cohort.h"
#include "inc-papers.h"
#include "inc-programme.h"
#include "inc-progress-dialog.h"
#include "inc-record-picker.h"
#include "inc-records-page.h"
#include "inc-report-page.h"
#include "inc-startup.h"
#include "inc-tranche.h"

#include <glib/gi18n.h>

static void
show_paper (IncWindow *self, const char *tag, const IncPaperOptions *options)
{
  IncRegisterView *view = inc_window_get_view (self);
  IncReportPage *page;

  if (inc_register_view_go_to (view, tag))
    return;
  page = g_object_new (INC_TYPE_REPORT_PAGE, "tag", tag, NULL);
  inc_report_page_set_options (page, options);
  inc_register_view_push (view, INC_PAGE (page));
}

static void
show_paper_of (IncWindow *self, IncPaperKind kind, gint64 record)
{
  g_autofree char *tag = g_strdup_printf ("paper %s %" G_GINT64_FORMAT, inc_paper_kind_get_word (kind), record);
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (kind, record);

  show_paper (self, tag, options);
}

static void
on_paper_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *word;
  gint64 record;
  IncPaperKind kind;

  g_variant_get (parameter, "(&sx)", &word, &record);
  if (inc_paper_kind_find (word, &kind) && kind != INC_PAPER_LIST)
    show_paper_of (INC_WINDOW (widget), kind, record);
}

static void
on_list_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncSession *session = inc_window_get_session (INC_WINDOW (widget));
  g_autofree const char **columns = NULL;
  g_autoptr(IncQuery) query = NULL;
  g_autoptr(IncPaperOptions) options = NULL;
  const char *text;

  g_variant_get (parameter, "(&s^a&s)", &text, &columns);
  query = inc_query_parse (text, inc_session_get_catalog (session));
  if (query == NULL || columns[0] == NULL)
    return;
  options = inc_paper_options_new_list (query, columns);
  show_paper (INC_WINDOW (widget), "paper list", options);
}

/* The whole table of a type that has no page in the sidebar. */
static void
on_table_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRegisterView *view = inc_window_get_view (INC_WINDOW (widget));
  const char *table = g_variant_get_string (parameter, NULL);
  g_autofree char *tag = g_strdup_printf ("table %s", table);

  if (!inc_register_view_go_to (view, tag))
    inc_register_view_push (view, g_object_new (INC_TYPE_RECORDS_PAGE, "tag", tag, "table", table, NULL));
}

/* ---- choosing what a paper tells of ---- */

static void
on_record_picked (IncRecordPicker *picker, GArray *ids, IncWindow *self)
{
  const IncPaperKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (picker), "kind"));

  show_paper_of (self, kind, g_array_index (ids, gint64, 0));
}

static void
on_paper_chosen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const GType types[INC_N_PAPER_KINDS] = {
    [INC_PAPER_COHORT] = inc_cohort_get_type (),      [INC_PAPER_PROGRAMME] = inc_programme_get_type (),
    [INC_PAPER_STARTUP] = inc_startup_get_type (),    [INC_PAPER_PAYMENT] = inc_tranche_get_type (),
    [INC_PAPER_ACCEPTANCE] = inc_tranche_get_type (), [INC_PAPER_SETTLEMENT] = inc_award_get_type (),
  };
  IncSession *session = inc_window_get_session (INC_WINDOW (widget));
  g_autoptr(IncQuery) query = NULL;
  IncRecordPicker *picker;
  IncPaperKind kind;

  if (!inc_paper_kind_find (g_variant_get_string (parameter, NULL), &kind) || kind == INC_PAPER_LIST)
    return;
  query = inc_query_new (inc_schema_of (types[kind]));
  picker = inc_record_picker_new (session, query);
  g_object_set_data (G_OBJECT (picker), "kind", GUINT_TO_POINTER (kind));
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_record_picked), widget, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (picker), widget);
}

/* ---- the sheets of a cohort ---- */

static void
on_progress (guint done, guint all, gpointer dialog)
{
  inc_progress_dialog_set_progress (dialog, done, all);
}

/* In a fiber: where to, one file or a folder; NULL when nobody wants it any more.  Full transfer. */
static GFile *
ask_place (IncWindow *self, const char *path, gboolean *folder, gboolean *all, GError **error)
{
  AdwAlertDialog *dialog;
  g_autoptr(GtkWidget) check = NULL;
  g_autofree char *answer = NULL;

  if (*path != '\0')
    {
      *folder = !g_str_has_suffix (path, ".pdf");
      return g_file_new_for_path (path);
    }
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Company Sheets of the Cohort"),
                                                   _("One page for investors on each startup that is in incubation or has graduated.")));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "folder", _("One PDF _Each"), "file", _("One _PDF"), NULL);
  adw_alert_dialog_set_default_response (dialog, "file");
  check = g_object_ref_sink (gtk_check_button_new ());
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check),
                              g_object_new (GTK_TYPE_LABEL, "label", _("Also of those that only applied or left"), "wrap",
                                            TRUE, "xalign", 0.0, NULL));
  adw_alert_dialog_set_extra_child (dialog, check);
  answer = dex_await_string (inc_ask_answer (GTK_WIDGET (self), dialog), error);
  *all = gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
  *folder = g_strcmp0 (answer, "folder") == 0;
  if (*folder)
    return dex_await_object (inc_ask_folder (GTK_WIDGET (self), _("Folder for the Sheets")), error);
  if (g_strcmp0 (answer, "file") == 0)
    return dex_await_object (inc_ask_save (GTK_WIDGET (self), NULL, _("Save as PDF"), _("Company sheets.pdf")), error);
  return NULL;
}

static void
tell_batch (IncWindow *self, const IncPaperBatch *batch)
{
  const guint n_left_out = batch->left_out != NULL ? g_strv_length (batch->left_out) : 0;
  g_autofree char *title = g_strdup_printf (ngettext ("%u sheet was written", "%u sheets were written", batch->n_written),
                                            batch->n_written);
  g_autofree char *lines = NULL;
  AdwDialog *dialog;

  if (n_left_out == 0)
    {
      inc_window_add_toast (self, title);
      return;
    }
  lines = g_strjoinv ("\n", batch->left_out);
  dialog = adw_alert_dialog_new (title, NULL);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), _("Left out:\n%s"), lines);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static DexFuture *
save_sheets_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (INC_PAPER_STARTUP, 0);
  g_autoptr(IncProgressDialog) progress = NULL;
  g_autoptr(IncPaperBatch) batch = NULL;
  gboolean folder = FALSE;
  gboolean all = FALSE;
  g_autoptr(GFile) place = ask_place (flow->window, flow->text, &folder, &all, &error);
  DexFuture *job;

  if (place == NULL)
    return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) : dex_future_new_true ();
  progress = g_object_ref_sink (inc_progress_dialog_new (_("Writing Company Sheets")));
  job = (folder ? inc_papers_save_sheets_to_folder
                : inc_papers_save_sheets_to_file) (flow->session, flow->id, options, place, all, on_progress,
                                                   g_object_ref (progress), g_object_unref);
  inc_progress_dialog_follow (progress, GTK_WIDGET (flow->window), job);
  batch = dex_await_boxed (job, &error);
  if (batch == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  tell_batch (flow->window, batch);
  return dex_future_new_true ();
}

static void
on_sheets_saved (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *path;
  gint64 cohort;

  g_variant_get (parameter, "(x&s)", &cohort, &path);
  inc_window_spawn (INC_WINDOW (widget), save_sheets_fiber, path, cohort);
}

void
inc_window_papers_update (IncWindow *self)
{
  static const char *const actions[] = { "win.show-paper", "win.print-list", "win.show-table", "win.choose-paper",
                                         "win.save-sheets" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], inc_window_get_session (self) != NULL);
}

void
inc_window_papers_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.show-paper", "(sx)", on_paper_shown);
  gtk_widget_class_install_action (class, "win.print-list", "(sas)", on_list_shown);
  gtk_widget_class_install_action (class, "win.show-table", "s", on_table_shown);
  gtk_widget_class_install_action (class, "win.choose-paper", "s", on_paper_chosen);
  gtk_widget_class_install_action (class, "win.save-sheets", "(xs)", on_sheets_saved);
}
