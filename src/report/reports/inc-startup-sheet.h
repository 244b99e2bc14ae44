/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One page about a startup for investors.
 * From plain values, which stay the caller's and are copied; NULL and INC_UNKNOWN print as "–" or are
 * left out.  Who calls has left out what may not be shown: this prints all it is given. */
#pragma once

#include "inc-report-frame.h"
#include "inc-report-values.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *position; /* in the words of the paper's language */
} IncSheetPerson;

typedef struct
{
  const char *date; /* ISO date */
  const char *type; /* in the words of the paper's language, as instrument is */
  const char *instrument;
  gint64 amount;        /* đồng; INC_UNKNOWN */
  const char *currency; /* that it was paid in; NULL: đồng, and the others say nothing */
  gint64 original;      /* in that currency */
  gint64 rate;          /* millionths of a đồng for one unit */
  const char *rate_on;  /* ISO date of the rate; NULL: not known */
} IncSheetRound;

typedef struct
{
  IncReportFrame frame;
  const char *name;
  const char *legal_name;
  const char *international_name;
  const char *sector;
  const char *technologies;
  const char *province;
  const char *website; /* as written down */
  const char *uri;     /* the same as an address; NULL: no QR code */
  const char *cohort;
  const char *stage;
  const char *founded; /* ISO date */
  const char *about;
  const char *about_other; /* in a second language, below; NULL: none */
  gint64 people;           /* at work; INC_UNKNOWN when nobody is written down */
  gint64 unnamed;          /* of those, who did not agree to be named */
  gint64 raised;           /* đồng of the rounds; INC_UNKNOWN when none is disclosed */
  const IncSheetPerson *team;
  guint n_team;
  const IncSheetRound *rounds;
  guint n_rounds;
} IncStartupSheet;

/* Full transfer. */
IncDocument *inc_startup_sheet_new (const IncStartupSheet *sheet);
/* Into a document that has others already: begins with its head. */
void inc_startup_sheet_add (const IncStartupSheet *sheet, IncDocument *document);

G_END_DECLS
