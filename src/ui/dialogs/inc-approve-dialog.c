/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-approve-dialog: the act refuses by itself what must not be; the form only tells beforehand, for the day that stands in
 * it: rules have a beginning and an end, and amounts are counted by the year. */
#include "config.h"

#include "inc-approve-dialog.h"

#include "inc-amount-words.h"
#include "inc-amount.h"
#include "inc-award-acts.h"
#include "inc-ceiling-card.h"
#include "inc-date.h"
#include "inc-page.h"
#include "inc-preferences.h"

#include <glib/gi18n.h>

static const char *const fields[] = { "approved", "approved_by", "over_reason", "over_by", NULL };
static const char *const over_fields[] = { "over_reason", "over_by" };
static const IncFormSection sections[] = { { NULL, fields, FALSE }, { NULL } };

typedef struct
{
  IncRecordDialog *dialog; /* that it belongs to */
  IncSession *session;
  IncTranche *tranche;
  char *about;
  char *day;     /* that the report is of; NULL: none stands in the form */
  guint serial;  /* of the newest check */
  IncCeilingVerdict verdict;
  GtkWidget *report; /* a box */
} Approving;

static void
approving_free (gpointer data)
{
  Approving *self = data;

  g_object_unref (self->session);
  g_object_unref (self->tranche);
  g_free (self->about);
  g_free (self->day);
  g_free (self);
}

/* A reason that is no longer asked for does not count. */
static DexFuture *
save_approval (IncSession *session, IncRecord *record, gpointer data)
{
  const Approving *self = data;
  const gboolean over = self->verdict == INC_CEILING_NEEDS_REASON;
  IncTranche *tranche = INC_TRANCHE (record);
  /* Translators: names a change in the history; %s is a tranche and its startup */
  g_autofree char *title = g_strdup_printf (_("Approve: %s"), self->about);

  return inc_session_approve_tranche (session, title, record->id, tranche->approved, tranche->approved_by,
                                      over ? tranche->over_reason : NULL, over ? tranche->over_by : NULL);
}

/* ---- below the form ---- */

static void
add_sentence (GtkWidget *box, const char *text, const char *css_class)
{
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "css-classes",
                                               (const char *[]){ css_class, NULL }, NULL));
}

/* What must be said before anything else: why it cannot be, or under what condition. */
static void
add_verdict (GtkWidget *box, const IncApproval *approval)
{
  for (guint i = 0; i < approval->obstacles->len; i++)
    add_sentence (box, g_ptr_array_index (approval->obstacles, i), "error");
  if (approval->obstacles->len > 0)
    return;
  if (approval->verdict == INC_CEILING_REFUSES)
    add_sentence (box, _("A ceiling would be exceeded, and nobody may allow it: this tranche cannot be approved."), "error");
  else if (approval->verdict == INC_CEILING_NEEDS_REASON)
    add_sentence (box, _("What would be exceeded is approved with a reason and the name of who allows it."), "error");
  else if (approval->verdict == INC_CEILING_WARNS)
    add_sentence (box, _("A ceiling that nobody has confirmed would be exceeded."), "warning");
}

static void
clear_report (Approving *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->report)) != NULL)
    gtk_box_remove (GTK_BOX (self->report), child);
}

static void
show_over_rows (Approving *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (over_fields); i++)
    gtk_widget_set_visible (inc_field_row_get_widget (inc_record_form_find (inc_record_dialog_get_form (self->dialog),
                                                                            over_fields[i])),
                            self->verdict == INC_CEILING_NEEDS_REASON);
}

