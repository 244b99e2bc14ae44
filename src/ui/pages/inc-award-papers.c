/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-papers: a boxed list; a paper that would say nothing yet is not offered in vain, its row or a toast says why. */
#include "config.h"

#include "inc-award-papers.h"

#include "inc-paper-award.h"
#include "inc-paper-row.h"
#include "inc-records.h"

#include <glib/gi18n.h>

/* ---- what can be made ---- */

static const char *
why_no_account (const IncAwardFile *file)
{
  return inc_paper_why_no_account (file->award, file->payments->len > 0);
}

static const char *
why_no_acceptance (const IncAwardFile *file, IncTranche *tranche)
{
  gboolean is_required = FALSE;

  for (guint i = 0; i < file->requirements->len && !is_required; i++)
    is_required = INC_REQUIREMENT (g_ptr_array_index (file->requirements, i))->tranche == INC_RECORD (tranche)->id;
  return inc_paper_why_no_acceptance (is_required);
}

/* ---- actions ---- */

static void
show_paper (GtkWidget *widget, const char *kind, gint64 record, const char *why_not)
{
  if (why_not != NULL)
    gtk_widget_activate_action (widget, "win.toast", "s", why_not);
  else
    gtk_widget_activate_action (widget, "win.show-paper", "(sx)", kind, record);
}

static void
print_account_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const IncAwardFile *file = INC_AWARD_PAGE (widget)->file;

  if (file != NULL)
    show_paper (widget, "settlement", INC_RECORD (file->award)->id, why_no_account (file));
}

static IncTranche *
find_tranche (GtkWidget *widget, GVariant *id)
{
  const IncAwardFile *file = INC_AWARD_PAGE (widget)->file;

  return file != NULL ? inc_award_file_find_tranche (file, g_variant_get_int64 (id)) : NULL;
}

static void
print_payment_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncTranche *tranche = find_tranche (widget, parameter);

  if (tranche != NULL)
    show_paper (widget, "payment", INC_RECORD (tranche)->id, inc_paper_why_no_payment_request (tranche));
}

static void
print_acceptance_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncTranche *tranche = find_tranche (widget, parameter);

  if (tranche != NULL)
    show_paper (widget, "acceptance", INC_RECORD (tranche)->id, why_no_acceptance (INC_AWARD_PAGE (widget)->file, tranche));
}

/* ---- the list ---- */

static GtkWidget *
account_row_new (const IncAwardFile *file)
{
  const char *why_not = why_no_account (file);
  const char *about = why_not != NULL ? why_not : file->award->status == INC_AWARD_SETTLED ? _("To be signed")
                                                                                       : _("A draft of what stands now");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Final Account…"), "use-markup", FALSE, "subtitle", about, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "document-print-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  if (why_not == NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "award.print-account");
    }
  return row;
}

/* "Payment request: Đợt 2". */
static GtkWidget *
issued_row_new (const IncTable *papers, guint i)
{
  const IncChoice *kind = inc_choice_find_word (inc_report_kind_choices, inc_table_get_text (papers, i, "kind"));
  const char *name = kind != NULL ? _(kind->label) : inc_table_get_text (papers, i, "title");
  const char *tranche = inc_table_get_text (papers, i, "tranche_title");
  g_autofree char *title = tranche != NULL ? g_strdup_printf ("%s: %s", name, tranche) : g_strdup (name);

  return inc_paper_row_new (title, papers, i);
}

void
inc_award_papers_show (IncAwardPage *self)
{
  const IncTable *papers = self->file->papers;

  gtk_list_box_remove_all (self->papers);
  gtk_list_box_append (self->papers, account_row_new (self->file));
  for (guint i = 0; i < inc_table_get_n_rows (papers); i++)
    gtk_list_box_append (self->papers, issued_row_new (papers, i));
}

void
inc_award_papers_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "award.print-account", NULL, print_account_action);
  gtk_widget_class_install_action (widget_class, "award.print-payment", "x", print_payment_action);
  gtk_widget_class_install_action (widget_class, "award.print-acceptance", "x", print_acceptance_action);
}
