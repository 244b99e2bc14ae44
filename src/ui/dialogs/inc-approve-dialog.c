/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-approve-dialog: the act refuses by itself what must not be; the form only tells beforehand. */
#include "config.h"

#include "inc-approve-dialog.h"

#include "inc-amount-words.h"
#include "inc-amount.h"
#include "inc-award-acts.h"
#include "inc-ceiling-card.h"
#include "inc-date.h"
#include "inc-preferences.h"

#include <glib/gi18n.h>

static const char *const fields[] = { "approved", "approved_by", NULL };
static const char *const over_fields[] = { "approved", "approved_by", "over_reason", "over_by", NULL };
static const IncFormSection sections[] = { { NULL, fields, FALSE }, { NULL } };
static const IncFormSection over_sections[] = { { NULL, over_fields, FALSE }, { NULL } };

static DexFuture *
save_approval (IncSession *session, IncRecord *record, gpointer about)
{
  IncTranche *tranche = INC_TRANCHE (record);
  /* Translators: names a change in the history; %s is a tranche and its startup */
  g_autofree char *title = g_strdup_printf (_("Approve: %s"), (const char *) about);

  return inc_session_approve_tranche (session, title, record->id, tranche->approved, tranche->approved_by,
                                      tranche->over_reason, tranche->over_by);
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

static AdwPreferencesGroup *
make_report (IncTranche *tranche, const IncApproval *approval)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *amount = inc_amount_display (tranche->amount, tranche->currency);
  g_autofree char *words = inc_amount_words (tranche->amount, tranche->currency);

  adw_preferences_group_set_title (group, amount);
  adw_preferences_group_set_description (group, words);
  add_verdict (box, approval);
  for (guint i = 0; i < approval->budgets->len; i++)
    gtk_box_append (GTK_BOX (box), inc_budget_card_new (g_ptr_array_index (approval->budgets, i)));
  for (guint i = 0; i < approval->ceilings->len; i++)
    gtk_box_append (GTK_BOX (box), inc_ceiling_card_new (g_ptr_array_index (approval->ceilings, i), _("this")));
  if (approval->ceilings->len == 0)
    add_sentence (box, _("No ceiling applies."), "dimmed");
  adw_preferences_group_add (group, box);
  return group;
}

IncRecordDialog *
inc_approve_dialog_new (IncSession *session, IncTranche *tranche, IncApproval *approval, const char *about)
{
  g_autoptr(IncRecord) copy = inc_record_dup (INC_RECORD (tranche));
  g_autofree char *today = inc_date_today ();
  g_autofree char *name = inc_preferences_dup_staff_name ();
  IncRecordDialog *self;

  g_object_set (copy, "approved", today, "approved-by", name, NULL);
  self = inc_record_dialog_new_for (session, copy,
                                    approval->verdict == INC_CEILING_NEEDS_REASON ? over_sections : sections,
                                    _("Approve the Tranche"), _("_Approve"), NULL);
  inc_record_dialog_set_subtitle (self, about);
  inc_record_form_add_group (inc_record_dialog_get_form (self), make_report (tranche, approval));
  inc_record_dialog_set_save (self, save_approval, g_strdup (about), g_free);
  return self;
}
