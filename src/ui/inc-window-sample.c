/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-sample: the invented programme is a register of its own, so that it goes as one file, with
 * all that a person tried in it. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-ask.h"

#include <glib/gi18n.h>

static gboolean
confirm_removal (IncWindow *window)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Remove the Sample?"), NULL));
  g_autofree char *answer = NULL;

  adw_alert_dialog_set_body (dialog, _("It goes to the bin with all that is in it, what you added to it too. "
                                       "Your own registers stay as they are."));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  answer = dex_await_string (inc_ask_answer (GTK_WIDGET (window), dialog), NULL);
  return g_strcmp0 (answer, "remove") == 0;
}

static DexFuture *
remove_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autofree char *name = g_strdup (inc_session_get_name (flow->session));
  GError *error = NULL;

  if (!confirm_removal (flow->window) || inc_window_get_session (flow->window) != flow->session)
    return dex_future_new_true ();
  if (!inc_window_trash_register (flow->window, name, &error))
    return dex_future_new_for_error (error);
  inc_window_add_toast (flow->window, _("The sample was removed"));
  return dex_future_new_true ();
}

static void
on_sample_removed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (inc_window_get_session (INC_WINDOW (widget)) != NULL)
    inc_window_spawn (INC_WINDOW (widget), remove_fiber, NULL, 0);
}

void
inc_window_sample_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.remove-sample", NULL, on_sample_removed);
}
