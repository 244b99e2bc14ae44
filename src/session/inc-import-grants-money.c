/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-grants-money: a payment is a tranche that was approved and paid on its day; money that came back is a
 * counter-entry to an earlier payment of the same grant that it fits into. */
#include "config.h"

#include "inc-import-grants-private.h"

#include "inc-exchange-error.h"
#include "inc-records.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 tranche;
  gint64 payment;
  gint64 left; /* of it, that did not come back */
} Paid;

gboolean
inc_grants_run_save (const IncGrantsRun *run, const IncGrant *grant, gpointer record, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  if (inc_transaction_save (run->transaction, record, &local_error))
    return TRUE;
  if (g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT))
    /* Translators: the line of a file, the title of a grant, and why the register cannot have it. */
    inc_exchange_error_set (error, INC_EXCHANGE_ERROR_MEMBER, grant->line, 0, _("line %u, “%s”: %s"), grant->line, grant->title,
                            local_error->message);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
pay (const IncGrantsRun *run, const IncGrant *grant, const IncGrantTransaction *transaction, gint64 award, gint64 fund,
     GArray *all, GError **error)
{
  g_autofree char *title = g_strdup_printf (_("Tranche %u"), all->len + 1);
  g_autoptr(IncRecord) tranche =
    g_object_new (inc_tranche_get_type (), "award", award, "title", title, "amount", transaction->amount, "due",
                  transaction->date, "submitted", transaction->date, "approved", transaction->date, "approved-by",
                  grant->funder.name, NULL);
  g_autoptr(IncRecord) allocation = NULL;
  g_autoptr(IncRecord) payment = NULL;
  Paid paid;

  if (!inc_grants_run_save (run, grant, tranche, error))
    return FALSE;
  allocation = g_object_new (inc_allocation_get_type (), "tranche", tranche->id, "fund", fund, "amount", transaction->amount,
                             NULL);
  payment = g_object_new (inc_payment_get_type (), "tranche", tranche->id, "fund", fund, "amount", transaction->amount,
                          "date", transaction->date, NULL);
  if (!inc_grants_run_save (run, grant, allocation, error) || !inc_grants_run_save (run, grant, payment, error))
    return FALSE;
  paid = (Paid) { tranche->id, payment->id, transaction->amount };
  g_array_append_val (all, paid);
  return TRUE;
}

/* The one of just that amount before one that is larger. */
static Paid *
find_paid (GArray *all, gint64 amount)
{
  Paid *larger = NULL;

  for (guint i = all->len; i > 0; i--)
    {
      Paid *paid = &g_array_index (all, Paid, i - 1);

      if (paid->left == amount)
        return paid;
      if (paid->left > amount)
        larger = paid;
    }
  return larger;
}

static gboolean
take_back (const IncGrantsRun *run, const IncGrant *grant, const IncGrantTransaction *transaction, gint64 fund, GArray *all,
           GError **error)
{
  Paid *paid = find_paid (all, -transaction->amount);
  g_autoptr(IncRecord) payment = NULL;

  if (paid == NULL)
    {
      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_MEMBER, transaction->line, 0,
                              _("line %u, “%s”: more comes back than was paid at once"), transaction->line, grant->title);
      return FALSE;
    }
  payment = g_object_new (inc_payment_get_type (), "tranche", paid->tranche, "fund", fund, "amount", transaction->amount,
                          "date", transaction->date, "reverses", paid->payment, "reason", _("Came back, as the file says"),
                          NULL);
  paid->left += transaction->amount;
  return inc_grants_run_save (run, grant, payment, error);
}

gboolean
inc_grants_run_pay (const IncGrantsRun *run, const IncGrant *grant, gint64 award, gint64 fund, GError **error)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (Paid));
  gint64 sum = 0;

  for (guint i = 0; i < grant->payments->len; i++)
    {
      const IncGrantTransaction *transaction = &g_array_index (grant->payments, IncGrantTransaction, i);

      if (transaction->date == NULL)
        {
          run->report->n_undated++;
          continue;
        }
      if (transaction->amount > 0 ? !pay (run, grant, transaction, award, fund, all, error)
                                  : !take_back (run, grant, transaction, fund, all, error))
        return FALSE;
      run->report->n_payments++;
      inc_amount_sums_add (run->report->paid, transaction->amount, grant->currency);
      sum += transaction->amount;
    }
  if (grant->disbursed != INC_MISSING && grant->disbursed != sum)
    run->report->n_differing++;
  return TRUE;
}
