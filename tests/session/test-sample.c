/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample programme: how much of what, made of rules that can be counted; the same in every run; and gone without a
 * trace, but for what staff did. */
#include "config.h"

#include "inc-date.h"
#include "inc-export.h"
#include "inc-records.h"
#include "inc-sample.h"
#include "inc-session-test.h"
#include "inc-store-test.h"
#include "inc-tax-code.h"

#include <string.h>

#define TODAY "2026-05-12"

typedef struct
{
  IncTestFolder *folder;
  char *path;
  IncSession *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = inc_test_folder_new ();
  fixture->path = test_path (fixture->folder);
  fixture->session = inc_test_session_open (fixture->folder, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  inc_test_session_close (fixture->session);
  g_free (fixture->path);
  inc_test_folder_free (fixture->folder);
}

static void
load (Fixture *fixture)
{
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_load_sample (fixture->session, TODAY));

  g_assert_cmpint (changes->id, !=, 0);
}

static void
take_away (Fixture *fixture)
{
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_remove_sample (fixture->session));

  g_assert_cmpint (changes->id, !=, 0);
}

static char *
list_rest (Fixture *fixture)
{
  g_auto(GStrv) lines = inc_test_take_boxed (inc_session_list_sample_rest (fixture->session));

  return g_strjoinv ("|", lines);
}

static void
assert_count (Fixture *fixture, const char *sql, gint64 expected)
{
  const gint64 count = test_sql_count (fixture->path, sql);

  if (count != expected)
    g_error ("%s: %" G_GINT64_FORMAT " in place of %" G_GINT64_FORMAT, sql, count, expected);
}

/* Every row of every record table but what a second making cannot have again. */
static char *
dump (Fixture *fixture)
{
  return test_dump (fixture->path);
}

/* ---- what is in it ---- */

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  assert_count (fixture, "SELECT count(*) FROM programme", 1);
  assert_count (fixture, "SELECT count(*) FROM cohort", 3);
  assert_count (fixture, "SELECT count(*) FROM startup", 40);
  assert_count (fixture, "SELECT count(*) FROM enrolment", 41);
  assert_count (fixture, "SELECT count(*) FROM person", 120);
  assert_count (fixture, "SELECT count(*) FROM role", 119);
  assert_count (fixture, "SELECT count(*) FROM investor", 25);
  assert_count (fixture, "SELECT count(*) FROM investor WHERE kind = 'angel' AND person IS NOT NULL", 6);
  assert_count (fixture, "SELECT count(DISTINCT kind) FROM investor", 7);
  assert_count (fixture, "SELECT count(*) FROM partner", 6);
  assert_count (fixture, "SELECT count(*) FROM round", 60);
  assert_count (fixture, "SELECT count(*) FROM round WHERE undisclosed = 1", 5);
  assert_count (fixture, "SELECT count(*) FROM round WHERE undisclosed = 0 AND amount IS NULL", 3);
  assert_count (fixture, "SELECT count(*) FROM round WHERE currency = 'USD'", 12);
  assert_count (fixture, "SELECT count(*) FROM round WHERE currency = 'EUR'", 3);
  assert_count (fixture, "SELECT count(*) FROM round WHERE amount IS NOT NULL AND amount_vnd IS NULL", 0);
  assert_count (fixture, "SELECT count(*) FROM round WHERE date IS NULL", 1);
  assert_count (fixture, "SELECT count(*) FROM round WHERE substr(rate_on, 1, length(date)) > date", 0);
  assert_count (fixture, "SELECT count(*) FROM round AS r WHERE rate IS NOT NULL AND NOT EXISTS (SELECT 1"
                         " FROM exchange_rate AS x WHERE x.currency = r.currency AND x.date = r.rate_on"
                         " AND x.rate = r.rate)", 0);
  assert_count (fixture, "SELECT count(*) FROM tag", 37);
  assert_count (fixture, "SELECT count(*) FROM exchange_rate", 36);
  assert_count (fixture, "SELECT count(*) FROM fund", 2);
  assert_count (fixture, "SELECT count(*) FROM ceiling_rule WHERE confirmed = 0 AND fund IS NOT NULL", 4);
  assert_count (fixture, "SELECT count(*) FROM award", 8);
  assert_count (fixture, "SELECT count(*) FROM variation", 1);
  assert_count (fixture, "SELECT count(*) FROM tranche", 13);
  assert_count (fixture, "SELECT count(*) FROM requirement", 14);
  assert_count (fixture, "SELECT count(*) FROM allocation", 16);
  assert_count (fixture, "SELECT count(*) FROM payment", 10);
  assert_count (fixture, "SELECT count(*) FROM change_set", 1);
  assert_count (fixture, "SELECT count(*) FROM setting WHERE name = 'sample' AND value = '1'", 1);
}

