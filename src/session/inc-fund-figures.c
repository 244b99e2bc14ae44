/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund-figures: named queries, and their rows as plain values. */
#include "config.h"

#include "inc-fund-figures.h"

#include "inc-fund.h"
#include "inc-money-private.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"

#include <stdlib.h>
#include <string.h>

IncFundFigures *
inc_fund_figures_copy (const IncFundFigures *self)
{
  IncFundFigures *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->currency = g_strdup (self->currency);
  return copy;
}

void
inc_fund_figures_free (IncFundFigures *self)
{
  g_free (self->name);
  g_free (self->currency);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (IncFundFigures, inc_fund_figures, inc_fund_figures_copy, inc_fund_figures_free)

/* ---- funds ---- */

static IncFundFigures *
read_figures (const IncTable *table, guint row)
{
  IncFundFigures *self = g_new0 (IncFundFigures, 1);
  const char *source = inc_table_get_text (table, row, "source");

  self->fund = inc_table_get_integer (table, row, "fund");
  self->name = g_strdup (inc_table_get_text (table, row, "name"));
  self->currency = g_strdup (inc_table_get_text (table, row, "currency"));
  self->source = source != NULL ? inc_choice_find_word (inc_fund_source_choices, source)->value : 0;
  self->public_money = inc_table_get_integer (table, row, "public_money") != 0;
  self->limit = inc_money_read (table, row, "limit_amount");
  self->paid = inc_table_get_integer (table, row, "paid");
  self->signed_for = inc_table_get_integer (table, row, "signed_for");
  self->proposed = inc_table_get_integer (table, row, "proposed");
  self->free = self->limit == INC_MISSING ? INC_MISSING : self->limit - self->paid - self->signed_for;
  return self;
}

GPtrArray *
inc_money_list_funds (IncStore *store, gint64 fund, const char *date, GError **error)
{
  const IncValue values[] = { fund != 0 ? inc_value_integer (fund) : inc_value_null (), inc_money_borrow (date) };
  g_autoptr(IncTable) table = inc_store_query (store, "fund-figures", values, G_N_ELEMENTS (values), error);
  GPtrArray *all;

  if (table == NULL)
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_fund_figures_free);
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    g_ptr_array_add (all, read_figures (table, i));
  return all;
}

static gboolean
get_figures (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;
  g_autoptr(GPtrArray) all = inc_money_list_funds (store, job->id, job->date, error);

  if (all == NULL)
    return FALSE;
  if (all->len == 0)
    {
      inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, "fund", NULL, "There is no fund %" G_GINT64_FORMAT, job->id);
      return FALSE;
    }
  g_value_init (result, INC_TYPE_FUND_FIGURES);
  g_value_take_boxed (result, g_ptr_array_steal_index (all, 0));
  return TRUE;
}

static gboolean
list_figures (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_money_give (result, G_TYPE_PTR_ARRAY, inc_money_list_funds (store, 0, ((IncJobData *) data)->date, error));
}

static IncJobData *
job_new (gint64 id, const char *date)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  job->id = id;
  job->date = g_strdup (date);
  return job;
}

DexFuture *
inc_session_get_fund_figures (IncSession *self, gint64 fund, const char *date)
{
  return inc_session_read (self, get_figures, job_new (fund, date), inc_job_data_free);
}

DexFuture *
inc_session_list_fund_figures (IncSession *self, const char *date)
{
  return inc_session_read (self, list_figures, job_new (0, date), inc_job_data_free);
}

/* ---- months ---- */

/* The month, and those without anything since the one before it. */
static void
add_month (GArray *months, IncFundMonth month)
{
  while (months->len > 0)
    {
      const IncFundMonth *last = &g_array_index (months, IncFundMonth, months->len - 1);
      const IncFundMonth next = { last->month < 12 ? last->year : last->year + 1, last->month % 12 + 1, 0, 0 };

      if (next.year * 12 + next.month >= month.year * 12 + month.month)
        break;
      g_array_append_val (months, next);
    }
  g_array_append_val (months, month);
}

static GArray *
find_months (IncStore *store, gint64 fund, GError **error)
{
  const IncValue values[] = { inc_value_integer (fund) };
  g_autoptr(IncTable) table = inc_store_query (store, "fund-months", values, G_N_ELEMENTS (values), error);
  GArray *months;

  if (table == NULL)
    return NULL;
  months = g_array_new (FALSE, FALSE, sizeof (IncFundMonth));
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      const char *month = inc_table_get_text (table, i, "month");

      add_month (months, (IncFundMonth) { atoi (month), atoi (month + strlen ("2026-")),
                                          inc_table_get_integer (table, i, "paid"),
                                          inc_table_get_integer (table, i, "approved") });
    }
  return months;
}

static gboolean
list_months (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_money_give (result, G_TYPE_ARRAY, find_months (store, ((IncJobData *) data)->id, error));
}

DexFuture *
inc_session_list_fund_months (IncSession *self, gint64 fund)
{
  return inc_session_read (self, list_months, job_new (fund, NULL), inc_job_data_free);
}

/* ---- paid over a period ---- */

void
inc_paid_free (IncPaid *self)
{
  g_free (self->name);
  g_free (self->currency);
  g_free (self);
}

static IncPaid *
read_paid (const IncTable *table, guint row)
{
  IncPaid *self = g_new0 (IncPaid, 1);

  self->id = inc_table_get_integer (table, row, "id");
  self->name = g_strdup (inc_table_get_text (table, row, "name"));
  self->currency = g_strdup (inc_table_get_text (table, row, "currency"));
  self->public_paid = inc_table_get_integer (table, row, "public_paid");
  self->private_paid = inc_table_get_integer (table, row, "private_paid");
  self->n_payments = inc_table_get_integer (table, row, "payments");
  return self;
}

static GPtrArray *
find_paid (IncStore *store, const IncJobData *job, GError **error)
{
  const IncValue values[] = { inc_money_borrow (job->date), inc_money_borrow (job->title) };
  g_autoptr(IncTable) table = inc_store_query (store, job->text, values, G_N_ELEMENTS (values), error);
  GPtrArray *all;

  if (table == NULL)
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) inc_paid_free);
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    g_ptr_array_add (all, read_paid (table, i));
  return all;
}

static gboolean
list_paid (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_money_give (result, G_TYPE_PTR_ARRAY, find_paid (store, data, error));
}

DexFuture *
inc_session_list_paid (IncSession *self, IncPaidBy by, const char *from, const char *to)
{
  static const char *const names[] = {
    [INC_PAID_BY_STARTUP] = "paid-by-startup",
    [INC_PAID_BY_COHORT] = "paid-by-cohort",
    [INC_PAID_BY_PROGRAMME] = "paid-by-programme",
    [INC_PAID_BY_FUND] = "paid-by-fund",
  };
  IncJobData *job = job_new (0, from);

  job->title = g_strdup (to); /* the other end of the period */
  job->text = g_strdup (names[by]);
  return inc_session_read (self, list_paid, job, inc_job_data_free);
}
