/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-startup: the sheet for investors.  What may not leave the house, no query of it asks for. */
#include "config.h"

#include "inc-enrolment.h"
#include "inc-papers-private.h"
#include "inc-role.h"
#include "inc-round.h"
#include "inc-startup-sheet.h"
#include "inc-startup.h"

#include <string.h>

enum
{
  STARTUP,
  PEOPLE,
  ROUNDS,
};

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_startup_get_type ());
}

static gboolean
read_startup (IncStore *store, IncPaperData *data, GCancellable *cancellable, GError **error)
{
  static const char *const queries[] = { "sheet-startup", "sheet-people", "sheet-rounds" };
  g_auto(IncValue) as_of = inc_value_dup_text (data->options->as_of);
  const IncValue values[] = { inc_value_integer (data->options->record), as_of };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      data->tables[i] = inc_store_query (store, queries[i], values, i == STARTUP ? 1 : 2, error);
      if (data->tables[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

/* A title is in the words of the staff: on an English sheet the position says it. */
static const char *
name_position (IncPaperBuild *build, const IncTable *people, guint row)
{
  const char *title = inc_table_get_text (people, row, "title");

  if (title != NULL && build->options->language == INC_PAPER_VIETNAMESE)
    return title;
  return inc_paper_build_say_choice (build, inc_position_choices, inc_table_get_text (people, row, "position"));
}

static void
fill_team (IncStartupSheet *sheet, IncSheetPerson *team, IncPaperBuild *build, const IncTable *people)
{
  const guint n = inc_table_get_n_rows (people);

  for (guint i = 0; i < n; i++)
    if (inc_table_get_text (people, i, "name") != NULL)
      team[sheet->n_team++] =
        (IncSheetPerson) { inc_table_get_text (people, i, "name"), name_position (build, people, i) };
  sheet->team = team;
  sheet->people = n > 0 ? n : INC_UNKNOWN;
  sheet->unnamed = n - sheet->n_team;
}

static void
fill_rounds (IncStartupSheet *sheet, IncSheetRound *rounds, IncPaperBuild *build, const IncTable *rows)
{
  sheet->n_rounds = inc_table_get_n_rows (rows);
  sheet->rounds = rounds;
  sheet->raised = sheet->n_rounds > 0 ? 0 : INC_UNKNOWN;
  for (guint i = 0; i < sheet->n_rounds; i++)
    {
      rounds[i] = (IncSheetRound) {
        .date = inc_table_get_text (rows, i, "date"),
        .type = inc_paper_build_say_choice (build, inc_round_type_choices, inc_table_get_text (rows, i, "type")),
        .instrument = inc_paper_build_say_choice (build, inc_instrument_choices, inc_table_get_text (rows, i, "instrument")),
        .amount = inc_table_get_integer (rows, i, "amount"),
        .currency = inc_table_get_text (rows, i, "currency"),
        .original = inc_table_get_integer (rows, i, "original"),
        .rate = inc_table_get_integer (rows, i, "rate"),
        .rate_on = inc_table_get_text (rows, i, "rate_on"),
      };
      sheet->raised += rounds[i].amount;
    }
}

/* What is not written in the language stands in the other: better than nothing. */
static void
fill_about (IncStartupSheet *sheet, const IncTable *startup, IncPaperLanguage language)
{
  const char *vietnamese = inc_table_get_text (startup, 0, "description");
  const char *english = inc_table_get_text (startup, 0, "description_en");

  sheet->about = language == INC_PAPER_ENGLISH ? english : vietnamese;
  if (sheet->about == NULL)
    sheet->about = language == INC_PAPER_ENGLISH ? vietnamese : english;
  else if (language == INC_PAPER_BILINGUAL)
    sheet->about_other = english;
}

static const char *
make_uri (const char *website, GStringChunk *words)
{
  g_autofree char *uri = NULL;

  if (website == NULL || strstr (website, "://") != NULL)
    return website;
  uri = g_strconcat ("https://", website, NULL);
  return g_string_chunk_insert (words, uri);
}

typedef void (*UseSheet) (const IncStartupSheet *sheet, gpointer user);

static void
make_sheet (const IncPaperData *data, IncPaperBuild *build, UseSheet use, gpointer user)
{
  const IncTable *startup = data->tables[STARTUP];
  g_autofree IncSheetPerson *team = g_new0 (IncSheetPerson, inc_table_get_n_rows (data->tables[PEOPLE]) + 1);
  g_autofree IncSheetRound *rounds = g_new0 (IncSheetRound, inc_table_get_n_rows (data->tables[ROUNDS]) + 1);
  IncStartupSheet sheet = {
    .frame = build->frame,
    .name = inc_table_get_text (startup, 0, "name"),
    .legal_name = inc_table_get_text (startup, 0, "legal_name"),
    .international_name = inc_table_get_text (startup, 0, "international_name"),
    .sector = inc_table_get_text (startup, 0, "sector"),
    .technologies = inc_table_get_text (startup, 0, "technologies"),
    .province = inc_table_get_text (startup, 0, "province"),
    .website = inc_table_get_text (startup, 0, "website"),
    .uri = make_uri (inc_table_get_text (startup, 0, "website"), build->words),
    .cohort = inc_table_get_text (startup, 0, "cohort"),
    .stage = inc_paper_build_say_choice (build, inc_stage_choices, inc_table_get_text (startup, 0, "stage")),
    .founded = inc_table_get_text (startup, 0, "founded"),
  };

  fill_about (&sheet, startup, build->options->language);
  fill_team (&sheet, team, build, data->tables[PEOPLE]);
  fill_rounds (&sheet, rounds, build, data->tables[ROUNDS]);
  use (&sheet, user);
}

static void
make_document (const IncStartupSheet *sheet, gpointer user)
{
  *(IncDocument **) user = inc_startup_sheet_new (sheet);
}

static void
add_to_document (const IncStartupSheet *sheet, gpointer user)
{
  inc_startup_sheet_add (sheet, user);
}

static IncDocument *
build_startup (const IncPaperData *data, IncPaperBuild *build)
{
  IncDocument *document = NULL;

  make_sheet (data, build, make_document, &document);
  return document;
}

void
inc_paper_startup_add (const IncPaperData *data, IncPaperBuild *build, IncDocument *document)
{
  make_sheet (data, build, add_to_document, document);
}

const IncPaperMaker inc_paper_startup_maker = { get_schema, read_startup, build_startup };
