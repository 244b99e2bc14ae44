/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The city's file from a register in which every field that stays at home holds a secret: who is named, who holds what, and
 * what a period's end shuts out. */
#include "config.h"

#include "inc-check.h"
#include "inc-export.h"
#include "inc-session-test.h"
#include "inc-store-test.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define SECRET "bimat"

typedef struct
{
  IncTestFolder *folder;
  IncStore *store;   /* until the file is asked for */
  IncSession *session;
  gint64 startup;
  gint64 investor;
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
  g_clear_pointer (&fixture->store, inc_store_close);
  if (fixture->session != NULL)
    inc_test_session_close (fixture->session);
  inc_test_folder_free (fixture->folder);
}

/* Every text that is not for the city's eyes, and every personal one that nobody set. */
static void
hide_secrets (IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const IncField *field = &schema->fields[i];
      g_auto(IncValue) secret = INC_VALUE_INIT;

      if ((field->kind != INC_KIND_TEXT && field->kind != INC_KIND_NOTE) || field->flags & (INC_DERIVED | INC_CURRENCY) ||
          !inc_record_is_missing (record, field) ||
          (field->flags & (INC_CITY | INC_PUBLIC) && !(field->flags & INC_PERSONAL)))
        continue;
      secret = inc_value_take_text (g_strdup_printf (SECRET "@%s.%s", schema->table, field->name));
      inc_record_set_value (record, field, &secret);
    }
}

/* Takes the record; its id.  The uid is the type's word and a number, so that expectations can be read. */
static gint64
add (Fixture *fixture, guint number, gpointer record)
{
  g_autoptr(IncRecord) owned = INC_RECORD (record);

  owned->uid = g_strdup_printf ("%08x-0000-4000-8000-%012u", inc_record_get_schema (owned)->number, number);
  hide_secrets (owned);
  test_save (fixture->store, owned);
  return owned->id;
}

static gint64
add_person (Fixture *fixture, guint number, const char *name)
{
  return add (fixture, number, g_object_new (inc_person_get_type (), "name", name, NULL));
}

static void
add_consent (Fixture *fixture, guint number, gint64 person, IncConsentPurpose purpose, const char *given, const char *withdrawn)
{
  add (fixture, number, g_object_new (inc_consent_get_type (), "person", person, "purpose", purpose, "given", given,
                                      "form", INC_CONSENT_FORM_PAPER, "withdrawn", withdrawn, NULL));
}

static void
add_role (Fixture *fixture, guint number, gint64 person, const char *starts, const char *ends)
{
  add (fixture, number, g_object_new (inc_role_get_type (), "person", person, "startup", fixture->startup,
                                      "position", INC_POSITION_FOUNDER, "starts", starts, "ends", ends, NULL));
}

static void
add_startup (Fixture *fixture)
{
  fixture->startup = add (fixture, 1, g_object_new (inc_startup_get_type (), "name", "Đường Xanh", NULL));
}