/* Women and men, each name once, in three parts; three guests from abroad. */
static void
test_people (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  assert_count (fixture, "SELECT count(DISTINCT name) FROM person", 120);
  assert_count (fixture, "SELECT count(*) FROM person WHERE sex = 'female' AND honorific = 'ba'", 59);
  assert_count (fixture, "SELECT count(*) FROM person WHERE sex = 'male' AND honorific = 'ong'", 61);
  assert_count (fixture, "SELECT count(*) FROM person WHERE country <> 'Việt Nam'", 3);
  assert_count (fixture, "SELECT count(*) FROM person WHERE country = 'Việt Nam'"
                         " AND length(name) - length(replace(name, ' ', '')) <> 2", 0);
  assert_count (fixture, "SELECT count(*) FROM person AS p WHERE NOT EXISTS (SELECT 1 FROM role WHERE person = p.id)"
                         " AND NOT EXISTS (SELECT 1 FROM investor WHERE person = p.id)", 0);
  assert_count (fixture, "SELECT count(*) FROM consent WHERE given > '" TODAY "' OR withdrawn < given", 0);
  assert_count (fixture, "SELECT count(DISTINCT purpose) FROM consent", 4);
  assert_count (fixture, "SELECT count(*) > 0 FROM consent WHERE withdrawn IS NOT NULL", 1);
}

/* What a day's work starts from. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  assert_count (fixture, "SELECT count(*) FROM cohort WHERE status = 'active' AND ends = '2026-06-01'", 1);
  assert_count (fixture, "SELECT count(*) FROM startup WHERE tax_code IS NULL AND tax_kind IS NULL", 3);
  assert_count (fixture, "SELECT count(*) FROM startup WHERE phone IS NULL AND email IS NULL", 2);
  assert_count (fixture, "SELECT count(*) FROM enrolment WHERE stage = 'admitted' AND since < '2026-02-11'", 2);
  assert_count (fixture, "SELECT count(*) FROM stage_change WHERE date > '" TODAY "'", 0);
  assert_count (fixture, "SELECT count(*) FROM note WHERE date >= '" TODAY "'", 0);
  assert_count (fixture, "SELECT count(*) FROM round WHERE date > '" TODAY "'", 0);
  assert_count (fixture, "SELECT count(*) FROM round AS r JOIN startup AS s ON s.id = r.startup"
                         " WHERE substr(r.date, 1, 4) < substr(s.founded, 1, 4)", 0);
  assert_count (fixture, "SELECT count(DISTINCT stage) FROM enrolment", 8);
  assert_count (fixture, "SELECT count(*) FROM enrolment AS e WHERE since <> (SELECT max(date) FROM stage_change AS x"
                         " WHERE x.enrolment = e.id)", 0);
  assert_count (fixture, "SELECT count(*) FROM stage_change WHERE strftime('%w', date) IN ('0', '6')", 0);
  assert_count (fixture, "SELECT count(*) FROM investor WHERE contacted IS NOT NULL", 15);
}

/* Sums over parts are wholes; a tranche of every state, some late and some without a day. */
static void
test_funds (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  assert_count (fixture, "SELECT count(DISTINCT status) FROM award", 4);
  assert_count (fixture, "SELECT count(*) FROM award WHERE settled = awarded AND settled_on IS NOT NULL", 1);
  assert_count (fixture, "SELECT count(DISTINCT status) FROM tranche", 5);
  assert_count (fixture, "SELECT count(*) FROM tranche WHERE status = 'paid'", 7);
  assert_count (fixture, "SELECT count(*) FROM tranche WHERE due < '" TODAY "' AND status = 'scheduled'", 1);
  assert_count (fixture, "SELECT count(*) FROM tranche WHERE due IS NULL", 1);
  assert_count (fixture, "SELECT count(*) FROM tranche AS t WHERE amount <> (SELECT sum(amount) FROM allocation"
                         " WHERE tranche = t.id)", 0);
  assert_count (fixture, "SELECT count(*) FROM tranche AS t WHERE status = 'paid' AND amount <> (SELECT sum(amount)"
                         " FROM payment WHERE tranche = t.id)", 0);
  assert_count (fixture, "SELECT count(*) FROM award AS a WHERE awarded IS NOT NULL AND awarded + coalesce((SELECT sum(amount)"
                         " FROM variation WHERE award = a.id), 0) <> (SELECT sum(amount) FROM tranche WHERE award = a.id)", 0);
  assert_count (fixture, "SELECT count(*) FROM payment AS p JOIN payment AS q ON q.id = p.reverses AND q.amount > -p.amount"
                         " AND q.fund = p.fund AND q.tranche = p.tranche WHERE p.amount = -10000000", 1);
  assert_count (fixture, "SELECT count(*) FROM payment WHERE date > '" TODAY "'", 0);
  assert_count (fixture, "SELECT count(*) FROM requirement AS r JOIN tranche AS t ON t.id = r.tranche"
                         " WHERE t.approved IS NOT NULL AND (r.accepted IS NULL OR r.accepted > t.approved)", 0);
  assert_count (fixture, "SELECT count(*) FROM fund WHERE closed_until IS NOT NULL", 0);
}

