/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all papers have around what they tell: letterhead, title, addressees, bases, signatures, foot.
 * Plain values, which stay the caller's and are copied; NULL where there is none. */
#pragma once

#include "inc-document.h"
#include "inc-wording.h"

G_BEGIN_DECLS

typedef struct
{
  const IncWording *wording;
  const char *language; /* "vi", "en", "both": of dates, and of the document */
  IncLetterhead letterhead;
  const char *const *addressees;
  const char *const *bases;
  const char *const *recipients;
  const IncSigner *signers;
  guint n_signers;
  const char *address; /* at the foot of page 1 */
  const char *author;  /* who made it */
  const char *created; /* ISO stamp with offset */
  const char *from;    /* ISO dates of the period that it tells of */
  const char *to;
  const char *as_of; /* ISO day */
  gboolean draft;
  gboolean charts;
  gboolean annex; /* a long list stands in an annex */
} IncReportFrame;

/* With all that comes before the text.  words fill the wording's subject.  Full transfer. */
IncDocument *inc_report_frame_begin (const IncReportFrame *self, const IncWord *words);
/* Without letterhead and title: a sheet.  Full transfer. */
IncDocument *inc_report_frame_begin_sheet (const IncReportFrame *self, const char *title,
                                           const char *subject);
/* Signatures, recipients and foot; annexes follow. */
void inc_report_frame_end (const IncReportFrame *self, IncDocument *document);

/* The parts of the paper in the order of its wording; add is called once each with its heading's
 * number, which stands still when add gives FALSE: then there was nothing to number. */
typedef gboolean (*IncReportSection) (IncDocument *document, const char *number,
                                      gconstpointer report);
typedef struct
{
  const char *name;
  IncReportSection add;
  /* What is said at the end where the wording leaves the part out; NULL: nothing. */
  void (*instead) (IncDocument *document, gconstpointer report);
} IncReportPart;
void inc_report_frame_add_parts (const IncReportFrame *self, IncDocument *document,
                                 const IncReportPart *parts, guint n_parts, gconstpointer report);

/* The first paragraph of a report: what it tells, of what time, who made it and when. */
void inc_report_frame_add_introduction (const IncReportFrame *self, IncDocument *document,
                                        const char *cohort, const char *programme);
/* Of that what no report is without: of what day its figures are, who made it and when.  report: begins with
 * its IncReportFrame. */
void inc_report_frame_add_made (IncDocument *document, gconstpointer report);
/* "1. Heading" of that group; no heading where the wording has none. */
void inc_report_frame_add_heading (const IncReportFrame *self, IncDocument *document,
                                   const char *number, const char *group);
/* A paragraph of one sentence; none where the wording is silent. */
void inc_report_frame_add_sentence (const IncReportFrame *self, IncDocument *document,
                                    const char *group, const char *key, const IncWord *words);
/* An annex under the group's "annex" and its "reference" to the paper that it goes with: in both words can be
 * filled in, and in the reference {number}, {date} and {agency}, dots where the paper has none yet. */
void inc_report_frame_add_annex (const IncReportFrame *self, IncDocument *document,
                                 const char *group, const char *word, const char *value);
/* The day that the paper was made on, as it is said in sentences of that language.  Full transfer; NULL when
 * not known. */
char *inc_report_frame_name_day (const IncReportFrame *self, const char *language);

G_END_DECLS
