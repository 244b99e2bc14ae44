/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A deal from its first step to a stake, undone whole; and how many go further in how many days. */
#include "config.h"

#include "inc-deals.h"
#include "inc-records.h"
#include "inc-session-test.h"

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 startup, investor;
} Fixture;

static gint64
first_id (IncChanges *changes, GType type)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->schema == inc_schema_of (type) && change->op == INC_CHANGE_INSERT)
        return change->first_id;
    }
  return 0;
}

static gint64
take_id (DexFuture *future, GType type)
{
  g_autoptr(IncChanges) changes = inc_test_take_boxed (future);

  return first_id (changes, type);
}

static gint64
save (Fixture *self, gpointer record)
{
  g_autoptr(IncRecord) taken = record;

  return take_id (inc_session_save (self->session, "Save", &taken, 1), G_OBJECT_TYPE (taken));
}

static void
fixture_init (Fixture *self)
{
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  self->startup = save (self, g_object_new (inc_startup_get_type (), "name", "Hoa Sen", NULL));
  self->investor = save (self, g_object_new (inc_investor_get_type (), "name", "Quỹ A", NULL));
}

static void
fixture_clear (Fixture *self)
{
  inc_test_settle ();
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static IncDeal *
deal_new (Fixture *self)
{
  return g_object_new (inc_deal_get_type (), "startup", self->startup, "investor", self->investor, "amount",
                       G_GINT64_CONSTANT (3000000000), NULL);
}

static gint64
add_deal (Fixture *self, int stage, const char *date)
{
  g_autoptr(IncDeal) deal = deal_new (self);

  return take_id (inc_session_add_deal (self->session, "Add", deal, stage, date), inc_deal_get_type ());
}

static IncDeal *
get_deal (Fixture *self, gint64 id)
{
  return inc_test_take_object (inc_session_get (self->session, inc_schema_of (inc_deal_get_type ()), id));
}

static guint
count (Fixture *self, GType type)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(DexFuture) counting = inc_session_count (self->session, query);

  return g_value_get_uint (inc_test_wait (counting, NULL));
}

static void
test_stage_is_that_of_the_last_step (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncDeal) begun = NULL;
  g_autoptr(IncDeal) passed = NULL;
  gint64 id;

  fixture_init (&fixture);
  id = add_deal (&fixture, INC_DEAL_INTRO, "2026-06-12");
  begun = get_deal (&fixture, id);
  g_assert_cmpint (begun->stage, ==, INC_DEAL_INTRO);
  g_assert_cmpstr (begun->since, ==, "2026-06-12");
  inc_changes_unref (inc_test_take_boxed (inc_session_move_deals (fixture.session, "Move", &id, 1, INC_DEAL_PASSED,
                                                                  "2026-07-01", "Quá sớm")));
  passed = get_deal (&fixture, id);
  g_assert_cmpint (passed->stage, ==, INC_DEAL_PASSED);
  g_assert_cmpint (passed->status, ==, INC_DEAL_STATUS_CLOSED);
  g_assert_cmpuint (count (&fixture, inc_deal_step_get_type ()), ==, 2);
}

static void
test_invest (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncDeal) deal = NULL;
  g_autoptr(IncDeal) undone = NULL;
  g_autoptr(IncStake) stake = NULL;
  g_autoptr(IncRound) saved = NULL;
  g_autoptr(IncRecord) round = g_object_new (inc_round_get_type (), "type", INC_ROUND_TYPE_SEED, NULL);
  gint64 id;

  fixture_init (&fixture);
  id = add_deal (&fixture, INC_DEAL_TERM_SHEET, "2026-06-12");
  inc_changes_unref (inc_test_take_boxed (inc_session_invest (fixture.session, "Invest", id, round, "2026-08-01")));
  deal = get_deal (&fixture, id);
  g_assert_cmpint (deal->stage, ==, INC_DEAL_INVESTED);
  stake = inc_test_take_object (inc_session_get (fixture.session, inc_schema_of (inc_stake_get_type ()), deal->stake));
  g_assert_cmpint (stake->amount, ==, 3000000000);
  g_assert_cmpint (stake->investor, ==, fixture.investor);
  saved = inc_test_take_object (inc_session_get (fixture.session, inc_schema_of (inc_round_get_type ()), stake->round));
  g_assert_cmpint (saved->amount, ==, 3000000000);
  g_assert_cmpstr (saved->date, ==, "2026-08-01");
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (fixture.session)));
  undone = get_deal (&fixture, id);
  g_assert_cmpint (undone->stage, ==, INC_DEAL_TERM_SHEET);
  g_assert_cmpint (undone->stake, ==, 0);
  g_assert_cmpuint (count (&fixture, inc_round_get_type ()), ==, 0);
  g_assert_cmpuint (count (&fixture, inc_stake_get_type ()), ==, 0);
}

