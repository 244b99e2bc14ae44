/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The conclusion follows from the dates: money is spoken of only when all was accepted. */
#include "config.h"

#include "inc-acceptance-minutes.h"

#include "inc-money.h"

#include <string.h>

static void
add_party (IncDocument *document, const IncAcceptanceMinutes *minutes, const char *key, const char *key_unnamed,
           const char *name)
{
  const IncWord words[] = { { "funder", minutes->funder }, { "startup", minutes->head.startup },
                            { "tax_code", minutes->head.tax_code }, { "agency", minutes->frame.letterhead.agency },
                            { NULL, NULL } };
  g_autofree char *party = inc_wording_fill (minutes->frame.wording, "parties", name != NULL ? key : key_unnamed, words);
  g_autofree char *person = inc_wording_fill (minutes->frame.wording, "parties", "person", words);

  if (party != NULL)
    inc_document_add_item (document, INC_ITEM_DASH, party);
  if (party != NULL && person != NULL)
    inc_document_add_paragraph (document, person);
}

static gboolean
add_parties (IncDocument *document, const char *number, gconstpointer data)
{
  const IncAcceptanceMinutes *minutes = data;

  inc_report_frame_add_heading (&minutes->frame, document, number, "parties");
  add_party (document, minutes, "funder", "funder-open", minutes->funder);
  add_party (document, minutes, "startup", "startup-uncoded", minutes->head.tax_code);
  add_party (document, minutes, "agency", "agency-open", minutes->frame.letterhead.agency);
  return TRUE;
}

static void
add_table (IncDocument *document, const IncAcceptanceMinutes *minutes)
{
  const IncWording *wording = minutes->frame.wording;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "requirements", "index"), INC_ALIGN_CENTER, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "requirements", "title"), INC_ALIGN_START, 2, INC_CELL_TEXT },
    { inc_wording_get (wording, "requirements", "document"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "requirements", "due"), INC_ALIGN_CENTER, 0, INC_CELL_DATE },
    { inc_wording_get (wording, "requirements", "received"), INC_ALIGN_CENTER, 0, INC_CELL_DATE },
    { inc_wording_get (wording, "requirements", "accepted"), INC_ALIGN_CENTER, 0, INC_CELL_DATE },
    { inc_wording_get (wording, "requirements", "by"), INC_ALIGN_START, 1, INC_CELL_TEXT },
  };

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < minutes->n_requirements; i++)
    {
      const IncAwardRequirement *requirement = &minutes->requirements[i];
      g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);

      inc_document_add_row (document,
                            (const IncCell[]){ inc_cell_count (chunk, i + 1),
                                               { requirement->title },
                                               { requirement->document },
                                               inc_cell_date (chunk, minutes->frame.language, requirement->due),
                                               inc_cell_date (chunk, minutes->frame.language, requirement->received),
                                               inc_cell_date (chunk, minutes->frame.language, requirement->accepted),
                                               { requirement->accepted_by } });
    }
}

static gboolean
add_requirements (IncDocument *document, const char *number, gconstpointer data)
{
  const IncAcceptanceMinutes *minutes = data;
  const IncWord words[] = { { "tranche", minutes->tranche }, { NULL, NULL } };

  inc_report_frame_add_heading (&minutes->frame, document, number, "requirements");
  if (minutes->n_requirements == 0)
    inc_report_frame_add_sentence (&minutes->frame, document, "requirements", "none", words);
  else
    add_table (document, minutes);
  return TRUE;
}

/* The number of accepted ones, and the last day; NULL when there is none. */
static guint
count_accepted (const IncAcceptanceMinutes *minutes, const char **last)
{
  guint n = 0;

  *last = NULL;
  for (guint i = 0; i < minutes->n_requirements; i++)
    {
      const char *accepted = minutes->requirements[i].accepted;

      n += accepted != NULL;
      if (accepted != NULL && (*last == NULL || strcmp (accepted, *last) > 0))
        *last = accepted;
    }
  return n;
}

static gboolean
add_conclusion (IncDocument *document, const char *number, gconstpointer data)
{
  const IncAcceptanceMinutes *minutes = data;
  const char *last;
  const guint n_accepted = count_accepted (minutes, &last);
  g_autofree char *n = inc_number_display (minutes->n_requirements);
  g_autofree char *accepted = inc_number_display (n_accepted);
  g_autofree char *open = inc_number_display (minutes->n_requirements - n_accepted);
  g_autofree char *date = inc_report_name_date (minutes->frame.language, last);
  const IncWord words[] = { { "tranche", minutes->tranche }, { "n", n },       { "accepted", accepted },
                            { "open", open },                { "date", date }, { NULL, NULL } };
  const gboolean all = n_accepted == minutes->n_requirements;

  inc_report_frame_add_heading (&minutes->frame, document, number, "conclusion");
  inc_report_frame_add_sentence (&minutes->frame, document, "conclusion",
                                 !all ? "open" : n_accepted > 0 ? "all" : "none", words);
  if (all)
    inc_award_paper_add_amount (&minutes->frame, &minutes->head, document, "conclusion", "amount", minutes->amount);
  inc_report_frame_add_sentence (&minutes->frame, document, "conclusion", "copies", words);
  return TRUE;
}

IncDocument *
inc_acceptance_minutes_new (const IncAcceptanceMinutes *minutes)
{
  static const IncReportPart parts[] = {
    { "parties", add_parties },
    { "requirements", add_requirements },
    { "conclusion", add_conclusion },
  };
  IncDocument *document = inc_award_paper_begin (&minutes->frame, &minutes->head, minutes->tranche, NULL, 0);

  inc_report_frame_add_parts (&minutes->frame, document, parts, G_N_ELEMENTS (parts), minutes);
  inc_report_frame_end (&minutes->frame, document);
  return document;
}
