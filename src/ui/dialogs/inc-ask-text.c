/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-ask-text: an alert dialog with one row; what is wrong stands below it as soon as something was typed. */
#include "config.h"

#include "inc-ask-text.h"

#include "inc-text.h"

#include <glib/gi18n.h>

typedef struct
{
  AdwAlertDialog *dialog;
  GtkEditable *entry;
  GtkLabel *problem;
  IncTextCheck check;
  DexPromise *promise;
} Question;

static void
on_changed (Question *self)
{
  const char *typed = gtk_editable_get_text (self->entry);
  g_autofree char *clean = inc_text_clean (typed);
  g_autofree char *problem = clean != NULL ? self->check (clean) : NULL;

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  adw_alert_dialog_set_response_enabled (self->dialog, "accept", clean != NULL && problem == NULL);
}

static void
on_answered (GObject *dialog, GAsyncResult *result, gpointer data)
{
  Question *self = data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (dialog), result), "accept"))
    dex_promise_resolve_string (self->promise, inc_text_clean (gtk_editable_get_text (self->entry)));
  else
    dex_promise_reject (self->promise, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nothing was typed"));
  dex_unref (self->promise);
  g_free (self);
}

static GtkWidget *
make_field (Question *self, const char *label, const char *initial)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();

  self->entry = GTK_EDITABLE (row);
  self->problem = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "css-classes",
                                (const char *[]){ "caption", "error", NULL }, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_editable_set_text (self->entry, initial != NULL ? initial : "");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  return box;
}

DexFuture *
inc_ask_text (GtkWidget *parent, const char *title, const char *label, const char *accept, const char *initial,
              IncTextCheck check)
{
  Question *self = g_new0 (Question, 1);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (title, NULL));

  self->dialog = dialog;
  self->check = check;
  self->promise = dex_promise_new ();
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "accept", accept, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "accept");
  adw_alert_dialog_set_extra_child (dialog, make_field (self, label, initial));
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (self->entry));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  on_changed (self);
  adw_alert_dialog_choose (dialog, parent, NULL, on_answered, self);
  return dex_ref (DEX_FUTURE (self->promise));
}
