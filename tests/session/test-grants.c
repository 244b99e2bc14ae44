/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Grants out of a register and into one: what leaves and what never does, who is who, sums to the last unit in two currencies,
 * the same file again, one undo, and files that are refused whole. */
#include "config.h"

#include "inc-exchange-error.h"
#include "inc-export-grants.h"
#include "inc-grants-reader.h"
#include "inc-history-test.h"
#include "inc-import-grants.h"
#include "inc-session-test.h"
#include "inc-store-test.h"

#include <string.h>

#define SECRET "bimat"

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
}

/* Takes the record; its id.  Texts that stay in the house hold a secret. */
static gint64
add (Fixture *self, guint number, gpointer object)
{
  g_autoptr(IncRecord) record = INC_RECORD (object);
  const IncSchema *schema = inc_record_get_schema (record);
  g_autoptr(IncChanges) changes = NULL;

  record->uid = g_strdup_printf ("%08x-0000-4000-8000-%012u", schema->number, number);
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const IncField *field = &schema->fields[i];
      g_auto(IncValue) secret = INC_VALUE_INIT;

      if ((field->kind != INC_KIND_TEXT && field->kind != INC_KIND_NOTE) || field->flags & (INC_DERIVED | INC_CURRENCY) ||
          !inc_record_is_missing (record, field) || (field->flags & (INC_CITY | INC_PUBLIC) && !(field->flags & INC_PERSONAL)))
        continue;
      secret = inc_value_take_text (g_strdup_printf (SECRET "@%s.%s", schema->table, field->name));
      inc_record_set_value (record, field, &secret);
    }
  changes = inc_test_take_boxed (inc_session_save (self->session, "Add", &record, 1));
  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static char *
export (Fixture *self, const char *prefix)
{
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *told = inc_test_take_string (inc_export_grants (self->session, prefix, memory));

  g_test_message ("%s", told);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)));
}

