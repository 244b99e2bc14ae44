/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-money-ledger: plain loops over all rows, without a word of SQL. */
#include "config.h"

#include "inc-money-ledger.h"

#include <string.h>

/* ---- rows ---- */

static GPtrArray *
load (MoneyLedger *self, GType type)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));

  inc_query_set_sort (query, "id", FALSE);
  return inc_test_take_boxed (inc_session_load (self->sample->session, query));
}

void
money_ledger_load (MoneyLedger *self)
{
  const struct
  {
    GPtrArray **rows;
    GType type;
  } lists[] = {
    { &self->funds, inc_fund_get_type () },     { &self->awards, inc_award_get_type () },
    { &self->variations, inc_variation_get_type () }, { &self->tranches, inc_tranche_get_type () },
    { &self->parts, inc_allocation_get_type () },   { &self->payments, inc_payment_get_type () },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_clear_pointer (lists[i].rows, g_ptr_array_unref);
      *lists[i].rows = load (self, lists[i].type);
    }
}

static void
dump_record (IncRecord *record, GString *text)
{
  const IncSchema *schema = inc_record_get_schema (record);

  g_string_append_printf (text, "%s %" G_GINT64_FORMAT, schema->table, record->id);
  for (guint i = 0; i < schema->n_fields; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;

      inc_record_get_value (record, &schema->fields[i], &value);
      if (value.type == INC_VALUE_TEXT)
        g_string_append_printf (text, "|%s", value.text);
      else if (value.type == INC_VALUE_INTEGER)
        g_string_append_printf (text, "|%" G_GINT64_FORMAT, value.integer);
      else
        g_string_append (text, "|~");
    }
  g_string_append_c (text, '\n');
}

char *
money_ledger_dump (MoneyLedger *self)
{
  GString *text = g_string_new (NULL);
  GPtrArray *lists[6];

  money_ledger_load (self);
  memcpy (lists, (GPtrArray *[]) { self->funds, self->awards, self->variations, self->tranches, self->parts,
                                   self->payments }, sizeof lists);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint row = 0; row < lists[i]->len; row++)
      dump_record (g_ptr_array_index (lists[i], row), text);
  return g_string_free (text, FALSE);
}

static gpointer
find (GPtrArray *rows, gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    if (INC_RECORD (g_ptr_array_index (rows, i))->id == id)
      return g_ptr_array_index (rows, i);
  g_assert_not_reached ();
}

static gboolean
is_by (const char *date, const char *day)
{
  return date != NULL && strcmp (date, day) <= 0;
}

static gint64
known (gint64 amount)
{
  return amount != INC_MISSING ? amount : 0;
}

/* fund 0: of all. */
static gint64
add_paid (MoneyLedger *self, gint64 tranche, gint64 fund, const char *day)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->payments->len; i++)
    {
      IncPayment *payment = g_ptr_array_index (self->payments, i);

      if (payment->tranche == tranche && (fund == 0 || payment->fund == fund) && is_by (payment->date, day))
        sum += payment->amount;
    }
  return sum;
}

/* ---- figures from the rows ---- */

static gboolean
is_cancelled (MoneyLedger *self, IncTranche *tranche, const char *day)
{
  return is_by (tranche->cancelled, day) || is_by (INC_AWARD (find (self->awards, tranche->award))->cancelled_on, day);
}

static gint64
get_now (MoneyLedger *self, IncAward *award, const char *day)
{
  gint64 now = known (award->awarded);

  for (guint i = 0; i < self->variations->len; i++)
    {
      IncVariation *variation = g_ptr_array_index (self->variations, i);

      if (variation->award == INC_RECORD (award)->id && is_by (variation->date, day))
        now += known (variation->amount);
    }
  return now;
}

static gboolean
has_tranche (MoneyLedger *self, gint64 award)
{
  for (guint i = 0; i < self->tranches->len; i++)
    if (INC_TRANCHE (g_ptr_array_index (self->tranches, i))->award == award)
      return TRUE;
  return FALSE;
}

