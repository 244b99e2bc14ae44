/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-issued-panel: differences are asked for, not shown by themselves: the comparison reads the whole register again. */
#include "config.h"

#include "inc-issued-panel.h"

#include "inc-ask.h"
#include "inc-date.h"
#include "inc-facts.h"
#include "inc-page.h"
#include "inc-text.h"

#include <glib/gi18n.h>

struct _IncIssuedPanel
{
  AdwBin parent_instance;

  IncSession *session;
  IncReport *report;

  AdwActionRow *state_row;
  GtkImage *state_icon;
  IncFacts *facts;
  GtkListBox *differences;
  GtkWidget *withdraw_group;
};

G_DEFINE_FINAL_TYPE (IncIssuedPanel, inc_issued_panel, ADW_TYPE_BIN)

typedef struct
{
  IncIssuedPanel *panel;
  IncSession *session;
  gint64 report;
  char *text;
} Flow;

static void
flow_free (gpointer data)
{
  Flow *flow = data;

  g_object_unref (flow->panel);
  g_object_unref (flow->session);
  g_free (flow->text);
  g_free (flow);
}

static void
spawn (IncIssuedPanel *self, DexFiberFunc fiber, const char *text)
{
  Flow *flow = g_new0 (Flow, 1);

  flow->panel = g_object_ref (self);
  flow->session = g_object_ref (self->session);
  flow->report = INC_RECORD (self->report)->id;
  flow->text = g_strdup (text);
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, fiber, flow, flow_free));
}

static gboolean
is_over (const Flow *flow)
{
  return gtk_widget_get_root (GTK_WIDGET (flow->panel)) == NULL || flow->panel->session != flow->session ||
         INC_RECORD (flow->panel->report)->id != flow->report;
}

/* ---- differences ---- */

static void
add_difference (IncIssuedPanel *self, const char *text)
{
  gtk_list_box_append (self->differences, g_object_new (ADW_TYPE_ACTION_ROW, "title", text, "use-markup", FALSE,
                                                        "title-lines", 0, NULL));
}

static void
show_differences (IncIssuedPanel *self, const char *const *differences)
{
  gtk_list_box_remove_all (self->differences);
  for (guint i = 0; differences[i] != NULL; i++)
    add_difference (self, differences[i]);
  if (differences[0] == NULL)
    add_difference (self, _("Nothing: it would say the same today."));
  gtk_widget_set_visible (GTK_WIDGET (self->differences), TRUE);
}

static DexFuture *
compare_fiber (gpointer data)
{
  const Flow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *today = inc_date_today ();
  g_auto(GStrv) differences = dex_await_boxed (inc_papers_compare_today (flow->session, flow->report, today), &error);

  if (is_over (flow))
    return dex_future_new_true ();
  if (differences != NULL)
    show_differences (flow->panel, (const char *const *) differences);
  else
    inc_page_report_error (GTK_WIDGET (flow->panel), error);
  return dex_future_new_true ();
}

static void
on_compare (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn (INC_ISSUED_PANEL (widget), compare_fiber, NULL);
}

/* ---- withdrawing ---- */

static void
on_reason_typed (GtkEditable *entry, AdwAlertDialog *dialog)
{
  g_autofree char *reason = inc_text_clean (gtk_editable_get_text (entry));

  adw_alert_dialog_set_response_enabled (dialog, "withdraw", reason != NULL);
}

/* In a fiber.  NULL when the person thinks better of it.  Full transfer. */
static char *
ask_reason (GtkWidget *parent)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
    _("Withdraw This Paper?"), _("It stays in the register with its number, marked as withdrawn.")));
  g_autoptr(GtkWidget) row = g_object_ref_sink (g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Reason"),
                                                              "activates-default", TRUE, NULL));
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *answer = NULL;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "withdraw", C_("paper", "_Withdraw"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "withdraw", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "withdraw");
  adw_alert_dialog_set_response_enabled (dialog, "withdraw", FALSE);
  adw_alert_dialog_set_extra_child (dialog, group);
  adw_dialog_set_focus (ADW_DIALOG (dialog), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_reason_typed), dialog, G_CONNECT_DEFAULT);
  answer = dex_await_string (inc_ask_answer (parent, dialog), NULL);
  if (g_strcmp0 (answer, "withdraw") != 0)
    return NULL;
  return inc_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static DexFuture *
