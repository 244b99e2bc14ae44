/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the database keeps up about people, investors, partners and money: worked by hand, at each step and back again. */
#include "config.h"

#include "inc-store-test.h"

typedef struct
{
  IncTestFolder *folder;
  IncStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = inc_test_folder_new ();
  fixture->store = test_store_new (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_check_whole (fixture->store);
  inc_store_close (fixture->store);
  inc_test_folder_free (fixture->folder);
}

/* Takes the record; its id. */
static gint64
add (Fixture *fixture, gpointer record)
{
  g_autoptr(IncRecord) owned = INC_RECORD (record);

  test_save (fixture->store, owned);
  return owned->id;
}

static gint64
add_named (Fixture *fixture, GType type, const char *name)
{
  return add (fixture, g_object_new (type, "name", name, NULL));
}

/* Sets one property of a record as it stands. */
#define EDIT(fixture, type, id, ...) \
  G_STMT_START \
    { \
      g_autoptr(IncRecord) edited = test_get ((fixture)->store, type, id); \
      g_object_set (edited, __VA_ARGS__, NULL); \
      test_save ((fixture)->store, edited); \
    } \
  G_STMT_END

static void
delete_one (Fixture *fixture, GType type, gint64 id)
{
  g_autoptr(IncRecord) record = test_get (fixture->store, type, id);

  test_delete (fixture->store, record);
}

static void
assert_sql (Fixture *fixture, const char *sql, const char *expected)
{
  sqlite3 *door = test_sql_open (inc_store_get_path (fixture->store));
  g_autofree char *found = test_sql_read (door, sql);

  sqlite3_close (door);
  g_strchomp (found);
  g_assert_cmpstr (found, ==, expected);
}

/* ---- where a person stands ---- */

#define PLACE "SELECT position, place FROM person WHERE id = 1"

static gint64
add_role (Fixture *fixture, gint64 person, const char *kind, gint64 place, IncPosition position, const char *starts,
          const char *ends, gboolean main)
{
  return add (fixture, g_object_new (inc_role_get_type (), "person", person, kind, place, "position", position, "starts",
                                     starts, "ends", ends, "main", main, NULL));
}

/* The latest that runs; the one to call first before all others; one that has ended when there is no other. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  const gint64 person = add_named (fixture, inc_person_get_type (), "Nguyễn Thị Lan");
  const gint64 startup = add_named (fixture, inc_startup_get_type (), "Đường Xanh");
  const gint64 investor = add_named (fixture, inc_investor_get_type (), "Quỹ Bãi Bồi");
  const gint64 partner = add_named (fixture, inc_partner_get_type (), "Đại học Bách Nghệ");
  gint64 ended, early, late, main;

  assert_sql (fixture, PLACE, "~|~");
  ended = add_role (fixture, person, "partner", partner, INC_POSITION_EMPLOYEE, "2025-01", "2025-12", FALSE);
  assert_sql (fixture, PLACE, "employee|Đại học Bách Nghệ");
  early = add_role (fixture, person, "startup", startup, INC_POSITION_FOUNDER, "2020", NULL, FALSE);
  assert_sql (fixture, PLACE, "founder|Đường Xanh");
  late = add_role (fixture, person, "investor", investor, INC_POSITION_ADVISOR, "2024-03", NULL, FALSE);
  assert_sql (fixture, PLACE, "advisor|Quỹ Bãi Bồi");
  main = add_role (fixture, person, "startup", startup, INC_POSITION_DIRECTOR, "2021", NULL, TRUE);
  assert_sql (fixture, PLACE, "director|Đường Xanh");
  EDIT (fixture, inc_role_get_type (), main, "ends", "2026-01");
  assert_sql (fixture, PLACE, "advisor|Quỹ Bãi Bồi");
  EDIT (fixture, inc_role_get_type (), late, "position", INC_POSITION_CONTACT);
  assert_sql (fixture, PLACE, "contact|Quỹ Bãi Bồi");
  delete_one (fixture, inc_role_get_type (), late);
  assert_sql (fixture, PLACE, "founder|Đường Xanh");
  delete_one (fixture, inc_role_get_type (), early);
  assert_sql (fixture, PLACE, "director|Đường Xanh");
  delete_one (fixture, inc_role_get_type (), main);
  delete_one (fixture, inc_role_get_type (), ended);
  assert_sql (fixture, PLACE, "~|~");
  test_undo (fixture->store);
  assert_sql (fixture, PLACE, "employee|Đại học Bách Nghệ");
  test_undo (fixture->store);
  test_undo (fixture->store);
  test_undo (fixture->store);
  assert_sql (fixture, PLACE, "contact|Quỹ Bãi Bồi");
  test_undo (fixture->store);
  test_undo (fixture->store);
  assert_sql (fixture, PLACE, "director|Đường Xanh");
}

/* A role that goes to somebody else leaves the one and comes to the other. */
static void
test_role_moves (Fixture *fixture, gconstpointer data)
{
  const gint64 first = add_named (fixture, inc_person_get_type (), "Nguyễn Thị Lan");
  const gint64 second = add_named (fixture, inc_person_get_type (), "Trần Văn Nam");
  const gint64 startup = add_named (fixture, inc_startup_get_type (), "Đường Xanh");
  const gint64 role = add_role (fixture, first, "startup", startup, INC_POSITION_FOUNDER, NULL, NULL, FALSE);

  EDIT (fixture, inc_role_get_type (), role, "person", second);
  assert_sql (fixture, "SELECT position, place FROM person ORDER BY id", "~|~\nfounder|Đường Xanh");
  test_undo (fixture->store);
  assert_sql (fixture, "SELECT position, place FROM person ORDER BY id", "founder|Đường Xanh\n~|~");
}

/* The name of a place is that of the place. */
static void
test_rename (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "startup", "investor", "partner" };
  const GType types[] = { inc_startup_get_type (), inc_investor_get_type (), inc_partner_get_type () };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const gint64 person = add_named (fixture, inc_person_get_type (), "Nguyễn Thị Lan");
      const gint64 place = add_named (fixture, types[i], "Trước");
      g_autofree char *sql = g_strdup_printf ("SELECT place FROM person WHERE id = %" G_GINT64_FORMAT, person);

      add_role (fixture, person, kinds[i], place, INC_POSITION_FOUNDER, NULL, NULL, FALSE);
      assert_sql (fixture, sql, "Trước");
      EDIT (fixture, types[i], place, "name", "Sau");
      assert_sql (fixture, sql, "Sau");
      test_undo (fixture->store);
      assert_sql (fixture, sql, "Trước");
      test_redo (fixture->store);
      assert_sql (fixture, sql, "Sau");
      delete_one (fixture, types[i], place);
      assert_sql (fixture, sql, "~");
      test_undo (fixture->store);
      assert_sql (fixture, sql, "Sau");
    }
}

