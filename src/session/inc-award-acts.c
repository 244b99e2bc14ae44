/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award-acts: tranches are planned and split; and what all acts of money share. */
#include "config.h"

#include "inc-award-acts.h"

#include "inc-allocation.h"
#include "inc-amount.h"
#include "inc-award-acts-private.h"
#include "inc-date.h"
#include "inc-fund.h"
#include "inc-split.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- what all share ---- */

IncJobData *
inc_act_new (const char *title, gint64 id, gpointer record)
{
  IncJobData *job = inc_job_data_new (title, NULL);

  job->id = id;
  job->records = g_ptr_array_new_with_free_func (g_object_unref);
  if (record != NULL)
    inc_act_add (job, record);
  return job;
}

void
inc_act_add (IncJobData *job, gpointer record)
{
  g_ptr_array_add (job->records, inc_record_dup (INC_RECORD (record)));
}

gboolean
inc_act_require_reason (const char *reason, const char *table, GError **error)
{
  return (reason != NULL && *reason != '\0') || inc_store_error_refuse (error, table, "%s", _("Say why"));
}

gboolean
inc_act_require_day (const char *date, const char *table, GError **error)
{
  return (date != NULL && inc_date_check (date) == INC_DATE_DAY) ||
         inc_store_error_refuse (error, table, "%s", _("Say on which day"));
}

gboolean
inc_act_require_past_day (const char *date, const char *table, GError **error)
{
  g_autofree char *today = inc_date_today ();
  g_autofree char *day = inc_date_display (date);

  /* Translators: a day that is yet to come */
  return inc_act_require_day (date, table, error) &&
         (strcmp (date, today) <= 0 || inc_store_error_refuse (error, table, _("%s is after today"), day));
}

gpointer
inc_act_get (IncStore *store, GType type, gint64 id, GError **error)
{
  return inc_store_get (store, inc_schema_of (type), id, error);
}

GPtrArray *
inc_act_list (IncStore *store, GType type, const char *field, gint64 id, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));

  inc_query_filter_id (query, field, id);
  inc_query_set_sort (query, "id", FALSE);
  return inc_store_load_all (store, query, error);
}

IncAward *
inc_act_get_open_award (IncStore *store, gint64 id, GError **error)
{
  g_autoptr(IncAward) award = inc_act_get (store, inc_award_get_type (), id, error);

  if (award == NULL)
    return NULL;
  if (award->cancelled_on != NULL)
    inc_store_error_refuse (error, "award", "%s", _("The award was cancelled"));
  else if (award->settled_on != NULL)
    inc_store_error_refuse (error, "award", "%s", _("The final account of the award was accepted"));
  else
    return g_steal_pointer (&award);
  return NULL;
}

/* ---- plan ---- */

/* What of an award no tranche is planned for, and the fund that pays all of its tranches until they are split: 0 where it names
 * none in its currency. */
static gboolean
get_room (IncStore *store, gint64 id, IncAwardState *state, gint64 *fund_id, GError **error)
{
  g_autoptr(IncAward) award = inc_act_get_open_award (store, id, error);
  g_autoptr(IncFund) fund = NULL;

  if (award == NULL || !inc_money_get_award (store, id, state, error))
    return FALSE;
  if (award->awarded == INC_MISSING)
    return inc_store_error_refuse (error, "award", "%s", _("It is not decided yet what is awarded"));
  fund = award->fund != 0 ? inc_act_get (store, inc_fund_get_type (), award->fund, error) : NULL;
  *fund_id = fund != NULL && inc_money_is_one_currency (fund->currency, award->currency) ? award->fund : 0;
  return award->fund == 0 || fund != NULL;
}

static gboolean
add_tranche (IncTransaction *transaction, IncRecord *tranche, gint64 fund, GError **error)
{
  g_autoptr(IncRecord) part = NULL;

  if (!inc_transaction_save (transaction, tranche, error))
    return FALSE;
  part = g_object_new (inc_allocation_get_type (), "tranche", tranche->id, "fund", fund, "amount",
                       INC_TRANCHE (tranche)->amount, NULL);
  return fund == 0 || inc_transaction_save (transaction, part, error);
}