/* The file as of a day, parsed.  Full transfer. */
static JsonNode *
export (Fixture *fixture, const char *day)
{
  const IncExportPeriod period = { "2026-01-01", day, "range" };
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  GMemoryOutputStream *bytes = G_MEMORY_OUTPUT_STREAM (memory);

  g_clear_pointer (&fixture->store, inc_store_close);
  if (fixture->session == NULL)
    fixture->session = inc_test_session_open (fixture->folder, FALSE);
  inc_test_finish (inc_export_city (fixture->session, &period, memory));
  g_assert_null (g_strstr_len (g_memory_output_stream_get_data (bytes), g_memory_output_stream_get_data_size (bytes), SECRET));
  json_parser_load_from_data (parser, g_memory_output_stream_get_data (bytes), g_memory_output_stream_get_data_size (bytes),
                              &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

/* A section on one line, uids cut to their type and number: "5-1". */
static char *
export_section (Fixture *fixture, const char *day, const char *section)
{
  g_autoptr(JsonNode) root = export (fixture, day);
  g_autofree char *text = json_to_string (json_object_get_member (json_node_get_object (root), section), FALSE);
  g_autoptr(GRegex) uid = g_regex_new ("0{6,7}([0-9a-f]{1,2})-0000-4000-8000-0{8,11}([0-9]{1,4})", 0, 0, NULL);

  return g_regex_replace (uid, text, -1, 0, "\\1-\\2", 0, NULL);
}

static void
assert_section (Fixture *fixture, const char *day, const char *section, const char *expected)
{
  g_autofree char *found = export_section (fixture, day, section);

  g_assert_cmpstr (found, ==, expected);
}

/* ---- persons ---- */

static void
add_people (Fixture *fixture)
{
  static const struct
  {
    const char *name;
    IncConsentPurpose purpose; /* 0: none was asked for */
    const char *given;
    const char *withdrawn;
    const char *ends; /* of the role */
  } people[] = {
    { "Đồng Ý", INC_CONSENT_PURPOSE_CITY_REPORT, "2026-01-10", NULL, NULL },
    { "Không Hỏi", 0, NULL, NULL, NULL },
    { "Đã Rút", INC_CONSENT_PURPOSE_CITY_REPORT, "2026-01-10", "2026-03-01", NULL },
    { "Rút Sau", INC_CONSENT_PURPOSE_CITY_REPORT, "2026-01-10", "2026-09-01", NULL },
    { "Việc Gọi", INC_CONSENT_PURPOSE_CONTACT, "2026-01-10", NULL, NULL },
    { "Việc Giới Thiệu", INC_CONSENT_PURPOSE_INTRODUCE, "2026-01-10", NULL, NULL },
    { "Việc Đăng", INC_CONSENT_PURPOSE_PUBLISH, "2026-01-10", NULL, NULL },
    { "Cho Sau", INC_CONSENT_PURPOSE_CITY_REPORT, "2026-07-01", NULL, NULL },
    { "Cho Lại", INC_CONSENT_PURPOSE_CITY_REPORT, "2026-01-10", "2026-02-01", NULL },
    { "Đã Thôi", INC_CONSENT_PURPOSE_CITY_REPORT, "2026-01-10", NULL, "2026-05" },
  };

  add_startup (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const gint64 person = add_person (fixture, i + 1, people[i].name);

      add_role (fixture, i + 1, person, "2024-08", people[i].ends);
      if (people[i].purpose != 0)
        add_consent (fixture, i + 1, person, people[i].purpose, people[i].given, people[i].withdrawn);
      if (g_str_equal (people[i].name, "Cho Lại"))
        add_consent (fixture, 100, person, INC_CONSENT_PURPOSE_CITY_REPORT, "2026-05-01", NULL);
    }
}

#define AGREED "{\"name\":\"Đồng Ý\",\"roles\":[{\"position\":\"founder\",\"startup\":\"5-1\",\"uid\":\"10-1\"}],\"uid\":\"d-1\"}"
#define LATER "{\"name\":\"Cho Sau\",\"roles\":[{\"position\":\"founder\",\"startup\":\"5-1\",\"uid\":\"10-8\"}],\"uid\":\"d-8\"}"
#define AGAIN "{\"name\":\"Cho Lại\",\"roles\":[{\"position\":\"founder\",\"startup\":\"5-1\",\"uid\":\"10-9\"}],\"uid\":\"d-9\"}"
#define ENDED "{\"name\":\"Đã Thôi\",\"roles\":[{\"position\":\"founder\",\"startup\":\"5-1\",\"uid\":\"10-10\"}],\"uid\":\"d-10\"}"

/* A consent for that purpose, given by then, not withdrawn since; and a place that the person has then. */
static void
test_people (Fixture *fixture, gconstpointer data)
{
  add_people (fixture);
  assert_section (fixture, "2026-01-09", "people", "[]");
  assert_section (fixture, "2026-04-30", "people", "[" AGREED "," ENDED "]");
  assert_section (fixture, "2026-05-31", "people", "[" AGREED "," AGAIN "," ENDED "]");
  assert_section (fixture, "2026-06-30", "people", "[" AGREED "," AGAIN "]");
  assert_section (fixture, "2026-12-31", "people", "[" AGREED "," LATER "," AGAIN "]");
  assert_section (fixture, "2026-06-30", "counts",
                  "{\"cohorts\":0,\"enrolments\":0,\"events\":0,\"investors\":0,\"partners\":0,\"people\":2,\"programmes\":0,\"roles\":2,"
                  "\"rounds\":0,\"stageChanges\":0,\"stakes\":0,\"startups\":1}");
}

/* Names of those who did not agree stand nowhere in the whole file. */
static void
test_no_other_names (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = { "Không Hỏi", "Đã Rút", "Rút Sau", "Việc", "Cho Sau" };
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  add_people (fixture);
  root = export (fixture, "2026-06-30");
  text = json_to_string (root, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (strstr (text, others[i]));
  g_assert_nonnull (strstr (text, "Đồng Ý"));
}

/* ---- investors and stakes ---- */

static gint64
add_investor (Fixture *fixture, guint number, const char *name, IncInvestorKind kind, gint64 person, const char *tax_code)
{
  return add (fixture, number, g_object_new (inc_investor_get_type (), "name", name, "kind", kind, "person", person,
                                             "tax-code", tax_code, NULL));
}

static void
add_stake (Fixture *fixture, guint number, const char *kind, gint64 holder, gint64 amount, const char *currency, gint64 share)
{
  add (fixture, number, g_object_new (inc_stake_get_type (), "startup", fixture->startup, kind, holder, "amount", amount,
                                      "currency", currency, "share", share, NULL));
}

/* Angels are persons, whether or not somebody says which; what is of no kind may be one. */
static void
test_holders (Fixture *fixture, gconstpointer data)
{
  gint64 agreed, silent, owner;

  add_startup (fixture);
  agreed = add_person (fixture, 1, "Thiên Thần");
  silent = add_person (fixture, 2, "Lặng Lẽ");
  owner = add_person (fixture, 3, "Chủ Sở Hữu");
  add_consent (fixture, 1, agreed, INC_CONSENT_PURPOSE_CITY_REPORT, "2026-01-10", NULL);
  add_consent (fixture, 2, owner, INC_CONSENT_PURPOSE_CITY_REPORT, "2026-01-10", NULL);
  add_stake (fixture, 1, "investor", add_investor (fixture, 1, "Quỹ Bãi Bồi", INC_INVESTOR_KIND_FUND, 0, "9900000016"),
             5000000, "USD", 125000);
  add_stake (fixture, 2, "investor", add_investor (fixture, 2, "Thiên Thần", INC_INVESTOR_KIND_ANGEL, agreed, NULL),
             300000000, NULL, INC_MISSING);
  add_stake (fixture, 3, "investor", add_investor (fixture, 3, "Lặng Lẽ", INC_INVESTOR_KIND_ANGEL, silent, NULL),
             INC_MISSING, NULL, 60000);
  add_stake (fixture, 4, "investor", add_investor (fixture, 4, "Chưa Rõ", 0, 0, "001099012345"), INC_MISSING, NULL, 0);
  add_stake (fixture, 5, "investor", add_investor (fixture, 5, "Ẩn Danh", INC_INVESTOR_KIND_ANGEL, 0, NULL), INC_MISSING, NULL, 1);
  add_stake (fixture, 6, "person", owner, INC_MISSING, NULL, 600000);
  add_stake (fixture, 7, "person", silent, INC_MISSING, NULL, 100000);
  add_investor (fixture, 6, "Ngân hàng Ví Dụ", INC_INVESTOR_KIND_BANK, 0, "001099012345");
  assert_section (fixture, "2026-06-30", "investors",
                  "[{\"kind\":\"fund\",\"name\":\"Quỹ Bãi Bồi\",\"taxCode\":\"9900000016\",\"uid\":\"e-1\"},"
                  "{\"kind\":\"bank\",\"name\":\"Ngân hàng Ví Dụ\",\"uid\":\"e-6\"}]");
  assert_section (fixture, "2026-06-30", "stakes",
                  "[{\"amount\":5000000,\"currency\":\"USD\",\"holder\":\"organisation\",\"investor\":\"e-1\",\"share\":125000,"
                  "\"startup\":\"5-1\",\"uid\":\"13-1\"},"
                  "{\"amount\":300000000,\"currency\":\"VND\",\"holder\":\"person\",\"person\":\"d-1\",\"startup\":\"5-1\",\"uid\":\"13-2\"},"
                  "{\"holder\":\"person\",\"share\":60000,\"startup\":\"5-1\",\"uid\":\"13-3\"},"
                  "{\"holder\":\"unknown\",\"share\":0,\"startup\":\"5-1\",\"uid\":\"13-4\"},"
                  "{\"holder\":\"person\",\"share\":1,\"startup\":\"5-1\",\"uid\":\"13-5\"},"
                  "{\"holder\":\"person\",\"person\":\"d-3\",\"share\":600000,\"startup\":\"5-1\",\"uid\":\"13-6\"},"
                  "{\"holder\":\"person\",\"share\":100000,\"startup\":\"5-1\",\"uid\":\"13-7\"}]");
  assert_section (fixture, "2026-06-30", "people",
                  "[{\"name\":\"Thiên Thần\",\"roles\":[],\"uid\":\"d-1\"},{\"name\":\"Chủ Sở Hữu\",\"roles\":[],\"uid\":\"d-3\"}]");
  assert_section (fixture, "2026-01-01", "people", "[]");
}

/* ---- rounds ---- */

static gint64
add_round (Fixture *fixture, guint number, IncRoundType type, const char *date, gint64 amount, gboolean undisclosed,
           const char *currency, gint64 rate)
{
  return add (fixture, number, g_object_new (inc_round_get_type (), "startup", fixture->startup, "type", type, "date", date,
                                             "amount", amount, "undisclosed", undisclosed, "currency", currency, "rate", rate,
                                             "rate-on", rate != INC_MISSING ? "2026-02-27" : NULL,
                                             "post-money", G_GINT64_CONSTANT (987654321), NULL));
}

/* Whole numbers with the code of their currency; what nobody knows is absent; what came later is not there yet. */
static void
test_rounds (Fixture *fixture, gconstpointer data)
{
  gint64 later;

  add_startup (fixture);
  add_round (fixture, 1, INC_ROUND_TYPE_SEED, "2026-03", 25000000, FALSE, "USD", G_GINT64_CONSTANT (25450500000));
  add_round (fixture, 2, INC_ROUND_TYPE_GRANT, NULL, 300000000, FALSE, NULL, INC_MISSING);
  add_round (fixture, 3, INC_ROUND_TYPE_BRIDGE, "2026", INC_MISSING, TRUE, NULL, INC_MISSING);
  add_round (fixture, 4, INC_ROUND_TYPE_DEBT, "2026-06-30", INC_MISSING, FALSE, "USD", INC_MISSING);
  add_round (fixture, 5, INC_ROUND_TYPE_OTHER, "2025-02-01", 1000, FALSE, "JPY", INC_MISSING);
  later = add_round (fixture, 6, INC_ROUND_TYPE_SERIES_A, "2026-07-01", 1, FALSE, NULL, INC_MISSING);
  add (fixture, 1, g_object_new (inc_stake_get_type (), "startup", fixture->startup, "round", later, "investor",
                                 add_investor (fixture, 1, "Quỹ Bãi Bồi", INC_INVESTOR_KIND_FUND, 0, NULL), NULL));
  assert_section (fixture, "2026-06-30", "rounds",
                  "[{\"amount\":25000000,\"amountVnd\":6362625000,\"currency\":\"USD\",\"date\":\"2026-03\",\"rate\":\"25450.5\","
                  "\"rateOn\":\"2026-02-27\",\"startup\":\"5-1\",\"type\":\"seed\",\"uid\":\"12-1\"},"
                  "{\"amount\":300000000,\"amountVnd\":300000000,\"currency\":\"VND\",\"startup\":\"5-1\",\"type\":\"grant\",\"uid\":\"12-2\"},"
                  "{\"date\":\"2026\",\"startup\":\"5-1\",\"type\":\"bridge\",\"uid\":\"12-3\",\"undisclosed\":true},"
                  "{\"date\":\"2026-06-30\",\"startup\":\"5-1\",\"type\":\"debt\",\"uid\":\"12-4\"},"
                  "{\"amount\":1000,\"currency\":\"JPY\",\"date\":\"2025-02-01\",\"startup\":\"5-1\",\"type\":\"other\",\"uid\":\"12-5\"}]");
  assert_section (fixture, "2026-06-30", "stakes", "[]");
  assert_section (fixture, "2026-07-01", "stakes",
                  "[{\"holder\":\"organisation\",\"investor\":\"e-1\",\"round\":\"12-6\",\"startup\":\"5-1\",\"uid\":\"13-1\"}]");
}

/* ---- events ---- */

static gint64
add_attendee (Fixture *fixture, guint number, gint64 event, const char *side, gint64 organisation, int answer, int presence)
{
  return add (fixture, number, g_object_new (inc_attendee_get_type (), "event", event, side, organisation, "answer", answer,
                                             "presence", presence, "arrives", "09:00", "leaves", "10:00", "late-until", "09:10",
                                             "away", "09:20-09:30", NULL));
}

static void
add_meeting (Fixture *fixture, guint number, gint64 event, gint64 scenario, gint64 startup, gint64 investor, int result)
{
  add (fixture, number, g_object_new (inc_meeting_get_type (), "event", event, "scenario", scenario, "startup", startup,
                                      "investor", investor, "slot", "09:00", "result", result, NULL));
}

/* Counts of the published timetable alone; nobody is named. */
static void
test_events (Fixture *fixture, gconstpointer data)
{
  gint64 event, scenarios[2], startup, investors[3];

  add_startup (fixture);
  event = add (fixture, 1, g_object_new (inc_event_get_type (), "name", "Ngày kết nối", "date", "2026-06-12", "starts", "09:00",
                                         "ends", "10:00", "meeting-minutes", G_GINT64_CONSTANT (20), "lost-tables",
                                         "5@14:00", "fairness", "40, 20", "status", INC_EVENT_FINISHED, NULL));
  for (guint i = 0; i < 2; i++)
    scenarios[i] = add (fixture, i + 1, g_object_new (inc_scenario_get_type (), "event", event, "name", "Bản", "state",
                                                      i == 0 ? INC_SCENARIO_PUBLISHED : INC_SCENARIO_DRAFT, NULL));
  startup = add_attendee (fixture, 1, event, "startup", fixture->startup, INC_ANSWER_ACCEPTED, INC_PRESENCE_PRESENT);
  for (guint i = 0; i < 3; i++)
    investors[i] = add_attendee (fixture, i + 2, event, "investor",
                                 add_investor (fixture, i + 1, "Quỹ", INC_INVESTOR_KIND_FUND, 0, NULL),
                                 i == 2 ? INC_ANSWER_DECLINED : 0, i == 0 ? INC_PRESENCE_LEFT : INC_PRESENCE_ABSENT);
  add_meeting (fixture, 1, event, scenarios[0], startup, investors[0], INC_RESULT_COOPERATION);
  add_meeting (fixture, 2, event, scenarios[0], startup, investors[1], INC_RESULT_NOT_HELD);
  add_meeting (fixture, 3, event, scenarios[1], startup, investors[0], INC_RESULT_INFORMATIVE);
  assert_section (fixture, "2026-06-11", "events", "[]");
  assert_section (fixture, "2026-06-12", "events",
                  "[{\"cooperation\":1,\"date\":\"2026-06-12\",\"informative\":0,\"investors\":2,\"investorsPresent\":1,"
                  "\"meetings\":2,\"name\":\"Ngày kết nối\",\"noInterest\":0,\"notHeld\":1,\"startups\":1,"
                  "\"startupsPresent\":1,\"status\":\"finished\",\"uid\":\"16-1\"}]");
}

/* ---- as of a day ---- */

static void
test_stages (Fixture *fixture, gconstpointer data)
{
  gint64 programme, cohort, enrolment;

  add_startup (fixture);
  programme = add (fixture, 1, g_object_new (inc_programme_get_type (), "name", "Ươm tạo", NULL));
  cohort = add (fixture, 1, g_object_new (inc_cohort_get_type (), "name", "Khóa 1", "programme", programme, NULL));
  enrolment = add (fixture, 1, g_object_new (inc_enrolment_get_type (), "startup", fixture->startup, "cohort", cohort, NULL));
  add (fixture, 1, g_object_new (inc_stage_change_get_type (), "enrolment", enrolment, "stage", INC_STAGE_APPLIED, "date",
                                 "2026-03-01", NULL));
  add (fixture, 2, g_object_new (inc_stage_change_get_type (), "enrolment", enrolment, "stage", INC_STAGE_ACTIVE, "date",
                                 "2026-07-01", NULL));
  assert_section (fixture, "2026-02-28", "enrolments", "[]");
  assert_section (fixture, "2026-06-30", "enrolments",
                  "[{\"cohort\":\"4-1\",\"stage\":\"applied\",\"stageChanges\":[{\"date\":\"2026-03-01\",\"stage\":\"applied\","
                  "\"uid\":\"7-1\"}],\"stageSince\":\"2026-03-01\",\"startup\":\"5-1\",\"uid\":\"6-1\"}]");
  assert_section (fixture, "2026-12-31", "enrolments",
                  "[{\"cohort\":\"4-1\",\"stage\":\"active\",\"stageChanges\":[{\"date\":\"2026-03-01\",\"stage\":\"applied\","
                  "\"uid\":\"7-1\"},{\"date\":\"2026-07-01\",\"stage\":\"active\",\"uid\":\"7-2\"}],"
                  "\"stageSince\":\"2026-07-01\",\"startup\":\"5-1\",\"uid\":\"6-1\"}]");
}

/* ---- partners, fields of the staff's own ---- */

static void
test_partners (Fixture *fixture, gconstpointer data)
{
  add (fixture, 1, g_object_new (inc_partner_get_type (), "name", "Cánh Cò", "kind", INC_PARTNER_KIND_ENTERPRISE,
                                 "digital-type", INC_DIGITAL_TYPE_PIONEER, "digital-type-on", "2026", "tax-code", "9900000016-001",
                                 "country", "Việt Nam", "website", "canhco.example", NULL));
  add (fixture, 2, g_object_new (inc_partner_get_type (), "name", "Hộ bà Bốn", "digital-type-on", "2026", "tax-code",
                                 "001099012345", NULL));
  assert_section (fixture, "2026-06-30", "partners",
                  "[{\"country\":\"Việt Nam\",\"digitalType\":\"pioneer\",\"digitalTypeOn\":\"2026\",\"kind\":\"enterprise\","
                  "\"name\":\"Cánh Cò\",\"taxCode\":\"9900000016-001\",\"uid\":\"f-1\",\"website\":\"canhco.example\"},"
                  "{\"name\":\"Hộ bà Bốn\",\"uid\":\"f-2\"}]");
}

static void
test_own_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "Đường Xanh", NULL);
  const IncValue secret = { INC_VALUE_TEXT, 0, (char *) SECRET };
  const IncField *field;

  test_declare (fixture->store, "startup", "private", "text", NULL, FALSE);
  field = inc_catalog_find (inc_store_get_catalog (fixture->store), inc_schema_of (inc_startup_get_type ()), "private");
  g_assert_nonnull (field);
  g_assert_true (field->flags & INC_INTERNAL);
  inc_record_set_value (INC_RECORD (startup), field, &secret);
  add (fixture, 1, g_steal_pointer (&startup));
  assert_section (fixture, "2026-06-30", "startups", "[{\"name\":\"Đường Xanh\",\"uid\":\"5-1\"}]");
}

/* What cannot be in the file is said by the check. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GString) told = g_string_new (NULL);

  add_investor (fixture, 1, "Quỹ Bãi Bồi", INC_INVESTOR_KIND_FUND, 0, "9900000016");
  add_investor (fixture, 2, "Chưa Rõ", 0, 0, NULL);
  add_investor (fixture, 3, "Hộ bà Bốn", INC_INVESTOR_KIND_OTHER, 0, "001099012345");
  add_investor (fixture, 4, "Ẩn Danh", INC_INVESTOR_KIND_ANGEL, 0, "001099012345");
  add (fixture, 1, g_object_new (inc_partner_get_type (), "name", "Cánh Cò", "tax-code", "12", NULL));
  g_clear_pointer (&fixture->store, inc_store_close);
  fixture->session = inc_test_session_open (fixture->folder, FALSE);
  findings = inc_test_take_boxed (inc_check_register (fixture->session));
  for (guint i = 0; i < findings->len; i++)
    {
      const IncFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind == INC_FINDING_LEFT_OUT)
        g_string_append_printf (told, "%s.%s ", finding->title, finding->field);
    }
  g_assert_cmpstr (told->str, ==, "Chưa Rõ.kind Hộ bà Bốn.tax_code Cánh Cò.tax_code ");
}

#define ADD(name, function) g_test_add ("/city-export/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  ADD ("people/with-consent-alone", test_people);
  ADD ("people/no-other-names", test_no_other_names);
  ADD ("stakes/holders", test_holders);
  ADD ("rounds/amounts", test_rounds);
  ADD ("events/counts", test_events);
  ADD ("enrolments/as-of-a-day", test_stages);
  ADD ("partners/are-organisations", test_partners);
  ADD ("own-fields/stay", test_own_fields);
  ADD ("left-out/is-told", test_left_out);
  return g_test_run ();
}
