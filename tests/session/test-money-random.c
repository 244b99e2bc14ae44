/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random funds, awards, splits, approvals, payments, counter-entries, cancellations, undos and redos.  After every step sums
 * over parts are wholes to the last unit, and all figures are what plain loops over the rows make of them; in the end all of it
 * is undone to the beginning and done again to the end.  The seeds are fixed. */
#include "config.h"

#include "inc-money-sample.h"

#include <string.h>

enum
{
  N_STEPS = 200,
  N_FUNDS = 5,
};

typedef struct
{
  MoneySample sample;
  GRand *rand;
  int day;               /* since the beginning of 2026 */
  gint64 funds[N_FUNDS]; /* the last one is in dollars */
  guint n_done;          /* acts that were not refused */
  guint most_payments;   /* that there were at once */
  /* all rows, as they are after the last step */
  GPtrArray *all_funds, *awards, *variations, *tranches, *parts, *payments;
} Walk;

static gint64
pick (Walk *walk, gint64 from, gint64 to)
{
  return from + (gint64) (g_rand_double (walk->rand) * (to - from + 1));
}

/* ---- rows ---- */

static GPtrArray *
load (Walk *walk, GType type)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));

  inc_query_set_sort (query, "id", FALSE);
  return inc_test_take_boxed (inc_session_load (walk->sample.session, query));
}