static void
show_approval (Approving *self, const IncApproval *approval)
{
  GtkWidget *box = self->report;
  g_autofree char *day = inc_date_display (self->day);
  /* Translators: %s is a date; budgets and ceilings stand below */
  g_autofree char *when = g_strdup_printf (_("If it is approved on %s:"), day);

  clear_report (self);
  self->verdict = approval->verdict;
  add_verdict (box, approval);
  add_sentence (box, when, "dimmed");
  for (guint i = 0; i < approval->budgets->len; i++)
    gtk_box_append (GTK_BOX (box), inc_budget_card_new (g_ptr_array_index (approval->budgets, i)));
  for (guint i = 0; i < approval->ceilings->len; i++)
    gtk_box_append (GTK_BOX (box), inc_ceiling_card_new (g_ptr_array_index (approval->ceilings, i), _("this")));
  if (approval->ceilings->len == 0)
    add_sentence (box, _("No ceiling applies."), "dimmed");
  show_over_rows (self);
}

/* ---- another day ---- */

static Approving *
get_approving (gpointer dialog)
{
  return g_object_get_data (dialog, "inc-approving");
}

static DexFuture *
check_fiber (gpointer data)
{
  g_autoptr(IncRecordDialog) dialog = g_object_ref (data);
  Approving *self = get_approving (dialog);
  const guint serial = self->serial;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncApproval) approval =
    dex_await_boxed (inc_session_check_approval (self->session, INC_RECORD (self->tranche)->id, self->day), &error);

  if (serial != self->serial || gtk_widget_get_root (GTK_WIDGET (dialog)) == NULL)
    return dex_future_new_for_boolean (FALSE);
  if (approval != NULL)
    show_approval (self, approval);
  else
    inc_page_report_error (GTK_WIDGET (dialog), error);
  return dex_future_new_for_boolean (approval != NULL);
}

static void
on_form_changed (IncRecordForm *form, IncRecordDialog *dialog)
{
  Approving *self = get_approving (dialog);
  const char *typed = INC_TRANCHE (inc_record_form_get_record (form))->approved;
  const char *day = typed != NULL && inc_date_check (typed) == INC_DATE_DAY ? typed : NULL;

  if (g_strcmp0 (day, self->day) == 0)
    return;
  g_set_str (&self->day, day);
  self->serial++;
  if (day != NULL)
    {
      dex_future_disown (dex_scheduler_spawn (NULL, 256 * 1024, check_fiber, g_object_ref (dialog), g_object_unref));
      return;
    }
  clear_report (self);
  add_sentence (self->report, _("What it would make of budgets and ceilings depends on the day: type it first."), "dimmed");
}

/* ---- the form ---- */

static AdwPreferencesGroup *
make_group (Approving *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *amount = inc_amount_display (self->tranche->amount, self->tranche->currency);
  g_autofree char *words = inc_amount_words (self->tranche->amount, self->tranche->currency);

  self->report = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);
  adw_preferences_group_set_title (group, amount);
  adw_preferences_group_set_description (group, words);
  adw_preferences_group_add (group, self->report);
  return group;
}

IncRecordDialog *
inc_approve_dialog_new (IncSession *session, IncTranche *tranche, IncApproval *approval, const char *about)
{
  g_autoptr(IncRecord) copy = inc_record_dup (INC_RECORD (tranche));
  g_autofree char *today = inc_date_today ();
  g_autofree char *name = inc_preferences_dup_staff_name ();
  Approving *self = g_new0 (Approving, 1);
  IncRecordForm *form;

  g_object_set (copy, "approved", today, "approved-by", name, NULL);
  self->dialog = inc_record_dialog_new_for (session, copy, sections, _("Approve the Tranche"), _("_Approve"), NULL);
  self->session = g_object_ref (session);
  self->tranche = g_object_ref (tranche);
  self->about = g_strdup (about);
  self->day = g_steal_pointer (&today);
  g_object_set_data_full (G_OBJECT (self->dialog), "inc-approving", self, approving_free);
  form = inc_record_dialog_get_form (self->dialog);
  inc_record_dialog_set_subtitle (self->dialog, about);
  inc_record_form_add_group (form, make_group (self));
  show_approval (self, approval);
  inc_record_dialog_set_save (self->dialog, save_approval, self, NULL);
  g_signal_connect_object (form, "changed", G_CALLBACK (on_form_changed), self->dialog, G_CONNECT_DEFAULT);
  return self->dialog;
}