/* A round that is there gets a stake, and keeps its amount. */
static void
test_invest_in_a_round (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncRecord) round = NULL;
  g_autoptr(IncRound) after = NULL;
  gint64 id, round_id;

  fixture_init (&fixture);
  round_id = save (&fixture, g_object_new (inc_round_get_type (), "startup", fixture.startup, "amount",
                                           G_GINT64_CONSTANT (10000000000), NULL));
  round = inc_test_take_object (inc_session_get (fixture.session, inc_schema_of (inc_round_get_type ()), round_id));
  id = add_deal (&fixture, INC_DEAL_TERM_SHEET, "2026-06-12");
  inc_changes_unref (inc_test_take_boxed (inc_session_invest (fixture.session, "Invest", id, round, "2026-08-01")));
  after = inc_test_take_object (inc_session_get (fixture.session, inc_schema_of (inc_round_get_type ()), round_id));
  g_assert_cmpint (after->amount, ==, 10000000000);
  g_assert_cmpuint (count (&fixture, inc_stake_get_type ()), ==, 1);
}

static void
assert_conversion (Fixture *self, const char *const *columns, const gint64 *expected)
{
  const IncValue nothing[] = { INC_VALUE_INIT, INC_VALUE_INIT, INC_VALUE_INIT };
  g_autoptr(IncTable) table = inc_test_take_boxed (inc_session_query (self->session, "deal-conversion", nothing, 3));

  for (guint i = 0; columns[i] != NULL; i++)
    g_assert_cmpint (inc_table_get_integer (table, 0, columns[i]), ==, expected[i]);
}

static void
test_conversion (void)
{
  static const char *const columns[] = { "begun", "after_14", "after_30", "after_90", "invested", "passed", NULL };
  static const struct
  {
    int stage;
    const char *date;
  } steps[] = {
    { INC_DEAL_DUE_DILIGENCE, "2026-06-26" }, /* 14 days */
    { INC_DEAL_DUE_DILIGENCE, "2026-06-27" }, /* 15 */
    { INC_DEAL_INVESTED, "2026-09-10" },      /* 90 */
    { INC_DEAL_INVESTED, "2026-09-11" },      /* 91 */
    { INC_DEAL_PASSED, "2026-06-13" },
  };
  g_auto(Fixture) fixture = { NULL };

  fixture_init (&fixture);
  assert_conversion (&fixture, columns, (const gint64[]) { 0, 0, 0, 0, 0, 0 });
  add_deal (&fixture, INC_DEAL_MEETING, "2026-06-12");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const gint64 id = add_deal (&fixture, INC_DEAL_MEETING, "2026-06-12");

      inc_changes_unref (inc_test_take_boxed (inc_session_move_deals (fixture.session, "Move", &id, 1, steps[i].stage,
                                                                      steps[i].date, "x")));
    }
  assert_conversion (&fixture, columns, (const gint64[]) { 6, 1, 2, 3, 2, 1 });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/deals/stage-is-that-of-the-last-step", test_stage_is_that_of_the_last_step);
  g_test_add_func ("/session/deals/invest", test_invest);
  g_test_add_func ("/session/deals/invest-in-a-round", test_invest_in_a_round);
  g_test_add_func ("/session/deals/conversion", test_conversion);
  return g_test_run ();
}
