/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-ends: cancelled, varied, settled. */
#include "config.h"

#include "inc-amount.h"
#include "inc-award-acts-private.h"
#include "inc-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- cancel ---- */

static IncJobData *
dated_new (const char *title, gint64 id, const char *date, const char *reason)
{
  IncJobData *job = inc_act_new (title, id, NULL);

  job->date = g_strdup (date);
  job->text = g_strdup (reason);
  return job;
}

/* What was approved or paid on a later day was not cancelled yet. */
static gboolean
check_cancellation (IncStore *store, IncTranche *tranche, const char *date, GError **error)
{
  g_autoptr(GPtrArray) payments = inc_act_list (store, inc_payment_get_type (), "tranche", INC_RECORD (tranche)->id, error);
  g_autofree char *approved = inc_date_display (tranche->approved);
  g_autofree char *paid = NULL;
  const char *last = NULL;

  if (payments == NULL)
    return FALSE;
  if (tranche->approved != NULL && strcmp (date, tranche->approved) < 0)
    return inc_store_error_refuse (error, "tranche", _("“%s” was approved on %s: it is not cancelled before that day"),
                                   tranche->title, approved);
  for (guint i = 0; i < payments->len; i++)
    if (g_strcmp0 (INC_PAYMENT (g_ptr_array_index (payments, i))->date, last) > 0)
      last = INC_PAYMENT (g_ptr_array_index (payments, i))->date;
  paid = inc_date_display (last);
  return last == NULL || strcmp (date, last) >= 0 ||
         inc_store_error_refuse (error, "tranche", _("The last payment of “%s” is of %s: it is not cancelled before that day"),
                                 tranche->title, paid);
}

static gboolean
cancel (IncTransaction *transaction, IncStore *store, IncTranche *tranche, const char *date, const char *reason, GError **error)
{
  if (!check_cancellation (store, tranche, date, error))
    return FALSE;
  g_object_set (tranche, "cancelled", date, "cancel-reason", reason, NULL);
  return inc_transaction_save (transaction, INC_RECORD (tranche), error);
}

static gboolean
cancel_tranche_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  g_autoptr(IncTranche) tranche = inc_act_get (store, inc_tranche_get_type (), job->id, error);

  if (tranche == NULL || !inc_act_require_past_day (job->date, "tranche", error) ||
      !inc_act_require_reason (job->text, "tranche", error))
    return FALSE;
  if (tranche->cancelled != NULL)
    return inc_store_error_refuse (error, "tranche", "%s", _("This tranche was cancelled"));
  if (tranche->status == INC_TRANCHE_PAID)
    return inc_store_error_refuse (error, "tranche", "%s", _("All of this tranche is paid: a counter-entry takes money back"));
  return cancel (transaction, store, tranche, job->date, job->text, error);
}

static gboolean
cancel_tranche (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, cancel_tranche_act, result, error);
}

DexFuture *
inc_session_cancel_tranche (IncSession *self, const char *title, gint64 tranche, const char *date, const char *reason)
{
  return inc_session_write (self, cancel_tranche, dated_new (title, tranche, date, reason), inc_job_data_free);
}

/* approved_too: those that are approved, too. */
static gboolean
cancel_rest (IncTransaction *transaction, IncStore *store, gint64 award, gboolean approved_too, const char *date,
             const char *reason, GError **error)
{
  g_autoptr(GPtrArray) tranches = inc_act_list (store, inc_tranche_get_type (), "award", award, error);

  for (guint i = 0; tranches != NULL && i < tranches->len; i++)
    {
      IncTranche *tranche = g_ptr_array_index (tranches, i);
      const gboolean is_waiting =
        tranche->status == INC_TRANCHE_SCHEDULED || tranche->status == INC_TRANCHE_PENDING ||
        (approved_too && tranche->status == INC_TRANCHE_APPROVED);

      if (is_waiting && !cancel (transaction, store, tranche, date, reason, error))
        return FALSE;
    }
  return tranches != NULL;
}

static gboolean
cancel_award_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  g_autoptr(IncAward) award = inc_act_get_open_award (store, job->id, error);

  if (award == NULL || !inc_act_require_past_day (job->date, "award", error) ||
      !inc_act_require_reason (job->text, "award", error))
    return FALSE;
  g_object_set (award, "cancelled-on", job->date, "cancel-reason", job->text, NULL);
  return cancel_rest (transaction, store, job->id, TRUE, job->date, job->text, error) &&
         inc_transaction_save (transaction, INC_RECORD (award), error);
}

static gboolean
cancel_award (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, cancel_award_act, result, error);
}

DexFuture *
inc_session_cancel_award (IncSession *self, const char *title, gint64 award, const char *date, const char *reason)
{
  return inc_session_write (self, cancel_award, dated_new (title, award, date, reason), inc_job_data_free);
}

