/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the file of a startup asks for, each answer worked out by hand. */
#include "config.h"

#include "inc-store-test.h"

#define TODAY "2026-05-12"

typedef struct
{
  IncTestFolder *folder;
  IncStore *store;
  IncProgramme *programme;
  IncCohort *cohort;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = inc_test_folder_new ();
  fixture->store = test_store_new (fixture->folder);
  fixture->programme = test_add_programme (fixture->store, "P");
  fixture->cohort = test_add_cohort (fixture->store, fixture->programme, "Khóa 1");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->cohort);
  g_object_unref (fixture->programme);
  inc_store_close (fixture->store);
  inc_test_folder_free (fixture->folder);
}

/* The values of some columns, joined by | and rows by a line feed; null is ~. */
static char *
ask (IncStore *store, const char *query, const IncValue *values, guint n_values, const char *const *columns)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) table = inc_store_query (store, query, values, n_values, &error);

  g_assert_no_error (error);
  for (guint row = 0; row < inc_table_get_n_rows (table); row++)
    for (guint i = 0; columns[i] != NULL; i++)
      {
        const IncValue *value = inc_table_get (table, row, columns[i]);

        if (i > 0 || row > 0)
          g_string_append_c (text, i > 0 ? '|' : '\n');
        if (value->type == INC_VALUE_INTEGER)
          g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
        else
          g_string_append (text, value->type == INC_VALUE_TEXT ? value->text : "~");
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Saves what g_object_new () made and gives its id. */
static gint64
add (Fixture *fixture, gpointer record)
{
  g_autoptr(IncRecord) owned = INC_RECORD (record);

  test_save (fixture->store, owned);
  return owned->id;
}

static gint64
add_startup (Fixture *fixture, const char *name, const char *sector, const char *tax_code)
{
  return add (fixture, g_object_new (inc_startup_get_type (), "name", name, "sector", sector, "tax-code", tax_code, NULL));
}

static gint64
add_person (Fixture *fixture, const char *name)
{
  return add (fixture, g_object_new (inc_person_get_type (), "name", name, NULL));
}

static gint64
add_investor (Fixture *fixture, const char *name)
{
  return add (fixture, g_object_new (inc_investor_get_type (), "name", name, NULL));
}

static gint64
add_role (Fixture *fixture, gint64 person, gint64 startup, IncPosition position, const char *starts, const char *ends)
{
  return add (fixture, g_object_new (inc_role_get_type (), "person", person, "startup", startup, "position", position,
                                     "starts", starts, "ends", ends, NULL));
}

static gint64
add_stake (Fixture *fixture, gint64 startup, gint64 investor, gint64 person)
{
  return add (fixture, g_object_new (inc_stake_get_type (), "startup", startup, "investor", investor, "person", person, NULL));
}

static gint64
enrol (Fixture *fixture, gint64 startup)
{
  return add (fixture, g_object_new (inc_enrolment_get_type (), "startup", startup, "cohort",
                                     INC_RECORD (fixture->cohort)->id, NULL));
}

static void
change_stage (Fixture *fixture, gint64 enrolment, IncStage stage, const char *date)
{
  add (fixture, g_object_new (inc_stage_change_get_type (), "enrolment", enrolment, "stage", stage, "date", date, NULL));
}

/* ---- timeline ---- */

static void
timeline_tells_everything_dated_newest_first (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "topic", "kind", "date", "word", "name", "text", "author", "amount", "currency",
                                         "undisclosed", NULL };
  const gint64 startup = add_startup (fixture, "A", NULL, NULL);
  const gint64 other = add_startup (fixture, "B", NULL, NULL);
  const gint64 person = add_person (fixture, "Lan");
  const gint64 investor = add_investor (fixture, "Quỹ");
  const IncValue value = inc_value_integer (startup);
  g_autofree char *answer = NULL;

  change_stage (fixture, enrol (fixture, startup), INC_STAGE_ACTIVE, "2026-03-01");
  add (fixture, g_object_new (inc_note_get_type (), "startup", startup, "investor", investor, "date", "2026-04-02",
                              "channel", INC_CHANNEL_CALL, "text", "Hỏi", "author", "Mai", NULL));
  add (fixture, g_object_new (inc_note_get_type (), "startup", startup, "date", "2026-01-02", "text", "Ghi", NULL));
  add (fixture, g_object_new (inc_note_get_type (), "startup", other, "date", "2026-04-03", "text", "Khác", NULL));
  add (fixture, g_object_new (inc_round_get_type (), "startup", startup, "type", INC_ROUND_TYPE_SEED, "date", "2026-02",
                              "amount", (gint64) 150, "currency", "USD", NULL));
  add (fixture, g_object_new (inc_round_get_type (), "startup", startup, "undisclosed", TRUE, "date", "2025", NULL));
  add (fixture, g_object_new (inc_round_get_type (), "startup", startup, "amount", (gint64) 9, NULL));
  add_role (fixture, person, startup, INC_POSITION_FOUNDER, "2024-08", "2026-05-01");
  add_role (fixture, person, startup, INC_POSITION_ADVISOR, NULL, NULL);
  answer = ask (fixture->store, "startup-timeline", &value, 1, columns);
  g_assert_cmpstr (answer, ==,
                   "people|role_ended|2026-05-01|founder|Lan|~|~|~|~|~\n"
                   "notes|note|2026-04-02|call|Quỹ|Hỏi|Mai|~|~|~\n"
                   "stage|stage_change|2026-03-01|active|Khóa 1|~|~|~|~|~\n"
                   "money|round|2026-02|seed|~|~|~|150|USD|0\n"
                   "notes|note|2026-01-02|~|~|Ghi|~|~|~|~\n"
                   "money|round|2025|~|~|~|~|~|~|1\n"
                   "people|role_began|2024-08|founder|Lan|~|~|~|~|~");
}