/* ---- how many startups an investor holds ---- */

#define STARTUPS "SELECT startups FROM investor ORDER BY id"

static gint64
add_stake (Fixture *fixture, gint64 startup, const char *kind, gint64 holder)
{
  return add (fixture, g_object_new (inc_stake_get_type (), "startup", startup, kind, holder, NULL));
}

/* Each counted once; none is not known, not zero. */
static void
test_startups (Fixture *fixture, gconstpointer data)
{
  const gint64 first = add_named (fixture, inc_investor_get_type (), "Quỹ Bãi Bồi");
  const gint64 second = add_named (fixture, inc_investor_get_type (), "Quỹ Mạ Non");
  const gint64 person = add_named (fixture, inc_person_get_type (), "Nguyễn Thị Lan");
  const gint64 green = add_named (fixture, inc_startup_get_type (), "Đường Xanh");
  const gint64 blue = add_named (fixture, inc_startup_get_type (), "Trời Xanh");
  gint64 again, other;

  assert_sql (fixture, STARTUPS, "~\n~");
  add_stake (fixture, green, "investor", first);
  again = add_stake (fixture, green, "investor", first);
  add_stake (fixture, green, "person", person);
  assert_sql (fixture, STARTUPS, "1\n~");
  other = add_stake (fixture, blue, "investor", first);
  assert_sql (fixture, STARTUPS, "2\n~");
  EDIT (fixture, inc_stake_get_type (), other, "investor", second);
  assert_sql (fixture, STARTUPS, "1\n1");
  EDIT (fixture, inc_stake_get_type (), other, "investor", (gint64) 0, "person", person);
  assert_sql (fixture, STARTUPS, "1\n~");
  test_undo (fixture->store);
  test_undo (fixture->store);
  assert_sql (fixture, STARTUPS, "2\n~");
  EDIT (fixture, inc_stake_get_type (), other, "startup", green);
  assert_sql (fixture, STARTUPS, "1\n~");
  test_undo (fixture->store);
  delete_one (fixture, inc_stake_get_type (), again);
  assert_sql (fixture, STARTUPS, "2\n~");
  delete_one (fixture, inc_startup_get_type (), green);
  assert_sql (fixture, STARTUPS, "1\n~");
  test_undo (fixture->store);
  assert_sql (fixture, STARTUPS, "2\n~");
}

