/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-dialog: the steps and the flows between them; each page shows, and decides nothing. */
#include "config.h"

#include "inc-import-dialog.h"

#include "inc-ask.h"
#include "inc-import-columns.h"
#include "inc-import-result.h"
#include "inc-page.h"
#include "inc-steps.h"

#include <glib/gi18n.h>

typedef enum
{
  STEP_FILE,
  STEP_COLUMNS,
  STEP_CHECK,
  STEP_DONE,
} Step;

struct _IncImportDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkButton *cancel_button;
  GtkButton *next_button;
  IncSteps *steps;
  GtkStack *stack;
  GtkWidget *switcher;
  AdwViewStack *sheets;
  GtkLabel *busy_label;
  GtkProgressBar *progress;
  IncImportResult *check;
  IncImportResult *done;
  GtkRevealer *obstacle_bar;
  GtkLabel *obstacle;

  IncSession *session;
  IncImport *import;
  Step step;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (IncImportDialog, inc_import_dialog, ADW_TYPE_DIALOG)

/* ---- what is shown ---- */

static void
update_buttons (IncImportDialog *self)
{
  static const char *const labels[] = {
    [STEP_FILE] = N_("_Continue"), [STEP_COLUMNS] = N_("_Continue"), [STEP_CHECK] = N_("_Import"), [STEP_DONE] = N_("_Close"),
  };

  gtk_button_set_label (self->next_button, _(labels[self->step]));
  gtk_button_set_label (self->cancel_button, self->step == STEP_CHECK && !self->busy ? _("_Back") : _("_Cancel"));
  gtk_widget_set_visible (GTK_WIDGET (self->cancel_button), self->step != STEP_DONE);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), self->step != STEP_FILE && !self->busy);
}

static void
show_step (IncImportDialog *self, Step step)
{
  static const char *const pages[] = { "file", "columns", "check", "done" };

  self->step = step;
  self->busy = FALSE;
  inc_steps_set_current (self->steps, step);
  gtk_stack_set_visible_child_name (self->stack, pages[step]);
  gtk_revealer_set_reveal_child (self->obstacle_bar, FALSE);
  update_buttons (self);
}

static void
show_busy (IncImportDialog *self, const char *what)
{
  self->busy = TRUE;
  gtk_label_set_text (self->busy_label, what);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  update_buttons (self);
}

static void
on_progress (IncImport *import, GParamSpec *pspec, IncImportDialog *self)
{
  double progress;

  g_object_get (import, "progress", &progress, NULL);
  gtk_progress_bar_set_fraction (self->progress, progress);
}

static gboolean
is_open (IncImportDialog *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

static void
report_error (IncImportDialog *self, const GError *error)
{
  if (is_open (self))
    inc_page_report_error (GTK_WIDGET (self), error);
}

/* ---- flows ---- */

static void
take_import (IncImportDialog *self, IncImport *import)
{
  self->import = g_object_ref (import);
  g_signal_connect_object (import, "notify::progress", G_CALLBACK (on_progress), self, G_CONNECT_DEFAULT);
  adw_window_title_set_subtitle (self->window_title, inc_import_get_name (import));
  for (guint i = 0; i < inc_import_get_n_sheets (import); i++)
    {
      IncImportSheet *sheet = inc_import_get_sheet (import, i);
      GtkWidget *columns = g_object_new (INC_TYPE_IMPORT_COLUMNS, NULL);

      inc_import_columns_show (INC_IMPORT_COLUMNS (columns), sheet);
      adw_view_stack_add_titled (self->sheets, columns, NULL, inc_import_sheet_get_name (sheet));
    }
  gtk_widget_set_visible (self->switcher, inc_import_get_n_sheets (import) > 1);
  show_step (self, STEP_COLUMNS);
}

typedef struct
{
  IncImportDialog *dialog;
  GListModel *files; /* of GFile; NULL: to be asked for */
} OpenFlow;

static void
open_flow_free (gpointer data)
{
  OpenFlow *flow = data;

  g_object_unref (flow->dialog);
  g_clear_object (&flow->files);
  g_free (flow);
}

static DexFuture *
open_import (IncSession *session, GListModel *files)
{
  g_autoptr(GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (array, g_list_model_get_item (files, i));
  return inc_import_open_files (session, (GFile *const *) array->pdata, array->len);
}

static DexFuture *
open_fiber (gpointer data)
{
  OpenFlow *flow = data;
  IncImportDialog *self = flow->dialog;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncImport) import = NULL;

  if (flow->files == NULL)
    flow->files = dex_await_object (inc_ask_open_several (GTK_WIDGET (self), _("Choose a File"), _("CSV files"), ".csv"),
                                    &error);
  if (flow->files != NULL)
    import = dex_await_object (open_import (self->session, flow->files), &error);
  if (import != NULL && self->import == NULL && is_open (self))
    take_import (self, import);
  else if (error != NULL && is_open (self))
    {
      show_step (self, STEP_FILE);
      report_error (self, error);
    }
  return dex_future_new_for_boolean (import != NULL);
}

static void
open_files (IncImportDialog *self, GListModel *files)
{
  OpenFlow *flow = g_new (OpenFlow, 1);

  *flow = (OpenFlow){ g_object_ref (self), files != NULL ? g_object_ref (files) : NULL };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, open_fiber, flow, open_flow_free));
}

