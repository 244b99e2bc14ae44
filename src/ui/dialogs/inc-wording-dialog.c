/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-wording-dialog: a text and what is wrong with it; nothing is saved that a paper could not be made with. */
#include "config.h"

#include "inc-wording-dialog.h"

#include "inc-page.h"
#include "inc-paper-settings.h"
#include "inc-report-error.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _IncWordingDialog
{
  AdwDialog parent_instance;

  IncSession *session;
  IncPaperKind kind;
  IncPaperLanguage language;

  GtkTextView *text;
  GtkLabel *problem;
};

#define INC_TYPE_WORDING_DIALOG (inc_wording_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncWordingDialog, inc_wording_dialog, INC, WORDING_DIALOG, AdwDialog)
G_DEFINE_FINAL_TYPE (IncWordingDialog, inc_wording_dialog, ADW_TYPE_DIALOG)

static void
spawn (IncWordingDialog *self, DexFiberFunc fiber)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, fiber, g_object_ref (self), g_object_unref));
}

static DexFuture *
load_fiber (gpointer data)
{
  IncWordingDialog *self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = dex_await_string (inc_papers_load_wording (self->session, self->kind, self->language), &error);

  if (text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  else
    inc_page_report_error (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

/* The message begins with the line where that is known: the cursor goes there. */
static void
show_problem (IncWordingDialog *self, const GError *error)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  const char *number = strpbrk (error->message, "0123456789");
  GtkTextIter place;

  gtk_label_set_label (self->problem, error->message);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  if (number == NULL || !gtk_text_buffer_get_iter_at_line (buffer, &place, atoi (number) - 1))
    return;
  gtk_text_buffer_place_cursor (buffer, &place);
  gtk_text_view_scroll_to_iter (self->text, &place, 0.1, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
finish (IncWordingDialog *self, const GError *error)
{
  if (error == NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (g_error_matches (error, INC_REPORT_ERROR, INC_REPORT_ERROR_WORDING))
    show_problem (self, error);
  else
    inc_page_report_error (GTK_WIDGET (self), error);
}

static DexFuture *
save_fiber (gpointer data)
{
  IncWordingDialog *self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);
  dex_await (inc_papers_save_wording (self->session, self->kind, self->language, text, _("Change the words of a paper")),
             &error);
  finish (self, error);
  return dex_future_new_true ();
}

static DexFuture *
reset_fiber (gpointer data)
{
  IncWordingDialog *self = data;
  g_autoptr(GError) error = NULL;

  dex_await (inc_papers_save_wording (self->session, self->kind, self->language, NULL,
                                      _("Back to the built-in words of a paper")), &error);
  finish (self, error);
  return dex_future_new_true ();
}

static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn (INC_WORDING_DIALOG (widget), save_fiber);
}

static void
on_reset (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn (INC_WORDING_DIALOG (widget), reset_fiber);
}

static void
on_cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
inc_wording_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_WORDING_DIALOG);
  g_clear_object (&INC_WORDING_DIALOG (object)->session);
  G_OBJECT_CLASS (inc_wording_dialog_parent_class)->dispose (object);
}

static void
inc_wording_dialog_class_init (IncWordingDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_wording_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-wording-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncWordingDialog, text);
  gtk_widget_class_bind_template_child (widget_class, IncWordingDialog, problem);
  gtk_widget_class_install_action (widget_class, "wording.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "wording.reset", NULL, on_reset);
  gtk_widget_class_install_action (widget_class, "wording.cancel", NULL, on_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "wording.save", NULL);
}

static void
inc_wording_dialog_init (IncWordingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
inc_wording_dialog_new (IncSession *session, IncPaperKind kind, IncPaperLanguage language)
{
  IncWordingDialog *self = g_object_new (INC_TYPE_WORDING_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->language = language;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wording.save", !inc_session_get_read_only (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wording.reset", !inc_session_get_read_only (session));
  spawn (self, load_fiber);
  return ADW_DIALOG (self);
}