/* ---- people ---- */

static void
people_count_once_while_a_role_runs (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "people", "founders", NULL };
  const gint64 startup = add_startup (fixture, "A", NULL, NULL);
  const gint64 first = add_person (fixture, "Một");
  const gint64 second = add_person (fixture, "Hai");
  const gint64 third = add_person (fixture, "Ba");
  g_auto(IncValue) day = inc_value_dup_text (TODAY);
  const IncValue values[] = { inc_value_integer (startup), day };
  g_autofree char *nobody = ask (fixture->store, "startup-people-count", values, 2, columns);
  g_autofree char *some = NULL;
  g_autofree char *fewer = NULL;

  g_assert_cmpstr (nobody, ==, "~|~");
  add_role (fixture, first, startup, INC_POSITION_FOUNDER, NULL, NULL);
  add_role (fixture, first, startup, INC_POSITION_DIRECTOR, NULL, NULL);
  add_role (fixture, second, startup, INC_POSITION_ADVISOR, NULL, "2026"); /* to the end of the year */
  add_role (fixture, third, startup, INC_POSITION_FOUNDER, NULL, "2026-05-11");
  some = ask (fixture->store, "startup-people-count", values, 2, columns);
  g_assert_cmpstr (some, ==, "2|1");
  add_role (fixture, third, startup, INC_POSITION_EMPLOYEE, NULL, "2026-05-12");
  fewer = ask (fixture->store, "startup-people-count", values, 2, columns);
  g_assert_cmpstr (fewer, ==, "3|1");
}

/* ---- related startups ---- */

static void
related_startups_say_by_whom (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "kind", "name", "via", "total", NULL };
  const gint64 startup = add_startup (fixture, "A", "Nông nghiệp, Y tế", "9900000016");
  const gint64 twin = add_startup (fixture, "Đ", NULL, "9900000016");
  const gint64 b = add_startup (fixture, "B", "Y tế", NULL);
  const gint64 c = add_startup (fixture, "C", "Y tế số, Nông nghiệp", NULL);
  const gint64 d = add_startup (fixture, "D", "Y tế số", NULL); /* another sector */
  const gint64 elsewhere = add_startup (fixture, "E", "Y tế", NULL);
  const gint64 lan = add_person (fixture, "Lan");
  const gint64 mai = add_person (fixture, "Mai");
  const gint64 fund = add_investor (fixture, "Quỹ");
  const IncValue values[] = { inc_value_integer (startup), inc_value_integer (5) };
  const IncValue few[] = { inc_value_integer (startup), inc_value_integer (1) };
  g_autofree char *answer = NULL;
  g_autofree char *head = NULL;

  enrol (fixture, startup);
  enrol (fixture, b);
  enrol (fixture, c);
  enrol (fixture, d);
  add_role (fixture, lan, startup, INC_POSITION_FOUNDER, NULL, NULL);
  add_role (fixture, lan, b, INC_POSITION_FOUNDER, NULL, "2020");
  add_role (fixture, lan, c, INC_POSITION_ADVISOR, NULL, NULL); /* advises, did not found */
  add_role (fixture, mai, startup, INC_POSITION_FOUNDER, NULL, NULL);
  add_role (fixture, mai, b, INC_POSITION_FOUNDER, NULL, NULL);
  add_stake (fixture, startup, fund, 0);
  add_stake (fixture, startup, fund, 0);
  add_stake (fixture, elsewhere, fund, 0);
  add_stake (fixture, elsewhere, fund, 0);
  add_stake (fixture, startup, 0, mai);
  add_stake (fixture, elsewhere, 0, mai);
  add_stake (fixture, twin, 0, mai);
  answer = ask (fixture->store, "startup-related", values, 2, columns);
  g_assert_cmpstr (answer, ==,
                   "tax_code|Đ|9900000016|1\n"
                   "founder|B|Lan, Mai|1\n"
                   "holder|Đ|Mai|2\n"
                   "holder|E|Mai, Quỹ|2\n"
                   "neighbour|B|Khóa 1|2\n"
                   "neighbour|C|Khóa 1|2");
  head = ask (fixture->store, "startup-related", few, 2, columns);
  g_assert_cmpstr (head, ==,
                   "tax_code|Đ|9900000016|1\n"
                   "founder|B|Lan, Mai|1\n"
                   "holder|Đ|Mai|2\n"
                   "neighbour|B|Khóa 1|2");
}

