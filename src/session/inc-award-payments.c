/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-payments: entries of the ledger and their counter-entries. */
#include "config.h"

#include "inc-amount.h"
#include "inc-award-acts-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- pay ---- */

static gboolean
check_tranche (IncTranche *tranche, const char *date, GError **error)
{
  if (tranche->cancelled != NULL)
    return inc_store_error_refuse (error, "tranche", "%s", _("This tranche was cancelled"));
  if (tranche->approved == NULL)
    return inc_store_error_refuse (error, "tranche", "%s", _("This tranche is not approved yet"));
  return strcmp (date, tranche->approved) >= 0 ||
         inc_store_error_refuse (error, "payment", "%s", _("A tranche is paid only after it was approved"));
}

static gboolean
refuse_too_much (IncPayment *payment, const IncTable *parts, guint row, gint64 left, GError **error)
{
  const char *name = inc_table_get_text (parts, row, "name");
  g_autofree char *amount = inc_amount_display (payment->amount, payment->currency);
  g_autofree char *most = inc_amount_display (left, payment->currency);

  return inc_store_error_refuse (error, "payment", _("“%s” pays %s at most, not %s"), name, most, amount);
}

/* Never more than its part of the tranche. */
static gboolean
check_part (IncStore *store, IncTranche *tranche, IncPayment *payment, GError **error)
{
  g_autoptr(IncTable) parts = inc_money_list_parts (store, INC_RECORD (tranche)->id, error);

  if (parts == NULL)
    return FALSE;
  if (payment->amount == INC_MISSING || payment->amount <= 0)
    return inc_store_error_refuse (error, "payment", "%s", _("A payment is more than zero"));
  for (guint i = 0; i < inc_table_get_n_rows (parts); i++)
    {
      const gint64 left = inc_table_get_integer (parts, i, "amount") - inc_table_get_integer (parts, i, "paid");

      if (inc_table_get_integer (parts, i, "fund") != payment->fund)
        continue;
      return payment->amount <= left || refuse_too_much (payment, parts, i, left, error);
    }
  return inc_store_error_refuse (error, "payment", "%s", _("That fund has no part in this tranche"));
}

static gboolean
add_payment (IncTransaction *transaction, IncStore *store, IncTranche *tranche, IncPayment *payment, GError **error)
{
  g_object_set (payment, "tranche", INC_RECORD (tranche)->id, "currency", tranche->currency, NULL);
  return check_part (store, tranche, payment, error) && inc_transaction_save (transaction, INC_RECORD (payment), error);
}

/* One payment for each part that is not paid, all like the slip. */
static gboolean
pay_rest (IncTransaction *transaction, IncStore *store, IncTranche *tranche, IncRecord *slip, GError **error)
{
  g_autoptr(IncTable) parts = inc_money_list_parts (store, INC_RECORD (tranche)->id, error);
  guint n = 0;

  for (guint i = 0; parts != NULL && i < inc_table_get_n_rows (parts); i++)
    {
      const gint64 left = inc_table_get_integer (parts, i, "amount") - inc_table_get_integer (parts, i, "paid");
      g_autoptr(IncRecord) payment = left > 0 ? inc_record_dup (slip) : NULL;

      if (payment == NULL)
        continue;
      n++;
      g_object_set (payment, "fund", inc_table_get_integer (parts, i, "fund"), "amount", left, NULL);
      if (!add_payment (transaction, store, tranche, INC_PAYMENT (payment), error))
        return FALSE;
    }
  return parts != NULL && (n > 0 || inc_store_error_refuse (error, "tranche", "%s", _("All of this tranche is paid")));
}