static DexFuture *
try_fiber (gpointer data)
{
  g_autoptr(IncImportDialog) self = g_object_ref (data);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncImportReport) report = dex_await_boxed (inc_import_try (self->import), &error);

  if (!is_open (self))
    return dex_future_new_for_boolean (FALSE);
  if (report == NULL)
    {
      show_step (self, STEP_COLUMNS);
      report_error (self, error);
      return dex_future_new_for_boolean (FALSE);
    }
  inc_import_result_show (self->check, self->import, report);
  show_step (self, STEP_CHECK);
  return dex_future_new_for_boolean (TRUE);
}

static DexFuture *
run_fiber (gpointer data)
{
  g_autoptr(IncImportDialog) self = g_object_ref (data);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncImportReport) report = dex_await_boxed (inc_import_run (self->import), &error);

  if (!is_open (self))
    return dex_future_new_for_boolean (FALSE);
  if (report == NULL)
    {
      show_step (self, STEP_CHECK);
      report_error (self, error);
      return dex_future_new_for_boolean (FALSE);
    }
  inc_import_result_show (self->done, self->import, report);
  show_step (self, STEP_DONE);
  return dex_future_new_for_boolean (TRUE);
}

static void
start (IncImportDialog *self, DexFiberFunc fiber, const char *what)
{
  show_busy (self, what);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, fiber, g_object_ref (self), g_object_unref));
}

/* ---- actions ---- */

static void
check_columns (IncImportDialog *self)
{
  g_autofree char *obstacle = inc_import_get_obstacle (self->import);

  gtk_label_set_text (self->obstacle, obstacle != NULL ? obstacle : "");
  gtk_revealer_set_reveal_child (self->obstacle_bar, obstacle != NULL);
  if (obstacle == NULL)
    start (self, try_fiber, _("Reading the File…"));
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncImportDialog *self = INC_IMPORT_DIALOG (widget);

  if (self->busy)
    return;
  if (self->step == STEP_COLUMNS)
    check_columns (self);
  else if (self->step == STEP_CHECK)
    start (self, run_fiber, _("Importing…"));
  else if (self->step == STEP_DONE)
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Out of a run and of a check, back from the check, else away: nothing was written. */
static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncImportDialog *self = INC_IMPORT_DIALOG (widget);

  if (self->busy && self->import != NULL)
    inc_import_cancel (self->import);
  else if (self->step == STEP_CHECK)
    show_step (self, STEP_COLUMNS);
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_files (INC_IMPORT_DIALOG (widget), NULL);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.undo", NULL);
  adw_dialog_force_close (ADW_DIALOG (widget));
}

/* ---- */

static void
inc_import_dialog_close_attempt (AdwDialog *dialog)
{
  cancel_action (GTK_WIDGET (dialog), NULL, NULL);
}

/* Closed with the window while it works: what is not committed is not wanted. */
static void
inc_import_dialog_closed (AdwDialog *dialog)
{
  IncImportDialog *self = INC_IMPORT_DIALOG (dialog);

  if (self->busy && self->import != NULL)
    inc_import_cancel (self->import);
}

/* libadwaita 1.7 keeps the child of a dialog that was closed. */
static void
inc_import_dialog_dispose (GObject *object)
{
  IncImportDialog *self = INC_IMPORT_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->import);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (inc_import_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, switcher);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, sheets);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, busy_label);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, check);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, done);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, obstacle_bar);
  gtk_widget_class_bind_template_child (widget_class, IncImportDialog, obstacle);
}

static void
inc_import_dialog_class_init (IncImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->close_attempt = inc_import_dialog_close_attempt;
  ADW_DIALOG_CLASS (klass)->closed = inc_import_dialog_closed;
  g_type_ensure (INC_TYPE_IMPORT_RESULT);
  g_type_ensure (INC_TYPE_STEPS);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.next", NULL);
}

static void
inc_import_dialog_init (IncImportDialog *self)
{
  const char *const titles[] = { _("File"), _("Columns"), _("Check"), _("Import"), NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  inc_steps_set_titles (self->steps, titles);
  show_step (self, STEP_FILE);
}

IncImportDialog *
inc_import_dialog_new (IncSession *session, GListModel *files)
{
  IncImportDialog *self = g_object_new (INC_TYPE_IMPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  if (files == NULL || g_list_model_get_n_items (files) == 0)
    return self;
  show_busy (self, _("Reading the File…"));
  open_files (self, files);
  return self;
}
