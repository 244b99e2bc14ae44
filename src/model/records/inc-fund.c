/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund: a pot of money with its source, period and limit. */
#include "config.h"

#include "inc-fund.h"

#include "inc-allocation.h"
#include "inc-amount.h"
#include "inc-partner.h"
#include "inc-payment.h"
#include "inc-programme.h"
#include "inc-store-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_fund_source_choices[] = {
  { INC_FUND_SOURCE_CITY, "city", N_("City budget") },
  { INC_FUND_SOURCE_MINISTRY, "ministry", N_("Ministry") },
  { INC_FUND_SOURCE_PRIVATE, "private", N_("Private") },
  { INC_FUND_SOURCE_FOREIGN, "foreign", N_("Foreign") },
  { INC_FUND_SOURCE_IN_KIND, "in_kind", N_("In kind") },
  { 0 },
};

static const IncField inc_fund_fields[] = {
  INC_TEXT (IncFund, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_CITY),
  INC_TEXT (IncFund, name_en, N_("Name in English"), INC_SEARCHED | INC_CITY),
  INC_CHOICE (IncFund, source, N_("Source of the money"), INC_CITY, inc_fund_source_choices),
  INC_BOOL (IncFund, public_money, N_("Public money"), INC_CITY),
  INC_REF (IncFund, giver, N_("Given by"), INC_CITY, inc_partner_get_type),
  INC_REF (IncFund, programme, N_("Programme"), INC_CITY, inc_programme_get_type),
  INC_TEXT (IncFund, legal_basis, N_("Legal basis"), INC_SEARCHED | INC_CITY,
            .hint = N_("Decision or resolution with its number and date")),
  INC_DATE (IncFund, starts, N_("From"), INC_CITY),
  INC_DATE (IncFund, ends, N_("Until"), INC_CITY),
  INC_MONEY (IncFund, limit_amount, N_("Limit"), INC_CITY, .currency = "currency"),
  INC_TEXT (IncFund, currency, N_("Currency"), INC_CURRENCY | INC_CITY),
  INC_DATE (IncFund, closed_until, N_("Accounts closed until"), INC_INTERNAL,
            .hint = N_("Payments up to this date are corrected by counter-entries only")),
  INC_NOTE (IncFund, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static void
check_fund (IncRecord *record, IncProblems *problems)
{
  IncFund *self = INC_FUND (record);

  if (self->limit_amount != INC_MISSING && self->limit_amount < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "limit_amount", "%s", _("A limit is not less than zero"));
  if (self->starts != NULL && self->ends != NULL && strcmp (self->ends, self->starts) < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ends", "%s", _("The end comes after the beginning"));
}

/* ---- beside what it pays ---- */

/* Nothing is converted silently. */
static gboolean
allow_currency (IncFund *old, IncFund *new, const IncLookup *lookup, GError **error)
{
  const gint64 id = INC_RECORD (old)->id;

  return g_strcmp0 (old->currency, new->currency) == 0 ||
         (!lookup->is_referred (lookup->data, inc_schema_of (inc_allocation_get_type ()), "fund", id) &&
          !lookup->is_referred (lookup->data, inc_schema_of (inc_payment_get_type ()), "fund", id)) ||
         inc_store_error_refuse (error, "fund", "%s",
                                 _("Parts of tranches are on this fund already, so its currency stays"));
}

static IncTable *
ask_used (IncFund *self, const IncLookup *lookup, GError **error)
{
  const IncValue values[] = { inc_value_integer (INC_RECORD (self)->id) };

  return lookup->query (lookup->data, "fund-held", values, G_N_ELEMENTS (values), error);
}

/* Not below what it has promised, whatever was allowed beyond the old one. */
static gboolean
allow_limit (IncFund *old, IncFund *new, const IncLookup *lookup, GError **error)
{
  g_autoptr(IncTable) table = NULL;
  g_autofree char *used = NULL, *limit = NULL;

  if (new->limit_amount == INC_MISSING || (old->limit_amount != INC_MISSING && new->limit_amount >= old->limit_amount))
    return TRUE;
  table = ask_used (new, lookup, error);
  if (table == NULL || inc_table_get_integer (table, 0, "used") <= new->limit_amount)
    return table != NULL;
  used = inc_amount_display (inc_table_get_integer (table, 0, "used"), new->currency);
  limit = inc_amount_display (new->limit_amount, new->currency);
  return inc_store_error_refuse (error, "fund", _("“%s” has paid and signed for %s, so its limit cannot be %s"), new->name, used,
                                 limit);
}

/* The ceilings count what public money pays. */
static gboolean
allow_public_money (IncFund *old, IncFund *new, const IncLookup *lookup, GError **error)
{
  g_autoptr(IncTable) table = old->public_money != new->public_money ? ask_used (new, lookup, error) : NULL;

  if (old->public_money == new->public_money)
    return TRUE;
  if (table == NULL || inc_table_get_integer (table, 0, "used") <= 0)
    return table != NULL;
  return inc_store_error_refuse (error, "fund", _("“%s” pays what was approved, so whether it is public money stays"), new->name);
}

/* Only what a new end or beginning cuts off is looked at: older registers may have more. */
static gboolean
allow_period (IncFund *old, IncFund *new, const IncLookup *lookup, GError **error)
{
  const gboolean starts_later = new->starts != NULL && g_strcmp0 (new->starts, old->starts) > 0;
  const gboolean ends_earlier = new->ends != NULL && (old->ends == NULL || strcmp (new->ends, old->ends) < 0);
  const IncValue null = inc_value_null ();
  const IncValue values[] = { inc_value_integer (INC_RECORD (new)->id),
                              starts_later ? (IncValue) { INC_VALUE_TEXT, 0, new->starts } : null,
                              ends_earlier ? (IncValue) { INC_VALUE_TEXT, 0, new->ends } : null };
  g_autoptr(IncTable) table = NULL;

  if (!starts_later && !ends_earlier)
    return TRUE;
  table = lookup->query (lookup->data, "fund-approvals-outside", values, G_N_ELEMENTS (values), error);
  if (table == NULL || inc_table_get_integer (table, 0, "n") == 0)
    return table != NULL;
  return inc_store_error_refuse (error, "fund", _("“%s” approved tranches outside of that period"), new->name);
}

static gboolean
allow_fund (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  if (before == NULL || after == NULL)
    return TRUE;
  if (!allow_currency (INC_FUND (before), INC_FUND (after), lookup, error))
    return FALSE;
  return lookup->act == INC_ACT_UNDO || (allow_limit (INC_FUND (before), INC_FUND (after), lookup, error) &&
                                         allow_period (INC_FUND (before), INC_FUND (after), lookup, error) &&
                                         allow_public_money (INC_FUND (before), INC_FUND (after), lookup, error));
}

/* What goes beyond the limit was allowed with a reason and a name. */
static gboolean
hold_fund (IncRecord *record, const IncLookup *lookup, GError **error)
{
  IncFund *self = INC_FUND (record);
  g_autoptr(IncTable) table = self->limit_amount != INC_MISSING ? ask_used (self, lookup, error) : NULL;
  g_autofree char *used = NULL, *limit = NULL;

  if (table == NULL || inc_table_get_integer (table, 0, "plain") <= self->limit_amount)
    return self->limit_amount == INC_MISSING || table != NULL;
  used = inc_amount_display (inc_table_get_integer (table, 0, "used"), self->currency);
  limit = inc_amount_display (self->limit_amount, self->currency);
  return inc_store_error_refuse (error, "fund", _("“%s” would have %s paid and signed for, of a limit of %s"), self->name, used,
                                 limit);
}

INC_DEFINE_RECORD (IncFund, inc_fund,
                   .table = "fund",
                   .number = 29,
                   .label = N_("Fund"),
                   .plural = N_("Funds"),
                   .title = "name",
                   .check = check_fund,
                   .allow = allow_fund,
                   .hold = hold_fund)
