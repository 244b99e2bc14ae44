/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-acts: what is done on the page of an award; each act is one form, or one press where nothing is to be asked. */
#include "config.h"

#include "inc-award-page-private.h"

#include "inc-approve-dialog.h"
#include "inc-award-acts.h"
#include "inc-award-forms.h"
#include "inc-date.h"
#include "inc-plan-dialog.h"
#include "inc-records.h"
#include "inc-remove-row.h"
#include "inc-remove.h"
#include "inc-split-dialog.h"

#include <glib/gi18n.h>

static IncSession *
get_session (gpointer self)
{
  return inc_page_get_session (INC_PAGE (self));
}

/* Takes about. */
static void
present (IncAwardPage *self, IncRecordDialog *dialog, char *about)
{
  g_free (about);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* NULL when what was pressed is gone. */
static IncTranche *
find_tranche (gpointer self, GVariant *id)
{
  const IncAwardFile *file = INC_AWARD_PAGE (self)->file;

  return file != NULL ? inc_award_file_find_tranche (file, g_variant_get_int64 (id)) : NULL;
}

static IncRequirement *
find_requirement (gpointer self, GVariant *id)
{
  const IncAwardFile *file = INC_AWARD_PAGE (self)->file;

  return file != NULL ? inc_award_file_find (file->requirements, g_variant_get_int64 (id)) : NULL;
}

static char *
describe (gpointer self, IncTranche *tranche)
{
  return inc_award_file_describe (INC_AWARD_PAGE (self)->file, tranche);
}

static void
remove_one (GtkWidget *widget, gpointer record, const char *name)
{
  inc_remove_records (widget, get_session (widget), inc_record_get_schema (record), &INC_RECORD (record)->id, 1, name);
}

/* ---- the award ---- */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);

  present (self, inc_record_dialog_new (get_session (self), INC_RECORD (self->file->award)), NULL);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);

  remove_one (widget, self->file->award, self->file->award->title);
}

static void
recommend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);
  char *about = describe (self, NULL);

  present (self, inc_award_recommend_form_new (get_session (self), self->file->award, about), about);
}

static void
award_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);
  char *about = describe (self, NULL);

  present (self, inc_award_award_form_new (get_session (self), self->file->award, about), about);
}

static void
settle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);
  const IncAwardFigures *figures = &self->file->figures;
  char *about = describe (self, NULL);

  present (self,
           inc_award_settle_form_new (get_session (self), self->file->award, figures->paid, figures->remaining, about), about);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);
  char *about = describe (self, NULL);

  present (self, inc_award_cancel_form_new (get_session (self), self->file->award, about), about);
}

static void
vary_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);
  char *about = describe (self, NULL);

  present (self, inc_award_variation_form_new (get_session (self), self->file->award, about), about);
}

static void
edit_variation_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);
  IncVariation *variation = self->file != NULL ? inc_award_file_find (self->file->variations, g_variant_get_int64 (parameter))
                                               : NULL;
  IncRecordDialog *dialog;

  if (variation == NULL)
    return;
  dialog = inc_record_dialog_new (get_session (self), INC_RECORD (variation));
  inc_remove_row_add (dialog, widget, get_session (self), _("Delete Variation"), variation->reason);
  present (self, dialog, NULL);
}

static void
open_startup_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", "startup", INC_AWARD_PAGE (widget)->file->award->startup);
}

static void
open_fund_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", "fund", INC_AWARD_PAGE (widget)->file->award->fund);
}

/* ---- tranches ---- */

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);
  const gint64 unplanned = inc_award_file_get_unplanned (self->file);
  char *about = describe (self, NULL);
  /* Translators: %u counts the tranches of an award */
  g_autofree char *title = g_strdup_printf (_("Tranche %u"), self->file->tranches->len + 1);

  present (self, inc_tranche_plan_form_new (get_session (self), self->file->award, title,
                                            unplanned > 0 ? unplanned : INC_MISSING, about), about);
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);
  g_autofree char *about = describe (self, NULL);

  adw_dialog_present (inc_plan_dialog_new (get_session (self), self->file->award, inc_award_file_get_unplanned (self->file),
                                           about), widget);
}

static void
edit_tranche_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncTranche *tranche = find_tranche (widget, parameter);

  if (tranche != NULL)
    present (INC_AWARD_PAGE (widget), inc_record_dialog_new (get_session (widget), INC_RECORD (tranche)), NULL);
}

static void
delete_tranche_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncTranche *tranche = find_tranche (widget, parameter);

  if (tranche != NULL)
    remove_one (widget, tranche, tranche->title);
}

static void
split_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncTranche *tranche = find_tranche (widget, parameter);
  g_autofree char *about = tranche != NULL ? describe (widget, tranche) : NULL;

  if (tranche != NULL)
    inc_split_dialog_open (widget, get_session (widget), tranche, INC_AWARD_PAGE (widget)->file->allocations,
                           INC_AWARD_PAGE (widget)->file->award->fund, about);
}

