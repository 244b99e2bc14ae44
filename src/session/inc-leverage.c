/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-leverage: three queries of one snapshot; each row counts, is missing, or is none of it. */
#include "config.h"

#include "inc-leverage-private.h"

#include "inc-amount.h"
#include "inc-field.h"
#include "inc-session-private.h"
#include "inc-store-error.h"

/* Of each query. */
enum
{
  N_VALUES = 5,
};

typedef struct
{
  IncLeverageScope scope;
  gint64 id;
  char *from;
  char *to;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->from);
  g_free (job->to);
  g_free (job);
}

/* ---- rounds ---- */

static void
miss (IncLeverage *self, gint64 round, IncLeverageReason reason, guint *n)
{
  g_array_append_val (self->missing_rounds, round);
  g_array_append_val (self->missing_reasons, reason);
  (*n)++;
}

/* What state funds put into a round, in đồng. */
static gboolean
get_state_part (const IncTable *rounds, guint i, gint64 *part)
{
  const IncValue *amount = inc_table_get (rounds, i, "state_amount");
  const IncValue *rate = inc_table_get (rounds, i, "rate");

  *part = 0;
  if (inc_table_get_integer (rounds, i, "state_holders") == 0)
    return TRUE;
  return !inc_value_is_null (amount) &&
         inc_amount_to_vnd (amount->integer, inc_table_get_text (rounds, i, "currency"),
                            inc_value_is_null (rate) ? INC_MISSING : rate->integer, part);
}

static gboolean
is_private (const IncTable *rounds, guint i)
{
  const gint64 holders = inc_table_get_integer (rounds, i, "holders");
  const gint64 state_holders = inc_table_get_integer (rounds, i, "state_holders");

  if (inc_table_get_integer (rounds, i, "is_grant") != 0)
    return holders > 0 && state_holders == 0;
  return holders == 0 || state_holders < holders;
}

static gboolean
add_to (gint64 *sum, GArray *amounts, gint64 amount, GError **error)
{
  g_array_append_val (amounts, amount);
  if (!__builtin_add_overflow (*sum, amount, sum))
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "round", "amount", "The amounts are too large to add up");
  return FALSE;
}

static gboolean
take_round (IncLeverage *self, const IncTable *rounds, guint i, GError **error)
{
  const gint64 id = inc_table_get_integer (rounds, i, "id");
  const IncValue *vnd = inc_table_get (rounds, i, "amount_vnd");
  gint64 state_part;

  if (!is_private (rounds, i))
    return TRUE;
  if (inc_table_get_integer (rounds, i, "dated") == 0)
    miss (self, id, INC_LEVERAGE_UNDATED, &self->n_undated);
  else if (inc_value_is_null (inc_table_get (rounds, i, "amount")))
    miss (self, id, INC_LEVERAGE_UNDISCLOSED, &self->n_undisclosed);
  else if (inc_value_is_null (vnd))
    miss (self, id, INC_LEVERAGE_WITHOUT_RATE, &self->n_without_rate);
  else if (!get_state_part (rounds, i, &state_part) || state_part > vnd->integer)
    miss (self, id, INC_LEVERAGE_MIXED, &self->n_mixed);
  else
    {
      g_array_append_val (self->rounds, id);
      return add_to (&self->private_vnd, self->round_amounts, vnd->integer - state_part, error);
    }
  return TRUE;
}

/* ---- public money ---- */

static gboolean
take_payment (IncLeverage *self, const IncTable *payments, guint i, GError **error)
{
  const gint64 id = inc_table_get_integer (payments, i, "id");

  if (inc_table_get_integer (payments, i, "is_dong") == 0)
    {
      g_array_append_val (self->missing_payments, id);
      return TRUE;
    }
  g_array_append_val (self->payments, id);
  return add_to (&self->public_vnd, self->payment_amounts, inc_table_get_integer (payments, i, "amount"), error);
}

static gboolean
take_support (IncLeverage *self, const IncTable *supports, guint i, GError **error)
{
  const gint64 id = inc_table_get_integer (supports, i, "id");
  const IncValue *amount = inc_table_get (supports, i, "amount");

  if (inc_value_is_null (amount))
    {
      g_array_append_val (self->missing_supports, id);
      return TRUE;
    }
  g_array_append_val (self->supports, id);
  return add_to (&self->public_vnd, self->support_amounts, amount->integer, error);
}

/* ---- the whole ---- */

static const char *
scope_word (IncLeverageScope scope)
{
  static const char *const words[] = { "all", "startup", "cohort", "programme", "fund" };

  return words[scope];
}

static gboolean
read_rows (IncStore *store, IncLeverage *self, const IncValue *values, GError **error)
{
  static const struct
  {
    const char *query;
    gboolean (*take) (IncLeverage *self, const IncTable *rows, guint i, GError **error);
  } kinds[] = {
    { "leverage-rounds", take_round },
    { "leverage-payments", take_payment },
    { "leverage-supports", take_support },
  };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(IncTable) rows = inc_store_query (store, kinds[k].query, values, N_VALUES, error);

      if (rows == NULL)
        return FALSE;
      for (guint i = 0; i < inc_table_get_n_rows (rows); i++)
        if (!kinds[k].take (self, rows, i, error))
          return FALSE;
    }
  return TRUE;
}

IncLeverage *
inc_leverage_read (IncStore *store, IncLeverageScope scope, gint64 id, const char *from, const char *to, const char *as_of,
                   GError **error)
{
  g_autoptr(IncLeverage) self = inc_leverage_new ();
  g_auto(IncValue) first = inc_value_dup_text (from);
  g_auto(IncValue) last = inc_value_dup_text (to);
  g_auto(IncValue) day = inc_value_dup_text (as_of);
  const IncValue values[N_VALUES] = { { INC_VALUE_TEXT, 0, (char *) scope_word (scope) }, inc_value_integer (id), first, last,
                                      day };
  gboolean is_read;

  if (!inc_store_begin_read (store, error))
    return NULL;
  is_read = read_rows (store, self, values, error);
  inc_store_end_read (store);
  if (!is_read)
    return NULL;
  inc_leverage_finish (self);
  return g_steal_pointer (&self);
}

static gboolean
load (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  IncLeverage *leverage = inc_leverage_read (store, job->scope, job->id, job->from, job->to, NULL, error);

  if (leverage == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_LEVERAGE);
  g_value_take_boxed (result, leverage);
  return TRUE;
}

DexFuture *
inc_session_load_leverage (IncSession *self, IncLeverageScope scope, gint64 id, const char *from, const char *to)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job) { scope, id, g_strdup (from), g_strdup (to) };
  return inc_session_read (self, load, job, job_free);
}
