/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the board and the timeline of a cohort ask: whom somebody should see to comes first, and the rules are Today's. */
#include "config.h"

#include "inc-store-test.h"

#define QUIET_SINCE "2026-02-11"

/* Sample startups: the troubles of each as the board should tell them. */
static const struct
{
  const char *name;
  const char *tax_code;
  const char *phone;
  IncStartupStatus status;
  IncStage stage;
  const char *since;
} rows[] = {
  { "An", "0100109106", "1", INC_STARTUP_STATUS_OPERATING, INC_STAGE_ACTIVE, "2026-04-01" },
  { "Bình", "0100109106", "1", INC_STARTUP_STATUS_OPERATING, INC_STAGE_ACTIVE, "2026-02-11" },  /* quiet */
  { "Chi", NULL, NULL, INC_STARTUP_STATUS_OPERATING, INC_STAGE_ACTIVE, "2026-03-01" },          /* incomplete */
  { "Dung", NULL, NULL, INC_STARTUP_STATUS_CLOSED, INC_STAGE_WITHDRAWN, "2025-01-01" },         /* asked nothing any more */
  { "Em", "0100109106", NULL, 0, INC_STAGE_GRADUATED, "2025-06-01" },                           /* incomplete */
  { "Giang", NULL, "1", INC_STARTUP_STATUS_OPERATING, INC_STAGE_APPLIED, "2025-12-01" },        /* both */
  { "Hà", "0100109106", "1", INC_STARTUP_STATUS_OPERATING, INC_STAGE_ADMITTED, "2026-05-01" },
  { "Khoa", "0100109106", "1", INC_STARTUP_STATUS_OPERATING, 0, NULL },                         /* no stage recorded */
};

typedef struct
{
  IncTestFolder *folder;
  IncStore *store;
  gint64 cohort;
} Fixture;

static void
add_row (Fixture *fixture, IncCohort *cohort, guint i)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", rows[i].name, "tax-code", rows[i].tax_code,
                                                "phone", rows[i].phone, "status", (int) rows[i].status, NULL);
  g_autoptr(IncEnrolment) enrolment = NULL;
  g_autoptr(IncStageChange) change = NULL;

  test_save (fixture->store, startup);
  enrolment = test_add_enrolment (fixture->store, startup, cohort);
  if (rows[i].since != NULL)
    change = test_add_stage (fixture->store, enrolment, rows[i].stage, rows[i].since);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncProgramme) programme = NULL;
  g_autoptr(IncCohort) cohort = NULL;
  g_autoptr(IncCohort) other = NULL;
  g_autoptr(IncStartup) elsewhere = NULL;
  g_autoptr(IncEnrolment) enrolment = NULL;

  fixture->folder = inc_test_folder_new ();
  fixture->store = test_store_new (fixture->folder);
  programme = test_add_programme (fixture->store, "P");
  other = test_add_cohort (fixture->store, programme, "Khóa 1");
  cohort = test_add_cohort (fixture->store, programme, "Khóa 2");
  fixture->cohort = INC_RECORD (cohort)->id;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (fixture, cohort, i);
  elsewhere = test_add_startup (fixture->store, "Ở khóa khác");
  enrolment = test_add_enrolment (fixture->store, elsewhere, other);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->store, inc_store_close);
  inc_test_folder_free (fixture->folder);
}

/* The rows as text: the columns joined by commas, the rows by |; nulls are ~. */
static char *
ask (Fixture *fixture, const char *query, const char *day, const char *const *columns)
{
  const IncValue values[] = { inc_value_integer (fixture->cohort), { INC_VALUE_TEXT, 0, (char *) day } };
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) table = inc_store_query (fixture->store, query, values, day != NULL ? 2 : 1, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint row = 0; row < inc_table_get_n_rows (table); row++)
    for (guint i = 0; columns[i] != NULL; i++)
      {
        const IncValue *value = inc_table_get (table, row, columns[i]);
        const char *separator = i > 0 ? "," : row > 0 ? "|" : "";

        if (value->type == INC_VALUE_INTEGER)
          g_string_append_printf (text, "%s%" G_GINT64_FORMAT, separator, value->integer);
        else
          g_string_append_printf (text, "%s%s", separator, value->type == INC_VALUE_TEXT ? value->text : "~");
      }
  return g_string_free (text, FALSE);
}

static void
board_has_trouble_first (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "name", "stage", "quiet", "no_tax_code", "no_contact", NULL };
  g_autofree char *text = ask (fixture, "cohort-board", QUIET_SINCE, columns);

  g_assert_cmpstr (text, ==,
                   "Giang,applied,1,1,0|Bình,active,1,0,0|Chi,active,0,1,1|Em,graduated,0,0,1|"
                   "Hà,admitted,0,0,0|An,active,0,0,0|Dung,withdrawn,0,0,0|Khoa,~,0,0,0");
}

/* The board marks whom a named filter lets through, of the same cohort. */
static void
check_filter (Fixture *fixture, const char *filter, const char *const *texts, const char *expected)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autofree char *titles = NULL;
  IncValue value = { INC_VALUE_TEXT, 0, (char *) texts[0] };

  inc_query_filter_id (query, "cohort", fixture->cohort);
  inc_query_filter (query, INC_FILTER_NAMED, filter, &value, texts[0] != NULL);
  titles = test_titles (fixture->store, query);
  g_assert_cmpstr (titles, ==, expected);
}

static void
board_has_the_rules_of_today (Fixture *fixture, gconstpointer data)
{
  static const char *const quiet[] = { QUIET_SINCE, NULL };
  static const char *const none[] = { NULL };

  check_filter (fixture, "startup-quiet", quiet, "Bình|Giang");
  check_filter (fixture, "startup-incomplete", none, "Chi|Em|Giang");
}

static void
timeline_has_every_change_in_order (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "name", "stage", "date", "reason", NULL };
  g_autofree char *before = ask (fixture, "cohort-timeline", NULL, columns);
  g_autofree char *after = NULL;
  g_autoptr(IncStageChange) change = g_object_new (inc_stage_change_get_type (), "enrolment", (gint64) 1, "stage",
                                                   INC_STAGE_APPLIED, "date", "2026-01", "reason", "nộp hồ sơ", NULL);

  g_assert_cmpstr (before, ==,
                   "An,active,2026-04-01,~|Bình,active,2026-02-11,~|Chi,active,2026-03-01,~|Dung,withdrawn,2025-01-01,~|"
                   "Em,graduated,2025-06-01,~|Giang,applied,2025-12-01,~|Hà,admitted,2026-05-01,~|Khoa,~,~,~");
  test_save (fixture->store, change);
  after = ask (fixture, "cohort-timeline", NULL, columns);
  g_assert_true (g_str_has_prefix (after, "An,applied,2026-01,nộp hồ sơ|An,active,2026-04-01,~|Bình,"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/cohort-queries/trouble-first", Fixture, NULL, set_up, board_has_trouble_first, tear_down);
  g_test_add ("/store/cohort-queries/rules-of-today", Fixture, NULL, set_up, board_has_the_rules_of_today, tear_down);
  g_test_add ("/store/cohort-queries/every-change", Fixture, NULL, set_up, timeline_has_every_change_in_order, tear_down);
  return g_test_run ();
}