static void
add_tranche (MoneyLedger *self, IncTranche *tranche, gint64 fund, const char *day, gint64 *signed_for, gint64 *proposed)
{
  IncAward *award = find (self->awards, tranche->award);
  const gint64 id = INC_RECORD (tranche)->id;
  gboolean is_split = FALSE;

  if (is_cancelled (self, tranche, day))
    return;
  for (guint i = 0; i < self->parts->len; i++)
    {
      IncAllocation *part = g_ptr_array_index (self->parts, i);

      if (part->tranche != id)
        continue;
      is_split = TRUE;
      if (part->fund != fund)
        continue;
      if (g_strcmp0 (part->currency, INC_FUND (find (self->funds, fund))->currency) != 0)
        continue;
      if (is_by (tranche->approved, day))
        *signed_for += MAX (part->amount - add_paid (self, id, fund, day), 0); /* one may be paid again before it came back */
      else if (!is_by (award->settled_on, day))
        *proposed += part->amount;
    }
  if (!is_split && award->fund == fund && !is_by (award->settled_on, day))
    *proposed += tranche->amount;
}

static void
assert_fund (MoneyLedger *self, const IncFundFigures *figures, const char *day)
{
  IncFund *fund = find (self->funds, figures->fund);
  gint64 paid = 0, signed_for = 0, proposed = 0;

  for (guint i = 0; i < self->payments->len; i++)
    {
      IncPayment *payment = g_ptr_array_index (self->payments, i);

      if (payment->fund == figures->fund && is_by (payment->date, day))
        paid += payment->amount;
    }
  for (guint i = 0; i < self->tranches->len; i++)
    add_tranche (self, g_ptr_array_index (self->tranches, i), figures->fund, day, &signed_for, &proposed);
  for (guint i = 0; i < self->awards->len; i++)
    {
      IncAward *award = g_ptr_array_index (self->awards, i);

      if (award->fund == figures->fund && !has_tranche (self, INC_RECORD (award)->id) &&
          !is_by (award->cancelled_on, day) && !is_by (award->settled_on, day) && is_by (award->awarded_on, day))
        proposed += get_now (self, award, day);
    }
  g_assert_cmpint (figures->paid, ==, paid);
  g_assert_cmpint (figures->signed_for, ==, signed_for);
  g_assert_cmpint (figures->proposed, ==, proposed);
  g_assert_cmpint (figures->limit, ==, fund->limit_amount);
  g_assert_cmpint (figures->free, ==, fund->limit_amount == INC_MISSING ? INC_MISSING : fund->limit_amount - paid - signed_for);
}

static void
assert_funds (MoneyLedger *self, gint64 one, const char *day)
{
  g_autoptr(GPtrArray) all = inc_test_take_boxed (inc_session_list_fund_figures (self->sample->session, day));
  g_autoptr(IncFundFigures) alone = inc_test_take_boxed (inc_session_get_fund_figures (self->sample->session, one, day));

  g_assert_cmpuint (all->len, ==, self->funds->len);
  for (guint i = 0; i < all->len; i++)
    assert_fund (self, g_ptr_array_index (all, i), day != NULL ? day : "9999-12-31");
  assert_fund (self, alone, day != NULL ? day : "9999-12-31");
}

/* What a fund's months add up to is what it has paid and signed for. */
static void
assert_months (MoneyLedger *self, gint64 fund)
{
  g_autoptr(IncFundFigures) figures = inc_test_take_boxed (inc_session_get_fund_figures (self->sample->session, fund, NULL));
  g_autoptr(GArray) months = inc_test_take_boxed (inc_session_list_fund_months (self->sample->session, fund));
  gint64 paid = 0, approved = 0;

  for (guint i = 0; i < months->len; i++)
    {
      paid += g_array_index (months, IncFundMonth, i).paid;
      approved += g_array_index (months, IncFundMonth, i).approved;
    }
  g_assert_cmpint (paid, ==, figures->paid);
  g_assert_cmpint (approved, ==, figures->paid + figures->signed_for);
}

static void
assert_award (MoneyLedger *self, IncAward *award)
{
  const IncAwardFigures figures = money_award_figures (self->sample, INC_RECORD (award)->id);
  const gint64 now = get_now (self, award, "9999-12-31");
  gint64 planned = 0, paid = 0, lapsed = 0;

  for (guint i = 0; i < self->tranches->len; i++)
    {
      IncTranche *tranche = g_ptr_array_index (self->tranches, i);
      const gint64 of_it = add_paid (self, INC_RECORD (tranche)->id, 0, "9999-12-31");

      if (tranche->award != INC_RECORD (award)->id)
        continue;
      paid += of_it;
      planned += tranche->cancelled == NULL ? tranche->amount : 0;
      lapsed += tranche->cancelled != NULL ? tranche->amount - of_it : 0;
    }
  g_assert_cmpint (figures.now, ==, now);
  g_assert_cmpint (figures.planned, ==, planned);
  g_assert_cmpint (figures.paid, ==, paid);
  g_assert_cmpint (figures.cancelled, ==,
                   award->cancelled_on != NULL || award->settled_on != NULL ? now - paid : lapsed);
  g_assert_cmpint (figures.paid + figures.cancelled + figures.remaining, ==, now);
  g_assert_cmpint (planned + lapsed, <=, now);
  if (award->settled_on != NULL)
    g_assert_cmpint (paid, <=, award->settled);
}

