/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random funds, awards, splits, approvals, payments, counter-entries, cancellations, undos and redos; in half of the walks also
 * saves, deletes and older changes taken back that try to go around the acts.  After every step sums over parts are wholes to the
 * last unit, and all figures are what plain loops over the rows make of them; in the end all of it is undone to the beginning and
 * done again to the end.  The seeds are fixed. */
#include "config.h"

#include "inc-money-ledger.h"

enum
{
  N_STEPS = 200,
  N_FUNDS = 5,
  N_STRICT = 10, /* seeds that only act */
  N_LOOSE = 6,    /* and those that save, delete and take back what they like between acts */
};

typedef struct
{
  MoneySample sample;
  GRand *rand;
  int day;               /* since the beginning of 2026 */
  gint64 funds[N_FUNDS]; /* the last one is in dollars */
  guint n_done;          /* acts that were not refused */
  guint most_payments;   /* that there were at once */
  MoneyLedger ledger;    /* as it is after the last step */
} Walk;

static gint64
pick (Walk *walk, gint64 from, gint64 to)
{
  return from + (gint64) (g_rand_double (walk->rand) * (to - from + 1));
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

  money_ledger_check (&walk->ledger, walk->funds[pick (walk, 0, N_FUNDS - 1)], day);
  walk->most_payments = MAX (walk->most_payments, walk->ledger.payments->len);
}

/* ---- acts ---- */

static gpointer
find (GPtrArray *rows, gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    if (INC_RECORD (g_ptr_array_index (rows, i))->id == id)
      return g_ptr_array_index (rows, i);
  g_assert_not_reached ();
}

/* Eats the future: it is done, or refused by a rule. */
static void
try (Walk *walk, DexFuture *future)
{
  g_autoptr(GError) error = NULL;

  inc_test_wait (future, &error);
  walk->n_done += error == NULL;
  if (error != NULL && !g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_REFUSED) &&
      !g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_FINAL) &&
      !g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_IN_USE) &&
      !g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_CONFLICT) && /* of an older change */
      !g_error_matches (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND) &&
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

  for (guint i = 0; i < walk->ledger.tranches->len; i++)
    if (INC_TRANCHE (g_ptr_array_index (walk->ledger.tranches, i))->status == status)
      g_ptr_array_add (there, g_ptr_array_index (walk->ledger.tranches, i));
  return any (walk, there->len > 0 && pick (walk, 0, 7) > 0 ? there : walk->ledger.tranches);
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
  IncTranche *what = find (walk->ledger.tranches, tranche);
  const guint n = what->currency != NULL ? 1 : pick (walk, 1, 3);
  const gboolean by_share = pick (walk, 0, 1);
  gint64 rest = by_share ? 1000000 : what->amount;
  IncTranchePart parts[3];

  for (guint i = 0; i < n; i++)
    {
      const gint64 part = i + 1 < n ? pick (walk, 0, rest) : rest;
      const gboolean in_dollars = what->currency != NULL || pick (walk, 0, 20) == 0;
      const guint fund = in_dollars ? N_FUNDS - 1 : (tranche + i) % (N_FUNDS - 1);

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

  for (guint i = 0; i < walk->ledger.parts->len; i++)
    {
      IncAllocation *allocation = g_ptr_array_index (walk->ledger.parts, i);

      if (allocation->tranche == tranche && allocation->amount > 0 && pick (walk, 0, 3) > 0)
        part = (IncTranchePart) { allocation->fund, pick (walk, 1, allocation->amount), INC_MISSING };
    }
  try (walk, inc_session_pay_tranche (walk->sample.session, "Pay", tranche, pick (walk, 0, 2) ? &part : NULL, 1, &slip));
}

static void
reverse (Walk *walk)
{
  const gint64 payment = any (walk, walk->ledger.payments);
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
  g_autoptr(IncRecord) fund = inc_record_dup (find (walk->ledger.funds, walk->funds[pick (walk, 0, N_FUNDS - 1)]));
  g_autofree char *day = any_day (walk);

  g_object_set (fund, "closed-until", pick (walk, 0, 1) ? day : NULL, NULL);
  try (walk, inc_session_save (walk->sample.session, "Close", &fund, 1));
}