/* Who holds a stake cannot go without it. */
static void
test_holders_stay (Fixture *fixture, gconstpointer data)
{
  const gint64 investor = add_named (fixture, inc_investor_get_type (), "Quỹ Bãi Bồi");
  const gint64 startup = add_named (fixture, inc_startup_get_type (), "Đường Xanh");
  g_autoptr(IncTransaction) transaction = NULL;
  g_autoptr(GError) error = NULL;

  add_stake (fixture, startup, "investor", investor);
  transaction = inc_transaction_new (fixture->store, "Delete", &error);
  g_assert_no_error (error);
  g_assert_false (inc_transaction_delete (transaction, inc_schema_of (inc_investor_get_type ()), investor, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_IN_USE);
}

/* ---- what a startup raised ---- */

#define RAISED "SELECT rounds, raised_vnd FROM startup WHERE id = 1"

static gint64
add_round (Fixture *fixture, gint64 startup, gint64 amount, const char *currency, gint64 rate)
{
  return add (fixture, g_object_new (inc_round_get_type (), "startup", startup, "amount", amount, "currency", currency,
                                     "rate", rate, NULL));
}

/* The sum of what is known; nothing when nothing is. */
static void
test_raised (Fixture *fixture, gconstpointer data)
{
  const gint64 startup = add_named (fixture, inc_startup_get_type (), "Đường Xanh");
  const gint64 other = add_named (fixture, inc_startup_get_type (), "Trời Xanh");
  gint64 unknown, dollars, dong;

  assert_sql (fixture, RAISED, "~|~");
  unknown = add_round (fixture, startup, INC_MISSING, NULL, INC_MISSING);
  assert_sql (fixture, RAISED, "1|~");
  dollars = add_round (fixture, startup, 1000001, "USD", INC_MISSING);
  assert_sql (fixture, RAISED, "2|~");
  dong = add_round (fixture, startup, 500000000, NULL, INC_MISSING);
  assert_sql (fixture, RAISED, "3|500000000");
  /* 10.000,01 dollars at 25.450,5 đồng: 254.505.254,505, rounded once. */
  EDIT (fixture, inc_round_get_type (), dollars, "rate", G_GINT64_CONSTANT (25450500000));
  assert_sql (fixture, RAISED, "3|754505255");
  EDIT (fixture, inc_round_get_type (), unknown, "undisclosed", TRUE);
  assert_sql (fixture, RAISED, "3|754505255");
  EDIT (fixture, inc_round_get_type (), dong, "startup", other);
  assert_sql (fixture, RAISED, "2|254505255");
  assert_sql (fixture, "SELECT rounds, raised_vnd FROM startup WHERE id = 2", "1|500000000");
  test_undo (fixture->store);
  assert_sql (fixture, "SELECT rounds, raised_vnd FROM startup ORDER BY id", "3|754505255\n~|~");
  delete_one (fixture, inc_round_get_type (), dollars);
  delete_one (fixture, inc_round_get_type (), dong);
  assert_sql (fixture, RAISED, "1|~");
  delete_one (fixture, inc_round_get_type (), unknown);
  assert_sql (fixture, RAISED, "~|~");
  test_undo (fixture->store);
  test_undo (fixture->store);
  test_undo (fixture->store);
  assert_sql (fixture, RAISED, "3|754505255");
}

/* A round goes with its startup, and its stakes with it. */
static void
test_round_goes (Fixture *fixture, gconstpointer data)
{
  const gint64 startup = add_named (fixture, inc_startup_get_type (), "Đường Xanh");
  const gint64 investor = add_named (fixture, inc_investor_get_type (), "Quỹ Bãi Bồi");
  const gint64 round = add_round (fixture, startup, 1000, NULL, INC_MISSING);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add (fixture, g_object_new (inc_stake_get_type (), "startup", startup, "round", round, "investor", investor, NULL));
  before = test_dump (inc_store_get_path (fixture->store));
  delete_one (fixture, inc_round_get_type (), round);
  assert_sql (fixture, "SELECT (SELECT count(*) FROM stake), (SELECT count(*) FROM round), (SELECT startups FROM investor)",
              "0|0|~");
  test_undo (fixture->store);
  after = test_dump (inc_store_get_path (fixture->store));
  g_assert_cmpstr (after, ==, before);
}

/* ---- when somebody was last in contact ---- */

#define CONTACTED "SELECT (SELECT group_concat(coalesce(contacted, '~'), ',') FROM investor)," \
                  " (SELECT group_concat(coalesce(contacted, '~'), ',') FROM partner)"

static gint64
add_note (Fixture *fixture, const char *kind, gint64 about, const char *date)
{
  return add (fixture, g_object_new (inc_note_get_type (), kind, about, "date", date, "text", "Gọi", NULL));
}

static void
test_contacted (Fixture *fixture, gconstpointer data)
{
  const gint64 first = add_named (fixture, inc_investor_get_type (), "Quỹ Bãi Bồi");
  const gint64 second = add_named (fixture, inc_investor_get_type (), "Quỹ Mạ Non");
  const gint64 partner = add_named (fixture, inc_partner_get_type (), "Báo Khởi Sự");
  gint64 late, both;

  assert_sql (fixture, CONTACTED, "~,~|~");
  late = add_note (fixture, "investor", first, "2026-05-02");
  add_note (fixture, "investor", first, "2026-04-30");
  assert_sql (fixture, CONTACTED, "2026-05-02,~|~");
  EDIT (fixture, inc_note_get_type (), late, "date", "2026-04-01");
  assert_sql (fixture, CONTACTED, "2026-04-30,~|~");
  EDIT (fixture, inc_note_get_type (), late, "investor", second);
  assert_sql (fixture, CONTACTED, "2026-04-30,2026-04-01|~");
  both = add (fixture, g_object_new (inc_note_get_type (), "investor", first, "partner", partner, "date", "2026-06-01",
                                     "text", "Gặp", NULL));
  assert_sql (fixture, CONTACTED, "2026-06-01,2026-04-01|2026-06-01");
  EDIT (fixture, inc_note_get_type (), both, "text", "Gặp lại");
  assert_sql (fixture, CONTACTED, "2026-06-01,2026-04-01|2026-06-01");
  delete_one (fixture, inc_note_get_type (), both);
  assert_sql (fixture, CONTACTED, "2026-04-30,2026-04-01|~");
  test_undo (fixture->store);
  assert_sql (fixture, CONTACTED, "2026-06-01,2026-04-01|2026-06-01");
  for (guint i = 0; i < 3; i++)
    test_undo (fixture->store);
  assert_sql (fixture, CONTACTED, "2026-04-30,~|~");
  test_undo (fixture->store);
  assert_sql (fixture, CONTACTED, "2026-05-02,~|~");
}

#define ADD(name, function) g_test_add ("/store/people/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("place/of-the-latest-running-role", test_place);
  ADD ("place/moves-with-the-role", test_role_moves);
  ADD ("place/has-the-name-of-the-place", test_rename);
  ADD ("investor/startups-once-each", test_startups);
  ADD ("investor/in-use-stays", test_holders_stay);
  ADD ("startup/raised-is-what-is-known", test_raised);
  ADD ("startup/round-goes-with-its-stakes", test_round_goes);
  ADD ("contacted/date-of-the-last-note", test_contacted);
  return g_test_run ();
}