static gboolean
plan_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncAwardState state;
  gint64 sum, fund;
  g_autofree char *planned = NULL, *now = NULL;

  if (!get_room (store, job->id, &state, &fund, error))
    return FALSE;
  sum = state.allotted;
  for (guint i = 0; i < job->records->len; i++)
    {
      IncTranche *tranche = g_ptr_array_index (job->records, i);

      sum += tranche->amount != INC_MISSING ? tranche->amount : 0;
      g_object_set (tranche, "award", job->id, NULL);
      if (!add_tranche (transaction, INC_RECORD (tranche), fund, error))
        return FALSE;
    }
  if (sum <= state.figures.now)
    return TRUE;
  planned = inc_amount_display (sum, state.figures.currency);
  now = inc_amount_display (state.figures.now, state.figures.currency);
  return inc_store_error_refuse (error, "award", _("The tranches would be %s, and the award is %s"), planned, now);
}

static gboolean
plan (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, plan_act, result, error);
}

DexFuture *
inc_session_plan_tranches (IncSession *self, const char *title, gint64 award, IncTranche *const *tranches,
                           guint n_tranches)
{
  IncJobData *job = inc_act_new (title, award, NULL);

  for (guint i = 0; i < n_tranches; i++)
    inc_act_add (job, tranches[i]);
  return inc_session_write (self, plan, job, inc_job_data_free);
}

/* Full transfer; NULL for NULL, or when it is no day. */
static char *
add_months (const char *iso, int months)
{
  GDate day;
  char text[sizeof "2026-05-12"];

  if (inc_date_check (iso != NULL ? iso : "") != INC_DATE_DAY)
    return NULL;
  g_date_clear (&day, 1);
  g_date_set_parse (&day, iso);
  g_date_add_months (&day, months);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &day);
  return g_strdup (text);
}