/* Where all owners are known their shares are the whole; nowhere are they more. */
static void
test_shares (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  assert_count (fixture, "WITH latest AS (SELECT startup, coalesce(investor, -person) AS owner, share,"
                         " row_number() OVER (PARTITION BY startup, coalesce(investor, -person) ORDER BY round DESC) AS n"
                         " FROM stake WHERE share IS NOT NULL),"
                         " whole AS (SELECT startup, sum(share) AS shares FROM latest WHERE n = 1 GROUP BY startup)"
                         " SELECT count(*) FROM whole WHERE shares > 1000000", 0);
  assert_count (fixture, "WITH latest AS (SELECT startup, coalesce(investor, -person) AS owner, share,"
                         " row_number() OVER (PARTITION BY startup, coalesce(investor, -person) ORDER BY round DESC) AS n"
                         " FROM stake WHERE share IS NOT NULL),"
                         " whole AS (SELECT startup, sum(share) AS shares FROM latest WHERE n = 1 GROUP BY startup)"
                         " SELECT count(*) FROM whole WHERE shares = 1000000", 16);
  assert_count (fixture, "SELECT count(*) FROM (SELECT sum(s.amount) AS given, r.amount AS amount FROM stake AS s"
                         " JOIN round AS r ON r.id = s.round WHERE s.amount IS NOT NULL GROUP BY r.id) WHERE given > amount", 0);
  assert_count (fixture, "SELECT count(*) FROM stake AS s JOIN round AS r ON r.id = s.round WHERE s.startup <> r.startup", 0);
  assert_count (fixture, "SELECT count(*) FROM stake AS s JOIN round AS r ON r.id = s.round"
                         " WHERE s.amount IS NOT NULL AND s.currency IS NOT r.currency", 0);
}

/* ---- nothing of it is real ---- */

static gboolean
check_tax_code (IncRecord *record, const char *field)
{
  g_autofree char *code = NULL;
  g_autofree char *normalised = NULL;
  gboolean is_right = FALSE;

  g_object_get (record, field, &code, NULL);
  if (code == NULL)
    return FALSE;
  g_assert_true (g_str_has_prefix (code, "99"));
  g_assert_cmpint (inc_tax_code_parse (code, &normalised, &is_right), ==, INC_TAX_CODE_ENTERPRISE10);
  g_assert_true (is_right);
  return TRUE;
}

static guint
check_tax_codes (Fixture *fixture, GType type)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(GPtrArray) records = inc_test_take_boxed (inc_session_load (fixture->session, query));
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += check_tax_code (g_ptr_array_index (records, i), "tax-code");
  return n;
}