static GFile *
write_file (Fixture *self, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "grants.json", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static IncGrantsReport *
bring_in (Fixture *self, const char *text, gboolean trial)
{
  g_autoptr(GFile) file = write_file (self, text);

  return inc_test_take_boxed (inc_session_import_grants (self->session, "Grants", file, trial));
}

static void
assert_rows (Fixture *self, const char *sql_text, const char *expected)
{
  g_autofree char *path = test_path (self->folder);
  sqlite3 *sql = test_sql_open (path);
  g_autofree char *found = test_sql_read (sql, sql_text);

  sqlite3_close (sql);
  g_assert_cmpstr (found, ==, expected);
}

/* ---- out ---- */

typedef struct
{
  gint64 startup;
  gint64 fund;
  gint64 award;
} Money;

static Money
add_money (Fixture *self)
{
  Money money;
  gint64 programme, giver, other;
  IncTestPart part;

  programme = add (self, 1, g_object_new (inc_programme_get_type (), "name", "Ươm tạo", "code", "UT", NULL));
  giver = add (self, 1, g_object_new (inc_partner_get_type (), "name", "Quỹ A", "tax-code", "9900000016", NULL));
  money.startup = add (self, 1, g_object_new (inc_startup_get_type (), "name", "Lúa Số", "legal-name", "Công ty Lúa Số",
                                              "tax-code", "9900000104", "website", "https://lua.example", "province", "Hà Nội",
                                              NULL));
  money.fund = add (self, 1, g_object_new (inc_fund_get_type (), "name", "Quỹ A 2026", "giver", giver, NULL));
  money.award =
    add (self, 1, g_object_new (inc_award_get_type (), "startup", money.startup, "title", "Máy", "kind", INC_SUPPORT_EQUIPMENT,
                                "fund", money.fund, "programme", programme, "requested", (gint64) 120000000, "awarded",
                                (gint64) 100000000, "awarded-on", "2026-01-10", "starts", "2026-02-01", "ends", "2026-12-31", NULL));
  add (self, 1, g_object_new (inc_variation_get_type (), "award", money.award, "date", "2026-03-01", "amount", (gint64) -10000000,
                              "ends", "2027-01-31", "reason", "Ít hơn", NULL));
  part = (IncTestPart) { money.fund, 40000001, 40000001, "2026-02-11", 1, "2026-02-12" };
  inc_test_add_history (self->session, g_object_new (inc_tranche_get_type (), "award", money.award, "title", "1", "amount",
                                                     (gint64) 40000001, "approved", "2026-02-10", NULL), &part, 1, NULL);
  other = add (self, 2, g_object_new (inc_tranche_get_type (), "award", money.award, "title", "2", "amount", (gint64) 20000000,
                                      "cancelled", "2026-05-01", NULL));
  g_assert_cmpint (other, !=, 0);
  return money;
}

static void
test_export (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr(IncGrantsPackage) package = NULL;
  const IncGrant *grant;

  add_money (self);
  text = export (self, "360G-x");
  again = export (self, "360G-x");
  g_assert_cmpstr (text, ==, again);
  g_assert_null (strstr (text, SECRET));
  package = inc_grants_read (text, strlen (text), NULL);
  g_assert_cmpuint (package->grants->len, ==, 1);
  grant = g_ptr_array_index (package->grants, 0);
  g_assert_cmpstr (grant->id, ==, "360G-x-0000001f-0000-4000-8000-000000000001");
  g_assert_cmpint (grant->awarded, ==, 70000000);
  g_assert_cmpint (grant->applied, ==, 120000000);
  g_assert_cmpint (grant->disbursed, ==, 40000000);
  g_assert_cmpstr (grant->ends, ==, "2027-01-31");
  g_assert_cmpstr (grant->kind, ==, "equipment");
  g_assert_cmpstr (grant->programme, ==, "Ươm tạo");
  g_assert_cmpstr (grant->recipient.id, ==, "VN-MST-9900000104");
  g_assert_cmpstr (grant->recipient.name, ==, "Công ty Lúa Số");
  g_assert_cmpstr (grant->recipient.url, ==, "https://lua.example");
  g_assert_cmpstr (grant->funder.id, ==, "VN-MST-9900000016");
  g_assert_cmpuint (grant->payments->len, ==, 2);
  g_assert_nonnull (strstr (text, "\"value\": -10000000"));
  g_assert_nonnull (strstr (text, "\"value\": -20000000"));
}

/* A personal number is nobody's id, and an award that nobody decided is no grant. */
static void
test_export_guarded (Fixture *self, gconstpointer data)
{
  const gint64 startup = add (self, 7, g_object_new (inc_startup_get_type (), "name", "Hộ A", "tax-code", "001099012345", NULL));
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();

  add (self, 1, g_object_new (inc_award_get_type (), "startup", startup, "title", "Xin", "requested", (gint64) 5, NULL));
  add (self, 2, g_object_new (inc_award_get_type (), "startup", startup, "title", "Hủy", "awarded", (gint64) 5, "awarded-on",
                              "2026-01-01", "cancelled-on", "2026-01-02", NULL));
  error = inc_test_take_error (inc_export_grants (self->session, NULL, memory));
  g_assert_error (error, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_MEMBER);
  add (self, 3, g_object_new (inc_award_get_type (), "startup", startup, "title", "Được", "awarded", (gint64) 5, "awarded-on",
                              "2026-01-01", NULL));
  text = export (self, NULL);
  g_assert_null (strstr (text, "001099012345"));
  g_assert_nonnull (strstr (text, "-0000-4000-8000-000000000007\",\n          \"name\": \"Hộ A\""));
  g_assert_null (strstr (text, "Xin"));
  g_assert_null (strstr (text, "Hủy"));
}

/* The country is written where the province is one of Vietnam's; of others nobody said it. */
static void
test_export_country (Fixture *self, gconstpointer data)
{
  static const char *const places[] = { "thành phố Hà Nội", "London", "TP. Hồ Chí Minh" };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const gint64 startup = add (self, i, g_object_new (inc_startup_get_type (), "name", "S", "province", places[i], NULL));

      add (self, i, g_object_new (inc_award_get_type (), "startup", startup, "title", "A", "awarded", (gint64) 5, "awarded-on",
                                  "2026-01-01", NULL));
    }
  text = export (self, NULL);
  g_assert_nonnull (strstr (text, "\"countryCode\": \"VN\",\n          \"name\": \"thành phố Hà Nội\""));
  g_assert_nonnull (strstr (text, "{\n          \"name\": \"London\""));
  g_assert_nonnull (strstr (text, "\"countryCode\": \"VN\",\n          \"name\": \"TP. Hồ Chí Minh\""));
}

