/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-award: money that a startup asked for and was given, step by step. */
#include "config.h"

#include "inc-award.h"

#include "inc-amount.h"
#include "inc-cohort.h"
#include "inc-fund.h"
#include "inc-programme.h"
#include "inc-startup.h"
#include "inc-store-error.h"
#include "inc-support.h"
#include "inc-tranche.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_award_status_choices[] = {
  { INC_AWARD_REQUESTED, "requested", N_("Requested") },
  { INC_AWARD_RECOMMENDED, "recommended", N_("Recommended") },
  { INC_AWARD_AWARDED, "awarded", N_("Awarded") },
  { INC_AWARD_SETTLED, "settled", N_("Final account accepted") },
  { INC_AWARD_CANCELLED, "cancelled", N_("Cancelled") },
  { 0 },
};

static const IncField inc_award_fields[] = {
  INC_REF (IncAward, startup, N_("Startup"), INC_REQUIRED | INC_CITY, inc_startup_get_type),
  INC_TEXT (IncAward, title, N_("Title"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_CITY),
  INC_CHOICE (IncAward, kind, N_("Kind of support"), INC_CITY, inc_support_kind_choices),
  INC_REF (IncAward, fund, N_("Fund"), INC_CITY, inc_fund_get_type),
  INC_REF (IncAward, programme, N_("Programme"), INC_CITY, inc_programme_get_type),
  INC_REF (IncAward, cohort, N_("Cohort"), INC_CITY, inc_cohort_get_type),
  INC_CHOICE (IncAward, status, N_("Status"), INC_COMPUTED | INC_CITY, inc_award_status_choices),
  INC_MONEY (IncAward, requested, N_("Requested"), INC_CITY, .currency = "currency"),
  INC_DATE (IncAward, requested_on, N_("Requested on"), INC_CITY),
  INC_MONEY (IncAward, recommended, N_("Recommended"), INC_CITY, .currency = "currency"),
  INC_DATE (IncAward, recommended_on, N_("Recommended on"), INC_CITY),
  INC_MONEY (IncAward, awarded, N_("Awarded"), INC_CITY, .currency = "currency"),
  INC_DATE (IncAward, awarded_on, N_("Awarded on"), INC_CITY),
  INC_TEXT (IncAward, currency, N_("Currency"), INC_CURRENCY | INC_CITY),
  INC_MONEY (IncAward, cost, N_("Cost of what is supported"), INC_CITY, .currency = "currency"),
  INC_INTEGER (IncAward, months, N_("Months"), INC_CITY),
  INC_TEXT (IncAward, decision, N_("Decision"), INC_SEARCHED | INC_CITY, .hint = N_("Number and date of the decision")),
  INC_TEXT (IncAward, contract, N_("Contract"), INC_SEARCHED | INC_CITY,
            .hint = N_("Number and date: 12/HĐ, 05/03/2026")),
  INC_TEXT (IncAward, consultant, N_("Consultant"), INC_PERSONAL | INC_INTERNAL),
  INC_DATE (IncAward, starts, N_("From"), INC_CITY),
  INC_DATE (IncAward, ends, N_("Until"), INC_CITY),
  INC_DATE (IncAward, cancelled_on, N_("Cancelled on"), INC_CITY),
  INC_TEXT (IncAward, cancel_reason, N_("Why it was cancelled"), INC_INTERNAL),
  INC_DATE (IncAward, settled_on, N_("Final account accepted on"), INC_CITY),
  INC_MONEY (IncAward, settled, N_("Accepted in the final account"), INC_CITY, .currency = "currency"),
  INC_TEXT (IncAward, identifier, N_("Identifier of the grant"), INC_CITY | INC_LONG),
  INC_TEXT (IncAward, source, N_("Source"), INC_INTERNAL, .hint = N_("Contract, announcement or list")),
  INC_NOTE (IncAward, description, N_("Description"), INC_SEARCHED | INC_CITY),
  INC_NOTE (IncAward, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static IncAwardStatus
work_out_status (IncAward *self)
{
  if (self->cancelled_on != NULL)
    return INC_AWARD_CANCELLED;
  if (self->settled_on != NULL)
    return INC_AWARD_SETTLED;
  if (self->awarded_on != NULL)
    return INC_AWARD_AWARDED;
  return self->recommended_on != NULL ? INC_AWARD_RECOMMENDED : INC_AWARD_REQUESTED;
}

static void
tidy_award (IncRecord *record)
{
  g_object_set (record, "status", work_out_status (INC_AWARD (record)), NULL);
}

static void
check_amounts (IncAward *self, IncProblems *problems)
{
  const struct
  {
    const char *name;
    gint64 amount;
  } amounts[] = {
    { "requested", self->requested }, { "recommended", self->recommended }, { "awarded", self->awarded },
    { "cost", self->cost },           { "settled", self->settled },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (amounts[i].amount != INC_MISSING && amounts[i].amount < 0)
      inc_problems_add (problems, INC_SEVERITY_ERROR, amounts[i].name, "%s", _("An amount is not less than zero"));
  if (self->awarded_on != NULL && self->awarded == INC_MISSING)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "awarded", "%s", _("What was awarded has an amount"));
  if (self->settled_on != NULL && self->settled == INC_MISSING)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "settled", "%s", _("A final account says what it accepted"));
}

static void
check_award (IncRecord *record, IncProblems *problems)
{
  IncAward *self = INC_AWARD (record);

  check_amounts (self, problems);
  if (self->starts != NULL && self->ends != NULL && strcmp (self->ends, self->starts) < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ends", "%s", _("The end comes after the beginning"));
  if (self->cancelled_on != NULL && self->cancel_reason == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "cancel_reason", "%s", _("Say why it was cancelled"));
  if (self->months != INC_MISSING && self->months < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "months", "%s", _("Not less than 0"));
}

/* ---- closed ---- */

/* What is written as people edit it, now or by taking an older change back. */
static gboolean
is_edit (const IncLookup *lookup)
{
  return lookup->act == INC_ACT_SAVE || lookup->act == INC_ACT_REVERT;
}

static gboolean
refuse_closed (IncAward *self, const char *table, GError **error)
{
  if (self->cancelled_on != NULL)
    return inc_store_error_refuse (error, table, "%s", _("The award was cancelled"));
  return self->settled_on == NULL ||
         inc_store_error_refuse (error, table, "%s", _("The final account of the award was accepted"));
}

gboolean
inc_award_allow_in (gint64 award, const IncLookup *lookup, const char *table, GError **error)
{
  g_autoptr(IncRecord) record =
    is_edit (lookup) ? lookup->get (lookup->data, inc_schema_of (inc_award_get_type ()), award) : NULL;

  return record == NULL || refuse_closed (INC_AWARD (record), table, error);
}

/* What was asked for and given is closed with it. */
static gboolean
allow_amounts (IncAward *old, IncAward *new, const IncLookup *lookup, GError **error)
{
  const gboolean is_same = old->requested == new->requested && old->recommended == new->recommended &&
                           old->awarded == new->awarded && old->cost == new->cost;

  return is_same || !is_edit (lookup) || refuse_closed (old, "award", error);
}

/* ---- beside its tranches ---- */

static gboolean
allow_currency (IncAward *old, IncAward *new, const IncLookup *lookup, GError **error)
{
  return g_strcmp0 (old->currency, new->currency) == 0 ||
         !lookup->is_referred (lookup->data, inc_schema_of (inc_tranche_get_type ()), "award", INC_RECORD (old)->id) ||
         inc_store_error_refuse (error, "award", "%s", _("This award has tranches already, so its currency stays"));
}

static gint64
known (gint64 amount)
{
  return amount != INC_MISSING ? amount : 0;
}

/* Its end is a step of its own, and is left only by the history. */
static gboolean
allow_settlement (IncAward *old, IncAward *new, const IncLookup *lookup, GError **error)
{
  const gboolean is_same = g_strcmp0 (old->settled_on, new->settled_on) == 0 && old->settled == new->settled;

  return is_same || lookup->act == INC_ACT_JUDGED || (lookup->act == INC_ACT_REVERT && new->settled_on == NULL) ||
         inc_store_error_refuse (error, "award", "%s",
                                 _("A final account is accepted by its own step, which looks at what was paid"));
}

/* approved: the table of award-held.sql.  What was freed comes back only where the funds have room. */
static void
hold_funds (const IncTable *approved, const IncLookup *lookup)
{
  for (guint i = 0; i < inc_table_get_n_rows (approved); i++)
    if (inc_table_get_text (approved, i, "cancelled") == NULL && inc_table_get_integer (approved, i, "fund") != 0)
      lookup->again (lookup->data, inc_schema_of (inc_fund_get_type ()), inc_table_get_integer (approved, i, "fund"));
}

/* What an approval was judged by. */
static const struct
{
  const char *field;
  const char *sentence;
} judged_by[] = {
  { "kind", N_("Money of this award is approved, so its kind of support stays") },
  { "programme", N_("Money of this award is approved, so its programme stays") },
  { "cohort", N_("Money of this award is approved, so its cohort stays") },
  { "awarded_on", N_("Money of this award is approved, so the day on which it was awarded stays") },
  { "cost", N_("Money of this award is approved, so the cost of what is supported stays") },
  { "months", N_("Money of this award is approved, so its months stay") },
  { "contract", N_("Money of this award is approved, so its contract stays") },
  { "consultant", N_("Money of this award is approved, so its consultant stays") },
};

/* The sentence about the first that differs; NULL when none does. */
static const char *
find_judged_by (IncAward *old, IncAward *new)
{
  for (guint i = 0; i < G_N_ELEMENTS (judged_by); i++)
    {
      const IncField *field = inc_schema_find (inc_record_get_schema (INC_RECORD (old)), judged_by[i].field);

      if (!inc_record_equal (INC_RECORD (old), INC_RECORD (new), &field, 1))
        return _(judged_by[i].sentence);
    }
  return NULL;
}

/* approved: the table of award-held.sql. */
static gboolean
stands (const IncTable *approved)
{
  for (guint i = 0; i < inc_table_get_n_rows (approved); i++)
    if (inc_table_get_text (approved, i, "cancelled") == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
allow_beside_approved (IncAward *old, IncAward *new, const IncLookup *lookup, GError **error)
{
  const gboolean comes_back = old->cancelled_on != NULL && new->cancelled_on == NULL;
  const char *stays = find_judged_by (old, new);
  const IncValue values[] = { inc_value_integer (INC_RECORD (old)->id) };
  g_autoptr(IncTable) approved = NULL;

  if (!comes_back && old->startup == new->startup && stays == NULL)
    return TRUE;
  approved = lookup->query (lookup->data, "award-held", values, G_N_ELEMENTS (values), error);
  if (approved == NULL)
    return FALSE;
  if (old->startup != new->startup && inc_table_get_n_rows (approved) > 0)
    return inc_store_error_refuse (error, "award", "%s", _("Money of this award is approved, so its startup stays"));
  if (stays != NULL && stands (approved))
    return inc_store_error_refuse (error, "award", "%s", stays);
  if (comes_back)
    hold_funds (approved, lookup);
  return TRUE;
}

static gboolean
allow_award (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  IncAward *old = before != NULL ? INC_AWARD (before) : NULL, *new = after != NULL ? INC_AWARD (after) : NULL;

  if (old == NULL || new == NULL)
    return TRUE;
  if (!allow_currency (old, new, lookup, error))
    return FALSE;
  if (lookup->act == INC_ACT_UNDO)
    return TRUE;
  if (!allow_amounts (old, new, lookup, error))
    return FALSE;
  if (known (new->awarded) < known (old->awarded))
    lookup->again (lookup->data, inc_record_get_schema (after), after->id);
  return allow_settlement (old, new, lookup, error) && allow_beside_approved (old, new, lookup, error);
}

/* Asked when it became less, by itself or by a variation. */
static gboolean
hold_award (IncRecord *record, const IncLookup *lookup, GError **error)
{
  const IncValue values[] = { inc_value_integer (record->id) };
  g_autoptr(IncTable) figures = lookup->query (lookup->data, "award-figures", values, G_N_ELEMENTS (values), error);
  g_autofree char *planned = NULL;

  if (figures == NULL || inc_table_get_integer (figures, 0, "now") >= inc_table_get_integer (figures, 0, "allotted"))
    return figures != NULL;
  planned = inc_amount_display (inc_table_get_integer (figures, 0, "allotted"), INC_AWARD (record)->currency);
  return inc_store_error_refuse (error, "award", _("The award cannot be less than its tranches, cancelled ones with them: %s"),
                                 planned);
}

INC_DEFINE_RECORD (IncAward, inc_award,
                   .table = "award",
                   .number = 31,
                   .label = N_("Award"),
                   .plural = N_("Awards"),
                   .title = "title",
                   .tidy = tidy_award,
                   .check = check_award,
                   .allow = allow_award,
                   .hold = hold_award)