static void
related_to_nobody_is_empty (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "kind", NULL };
  const gint64 startup = add_startup (fixture, "A", NULL, NULL);
  const IncValue values[] = { inc_value_integer (startup), inc_value_integer (5) };
  g_autofree char *answer = NULL;

  add_startup (fixture, "B", NULL, NULL);
  enrol (fixture, startup);
  answer = ask (fixture->store, "startup-related", values, 2, columns);
  g_assert_cmpstr (answer, ==, "");
}

/* ---- comparison ---- */

static const char *const comparison_columns[] = { "measure", "value", "known", "members", "low", "lower4", "median4",
                                                  "upper4", "high", "points", NULL };

static char *
compare (Fixture *fixture, gint64 startup)
{
  const IncValue values[] = { inc_value_integer (startup), inc_value_integer (INC_RECORD (fixture->cohort)->id),
                              { INC_VALUE_TEXT, 0, (char *) TODAY } };

  return ask (fixture->store, "cohort-comparison", values, 3, comparison_columns);
}

/* Seven startups, six of them with money: 1, 2, 4, 8, 16 and 32.  The quartiles of n = 6 stand at 1¼, 2½ and 3¾:
 * 2 + ¼ × 2 = 2,5 · 4 + ½ × 4 = 6 · 4th value 8 + ¾ × 8 = 14. */
static void
comparison_interpolates_quartiles (Fixture *fixture, gconstpointer data)
{
  static const gint64 amounts[] = { 32, 1, 16, 2, 8, 4 };
  gint64 ids[G_N_ELEMENTS (amounts)];
  gint64 silent;
  g_autofree char *answer = NULL;
  g_autofree char *unknown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      ids[i] = add_startup (fixture, "A", NULL, NULL);
      enrol (fixture, ids[i]);
      add (fixture, g_object_new (inc_round_get_type (), "startup", ids[i], "amount", amounts[i], NULL));
    }
  /* A second round, of which nobody knows the amount: two rounds, the same money. */
  add (fixture, g_object_new (inc_round_get_type (), "startup", ids[0], "undisclosed", TRUE, NULL));
  silent = add_startup (fixture, "B", NULL, NULL);
  enrol (fixture, silent);
  answer = compare (fixture, ids[0]);
  g_assert_cmpstr (answer, ==,
                   "raised|32|6|7|1|10|24|56|32|1 2 4 8 16 32\n"
                   "rounds|2|6|7|1|4|4|4|2|1 1 1 1 1 2\n"
                   "people|~|0|7|~|~|~|~|~|~\n"
                   "stage_days|~|0|7|~|~|~|~|~|~\n"
                   "age_months|~|0|7|~|~|~|~|~|~");
  unknown = compare (fixture, silent);
  g_assert_true (g_str_has_prefix (unknown, "raised|~|6|7|1|10|24|56|32|"));
}

static void
comparison_of_one_and_of_two (Fixture *fixture, gconstpointer data)
{
  const gint64 first = add_startup (fixture, "A", NULL, NULL);
  const gint64 second = add_startup (fixture, "B", NULL, NULL);
  g_autofree char *alone = NULL;
  g_autofree char *both = NULL;

  enrol (fixture, first);
  add_role (fixture, add_person (fixture, "Lan"), first, INC_POSITION_FOUNDER, NULL, NULL);
  alone = compare (fixture, first);
  g_assert_nonnull (strstr (alone, "\npeople|1|1|1|1|4|4|4|1|1\n"));
  enrol (fixture, second);
  add_role (fixture, add_person (fixture, "Mai"), second, INC_POSITION_FOUNDER, NULL, NULL);
  add_role (fixture, add_person (fixture, "Hà"), second, INC_POSITION_FOUNDER, NULL, NULL);
  both = compare (fixture, first);
  /* 1,25 · 1,5 · 1,75 */
  g_assert_nonnull (strstr (both, "\npeople|1|2|2|1|5|6|7|2|1 2\n"));
}

