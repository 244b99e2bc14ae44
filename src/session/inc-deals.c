/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-deals: a deal and its steps are written together. */
#include "config.h"

#include "inc-deals.h"

#include "inc-meeting.h"
#include "inc-round.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-stake.h"

static IncJobData *
job_new (const char *title, gint64 id, int stage, const char *date)
{
  IncJobData *job = inc_job_data_new (title, NULL);

  job->records = g_ptr_array_new_with_free_func (g_object_unref);
  job->id = id;
  job->stage = stage;
  job->date = g_strdup (date);
  return job;
}

static gboolean
add_step (IncTransaction *transaction, gint64 deal, int stage, const char *date, const char *reason, GError **error)
{
  g_autoptr(IncDealStep) step = g_object_new (inc_deal_step_get_type (), "deal", deal, "stage", stage, "date", date,
                                              "reason", reason, NULL);

  return inc_transaction_save (transaction, INC_RECORD (step), error);
}

/* ---- a new one ---- */

static gboolean
add_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncRecord *deal = g_ptr_array_index (job->records, 0);

  return inc_transaction_save (transaction, deal, error) &&
         add_step (transaction, deal->id, job->stage, job->date, NULL, error);
}

static gboolean
add (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, add_act, result, error);
}

DexFuture *
inc_session_add_deal (IncSession *self, const char *title, IncDeal *deal, int stage, const char *date)
{
  IncJobData *job = job_new (title, 0, stage, date);

  g_ptr_array_add (job->records, inc_record_dup (INC_RECORD (deal)));
  return inc_session_write (self, add, job, inc_job_data_free);
}

/* ---- on to a stage ---- */

static gboolean
set_status (IncTransaction *transaction, IncStore *store, gint64 id, int stage, GError **error)
{
  const int status = stage >= INC_DEAL_INVESTED ? INC_DEAL_STATUS_CLOSED : INC_DEAL_STATUS_OPEN;
  g_autoptr(IncRecord) deal = inc_store_get (store, inc_schema_of (inc_deal_get_type ()), id, error);

  if (deal == NULL)
    return FALSE;
  g_object_set (deal, "status", status, NULL);
  return inc_transaction_save (transaction, deal, error);
}

static gboolean
move_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  for (guint i = 0; i < job->ids->len; i++)
    {
      const gint64 deal = g_array_index (job->ids, gint64, i);

      if (!set_status (transaction, store, deal, job->stage, error) ||
          !add_step (transaction, deal, job->stage, job->date, job->text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
move (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, move_act, result, error);
}

DexFuture *
inc_session_move_deals (IncSession *self, const char *title, const gint64 *deals, guint n_deals, int stage,
                        const char *date, const char *reason)
{
  IncJobData *job = job_new (title, 0, stage, date);

  job->text = g_strdup (reason);
  inc_job_data_set_ids (job, deals, n_deals);
  return inc_session_write (self, move, job, inc_job_data_free);
}

/* ---- what a meeting came to ---- */

/* −1 when it could not be asked. */
static int
has_open_deal (IncStore *store, IncDeal *deal, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_deal_get_type ()));
  g_autoptr(GPtrArray) deals = NULL;
  gboolean found = FALSE;

  inc_query_filter_id (query, "startup", deal->startup);
  inc_query_filter_id (query, "investor", deal->investor);
  deals = inc_store_load_all (store, query, error);
  for (guint i = 0; deals != NULL && i < deals->len; i++)
    found |= INC_DEAL (g_ptr_array_index (deals, i))->status != INC_DEAL_STATUS_CLOSED;
  return deals != NULL ? found : -1;
}

static gboolean
record_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncRecord *deal = job->records->len > 1 ? g_ptr_array_index (job->records, 1) : NULL;
  int is_open;

  if (!inc_transaction_save (transaction, g_ptr_array_index (job->records, 0), error))
    return FALSE;
  if (deal == NULL)
    return TRUE;
  is_open = has_open_deal (store, INC_DEAL (deal), error);
  if (is_open != 0)
    return is_open > 0;
  return inc_transaction_save (transaction, deal, error) &&
         add_step (transaction, deal->id, INC_DEAL_MEETING, job->date, NULL, error);
}

static gboolean
record (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, record_act, result, error);
}

DexFuture *
inc_session_record_result (IncSession *self, const char *title, IncRecord *meeting, IncDeal *deal, const char *date)
{
  IncJobData *job = job_new (title, 0, 0, date);

  g_ptr_array_add (job->records, inc_record_dup (meeting));
  if (deal != NULL)
    g_ptr_array_add (job->records, inc_record_dup (INC_RECORD (deal)));
  return inc_session_write (self, record, job, inc_job_data_free);
}

/* ---- to the stake ---- */

/* A round that was there keeps its amount: it is never summed once per investor. */
static gboolean
save_round (IncTransaction *transaction, IncRecord *round, IncDeal *deal, const char *date, GError **error)
{
  if (round->id != 0)
    return TRUE;
  g_object_set (round, "startup", deal->startup, "date", date, "amount", deal->amount, "currency", deal->currency, NULL);
  return inc_transaction_save (transaction, round, error);
}

static gboolean
invest_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncRecord *round = g_ptr_array_index (job->records, 0);
  g_autoptr(IncRecord) record = inc_store_get (store, inc_schema_of (inc_deal_get_type ()), job->id, error);
  IncDeal *deal = record != NULL ? INC_DEAL (record) : NULL;
  g_autoptr(IncStake) stake = NULL;

  if (deal == NULL || !save_round (transaction, round, deal, job->date, error))
    return FALSE;
  stake = g_object_new (inc_stake_get_type (), "startup", deal->startup, "round", round->id, "investor", deal->investor,
                        "amount", deal->amount, "currency", deal->currency, NULL);
  if (!inc_transaction_save (transaction, INC_RECORD (stake), error))
    return FALSE;
  g_object_set (deal, "stake", INC_RECORD (stake)->id, "status", INC_DEAL_STATUS_CLOSED, NULL);
  return inc_transaction_save (transaction, record, error) &&
         add_step (transaction, job->id, INC_DEAL_INVESTED, job->date, NULL, error);
}

static gboolean
invest (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, invest_act, result, error);
}

DexFuture *
inc_session_invest (IncSession *self, const char *title, gint64 deal, IncRecord *round, const char *date)
{
  IncJobData *job = job_new (title, deal, 0, date);

  g_ptr_array_add (job->records, inc_record_dup (round));
  return inc_session_write (self, invest, job, inc_job_data_free);
}