static void
submit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncTranche *tranche = find_tranche (widget, parameter);
  g_autofree char *today = inc_date_today ();
  g_autofree char *about = NULL;
  g_autofree char *title = NULL;

  if (tranche == NULL)
    return;
  about = describe (widget, tranche);
  /* Translators: names a change in the history; %s is a tranche and its startup */
  title = g_strdup_printf (_("Submit: %s"), about);
  inc_page_follow (widget, inc_session_submit_tranches (get_session (widget), title, &INC_RECORD (tranche)->id, 1, today));
}

static void
cancel_tranche_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncTranche *tranche = find_tranche (widget, parameter);
  char *about = tranche != NULL ? describe (widget, tranche) : NULL;

  if (tranche != NULL)
    present (INC_AWARD_PAGE (widget), inc_tranche_cancel_form_new (get_session (widget), tranche, about), about);
}

/* ---- what asks before it shows a form ---- */

typedef struct
{
  IncAwardPage *page;
  IncSession *session;
  IncTranche *tranche;
  char *about;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->page);
  g_object_unref (question->session);
  g_object_unref (question->tranche);
  g_free (question->about);
  g_free (question);
}

static void
ask (GtkWidget *widget, GVariant *id, DexFiberFunc fiber)
{
  IncTranche *tranche = find_tranche (widget, id);
  Question *question;

  if (tranche == NULL)
    return;
  question = g_new (Question, 1);
  *question = (Question){ g_object_ref (INC_AWARD_PAGE (widget)), g_object_ref (get_session (widget)), g_object_ref (tranche),
                          describe (widget, tranche) };
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, fiber, question, question_free));
}

/* Presents it unless the register closed meanwhile. */
static void
present_answer (Question *question, IncRecordDialog *dialog)
{
  g_autoptr(GtkWidget) taken = g_object_ref_sink (GTK_WIDGET (dialog));

  if (get_session (question->page) == question->session)
    adw_dialog_present (ADW_DIALOG (taken), GTK_WIDGET (question->page));
}

static DexFuture *
approve_fiber (gpointer data)
{
  Question *question = data;
  g_autofree char *today = inc_date_today ();
  g_autoptr(GError) error = NULL;
  g_autoptr(IncApproval) approval =
    dex_await_boxed (inc_session_check_approval (question->session, INC_RECORD (question->tranche)->id, today), &error);

  if (approval == NULL)
    inc_page_report_error (GTK_WIDGET (question->page), error);
  else
    present_answer (question, inc_approve_dialog_new (question->session, question->tranche, approval, question->about));
  return dex_future_new_for_boolean (approval != NULL);
}

static void
approve_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (widget, parameter, approve_fiber);
}

static DexFuture *
pay_fiber (gpointer data)
{
  Question *question = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) parts =
    dex_await_boxed (inc_session_list_allocation_figures (question->session, INC_RECORD (question->tranche)->id), &error);

  if (parts == NULL)
    inc_page_report_error (GTK_WIDGET (question->page), error);
  else
    present_answer (question, inc_tranche_pay_form_new (question->session, question->tranche, parts, question->about));
  return dex_future_new_for_boolean (parts != NULL);
}

static void
pay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (widget, parameter, pay_fiber);
}

static void
reverse_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncAwardPage *self = INC_AWARD_PAGE (widget);
  IncPayment *payment = self->file != NULL ? inc_award_file_find (self->file->payments, g_variant_get_int64 (parameter)) : NULL;
  char *about = payment != NULL ? describe (self, inc_award_file_find_tranche (self->file, payment->tranche)) : NULL;

  if (payment != NULL)
    present (self, inc_payment_reverse_form_new (get_session (self), payment, about), about);
}

/* ---- requirements ---- */

static void
add_requirement_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncTranche *tranche = find_tranche (widget, parameter);
  g_autoptr(IncRecord) requirement = NULL;

  if (tranche == NULL)
    return;
  requirement = g_object_new (inc_requirement_get_type (), "tranche", INC_RECORD (tranche)->id, "kind",
                              INC_REQUIREMENT_ACCEPTANCE, "due", tranche->due, NULL);
  present (INC_AWARD_PAGE (widget), inc_record_dialog_new (get_session (widget), requirement), NULL);
}

static void
edit_requirement_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRequirement *requirement = find_requirement (widget, parameter);

  if (requirement != NULL)
    present (INC_AWARD_PAGE (widget), inc_record_dialog_new (get_session (widget), INC_RECORD (requirement)), NULL);
}

