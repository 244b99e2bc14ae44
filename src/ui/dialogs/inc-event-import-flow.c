/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-import-flow: a fiber that asks, tries, shows and runs; after each step the window may be gone. */
#include "config.h"

#include "inc-event-import-flow.h"

#include "inc-ask.h"
#include "inc-event-import.h"
#include "inc-page.h"

#include <glib/gi18n.h>

#define MOST_REFUSED 50 /* are listed; all are counted */

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  IncEvent *event;
  char *path;
} Flow;

static void
flow_free (gpointer data)
{
  Flow *flow = data;

  g_object_unref (flow->widget);
  g_object_unref (flow->session);
  g_object_unref (flow->event);
  g_free (flow->path);
  g_free (flow);
}

/* ---- what would happen ---- */

static void
add_line (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, "selectable", TRUE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
add_unknown (GtkBox *box, const IncEventImportReport *report)
{
  g_autofree char *names = g_strjoinv (", ", report->unknown);
  g_autofree char *text = NULL;

  if (*names == '\0')
    return;
  /* Translators: %s lists headings of columns. */
  text = g_strdup_printf (_("Columns that are left out: %s"), names);
  add_line (box, text, "dimmed");
}

static GtkWidget *
make_details (const IncEventImportReport *report)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_unknown (GTK_BOX (box), report);
  for (guint i = 0; i < MIN (report->refused->len, MOST_REFUSED); i++)
    {
      g_autofree char *text = inc_event_import_refusal_describe (g_ptr_array_index (report->refused, i));

      add_line (GTK_BOX (box), text, NULL);
    }
  if (report->refused->len > MOST_REFUSED)
    {
      const guint n = report->refused->len - MOST_REFUSED;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

      add_line (GTK_BOX (box), more, "dimmed");
    }
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "propagate-natural-height", TRUE, "max-content-height", 320,
                       "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static AdwAlertDialog *
make_dialog (const IncEventImportReport *report)
{
  g_autofree char *text = inc_event_import_report_describe (report);
  const gboolean brings = report->n_new + report->n_changed + report->n_wishes > 0;
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Bring Attendees In?"), text));

  if (report->refused->len > 0 || report->unknown[0] != NULL)
    adw_alert_dialog_set_extra_child (dialog, make_details (report));
  adw_alert_dialog_add_response (dialog, "cancel", brings ? _("_Cancel") : _("_Close"));
  if (brings)
    {
      adw_alert_dialog_add_response (dialog, "import", _("_Bring In"));
      adw_alert_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (dialog, "import");
    }
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_prefer_wide_layout (dialog, TRUE);
  return dialog;
}

/* ---- the flow ---- */

static IncEventImportReport *
await_import (Flow *flow, GFile *file, gboolean trial, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = NULL;

  /* Translators: this names a change in the history; %s is the name of a file. */
  title = g_strdup_printf (_("Attendees from %s"), name);
  return dex_await_boxed (inc_session_import_attendees (flow->session, title, INC_RECORD (flow->event)->id, file, trial),
                          error);
}

static DexFuture *
flow_fiber (gpointer data)
{
  Flow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncEventImportReport) trial = NULL;
  g_autoptr(IncEventImportReport) report = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GFile) file =
    dex_await_object (inc_ask_open (flow->widget, flow->path, _("Attendees from a Spreadsheet"), _("CSV files"), ".csv"),
                      &error);

  if (file != NULL)
    trial = await_import (flow, file, TRUE, &error);
  if (trial == NULL || gtk_widget_get_root (flow->widget) == NULL)
    return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) : dex_future_new_true ();
  answer = dex_await_string (inc_ask_answer (flow->widget, make_dialog (trial)), &error);
  if (g_strcmp0 (answer, "import") != 0)
    return dex_future_new_true ();
  report = await_import (flow, file, FALSE, &error);
  if (report == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  text = inc_event_import_report_describe (report);
  gtk_widget_activate_action (flow->widget, "win.toast", "s", text);
  return dex_future_new_true ();
}

void
inc_event_import_flow (GtkWidget *widget, IncSession *session, IncEvent *event, const char *path)
{
  Flow *flow = g_new (Flow, 1);
  DexFuture *future;

  *flow = (Flow) { g_object_ref (widget), g_object_ref (session), g_object_ref (event), g_strdup (path) };
  future = dex_scheduler_spawn (NULL, 512 * 1024, flow_fiber, flow, flow_free);
  inc_page_follow (widget, future);
}
