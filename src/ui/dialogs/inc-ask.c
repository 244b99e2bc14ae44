/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-ask: GTK's callbacks turned into futures. */
#include "config.h"

#include "inc-ask.h"

#include "inc-registers.h"
#include "inc-text.h"

#include <glib/gi18n.h>

static void
settle_file (DexPromise *promise, GFile *file, GError *error)
{
  if (file != NULL)
    dex_promise_resolve_object (promise, file);
  else
    dex_promise_reject (promise, error);
  dex_unref (promise);
}

static void
on_file_opened (GObject *dialog, GAsyncResult *result, gpointer promise)
{
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, &error);

  settle_file (promise, file, error);
}

static void
on_files_opened (GObject *dialog, GAsyncResult *result, gpointer promise)
{
  GError *error = NULL;
  GListModel *files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (files != NULL)
    dex_promise_resolve_object (promise, files);
  else
    dex_promise_reject (promise, error);
  dex_unref (promise);
}

static void
on_file_saved (GObject *dialog, GAsyncResult *result, gpointer promise)
{
  GError *error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);

  settle_file (promise, file, error);
}

static void
on_folder_chosen (GObject *dialog, GAsyncResult *result, gpointer promise)
{
  GError *error = NULL;
  GFile *folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (dialog), result, &error);

  settle_file (promise, folder, error);
}

static GtkWindow *
find_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW));
}

static GListModel *
make_filters (const char *kind, const char *ending)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr(GtkFileFilter) wanted = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (wanted, kind);
  gtk_file_filter_add_suffix (wanted, ending + 1);
  g_list_store_append (filters, wanted);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

DexFuture *
inc_ask_open (GtkWidget *parent, const char *path, const char *title, const char *kind, const char *ending)
{
  g_autoptr(GtkFileDialog) dialog = NULL;
  g_autoptr(GListModel) filters = NULL;
  DexPromise *promise;

  if (path != NULL && *path != '\0')
    return dex_future_new_take_object (g_file_new_for_path (path));
  dialog = gtk_file_dialog_new ();
  filters = make_filters (kind, ending);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  promise = dex_promise_new ();
  gtk_file_dialog_open (dialog, find_window (parent), NULL, on_file_opened, dex_ref (promise));
  return DEX_FUTURE (promise);
}

DexFuture *
inc_ask_open_several (GtkWidget *parent, const char *title, const char *kind, const char *ending)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GListModel) filters = make_filters (kind, ending);
  DexPromise *promise = dex_promise_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, find_window (parent), NULL, on_files_opened, dex_ref (promise));
  return DEX_FUTURE (promise);
}

DexFuture *
inc_ask_save (GtkWidget *parent, const char *path, const char *title, const char *name)
{
  g_autoptr(GtkFileDialog) dialog = NULL;
  DexPromise *promise;

  if (path != NULL && *path != '\0')
    return dex_future_new_take_object (g_file_new_for_path (path));
  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  promise = dex_promise_new ();
  gtk_file_dialog_save (dialog, find_window (parent), NULL, on_file_saved, dex_ref (promise));
  return DEX_FUTURE (promise);
}

void
inc_ask_tell_written (GtkWidget *widget, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_strdup_printf (_("“%s” was written"), name);

  gtk_widget_activate_action (widget, "win.toast", "s", title);
}

DexFuture *
inc_ask_folder (GtkWidget *parent, const char *title)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  DexPromise *promise = dex_promise_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_select_folder (dialog, find_window (parent), NULL, on_folder_chosen, dex_ref (promise));
  return DEX_FUTURE (promise);
}

static void
on_answer_given (GObject *dialog, GAsyncResult *result, gpointer promise)
{
  dex_promise_resolve_string (promise, g_strdup (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (dialog), result)));
  dex_unref (promise);
}

DexFuture *
inc_ask_answer (GtkWidget *parent, AdwAlertDialog *dialog)
{
  DexPromise *promise = dex_promise_new ();

  adw_alert_dialog_choose (dialog, parent, NULL, on_answer_given, dex_ref (promise));
  return DEX_FUTURE (promise);
}

typedef struct
{
  AdwAlertDialog *dialog;
  GtkEditable *entry;
  GtkLabel *problem;
  char *initial;
  DexPromise *promise;
} NameQuestion;

static void
on_name_changed (NameQuestion *question)
{
  const char *name = gtk_editable_get_text (question->entry);
  const gboolean same = g_str_equal (name, question->initial);
  g_autofree char *problem = same ? NULL : inc_registers_check_name (name);

  gtk_label_set_label (question->problem, problem != NULL ? problem : "");
  if (*name != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (question->problem), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (question->problem), "error");
  adw_alert_dialog_set_response_enabled (question->dialog, "accept", problem == NULL && !same);
}

static void
on_name_given (GObject *dialog, GAsyncResult *result, gpointer data)
{
  NameQuestion *question = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (dialog), result);

  if (g_str_equal (response, "accept"))
    dex_promise_resolve_string (question->promise, inc_text_clean (gtk_editable_get_text (question->entry)));
  else
    dex_promise_reject (question->promise, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "No name was given"));
  dex_unref (question->promise);
  g_free (question->initial);
  g_free (question);
}

static GtkWidget *
make_name_field (NameQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();

  question->entry = GTK_EDITABLE (row);
  question->problem = GTK_LABEL (gtk_label_new (NULL));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  gtk_editable_set_text (question->entry, question->initial);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_label_set_wrap (question->problem, TRUE);
  gtk_label_set_xalign (question->problem, 0);
  gtk_widget_add_css_class (GTK_WIDGET (question->problem), "caption");
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->problem));
  return box;
}

DexFuture *
inc_ask_register_name (GtkWidget *parent, const char *title, const char *accept, const char *initial)
{
  NameQuestion *question = g_new0 (NameQuestion, 1);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (title, NULL));

  question->dialog = dialog;
  question->initial = g_strdup (initial);
  question->promise = dex_promise_new ();
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "accept", accept, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "accept");
  adw_alert_dialog_set_extra_child (dialog, make_name_field (question));
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (question->entry));
  g_signal_connect_swapped (question->entry, "changed", G_CALLBACK (on_name_changed), question);
  on_name_changed (question);
  adw_alert_dialog_choose (dialog, parent, NULL, on_name_given, question);
  return dex_ref (DEX_FUTURE (question->promise));
}