/* A region of another country is no province. */
static void
test_import_country (Fixture *self, gconstpointer data)
{
  static const char *const places[] = { "", ", \"addressRegion\": \"Kent\", \"addressCountry\": \"GB\"",
                                        ", \"addressRegion\": \"Huế\", \"addressCountry\": \"VN\"", ", \"addressRegion\": \"Hà Nội\"" };
  g_autoptr(GString) text = g_string_new ("{\"grants\": [");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"%u\", \"title\": \"t\", \"description\": \"d\", \"currency\": \"GBP\", \"amountAwarded\": 1,"
                            "\"awardDate\": \"2024-01-01\", \"fundingOrganization\": [{\"id\": \"a\", \"name\": \"A\"}],"
                            "\"recipientOrganization\": [{\"id\": \"c%u\", \"name\": \"C%u\"%s}]}", i > 0 ? "," : "", i, i, i, places[i]);
  g_string_append (text, "]}");
  inc_grants_report_unref (bring_in (self, text->str, FALSE));
  assert_rows (self, "SELECT name, province FROM startup ORDER BY name", "C0|~\nC1|~\nC2|Huế\nC3|Hà Nội");
}

/* Its own package adds nothing to the register that it came from. */
static void
test_own_package (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr(IncGrantsReport) report = NULL;

  add_money (self);
  text = export (self, NULL);
  report = bring_in (self, text, FALSE);
  g_assert_cmpuint (report->n_known, ==, 1);
  g_assert_cmpuint (report->n_new, ==, 0);
  assert_rows (self, "SELECT (SELECT count(*) FROM award), (SELECT count(*) FROM startup), (SELECT count(*) FROM partner)", "1|1|1");
}

/* ---- in ---- */

#define GRANT(id, amount, currency, recipient, name, more) \
  "{\"id\": \"" id "\", \"title\": \"T " id "\", \"description\": \"D\", \"awardDate\": \"2024-05-06\",\n" \
  "\"amountAwarded\": " amount ", \"currency\": \"" currency "\"" more ",\n" \
  "\"fundingOrganization\": [{\"id\": \"GB-CHC-1\", \"name\": \"The Fund\"}],\n" \
  "\"recipientOrganization\": [{\"id\": \"" recipient "\", \"name\": \"" name "\"}]}"

static const char two_currencies[] =
  "{\"grants\": [" GRANT ("a", "1234.5", "GBP", "GB-COH-1", "Makers",
                          ", \"disbursementTransaction\": [{\"transactionDate\": \"2024-06-01\", \"value\": 1e3},"
                          "{\"transactionDate\": \"2024-07-01\", \"value\": 0.10},{\"transactionDate\": \"2024-08-01\", \"value\": -0.1},"
                          "{\"value\": 3}], \"amountDisbursed\": 1000") ",\n" //
  GRANT ("b", "12345678901234.56", "GBP", "GB-COH-2", "makers", "") ",\n" //
  GRANT ("c", "5e6", "VND", "VN-MST-9900000104", "Somebody else", "") ",\n" //
  GRANT ("d", "7", "VND", "GB-COH-1", "Makers Ltd",
         ", \"plannedDates\": [{\"startDate\": \"2024-06-01\", \"duration\": 6}]") ",\n"
  "{\"id\": \"e\", \"title\": \"t\", \"description\": \"d\", \"currency\": \"GBP\", \"amountAwarded\": 5,"
  "\"awardDate\": \"2024-01-01\",\n\"fundingOrganization\": [{\"id\": \"x\", \"name\": \"X\"}],"
  "\"recipientIndividual\": {\"id\": \"p\", \"name\": \"Secret Person\"}}]}";

