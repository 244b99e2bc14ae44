/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-figures: one named query for each award, and the helpers that all figures of money read with. */
#include "config.h"

#include "inc-award-figures.h"

#include "inc-money-private.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"

/* ---- rows as values ---- */

gint64
inc_money_read (const IncTable *table, guint row, const char *column)
{
  const IncValue *value = inc_table_get (table, row, column);

  return inc_value_is_null (value) ? INC_MISSING : value->integer;
}

IncValue
inc_money_borrow (const char *text)
{
  return text != NULL ? (IncValue) { INC_VALUE_TEXT, 0, (char *) text } : inc_value_null ();
}

gboolean
inc_money_is_one_currency (const char *one, const char *other)
{
  return g_str_equal (one != NULL ? one : "VND", other != NULL ? other : "VND");
}

gboolean
inc_money_give (GValue *result, GType type, gpointer boxed)
{
  if (boxed == NULL)
    return FALSE;
  g_value_init (result, type);
  g_value_take_boxed (result, boxed);
  return TRUE;
}

/* ---- awards ---- */

static void
read_state (const IncTable *table, IncAwardState *state)
{
  state->figures = (IncAwardFigures) {
    .award = inc_table_get_integer (table, 0, "award"),
    .currency = g_intern_string (inc_table_get_text (table, 0, "currency")),
    .requested = inc_money_read (table, 0, "requested"),
    .recommended = inc_money_read (table, 0, "recommended"),
    .awarded = inc_money_read (table, 0, "awarded"),
    .now = inc_table_get_integer (table, 0, "now"),
    .planned = inc_table_get_integer (table, 0, "planned"),
    .approved = inc_table_get_integer (table, 0, "approved"),
    .paid = inc_table_get_integer (table, 0, "paid"),
    .cancelled = inc_table_get_integer (table, 0, "cancelled"),
  };
  state->figures.remaining = state->figures.now - state->figures.paid - state->figures.cancelled;
  state->allotted = inc_table_get_integer (table, 0, "allotted");
  state->ended = inc_table_get_integer (table, 0, "ended") != 0;
}

/* FALSE without an error: there is no such award. */
static gboolean
find_award (IncStore *store, gint64 award, IncAwardState *state, GError **error)
{
  const IncValue values[] = { inc_value_integer (award) };
  g_autoptr(IncTable) table = inc_store_query (store, "award-figures", values, G_N_ELEMENTS (values), error);

  if (table == NULL || inc_table_get_n_rows (table) == 0)
    return FALSE;
  read_state (table, state);
  return TRUE;
}

gboolean
inc_money_get_award (IncStore *store, gint64 award, IncAwardState *state, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  if (find_award (store, award, state, &local_error))
    return TRUE;
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, "award", NULL, "There is no award %" G_GINT64_FORMAT, award);
  return FALSE;
}

static gboolean
list_awards (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (IncAwardFigures));
  g_autoptr(GError) local_error = NULL;

  for (guint i = 0; i < job->ids->len; i++)
    {
      IncAwardState state;

      if (find_award (store, g_array_index (job->ids, gint64, i), &state, &local_error))
        g_array_append_val (all, state.figures);
      if (local_error == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return inc_money_give (result, G_TYPE_ARRAY, g_steal_pointer (&all));
}

DexFuture *
inc_session_list_award_figures (IncSession *self, const gint64 *awards, guint n_awards)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  inc_job_data_set_ids (job, awards, n_awards);
  return inc_session_read (self, list_awards, job, inc_job_data_free);
}

/* ---- parts of a tranche ---- */

IncTable *
inc_money_list_parts (IncStore *store, gint64 tranche, GError **error)
{
  const IncValue values[] = { inc_value_integer (tranche) };

  return inc_store_query (store, "allocation-figures", values, G_N_ELEMENTS (values), error);
}

static gboolean
list_allocations (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_autoptr(IncTable) table = inc_money_list_parts (store, ((IncJobData *) data)->id, error);
  GArray *all;

  if (table == NULL)
    return FALSE;
  all = g_array_new (FALSE, FALSE, sizeof (IncAllocationFigures));
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      const IncAllocationFigures figures = {
        .allocation = inc_table_get_integer (table, i, "allocation"),
        .fund = inc_table_get_integer (table, i, "fund"),
        .amount = inc_table_get_integer (table, i, "amount"),
        .paid = inc_table_get_integer (table, i, "paid"),
      };

      g_array_append_val (all, figures);
    }
  return inc_money_give (result, G_TYPE_ARRAY, all);
}

DexFuture *
inc_session_list_allocation_figures (IncSession *self, gint64 tranche)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  job->id = tranche;
  return inc_session_read (self, list_allocations, job, inc_job_data_free);
}
