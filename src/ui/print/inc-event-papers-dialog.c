/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-papers-dialog: reads the event once; each choice lays out anew, and an answer that comes late is dropped. */
#include "config.h"

#include "inc-event-papers-dialog.h"

#include "inc-ask.h"
#include "inc-date.h"
#include "inc-event-calendar.h"
#include "inc-event-papers.h"
#include "inc-page.h"
#include "inc-paper-desk.h"
#include "inc-papers.h"
#include "inc-print-operation.h"
#include "inc-text.h"

#include <glib/gi18n.h>

#define FLOW_STACK_SIZE (512 * 1024) /* flows build dialogs, and GTK's recursion is deep */

struct _IncEventPapersDialog
{
  AdwDialog parent_instance;

  AdwComboRow *kind;
  AdwComboRow *language;
  AdwComboRow *attendee;
  AdwButtonRow *each;
  IncPaperDesk *desk;
  AdwToastOverlay *toasts;
  IncSession *session;
  gint64 event;
  IncEventBook *book; /* NULL until it is read */
  guint serial;       /* of the newest choice */
};

G_DEFINE_FINAL_TYPE (IncEventPapersDialog, inc_event_papers_dialog, ADW_TYPE_DIALOG)

/* ---- what is chosen ---- */

static IncEventPaperOptions
get_options (IncEventPapersDialog *self, const char *created)
{
  return (IncEventPaperOptions) { adw_combo_row_get_selected (self->kind), adw_combo_row_get_selected (self->language) == 1,
                                  (int) adw_combo_row_get_selected (self->attendee) - 1, created };
}

static gboolean
is_of_each (IncEventPapersDialog *self)
{
  const IncEventPaperKind kind = adw_combo_row_get_selected (self->kind);

  return kind == INC_EVENT_PAPER_AGENDA || kind == INC_EVENT_PAPER_BADGE || kind == INC_EVENT_PAPER_WISH_FORM ||
         kind == INC_EVENT_PAPER_MINUTES;
}

/* ---- pages ---- */

static DexFuture *
show_fiber (gpointer data)
{
  g_autoptr(IncEventPapersDialog) self = g_object_ref (data);
  const guint serial = ++self->serial;
  g_autofree char *now = inc_date_now_stamp ();
  const IncEventPaperOptions options = get_options (self, now);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncLayout) layout = dex_await_boxed (inc_event_papers_make (self->book, &options), &error);

  if (serial != self->serial || self->session == NULL)
    return dex_future_new_true ();
  inc_paper_desk_set_layout (self->desk, layout);
  if (error != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
spawn (IncEventPapersDialog *self, DexFiberFunc fiber)
{
  dex_future_disown (dex_scheduler_spawn (NULL, FLOW_STACK_SIZE, fiber, g_object_ref (self), g_object_unref));
}

static void
on_option_changed (IncEventPapersDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->attendee), is_of_each (self));
  gtk_widget_set_visible (GTK_WIDGET (self->each), is_of_each (self));
  if (self->book != NULL)
    spawn (self, show_fiber);
}

static void
fill_attendees (IncEventPapersDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Everybody who is coming"));
  for (guint i = 0; i < self->book->attendees->len; i++)
    gtk_string_list_append (names, inc_event_book_get_name (self->book, i));
  adw_combo_row_set_model (self->attendee, G_LIST_MODEL (names));
}

static DexFuture *
load_fiber (gpointer data)
{
  g_autoptr(IncEventPapersDialog) self = g_object_ref (data);
  g_autoptr(GError) error = NULL;
  IncEventBook *book = dex_await_boxed (inc_session_load_event_book (self->session, self->event, 0), &error);

  if (book == NULL)
    {
      if (self->session != NULL)
        inc_page_report_error (GTK_WIDGET (self), error);
      return dex_future_new_true ();
    }
  self->book = book;
  fill_attendees (self);
  on_option_changed (self);
  return dex_future_new_true ();
}

/* ---- acts ---- */

typedef struct
{
  IncEventPapersDialog *dialog;
  char *path;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_object_unref (act->dialog);
  g_free (act->path);
  g_free (act);
}

static void
spawn_act (GtkWidget *widget, DexFiberFunc fiber, GVariant *path)
{
  IncEventPapersDialog *self = INC_EVENT_PAPERS_DIALOG (widget);
  Act *act = g_new0 (Act, 1);

  if (self->book == NULL)
    {
      g_free (act);
      return;
    }
  act->dialog = g_object_ref (self);
  act->path = g_variant_dup_string (path, NULL);
  inc_page_follow (widget, dex_scheduler_spawn (NULL, FLOW_STACK_SIZE, fiber, act, act_free));
}

