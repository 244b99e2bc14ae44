/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions that the files of people, investors and partners ask. */
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

/* Saves and gives the id. */
static gint64
add (Fixture *fixture, gpointer record)
{
  gint64 id;

  test_save (fixture->store, record);
  id = INC_RECORD (record)->id;
  g_object_unref (record);
  return id;
}

static gint64
add_named (Fixture *fixture, GType type, const char *name)
{
  return add (fixture, g_object_new (type, "name", name, NULL));
}

static gint64
add_role (Fixture *fixture, gint64 person, const char *place, gint64 id, IncPosition position, const char *starts,
          const char *ends, gboolean main)
{
  return add (fixture, g_object_new (inc_role_get_type (), "person", person, place, id, "position", position,
                                     "starts", starts, "ends", ends, "main", main, NULL));
}

/* Some columns of a query's rows, those of a row joined by a blank, the rows by "|"; NULL is "~".  Full transfer. */
static char *
ask (Fixture *fixture, const char *query, const char *columns, const IncValue *values, guint n_values)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) table = inc_store_query (fixture->store, query, values, n_values, &error);
  g_auto(GStrv) names = g_strsplit (columns, " ", -1);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint row = 0; row < inc_table_get_n_rows (table); row++)
    for (guint i = 0; names[i] != NULL; i++)
      {
        const IncValue *value = inc_table_get (table, row, names[i]);

        g_string_append (text, i > 0 ? " " : row > 0 ? "|" : "");
        if (inc_value_is_null (value))
          g_string_append_c (text, '~');
        else if (value->type == INC_VALUE_TEXT)
          g_string_append (text, value->text);
        else
          g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
      }
  return g_string_free (text, FALSE);
}

static char *
ask_of (Fixture *fixture, const char *query, const char *columns, const char *table, gint64 id)
{
  g_auto(IncValue) kind = inc_value_dup_text (table);
  const IncValue values[] = { kind, inc_value_integer (id) };

  return ask (fixture, query, columns, values, G_N_ELEMENTS (values));
}

static char *
ask_one (Fixture *fixture, const char *query, const char *columns, gint64 id)
{
  const IncValue value = inc_value_integer (id);

  return ask (fixture, query, columns, &value, 1);
}

/* Those at work by given name, but the first to call before all; then those who left, the latest first. */
static void
people_stand_in_the_order_of_whom_to_call (Fixture *fixture, gconstpointer data)
{
  const gint64 fund = add_named (fixture, inc_investor_get_type (), "Quỹ A");
  const gint64 other = add_named (fixture, inc_investor_get_type (), "Quỹ B");
  const gint64 partner = add_named (fixture, inc_partner_get_type (), "Hội C");
  const gint64 binh = add_named (fixture, inc_person_get_type (), "Trần Bình");
  const gint64 an = add_named (fixture, inc_person_get_type (), "Vũ An");
  const gint64 chi = add_named (fixture, inc_person_get_type (), "Bùi Chi");
  const gint64 dung = add_named (fixture, inc_person_get_type (), "Lê Dung");
  g_autofree char *people = NULL;
  g_autofree char *others = NULL;
  g_autofree char *nobody = NULL;

  add_role (fixture, binh, "investor", fund, INC_POSITION_DIRECTOR, "2024", NULL, FALSE);
  add_role (fixture, an, "investor", fund, INC_POSITION_EMPLOYEE, NULL, NULL, FALSE);
  add_role (fixture, chi, "investor", fund, INC_POSITION_CONTACT, NULL, NULL, TRUE);
  add_role (fixture, dung, "investor", fund, INC_POSITION_ADVISOR, NULL, "2023", FALSE);
  add_role (fixture, an, "investor", fund, INC_POSITION_ADVISOR, NULL, "2025-03", FALSE);
  add_role (fixture, dung, "partner", partner, INC_POSITION_CONTACT, NULL, NULL, FALSE);
  people = ask_of (fixture, "people-of", "name position main ends", "investor", fund);
  g_assert_cmpstr (people, ==, "Bùi Chi contact 1 ~|Vũ An employee 0 ~|Trần Bình director 0 ~|"
                               "Vũ An advisor 0 2025-03|Lê Dung advisor 0 2023");
  others = ask_of (fixture, "people-of", "kind other", "partner", partner);
  g_assert_cmpstr (others, ==, "person 4");
  nobody = ask_of (fixture, "people-of", "name", "investor", other);
  g_assert_cmpstr (nobody, ==, "");
}

