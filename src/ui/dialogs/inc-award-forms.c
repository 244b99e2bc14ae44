/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-forms: a form edits a record that only carries what was typed; the act of the session says what becomes of it. */
#include "config.h"

#include "inc-award-forms.h"

#include "inc-award-acts.h"
#include "inc-date.h"
#include "inc-preferences.h"

#include <glib/gi18n.h>

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })
#define SECTIONS(...) ((const IncFormSection[]){ { NULL, FIELDS (__VA_ARGS__), FALSE }, { NULL } })

/* Takes the record. */
static IncRecordDialog *
form_new (IncSession *session, gpointer record, const IncFormSection *sections, const char *title, const char *label,
          const char *about, IncSaveFunc save)
{
  g_autoptr(IncRecord) taken = record;
  IncRecordDialog *self = inc_record_dialog_new_for (session, taken, sections, title, label, NULL);

  adw_dialog_set_content_height (ADW_DIALOG (self), -1);
  inc_record_dialog_set_subtitle (self, about);
  inc_record_dialog_set_save (self, save, g_strdup (about), g_free);
  return self;
}

/* A copy with the day filled in where it is not said.  Full transfer. */
static gpointer
dup_on_day (gpointer record, const char *property)
{
  IncRecord *copy = inc_record_dup (record);
  g_autofree char *today = inc_date_today ();
  g_autofree char *day = NULL;

  g_object_get (copy, property, &day, NULL);
  if (day == NULL)
    g_object_set (copy, property, today, NULL);
  return copy;
}

static void
suggest_amount (gpointer record, const char *property, gint64 amount)
{
  gint64 said;

  g_object_get (record, property, &said, NULL);
  if (said == INC_MISSING)
    g_object_set (record, property, amount, NULL);
}

static void
suggest_name (gpointer record, const char *property)
{
  g_autofree char *name = inc_preferences_dup_staff_name ();

  g_object_set (record, property, name, NULL);
}

/* ---- the award ---- */

static DexFuture *
save_recommended (IncSession *session, IncRecord *record, gpointer about)
{
  /* Translators: names a change in the history; %s is an award */
  g_autofree char *title = g_strdup_printf (_("Recommend: %s"), INC_AWARD (record)->title);

  return inc_session_save (session, title, &record, 1);
}

IncRecordDialog *
inc_award_recommend_form_new (IncSession *session, IncAward *award, const char *about)
{
  IncAward *copy = dup_on_day (award, "recommended-on");

  suggest_amount (copy, "recommended", copy->requested);
  return form_new (session, copy, SECTIONS ("recommended", "recommended_on"), _("Recommend"), _("_Recommend"), about,
                   save_recommended);
}

static DexFuture *
save_awarded (IncSession *session, IncRecord *record, gpointer about)
{
  /* Translators: names a change in the history; %s is an award */
  g_autofree char *title = g_strdup_printf (_("Award: %s"), INC_AWARD (record)->title);

  return inc_session_save (session, title, &record, 1);
}

IncRecordDialog *
inc_award_award_form_new (IncSession *session, IncAward *award, const char *about)
{
  IncAward *copy = dup_on_day (award, "awarded-on");

  suggest_amount (copy, "awarded", copy->recommended != INC_MISSING ? copy->recommended : copy->requested);
  return form_new (session, copy, SECTIONS ("awarded", "awarded_on", "decision", "contract", "starts", "ends"),
                   C_("to decide", "Award"), C_("to decide", "_Award"), about, save_awarded);
}

static DexFuture *
save_settled (IncSession *session, IncRecord *record, gpointer about)
{
  IncAward *award = INC_AWARD (record);
  /* Translators: names a change in the history; %s is an award */
  g_autofree char *title = g_strdup_printf (_("Accept the final account: %s"), award->title);

  return inc_session_settle_award (session, title, record->id, award->settled, award->settled_on);
}

