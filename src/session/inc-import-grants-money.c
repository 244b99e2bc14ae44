/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-grants-money: a payment is a tranche that was approved and paid on its day; money that came back are counter-entries
 * to the payments of the same grant, wherever the file has them.  What is left of a tranche then is cancelled: it is the past, and
 * nobody waits for it. */
#include "config.h"

#include "inc-import-grants-private.h"

#include "inc-exchange-error.h"
#include "inc-records.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  IncRecord *tranche; /* owned */
  gint64 payment;
  const char *date;
  gint64 left;        /* of it, that did not come back */
  const char *back;   /* the last day on which some came back; NULL */
} Paid;

static void
paid_clear (gpointer data)
{
  g_clear_object (&((Paid *) data)->tranche);
}

static void
fail (const IncGrant *grant, guint line, const char *message, GError **error)
{
  g_autofree char *title = inc_text_dup_short (grant->title);

  /* Translators: the line of a file, the title of a grant, and why the register cannot have it. */
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_MEMBER, line, 0, _("line %u, “%s”: %s"), line, title, message);
}

gboolean
inc_grants_run_save (const IncGrantsRun *run, const IncGrant *grant, gpointer record, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  if (inc_transaction_save (run->transaction, record, &local_error))
    return TRUE;
  if (g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT))
    fail (grant, grant->line, local_error->message, error);
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
  paid = (Paid) { g_steal_pointer (&tranche), payment->id, transaction->date, transaction->amount, NULL };
  g_array_append_val (all, paid);
  return TRUE;
}

/* ---- money that came back ---- */

static gboolean
take_of (const IncGrantsRun *run, const IncGrant *grant, const IncGrantTransaction *transaction, gint64 fund, Paid *paid,
         gint64 amount, GError **error)
{
  g_autoptr(IncRecord) payment =
    g_object_new (inc_payment_get_type (), "tranche", paid->tranche->id, "fund", fund, "amount", -amount, "date",
                  transaction->date, "reverses", paid->payment, "reason", _("Came back, as the file says"), NULL);

  paid->left -= amount;
  paid->back = transaction->date;
  return inc_grants_run_save (run, grant, payment, error);
}

/* The last one of just that amount, and that was paid by then. */
static Paid *
find_same (GArray *all, const IncGrantTransaction *transaction)
{
  for (guint i = all->len; i > 0; i--)
    {
      Paid *paid = &g_array_index (all, Paid, i - 1);

      if (paid->left == -transaction->amount && strcmp (paid->date, transaction->date) <= 0)
        return paid;
    }
  return NULL;
}

/* Of the payments until then or of those after, the last one first; what none of them covers remains. */
static gboolean
take_of_many (const IncGrantsRun *run, const IncGrant *grant, const IncGrantTransaction *transaction, gint64 fund, GArray *all,
              gboolean later, gint64 *rest, GError **error)
{
  for (guint i = all->len; i > 0 && *rest > 0; i--)
    {
      Paid *paid = &g_array_index (all, Paid, i - 1);
      const gint64 part = MIN (*rest, paid->left);

      if (part == 0 || (strcmp (paid->date, transaction->date) > 0) != later)
        continue;
      if (!take_of (run, grant, transaction, fund, paid, part, error))
        return FALSE;
      *rest -= part;
    }
  return TRUE;
}

static gboolean
take_back (const IncGrantsRun *run, const IncGrant *grant, const IncGrantTransaction *transaction, gint64 fund, GArray *all,
           GError **error)
{
  Paid *same = find_same (all, transaction);
  gint64 rest = -transaction->amount;

  if (same != NULL)
    return take_of (run, grant, transaction, fund, same, rest, error);
  if (!take_of_many (run, grant, transaction, fund, all, FALSE, &rest, error) ||
      !take_of_many (run, grant, transaction, fund, all, TRUE, &rest, error))
    return FALSE;
  if (rest > 0)
    fail (grant, transaction->line, _("more comes back than was paid"), error);
  return rest == 0;
}

static gboolean
cancel_rest (const IncGrantsRun *run, const IncGrant *grant, GArray *all, GError **error)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Paid *paid = &g_array_index (all, Paid, i);

      if (paid->back == NULL)
        continue;
      g_object_set (paid->tranche, "cancelled", paid->back, "cancel-reason", _("Came back, as the file says"), NULL);
      if (!inc_grants_run_save (run, grant, paid->tranche, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- all of a grant ---- */

/* Borrowed, by their days and as the file has them within one. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  const IncGrantTransaction *one = *(IncGrantTransaction *const *) a, *other = *(IncGrantTransaction *const *) b;
  const int order = strcmp (one->date, other->date);

  return order != 0 ? order : (one > other) - (one < other);
}

static GPtrArray *
list_by_day (const IncGrantsRun *run, const IncGrant *grant)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < grant->payments->len; i++)
    {
      IncGrantTransaction *transaction = &g_array_index (grant->payments, IncGrantTransaction, i);

      if (transaction->date != NULL)
        g_ptr_array_add (list, transaction);
      else
        run->report->n_undated++;
    }
  g_ptr_array_sort (list, compare_days);
  return list;
}

static gboolean
pay_all (const IncGrantsRun *run, const IncGrant *grant, GPtrArray *list, gint64 award, gint64 fund, GError **error)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (Paid));

  g_array_set_clear_func (all, paid_clear);
  for (guint i = 0; i < list->len; i++)
    {
      const IncGrantTransaction *transaction = g_ptr_array_index (list, i);

      if (transaction->amount > 0 && !pay (run, grant, transaction, award, fund, all, error))
        return FALSE;
    }
  for (guint i = 0; i < list->len; i++)
    {
      const IncGrantTransaction *transaction = g_ptr_array_index (list, i);

      if (transaction->amount < 0 && !take_back (run, grant, transaction, fund, all, error))
        return FALSE;
    }
  return cancel_rest (run, grant, all, error);
}

gboolean
inc_grants_run_pay (const IncGrantsRun *run, const IncGrant *grant, gint64 award, gint64 fund, GError **error)
{
  g_autoptr(GPtrArray) list = list_by_day (run, grant);
  gint64 sum = 0;

  if (!pay_all (run, grant, list, award, fund, error))
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const IncGrantTransaction *transaction = g_ptr_array_index (list, i);

      inc_amount_sums_add (run->report->paid, transaction->amount, grant->currency);
      sum += transaction->amount;
    }
  run->report->n_payments += list->len;
  run->report->n_differing += grant->disbursed != INC_MISSING && grant->disbursed != sum;
  run->report->n_exceeding += sum > grant->awarded;
  return TRUE;
}
