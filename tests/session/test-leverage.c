/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Leverage counted by hand: which rounds are private, what is public, what is missing, and the rows behind. */
#include "config.h"

#include "inc-history-test.h"
#include "inc-import.h"
#include "inc-leverage-private.h"
#include "inc-records.h"
#include "inc-session-test.h"

#include <string.h>

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 startups[3];
  gint64 cohort;
  gint64 programme;
  gint64 public_fund;
  gint64 private_fund;
  gint64 dollar_fund; /* public, too */
  gint64 angel;
  gint64 state;
} Fixture;

static gint64
add (Fixture *self, gpointer object)
{
  g_autoptr(IncRecord) record = INC_RECORD (object);
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (self->session, "Add", &record, 1));

  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static void
enrol (Fixture *self, gint64 startup, IncStage stage)
{
  const gint64 enrolment =
    add (self, g_object_new (inc_enrolment_get_type (), "startup", startup, "cohort", self->cohort, NULL));

  add (self, g_object_new (inc_stage_change_get_type (), "enrolment", enrolment, "stage", stage, "date", "2025-01-01", NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  self->programme = add (self, g_object_new (inc_programme_get_type (), "name", "P", NULL));
  self->cohort = add (self, g_object_new (inc_cohort_get_type (), "programme", self->programme, "name", "K", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (self->startups); i++)
    {
      g_autofree char *name = g_strdup_printf ("S%u", i);

      self->startups[i] = add (self, g_object_new (inc_startup_get_type (), "name", name, NULL));
    }
  enrol (self, self->startups[0], INC_STAGE_ACTIVE);
  enrol (self, self->startups[1], INC_STAGE_APPLIED);
  self->public_fund = add (self, g_object_new (inc_fund_get_type (), "name", "City", "public-money", TRUE, NULL));
  self->private_fund = add (self, g_object_new (inc_fund_get_type (), "name", "Own", NULL));
  self->dollar_fund = add (self, g_object_new (inc_fund_get_type (), "name", "Dollars", "public-money", TRUE, "currency", "USD",
                                               NULL));
  self->angel = add (self, g_object_new (inc_investor_get_type (), "name", "A", "kind", INC_INVESTOR_KIND_FUND, NULL));
  self->state = add (self, g_object_new (inc_investor_get_type (), "name", "B", "kind", INC_INVESTOR_KIND_STATE, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
}

static gint64
add_round (Fixture *self, guint startup, IncInstrument instrument, gint64 amount, const char *date)
{
  return add (self, g_object_new (inc_round_get_type (), "startup", self->startups[startup], "instrument", instrument, "amount",
                                  amount, "date", date, NULL));
}

static void
add_stake (Fixture *self, guint startup, gint64 round, gint64 investor, gint64 amount)
{
  add (self, g_object_new (inc_stake_get_type (), "startup", self->startups[startup], "round", round, "investor", investor,
                           "amount", amount, NULL));
}

/* Some of it came back at once. */
static void
pay (Fixture *self, guint startup, gint64 fund, gint64 amount, gint64 returned, const char *currency, const char *date)
{
  const IncTestPart part = { fund, amount, amount, date, returned, date };
  const gint64 award = add (self, g_object_new (inc_award_get_type (), "startup", self->startups[startup], "title", "A", "awarded",
                                                amount, "awarded-on", date, "currency", currency, NULL));

  inc_test_add_history (self->session, g_object_new (inc_tranche_get_type (), "award", award, "title", "1", "amount", amount,
                                                     "approved", date, NULL), &part, 1, NULL);
}

static IncLeverage *
load (Fixture *self, IncLeverageScope scope, gint64 id, const char *from, const char *to)
{
  return inc_test_take_boxed (inc_session_load_leverage (self->session, scope, id, from, to));
}

/* ---- rounds ---- */

/* A round that two invested in counts once, whatever their parts are. */
static void
test_once_a_round (Fixture *self, gconstpointer data)
{
  const gint64 round = add_round (self, 0, INC_INSTRUMENT_EQUITY, 3000, "2025-05");
  g_autoptr(IncLeverage) leverage = NULL;

  add_stake (self, 0, round, self->angel, 3000);
  add_stake (self, 0, round, add (self, g_object_new (inc_investor_get_type (), "name", "C", NULL)), 3000);
  pay (self, 0, self->public_fund, 700, 0, NULL, "2025-06-01");
  leverage = load (self, INC_LEVERAGE_STARTUP, self->startups[0], NULL, NULL);
  g_assert_cmpint (leverage->private_vnd, ==, 3000);
  g_assert_cmpint (leverage->public_vnd, ==, 700);
  g_assert_cmpint (leverage->leverage, ==, 4285714);
  g_assert_cmpint (leverage->public_share, ==, 189189);
  g_assert_cmpuint (leverage->rounds->len, ==, 1);
  g_assert_cmpint (g_array_index (leverage->rounds, gint64, 0), ==, round);
}

static void
test_state_funds (Fixture *self, gconstpointer data)
{
  const gint64 all_state = add_round (self, 0, INC_INSTRUMENT_EQUITY, 1000, "2025-01-01");
  const gint64 mixed = add_round (self, 0, INC_INSTRUMENT_EQUITY, 1000, "2025-01-02");
  const gint64 unknown = add_round (self, 0, INC_INSTRUMENT_EQUITY, 1000, "2025-01-03");
  g_autoptr(IncLeverage) leverage = NULL;

  add_stake (self, 0, all_state, self->state, 1000);
  add_stake (self, 0, mixed, self->state, 300);
  add_stake (self, 0, mixed, self->angel, INC_MISSING);
  add_stake (self, 0, unknown, self->state, INC_MISSING);
  add_stake (self, 0, unknown, self->angel, 10);
  leverage = load (self, INC_LEVERAGE_ALL, 0, NULL, NULL);
  g_assert_cmpint (leverage->private_vnd, ==, 700);
  g_assert_cmpuint (leverage->n_mixed, ==, 1);
  g_assert_cmpint (g_array_index (leverage->missing_rounds, gint64, 0), ==, unknown);
  g_assert_cmpint (leverage->leverage, ==, INC_MISSING);
}

static void
test_grants_are_not_private (Fixture *self, gconstpointer data)
{
  const gint64 given = add_round (self, 0, INC_INSTRUMENT_GRANT, 50, "2025-01-01");
  g_autoptr(IncLeverage) leverage = NULL;

  add_round (self, 0, INC_INSTRUMENT_GRANT, 1000, "2025-01-01");
  add_round (self, 0, INC_INSTRUMENT_LOAN, 7, "2025-01-01");
  add_stake (self, 0, given, self->angel, 50);
  leverage = load (self, INC_LEVERAGE_ALL, 0, NULL, NULL);
  g_assert_cmpint (leverage->private_vnd, ==, 57);
  g_assert_cmpuint (leverage->rounds->len, ==, 2);
  g_assert_cmpuint (leverage->missing_rounds->len, ==, 0);
}

/* ---- what is missing ---- */

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autoptr(IncLeverage) leverage = NULL;
  g_autoptr(IncLeverage) of_year = NULL;
  g_autofree char *told = NULL;

  add (self, g_object_new (inc_round_get_type (), "startup", self->startups[0], "undisclosed", TRUE, "date", "2025", NULL));
  add (self, g_object_new (inc_round_get_type (), "startup", self->startups[0], "amount", (gint64) 5, "currency", "USD", "date",
                           "2025-02", NULL));
  add_round (self, 0, INC_INSTRUMENT_EQUITY, 40, NULL);
  pay (self, 0, self->public_fund, 20, 0, NULL, "2025-06-01");
  pay (self, 0, self->dollar_fund, 20, 0, "USD", "2025-06-01");
  pay (self, 0, self->private_fund, 999, 0, NULL, "2025-06-01");
  add (self, g_object_new (inc_support_get_type (), "startup", self->startups[0], "kind", INC_SUPPORT_RENT, "date", "2025-07-01",
                           NULL));
  leverage = load (self, INC_LEVERAGE_ALL, 0, NULL, NULL);
  g_assert_cmpint (leverage->leverage, ==, 2000000);
  g_assert_cmpuint (leverage->n_undisclosed, ==, 1);
  g_assert_cmpuint (leverage->n_without_rate, ==, 1);
  g_assert_cmpuint (leverage->missing_payments->len, ==, 1);
  g_assert_cmpuint (leverage->missing_supports->len, ==, 1);
  told = inc_leverage_describe (leverage);
  g_assert_cmpstr (told, ==,
                   "2 đ for each đồng of public money (rounds: 1, payments and support: 1; not known: 2 rounds, 2 payments and support)");
  of_year = load (self, INC_LEVERAGE_ALL, 0, "2025-01-01", "2025-12-31");
  g_assert_cmpuint (of_year->n_undated, ==, 1);
  g_assert_cmpuint (of_year->rounds->len, ==, 0);
  g_assert_cmpint (of_year->leverage, ==, INC_MISSING);
}

/* A round of which the year or the month alone is known is of the year, and of none of its halves. */
static void
test_part_of_a_year (Fixture *self, gconstpointer data)
{
  static const char *const ends[][2] = { { "2025-01-01", "2025-06-30" }, { "2025-07-01", "2025-12-31" } };
  g_autoptr(IncLeverage) of_year = NULL;

  add_round (self, 0, INC_INSTRUMENT_EQUITY, 40, "2025");
  add_round (self, 0, INC_INSTRUMENT_EQUITY, 2, "2025-06");
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr(IncLeverage) of_half = load (self, INC_LEVERAGE_ALL, 0, ends[i][0], ends[i][1]);

      g_assert_cmpuint (of_half->n_undated, ==, 1);
      g_assert_cmpuint (of_half->rounds->len, ==, i == 0 ? 1 : 0);
      g_assert_cmpint (of_half->private_vnd, ==, i == 0 ? 2 : 0);
    }
  of_year = load (self, INC_LEVERAGE_ALL, 0, "2025-01-01", "2025-12-31");
  g_assert_cmpuint (of_year->n_undated, ==, 0);
  g_assert_cmpint (of_year->private_vnd, ==, 42);
}

/* As of a day a round without a date counts, and one of a later day does not; so it is in the reports. */
static void
test_as_of (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr(IncStore) store = NULL;
  g_autoptr(IncLeverage) leverage = NULL;
  g_autoptr(GError) error = NULL;

  add_round (self, 0, INC_INSTRUMENT_EQUITY, 1, NULL);
  add_round (self, 0, INC_INSTRUMENT_EQUITY, 10, "2025-06-01");
  add_round (self, 0, INC_INSTRUMENT_EQUITY, 100, "2025-06-02");
  pay (self, 0, self->public_fund, 1000, 0, NULL, "2025-06-01");
  pay (self, 0, self->public_fund, 5000, 0, NULL, "2025-06-02");
  path = g_build_filename (self->folder, "test.incubator", NULL);
  store = inc_store_open (path, INC_STORE_READ, NULL, &error);
  g_assert_no_error (error);
  leverage = inc_leverage_read (store, INC_LEVERAGE_COHORT, self->cohort, NULL, NULL, "2025-06-01", &error);
  g_assert_no_error (error);
  g_assert_cmpint (leverage->private_vnd, ==, 11);
  g_assert_cmpint (leverage->public_vnd, ==, 1000);
  g_assert_cmpuint (leverage->missing_rounds->len, ==, 0);
}

/* No round at all is zero; a register with nothing public has no figure. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr(IncLeverage) empty = load (self, INC_LEVERAGE_ALL, 0, NULL, NULL);
  g_autoptr(IncLeverage) paid = NULL;
  g_autofree char *told = inc_leverage_describe (empty);

  g_assert_cmpint (empty->leverage, ==, INC_MISSING);
  g_assert_cmpstr (told, ==, "not known (rounds: 0, payments and support: 0)");
  pay (self, 0, self->public_fund, 20, 0, NULL, "2025-06-01");
  paid = load (self, INC_LEVERAGE_ALL, 0, NULL, NULL);
  g_assert_cmpint (paid->leverage, ==, 0);
  g_assert_cmpint (paid->public_share, ==, 1000000);
}

/* ---- of what ---- */

static void
test_scopes (Fixture *self, gconstpointer data)
{
  const struct
  {
    IncLeverageScope scope;
    gint64 id;
    const char *from;
    gint64 private_vnd;
    gint64 public_vnd;
  } cases[] = {
    { INC_LEVERAGE_ALL, 0, NULL, 111, 2222 },
    { INC_LEVERAGE_ALL, 0, "2026-01-01", 100, 2200 },
    { INC_LEVERAGE_STARTUP, self->startups[1], NULL, 10, 20 },
    { INC_LEVERAGE_COHORT, self->cohort, NULL, 1, 2 },
    { INC_LEVERAGE_PROGRAMME, self->programme, NULL, 1, 2 },
    { INC_LEVERAGE_FUND, self->public_fund, NULL, 111, 222 },
    { INC_LEVERAGE_FUND, self->private_fund, NULL, 0, 0 },
  };

  for (guint i = 0; i < 3; i++)
    {
      const gint64 ten[] = { 1, 10, 100 };
      const char *date = i < 2 ? "2025-06-01" : "2026-06-01";

      pay (self, i, self->public_fund, ten[i] * 3, ten[i], NULL, date);
      add_round (self, i, INC_INSTRUMENT_EQUITY, ten[i], date);
    }
  add (self, g_object_new (inc_support_get_type (), "startup", self->startups[2], "kind", INC_SUPPORT_RENT, "date", "2026-07-01",
                           "amount", (gint64) 2000, "cost", (gint64) 5000, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(IncLeverage) leverage = load (self, cases[i].scope, cases[i].id, cases[i].from, NULL);

      g_test_message ("case %u", i);
      g_assert_cmpint (leverage->private_vnd, ==, cases[i].private_vnd);
      g_assert_cmpint (leverage->public_vnd, ==, cases[i].public_vnd);
    }
}

/* ---- a published file ---- */

static void
set_rates (Fixture *self)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_round_get_type ()));
  g_autoptr(GPtrArray) rounds = inc_test_take_boxed (inc_session_load (self->session, query));

  for (guint i = 0; i < rounds->len; i++)
    if (INC_ROUND (g_ptr_array_index (rounds, i))->amount != INC_MISSING)
      g_object_set (g_ptr_array_index (rounds, i), "rate", (gint64) 25450500000, NULL);
  inc_test_finish (inc_session_save (self->session, "Rates", (IncRecord *const *) rounds->pdata, rounds->len));
}

/* 573 amounts, each once, however many of the 766 investors took part; 424 that were not disclosed are missing. */
static void
test_published_rounds (Fixture *self, gconstpointer data)
{
  g_autofree char *path = inc_test_shared ("data/yc-2005-2014-ccbysa/Startups.csv");
  g_autoptr(GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autoptr(IncLeverage) before = NULL;
  g_autoptr(IncLeverage) after = NULL;

  if (path == NULL)
    return;
  import = inc_test_take_object (inc_import_open (self->session, file));
  report = inc_test_take_boxed (inc_import_run (import));
  before = load (self, INC_LEVERAGE_ALL, 0, NULL, NULL);
  g_assert_cmpuint (before->n_without_rate, ==, 573);
  g_assert_cmpuint (before->n_undisclosed, ==, 424);
  g_assert_cmpuint (before->rounds->len, ==, 0);
  set_rates (self);
  pay (self, 0, self->public_fund, 1000000000, 0, NULL, "2025-06-01");
  after = load (self, INC_LEVERAGE_ALL, 0, NULL, NULL);
  g_assert_cmpuint (after->rounds->len, ==, 573);
  g_assert_cmpuint (after->missing_rounds->len, ==, 424);
  /* 3.846.392.100 dollars at 25.450,5 đồng. */
  g_assert_cmpint (after->private_vnd, ==, G_GINT64_CONSTANT (97892602141050));
  g_assert_cmpint (after->public_vnd, ==, 1000000000);
}

/* ---- the ratio ---- */

static void
test_ratio (void)
{
  static const struct
  {
    gint64 private_vnd, public_vnd, leverage, public_share;
  } cases[] = {
    { 1, 3, 333333, 750000 },
    { 2, 3, 666667, 600000 },
    { 9000000000000000000, 1000000, 9000000000000000000, 0 },
    { 9000000000000000000, 9000000000000000000, 1000000, 500000 },
    { 9000000000000000000, 1, INC_MISSING, 0 },
    { 5, 0, INC_MISSING, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(IncLeverage) leverage = inc_leverage_new ();
      const gint64 row = 1;

      g_array_append_val (leverage->rounds, row);
      g_array_append_val (leverage->payments, row);
      leverage->private_vnd = cases[i].private_vnd;
      leverage->public_vnd = cases[i].public_vnd;
      inc_leverage_finish (leverage);
      g_assert_cmpint (leverage->leverage, ==, cases[i].leverage);
      g_assert_cmpint (leverage->public_share, ==, cases[i].public_share);
    }
}

#define ADD(name, function) g_test_add ("/leverage/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("once-a-round", test_once_a_round);
  ADD ("state-funds", test_state_funds);
  ADD ("grants-are-not-private", test_grants_are_not_private);
  ADD ("missing", test_missing);
  ADD ("part-of-a-year", test_part_of_a_year);
  ADD ("as-of", test_as_of);
  ADD ("nothing", test_nothing);
  ADD ("scopes", test_scopes);
  ADD ("published-rounds", test_published_rounds);
  g_test_add_func ("/leverage/ratio", test_ratio);
  return g_test_run ();
}