/* The funds and startups were saved before the walk began. */
static gboolean
is_at_the_beginning (Walk *walk)
{
  return g_strcmp0 (inc_session_get_undo_title (walk->sample.session), "Save") == 0;
}

/* Forward and back; what cannot be undone now may be later. */
static void
go_back (Walk *walk)
{
  for (gint64 n = pick (walk, 1, 4); n > 0 && !is_at_the_beginning (walk); n--)
    try (walk, inc_session_undo (walk->sample.session));
  for (gint64 n = pick (walk, 0, 4); n > 0 && inc_session_get_redo_title (walk->sample.session) != NULL; n--)
    try (walk, inc_session_redo (walk->sample.session));
}

/* ---- ways around the acts ---- */

static void
save (Walk *walk, gpointer record)
{
  g_autoptr(IncRecord) taken = record;

  try (walk, inc_session_save (walk->sample.session, "Edit", &taken, 1));
}

static gpointer
copy_of (GPtrArray *rows, gint64 id)
{
  return inc_record_dup (find (rows, id));
}

static void
delete (Walk *walk, GPtrArray *rows)
{
  const gint64 id = any (walk, rows);

  if (id != 0)
    try (walk, inc_session_delete (walk->sample.session, "Edit", inc_record_get_schema (find (rows, id)), &id, 1));
}

static void
edit_day (Walk *walk, GPtrArray *rows, gint64 id, const char *property)
{
  IncRecord *record = copy_of (rows, id);
  g_autofree char *day = any_day (walk);

  g_object_set (record, property, pick (walk, 0, 1) ? day : NULL, NULL);
  save (walk, record);
}

static void
edit_amount (Walk *walk, GPtrArray *rows, gint64 id, const char *property)
{
  IncRecord *record = copy_of (rows, id);

  g_object_set (record, property, any_amount (walk), NULL);
  save (walk, record);
}

static void
edit_tranche (Walk *walk, gint64 tranche)
{
  static const char *const days[] = { "approved", "cancelled", "submitted" };

  edit_day (walk, walk->ledger.tranches, tranche, days[pick (walk, 0, 2)]);
}

static void
edit_part (Walk *walk, gint64 tranche)
{
  const gint64 part = any (walk, walk->ledger.parts);
  const gint64 fund = walk->funds[pick (walk, 0, N_FUNDS - 1)];

  if (part == 0 || pick (walk, 0, 2) == 0)
    save (walk, g_object_new (inc_allocation_get_type (), "tranche", tranche, "fund", fund, "amount", any_amount (walk), NULL));
  else if (pick (walk, 0, 1) == 0)
    edit_amount (walk, walk->ledger.parts, part, "amount");
  else
    delete (walk, walk->ledger.parts);
}

static void
edit_ledger (Walk *walk, gint64 tranche)
{
  const gint64 fund = walk->funds[pick (walk, 0, N_FUNDS - 1)], amount = any_amount (walk);
  const gint64 reverses = pick (walk, 0, 1) ? any (walk, walk->ledger.payments) : 0;
  g_autofree char *day = any_day (walk);

  if (pick (walk, 0, 2) == 0)
    delete (walk, walk->ledger.payments);
  else
    save (walk, g_object_new (inc_payment_get_type (), "tranche", tranche, "fund", fund, "amount",
                              pick (walk, 0, 1) ? amount : -amount, "date", day, "reverses", reverses, NULL));
}

static void
edit_fund (Walk *walk)
{
  const gint64 fund = walk->funds[pick (walk, 0, N_FUNDS - 1)];

  if (pick (walk, 0, 1) == 0)
    edit_amount (walk, walk->ledger.funds, fund, "limit-amount");
  else
    edit_day (walk, walk->ledger.funds, fund, pick (walk, 0, 1) ? "starts" : "ends");
}

