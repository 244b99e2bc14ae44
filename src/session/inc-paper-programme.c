/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-programme: its cohorts and its startups; sectors are counted here, since a startup has several in one text. */
#include "config.h"

#include "inc-kind.h"
#include "inc-papers-private.h"
#include "inc-programme-report.h"
#include "inc-programme.h"
#include "inc-text.h"

enum
{
  COHORTS,
  STARTUPS,
};

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_programme_get_type ());
}

static gboolean
read_programme (IncStore *store, IncPaperData *data, GCancellable *cancellable, GError **error)
{
  g_auto(IncValue) as_of = inc_value_dup_text (data->options->as_of);
  g_auto(IncValue) from = inc_value_dup_text (data->options->from);
  g_auto(IncValue) to = inc_value_dup_text (data->options->to);
  const IncValue values[] = { inc_value_integer (data->options->record), as_of, from, to };

  data->tables[COHORTS] = inc_store_query (store, "programme-cohorts", values, G_N_ELEMENTS (values), error);
  if (data->tables[COHORTS] == NULL)
    return FALSE;
  data->tables[STARTUPS] = inc_store_query (store, "programme-startups", values, G_N_ELEMENTS (values), error);
  if (data->tables[STARTUPS] == NULL)
    return FALSE;
  data->leverage = inc_leverage_read (store, INC_LEVERAGE_PROGRAMME, data->options->record, data->options->from,
                                      data->options->to, data->options->as_of, error);
  return data->leverage != NULL;
}

static int
compare_sectors (gconstpointer a, gconstpointer b)
{
  const IncProgrammeSector *left = a, *right = b;

  if (left->name == NULL || right->name == NULL)
    return (left->name == NULL) - (right->name == NULL);
  if (left->n != right->n)
    return left->n > right->n ? -1 : 1;
  return inc_text_compare (left->name, right->name);
}

static void
count_sector (GArray *sectors, GHashTable *places, const char *name, GStringChunk *words)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (places, name != NULL ? name : "", NULL, &place))
    {
      const IncProgrammeSector sector = { name != NULL ? g_string_chunk_insert (words, name) : NULL, 0 };

      place = GUINT_TO_POINTER (sectors->len);
      g_hash_table_insert (places, g_strdup (name != NULL ? name : ""), place);
      g_array_append_val (sectors, sector);
    }
  g_array_index (sectors, IncProgrammeSector, GPOINTER_TO_UINT (place)).n++;
}

/* The largest first; startups without a sector last. */
static GArray *
count_sectors (const IncTable *startups, GStringChunk *words)
{
  GArray *sectors = g_array_new (FALSE, FALSE, sizeof (IncProgrammeSector));
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < inc_table_get_n_rows (startups); i++)
    {
      const char *text = inc_table_get_text (startups, i, "sector");
      g_auto(GStrv) tags = inc_field_split_tags (text != NULL ? text : "");

      for (guint t = 0; tags[t] != NULL; t++)
        count_sector (sectors, places, tags[t], words);
      if (tags[0] == NULL)
        count_sector (sectors, places, NULL, words);
    }
  g_array_sort (sectors, compare_sectors);
  return sectors;
}

static void
fill_cohorts (IncProgrammeCohort *cohorts, const IncTable *rows)
{
  for (guint i = 0; i < inc_table_get_n_rows (rows); i++)
    cohorts[i] = (IncProgrammeCohort) {
      .name = inc_table_get_text (rows, i, "name"),
      .from = inc_table_get_text (rows, i, "starts"),
      .to = inc_table_get_text (rows, i, "ends"),
      .admitted = inc_table_get_integer (rows, i, "admitted"),
      .not_begun = inc_table_get_integer (rows, i, "not_begun"),
      .active = inc_table_get_integer (rows, i, "active"),
      .graduated = inc_table_get_integer (rows, i, "graduated"),
      .left = inc_table_get_integer (rows, i, "left_programme"),
      .risk_accepted = inc_table_get_integer (rows, i, "risk_accepted"),
      .ended = inc_table_get_integer (rows, i, "ended"),
      .new_admitted = inc_table_get_integer (rows, i, "new_admitted"),
      .new_graduated = inc_table_get_integer (rows, i, "new_graduated"),
      .new_closed = inc_table_get_integer (rows, i, "new_closed"),
    };
}

static void
add_money (IncProgrammeReport *report, const IncTable *startups)
{
  for (guint i = 0; i < inc_table_get_n_rows (startups); i++)
    {
      const gint64 rounds = inc_table_get_integer (startups, i, "rounds");

      report->rounds += rounds;
      report->raisers += rounds > 0;
      report->raised += inc_table_get_integer (startups, i, "raised");
      report->unknown_rounds += inc_table_get_integer (startups, i, "unknown");
    }
  if (report->rounds == 0)
    report->raised = INC_UNKNOWN;
}

static IncDocument *
build_programme (const IncPaperData *data, IncPaperBuild *build)
{
  const IncTable *rows = data->tables[COHORTS];
  g_autofree IncProgrammeCohort *cohorts = g_new0 (IncProgrammeCohort, inc_table_get_n_rows (rows) + 1);
  g_autoptr(GArray) sectors = count_sectors (data->tables[STARTUPS], build->words);
  IncProgrammeReport report = {
    .frame = build->frame,
    .programme = data->title,
    .startups = inc_table_get_n_rows (data->tables[STARTUPS]),
    .leverage = inc_paper_build_leverage (data->leverage),
    .cohorts = cohorts,
    .n_cohorts = inc_table_get_n_rows (rows),
    .sectors = (const IncProgrammeSector *) sectors->data,
    .n_sectors = sectors->len,
  };

  fill_cohorts (cohorts, rows);
  add_money (&report, data->tables[STARTUPS]);
  return inc_programme_report_new (&report);
}

const IncPaperMaker inc_paper_programme_maker = { get_schema, read_programme, build_programme };
