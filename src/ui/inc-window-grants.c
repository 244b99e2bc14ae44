/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-grants: packages of grants out of a register and into it; what would come in is told before it does. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-ask.h"
#include "inc-date.h"
#include "inc-export-grants.h"
#include "inc-import-grants.h"

#include <glib/gi18n.h>

static DexFuture *
export_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *today = inc_date_today ();
  g_autofree char *name = g_strdup_printf ("grants-%s.json", today);
  g_autofree char *told = NULL;
  g_autoptr(GFile) file =
    dex_await_object (inc_ask_save (GTK_WIDGET (flow->window), flow->text, _("Export Grants"), name), &error);

  if (file != NULL)
    told = dex_await_string (inc_export_grants_to_file (flow->session, NULL, file), &error);
  if (told == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  inc_ask_tell_written (GTK_WIDGET (flow->window), file);
  return dex_future_new_true ();
}

/* ---- in ---- */

static IncGrantsReport *
await_import (IncWindowFlow *flow, GFile *file, gboolean trial, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: this names a change in the history; %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_("Grants from %s"), name);

  return dex_await_boxed (inc_session_import_grants (flow->session, title, file, trial), error);
}

static AdwAlertDialog *
make_dialog (const IncGrantsReport *report)
{
  g_autofree char *text = inc_grants_report_describe (report);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Bring Grants In?"), text));

  adw_alert_dialog_add_response (dialog, "cancel", report->n_new > 0 ? _("_Cancel") : _("_Close"));
  if (report->n_new > 0)
    {
      adw_alert_dialog_add_response (dialog, "import", _("_Bring In"));
      adw_alert_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (dialog, "import");
    }
  adw_alert_dialog_set_close_response (dialog, "cancel");
  return dialog;
}

static DexFuture *
import_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncGrantsReport) trial = NULL;
  g_autoptr(IncGrantsReport) report = NULL;
  g_autofree char *answer = NULL;
  g_autoptr(GFile) file = dex_await_object (inc_ask_open (GTK_WIDGET (flow->window), flow->text, _("Import Grants"),
                                                          _("Packages of grants"), ".json"), &error);

  if (file != NULL)
    trial = await_import (flow, file, TRUE, &error);
  if (trial == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  answer = dex_await_string (inc_ask_answer (GTK_WIDGET (flow->window), make_dialog (trial)), &error);
  if (g_strcmp0 (answer, "import") != 0)
    return dex_future_new_true ();
  report = await_import (flow, file, FALSE, &error);
  return report != NULL ? dex_future_new_true () : dex_future_new_for_error (g_steal_pointer (&error));
}

/* ---- */

static void
on_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), export_fiber, g_variant_get_string (parameter, NULL), 0);
}

static void
on_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), import_fiber, g_variant_get_string (parameter, NULL), 0);
}

void
inc_window_grants_update (IncWindow *self)
{
  IncSession *session = inc_window_get_session (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-grants", session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import-grants",
                                 session != NULL && !inc_session_get_read_only (session));
}

void
inc_window_grants_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.export-grants", "s", on_export);
  gtk_widget_class_install_action (class, "win.import-grants", "s", on_import);
}