/* The records are payments; the first one, without a fund, is the slip. */
static gboolean
pay_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncRecord *slip = g_ptr_array_index (job->records, 0);
  g_autoptr(IncTranche) tranche = inc_act_get (store, inc_tranche_get_type (), job->id, error);
  g_autoptr(IncAward) award = tranche != NULL ? inc_act_get_open_award (store, tranche->award, error) : NULL;

  if (award == NULL || !inc_act_require_past_day (INC_PAYMENT (slip)->date, "payment", error) ||
      !check_tranche (tranche, INC_PAYMENT (slip)->date, error))
    return FALSE;
  if (job->records->len == 1)
    return pay_rest (transaction, store, tranche, slip, error);
  for (guint i = 1; i < job->records->len; i++)
    if (!add_payment (transaction, store, tranche, g_ptr_array_index (job->records, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
pay (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, pay_act, result, error);
}

DexFuture *
inc_session_pay_tranche (IncSession *self, const char *title, gint64 tranche, const IncTranchePart *parts, guint n_parts,
                         const IncPaymentSlip *slip)
{
  g_autoptr(IncPayment) payment = g_object_new (inc_payment_get_type (), "date", slip->date, "method", slip->method,
                                                "bank-reference", slip->bank_reference, "note", slip->note, NULL);
  IncJobData *job = inc_act_new (title, tranche, payment);

  for (guint i = 0; parts != NULL && i < n_parts; i++)
    {
      g_object_set (payment, "fund", parts[i].fund, "amount", parts[i].amount, NULL);
      inc_act_add (job, payment);
    }
  return inc_session_write (self, pay, job, inc_job_data_free);
}

/* ---- counter-entry ---- */

/* What has not come back yet of a payment. */
static gboolean
get_left (IncStore *store, IncPayment *payment, gint64 *left, GError **error)
{
  g_autoptr(GPtrArray) entries =
    inc_act_list (store, inc_payment_get_type (), "reverses", INC_RECORD (payment)->id, error);

  *left = payment->amount;
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    *left += INC_PAYMENT (g_ptr_array_index (entries, i))->amount;
  return entries != NULL;
}

static gboolean
check_counter_entry (IncPayment *payment, IncPayment *entry, gint64 left, GError **error)
{
  g_autofree char *most = inc_amount_display (left, payment->currency);

  if (payment->reverses != 0 || payment->amount < 0)
    return inc_store_error_refuse (error, "payment", "%s", _("A counter-entry is not taken back: enter the payment anew"));
  if (!inc_act_require_past_day (entry->date, "payment", error) || !inc_act_require_reason (entry->reason, "payment", error))
    return FALSE;
  if (left <= 0)
    return inc_store_error_refuse (error, "payment", "%s", _("All of this payment came back already"));
  if (entry->amount != INC_MISSING && (entry->amount <= 0 || entry->amount > left))
    return inc_store_error_refuse (error, "payment", _("Of this payment %s can come back at most"), most);
  return strcmp (entry->date, payment->date) >= 0 ||
         inc_store_error_refuse (error, "payment", "%s", _("Money comes back only after it was paid"));
}

static gboolean
reverse_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncPayment *entry = g_ptr_array_index (job->records, 0);
  g_autoptr(IncPayment) payment = inc_act_get (store, inc_payment_get_type (), job->id, error);
  gint64 left;

  if (payment == NULL || !get_left (store, payment, &left, error) || !check_counter_entry (payment, entry, left, error))
    return FALSE;
  g_object_set (entry, "tranche", payment->tranche, "fund", payment->fund, "method", payment->method, "reverses", job->id,
                "amount", -(entry->amount != INC_MISSING ? entry->amount : left), NULL);
  return inc_transaction_save (transaction, INC_RECORD (entry), error);
}

static gboolean
reverse (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, reverse_act, result, error);
}

DexFuture *
inc_session_reverse_payment (IncSession *self, const char *title, gint64 payment, gint64 amount, const char *date,
                             const char *reason)
{
  g_autoptr(IncPayment) entry = g_object_new (inc_payment_get_type (), "amount", amount, "date", date, "reason", reason,
                                              NULL);

  return inc_session_write (self, reverse, inc_act_new (title, payment, entry), inc_job_data_free);
}