/* ---- vary ---- */

static gboolean
check_variation (IncStore *store, IncAward *award, IncVariation *variation, GError **error)
{
  IncAwardState state;
  g_autofree char *planned = NULL;

  if (!inc_act_require_reason (variation->reason, "variation", error) ||
      !inc_money_get_award (store, INC_RECORD (award)->id, &state, error))
    return FALSE;
  if (award->awarded == INC_MISSING)
    return inc_store_error_refuse (error, "award", "%s", _("It is not decided yet what is awarded"));
  if (variation->amount == INC_MISSING || variation->amount >= 0 ||
      state.figures.now + variation->amount >= state.allotted)
    return TRUE;
  planned = inc_amount_display (state.allotted, award->currency);
  return inc_store_error_refuse (error, "variation", _("The award cannot be less than its tranches, cancelled ones with them: %s"),
                         planned);
}

static gboolean
vary_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncVariation *variation = g_ptr_array_index (job->records, 0);
  g_autoptr(IncAward) award = inc_act_get_open_award (store, variation->award, error);

  if (award == NULL || !check_variation (store, award, variation, error))
    return FALSE;
  if (variation->ends != NULL)
    g_object_set (award, "ends", variation->ends, NULL);
  return inc_transaction_save (transaction, INC_RECORD (variation), error) &&
         inc_transaction_save (transaction, INC_RECORD (award), error);
}

static gboolean
vary (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, vary_act, result, error);
}

DexFuture *
inc_session_vary_award (IncSession *self, const char *title, IncVariation *variation)
{
  return inc_session_write (self, vary, inc_act_new (title, 0, variation), inc_job_data_free);
}

/* ---- settle ---- */

static gboolean
check_account (const IncAwardState *state, gint64 unpaid, gint64 accepted, GError **error)
{
  const IncAwardFigures *figures = &state->figures;
  g_autofree char *wait = inc_amount_display (unpaid, figures->currency);
  g_autofree char *paid = inc_amount_display (figures->paid, figures->currency);

  if (accepted == INC_MISSING || accepted < 0)
    return inc_store_error_refuse (error, "award", "%s", _("A final account says what it accepted"));
  if (unpaid > 0)
    return inc_store_error_refuse (error, "award", _("%s are approved and not paid: pay or cancel them first"), wait);
  if (figures->paid > accepted)
    return inc_store_error_refuse (error, "award", _("%s were paid, more than is accepted: counter-entries take the rest back first"),
                           paid);
  return TRUE;
}

/* What is approved, not cancelled and not paid yet. */
static gboolean
add_unpaid (IncStore *store, gint64 award, gint64 *unpaid, GError **error)
{
  g_autoptr(GPtrArray) tranches = inc_act_list (store, inc_tranche_get_type (), "award", award, error);

  *unpaid = 0;
  for (guint i = 0; tranches != NULL && i < tranches->len; i++)
    {
      IncTranche *tranche = g_ptr_array_index (tranches, i);
      g_autoptr(IncTable) parts = NULL;

      if (tranche->status != INC_TRANCHE_APPROVED)
        continue;
      parts = inc_money_list_parts (store, INC_RECORD (tranche)->id, error);
      if (parts == NULL)
        return FALSE;
      for (guint row = 0; row < inc_table_get_n_rows (parts); row++)
        *unpaid += inc_table_get_integer (parts, row, "amount") - inc_table_get_integer (parts, row, "paid");
    }
  return tranches != NULL;
}

/* The record of the job says what was accepted and when. */
static gboolean
settle_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncAward *what = g_ptr_array_index (job->records, 0);
  g_autoptr(IncAward) award = inc_act_get_open_award (store, job->id, error);
  IncAwardState state;
  gint64 unpaid;

  if (award == NULL || !inc_act_require_past_day (what->settled_on, "award", error) ||
      !inc_money_get_award (store, job->id, &state, error) || !add_unpaid (store, job->id, &unpaid, error) ||
      !check_account (&state, unpaid, what->settled, error))
    return FALSE;
  inc_transaction_set_act (transaction, INC_ACT_JUDGED);
  g_object_set (award, "settled", what->settled, "settled-on", what->settled_on, NULL);
  return cancel_rest (transaction, store, job->id, FALSE, what->settled_on, _("The final account was accepted"), error) &&
         inc_transaction_save (transaction, INC_RECORD (award), error);
}

static gboolean
settle (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, settle_act, result, error);
}

DexFuture *
inc_session_settle_award (IncSession *self, const char *title, gint64 award, gint64 accepted, const char *date)
{
  g_autoptr(IncAward) what = g_object_new (inc_award_get_type (), "settled", accepted, "settled-on", date, NULL);

  return inc_session_write (self, settle, inc_act_new (title, award, what), inc_job_data_free);
}
