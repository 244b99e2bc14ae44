/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the papers of an award have in common: what they rest on, amounts in figures and in words, entries of the ledger.
 * From plain values, which stay the caller's and are copied; NULL and INC_MISSING print as "–" or are left out. */
#pragma once

#include "inc-report-frame.h"
#include "inc-report-values.h"

G_BEGIN_DECLS

/* What is to be written by hand. */
#define INC_PAPER_ROOM "……………"

typedef struct
{
  const char *award; /* its title */
  const char *startup;
  const char *tax_code; /* NULL: none */
  const char *decision;
  const char *contract;
  const char *currency; /* ISO 4217 code; NULL: đồng */
} IncAwardHead;

typedef struct
{
  const char *title; /* with its kind, in the words of the paper's language */
  const char *document;
  const char *due; /* ISO days */
  const char *received;
  const char *accepted;
  const char *accepted_by;
} IncAwardRequirement;

/* An entry of the ledger; a counter-entry is below zero. */
typedef struct
{
  const char *date; /* ISO day */
  const char *tranche;
  const char *fund;
  const char *method; /* in the words of the paper's language */
  const char *reference;
  const char *reason; /* of a counter-entry */
  gint64 amount;
} IncLedgerEntry;

/* Letterhead, title and bases: those of the frame, then decision and contract, then the accepted ones of the requirements,
 * each in the words of the wording's group "bases".  Full transfer. */
IncDocument *inc_award_paper_begin (const IncReportFrame *frame, const IncAwardHead *head, const char *tranche,
                                    const IncAwardRequirement *requirements, guint n_requirements);

/* A sentence with {amount} and {words} filled in, and the others of words. */
void inc_award_paper_add_amount (const IncReportFrame *frame, const IncAwardHead *head, IncDocument *document,
                                 const char *group, const char *key, gint64 amount);
/* An amount among figures: key is its label in that group too. */
IncFigure inc_award_paper_figure (const IncReportFrame *frame, const IncAwardHead *head, GStringChunk *chunk,
                                  const char *group, const char *key, gint64 amount, const char *note);
/* "Đơn vị tính: đồng" of that group; borrowed from the chunk, NULL where the wording is silent. */
const char *inc_award_paper_unit (const IncReportFrame *frame, const IncAwardHead *head, GStringChunk *chunk,
                                  const char *group);
/* The table of the group "ledger" with its sum; tranches: it says of which tranche each entry is. */
void inc_award_paper_add_ledger (const IncReportFrame *frame, const IncAwardHead *head, IncDocument *document,
                                 const IncLedgerEntry *entries, guint n_entries, gboolean tranches);

G_END_DECLS