static gboolean
plan_equal_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  g_autoptr(GPtrArray) there = inc_act_list (store, inc_tranche_get_type (), "award", job->id, error);
  g_autofree gint64 *parts = g_new0 (gint64, job->most);
  IncAwardState state;
  gint64 rest, fund;

  if (there == NULL || !get_room (store, job->id, &state, &fund, error))
    return FALSE;
  rest = state.figures.now - state.allotted;
  if (job->most == 0 || rest < job->most)
    return inc_store_error_refuse (error, "award", "%s", _("Nothing of the award is left to plan"));
  inc_split_evenly (rest, job->most, parts);
  for (guint i = 0; i < job->most; i++)
    {
      g_autofree char *name = g_strdup_printf (_("Tranche %u"), there->len + i + 1);
      g_autofree char *due = add_months (job->date, job->stage * (int) i);
      g_autoptr(IncRecord) tranche = g_object_new (inc_tranche_get_type (), "award", job->id, "title", name, "amount",
                                                   parts[i], "due", due, NULL);

      if (!add_tranche (transaction, tranche, fund, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
plan_equal (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, plan_equal_act, result, error);
}

DexFuture *
inc_session_plan_equal_tranches (IncSession *self, const char *title, gint64 award, guint n_tranches,
                                 const char *first_due, int months_apart)
{
  IncJobData *job = inc_act_new (title, award, NULL);

  job->most = n_tranches;
  job->date = g_strdup (first_due);
  job->stage = months_apart;
  return inc_session_write (self, plan_equal, job, inc_job_data_free);
}

/* ---- split ---- */

static gboolean
refuse_rest (IncTranche *tranche, gint64 rest, GError **error)
{
  g_autofree char *amount = inc_amount_display (ABS (rest), tranche->currency);

  return inc_store_error_refuse (error, "allocation", rest > 0 ? _("The parts are %s less than the tranche")
                                                       : _("The parts are %s more than the tranche"), amount);
}

/* The amounts of parts that are all given by share. */
static gboolean
work_out (IncTranche *tranche, GPtrArray *parts, GError **error)
{
  g_autofree gint64 *shares = g_new (gint64, parts->len), *amounts = g_new (gint64, parts->len);

  for (guint i = 0; i < parts->len; i++)
    shares[i] = INC_ALLOCATION (g_ptr_array_index (parts, i))->share;
  if (!inc_split_by_shares (tranche->amount, shares, parts->len, amounts))
    return inc_store_error_refuse (error, "allocation", "%s", _("The shares do not add up to 100 %"));
  for (guint i = 0; i < parts->len; i++)
    g_object_set (g_ptr_array_index (parts, i), "amount", amounts[i], NULL);
  return TRUE;
}

static gboolean
check_amounts (IncTranche *tranche, GPtrArray *parts, GError **error)
{
  gint64 rest = tranche->amount;

  for (guint i = 0; i < parts->len; i++)
    {
      IncAllocation *part = g_ptr_array_index (parts, i);

      if (part->share != INC_MISSING || part->amount == INC_MISSING || part->amount < 0)
        return inc_store_error_refuse (error, "allocation", "%s", _("The parts are all given by amount or all by share"));
      rest -= part->amount;
    }
  return rest == 0 || refuse_rest (tranche, rest, error);
}

static gboolean
check_fund (IncStore *store, IncTranche *tranche, GPtrArray *parts, guint index, GError **error)
{
  IncAllocation *part = g_ptr_array_index (parts, index);
  g_autoptr(IncFund) fund = inc_act_get (store, inc_fund_get_type (), part->fund, error);

  if (fund == NULL)
    return FALSE;
  for (guint i = 0; i < index; i++)
    if (INC_ALLOCATION (g_ptr_array_index (parts, i))->fund == part->fund)
      return inc_store_error_refuse (error, "allocation", _("“%s” has two parts"), fund->name);
  return inc_money_is_one_currency (fund->currency, tranche->currency) ||
         inc_store_error_refuse (error, "allocation", _("“%s” is a fund in %s, and the tranche is in %s"), fund->name,
                         fund->currency != NULL ? fund->currency : "VND",
                         tranche->currency != NULL ? tranche->currency : "VND");
}

/* The one there is of the fund becomes the new one. */
static IncAllocation *
take_there (GPtrArray *there, gint64 fund)
{
  for (guint i = 0; i < there->len; i++)
    if (INC_ALLOCATION (g_ptr_array_index (there, i))->fund == fund)
      return g_ptr_array_steal_index (there, i);
  return NULL;
}

static gboolean
replace_parts (IncTransaction *transaction, GPtrArray *there, const IncJobData *job, GError **error)
{
  for (guint i = 0; i < job->records->len; i++)
    {
      IncAllocation *part = g_ptr_array_index (job->records, i);
      g_autoptr(IncAllocation) old = take_there (there, part->fund);

      if (old != NULL)
        g_object_set (old, "amount", part->amount, "share", part->share, NULL);
      else
        g_object_set (part, "tranche", job->id, NULL);
      if (!inc_transaction_save (transaction, INC_RECORD (old != NULL ? old : part), error))
        return FALSE;
    }
  for (guint i = 0; i < there->len; i++)
    if (!inc_transaction_delete (transaction, inc_schema_of (inc_allocation_get_type ()),
                                 INC_RECORD (g_ptr_array_index (there, i))->id, error))
      return FALSE;
  return TRUE;
}

static gboolean
split_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  g_autoptr(IncTranche) tranche = inc_act_get (store, inc_tranche_get_type (), job->id, error);
  g_autoptr(GPtrArray) there =
    tranche != NULL ? inc_act_list (store, inc_allocation_get_type (), "tranche", job->id, error) : NULL;

  if (there == NULL)
    return FALSE;
  if (tranche->approved != NULL || tranche->cancelled != NULL)
    return inc_store_error_refuse (error, "tranche", "%s", tranche->cancelled != NULL
                                                     ? _("This tranche was cancelled")
                                                     : _("This tranche is approved, so its funds stay"));
  for (guint i = 0; i < job->records->len; i++)
    if (!check_fund (store, tranche, job->records, i, error))
      return FALSE;
  if (job->records->len > 0 && INC_ALLOCATION (g_ptr_array_index (job->records, 0))->share != INC_MISSING
        ? !work_out (tranche, job->records, error)
        : !check_amounts (tranche, job->records, error))
    return FALSE;
  return replace_parts (transaction, there, job, error);
}

static gboolean
split (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, split_act, result, error);
}

DexFuture *
inc_session_split_tranche (IncSession *self, const char *title, gint64 tranche, const IncTranchePart *parts, guint n_parts)
{
  IncJobData *job = inc_act_new (title, tranche, NULL);

  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_add (job->records, g_object_new (inc_allocation_get_type (), "fund", parts[i].fund, "amount",
                                                 parts[i].amount, "share", parts[i].share, NULL));
  return inc_session_write (self, split, job, inc_job_data_free);
}