static void
test_invented (Fixture *fixture, gconstpointer data)
{
  static const char *const tables[] = { "startup", "person", "investor", "partner" };

  load (fixture);
  g_assert_cmpuint (check_tax_codes (fixture, inc_startup_get_type ()), ==, 30);
  g_assert_cmpuint (check_tax_codes (fixture, inc_investor_get_type ()), ==, 13);
  g_assert_cmpuint (check_tax_codes (fixture, inc_partner_get_type ()), ==, 6);
  assert_count (fixture, "SELECT count(DISTINCT tax_code) FROM (SELECT tax_code FROM startup UNION ALL SELECT tax_code"
                         " FROM investor UNION ALL SELECT tax_code FROM partner)", 49);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *web = g_strdup_printf ("SELECT count(*) FROM %s WHERE website NOT GLOB '[a-z0-9]*.example'", tables[i]);
      g_autofree char *mail = g_strdup_printf ("SELECT count(*) FROM %s WHERE email NOT GLOB '[a-z]*@[a-z0-9]*.example'",
                                               tables[i]);
      g_autofree char *phone = g_strdup_printf ("SELECT count(*) FROM %s"
                                                " WHERE phone NOT GLOB '+84 24 0000 [0-9][0-9][0-9][0-9]'", tables[i]);
      g_autofree char *source = g_strdup_printf ("SELECT count(*) FROM %s WHERE source IS NOT 'Dữ liệu mẫu, không có thật'",
                                                 tables[i]);

      assert_count (fixture, web, 0);
      assert_count (fixture, mail, 0);
      assert_count (fixture, phone, 0);
      assert_count (fixture, source, 0);
    }
  assert_count (fixture, "SELECT count(*) FROM exchange_rate WHERE source IS NOT 'Dữ liệu mẫu, không có thật'", 0);
  assert_count (fixture, "SELECT count(*) FROM round WHERE source IS NOT 'Dữ liệu mẫu, không có thật'", 0);
}

/* Nothing to warn of but what is missing on purpose. */
static void
test_checks (Fixture *fixture, gconstpointer data)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  load (fixture);
  for (guint s = 0; s < n; s++)
    {
      g_autoptr(IncQuery) query = inc_query_new (schemas[s]);
      g_autoptr(GPtrArray) records = inc_test_take_boxed (inc_session_load (fixture->session, query));

      for (guint i = 0; i < records->len; i++)
        {
          g_autoptr(IncProblems) problems = inc_problems_new ();
          guint n_fields;
          const IncField *const *fields =
            inc_catalog_get_fields (inc_session_get_catalog (fixture->session), schemas[s], &n_fields);

          inc_record_check (g_ptr_array_index (records, i), fields, n_fields, problems);
          if (inc_problems_get_n (problems) > 0)
            g_error ("%s: %s", inc_record_get_title (g_ptr_array_index (records, i)), inc_problems_get (problems, 0)->message);
        }
    }
}

/* ---- the same again ---- */

static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *other = test_path (folder);
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  load (fixture);
  inc_test_finish (inc_session_load_sample (session, TODAY));
  first = dump (fixture);
  second = test_dump (other);
  g_assert_cmpstr (first, ==, second);
}

static void
test_another_day (Fixture *fixture, gconstpointer data)
{
  inc_test_finish (inc_session_load_sample (fixture->session, "2028-02-29"));
  assert_count (fixture, "SELECT count(*) FROM round", 60);
  assert_count (fixture, "SELECT count(*) FROM cohort WHERE status = 'active' AND ends = '2028-03-20'", 1);
  assert_count (fixture, "SELECT count(*) FROM stage_change WHERE date > '2028-02-29'", 0);
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  load (fixture);
  error = inc_test_take_error (inc_session_load_sample (fixture->session, TODAY));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, "The sample programme is in this register already");
  assert_count (fixture, "SELECT count(*) FROM startup", 40);
}

/* ---- and away ---- */

static gint64
add (Fixture *fixture, gpointer record)
{
  g_autoptr(IncRecord) owned = INC_RECORD (record);
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (fixture->session, "Add", &owned, 1));

  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static gpointer
get_first (Fixture *fixture, GType type, const char *name)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(GPtrArray) found = NULL;

  inc_query_filter_text (query, "name", name);
  found = inc_test_take_boxed (inc_session_load (fixture->session, query));
  g_assert_cmpuint (found->len, ==, 1);
  return inc_record_dup (g_ptr_array_index (found, 0));
}

static void
edit (Fixture *fixture, gpointer record, const char *property, const char *value)
{
  g_autoptr(IncRecord) owned = INC_RECORD (record);

  g_object_set (owned, property, value, NULL);
  inc_test_finish (inc_session_save (fixture->session, "Edit", &owned, 1));
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *filled = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autofree char *rest = NULL;

  add (fixture, g_object_new (inc_startup_get_type (), "name", "Có từ trước", NULL));
  add (fixture, g_object_new (inc_tag_get_type (), "name", "Nông nghiệp", "kind", INC_TAG_KIND_SECTOR, NULL));
  before = dump (fixture);
  load (fixture);
  assert_count (fixture, "SELECT count(*) FROM tag", 37);
  filled = dump (fixture);
  rest = list_rest (fixture);
  g_assert_cmpstr (rest, ==, "");
  take_away (fixture);
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
  inc_test_finish (inc_session_undo (fixture->session));
  again = dump (fixture);
  g_assert_cmpstr (again, ==, filled);
  assert_count (fixture, "SELECT count(*) FROM setting WHERE name = 'sample'", 1);
}

