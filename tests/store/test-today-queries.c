/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Today's three questions: what each box shows is the head of what its list shows, and its count is the list's. */
#include "config.h"

#include "inc-store-test.h"

#define TODAY "2026-05-12"
#define QUIET_SINCE "2026-02-11"
#define ENDING_BY "2026-06-11"

/* The names of a named query's rows joined by |. */
static char *
names_of (IncStore *store, const char *query, const char *const *texts, guint n_texts, gint64 most, guint *total)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) table = NULL;
  IncValue values[3];

  for (guint i = 0; i < n_texts; i++)
    values[i] = inc_value_dup_text (texts[i]);
  values[n_texts] = inc_value_integer (most);
  table = inc_store_query (store, query, values, n_texts + 1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_texts; i++)
    inc_value_clear (&values[i]);
  *total = 0;
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", inc_table_get_text (table, i, "name"));
      *total = inc_table_get_integer (table, i, "total");
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The titles of the list that a named filter gives, in the order of names. */
static char *
titles_of (IncStore *store, GType type, const char *filter, const char *const *texts, guint n_texts)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  IncValue values[2];
  char *titles;

  for (guint i = 0; i < n_texts; i++)
    values[i] = inc_value_dup_text (texts[i]);
  inc_query_filter (query, INC_FILTER_NAMED, filter, values, n_texts);
  titles = test_titles (store, query);
  for (guint i = 0; i < n_texts; i++)
    inc_value_clear (&values[i]);
  return titles;
}

static void
test_quiet (void)
{
  static const struct
  {
    const char *name;
    IncStage stage;
    const char *since;
  } rows[] = {
    { "A", INC_STAGE_ACTIVE, "2026-02-11" },     /* 90 days: counts */
    { "B", INC_STAGE_ACTIVE, "2026-02-12" },     /* 89 days */
    { "C", INC_STAGE_APPLIED, "2025" },          /* a year counts from its first day */
    { "D", INC_STAGE_GRADUATED, "2024-01-01" },  /* over */
    { "E", INC_STAGE_WAITLISTED, "2025-11-30" },
    { "F", INC_STAGE_ADMITTED, "2026-02" },
  };
  static const char *const parameters[] = { QUIET_SINCE };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncProgramme) programme = test_add_programme (store, "P");
  g_autoptr(IncCohort) cohort = test_add_cohort (store, programme, "Khóa 1");
  g_autoptr(IncCohort) later = test_add_cohort (store, programme, "Khóa 2");
  g_autofree char *names = NULL;
  g_autofree char *head = NULL;
  g_autofree char *titles = NULL;
  guint total;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(IncStartup) startup = test_add_startup (store, rows[i].name);
      g_autoptr(IncEnrolment) enrolment = test_add_enrolment (store, startup, cohort);
      g_autoptr(IncStageChange) change = test_add_stage (store, enrolment, rows[i].stage, rows[i].since);

      /* A second quiet enrolment: the startup is there once, by the one that stands longest. */
      if (i == 0)
        {
          g_autoptr(IncEnrolment) second = test_add_enrolment (store, startup, later);
          g_autoptr(IncStageChange) applied = test_add_stage (store, second, INC_STAGE_APPLIED, "2025-12-01");

          g_assert_cmpint (INC_RECORD (applied)->id, >, INC_RECORD (change)->id);
        }
    }
  names = names_of (store, "today-quiet", parameters, 1, 10, &total);
  g_assert_cmpstr (names, ==, "C|E|A|F");
  g_assert_cmpuint (total, ==, 4);
  head = names_of (store, "today-quiet", parameters, 1, 2, &total);
  g_assert_cmpstr (head, ==, "C|E");
  g_assert_cmpuint (total, ==, 4);
  titles = titles_of (store, inc_startup_get_type (), "startup-quiet", parameters, 1);
  g_assert_cmpstr (titles, ==, "A|C|E|F");
}

static void
test_incomplete (void)
{
  static const struct
  {
    const char *name;
    const char *tax_code;
    IncTaxKind tax_kind;
    const char *phone;
    const char *email;
    IncStartupStatus status;
  } rows[] = {
    { "A", "0100109106", 0, "1", NULL, INC_STARTUP_STATUS_OPERATING },
    { "B", NULL, 0, "1", "b@b.vn", INC_STARTUP_STATUS_OPERATING },
    { "C", "0100109106", 0, NULL, NULL, 0 },
    { "D", "0100109106", 0, NULL, "d@d.vn", 0 },
    { "E", NULL, INC_TAX_KIND_NONE, "1", NULL, INC_STARTUP_STATUS_SUSPENDED }, /* no company yet: no code to ask for */
    { "F", NULL, 0, NULL, NULL, INC_STARTUP_STATUS_CLOSED },
    { "G", NULL, 0, NULL, NULL, INC_STARTUP_STATUS_SUSPENDED },
  };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autofree char *names = NULL;
  g_autofree char *titles = NULL;
  guint total;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (),
                                                    "name", rows[i].name, "tax-code", rows[i].tax_code,
                                                    "tax-kind", (int) rows[i].tax_kind, "phone", rows[i].phone,
                                                    "email", rows[i].email, "status", (int) rows[i].status, NULL);

      test_save (store, startup);
    }
  names = names_of (store, "today-incomplete", NULL, 0, 10, &total);
  g_assert_cmpstr (names, ==, "B|C|G");
  g_assert_cmpuint (total, ==, 3);
  titles = titles_of (store, inc_startup_get_type (), "startup-incomplete", NULL, 0);
  g_assert_cmpstr (titles, ==, "B|C|G");
}

static void
test_ending (void)
{
  static const struct
  {
    const char *name;
    const char *ends;
    IncRunStatus status;
  } rows[] = {
    { "A", "2026-05-11", INC_RUN_STATUS_ACTIVE },    /* should have ended: overdue */
    { "B", "2026-05-11", 0 },                        /* nobody says that it runs */
    { "C", "2026-05-12", 0 },
    { "D", "2026-06-11", INC_RUN_STATUS_PLANNED },
    { "E", "2026-06-12", INC_RUN_STATUS_ACTIVE },
    { "F", "2026-05-20", INC_RUN_STATUS_COMPLETED },
    { "G", "2026-05", INC_RUN_STATUS_ACTIVE },       /* a month ends on its last day */
    { "H", "2026", INC_RUN_STATUS_ACTIVE },
    { "I", NULL, INC_RUN_STATUS_ACTIVE },
  };
  static const char *const parameters[] = { TODAY, ENDING_BY };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncProgramme) programme = test_add_programme (store, "P");
  g_autofree char *names = NULL;
  g_autofree char *titles = NULL;
  guint total;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(IncCohort) cohort = g_object_new (inc_cohort_get_type (), "programme", INC_RECORD (programme)->id,
                                                  "name", rows[i].name, "ends", rows[i].ends, "status",
                                                  (int) rows[i].status, NULL);

      test_save (store, cohort);
    }
  names = names_of (store, "today-ending", parameters, 2, 10, &total);
  g_assert_cmpstr (names, ==, "A|C|G|D");
  g_assert_cmpuint (total, ==, 4);
  titles = titles_of (store, inc_cohort_get_type (), "cohort-ending", parameters, 2);
  g_assert_cmpstr (titles, ==, "A|C|D|G");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/today-queries/quiet", test_quiet);
  g_test_add_func ("/store/today-queries/incomplete", test_incomplete);
  g_test_add_func ("/store/today-queries/ending", test_ending);
  return g_test_run ();
}