/* Its parts are the whole once it is approved, and none is paid more than it is. */
static void
assert_tranche (MoneyLedger *self, IncTranche *tranche)
{
  const gint64 id = INC_RECORD (tranche)->id;
  const gint64 paid = add_paid (self, id, 0, "9999-12-31");
  gint64 sum = 0, of_parts = 0;
  int status = tranche->submitted != NULL ? INC_TRANCHE_PENDING : INC_TRANCHE_SCHEDULED;

  for (guint i = 0; i < self->parts->len; i++)
    {
      IncAllocation *part = g_ptr_array_index (self->parts, i);
      const gint64 of_it = part->tranche == id ? add_paid (self, id, part->fund, "9999-12-31") : 0;

      if (part->tranche != id)
        continue;
      sum += part->amount;
      of_parts += of_it;
      g_assert_cmpint (of_it, >=, 0);
      g_assert_cmpint (of_it, <=, part->amount);
      g_assert_cmpstr (part->currency, ==, tranche->currency);
    }
  g_assert_cmpint (of_parts, ==, paid);
  if (tranche->approved != NULL || (sum != 0 && !self->is_loose))
    g_assert_cmpint (sum, ==, tranche->amount);
  if (tranche->approved != NULL)
    status = paid == tranche->amount ? INC_TRANCHE_PAID : INC_TRANCHE_APPROVED;
  else
    g_assert_cmpint (paid, ==, 0);
  g_assert_cmpint (tranche->status, ==, tranche->cancelled != NULL ? INC_TRANCHE_CANCELLED : status);
}

/* Whatever is beyond the limit has a reason that was recorded. */
static void
assert_limit (MoneyLedger *self, gint64 fund)
{
  g_autoptr(IncFundFigures) figures = inc_test_take_boxed (inc_session_get_fund_figures (self->sample->session, fund, NULL));
  gint64 with_reason = 0;

  if (figures->limit == INC_MISSING)
    return;
  for (guint i = 0; i < self->parts->len; i++)
    {
      IncAllocation *part = g_ptr_array_index (self->parts, i);
      IncTranche *tranche = find (self->tranches, part->tranche);
      const gboolean is_aside = is_cancelled (self, tranche, "9999-12-31");

      if (part->fund == fund && tranche->over_what != NULL && tranche->over_reason != NULL && tranche->over_by != NULL)
        with_reason += is_aside ? add_paid (self, part->tranche, fund, "9999-12-31") : part->amount;
    }
  g_assert_cmpint (figures->paid + figures->signed_for - with_reason, <=, figures->limit);
}

/* Paid by startup, by fund, by cohort and by programme is the same money. */
static void
assert_sums (MoneyLedger *self)
{
  gint64 ledger = 0;

  for (guint i = 0; i < self->payments->len; i++)
    ledger += INC_PAYMENT (g_ptr_array_index (self->payments, i))->amount;
  for (IncPaidBy by = INC_PAID_BY_STARTUP; by <= INC_PAID_BY_FUND; by++)
    {
      g_autoptr(GPtrArray) all = inc_test_take_boxed (inc_session_list_paid (self->sample->session, by, NULL, NULL));
      gint64 sum = 0;

      for (guint i = 0; i < all->len; i++)
        sum += ((IncPaid *) all->pdata[i])->public_paid + ((IncPaid *) all->pdata[i])->private_paid;
      g_assert_cmpint (sum, ==, ledger);
    }
}

/* ---- all of it ---- */

void
money_ledger_check (MoneyLedger *self, gint64 fund, const char *day)
{
  money_ledger_load (self);
  for (guint i = 0; i < self->tranches->len; i++)
    assert_tranche (self, g_ptr_array_index (self->tranches, i));
  for (guint i = 0; i < self->awards->len; i++)
    assert_award (self, g_ptr_array_index (self->awards, i));
  assert_funds (self, fund, NULL);
  assert_funds (self, fund, day);
  assert_months (self, fund);
  assert_limit (self, fund);
  assert_sums (self);
}

void
money_ledger_clear (MoneyLedger *self)
{
  GPtrArray **const lists[] = { &self->funds, &self->awards, &self->variations, &self->tranches, &self->parts,
                                &self->payments };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
}
