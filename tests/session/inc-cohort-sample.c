/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two tables: the ways, and what they add up to on each of five days. */
#include "config.h"

#include "inc-cohort-sample.h"

#include "inc-records.h"

static const struct
{
  const char *name;
  const char *way;
} ways[] = {
  { "A", "applied 2026-01-05, admitted 2026-02-01, active 2026-02-15, graduated 2026-06-20" },
  { "B", "applied 2026-01-05, admitted 2026-02-01, active 2026-02-15, graduated 2026-07-05" },
  { "C", "applied 2026-01-06, admitted 2026-02-01, withdrawn 2026-03-10" },
  { "D", "applied 2026-01-06, withdrawn 2026-01-20" },
  { "E", "applied 2026-01-07, admitted 2026-02-01, active 2026-02-15, dismissed 2026-05-02" },
  { "F", "applied 2026-01-07, waitlisted 2026-02-01" },
  { "G", "applied 2026-01-08" },
  { "H", "applied 2026-01-08, admitted 2026-06-30" },
  { "I", "active 2026-02-15, risk_accepted 2026-06-01" },
  { "J", "applied 2026-07-10" },
  { "K", "applied 2026-01-09, admitted 2026-02-01, active 2026-02-15" },
  { "M", "applied 2026-02-01, active 2026-02-01" },
};

const SampleFigures sample_figures[SAMPLE_N_FIGURES] = {
  { "2025-12-31", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, "–" },
  { "2026-01-31", 9, 8, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, "–" },
  { "2026-06-29", 11, 2, 1, 0, 3, 1, 2, 1, 1, 7, 0, 1, 4, "25\302\240%" },
  { "2026-06-30", 11, 1, 1, 1, 3, 1, 2, 1, 1, 8, 1, 1, 4, "25\302\240%" },
  { "2026-12-31", 12, 2, 1, 1, 2, 2, 2, 1, 1, 8, 1, 1, 5, "40\302\240%" },
};

gint64
sample_add (IncSession *session, gpointer record)
{
  IncRecord *records[] = { record };
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (session, "Add", records, 1));

  g_object_unref (record);
  return g_array_index (changes->changes, IncChange, 0).first_id;
}

gint64
sample_add_cohort (IncSession *session, const char *name)
{
  const gint64 programme = sample_add (session, g_object_new (inc_programme_get_type (), "name", "Ươm tạo", NULL));

  return sample_add (session, g_object_new (inc_cohort_get_type (), "name", name, "programme", programme, "starts",
                                            "2026-01-01", "ends", "2026-12-31", NULL));
}

gint64
sample_add_way (IncSession *session, gint64 cohort, const char *name, const char *way)
{
  const gint64 startup = sample_add (session, g_object_new (inc_startup_get_type (), "name", name, NULL));
  const gint64 enrolment =
    sample_add (session, g_object_new (inc_enrolment_get_type (), "startup", startup, "cohort", cohort, NULL));
  g_auto(GStrv) steps = g_strsplit (way, ", ", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_auto(GStrv) step = g_strsplit (steps[i], " ", 2);
      const IncChoice *stage = inc_choice_find_word (inc_stage_choices, step[0]);

      sample_add (session, g_object_new (inc_stage_change_get_type (), "enrolment", enrolment, "stage", stage->value, "date",
                                         step[1], "reason", "Ông Nguyễn Văn Kín ốm", NULL));
    }
  return startup;
}

gint64
sample_fill_cohort (IncSession *session)
{
  const gint64 cohort = sample_add_cohort (session, "Khóa 1");

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    sample_add_way (session, cohort, ways[i].name, ways[i].way);
  sample_add_way (session, sample_add_cohort (session, "Khóa 2"), "L", "active 2026-02-15");
  return cohort;
}