static void
check_two_currencies (Fixture *self)
{
  assert_rows (self,
               "SELECT identifier, s.name, awarded, coalesce (a.currency, '-'), f.name FROM award AS a"
               " JOIN startup AS s ON s.id = a.startup JOIN fund AS f ON f.id = a.fund ORDER BY identifier",
               "a|Makers|123450|GBP|The Fund (GBP)\n"
               "b|makers|1234567890123456|GBP|The Fund (GBP)\n"
               "c|Lúa Số|5000000|-|The Fund (VND)\n"
               "d|Makers|7|-|The Fund (VND)");
  assert_rows (self, "SELECT name, tax_code FROM startup ORDER BY id", "Lúa Số|9900000104\nMakers|~\nmakers|~");
  assert_rows (self,
               "SELECT p.amount, p.currency, p.date, t.status, p.reverses IS NOT NULL FROM payment AS p"
               " JOIN tranche AS t ON t.id = p.tranche ORDER BY p.id",
               "100000|GBP|2024-06-01|paid|0\n10|GBP|2024-07-01|cancelled|0\n-10|GBP|2024-08-01|cancelled|1");
  assert_rows (self, "SELECT sum (amount) FROM allocation", "100010");
  assert_rows (self, "SELECT source, public_money, coalesce (currency, '-') FROM fund ORDER BY id", "foreign|0|GBP\nprivate|0|-");
  assert_rows (self, "SELECT count(*) FROM person", "0");
}

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autoptr(IncGrantsReport) trial = NULL;
  g_autoptr(IncGrantsReport) report = NULL;
  g_autoptr(IncGrantsReport) again = NULL;
  g_autofree char *told = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *path = test_path (self->folder);

  add (self, 1, g_object_new (inc_startup_get_type (), "name", "Lúa Số", "tax-code", "9900000104", NULL));
  before = test_dump (path);
  trial = bring_in (self, two_currencies, TRUE);
  g_assert_cmpuint (trial->n_new, ==, 4);
  after = test_dump (path);
  g_assert_cmpstr (before, ==, after);
  report = bring_in (self, two_currencies, FALSE);
  told = inc_grants_report_describe (report);
  g_assert_cmpstr (told, ==,
                   "5 grants read: 4 new, 0 here already\n"
                   "Awarded: 12.345.678.902.469,06 GBP · 5.000.007 đ\n"
                   "Paid: 1.000 GBP; payments: 3\n"
                   "2 new startups\n"
                   "1 new partner\n"
                   "2 new funds: look at the sources of their money\n"
                   "1 grant to a person was left out\n"
                   "1 payment without a day was left out");
  check_two_currencies (self);
  again = bring_in (self, two_currencies, FALSE);
  g_assert_cmpuint (again->n_known, ==, 4);
  g_assert_cmpuint (again->n_new, ==, 0);
  check_two_currencies (self);
}

static void
test_one_undo (Fixture *self, gconstpointer data)
{
  g_autoptr(IncGrantsReport) report = NULL;
  g_autoptr(IncGrantsReport) again = NULL;
  g_autofree char *path = test_path (self->folder);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add (self, 1, g_object_new (inc_startup_get_type (), "name", "Lúa Số", "tax-code", "9900000104", NULL));
  before = test_dump (path);
  report = bring_in (self, two_currencies, FALSE);
  inc_test_finish (inc_session_undo (self->session));
  after = test_dump (path);
  g_assert_cmpstr (before, ==, after);
  again = bring_in (self, two_currencies, FALSE);
  g_assert_cmpuint (again->n_new, ==, 4);
  check_two_currencies (self);
}

/* A startup by its name where one has it; two of one name are told apart by nobody but staff. */
static void
test_names (Fixture *self, gconstpointer data)
{
  static const char text[] = "{\"grants\": [" GRANT ("a", "1", "GBP", "GB-1", "ĐẤT  mới", "") "," //
    GRANT ("b", "1", "GBP", "GB-2", "Hai", "") "]}";
  g_autoptr(IncGrantsReport) report = NULL;

  add (self, 1, g_object_new (inc_startup_get_type (), "name", "Đất Mới", NULL));
  add (self, 2, g_object_new (inc_startup_get_type (), "name", "Hai", NULL));
  add (self, 3, g_object_new (inc_startup_get_type (), "name", "Hai", NULL));
  report = bring_in (self, text, FALSE);
  g_assert_cmpuint (report->n_startups, ==, 1);
  assert_rows (self, "SELECT s.id, s.name FROM award AS a JOIN startup AS s ON s.id = a.startup ORDER BY identifier",
               "1|Đất Mới\n4|Hai");
}

