/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-round: a round with its amount in its own currency, and in đồng at the rate of the day. */
#include "config.h"

#include "inc-round.h"

#include "inc-amount.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_round_type_choices[] = {
  { INC_ROUND_TYPE_PRE_SEED, "pre_seed", N_("Pre-seed") },
  { INC_ROUND_TYPE_SEED, "seed", N_("Seed") },
  { INC_ROUND_TYPE_SERIES_A, "series_a", N_("Series A") },
  { INC_ROUND_TYPE_SERIES_B, "series_b", N_("Series B") },
  { INC_ROUND_TYPE_SERIES_C, "series_c", N_("Series C") },
  { INC_ROUND_TYPE_LATER, "later", N_("Series D or later") },
  { INC_ROUND_TYPE_BRIDGE, "bridge", N_("Bridge") },
  { INC_ROUND_TYPE_GRANT, "grant", N_("Grant") },
  { INC_ROUND_TYPE_DEBT, "debt", N_("Debt") },
  { INC_ROUND_TYPE_OTHER, "other", N_("Other") },
  { 0 },
};

const IncChoice inc_instrument_choices[] = {
  { INC_INSTRUMENT_EQUITY, "equity", N_("Equity") },
  { INC_INSTRUMENT_CONVERTIBLE, "convertible", N_("Convertible") },
  { INC_INSTRUMENT_GRANT, "grant", N_("Grant") },
  { INC_INSTRUMENT_LOAN, "loan", N_("Loan") },
  { 0 },
};

static const IncField inc_round_fields[] = {
  INC_REF (IncRound, startup, N_("Startup"), INC_REQUIRED | INC_OWNER | INC_CITY, inc_startup_get_type),
  INC_CHOICE (IncRound, type, N_("Type"), INC_CITY, inc_round_type_choices),
  INC_CHOICE (IncRound, instrument, N_("Instrument"), INC_CITY, inc_instrument_choices),
  INC_DATE (IncRound, date, N_("Date"), INC_PARTIAL | INC_CITY),
  INC_MONEY (IncRound, amount, N_("Amount"), INC_CITY, .currency = "currency", .rate = "rate"),
  INC_BOOL (IncRound, undisclosed, N_("Amount not disclosed"), INC_CITY),
  INC_TEXT (IncRound, currency, N_("Currency"), INC_CURRENCY | INC_CITY),
  INC_RATIO (IncRound, rate, N_("Đồng for one unit"), INC_DECIMAL | INC_CITY),
  INC_DATE (IncRound, rate_on, N_("Date of the rate"), INC_CITY),
  INC_TEXT (IncRound, rate_source, N_("Source of the rate"), INC_CITY,
            .hint = N_("Bank or list that published the rate")),
  INC_MONEY (IncRound, amount_vnd, N_("Amount in đồng"), INC_COMPUTED | INC_CITY),
  INC_MONEY (IncRound, post_money, N_("Value of the company after"), INC_INTERNAL, .currency = "currency",
             .rate = "rate"),
  INC_MONEY (IncRound, valuation_cap, N_("Valuation cap"), INC_INTERNAL, .currency = "currency", .rate = "rate",
             .hint = N_("A convertible becomes shares at no higher value of the company")),
  INC_RATIO (IncRound, discount, N_("Discount"), INC_INTERNAL, .hint = N_("On the price of the next round: 20 %")),
  INC_RATIO (IncRound, interest, N_("Interest a year"), INC_INTERNAL),
  INC_DATE (IncRound, matures, N_("Due back on"), INC_INTERNAL),
  INC_TEXT (IncRound, source, N_("Source"), INC_INTERNAL, .hint = N_("Contract, announcement or list")),
  INC_NOTE (IncRound, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static gint64
work_out_vnd (IncRound *self)
{
  gint64 vnd;

  return inc_amount_to_vnd (self->amount, self->currency, self->rate, &vnd) ? vnd : INC_MISSING;
}

static void
tidy_round (IncRecord *record)
{
  IncRound *self = INC_ROUND (record);

  g_object_set (self, "amount-vnd", work_out_vnd (self), NULL);
}

static void
check_terms (IncRound *self, IncProblems *problems)
{
  if (self->valuation_cap != INC_MISSING && self->valuation_cap <= 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "valuation_cap", "%s", _("A cap is more than zero"));
  if (self->discount != INC_MISSING && (self->discount < 0 || self->discount > 1000000))
    inc_problems_add (problems, INC_SEVERITY_ERROR, "discount", "%s", _("A discount is between 0 and 100 %"));
  if (self->interest != INC_MISSING && self->interest < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "interest", "%s", _("Interest is not less than zero"));
}

static void
check_round (IncRecord *record, IncProblems *problems)
{
  IncRound *self = INC_ROUND (record);

  check_terms (self, problems);
  if (self->undisclosed && self->amount != INC_MISSING)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "amount", "%s",
                      _("An amount that is not disclosed has no number: empty one of the two"));
  if (self->amount != INC_MISSING && self->amount < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "amount", "%s", _("A round is not less than zero"));
  if (self->rate != INC_MISSING && self->rate <= 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "rate", "%s", _("A rate is more than zero: 25.450,5"));
  if (self->amount == INC_MISSING || work_out_vnd (self) != INC_MISSING)
    return;
  if (self->rate == INC_MISSING)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "rate", "%s",
                      _("Without a rate the amount is missing from sums in đồng"));
  else if (self->rate > 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "rate", "%s",
                      _("At this rate the amount in đồng is too large: look at both"));
}

INC_DEFINE_RECORD (IncRound, inc_round,
                   .table = "round",
                   .number = 18,
                   .label = N_("Round"),
                   .plural = N_("Rounds"),
                   .tidy = tidy_round,
                   .check = check_round)

char *
inc_round_dup_title (IncRound *self)
{
  const IncField *type = inc_schema_find (&inc_round_schema, "type");
  g_autofree char *name = inc_record_display (INC_RECORD (self), type);
  g_autofree char *date = inc_record_display (INC_RECORD (self), inc_schema_find (&inc_round_schema, "date"));

  if (name == NULL)
    name = g_strdup (_("Round"));
  return date != NULL ? g_strdup_printf ("%s, %s", name, date) : g_steal_pointer (&name);
}

int
inc_round_compare (IncRound *one, IncRound *other)
{
  const int order = g_strcmp0 (other->date, one->date);

  if (order != 0)
    return order;
  return (INC_RECORD (other)->id > INC_RECORD (one)->id) - (INC_RECORD (other)->id < INC_RECORD (one)->id);
}