static void
load_all (Walk *walk)
{
  const struct
  {
    GPtrArray **rows;
    GType type;
  } lists[] = {
    { &walk->all_funds, inc_fund_get_type () },     { &walk->awards, inc_award_get_type () },
    { &walk->variations, inc_variation_get_type () }, { &walk->tranches, inc_tranche_get_type () },
    { &walk->parts, inc_allocation_get_type () },   { &walk->payments, inc_payment_get_type () },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_clear_pointer (lists[i].rows, g_ptr_array_unref);
      *lists[i].rows = load (walk, lists[i].type);
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

/* Every value of every row. */
static char *
dump (Walk *walk)
{
  GString *text = g_string_new (NULL);
  GPtrArray *lists[6];

  load_all (walk);
  memcpy (lists, (GPtrArray *[]) { walk->all_funds, walk->awards, walk->variations, walk->tranches, walk->parts,
                                   walk->payments }, sizeof lists);
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
add_paid (Walk *walk, gint64 tranche, gint64 fund, const char *day)
{
  gint64 sum = 0;

  for (guint i = 0; i < walk->payments->len; i++)
    {
      IncPayment *payment = g_ptr_array_index (walk->payments, i);

      if (payment->tranche == tranche && (fund == 0 || payment->fund == fund) && is_by (payment->date, day))
        sum += payment->amount;
    }
  return sum;
}

/* ---- figures from the rows ---- */

static gboolean
is_cancelled (Walk *walk, IncTranche *tranche, const char *day)
{
  return is_by (tranche->cancelled, day) || is_by (INC_AWARD (find (walk->awards, tranche->award))->cancelled_on, day);
}

static gint64
get_now (Walk *walk, IncAward *award, const char *day)
{
  gint64 now = known (award->awarded);

  for (guint i = 0; i < walk->variations->len; i++)
    {
      IncVariation *variation = g_ptr_array_index (walk->variations, i);

      if (variation->award == INC_RECORD (award)->id && is_by (variation->date, day))
        now += known (variation->amount);
    }
  return now;
}

static gboolean
has_tranche (Walk *walk, gint64 award)
{
  for (guint i = 0; i < walk->tranches->len; i++)
    if (INC_TRANCHE (g_ptr_array_index (walk->tranches, i))->award == award)
      return TRUE;
  return FALSE;
}

static void
add_tranche (Walk *walk, IncTranche *tranche, gint64 fund, const char *day, gint64 *signed_for, gint64 *proposed)
{
  IncAward *award = find (walk->awards, tranche->award);
  const gint64 id = INC_RECORD (tranche)->id;
  gboolean is_split = FALSE;

  if (is_cancelled (walk, tranche, day))
    return;
  for (guint i = 0; i < walk->parts->len; i++)
    {
      IncAllocation *part = g_ptr_array_index (walk->parts, i);

      if (part->tranche != id)
        continue;
      is_split = TRUE;
      if (part->fund != fund)
        continue;
      if (is_by (tranche->approved, day))
        *signed_for += part->amount - add_paid (walk, id, fund, day);
      else if (!is_by (award->settled_on, day))
        *proposed += part->amount;
    }
  if (!is_split && award->fund == fund && !is_by (award->settled_on, day))
    *proposed += tranche->amount;
}

static void
assert_fund (Walk *walk, const IncFundFigures *figures, const char *day)
{
  IncFund *fund = find (walk->all_funds, figures->fund);
  gint64 paid = 0, signed_for = 0, proposed = 0;

  for (guint i = 0; i < walk->payments->len; i++)
    {
      IncPayment *payment = g_ptr_array_index (walk->payments, i);

      if (payment->fund == figures->fund && is_by (payment->date, day))
        paid += payment->amount;
    }
  for (guint i = 0; i < walk->tranches->len; i++)
    add_tranche (walk, g_ptr_array_index (walk->tranches, i), figures->fund, day, &signed_for, &proposed);
  for (guint i = 0; i < walk->awards->len; i++)
    {
      IncAward *award = g_ptr_array_index (walk->awards, i);

      if (award->fund == figures->fund && !has_tranche (walk, INC_RECORD (award)->id) &&
          !is_by (award->cancelled_on, day) && !is_by (award->settled_on, day) && is_by (award->awarded_on, day))
        proposed += get_now (walk, award, day);
    }
  g_assert_cmpint (figures->paid, ==, paid);
  g_assert_cmpint (figures->signed_for, ==, signed_for);
  g_assert_cmpint (figures->proposed, ==, proposed);
  g_assert_cmpint (figures->limit, ==, fund->limit_amount);
  g_assert_cmpint (figures->free, ==, fund->limit_amount == INC_MISSING ? INC_MISSING : fund->limit_amount - paid - signed_for);
}

static void
assert_funds (Walk *walk, const char *day)
{
  g_autoptr(GPtrArray) all = inc_test_take_boxed (inc_session_list_fund_figures (walk->sample.session, day));
  const gint64 one = walk->funds[pick (walk, 0, N_FUNDS - 1)];
  g_autoptr(IncFundFigures) alone = inc_test_take_boxed (inc_session_get_fund_figures (walk->sample.session, one, day));

  g_assert_cmpuint (all->len, ==, walk->all_funds->len);
  for (guint i = 0; i < all->len; i++)
    assert_fund (walk, g_ptr_array_index (all, i), day != NULL ? day : "9999-12-31");
  assert_fund (walk, alone, day != NULL ? day : "9999-12-31");
}

/* What a fund's months add up to is what it has paid and signed for. */
static void
assert_months (Walk *walk)
{
  const gint64 fund = walk->funds[pick (walk, 0, N_FUNDS - 1)];
  g_autoptr(IncFundFigures) figures = inc_test_take_boxed (inc_session_get_fund_figures (walk->sample.session, fund, NULL));
  g_autoptr(GArray) months = inc_test_take_boxed (inc_session_list_fund_months (walk->sample.session, fund));
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
assert_award (Walk *walk, IncAward *award)
{
  const IncAwardFigures figures = money_award_figures (&walk->sample, INC_RECORD (award)->id);
  const gint64 now = get_now (walk, award, "9999-12-31");
  gint64 planned = 0, paid = 0, lapsed = 0;

  for (guint i = 0; i < walk->tranches->len; i++)
    {
      IncTranche *tranche = g_ptr_array_index (walk->tranches, i);
      const gint64 of_it = add_paid (walk, INC_RECORD (tranche)->id, 0, "9999-12-31");

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
assert_tranche (Walk *walk, IncTranche *tranche)
{
  const gint64 id = INC_RECORD (tranche)->id;
  const gint64 paid = add_paid (walk, id, 0, "9999-12-31");
  gint64 sum = 0, of_parts = 0;
  int status = tranche->submitted != NULL ? INC_TRANCHE_PENDING : INC_TRANCHE_SCHEDULED;

  for (guint i = 0; i < walk->parts->len; i++)
    {
      IncAllocation *part = g_ptr_array_index (walk->parts, i);
      const gint64 of_it = part->tranche == id ? add_paid (walk, id, part->fund, "9999-12-31") : 0;

      if (part->tranche != id)
        continue;
      sum += part->amount;
      of_parts += of_it;
      g_assert_cmpint (of_it, >=, 0);
      g_assert_cmpint (of_it, <=, part->amount);
      g_assert_cmpstr (part->currency, ==, tranche->currency);
    }
  g_assert_cmpint (of_parts, ==, paid);
  if (tranche->approved != NULL || sum != 0)
    g_assert_cmpint (sum, ==, tranche->amount);
  if (tranche->approved != NULL)
    status = paid == tranche->amount ? INC_TRANCHE_PAID : INC_TRANCHE_APPROVED;
  else
    g_assert_cmpint (paid, ==, 0);
  g_assert_cmpint (tranche->status, ==, tranche->cancelled != NULL ? INC_TRANCHE_CANCELLED : status);
}

/* More than the limit only with a reason that was recorded. */
static void
assert_limit (Walk *walk, gint64 fund)
{
  g_autoptr(IncFundFigures) figures = inc_test_take_boxed (inc_session_get_fund_figures (walk->sample.session, fund, NULL));

  if (figures->limit == INC_MISSING || figures->free >= 0)
    return;
  for (guint i = 0; i < walk->parts->len; i++)
    {
      IncAllocation *part = g_ptr_array_index (walk->parts, i);
      IncTranche *tranche = find (walk->tranches, part->tranche);

      if (part->fund == fund && tranche->over_what != NULL && tranche->over_reason != NULL && tranche->over_by != NULL)
        return;
    }
  g_error ("A fund is over its limit without a reason");
}

/* Paid by startup, by fund, by cohort and by programme is the same money. */
static void
assert_sums (Walk *walk)
{
  gint64 ledger = 0;

  for (guint i = 0; i < walk->payments->len; i++)
    ledger += INC_PAYMENT (g_ptr_array_index (walk->payments, i))->amount;
  for (IncPaidBy by = INC_PAID_BY_STARTUP; by <= INC_PAID_BY_FUND; by++)
    {
      g_autoptr(GPtrArray) all = inc_test_take_boxed (inc_session_list_paid (walk->sample.session, by, NULL, NULL));
      gint64 sum = 0;

      for (guint i = 0; i < all->len; i++)
        sum += ((IncPaid *) all->pdata[i])->public_paid + ((IncPaid *) all->pdata[i])->private_paid;
      g_assert_cmpint (sum, ==, ledger);
    }
}

/* Mostly today. */
static char *
any_day (Walk *walk)
{
  g_autoptr(GDate) day = g_date_new_dmy (1, G_DATE_JANUARY, 2026);
  char text[sizeof "2026-01-01"];

  g_date_add_days (day, pick (walk, 0, 4) == 0 ? pick (walk, 0, walk->day + 1) : walk->day);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", day);
  return g_strdup (text);
}

static void
check (Walk *walk)
{
  g_autofree char *day = any_day (walk);

  load_all (walk);
  walk->most_payments = MAX (walk->most_payments, walk->payments->len);
  for (guint i = 0; i < walk->tranches->len; i++)
    assert_tranche (walk, g_ptr_array_index (walk->tranches, i));
  for (guint i = 0; i < walk->awards->len; i++)
    assert_award (walk, g_ptr_array_index (walk->awards, i));
  assert_funds (walk, NULL);
  assert_funds (walk, day);
  assert_months (walk);
  assert_limit (walk, walk->funds[pick (walk, 0, N_FUNDS - 1)]);
  assert_sums (walk);
}

/* ---- acts ---- */

/* Eats the future: it is done, or refused by a rule. */
static void
try (Walk *walk, DexFuture *future)
{
  g_autoptr(GError) error = NULL;

  inc_test_wait (future, &error);
  walk->n_done += error == NULL;
  if (error != NULL && !g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_REFUSED) &&
      !g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_FINAL) &&
      !g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT))
    g_error ("%s", error->message);
  dex_unref (future);
}

/* 0 when there is none. */
static gint64
any (Walk *walk, GPtrArray *rows)
{
  return rows->len > 0 ? INC_RECORD (g_ptr_array_index (rows, pick (walk, 0, rows->len - 1)))->id : 0;
}

/* Mostly one that stands there; 0 when there is none at all. */
static gint64
any_at (Walk *walk, IncTrancheStatus status)
{
  g_autoptr(GPtrArray) there = g_ptr_array_new ();

  for (guint i = 0; i < walk->tranches->len; i++)
    if (INC_TRANCHE (g_ptr_array_index (walk->tranches, i))->status == status)
      g_ptr_array_add (there, g_ptr_array_index (walk->tranches, i));
  return any (walk, there->len > 0 && pick (walk, 0, 7) > 0 ? there : walk->tranches);
}

static gint64
any_amount (Walk *walk)
{
  static const gint64 most[] = { 10, 1000, 100 * MILLION, G_GINT64_CONSTANT (200000000000000) };

  return pick (walk, 1, most[pick (walk, 0, 3)]);
}

static void
add_award (Walk *walk)
{
  const gboolean in_dollars = pick (walk, 0, 4) == 0;
  g_autofree char *day = any_day (walk);
  g_autoptr(IncRecord) award =
    g_object_new (inc_award_get_type (), "startup", pick (walk, 0, 1) ? walk->sample.startup : walk->sample.other, "title",
                  "A", "fund", in_dollars ? walk->funds[N_FUNDS - 1] : walk->funds[pick (walk, 0, N_FUNDS - 2)], "currency",
                  in_dollars ? "USD" : NULL, "awarded", any_amount (walk), "awarded-on", day, NULL);

  try (walk, inc_session_save (walk->sample.session, "Award", &award, 1));
}

static void
plan (Walk *walk, gint64 award)
{
  g_autoptr(IncTranche) tranche = NULL;

  if (pick (walk, 0, 1))
    {
      try (walk, inc_session_plan_equal_tranches (walk->sample.session, "Plan", award, pick (walk, 1, 5), "2026-01-31", 1));
      return;
    }
  tranche = g_object_new (inc_tranche_get_type (), "title", "T", "amount", any_amount (walk), NULL);
  try (walk, inc_session_plan_tranches (walk->sample.session, "Plan", award, &tranche, 1));
}

static void
split (Walk *walk, gint64 tranche)
{
  IncTranche *what = find (walk->tranches, tranche);
  const guint n = what->currency != NULL ? 1 : pick (walk, 1, 3);
  const gboolean by_share = pick (walk, 0, 1);
  gint64 rest = by_share ? 1000000 : what->amount;
  IncTranchePart parts[3];

  for (guint i = 0; i < n; i++)
    {
      const gint64 part = i + 1 < n ? pick (walk, 0, rest) : rest;
      const guint fund = what->currency != NULL ? N_FUNDS - 1 : (pick (walk, 0, 20) == 0 ? N_FUNDS - 1 : (tranche + i) % (N_FUNDS - 1));

      rest -= part;
      parts[i] = (IncTranchePart) { walk->funds[fund], by_share ? INC_MISSING : part, by_share ? part : INC_MISSING };
    }
  try (walk, inc_session_split_tranche (walk->sample.session, "Split", tranche, parts, n));
}

static void
submit (Walk *walk, gint64 tranche)
{
  g_autofree char *day = any_day (walk);

  try (walk, inc_session_submit_tranches (walk->sample.session, "Submit", &tranche, 1, day));
}

static void
approve (Walk *walk, gint64 tranche)
{
  const gboolean is_over = pick (walk, 0, 3) > 0;
  g_autofree char *day = any_day (walk);

  try (walk, inc_session_approve_tranche (walk->sample.session, "Approve", tranche, day, "Lan", is_over ? "x" : NULL,
                                          is_over ? "y" : NULL));
}

static void
pay (Walk *walk, gint64 tranche)
{
  g_autofree char *day = any_day (walk);
  const IncPaymentSlip slip = { day, INC_PAYMENT_TRANSFER, NULL, NULL };
  IncTranchePart part = { walk->funds[pick (walk, 0, N_FUNDS - 1)], any_amount (walk), INC_MISSING };

  for (guint i = 0; i < walk->parts->len; i++)
    {
      IncAllocation *allocation = g_ptr_array_index (walk->parts, i);

      if (allocation->tranche == tranche && allocation->amount > 0 && pick (walk, 0, 3) > 0)
        part = (IncTranchePart) { allocation->fund, pick (walk, 1, allocation->amount), INC_MISSING };
    }
  try (walk, inc_session_pay_tranche (walk->sample.session, "Pay", tranche, pick (walk, 0, 2) ? &part : NULL, 1, &slip));
}

static void
reverse (Walk *walk)
{
  const gint64 payment = any (walk, walk->payments);
  g_autofree char *day = any_day (walk);

  if (payment != 0)
    try (walk, inc_session_reverse_payment (walk->sample.session, "Reverse", payment,
                                            pick (walk, 0, 1) ? INC_MISSING : any_amount (walk), day, "Nhầm"));
}

static void
cancel (Walk *walk, gint64 tranche)
{
  g_autofree char *day = any_day (walk);

  try (walk, inc_session_cancel_tranche (walk->sample.session, "Cancel", tranche, day, "x"));
}

static void
vary (Walk *walk, gint64 award)
{
  g_autofree char *day = any_day (walk);
  const gint64 amount = any_amount (walk);
  g_autoptr(IncVariation) variation = g_object_new (inc_variation_get_type (), "award", award, "date", day, "amount",
                                                    pick (walk, 0, 1) ? amount : -amount, "reason", "x", NULL);

  try (walk, inc_session_vary_award (walk->sample.session, "Vary", variation));
}

static void
end_award (Walk *walk, gint64 award)
{
  g_autofree char *day = any_day (walk);
  const gint64 accepted = pick (walk, 0, 1) ? any_amount (walk) : money_award_figures (&walk->sample, award).paid;

  if (pick (walk, 0, 3) == 0)
    try (walk, inc_session_cancel_award (walk->sample.session, "Cancel", award, day, "x"));
  else
    try (walk, inc_session_settle_award (walk->sample.session, "Settle", award, accepted, day));
}

static void
close_books (Walk *walk)
{
  g_autoptr(IncRecord) fund = inc_record_dup (find (walk->all_funds, walk->funds[pick (walk, 0, N_FUNDS - 1)]));
  g_autofree char *day = any_day (walk);

  g_object_set (fund, "closed-until", pick (walk, 0, 1) ? day : NULL, NULL);
  try (walk, inc_session_save (walk->sample.session, "Close", &fund, 1));
}

/* Forward and back; what cannot be undone now may be later. */
static void
go_back (Walk *walk)
{
  for (gint64 n = pick (walk, 1, 4); n > 0 && inc_session_get_undo_title (walk->sample.session) != NULL; n--)
    try (walk, inc_session_undo (walk->sample.session));
  for (gint64 n = pick (walk, 0, 4); n > 0 && inc_session_get_redo_title (walk->sample.session) != NULL; n--)
    try (walk, inc_session_redo (walk->sample.session));
}

static void
step (Walk *walk)
{
  const gint64 award = any (walk, walk->awards);
  const gint64 what = pick (walk, 0, 39);

  walk->day++;
  if (award == 0 || what < 3)
    add_award (walk);
  else if (walk->tranches->len == 0 || what < 8)
    plan (walk, award);
  else if (what < 14)
    split (walk, any_at (walk, pick (walk, 0, 1) ? INC_TRANCHE_SCHEDULED : INC_TRANCHE_PENDING));
  else if (what < 18)
    submit (walk, any_at (walk, INC_TRANCHE_SCHEDULED));
  else if (what < 24)
    approve (walk, any_at (walk, INC_TRANCHE_PENDING));
  else if (what < 31)
    pay (walk, any_at (walk, INC_TRANCHE_APPROVED));
  else if (what < 33)
    reverse (walk);
  else if (what < 34)
    cancel (walk, any_at (walk, INC_TRANCHE_APPROVED));
  else if (what < 36)
    vary (walk, award);
  else if (what < 37 && pick (walk, 0, 2) == 0)
    end_award (walk, award);
  else if (what < 38)
    close_books (walk);
  else
    go_back (walk);
}

static void
add_funds (Walk *walk)
{
  for (guint i = 0; i < N_FUNDS; i++)
    walk->funds[i] =
      money_save (&walk->sample, g_object_new (inc_fund_get_type (), "name", "Q", "public-money", i % 2 == 0, "limit-amount",
                                               i == 1 ? INC_MISSING : any_amount (walk), "currency",
                                               i == N_FUNDS - 1 ? "USD" : NULL, NULL));
}

static void
undo_and_redo_all (Walk *walk, const char *beginning)
{
  g_autofree char *end = dump (walk);
  g_autofree char *undone = NULL, *redone = NULL;
  guint n = 0;

  while (g_strcmp0 (inc_session_get_undo_title (walk->sample.session), "Save") != 0)
    {
      money_do (inc_session_undo (walk->sample.session));
      n++;
    }
  undone = dump (walk);
  g_assert_cmpstr (undone, ==, beginning);
  for (; n > 0; n--)
    money_do (inc_session_redo (walk->sample.session));
  redone = dump (walk);
  g_assert_cmpstr (redone, ==, end);
}

static void
test_walk (gconstpointer data)
{
  Walk walk = { .rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data)) };
  g_autofree char *beginning = NULL;
  GPtrArray **const lists[] = { &walk.all_funds, &walk.awards, &walk.variations, &walk.tranches, &walk.parts, &walk.payments };

  money_sample_init (&walk.sample);
  add_funds (&walk);
  beginning = dump (&walk);
  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&walk);
      check (&walk);
    }
  g_test_message ("%u of %u acts were done; %u payments at once", walk.n_done, N_STEPS, walk.most_payments);
  g_assert_cmpuint (walk.most_payments, >, 0);
  undo_and_redo_all (&walk, beginning);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  money_sample_clear (&walk.sample);
  g_rand_free (walk.rand);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  for (guint seed = 1; seed <= 10; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/session/money-random/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_walk);
    }
  return g_test_run ();
}