/* What was paid before is history; it still must fit the limit of its fund, and a trial says so already. */
static void
test_limit (Fixture *self, gconstpointer data)
{
  static const char one_more[] =
    "{\"grants\": [" GRANT ("x", "1", "GBP", "GB-COH-1", "Makers",
                            ", \"disbursementTransaction\": [{\"transactionDate\": \"2024-06-01\", \"value\": 0.01}]") "]}";
  g_autoptr(IncGrantsReport) first = bring_in (self, two_currencies, FALSE);
  g_autoptr(IncGrantsReport) later = NULL;
  g_autoptr(GFile) file = write_file (self, one_more);
  g_autoptr(IncRecord) fund = inc_test_take_object (inc_session_get (self->session, inc_schema_of (inc_fund_get_type ()), 1));

  g_object_set (fund, "limit-amount", (gint64) 100000, NULL);
  inc_test_finish (inc_session_save (self->session, "Limit", &fund, 1));
  for (guint trial = 0; trial <= 1; trial++)
    {
      g_autoptr(GError) error = inc_test_take_error (inc_session_import_grants (self->session, "Grants", file, trial));

      g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_REFUSED);
      g_assert_cmpstr (error->message, ==,
                       "“The Fund (GBP)” would have 1.000,01\302\240GBP paid and signed for, of a limit of 1.000\302\240GBP");
    }
  assert_rows (self, "SELECT count(*) FROM award", "4");
  inc_test_finish (inc_session_undo (self->session)); /* no limit */
  later = bring_in (self, one_more, FALSE);
  g_assert_cmpuint (later->n_payments, ==, 1);
  inc_test_finish (inc_session_undo (self->session));
  inc_test_finish (inc_session_redo (self->session));
  inc_test_finish (inc_session_undo (self->session));
  inc_test_finish (inc_session_undo (self->session)); /* the first package */
  assert_rows (self, "SELECT (SELECT count(*) FROM award), (SELECT count(*) FROM tranche), (SELECT count(*) FROM payment)", "0|0|0");
}

/* Whatever is wrong, nothing of the file comes in. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "{\"grants\": [" GRANT ("a", "1", "GBP", "GB-1", "A", "") ",\n" GRANT ("b", "1.005", "GBX", "GB-1", "A", "") "]}",
      "/grants/1/currency, line 6: “GBX” is no currency" },
    { "{\"grants\": [" GRANT ("a", "1", "GBP", "GB-1", "A", "") ",\n"
      GRANT ("b", "1", "GBP", "GB-1", "A", ", \"disbursementTransaction\": [{\"value\": -5, \"transactionDate\": \"2024-01-01\"}]") "]}",
      "line 6, “T b”: more comes back than was paid" },
    { "{\"grants\": [" GRANT ("a", "1", "GBP", "GB-1", "A", "") ",\n", "/grants/1, line 5: the file ends too early" },
  };
  g_autofree char *path = test_path (self->folder);
  g_autofree char *before = test_dump (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GFile) file = write_file (self, cases[i].text);
      g_autoptr(GError) error = inc_test_take_error (inc_session_import_grants (self->session, "Grants", file, FALSE));
      g_autofree char *after = test_dump (path);

      g_assert_true (error->domain == INC_EXCHANGE_ERROR);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpstr (before, ==, after);
    }
}

#define PAID(date, value) "{\"transactionDate\": \"" date "\", \"value\": " value "}"
#define PAYMENTS(...) ", \"disbursementTransaction\": [" __VA_ARGS__ "]"

/* Money that comes back may stand before its payment, and be of several; what is left of a tranche then is waited for by nobody. */
static void
test_money_back (Fixture *self, gconstpointer data)
{
  static const char text[] = "{\"grants\": [" //
    GRANT ("a", "100", "GBP", "GB-1", "A", PAYMENTS (PAID ("2024-08-01", "-40") "," PAID ("2024-06-01", "100"))) ",\n" //
    GRANT ("b", "100", "GBP", "GB-1", "A",
           PAYMENTS (PAID ("2024-06-01", "50") "," PAID ("2024-08-01", "-100") "," PAID ("2024-07-01", "50"))) ",\n" //
    GRANT ("c", "2000", "GBP", "GB-1", "A", PAYMENTS (PAID ("2024-06-01", "1000.01") "," PAID ("2024-06-01", "-0.02"))) "]}";
  g_autoptr(IncGrantsReport) report = bring_in (self, text, FALSE);
  IncValue days[] = { INC_VALUE_INIT, { INC_VALUE_TEXT, 0, (char *) "2026-01-01" } };
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_tranche_get_type ()));
  g_autoptr(GPtrArray) overdue = NULL;

  g_assert_cmpuint (report->n_payments, ==, 7);
  assert_rows (self,
               "SELECT a.identifier, t.title, p.amount, p.date, t.status, coalesce (t.cancelled, '-') FROM payment AS p"
               " JOIN tranche AS t ON t.id = p.tranche JOIN award AS a ON a.id = t.award ORDER BY p.id",
               "a|Tranche 1|10000|2024-06-01|cancelled|2024-08-01\na|Tranche 1|-4000|2024-08-01|cancelled|2024-08-01\n"
               "b|Tranche 1|5000|2024-06-01|cancelled|2024-08-01\nb|Tranche 2|5000|2024-07-01|cancelled|2024-08-01\n"
               "b|Tranche 2|-5000|2024-08-01|cancelled|2024-08-01\nb|Tranche 1|-5000|2024-08-01|cancelled|2024-08-01\n"
               "c|Tranche 1|100001|2024-06-01|cancelled|2024-06-01\nc|Tranche 1|-2|2024-06-01|cancelled|2024-06-01");
  inc_query_filter (query, INC_FILTER_NAMED, "tranche-due", days, G_N_ELEMENTS (days));
  overdue = inc_test_take_boxed (inc_session_load (self->session, query));
  g_assert_cmpuint (overdue->len, ==, 0);
  inc_test_finish (inc_session_undo (self->session));
  assert_rows (self, "SELECT (SELECT count(*) FROM award), (SELECT count(*) FROM tranche), (SELECT count(*) FROM payment)", "0|0|0");
}

