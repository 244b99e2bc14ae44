/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-error-dialog: an AdwAlertDialog filled from inc-error-text. */
#include "config.h"

#include "inc-error-dialog.h"

#include "inc-error-text.h"

#include <glib/gi18n.h>

static void
free_details (gpointer details, GClosure *closure)
{
  g_free (details);
}

static void
on_dialog_response (AdwAlertDialog *dialog, const char *response, const char *details)
{
  if (g_str_equal (response, "copy"))
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (dialog)), details);
}

void
inc_error_dialog_present (GtkWidget *parent, const GError *error)
{
  g_auto(IncErrorText) text = { NULL };
  AdwAlertDialog *dialog;
  char *details;

  if (!inc_error_text_is_needed (error) || gtk_widget_get_root (parent) == NULL)
    return;
  inc_error_text_init (&text, error);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (text.title, NULL));
  adw_alert_dialog_format_body (dialog, "%s\n\n%s", text.body, text.suggestion);
  adw_alert_dialog_add_responses (dialog, "copy", _("_Copy Details"), "close", _("_Close"), NULL);
  adw_alert_dialog_set_default_response (dialog, "close");
  adw_alert_dialog_set_close_response (dialog, "close");
  details = g_strdup_printf ("Incubator %s\n%s %d: %s\n", INC_VERSION, g_quark_to_string (error->domain), error->code,
                             error->message);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_dialog_response), details, free_details, 0);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
