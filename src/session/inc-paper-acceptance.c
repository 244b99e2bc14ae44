/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-acceptance: the minutes of accepting what a tranche requires. */
#include "config.h"

#include "inc-acceptance-minutes.h"
#include "inc-papers-private.h"
#include "inc-tranche.h"

enum
{
  TRANCHE,
  ALLOCATIONS,
  REQUIREMENTS,
};

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_tranche_get_type ());
}

static gboolean
read_tranche (IncStore *store, IncPaperData *data, GCancellable *cancellable, GError **error)
{
  static const char *const queries[] = { "paper-tranche", "paper-allocations", "paper-requirements" };

  return inc_paper_read_tables (store, data, queries, G_N_ELEMENTS (queries), error);
}

/* Who gave the funds, each once; a fund whose giver is not known stands for itself.  NULL: no fund. */
static const char *
name_funders (IncPaperBuild *build, const IncTable *allocations)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *line = NULL;

  for (guint i = 0; i < inc_table_get_n_rows (allocations); i++)
    {
      const char *giver = inc_table_get_text (allocations, i, "giver");
      const char *name = giver != NULL ? giver : inc_paper_name_fund (build, allocations, i);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (char *) name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  line = g_strjoinv (", ", (char **) names->pdata);
  return g_string_chunk_insert (build->words, line);
}

static IncDocument *
build_acceptance (const IncPaperData *data, IncPaperBuild *build)
{
  const IncTable *tranche = data->tables[TRANCHE];
  g_autofree IncAwardRequirement *requirements = inc_paper_make_requirements (build, data->tables[REQUIREMENTS]);
  const IncAcceptanceMinutes minutes = {
    .frame = build->frame,
    .head = inc_paper_award_head (tranche),
    .tranche = inc_table_get_text (tranche, 0, "title"),
    .amount = inc_table_get_integer (tranche, 0, "amount"),
    .funder = name_funders (build, data->tables[ALLOCATIONS]),
    .requirements = requirements,
    .n_requirements = inc_table_get_n_rows (data->tables[REQUIREMENTS]),
  };

  return inc_acceptance_minutes_new (&minutes);
}

const IncPaperMaker inc_paper_acceptance_maker = { get_schema, read_tranche, build_acceptance };