static void
roles_of_a_person_name_their_place (Fixture *fixture, gconstpointer data)
{
  const gint64 person = add_named (fixture, inc_person_get_type (), "Trần Bình");
  const gint64 investor = add_named (fixture, inc_investor_get_type (), "Quỹ A");
  const gint64 partner = add_named (fixture, inc_partner_get_type (), "Hội C");
  g_autoptr(IncStartup) startup = test_add_startup (fixture->store, "Lúa Xanh");
  g_autofree char *roles = NULL;

  add_role (fixture, person, "partner", partner, INC_POSITION_CONTACT, "2020", "2022", FALSE);
  add_role (fixture, person, "startup", INC_RECORD (startup)->id, INC_POSITION_FOUNDER, "2023-04", NULL, FALSE);
  add_role (fixture, person, "investor", investor, INC_POSITION_ADVISOR, "2024", NULL, FALSE);
  roles = ask_one (fixture, "roles-of-person", "kind other name position starts ends", person);
  g_assert_cmpstr (roles, ==, "investor 1 Quỹ A advisor 2024 ~|startup 1 Lúa Xanh founder 2023-04 ~|"
                              "partner 1 Hội C contact 2020 2022");
}

static gint64
add_stake (Fixture *fixture, gint64 startup, gint64 round, gint64 investor, gint64 amount, const char *currency)
{
  return add (fixture, g_object_new (inc_stake_get_type (), "startup", startup, "round", round, "investor", investor,
                                     "amount", amount, "currency", currency, NULL));
}

/* By startup, then by the date of the round; those of no known date last. */
static void
stakes_stand_by_startup_and_amounts_by_currency (Fixture *fixture, gconstpointer data)
{
  const gint64 fund = add_named (fixture, inc_investor_get_type (), "Quỹ A");
  g_autoptr(IncStartup) banana = test_add_startup (fixture->store, "Chuối");
  g_autoptr(IncStartup) acorn = test_add_startup (fixture->store, "Ấu");
  const gint64 first = INC_RECORD (banana)->id;
  const gint64 second = INC_RECORD (acorn)->id;
  const gint64 seed = add (fixture, g_object_new (inc_round_get_type (), "startup", first, "type", INC_ROUND_TYPE_SEED,
                                                  "date", "2025-12", NULL));
  const gint64 bridge = add (fixture, g_object_new (inc_round_get_type (), "startup", first, "type", INC_ROUND_TYPE_BRIDGE,
                                                    NULL));
  g_autofree char *stakes = NULL;
  g_autofree char *invested = NULL;
  g_autofree char *nothing = NULL;

  add_stake (fixture, first, bridge, fund, INC_MISSING, NULL);
  add_stake (fixture, first, seed, fund, 2000000, "USD");
  add_stake (fixture, second, 0, fund, 700, NULL);
  add_stake (fixture, second, 0, fund, 300, "VND");
  stakes = ask_of (fixture, "stakes-of", "name type date amount currency", "investor", fund);
  g_assert_cmpstr (stakes, ==, "Ấu ~ ~ 700 VND|Ấu ~ ~ 300 VND|Chuối seed 2025-12 2000000 USD|Chuối bridge ~ ~ VND");
  invested = ask_of (fixture, "invested-by", "currency amount stakes", "investor", fund);
  g_assert_cmpstr (invested, ==, "VND 1000 2|USD 2000000 1|~ ~ 1");
  nothing = ask_of (fixture, "invested-by", "currency amount stakes", "person", fund);
  g_assert_cmpstr (nothing, ==, "~ ~ 0");
}

