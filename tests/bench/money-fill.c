/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* money-fill REGISTER N: a new register with one fund that pays N tranches, and with four small funds, the same each time: four
 * tranches an award, 2,000 startups, ten years.  Of a hundred tranches two wait for approval, one was cancelled, 32 are
 * approved and not paid, and one in ten of the others has a second payment.  Then so many tranches more, each approved, for
 * payments that are measured: the last 200. */
#include "config.h"

#include "inc-bench.h"
#include "inc-records.h"
#include "inc-store.h"
#include "inc-transaction.h"

#define AMOUNT G_GINT64_CONSTANT (25000000)

enum
{
  N_FUNDS = 5,
  N_STARTUPS = 2000,
  N_OF_AWARD = 4,
  N_UNPAID = 200,
};

/* Takes the record. */
static gint64
save (IncTransaction *transaction, gpointer record)
{
  g_autoptr(IncRecord) owned = INC_RECORD (record);
  g_autoptr(GError) error = NULL;

  inc_transaction_save (transaction, owned, &error);
  inc_bench_no_error (error);
  return owned->id;
}

static gint64
add_funds (IncTransaction *transaction, guint n)
{
  gint64 first = 0;

  for (guint i = 0; i < N_FUNDS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Quỹ ví dụ %u", i + 1);
      const gint64 id = save (transaction, g_object_new (inc_fund_get_type (), "name", name, "source",
                                                         INC_FUND_SOURCE_CITY, "public-money", TRUE, "limit-amount",
                                                         2 * AMOUNT * n, NULL));

      first = first == 0 ? id : first;
    }
  return first;
}

/* The two that add up a whole fund, and one for each startup. */
static void
add_rules (IncTransaction *transaction, gint64 fund)
{
  save (transaction, g_object_new (inc_ceiling_rule_get_type (), "name", "Tổng", "measure", INC_CEILING_TOTAL, "fund", fund,
                                   "amount", AMOUNT, NULL));
  save (transaction, g_object_new (inc_ceiling_rule_get_type (), "name", "Tỷ lệ", "measure", INC_CEILING_PUBLIC_SHARE,
                                   "fund", fund, "share", (gint64) 490000, NULL));
  save (transaction, g_object_new (inc_ceiling_rule_get_type (), "name", "Năm", "measure", INC_CEILING_STARTUP_YEAR,
                                   "amount", AMOUNT, NULL));
}

static void
add_startups (IncTransaction *transaction, gint64 *startups)
{
  for (guint i = 0; i < N_STARTUPS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Công ty ví dụ %u", i + 1);

      startups[i] = save (transaction, g_object_new (inc_startup_get_type (), "name", name, NULL));
    }
}

static char *
day_of (guint i, guint day)
{
  return g_strdup_printf ("%u-%02u-%02u", 2016 + i % 10, 1 + i / 10 % 12, day);
}

static void
pay (IncTransaction *transaction, gint64 tranche, gint64 fund, guint i)
{
  g_autofree char *date = day_of (i, 20);
  const gboolean twice = i % 10 == 0;

  for (guint n = 0; n < (twice ? 2 : 1); n++)
    save (transaction, g_object_new (inc_payment_get_type (), "tranche", tranche, "fund", fund, "amount",
                                     twice ? AMOUNT / 2 : AMOUNT, "date", date, "method", INC_PAYMENT_TRANSFER, NULL));
}

static void
add_tranche (IncTransaction *transaction, gint64 award, gint64 fund, guint i, gboolean is_left)
{
  const gboolean waits = !is_left && i % 50 == 0, is_cancelled = !is_left && i % 100 == 7;
  g_autofree char *title = g_strdup_printf ("Đợt %u", i % N_OF_AWARD + 1);
  g_autofree char *due = day_of (i, 1), *submitted = day_of (i, 5), *approved = day_of (i, 10), *cancelled = day_of (i, 15);
  const gint64 id = save (transaction,
                          g_object_new (inc_tranche_get_type (), "award", award, "title", title, "amount", AMOUNT, "due",
                                        due, "submitted", submitted, "approved", waits ? NULL : approved, "approved-by",
                                        waits ? NULL : "Lan", "cancelled", is_cancelled ? cancelled : NULL, "cancel-reason",
                                        is_cancelled ? "Thôi" : NULL, NULL));

  save (transaction, g_object_new (inc_allocation_get_type (), "tranche", id, "fund", fund, "amount", AMOUNT, NULL));
  if (!waits && !is_cancelled && !is_left && i % 3 != 0)
    pay (transaction, id, fund, i);
}

static void
fill (IncTransaction *transaction, guint n)
{
  const gint64 fund = add_funds (transaction, n);
  gint64 startups[N_STARTUPS], award = 0;

  add_rules (transaction, fund);
  add_startups (transaction, startups);
  for (guint i = 0; i < n + N_UNPAID; i++)
    {
      if (i % N_OF_AWARD == 0)
        {
          g_autofree char *title = g_strdup_printf ("Hỗ trợ %u", i / N_OF_AWARD + 1);
          g_autofree char *awarded = day_of (0, 1);

          award = save (transaction, g_object_new (inc_award_get_type (), "startup", startups[i / N_OF_AWARD % N_STARTUPS],
                                                   "title", title, "kind", INC_SUPPORT_GRANT, "fund", fund, "awarded",
                                                   N_OF_AWARD * AMOUNT, "awarded-on", awarded, NULL));
        }
      add_tranche (transaction, award, fund, i, i >= n);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStore) store = NULL;
  g_autoptr(IncTransaction) transaction = NULL;
  gint64 begin = g_get_monotonic_time ();

  if (argc != 3)
    g_error ("Usage: %s REGISTER N", argv[0]);
  store = inc_store_open (argv[1], INC_STORE_CREATE, NULL, &error);
  inc_bench_no_error (error);
  transaction = inc_transaction_new (store, "Money", &error);
  inc_bench_no_error (error);
  inc_transaction_set_act (transaction, INC_ACT_HISTORY);
  fill (transaction, g_ascii_strtoull (argv[2], NULL, 10));
  inc_transaction_commit (transaction, NULL, &error);
  inc_bench_no_error (error);
  inc_bench_print_since ("fill", begin);
  return 0;
}