/* What would have to be rounded stays out, and the sums of the rest are exact; what is paid beyond an award is told. */
static void
test_left_out (Fixture *self, gconstpointer data)
{
  static const char text[] = "{\"grants\": [" //
    GRANT ("a", "10", "GBP", "GB-1", "A", PAYMENTS (PAID ("2024-06-01", "500") "," PAID ("2024-06-02", "-0.01"))) ",\n" //
    GRANT ("b", "1234.567", "GBP", "GB-1", "A", "") ",\n" //
    GRANT ("c", "1000.5", "VND", "GB-1", "A", "") ",\n" //
    GRANT ("d", "1000", "VND", "GB-1", "A", PAYMENTS (PAID ("2024-06-01", "0.5"))) ",\n" //
    GRANT ("e", "7.00", "VND", "GB-1", "A", "") "]}";
  g_autoptr(IncGrantsReport) report = bring_in (self, text, FALSE);
  g_autofree char *told = inc_grants_report_describe (report);

  g_assert_cmpstr (told, ==,
                   "5 grants read: 2 new, 0 here already\n"
                   "Awarded: 10 GBP · 7 đ\n"
                   "Paid: 499,99 GBP; payments: 2\n"
                   "1 new startup\n"
                   "1 new partner\n"
                   "2 new funds: look at the sources of their money\n"
                   "3 grants have smaller parts than their currencies and were left out: line 6, “b” is the first\n"
                   "1 grant was paid more than was awarded");
  assert_rows (self, "SELECT identifier, awarded FROM award ORDER BY 1", "a|1000\ne|7");
}

/* A title of any length; a message is short. */
static void
test_long_title (Fixture *self, gconstpointer data)
{
  g_autofree char *title = g_strnfill (100000, 'x');
  g_autofree char *text = g_strconcat (
    "{\"grants\": [{\"id\": \"1\", \"title\": \"", title, "\", \"description\": \"d\", \"currency\": \"GBP\", \"amountAwarded\": 1,"
    "\"awardDate\": \"2024-01-01\", \"fundingOrganization\": [{\"id\": \"a\", \"name\": \"A\"}],"
    "\"recipientOrganization\": [{\"id\": \"c\", \"name\": \"C\"}]}]}", NULL);
  g_autofree char *shown = g_strnfill (60, 'x');
  g_autofree char *expected = g_strdup_printf ("line 1, “%s…”: Shorten this to at most 2000 characters", shown);
  g_autoptr(GFile) file = write_file (self, text);
  g_autoptr(GError) error = inc_test_take_error (inc_session_import_grants (self->session, "Grants", file, FALSE));

  g_assert_cmpstr (error->message, ==, expected);
}