static void
notes_are_told_to_the_one_they_are_about (Fixture *fixture, gconstpointer data)
{
  const gint64 fund = add_named (fixture, inc_investor_get_type (), "Quỹ A");
  const gint64 person = add_named (fixture, inc_person_get_type (), "Vũ An");
  g_autofree char *of_fund = NULL;
  g_autofree char *of_person = NULL;

  add (fixture, g_object_new (inc_note_get_type (), "investor", fund, "person", person, "date", "2026-01-02", "channel",
                              INC_CHANNEL_CALL, "text", "một", NULL));
  add (fixture, g_object_new (inc_note_get_type (), "investor", fund, "date", "2026-03-04", "text", "hai", NULL));
  of_fund = ask_of (fixture, "notes-of", "date channel text", "investor", fund);
  g_assert_cmpstr (of_fund, ==, "2026-03-04 ~ hai|2026-01-02 call một");
  of_person = ask_of (fixture, "notes-of", "text", "person", person);
  g_assert_cmpstr (of_person, ==, "một");
}

static gint64
add_consent (Fixture *fixture, gint64 person, IncConsentPurpose purpose, const char *given, const char *withdrawn)
{
  return add (fixture, g_object_new (inc_consent_get_type (), "person", person, "purpose", purpose, "given", given, "form",
                                     INC_CONSENT_FORM_PAPER, "withdrawn", withdrawn, NULL));
}

/* What stands comes before what was withdrawn, even when that is newer. */
static void
consents_that_stand_come_first (Fixture *fixture, gconstpointer data)
{
  const gint64 person = add_named (fixture, inc_person_get_type (), "Vũ An");
  g_autofree char *consents = NULL;

  add_consent (fixture, person, INC_CONSENT_PURPOSE_PUBLISH, "2026-02-01", "2026-03-01");
  add_consent (fixture, person, INC_CONSENT_PURPOSE_CONTACT, "2025-01-01", NULL);
  add_consent (fixture, person, INC_CONSENT_PURPOSE_PUBLISH, "2026-01-01", NULL);
  consents = ask_one (fixture, "consents-of-person", "purpose given withdrawn", person);
  g_assert_cmpstr (consents, ==, "contact 2025-01-01 ~|publish 2026-01-01 ~|publish 2026-02-01 2026-03-01");
}

static void
angels_are_found_by_their_person (Fixture *fixture, gconstpointer data)
{
  const gint64 person = add_named (fixture, inc_person_get_type (), "Vũ An");
  g_autofree char *investors = NULL;

  add_named (fixture, inc_investor_get_type (), "Quỹ A");
  add (fixture, g_object_new (inc_investor_get_type (), "name", "Vũ An", "person", person, NULL));
  investors = ask_one (fixture, "investors-of-person", "id name", person);
  g_assert_cmpstr (investors, ==, "2 Vũ An");
}

static void
history_of_a_record_names_its_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncInvestor) investor = g_object_new (inc_investor_get_type (), "name", "Quỹ A", "country", "Lào", NULL);
  const IncValue values[] = { inc_value_integer (inc_schema_of (inc_investor_get_type ())->number), inc_value_integer (1) };
  g_autofree char *changed = NULL;

  test_save (fixture->store, investor);
  g_object_set (investor, "name", "Quỹ B", "country", NULL, NULL);
  test_save (fixture->store, investor);
  changed = ask (fixture, "changed-fields", "op role field before after", values, G_N_ELEMENTS (values));
  g_assert_cmpstr (changed, ==, "update do name Quỹ A Quỹ B|update do country Lào ~|insert do ~ ~ ~");
}