static void
test_undo_load (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *filled = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  load (fixture);
  filled = dump (fixture);
  inc_test_finish (inc_session_undo (fixture->session));
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
  inc_test_finish (inc_session_redo (fixture->session));
  again = dump (fixture);
  g_assert_cmpstr (again, ==, filled);
  take_away (fixture);
  assert_count (fixture, "SELECT count(*) FROM person", 0);
}

/* A changed startup, an added note with the startup it is about, a startup added to a cohort, with the programme above. */
static void
test_what_staff_did (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncRecord) noted = NULL;
  g_autoptr(IncRecord) cohort = NULL;
  g_autofree char *rest = NULL;
  gint64 mine;

  load (fixture);
  edit (fixture, get_first (fixture, inc_startup_get_type (), "Sổ Chợ"), "phone", "+84 24 0000 9999");
  noted = get_first (fixture, inc_startup_get_type (), "Mắt Xưởng");
  add (fixture, g_object_new (inc_note_get_type (), "startup", noted->id, "date", TODAY, "text", "Hẹn lại", NULL));
  cohort = get_first (fixture, inc_cohort_get_type (), "Khóa mẫu 3");
  mine = add (fixture, g_object_new (inc_startup_get_type (), "name", "Của tôi", NULL));
  inc_test_finish (inc_session_enrol (fixture->session, "Enrol", &mine, 1, cohort->id, INC_STAGE_APPLIED, TODAY));
  rest = list_rest (fixture);
  g_assert_cmpstr (rest, ==, "Programme: Ươm tạo số (chương trình mẫu)|Cohort: Khóa mẫu 3|Startup: Mắt Xưởng|Startup: Sổ Chợ|"
                             "Startup: Của tôi|Enrolment: Của tôi|Stage change|Note: Mắt Xưởng");
  take_away (fixture);
  assert_count (fixture, "SELECT count(*) FROM startup", 3);
  assert_count (fixture, "SELECT count(*) FROM startup WHERE name = 'Sổ Chợ' AND phone = '+84 24 0000 9999'", 1);
  assert_count (fixture, "SELECT count(*) FROM enrolment", 1);
  assert_count (fixture, "SELECT count(*) FROM cohort", 1);
  assert_count (fixture, "SELECT count(*) FROM note", 1);
  assert_count (fixture, "SELECT count(*) FROM person", 0);
  assert_count (fixture, "SELECT count(*) FROM round", 0);
  assert_count (fixture, "SELECT count(*) FROM setting WHERE name = 'sample'", 0);
}

/* An edit that was undone is none. */
static void
test_undone_edit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rest = NULL;

  load (fixture);
  edit (fixture, get_first (fixture, inc_startup_get_type (), "Sổ Chợ"), "phone", "+84 24 0000 9999");
  inc_test_finish (inc_session_undo (fixture->session));
  rest = list_rest (fixture);
  g_assert_cmpstr (rest, ==, "");
}

/* What stayed is in nobody's way when the sample comes again. */
static void
test_load_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rest = NULL;

  load (fixture);
  edit (fixture, get_first (fixture, inc_startup_get_type (), "Sổ Chợ"), "phone", "+84 24 0000 9999");
  take_away (fixture);
  load (fixture);
  assert_count (fixture, "SELECT count(*) FROM startup", 41);
  rest = list_rest (fixture);
  g_assert_cmpstr (rest, ==, "Startup: Sổ Chợ");
  take_away (fixture);
  assert_count (fixture, "SELECT count(*) FROM startup", 1);
}

static void
test_nothing_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = inc_test_take_error (inc_session_remove_sample (fixture->session));

  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "There is no sample programme in this register");
}

#define ADD(name, function) g_test_add ("/sample/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  ADD ("counts", test_counts);
  ADD ("people", test_people);
  ADD ("day", test_day);
  ADD ("funds", test_funds);
  ADD ("shares", test_shares);
  ADD ("invented", test_invented);
  ADD ("checks", test_checks);
  ADD ("again", test_again);
  ADD ("another-day", test_another_day);
  ADD ("once", test_once);
  ADD ("remove", test_remove);
  ADD ("undo-load", test_undo_load);
  ADD ("what-staff-did", test_what_staff_did);
  ADD ("undone-edit", test_undone_edit);
  ADD ("load-again", test_load_again);
  ADD ("nothing-there", test_nothing_there);
  return g_test_run ();
}