withdraw_fiber (gpointer data)
{
  const Flow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = *flow->text != '\0' ? g_strdup (flow->text) : ask_reason (GTK_WIDGET (flow->panel));

  if (reason == NULL)
    return dex_future_new_true ();
  if (!dex_await (inc_papers_withdraw (flow->session, flow->report, reason, _("Withdraw a paper")), &error))
    inc_page_report_error (GTK_WIDGET (flow->panel), error);
  return dex_future_new_true ();
}

static void
on_withdraw (GtkWidget *widget, const char *name, GVariant *parameter)
{
  spawn (INC_ISSUED_PANEL (widget), withdraw_fiber, g_variant_get_string (parameter, NULL));
}

/* ---- what is known ---- */

static void
show_state (IncIssuedPanel *self, IncIssuedPaper *paper)
{
  IncReport *report = self->report;
  g_autofree char *day = inc_date_display (report->state == INC_REPORT_STATE_WITHDRAWN ? report->withdrawn
                                                                                         : report->issued);
  g_autofree char *title = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (report->state == INC_REPORT_STATE_WITHDRAWN)
    {
      /* Translators: the place of %s has a date */
      title = g_strdup_printf (_("Withdrawn on %s"), day);
      g_string_append (text, report->reason);
    }
  else
    {
      /* Translators: the place of %s has a date */
      title = g_strdup_printf (_("Issued on %s"), day);
      g_string_append (text, _("It is printed and saved as it went out, whatever changed since."));
    }
  if (!paper->same)
    g_string_append_printf (text, "\n%s", _("This preview was drawn anew and may differ in details from what is printed."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state_row), title);
  adw_action_row_set_subtitle (self->state_row, text->str);
  gtk_image_set_from_icon_name (self->state_icon, report->state == INC_REPORT_STATE_WITHDRAWN ? "edit-undo-symbolic"
                                                                                               : "object-select-symbolic");
}

static void
show_facts (IncIssuedPanel *self)
{
  static const char *const fields[] = { "outgoing_number", "kind", "as_of", "signers", "made_by", "pages", "sha256", NULL };

  inc_facts_clear (self->facts);
  inc_facts_add_fields (self->facts, INC_RECORD (self->report), fields);
}

static void
inc_issued_panel_dispose (GObject *object)
{
  IncIssuedPanel *self = INC_ISSUED_PANEL (object);

  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_ISSUED_PANEL);
  g_clear_object (&self->session);
  g_clear_object (&self->report);
  G_OBJECT_CLASS (inc_issued_panel_parent_class)->dispose (object);
}

static void
inc_issued_panel_class_init (IncIssuedPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_issued_panel_dispose;
  g_type_ensure (INC_TYPE_FACTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/print/inc-issued-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, IncIssuedPanel, state_row);
  gtk_widget_class_bind_template_child (widget_class, IncIssuedPanel, state_icon);
  gtk_widget_class_bind_template_child (widget_class, IncIssuedPanel, facts);
  gtk_widget_class_bind_template_child (widget_class, IncIssuedPanel, differences);
  gtk_widget_class_bind_template_child (widget_class, IncIssuedPanel, withdraw_group);
  gtk_widget_class_install_action (widget_class, "issued.compare", NULL, on_compare);
  gtk_widget_class_install_action (widget_class, "issued.withdraw", "s", on_withdraw);
}

static void
inc_issued_panel_init (IncIssuedPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_issued_panel_show (IncIssuedPanel *self, IncSession *session, IncReport *report, IncIssuedPaper *paper)
{
  g_return_if_fail (INC_IS_ISSUED_PANEL (self));

  g_set_object (&self->session, session);
  g_set_object (&self->report, report);
  show_state (self, paper);
  show_facts (self);
  gtk_widget_set_visible (self->withdraw_group, report->state == INC_REPORT_STATE_ISSUED &&
                                                  !inc_session_get_read_only (session));
}
