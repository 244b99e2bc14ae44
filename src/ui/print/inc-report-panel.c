/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report-panel: rows write into a copy of the options, and only those that a person changed: what the settings say stays
 * theirs.  A date that cannot be read marks its row and changes nothing. */
#include "config.h"

#include "inc-report-panel.h"

#include "inc-date.h"
#include "inc-lines-row.h"
#include "inc-signers-row.h"
#include "inc-text.h"

#include <glib/gi18n.h>

#define PAUSE_MS 250

struct _IncReportPanel
{
  AdwBin parent_instance;

  IncPaperOptions *options;
  gboolean filling; /* rows change by the program */
  guint pause_source;

  GtkWidget *state_row;
  GtkWidget *issue_row;
  GtkWidget *title_row;
  GtkWidget *from_row;
  GtkWidget *to_row;
  GtkWidget *as_of_row;
  AdwComboRow *language_row;
  AdwSwitchRow *charts_row;
  AdwSwitchRow *annex_row;
  AdwSwitchRow *draft_row;
  GtkWidget *letterhead;
  GtkWidget *symbol_row;
  GtkWidget *date_row;
  GtkWidget *place_row;
  IncLinesRow *addressees_row;
  IncLinesRow *bases_row;
  IncSignersRow *signers_row;
  IncLinesRow *recipients_row;
  AdwComboRow *urgency_row;
  AdwComboRow *circulation_row;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncReportPanel, inc_report_panel, ADW_TYPE_BIN)

/* ---- from the rows to the options ---- */

static void
take_text (GtkWidget *row, char **value)
{
  char *typed = inc_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  g_free (*value);
  *value = typed;
}

static void
take_date (GtkWidget *row, char **value)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *date = inc_date_parse (typed);
  const gboolean wrong = *typed != '\0' && inc_date_check (date) != INC_DATE_DAY;

  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (!wrong)
    g_set_str (value, date);
}

static void
take_lines (IncLinesRow *row, char ***value)
{
  g_strfreev (*value);
  *value = g_strdupv ((char **) inc_lines_row_get_lines (row));
}

static void
take_signers (IncReportPanel *self)
{
  guint n_signers;
  const IncPaperSigner *signers = inc_signers_row_get_signers (self->signers_row, &n_signers);
  IncSigner copies[INC_DOCUMENT_MAX_SIGNERS];

  for (guint i = 0; i < n_signers; i++)
    copies[i] = (IncSigner){ signers[i].authority, signers[i].position, signers[i].name };
  inc_paper_options_set_signers (self->options, copies, n_signers);
}

static void
take_row (IncReportPanel *self, GtkWidget *row)
{
  IncPaperOptions *options = self->options;

  if (row == self->title_row)
    take_text (row, &options->title);
  else if (row == self->symbol_row)
    take_text (row, &options->symbol);
  else if (row == self->place_row)
    take_text (row, &options->place);
  else if (row == self->from_row)
    take_date (row, &options->from);
  else if (row == self->to_row)
    take_date (row, &options->to);
  else if (row == self->as_of_row)
    take_date (row, &options->as_of);
  else if (row == self->date_row)
    take_date (row, &options->date);
  else if (row == GTK_WIDGET (self->addressees_row))
    take_lines (self->addressees_row, &options->addressees);
  else if (row == GTK_WIDGET (self->bases_row))
    take_lines (self->bases_row, &options->bases);
  else if (row == GTK_WIDGET (self->recipients_row))
    take_lines (self->recipients_row, &options->recipients);
  else if (row == GTK_WIDGET (self->signers_row))
    take_signers (self);
  options->language = adw_combo_row_get_selected (self->language_row);
  options->urgency = adw_combo_row_get_selected (self->urgency_row);
  options->circulation = adw_combo_row_get_selected (self->circulation_row);
  options->charts = adw_switch_row_get_active (self->charts_row);
  options->annex = adw_switch_row_get_active (self->annex_row);
  options->draft = adw_switch_row_get_active (self->draft_row);
}

static gboolean
on_paused (gpointer data)
{
  IncReportPanel *self = data;

  self->pause_source = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
tell_after (IncReportPanel *self, guint milliseconds)
{
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add (milliseconds, on_paused, self);
}

static void
on_typed (IncReportPanel *self, GtkWidget *row)
{
  if (self->filling)
    return;
  take_row (self, row);
  tell_after (self, PAUSE_MS);
}

static void
on_chosen (IncReportPanel *self, GParamSpec *pspec, GtkWidget *row)
{
  if (self->filling)
    return;
  take_row (self, row);
  tell_after (self, 0);
}

static void
on_lines_changed (IncReportPanel *self, GtkWidget *row)
{
  take_row (self, row);
  tell_after (self, 0);
}

/* ---- from the options to the rows ---- */

/* A row that has the focus is left as it is: somebody types into it. */
static void
show_text (GtkWidget *row, const char *text)
{
  if (gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)))))
    return;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_date (GtkWidget *row, const char *date)
{
  g_autofree char *shown = inc_date_display (date);

  show_text (row, shown);
}

