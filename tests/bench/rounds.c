/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* rounds REGISTER: gives the startups of a register investors, rounds and stakes that never were,
 * the same each time: no round for two startups of five, up to four for the others, in đồng or
 * dollars, some not disclosed, each with one to three investors and a founder who keeps a share. */
#include "config.h"

#include "inc-bench.h"
#include "inc-records.h"
#include "inc-store.h"
#include "inc-transaction.h"

enum
{
  N_INVESTORS = 2000,
};

static const guint n_rounds_of[] = { 0, 1, 0, 2, 4 };

/* SplitMix64: small, and the same on every machine. */
static guint64
next_number (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ z >> 31;
}

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

static void
add_investors (IncTransaction *transaction, gint64 *ids)
{
  for (guint i = 0; i < N_INVESTORS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Quỹ ví dụ %u", i + 1);

      ids[i] = save (transaction, g_object_new (inc_investor_get_type (), "name", name, "kind",
                                                1 + (int) (i % 8), NULL));
    }
}

static IncRound *
make_round (gint64 startup, guint at, guint64 *state)
{
  const guint64 number = next_number (state);
  const gboolean dollars = number % 4 == 0;
  const gboolean undisclosed = number % 7 == 0;
  const gint64 amount = (gint64) (1 + number % 900) * (dollars ? 1000000 : 100000000);
  g_autofree char *date =
      g_strdup_printf ("20%02u-%02u", 18 + at * 2, 1 + (guint) (number / 8 % 12));
  IncRound *round = g_object_new (inc_round_get_type (),
                                  "startup", startup,
                                  "type", 1 + (int) at,
                                  "instrument", INC_INSTRUMENT_EQUITY,
                                  "date", date,
                                  "undisclosed", undisclosed,
                                  "amount", undisclosed ? INC_MISSING : amount,
                                  NULL);

  if (dollars)
    g_object_set (round, "currency", "USD", "rate", G_GINT64_CONSTANT (25450500000), "rate-on",
                  "2025-12-15", NULL);
  return round;
}

static void
add_round (IncTransaction *transaction, gint64 startup, guint at, const gint64 *investors,
           gint64 founder, guint64 *state)
{
  const gint64 round = save (transaction, make_round (startup, at, state));
  const guint n = 1 + next_number (state) % 3;

  for (guint i = 0; i < n; i++)
    save (transaction,
          g_object_new (inc_stake_get_type (),
                        "startup", startup,
                        "round", round,
                        "investor", investors[next_number (state) % N_INVESTORS],
                        "share", i == 2 ? INC_MISSING : (gint64) (50000 + 10000 * i),
                        NULL));
  if (founder != 0)
    save (transaction, g_object_new (inc_stake_get_type (), "startup", startup, "round", round,
                                     "person", founder, "share", (gint64) 600000, NULL));
}

static guint
count (IncStore *store, GType type)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(GError) error = NULL;
  guint n;

  inc_store_count (store, query, &n, &error);
  inc_bench_no_error (error);
  return n;
}

int
main (int argc, char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStore) store = NULL;
  g_autoptr(IncTransaction) transaction = NULL;
  gint64 investors[N_INVESTORS];
  guint64 state = 2026;
  guint n_startups, n_people, n = 0;

  if (argc != 2)
    g_error ("Usage: %s REGISTER", argv[0]);
  store = inc_store_open (argv[1], INC_STORE_WRITE, NULL, &error);
  inc_bench_no_error (error);
  n_startups = count (store, inc_startup_get_type ());
  n_people = count (store, inc_person_get_type ());
  transaction = inc_transaction_new (store, "Rounds", NULL);
  add_investors (transaction, investors);
  for (guint i = 0; i < n_startups; i++)
    for (guint at = 0; at < n_rounds_of[i % G_N_ELEMENTS (n_rounds_of)]; at++, n++)
      add_round (transaction, 1 + i, at, investors, i < n_people ? 1 + i : 0, &state);
  inc_transaction_commit (transaction, NULL, &error);
  inc_bench_no_error (error);
  inc_bench_print ("rounds", n);
  return 0;
}
