/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A check finds in a register of an earlier version what the rules of money would refuse today. */
#include "config.h"

#include "inc-check.h"
#include "inc-history-test.h"
#include "inc-store-test.h"

static gint64
add (IncSession *session, gpointer object)
{
  g_autoptr(IncRecord) record = INC_RECORD (object);
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (session, "Add", &record, 1));

  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static void
add_tranche (IncSession *session, gint64 award, const char *title, gint64 fund)
{
  const IncTestPart part = { fund, 100, 40, "2026-03-01" };

  inc_test_add_history (session, g_object_new (inc_tranche_get_type (), "award", award, "title", title, "amount", (gint64) 100,
                                               "approved", "2026-02-01", "approved-by", "Lan", NULL), &part, 1, NULL);
}

static char *
find (IncSession *session)
{
  g_autoptr(GPtrArray) findings = inc_test_take_boxed (inc_check_register (session));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const IncFinding *finding = g_ptr_array_index (findings, i);

      if (finding->schema != NULL && finding->field == NULL)
        g_string_append_printf (text, "%s %s: %s\n", finding->schema->table, finding->title, finding->message);
    }
  return g_string_free_and_steal (text);
}

static void
test_money (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  gint64 startup, fund, award;
  g_autofree char *before = NULL, *after = NULL;
  sqlite3 *sql;

  startup = add (session, g_object_new (inc_startup_get_type (), "name", "S", NULL));
  fund = add (session, g_object_new (inc_fund_get_type (), "name", "F", "limit-amount", (gint64) 300, NULL));
  award = add (session, g_object_new (inc_award_get_type (), "startup", startup, "title", "A", "awarded", (gint64) 300, NULL));
  add_tranche (session, award, "1", fund);
  add_tranche (session, award, "2", fund);
  before = find (session);
  g_assert_cmpstr (before, ==, "payment FT1: Another tranche was paid with the same bank reference\n"
                               "payment FT1: Another tranche was paid with the same bank reference\n");
  sql = test_sql_open (inc_session_get_path (session));
  test_sql_run (sql, "UPDATE payment SET bank_reference = id, amount = CASE id WHEN 1 THEN 101 ELSE amount END");
  test_sql_run (sql, "UPDATE allocation SET amount = 99 WHERE id = 2");
  test_sql_run (sql, "UPDATE fund SET limit_amount = 198");
  sqlite3_close (sql);
  after = find (session);
  g_assert_cmpstr (after, ==, "fund F: More is paid and signed for than its limit, without a reason\n"
                              "tranche 1: A fund paid more than its part, or got back more than it paid\n"
                              "tranche 2: It is approved, and the parts of its funds do not add up to it\n");
}

/* An award by its tranches and by what was paid: of a cancelled one only that counts. */
static void
test_more_than_awarded (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  gint64 startup, fund;
  g_autofree char *found = NULL;
  sqlite3 *sql;

  startup = add (session, g_object_new (inc_startup_get_type (), "name", "S", NULL));
  fund = add (session, g_object_new (inc_fund_get_type (), "name", "F", NULL));
  for (guint i = 0; i < 4; i++) /* of 100 each 40 are paid */
    {
      g_autofree char *title = g_strdup_printf ("A%u", i);

      add_tranche (session, add (session, g_object_new (inc_award_get_type (), "startup", startup, "title", title, "awarded",
                                                        (gint64) 100, NULL)), title, fund);
    }
  sql = test_sql_open (inc_session_get_path (session));
  test_sql_run (sql, "UPDATE payment SET bank_reference = id");
  test_sql_run (sql, "UPDATE award SET uid = printf ('00000000-0000-4000-8000-%012d', id)"); /* in their order */
  test_sql_run (sql, "UPDATE award SET awarded = CASE id WHEN 1 THEN 99 WHEN 2 THEN 100 WHEN 3 THEN 40 ELSE 39 END");
  test_sql_run (sql, "UPDATE tranche SET cancelled = '2026-05-01', cancel_reason = 'x' WHERE award > 2");
  sqlite3_close (sql);
  found = find (session);
  g_assert_cmpstr (found, ==, "award A0: More is paid or in its tranches than was awarded\n"
                              "award A3: More is paid or in its tranches than was awarded\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/check-money", test_money);
  g_test_add_func ("/session/check-money/more-than-awarded", test_more_than_awarded);
  return g_test_run ();
}
