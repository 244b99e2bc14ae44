/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tranches that were approved and paid before the register knew of them, as an import tells of them. */
#pragma once

#include "inc-records.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-session-test.h"

/* A fund's part of a tranche, with what was paid of it (0: nothing) and what of that came back (0: nothing). */
typedef struct
{
  gint64 fund;
  gint64 amount;
  gint64 paid;
  const char *date;
  gint64 returned;
  const char *returned_on;
} IncTestPart;

/* After the tranche, its first record, each belongs to it; a counter-entry is of the payment before it. */
static inline gboolean
inc_test_history_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncRecord *last = NULL;

  inc_transaction_set_act (transaction, INC_ACT_HISTORY);
  for (guint i = 0; i < job->records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (job->records, i);

      if (i > 0)
        g_object_set (record, "tranche", ((IncRecord *) g_ptr_array_index (job->records, 0))->id, NULL);
      if (G_TYPE_CHECK_INSTANCE_TYPE (record, inc_payment_get_type ()) && INC_PAYMENT (record)->amount < 0)
        g_object_set (record, "reverses", last->id, NULL);
      if (!inc_transaction_save (transaction, record, error))
        return FALSE;
      last = record;
    }
  return TRUE;
}

static inline gboolean
inc_test_history (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, inc_test_history_act, result, error);
}

/* Takes the tranche over; one change set.  payments: the ids of what was paid and came back, in the order of the parts; may be
 * NULL. */
static inline gint64
inc_test_add_history (IncSession *session, gpointer tranche, const IncTestPart *parts, guint n_parts, GArray *payments)
{
  IncJobData *job = inc_job_data_new ("History", NULL);
  g_autoptr(IncChanges) changes = NULL;
  gint64 id = 0;

  job->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (job->records, tranche);
  for (guint i = 0; i < n_parts; i++)
    {
      g_ptr_array_add (job->records, g_object_new (inc_allocation_get_type (), "fund", parts[i].fund, "amount", parts[i].amount,
                                                   NULL));
      if (parts[i].paid != 0)
        g_ptr_array_add (job->records, g_object_new (inc_payment_get_type (), "fund", parts[i].fund, "amount", parts[i].paid,
                                                     "date", parts[i].date, "bank-reference", "FT1", NULL));
      if (parts[i].returned != 0)
        g_ptr_array_add (job->records, g_object_new (inc_payment_get_type (), "fund", parts[i].fund, "amount",
                                                     -parts[i].returned, "date", parts[i].returned_on, "bank-reference", "FT1",
                                                     "reason", "gõ nhầm", NULL));
    }
  changes = inc_test_take_boxed (inc_session_write (session, inc_test_history, job, inc_job_data_free));
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->schema == inc_schema_of (inc_tranche_get_type ()))
        id = change->first_id;
      for (gint64 n = change->first_id;
           payments != NULL && change->schema == inc_schema_of (inc_payment_get_type ()) && n <= change->last_id; n++)
        g_array_append_val (payments, n);
    }
  return id;
}