static void
show_kind (IncReportPanel *self)
{
  const IncPaperKind kind = self->options->kind;
  const gboolean drawn = kind == INC_PAPER_COHORT || kind == INC_PAPER_PROGRAMME;

  gtk_widget_set_visible (self->letterhead, inc_paper_kind_is_official (kind));
  gtk_widget_set_visible (self->title_row, kind == INC_PAPER_LIST);
  gtk_widget_set_visible (self->from_row, kind == INC_PAPER_PROGRAMME);
  gtk_widget_set_visible (self->to_row, kind == INC_PAPER_PROGRAMME);
  gtk_widget_set_visible (self->as_of_row, kind != INC_PAPER_LIST);
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), kind == INC_PAPER_STARTUP);
  gtk_widget_set_visible (GTK_WIDGET (self->charts_row), drawn);
  gtk_widget_set_visible (GTK_WIDGET (self->annex_row), kind == INC_PAPER_COHORT);
}

static void
show_options (IncReportPanel *self)
{
  const IncPaperOptions *options = self->options;

  adw_combo_row_set_selected (self->language_row, options->language);
  adw_combo_row_set_selected (self->urgency_row, options->urgency);
  adw_combo_row_set_selected (self->circulation_row, options->circulation);
  adw_switch_row_set_active (self->charts_row, options->charts);
  adw_switch_row_set_active (self->annex_row, options->annex);
  adw_switch_row_set_active (self->draft_row, options->draft);
  show_date (self->as_of_row, options->as_of);
  show_date (self->from_row, options->from);
  show_date (self->to_row, options->to);
}

static void
inc_report_panel_dispose (GObject *object)
{
  IncReportPanel *self = INC_REPORT_PANEL (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_REPORT_PANEL);
  g_clear_pointer (&self->options, inc_paper_options_free);
  G_OBJECT_CLASS (inc_report_panel_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, state_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, issue_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, title_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, from_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, to_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, as_of_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, language_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, charts_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, annex_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, draft_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, letterhead);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, symbol_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, date_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, place_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, addressees_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, bases_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, signers_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, recipients_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, urgency_row);
  gtk_widget_class_bind_template_child (widget_class, IncReportPanel, circulation_row);
}

static void
inc_report_panel_class_init (IncReportPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_report_panel_dispose;
  g_type_ensure (INC_TYPE_LINES_ROW);
  g_type_ensure (INC_TYPE_SIGNERS_ROW);
  signals[CHANGED] = g_signal_new ("changed", INC_TYPE_REPORT_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/print/inc-report-panel.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_lines_changed);
}

static void
inc_report_panel_init (IncReportPanel *self)
{
  self->filling = TRUE; /* until there are options to write into */
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_report_panel_set_options (IncReportPanel *self, const IncPaperOptions *options)
{
  g_return_if_fail (INC_IS_REPORT_PANEL (self) && options != NULL);

  g_clear_pointer (&self->options, inc_paper_options_free);
  self->options = inc_paper_options_copy (options);
  self->filling = TRUE;
  show_kind (self);
  show_options (self);
  self->filling = FALSE;
}

void
inc_report_panel_set_defaults (IncReportPanel *self, const IncPaperOptions *defaults)
{
  g_return_if_fail (INC_IS_REPORT_PANEL (self) && self->options != NULL);

  self->filling = TRUE;
  show_text (self->title_row, defaults->title);
  show_text (self->symbol_row, defaults->symbol);
  show_text (self->place_row, defaults->place);
  show_date (self->date_row, defaults->date);
  inc_lines_row_set_lines (self->addressees_row, (const char *const *) defaults->addressees);
  inc_lines_row_set_lines (self->bases_row, (const char *const *) defaults->bases);
  inc_lines_row_set_lines (self->recipients_row, (const char *const *) defaults->recipients);
  inc_signers_row_set_signers (self->signers_row, defaults->signers, MAX (defaults->n_signers, 0));
  self->filling = FALSE;
}

const IncPaperOptions *
inc_report_panel_get_options (IncReportPanel *self)
{
  g_return_val_if_fail (INC_IS_REPORT_PANEL (self), NULL);
  return self->options;
}

void
inc_report_panel_set_can_issue (IncReportPanel *self, gboolean can_issue)
{
  g_return_if_fail (INC_IS_REPORT_PANEL (self));
  gtk_widget_set_visible (self->issue_row, can_issue);
  if (!can_issue)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->state_row),
                                 _("The register is open for reading only: nothing can be issued from here."));
}
