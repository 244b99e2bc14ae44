/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-ceilings: what must be done first, then budgets, then every rule that applies. */
#include "config.h"

#include "inc-ceilings.h"

#include "inc-amount.h"
#include "inc-ceiling-measures-private.h"
#include "inc-date.h"
#include "inc-fund.h"
#include "inc-requirement.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- the value ---- */

static void
ceiling_free (gpointer data)
{
  IncCeiling *self = data;

  g_object_unref (self->rule);
  g_free (self->about);
  g_free (self->unknown);
  g_free (self);
}

static void
budget_free (gpointer data)
{
  IncBudget *self = data;

  g_free (self->name);
  g_free (self->currency);
  g_free (self->outside);
  g_free (self);
}

static void
clear (gpointer data)
{
  IncApproval *self = data;

  g_ptr_array_unref (self->obstacles);
  g_ptr_array_unref (self->budgets);
  g_ptr_array_unref (self->ceilings);
}

IncApproval *
inc_approval_ref (IncApproval *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inc_approval_unref (IncApproval *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

G_DEFINE_BOXED_TYPE (IncApproval, inc_approval, inc_approval_ref, inc_approval_unref)

/* ---- what must be done first ---- */

static void
add_obstacle (IncApproval *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_obstacle (IncApproval *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->obstacles, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
look_at_steps (IncApproval *self, const IncApprovalCase *it)
{
  if (it->tranche->cancelled != NULL)
    add_obstacle (self, "%s", _("This tranche was cancelled"));
  else if (it->tranche->approved != NULL)
    add_obstacle (self, "%s", _("This tranche is approved already"));
  else if (it->tranche->submitted == NULL)
    add_obstacle (self, "%s", _("This tranche was not submitted yet"));
  else if (strcmp (it->date, it->tranche->submitted) < 0)
    add_obstacle (self, "%s", _("A tranche is approved only after it was submitted"));
}

static gboolean
look_at_award (IncApproval *self, const IncApprovalCase *it, GError **error)
{
  IncAwardState state;
  g_autofree char *allotted = NULL, *now = NULL;

  if (!inc_money_get_award (it->store, INC_RECORD (it->award)->id, &state, error))
    return FALSE;
  if (it->award->cancelled_on != NULL)
    add_obstacle (self, "%s", _("The award was cancelled"));
  else if (it->award->settled_on != NULL)
    add_obstacle (self, "%s", _("The final account of the award was accepted"));
  if (it->award->awarded_on != NULL && strcmp (it->date, it->award->awarded_on) < 0)
    add_obstacle (self, "%s", _("The award was decided after that day"));
  if (state.allotted <= state.figures.now)
    return TRUE;
  allotted = inc_amount_display (state.allotted, it->award->currency);
  now = inc_amount_display (state.figures.now, it->award->currency);
  add_obstacle (self, _("The tranches of the award are %s, and the award is %s"), allotted, now);
  return TRUE;
}

static gboolean
look_at_requirements (IncApproval *self, const IncApprovalCase *it, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_requirement_get_type ()));
  g_autoptr(GPtrArray) all = NULL;

  inc_query_filter_id (query, "tranche", INC_RECORD (it->tranche)->id);
  inc_query_set_sort (query, "id", FALSE);
  all = inc_store_load_all (it->store, query, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      IncRequirement *requirement = INC_REQUIREMENT (g_ptr_array_index (all, i));
      const IncChoice *kind = inc_choice_find (inc_requirement_kind_choices, requirement->kind);
      const char *name = requirement->title != NULL ? requirement->title : _(kind->label);

      if (requirement->accepted == NULL)
        add_obstacle (self, _("“%s” is not accepted yet"), name);
      else if (strcmp (requirement->accepted, it->date) > 0)
        add_obstacle (self, _("“%s” was accepted after that day"), name);
    }
  return all != NULL;
}

static void
look_at_parts (IncApproval *self, const IncApprovalCase *it)
{
  gint64 sum = 0;
  g_autofree char *parts = NULL, *whole = NULL;

  for (guint i = 0; i < inc_table_get_n_rows (it->parts); i++)
    {
      const char *currency = inc_table_get_text (it->parts, i, "fund_currency");

      sum += inc_table_get_integer (it->parts, i, "amount");
      if (!inc_money_is_one_currency (currency, it->tranche->currency))
        add_obstacle (self, _("“%s” is a fund in %s, and the tranche is in %s"), inc_table_get_text (it->parts, i, "name"),
                      currency != NULL ? currency : "VND",
                      it->tranche->currency != NULL ? it->tranche->currency : "VND");
    }
  if (inc_table_get_n_rows (it->parts) == 0)
    add_obstacle (self, "%s", _("It is not said which funds pay it"));
  else if (sum != it->tranche->amount)
    {
      parts = inc_amount_display (sum, it->tranche->currency);
      whole = inc_amount_display (it->tranche->amount, it->tranche->currency);
      add_obstacle (self, _("The parts of its funds add up to %s, and the tranche is %s"), parts, whole);
    }
}

/* ---- budgets ---- */

/* Money of a period that has ended, or not begun, is approved only with a reason. */
static gboolean
look_at_period (IncBudget *budget, const IncApprovalCase *it, GError **error)
{
  g_autoptr(IncRecord) record = inc_store_get (it->store, inc_schema_of (inc_fund_get_type ()), budget->fund, error);
  IncFund *fund = record != NULL ? INC_FUND (record) : NULL;
  g_autofree char *starts = fund != NULL && fund->starts != NULL ? inc_date_display (fund->starts) : NULL;
  g_autofree char *ends = fund != NULL && fund->ends != NULL ? inc_date_display (fund->ends) : NULL;

  if (starts != NULL && strcmp (it->date, fund->starts) < 0)
    budget->outside = g_strdup_printf (_("its period begins on %s"), starts);
  else if (ends != NULL && strcmp (it->date, fund->ends) > 0)
    budget->outside = g_strdup_printf (_("its period ended on %s"), ends);
  return fund != NULL;
}

static gboolean
add_budget (IncApproval *self, const IncApprovalCase *it, guint row, GError **error)
{
  const gint64 amount = inc_table_get_integer (it->parts, row, "amount");
  const gboolean is_counted = it->tranche->approved != NULL && it->tranche->cancelled == NULL;
  g_autoptr(GPtrArray) funds =
    inc_money_list_funds (it->store, inc_table_get_integer (it->parts, row, "fund"), NULL, error);
  const IncFundFigures *fund = funds != NULL && funds->len > 0 ? g_ptr_array_index (funds, 0) : NULL;
  IncBudget *budget;

  if (fund == NULL)
    return FALSE;
  budget = g_new0 (IncBudget, 1);
  budget->fund = fund->fund;
  budget->name = g_strdup (fund->name);
  budget->currency = g_strdup (fund->currency);
  budget->limit = fund->limit;
  budget->used = fund->paid + fund->signed_for - (is_counted ? amount : 0);
  budget->adds = amount;
  budget->after = budget->used + amount;
  budget->left = budget->limit == INC_MISSING ? INC_MISSING : budget->limit - budget->after;
  g_ptr_array_add (self->budgets, budget);
  if (!look_at_period (budget, it, error))
    return FALSE;
  budget->verdict = (budget->limit != INC_MISSING && budget->left < 0) || budget->outside != NULL ? INC_CEILING_NEEDS_REASON
                                                                                                  : INC_CEILING_WITHIN;
  return TRUE;
}

/* ---- ceilings ---- */

static gboolean
is_share (IncCeilingRule *rule)
{
  return rule->measure == INC_CEILING_PUBLIC_SHARE || rule->measure == INC_CEILING_COST_SHARE;
}

static gint64
get_limit (IncCeilingRule *rule)
{
  return is_share (rule) ? rule->share : rule->measure == INC_CEILING_MONTHS ? rule->months : rule->amount;
}

static IncCeilingVerdict
judge (const IncCeiling *ceiling)
{
  if (ceiling->unknown != NULL && !ceiling->rule->confirmed)
    return INC_CEILING_WITHIN;
  if (ceiling->unknown == NULL && ceiling->left >= 0)
    return INC_CEILING_WITHIN;
  if (!ceiling->rule->confirmed)
    return INC_CEILING_WARNS;
  return ceiling->rule->may_override ? INC_CEILING_NEEDS_REASON : INC_CEILING_REFUSES;
}

static gboolean
add_ceiling (IncApproval *self, const IncApprovalCase *it, IncCeilingRule *rule, GError **error)
{
  IncCeiling *ceiling = g_new0 (IncCeiling, 1);

  ceiling->rule = g_object_ref (rule);
  ceiling->unit = is_share (rule)                          ? INC_CEILING_IN_MILLIONTHS
                  : rule->measure == INC_CEILING_MONTHS ? INC_CEILING_IN_MONTHS
                                                           : INC_CEILING_IN_DONG;
  ceiling->limit = get_limit (rule);
  g_ptr_array_add (self->ceilings, ceiling);
  if (!inc_ceiling_measure (ceiling, it, error))
    return FALSE;
  ceiling->after = ceiling->used + ceiling->adds;
  ceiling->left = ceiling->unknown != NULL ? 0 : ceiling->limit - ceiling->after;
  ceiling->verdict = judge (ceiling);
  return TRUE;
}

/* A rule of the same act and measure that names the kind of support, where this one does not.  What nobody has confirmed takes
 * the place of nothing that somebody has. */
static gboolean
is_replaced (GPtrArray *rules, IncCeilingRule *rule)
{
  for (guint i = 0; rule->kind == 0 && i < rules->len; i++)
    {
      IncCeilingRule *other = g_ptr_array_index (rules, i);

      if (other->kind != 0 && other->measure == rule->measure && (other->confirmed || !rule->confirmed) && rule->legal_basis != NULL &&
          g_strcmp0 (other->legal_basis, rule->legal_basis) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_ceilings (IncApproval *self, const IncApprovalCase *it, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_ceiling_rule_get_type ()));
  g_autoptr(GPtrArray) all = inc_store_load_all (it->store, query, error);
  g_autoptr(GPtrArray) rules = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      IncCeilingRule *rule = INC_CEILING_RULE (g_ptr_array_index (all, i));

      if (get_limit (rule) != INC_MISSING && inc_approval_case_is_under (it, rule))
        g_ptr_array_add (rules, rule);
    }
  for (guint i = 0; i < rules->len; i++)
    if (!is_replaced (rules, g_ptr_array_index (rules, i)) &&
        !add_ceiling (self, it, g_ptr_array_index (rules, i), error))
      return FALSE;
  return all != NULL;
}

/* ---- all of it ---- */

static void
sum_up (IncApproval *self)
{
  self->verdict = self->obstacles->len > 0 ? INC_CEILING_REFUSES : INC_CEILING_WITHIN;
  for (guint i = 0; i < self->budgets->len; i++)
    self->verdict = MAX (self->verdict, ((IncBudget *) g_ptr_array_index (self->budgets, i))->verdict);
  for (guint i = 0; i < self->ceilings->len; i++)
    self->verdict = MAX (self->verdict, ((IncCeiling *) g_ptr_array_index (self->ceilings, i))->verdict);
}

static gboolean
look (IncApproval *self, const IncApprovalCase *it, GError **error)
{
  look_at_steps (self, it);
  look_at_parts (self, it);
  if (!look_at_award (self, it, error) || !look_at_requirements (self, it, error))
    return FALSE;
  for (guint i = 0; i < inc_table_get_n_rows (it->parts); i++)
    if (!add_budget (self, it, i, error))
      return FALSE;
  if (!add_ceilings (self, it, error))
    return FALSE;
  sum_up (self);
  return TRUE;
}

static IncTable *
list_uses (IncStore *store, IncAward *award, gint64 tranche, GError **error)
{
  const IncValue values[] = { inc_value_integer (award->startup), inc_money_borrow (award->consultant),
                              inc_value_integer (tranche) };

  return inc_store_query (store, "ceiling-uses", values, G_N_ELEMENTS (values), error);
}

IncApproval *
inc_approval_new (IncStore *store, gint64 tranche, const char *date, GError **error)
{
  g_autoptr(IncRecord) record = inc_store_get (store, inc_schema_of (inc_tranche_get_type ()), tranche, error);
  g_autoptr(IncRecord) award =
    record != NULL ? inc_store_get (store, inc_schema_of (inc_award_get_type ()), INC_TRANCHE (record)->award, error) : NULL;
  g_autoptr(IncRecord) startup =
    award != NULL ? inc_store_get (store, inc_schema_of (inc_startup_get_type ()), INC_AWARD (award)->startup, error) : NULL;
  g_autoptr(IncTable) parts = startup != NULL ? inc_money_list_parts (store, tranche, error) : NULL;
  g_autoptr(IncTable) uses = parts != NULL ? list_uses (store, INC_AWARD (award), tranche, error) : NULL;
  g_autoptr(IncApproval) self = NULL;
  IncApprovalCase it = { store };

  if (uses == NULL)
    return NULL;
  it = (IncApprovalCase) { store, INC_TRANCHE (record), INC_AWARD (award), inc_record_get_title (startup), date, parts, uses };
  self = g_atomic_rc_box_new0 (IncApproval);
  self->obstacles = g_ptr_array_new_with_free_func (g_free);
  self->budgets = g_ptr_array_new_with_free_func (budget_free);
  self->ceilings = g_ptr_array_new_with_free_func (ceiling_free);
  return look (self, &it, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
check_approval (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;

  return inc_money_give (result, INC_TYPE_APPROVAL, inc_approval_new (store, job->id, job->date, error));
}

DexFuture *
inc_session_check_approval (IncSession *self, gint64 tranche, const char *date)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  job->id = tranche;
  job->date = date != NULL ? g_strdup (date) : inc_date_today ();
  return inc_session_read (self, check_approval, job, inc_job_data_free);
}