/* The titles of a list narrowed by one named filter. */
static char *
filter_by (Fixture *fixture, GType type, const char *filter, const char *words)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_auto(IncValue) value = inc_value_dup_text (words);

  inc_query_filter (query, INC_FILTER_NAMED, filter, &value, 1);
  return test_titles (fixture->store, query);
}

static void
assert_filtered (Fixture *fixture, GType type, const char *filter, const char *words, const char *expected)
{
  g_autofree char *titles = filter_by (fixture, type, filter, words);

  g_assert_cmpstr (titles, ==, expected);
}

static void
add_investor (Fixture *fixture, const char *name, IncBusinessStage from, IncBusinessStage to)
{
  add (fixture, g_object_new (inc_investor_get_type (), "name", name, "stage-from", from, "stage-to", to, NULL));
}

static void
investors_are_found_by_any_stage_between_their_ends (Fixture *fixture, gconstpointer data)
{
  const GType type = inc_investor_get_type ();

  add_investor (fixture, "A", INC_BUSINESS_STAGE_IDEA, INC_BUSINESS_STAGE_MARKET);
  add_investor (fixture, "B", INC_BUSINESS_STAGE_GROWTH, 0);
  add_investor (fixture, "C", 0, INC_BUSINESS_STAGE_PROTOTYPE);
  add_investor (fixture, "D", 0, 0);
  assert_filtered (fixture, type, "investor-stage", "prototype", "A|C");
  assert_filtered (fixture, type, "investor-stage", "scale", "B");
  assert_filtered (fixture, type, "investor-stage", "idea, growth", "A|B|C");
}

static void
people_are_found_by_where_they_are_and_what_is_missing (Fixture *fixture, gconstpointer data)
{
  const GType type = inc_person_get_type ();
  const gint64 fund = add_named (fixture, inc_investor_get_type (), "Quỹ A");
  const gint64 partner = add_named (fixture, inc_partner_get_type (), "Hội C");
  const gint64 an = add_named (fixture, type, "An");
  const gint64 binh = add_named (fixture, type, "Bình");
  const gint64 chi = add_named (fixture, type, "Chi");

  add_role (fixture, an, "investor", fund, INC_POSITION_CONTACT, NULL, NULL, FALSE);
  add_role (fixture, binh, "partner", partner, INC_POSITION_CONTACT, NULL, NULL, FALSE);
  add_role (fixture, chi, "investor", fund, INC_POSITION_CONTACT, NULL, "2025", FALSE);
  assert_filtered (fixture, type, "person-place", "investor", "An");
  assert_filtered (fixture, type, "person-place", "partner, investor", "An|Bình");
  assert_filtered (fixture, type, "person-place", "startup", "");

  add_consent (fixture, an, INC_CONSENT_PURPOSE_CONTACT, "2026-01-01", NULL);
  add_consent (fixture, binh, INC_CONSENT_PURPOSE_CONTACT, "2026-01-01", "2026-02-01");
  add_consent (fixture, chi, INC_CONSENT_PURPOSE_PUBLISH, "2026-01-01", NULL);
  assert_filtered (fixture, type, "person-consent", "none", "Bình");
  assert_filtered (fixture, type, "person-consent", "contact", "Bình|Chi");
  assert_filtered (fixture, type, "person-consent", "publish, none", "An|Bình");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/store/network/people-of", people_stand_in_the_order_of_whom_to_call },
    { "/store/network/roles-of-person", roles_of_a_person_name_their_place },
    { "/store/network/stakes", stakes_stand_by_startup_and_amounts_by_currency },
    { "/store/network/notes", notes_are_told_to_the_one_they_are_about },
    { "/store/network/consents", consents_that_stand_come_first },
    { "/store/network/angels", angels_are_found_by_their_person },
    { "/store/network/changed-fields", history_of_a_record_names_its_fields },
    { "/store/network/investor-stage", investors_are_found_by_any_stage_between_their_ends },
    { "/store/network/person-filters", people_are_found_by_where_they_are_and_what_is_missing },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