/* In the dialog: the window's own toasts are behind it. */
static void
tell_written (IncEventPapersDialog *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_strdup_printf (_("“%s” was written"), name);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Full transfer. */
static char *
make_name (const char *title, const char *ending)
{
  g_autofree char *name = inc_text_dup_file_name (title);

  return g_strconcat (name, ending, NULL);
}

static DexFuture *
save_fiber (gpointer data)
{
  const Act *act = data;
  IncLayout *layout = inc_paper_desk_get_layout (act->dialog->desk);
  g_autoptr(IncLayout) kept = layout != NULL ? inc_layout_ref (layout) : NULL;
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;

  if (kept == NULL)
    return dex_future_new_true ();
  name = make_name (inc_document_get_info (inc_layout_get_document (kept))->title, ".pdf");
  file = dex_await_object (inc_ask_save (GTK_WIDGET (act->dialog), act->path, _("Save as PDF"), name), &error);
  if (file == NULL || !dex_await (inc_papers_save_pdf (kept, file), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  tell_written (act->dialog, file);
  return dex_future_new_true ();
}

static DexFuture *
save_each_fiber (gpointer data)
{
  const Act *act = data;
  g_autofree char *now = inc_date_now_stamp ();
  const IncEventPaperOptions options = get_options (act->dialog, now);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = *act->path != '\0'
                              ? g_file_new_for_path (act->path)
                              : dex_await_object (inc_ask_folder (GTK_WIDGET (act->dialog), _("Save One PDF Each")), &error);

  if (folder == NULL || !dex_await (inc_event_papers_save_each (act->dialog->book, &options, folder), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  tell_written (act->dialog, folder);
  return dex_future_new_true ();
}

static DexFuture *
save_calendar_fiber (gpointer data)
{
  const Act *act = data;
  IncEventPapersDialog *self = act->dialog;
  const int attendee = is_of_each (self) ? (int) adw_combo_row_get_selected (self->attendee) - 1 : -1;
  g_autofree char *now = inc_date_now_stamp ();
  g_autofree char *text = inc_event_calendar_dup (self->book, attendee, adw_combo_row_get_selected (self->language) == 1, now);
  g_autofree char *name = make_name (attendee >= 0 ? inc_event_book_get_name (self->book, attendee) : self->book->event->name,
                                     ".ics");
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = dex_await_object (inc_ask_save (GTK_WIDGET (self), act->path, _("Save as Calendar"), name), &error);

  if (file == NULL ||
      !dex_await (dex_file_replace_contents_bytes (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  tell_written (self, file);
  return dex_future_new_true ();
}

static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn_act (widget, save_fiber, parameter);
}

static void
on_save_each (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn_act (widget, save_each_fiber, parameter);
}

static void
on_save_calendar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn_act (widget, save_calendar_fiber, parameter);
}

static void
on_print_done (GtkPrintOperation *operation, GtkPrintOperationResult result, IncEventPapersDialog *self)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
}

/* Not in a fiber: GTK's print dialog wants the whole stack. */
static void
on_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventPapersDialog *self = INC_EVENT_PAPERS_DIALOG (widget);
  IncLayout *layout = inc_paper_desk_get_layout (self->desk);
  g_autoptr(IncPrintOperation) operation = layout != NULL ? inc_print_operation_new (layout) : NULL;

  if (operation == NULL)
    return;
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), self, G_CONNECT_DEFAULT);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

/* ---- the dialog ---- */

static void
inc_event_papers_dialog_dispose (GObject *object)
{
  IncEventPapersDialog *self = INC_EVENT_PAPERS_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_EVENT_PAPERS_DIALOG);
  G_OBJECT_CLASS (inc_event_papers_dialog_parent_class)->dispose (object);
}

static void
inc_event_papers_dialog_finalize (GObject *object)
{
  g_clear_pointer (&INC_EVENT_PAPERS_DIALOG (object)->book, inc_event_book_unref);
  G_OBJECT_CLASS (inc_event_papers_dialog_parent_class)->finalize (object);
}

static void
inc_event_papers_dialog_class_init (IncEventPapersDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inc_event_papers_dialog_dispose;
  object_class->finalize = inc_event_papers_dialog_finalize;
  g_type_ensure (INC_TYPE_PAPER_DESK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/hanoi/Incubator/ui/print/inc-event-papers-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEventPapersDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, IncEventPapersDialog, language);
  gtk_widget_class_bind_template_child (widget_class, IncEventPapersDialog, attendee);
  gtk_widget_class_bind_template_child (widget_class, IncEventPapersDialog, each);
  gtk_widget_class_bind_template_child (widget_class, IncEventPapersDialog, desk);
  gtk_widget_class_bind_template_child (widget_class, IncEventPapersDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, on_option_changed);
  gtk_widget_class_install_action (widget_class, "papers.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "papers.save", "s", on_save);
  gtk_widget_class_install_action (widget_class, "papers.save-each", "s", on_save_each);
  gtk_widget_class_install_action (widget_class, "papers.save-calendar", "s", on_save_calendar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "papers.print", NULL);
}

static void
inc_event_papers_dialog_init (IncEventPapersDialog *self)
{
  g_autoptr(GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < INC_N_EVENT_PAPERS; i++)
    gtk_string_list_append (kinds, inc_event_paper_get_label (i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
}

IncEventPapersDialog *
inc_event_papers_dialog_new (IncSession *session, gint64 event)
{
  IncEventPapersDialog *self = g_object_new (INC_TYPE_EVENT_PAPERS_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->event = event;
  spawn (self, load_fiber);
  return self;
}
