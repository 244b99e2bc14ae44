/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-parts: what becomes of the parts of a tranche when its amount is put right. */
#include "config.h"

#include "inc-allocation.h"
#include "inc-award-acts-private.h"
#include "inc-split.h"

/* FALSE when somebody must say them anew. */
static gboolean
work_out_anew (GPtrArray *parts, gint64 old, gint64 amount, gint64 *amounts)
{
  g_autofree gint64 *shares = g_new0 (gint64, parts->len + 1);

  if (parts->len == 1 && INC_ALLOCATION (g_ptr_array_index (parts, 0))->amount == old)
    {
      amounts[0] = amount;
      return TRUE;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      shares[i] = INC_ALLOCATION (g_ptr_array_index (parts, i))->share;
      if (shares[i] == INC_MISSING)
        return FALSE;
    }
  return parts->len > 0 && inc_split_by_shares (amount, shares, parts->len, amounts);
}

static gboolean
follow (IncTransaction *transaction, IncStore *store, IncTranche *tranche, gint64 old, GError **error)
{
  g_autoptr(GPtrArray) parts =
    inc_act_list (store, inc_allocation_get_type (), "tranche", INC_RECORD (tranche)->id, error);
  g_autofree gint64 *amounts = parts != NULL ? g_new0 (gint64, parts->len + 1) : NULL;

  if (parts == NULL || !work_out_anew (parts, old, tranche->amount, amounts))
    return parts != NULL;
  for (guint i = 0; i < parts->len; i++)
    {
      g_object_set (g_ptr_array_index (parts, i), "amount", amounts[i], NULL);
      if (!inc_transaction_save (transaction, g_ptr_array_index (parts, i), error))
        return FALSE;
    }
  return TRUE;
}

gboolean
inc_money_save_tranche (IncTransaction *transaction, IncStore *store, IncTranche *tranche, GError **error)
{
  const gint64 id = INC_RECORD (tranche)->id;
  g_autoptr(IncTranche) old = id != 0 ? inc_act_get (store, inc_tranche_get_type (), id, error) : NULL;

  if ((id != 0 && old == NULL) || !inc_transaction_save (transaction, INC_RECORD (tranche), error))
    return FALSE;
  return old == NULL || old->amount == tranche->amount || tranche->approved != NULL ||
         follow (transaction, store, tranche, old->amount, error);
}