IncRecordDialog *
inc_award_settle_form_new (IncSession *session, IncAward *award, gint64 paid, gint64 remaining, const char *about)
{
  IncAward *copy = dup_on_day (award, "settled-on");

  suggest_amount (copy, "settled", paid);
  return form_new (session, copy, SECTIONS ("settled", "settled_on"), _("Final Account"),
                   remaining > 0 ? _("_Accept and Cancel the Rest") : _("_Accept"), about, save_settled);
}

static DexFuture *
save_cancelled (IncSession *session, IncRecord *record, gpointer about)
{
  IncAward *award = INC_AWARD (record);
  /* Translators: names a change in the history; %s is an award */
  g_autofree char *title = g_strdup_printf (_("Cancel the award: %s"), award->title);

  return inc_session_cancel_award (session, title, record->id, award->cancelled_on, award->cancel_reason);
}

IncRecordDialog *
inc_award_cancel_form_new (IncSession *session, IncAward *award, const char *about)
{
  return form_new (session, dup_on_day (award, "cancelled-on"), SECTIONS ("cancelled_on", "cancel_reason"),
                   _("Cancel the Award"), _("Cancel the A_ward"), about, save_cancelled);
}

static DexFuture *
save_variation (IncSession *session, IncRecord *record, gpointer about)
{
  /* Translators: names a change in the history; %s is an award and its startup */
  g_autofree char *title = g_strdup_printf (_("Vary the award: %s"), (const char *) about);

  return inc_session_vary_award (session, title, INC_VARIATION (record));
}

IncRecordDialog *
inc_award_variation_form_new (IncSession *session, IncAward *award, const char *about)
{
  g_autofree char *today = inc_date_today ();
  IncRecord *variation = g_object_new (inc_variation_get_type (), "award", INC_RECORD (award)->id, "currency",
                                       award->currency, "date", today, NULL);

  return form_new (session, variation, SECTIONS ("date", "amount", "ends", "decision", "reason"), _("Variation"),
                   _("_Vary"), about, save_variation);
}

/* ---- its tranches ---- */

static DexFuture *
save_plan (IncSession *session, IncRecord *record, gpointer about)
{
  IncTranche *tranche = INC_TRANCHE (record);
  /* Translators: names a change in the history; %s is a tranche */
  g_autofree char *title = g_strdup_printf (_("Add the tranche: %s"), tranche->title);

  return inc_session_plan_tranches (session, title, tranche->award, &tranche, 1);
}

IncRecordDialog *
inc_tranche_plan_form_new (IncSession *session, IncAward *award, const char *title, gint64 amount, const char *about)
{
  IncRecord *tranche = g_object_new (inc_tranche_get_type (), "award", INC_RECORD (award)->id, "currency", award->currency,
                                     "title", title, "amount", amount, NULL);

  return form_new (session, tranche, SECTIONS ("title", "amount", "due", "note"), _("New Tranche"), NULL, about, save_plan);
}

static DexFuture *
save_tranche_cancelled (IncSession *session, IncRecord *record, gpointer about)
{
  IncTranche *tranche = INC_TRANCHE (record);
  /* Translators: names a change in the history; %s is a tranche */
  g_autofree char *title = g_strdup_printf (_("Cancel the tranche: %s"), tranche->title);

  return inc_session_cancel_tranche (session, title, record->id, tranche->cancelled, tranche->cancel_reason);
}

IncRecordDialog *
inc_tranche_cancel_form_new (IncSession *session, IncTranche *tranche, const char *about)
{
  return form_new (session, dup_on_day (tranche, "cancelled"), SECTIONS ("cancelled", "cancel_reason"),
                   _("Cancel the Tranche"), _("Cancel the _Tranche"), about, save_tranche_cancelled);
}

static DexFuture *
save_accepted (IncSession *session, IncRecord *record, gpointer about)
{
  IncRequirement *requirement = INC_REQUIREMENT (record);
  /* Translators: names a change in the history; %s is a requirement and its tranche */
  g_autofree char *title = g_strdup_printf (_("Accept: %s"), (const char *) about);

  return inc_session_accept_requirement (session, title, record->id, requirement->accepted, requirement->accepted_by);
}