/* Amounts with pence, and whole ones that are written with a point. */
static void
append_grant (GString *text, guint i, gint64 amount)
{
  g_string_append_printf (text,
                          "%s{\"id\": \"g%u\", \"title\": \"T\", \"description\": \"\", \"awardDate\": \"2024-05-06\","
                          "\"fundingOrganization\": [{\"id\": \"f%u\", \"name\": \"F\"}],"
                          "\"recipientOrganization\": [{\"id\": \"r%u\", \"name\": \"R%u\"}],",
                          i > 0 ? ",\n" : "", i, i % 7, i % 500, i % 500);
  if (i % 2 == 0)
    g_string_append_printf (text, "\"currency\": \"GBP\", \"amountAwarded\": %" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT "}",
                            amount / 100, amount % 100);
  else
    g_string_append_printf (text, "\"currency\": \"VND\", \"amountAwarded\": %" G_GINT64_FORMAT ".0}", amount);
}

/* Thousands of grants with random amounts: what is in the register adds up to what the file says, to the last unit. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr(GString) text = g_string_new ("{\"grants\": [\n");
  g_autoptr(GRand) dice = g_rand_new_with_seed (11);
  g_autoptr(IncGrantsReport) report = NULL;
  g_autofree char *expected = NULL;
  gint64 sums[2] = { 0, 0 };

  for (guint i = 0; i < 3000; i++)
    {
      const gint64 amount = (gint64) g_rand_int (dice) * 100 + g_rand_int_range (dice, 0, 100);

      sums[i % 2] += amount;
      append_grant (text, i, amount);
    }
  g_string_append (text, "]}");
  report = bring_in (self, text->str, FALSE);
  g_assert_cmpuint (report->n_new, ==, 3000);
  g_assert_cmpuint (report->n_startups, ==, 500);
  g_assert_cmpuint (report->n_partners, ==, 7);
  g_assert_cmpuint (report->n_funds, ==, 14);
  expected = g_strdup_printf ("~|%" G_GINT64_FORMAT "\nGBP|%" G_GINT64_FORMAT, sums[1], sums[0]);
  assert_rows (self, "SELECT currency, sum (awarded) FROM award GROUP BY 1 ORDER BY 1", expected);
}

/* What is less than zero is told with its sum, and the rest comes in; of several givers the first is taken. */
static void
test_negative_and_shared (Fixture *self, gconstpointer data)
{
  static const char text[] =
    "{\"grants\": ["
    "{\"id\": \"1\", \"title\": \"t\", \"description\": \"d\", \"currency\": \"GBP\", \"amountAwarded\": 100,"
    "\"awardDate\": \"2024-01-01\", \"fundingOrganization\": [{\"id\": \"a\", \"name\": \"A\"}],"
    "\"recipientOrganization\": [{\"id\": \"c\", \"name\": \"C\"}, {\"id\": \"d\", \"name\": \"D\"}]},"
    "{\"id\": \"2\", \"title\": \"t\", \"description\": \"d\", \"currency\": \"GBP\", \"amountAwarded\": -5.10,"
    "\"awardDate\": \"2024-01-02\", \"fundingOrganization\": [{\"id\": \"a\", \"name\": \"A\"}],"
    "\"recipientOrganization\": [{\"id\": \"c\", \"name\": \"C\"}]}]}";
  g_autoptr(IncGrantsReport) report = bring_in (self, text, FALSE);
  g_autofree char *told = inc_grants_report_describe (report);

  g_assert_cmpstr (told, ==,
                   "2 grants read: 1 new, 0 here already\n"
                   "Awarded: 100 GBP\n"
                   "1 new startup\n"
                   "1 new partner\n"
                   "1 new fund: look at the source of its money\n"
                   "1 grant of less than zero was left out: −5,10 GBP\n"
                   "1 grant names several funders or recipients: the first was taken");
}

#define ADD(name, function) g_test_add ("/grants/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("export", test_export);
  ADD ("export-guarded", test_export_guarded);
  ADD ("own-package", test_own_package);
  ADD ("import", test_import);
  ADD ("one-undo", test_one_undo);
  ADD ("names", test_names);
  ADD ("limit", test_limit);
  ADD ("refused", test_refused);
  ADD ("many", test_many);
  ADD ("negative-and-shared", test_negative_and_shared);
  ADD ("money-back", test_money_back);
  ADD ("left-out", test_left_out);
  ADD ("long-title", test_long_title);
  ADD ("export-country", test_export_country);
  ADD ("import-country", test_import_country);
  return g_test_run ();
}