static void
edit_award (Walk *walk, gint64 award)
{
  static const char *const days[] = { "cancelled-on", "settled-on" };
  const gint64 amount = any_amount (walk);

  if (pick (walk, 0, 3) == 0)
    edit_amount (walk, walk->ledger.awards, award, "awarded");
  else if (pick (walk, 0, 1) == 0)
    edit_day (walk, walk->ledger.awards, award, days[pick (walk, 0, 1)]);
  else if (pick (walk, 0, 1) == 0)
    delete (walk, walk->ledger.variations);
  else
    save (walk, g_object_new (inc_variation_get_type (), "award", award, "date", "2026-01-01", "amount",
                              pick (walk, 0, 1) ? amount : -amount, "reason", "x", NULL));
}

/* Any change but those before the walk. */
static void
revert (Walk *walk)
{
  g_autoptr(IncTable) history = inc_test_take_boxed (inc_session_list_history (walk->sample.session, G_MAXINT64, 40));
  const guint row = pick (walk, 0, inc_table_get_n_rows (history) - 1);

  if (g_strcmp0 (inc_table_get_text (history, row, "title"), "Save") != 0)
    try (walk, inc_session_revert (walk->sample.session, inc_table_get_integer (history, row, "id"), "Revert"));
}

static void
go_around (Walk *walk, gint64 award)
{
  const gint64 tranche = walk->ledger.tranches->len > 0 ? any_at (walk, pick (walk, INC_TRANCHE_SCHEDULED, INC_TRANCHE_CANCELLED)) : 0;
  const gint64 what = tranche != 0 ? pick (walk, 0, 13) : pick (walk, 10, 13);

  if (what < 3)
    edit_tranche (walk, tranche);
  else if (what < 5)
    edit_part (walk, tranche);
  else if (what < 7)
    edit_ledger (walk, tranche);
  else if (what < 8)
    delete (walk, walk->ledger.tranches);
  else if (what < 10)
    edit_fund (walk);
  else if (what < 11)
    edit_award (walk, award);
  else
    revert (walk);
}

static void
step (Walk *walk)
{
  const gint64 award = any (walk, walk->ledger.awards);
  const gint64 what = pick (walk, 0, 39);

  walk->day++;
  if (award != 0 && walk->ledger.is_loose && pick (walk, 0, 1) == 0)
    go_around (walk, award);
  else if (award == 0 || what < 3)
    add_award (walk);
  else if (walk->ledger.tranches->len == 0 || what < 8)
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
  g_autofree char *end = money_ledger_dump (&walk->ledger);
  g_autofree char *undone = NULL, *redone = NULL;
  guint n = 0;

  while (!is_at_the_beginning (walk))
    {
      money_do (inc_session_undo (walk->sample.session));
      n++;
    }
  undone = money_ledger_dump (&walk->ledger);
  g_assert_cmpstr (undone, ==, beginning);
  for (; n > 0; n--)
    money_do (inc_session_redo (walk->sample.session));
  redone = money_ledger_dump (&walk->ledger);
  g_assert_cmpstr (redone, ==, end);
}

static void
test_walk (gconstpointer data)
{
  Walk walk = { .rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data)) };
  g_autofree char *beginning = NULL;

  money_sample_init (&walk.sample);
  walk.ledger.sample = &walk.sample;
  walk.ledger.is_loose = GPOINTER_TO_UINT (data) > N_STRICT;
  add_funds (&walk);
  beginning = money_ledger_dump (&walk.ledger);
  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&walk);
      check (&walk);
    }
  g_test_message ("%u of %u acts were done; %u payments at once", walk.n_done, N_STEPS, walk.most_payments);
  g_assert_cmpuint (walk.most_payments, >, 0);
  undo_and_redo_all (&walk, beginning);
  money_ledger_clear (&walk.ledger);
  money_sample_clear (&walk.sample);
  g_rand_free (walk.rand);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  for (guint seed = 1; seed <= N_STRICT + N_LOOSE; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/session/money-random/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_walk);
    }
  return g_test_run ();
}
