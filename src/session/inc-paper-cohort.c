/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-cohort: two questions, and the plain values of the report. */
#include "config.h"

#include "inc-cohort-report.h"
#include "inc-cohort.h"
#include "inc-enrolment.h"
#include "inc-papers-private.h"
#include "inc-startup.h"

enum
{
  FIGURES,
  STARTUPS,
};

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_cohort_get_type ());
}

static gboolean
read_cohort (IncStore *store, IncPaperData *data, GCancellable *cancellable, GError **error)
{
  g_auto(IncValue) as_of = inc_value_dup_text (data->options->as_of);
  const IncValue values[] = { inc_value_integer (data->options->record), as_of };

  data->tables[FIGURES] = inc_store_query (store, "cohort-figures", values, G_N_ELEMENTS (values), error);
  if (data->tables[FIGURES] == NULL)
    return FALSE;
  g_set_str (&data->options->from, inc_table_get_text (data->tables[FIGURES], 0, "starts"));
  g_set_str (&data->options->to, inc_table_get_text (data->tables[FIGURES], 0, "ends"));
  data->tables[STARTUPS] = inc_store_query (store, "cohort-startups", values, G_N_ELEMENTS (values), error);
  if (data->tables[STARTUPS] == NULL)
    return FALSE;
  data->leverage =
    inc_leverage_read (store, INC_LEVERAGE_COHORT, data->options->record, NULL, NULL, data->options->as_of, error);
  return data->leverage != NULL;
}

static void
fill_stages (IncCohortStage *stages, const IncTable *figures, IncPaperBuild *build)
{
  static const struct
  {
    const char *column;
    const char *stage;
  } rows[] = {
    { "applied", "applied" },     { "waitlisted", "waitlisted" }, { "stage_admitted", "admitted" },
    { "active", "active" },       { "graduated", "graduated" },   { "withdrawn", "withdrawn" },
    { "dismissed", "dismissed" }, { "risk_accepted", "risk_accepted" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    stages[i] = (IncCohortStage) { inc_paper_build_say_choice (build, inc_stage_choices, rows[i].stage),
                                   inc_table_get_integer (figures, 0, rows[i].column) };
}

static void
fill_startups (IncCohortStartup *startups, const IncTable *rows, IncPaperBuild *build)
{
  for (guint i = 0; i < inc_table_get_n_rows (rows); i++)
    startups[i] = (IncCohortStartup) {
      .name = inc_table_get_text (rows, i, "name"),
      .tax_code = inc_table_get_text (rows, i, "tax_code"),
      .sector = inc_table_get_text (rows, i, "sector"),
      .stage = inc_paper_build_say_choice (build, inc_stage_choices, inc_table_get_text (rows, i, "stage")),
      .since = inc_table_get_text (rows, i, "since"),
      .status = inc_paper_build_say_choice (build, inc_startup_status_choices, inc_table_get_text (rows, i, "status")),
    };
}

static IncDocument *
build_cohort (const IncPaperData *data, IncPaperBuild *build)
{
  const IncTable *figures = data->tables[FIGURES];
  const guint n_startups = inc_table_get_n_rows (data->tables[STARTUPS]);
  IncCohortStage stages[8];
  g_autofree IncCohortStartup *startups = g_new0 (IncCohortStartup, n_startups + 1);
  const IncCohortReport report = {
    .frame = build->frame,
    .cohort = inc_table_get_text (figures, 0, "name"),
    .programme = inc_table_get_text (figures, 0, "programme"),
    .enrolled = inc_table_get_integer (figures, 0, "enrolled"),
    .admitted = inc_table_get_integer (figures, 0, "admitted"),
    .not_begun = inc_table_get_integer (figures, 0, "not_begun"),
    .active = inc_table_get_integer (figures, 0, "active"),
    .graduated = inc_table_get_integer (figures, 0, "graduated"),
    .withdrawn = inc_table_get_integer (figures, 0, "left_programme"),
    .dismissed = inc_table_get_integer (figures, 0, "dismissed"),
    .risk_accepted = inc_table_get_integer (figures, 0, "risk_accepted"),
    .ended = inc_table_get_integer (figures, 0, "ended"),
    .leverage = inc_paper_build_leverage (data->leverage),
    .stages = stages,
    .n_stages = G_N_ELEMENTS (stages),
    .startups = startups,
    .n_startups = n_startups,
  };

  fill_stages (stages, figures, build);
  fill_startups (startups, data->tables[STARTUPS], build);
  return inc_cohort_report_new (&report);
}

const IncPaperMaker inc_paper_cohort_maker = { get_schema, read_cohort, build_cohort };