/* "Acceptance minutes · Đợt 2 · Phở Data". */
static char *
describe_requirement (gpointer self, IncRequirement *requirement)
{
  const IncChoice *kind = inc_choice_find (inc_requirement_kind_choices, requirement->kind);
  g_autofree char *of = describe (self, inc_award_file_find_tranche (INC_AWARD_PAGE (self)->file, requirement->tranche));
  const char *title = requirement->title != NULL ? requirement->title : kind != NULL ? _(kind->label) : "–";

  return g_strdup_printf ("%s · %s", title, of);
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRequirement *requirement = find_requirement (widget, parameter);
  char *about = requirement != NULL ? describe_requirement (widget, requirement) : NULL;

  if (requirement != NULL)
    present (INC_AWARD_PAGE (widget), inc_requirement_accept_form_new (get_session (widget), requirement, about), about);
}

static void
delete_requirement_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRequirement *requirement = find_requirement (widget, parameter);
  g_autofree char *about = requirement != NULL ? describe_requirement (widget, requirement) : NULL;

  if (requirement != NULL)
    remove_one (widget, requirement, about);
}

/* ---- which there are ---- */

/* The step that comes next is the page's button. */
static void
set_next (IncAwardPage *self)
{
  const int status = self->file != NULL ? self->file->award->status : 0;
  const char *action = NULL, *label = "";

  if (status == INC_AWARD_REQUESTED)
    action = "award.recommend", label = _("_Recommend…");
  else if (status == INC_AWARD_RECOMMENDED)
    action = "award.award", label = _("_Award…");
  else if (status == INC_AWARD_AWARDED && self->file->figures.paid > 0 &&
           self->file->figures.paid >= self->file->figures.planned)
    action = "award.settle", label = _("Final Acc_ount…");
  else if (status != 0)
    action = "page.edit", label = _("_Edit…");
  gtk_button_set_label (self->next_button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), action != NULL);
}

void
inc_award_acts_update (IncAwardPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean shown = self->file != NULL && get_session (self) != NULL;
  const gboolean writes = shown && !inc_session_get_read_only (get_session (self));
  const int status = shown ? self->file->award->status : 0;
  const gboolean awarded = writes && status == INC_AWARD_AWARDED;

  gtk_widget_action_set_enabled (widget, "page.edit", writes);
  gtk_widget_action_set_enabled (widget, "page.delete", writes);
  gtk_widget_action_set_enabled (widget, "page.new", awarded);
  gtk_widget_action_set_enabled (widget, "award.plan", awarded && inc_award_file_get_unplanned (self->file) > 0);
  gtk_widget_action_set_enabled (widget, "award.recommend", writes && status == INC_AWARD_REQUESTED);
  gtk_widget_action_set_enabled (widget, "award.award",
                                 writes && (status == INC_AWARD_REQUESTED || status == INC_AWARD_RECOMMENDED));
  gtk_widget_action_set_enabled (widget, "award.vary", awarded);
  gtk_widget_action_set_enabled (widget, "award.settle", awarded);
  gtk_widget_action_set_enabled (widget, "award.cancel",
                                 writes && status != INC_AWARD_SETTLED && status != INC_AWARD_CANCELLED);
  gtk_widget_action_set_enabled (widget, "award.open-startup", shown);
  gtk_widget_action_set_enabled (widget, "award.open-fund", shown && self->file->award->fund != 0);
  set_next (self);
}

void
inc_award_acts_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "award.recommend", NULL, recommend_action);
  gtk_widget_class_install_action (widget_class, "award.award", NULL, award_action);
  gtk_widget_class_install_action (widget_class, "award.settle", NULL, settle_action);
  gtk_widget_class_install_action (widget_class, "award.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "award.vary", NULL, vary_action);
  gtk_widget_class_install_action (widget_class, "award.edit-variation", "x", edit_variation_action);
  gtk_widget_class_install_action (widget_class, "award.open-startup", NULL, open_startup_action);
  gtk_widget_class_install_action (widget_class, "award.open-fund", NULL, open_fund_action);
  gtk_widget_class_install_action (widget_class, "award.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "award.edit-tranche", "x", edit_tranche_action);
  gtk_widget_class_install_action (widget_class, "award.delete-tranche", "x", delete_tranche_action);
  gtk_widget_class_install_action (widget_class, "award.split", "x", split_action);
  gtk_widget_class_install_action (widget_class, "award.submit", "x", submit_action);
  gtk_widget_class_install_action (widget_class, "award.approve", "x", approve_action);
  gtk_widget_class_install_action (widget_class, "award.pay", "x", pay_action);
  gtk_widget_class_install_action (widget_class, "award.cancel-tranche", "x", cancel_tranche_action);
  gtk_widget_class_install_action (widget_class, "award.reverse", "x", reverse_action);
  gtk_widget_class_install_action (widget_class, "award.add-requirement", "x", add_requirement_action);
  gtk_widget_class_install_action (widget_class, "award.edit-requirement", "x", edit_requirement_action);
  gtk_widget_class_install_action (widget_class, "award.accept", "x", accept_action);
  gtk_widget_class_install_action (widget_class, "award.delete-requirement", "x", delete_requirement_action);
}