static void
comparison_counts_days_and_months (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *founded;
    IncStage stage;
    const char *since;
  } rows[] = {
    { "2024-08-20", INC_STAGE_ACTIVE, "2026-05-02" },   /* 10 days; 20 months, the 21st is not full */
    { "2024-08", INC_STAGE_ADMITTED, "2026-05" },       /* 11 days; 21 months */
    { "2027", INC_STAGE_ACTIVE, "2026-04-12" },         /* 30 days; founded after it came */
    { "2020", INC_STAGE_GRADUATED, "2026-01-01" },      /* no longer under way, and never known to be admitted */
    { NULL, INC_STAGE_ACTIVE, "2026-06-01" },           /* not yet */
    { NULL, INC_STAGE_APPLIED, "2026-05-12" },          /* today: 0 is a number */
  };
  gint64 first = 0;
  g_autofree char *answer = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gint64 id = add (fixture, g_object_new (inc_startup_get_type (), "name", "A", "founded", rows[i].founded, NULL));

      if (i == 0)
        first = id;
      change_stage (fixture, enrol (fixture, id), rows[i].stage, rows[i].since);
    }
  answer = compare (fixture, first);
  g_assert_nonnull (strstr (answer, "\nstage_days|10|4|6|0|30|42|63|30|0 10 11 30\n"));
  g_assert_true (g_str_has_suffix (answer, "\nage_months|20|2|6|20|81|82|83|21|20 21"));
}

/* Enrolled twice in one cohort: it is one startup, by the enrolment that stands now. */
static void
comparison_counts_a_startup_once (Fixture *fixture, gconstpointer data)
{
  const gint64 startup = add_startup (fixture, "A", NULL, NULL);
  g_autofree char *answer = NULL;

  change_stage (fixture, enrol (fixture, startup), INC_STAGE_WITHDRAWN, "2025-01-01");
  change_stage (fixture, enrol (fixture, startup), INC_STAGE_ACTIVE, "2026-05-11");
  answer = compare (fixture, startup);
  g_assert_nonnull (strstr (answer, "\nstage_days|1|1|1|1|4|4|4|1|1\n"));
}

/* ---- rates ---- */

static void
rate_is_the_last_one_up_to_the_day (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "rate", "date", "source", NULL };
  static const struct
  {
    const char *currency;
    const char *day;
    const char *answer;
  } cases[] = {
    { "USD", "2026-01-01", "" },
    { "USD", "2026-01-02", "25000000000|2026-01-02|A" },
    { "USD", "2026-01-31", "25000000000|2026-01-02|A" },
    { "USD", "2026-02-01", "26000000000|2026-02-01|~" },
    { "USD", "2030-02-01", "26000000000|2026-02-01|~" },
    { "EUR", "2030-02-01", "" },
  };

  add (fixture, g_object_new (inc_exchange_rate_get_type (), "currency", "USD", "date", "2026-02-01", "rate",
                              G_GINT64_CONSTANT (26000000000), NULL));
  add (fixture, g_object_new (inc_exchange_rate_get_type (), "currency", "USD", "date", "2026-01-02", "rate",
                              G_GINT64_CONSTANT (25000000000), "source", "A", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IncValue values[] = { { INC_VALUE_TEXT, 0, (char *) cases[i].currency },
                                  { INC_VALUE_TEXT, 0, (char *) cases[i].day } };
      g_autofree char *answer = ask (fixture->store, "exchange-rate-on", values, 2, columns);

      g_assert_cmpstr (answer, ==, cases[i].answer);
    }
}

#define ADD(name, function) g_test_add ("/store/startup-queries/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("timeline", timeline_tells_everything_dated_newest_first);
  ADD ("people", people_count_once_while_a_role_runs);
  ADD ("related", related_startups_say_by_whom);
  ADD ("related-to-nobody", related_to_nobody_is_empty);
  ADD ("comparison/quartiles", comparison_interpolates_quartiles);
  ADD ("comparison/one-and-two", comparison_of_one_and_of_two);
  ADD ("comparison/days-and-months", comparison_counts_days_and_months);
  ADD ("comparison/once", comparison_counts_a_startup_once);
  ADD ("rate", rate_is_the_last_one_up_to_the_day);
  return g_test_run ();
}