IncRecordDialog *
inc_requirement_accept_form_new (IncSession *session, IncRequirement *requirement, const char *about)
{
  IncRequirement *copy = dup_on_day (requirement, "accepted");

  suggest_name (copy, "accepted-by");
  return form_new (session, copy, SECTIONS ("accepted", "accepted_by"), _("Accept the Requirement"), _("_Accept"), about,
                   save_accepted);
}

/* ---- money ---- */

/* What the form shows carries the fund of the one part that is open; without, all parts are paid. */
static DexFuture *
save_payment (IncSession *session, IncRecord *record, gpointer about)
{
  IncPayment *payment = INC_PAYMENT (record);
  const IncPaymentSlip slip = { payment->date, payment->method, payment->bank_reference, payment->note };
  const IncTranchePart part = { payment->fund, payment->amount, INC_MISSING };
  /* Translators: names a change in the history; %s is a tranche and its startup */
  g_autofree char *title = g_strdup_printf (_("Pay: %s"), (const char *) about);

  return inc_session_pay_tranche (session, title, payment->tranche, &part, 1, &slip);
}

static DexFuture *
save_payments (IncSession *session, IncRecord *record, gpointer about)
{
  IncPayment *payment = INC_PAYMENT (record);
  const IncPaymentSlip slip = { payment->date, payment->method, payment->bank_reference, payment->note };
  g_autofree char *title = g_strdup_printf (_("Pay: %s"), (const char *) about);

  return inc_session_pay_tranche (session, title, payment->tranche, NULL, 0, &slip);
}

/* How many parts are open, the fund of one of them, and what they are together. */
static guint
count_open (GArray *parts, gint64 *fund, gint64 *amount)
{
  guint n = 0;

  *fund = *amount = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      const IncAllocationFigures *part = &g_array_index (parts, IncAllocationFigures, i);

      if (part->paid >= part->amount)
        continue;
      n++;
      *fund = part->fund;
      *amount += part->amount - part->paid;
    }
  return n;
}

IncRecordDialog *
inc_tranche_pay_form_new (IncSession *session, IncTranche *tranche, GArray *parts, const char *about)
{
  g_autofree char *today = inc_date_today ();
  gint64 fund, amount;
  const gboolean one = count_open (parts, &fund, &amount) == 1;
  IncRecord *payment = g_object_new (inc_payment_get_type (), "tranche", INC_RECORD (tranche)->id, "fund", fund, "amount",
                                     amount, "currency", tranche->currency, "date", today, "method", INC_PAYMENT_TRANSFER,
                                     NULL);

  return form_new (session, payment,
                   one ? SECTIONS ("amount", "date", "method", "bank_reference", "note")
                       : SECTIONS ("date", "method", "bank_reference", "note"),
                   _("Pay"), _("_Pay"), about, one ? save_payment : save_payments);
}

/* The form's record is a new one: its uid is that of nothing, reverses names what it takes back. */
static DexFuture *
save_reversed (IncSession *session, IncRecord *record, gpointer about)
{
  IncPayment *entry = INC_PAYMENT (record);
  /* Translators: names a change in the history; %s is a tranche and its startup */
  g_autofree char *title = g_strdup_printf (_("Counter-entry: %s"), (const char *) about);

  return inc_session_reverse_payment (session, title, entry->reverses, entry->amount, entry->date, entry->reason);
}

IncRecordDialog *
inc_payment_reverse_form_new (IncSession *session, IncPayment *payment, const char *about)
{
  g_autofree char *today = inc_date_today ();
  IncRecord *entry = g_object_new (inc_payment_get_type (), "tranche", payment->tranche, "fund", payment->fund, "amount",
                                   payment->amount, "currency", payment->currency, "date", today, "reverses",
                                   INC_RECORD (payment)->id, NULL);

  return form_new (session, entry, SECTIONS ("amount", "date", "reason"), _("Counter-Entry"), _("Take _Back"), about,
                   save_reversed);
}
