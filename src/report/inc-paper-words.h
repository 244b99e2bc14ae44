/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the boxes of a paper say that is nobody's own text.  Official papers are Vietnamese (Decree
 * 30/2020); a paper in English is the translation of one, and its head is translated with it.
 * Constant data, any thread. */
#pragma once

#include "inc-document.h"

G_BEGIN_DECLS

typedef struct
{
  const char *nation;
  const char *motto;
  const char *number; /* before the number; without the colon's space */
  const char *circulations[INC_CIRCULATION_RETURN + 1];
  const char *urgencies[INC_URGENCY_HOA_TOC + 1];
  const char *to;
  const char *recipients;
  const char *annex;
} IncPaperWords;

const IncPaperWords *inc_paper_words_get (const IncDocument *document);
/* "5 January 2026", "January 2026", "2026" of an ISO date.  Full transfer. */
char *inc_paper_english_date (const char *iso);

G_END_DECLS
