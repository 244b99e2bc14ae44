/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers: reports, lists and sheets, from the register to pages, PDF and XLSX; issued ones with their number.
 *
 * What a paper tells is read once, in one snapshot; then it may be laid out as often as its options change without asking
 * again.  Reading and layout run beside the session's own workers, so that lists go on meanwhile.  The futures are promises:
 * cancelling dex_promise_get_cancellable () stops the job, and no file was touched.
 *
 * An issued paper stays: the register keeps its bytes, its document and its figures, and a reprint is those bytes. */
#pragma once

#include "inc-layout.h"
#include "inc-paper-options.h"
#include "inc-session.h"

G_BEGIN_DECLS

/* Boxed types of what the futures give. */
#define INC_TYPE_DOCUMENT (inc_document_get_type ())
#define INC_TYPE_LAYOUT (inc_layout_get_type ())
GType inc_document_get_type (void);
GType inc_layout_get_type (void);

/* What a paper tells, as it stood in the register; immutable and reference counted. */
typedef struct _IncPaperData IncPaperData;
#define INC_TYPE_PAPER_DATA (inc_paper_data_get_type ())
GType inc_paper_data_get_type (void);
IncPaperData *inc_paper_data_ref (IncPaperData *self);
void inc_paper_data_unref (IncPaperData *self);
/* Of the cohort, programme or startup, or of the list's type.  Borrowed. */
const char *inc_paper_data_get_title (const IncPaperData *self);
/* What the wording and the settings say where the options are silent, of a letterhead: for rows that are not filled in. */
IncPaperOptions *inc_paper_data_dup_defaults (const IncPaperData *self, const IncPaperOptions *options);

/* The series whose numbers such a paper takes; NULL when its wording cannot be read.  Full transfer. */
char *inc_paper_data_dup_series (IncPaperData *self, const IncPaperOptions *options);

/* Resolves to INC_TYPE_PAPER_DATA; NOT_FOUND when there is no such record. */
DexFuture *inc_papers_prepare (IncSession *session, const IncPaperOptions *options);
/* The first pages alone, for a preview that follows each change of options; n_pages 0: all.  Resolves to INC_TYPE_LAYOUT. */
DexFuture *inc_papers_layout (IncPaperData *data, const IncPaperOptions *options, guint n_pages);

/* Resolves to TRUE; the file is written whole or not at all. */
DexFuture *inc_papers_save_pdf (IncLayout *layout, GFile *file);
/* The same to a stream, which it closes. */
DexFuture *inc_papers_write_pdf (IncLayout *layout, GOutputStream *stream);
/* The figures and tables of a layout's whole document as XLSX, however many of its pages were laid out: dates as dates,
 * numbers as numbers, codes as text. */
DexFuture *inc_papers_save_sheet (IncLayout *layout, GFile *file);
DexFuture *inc_papers_write_sheet (IncLayout *layout, GOutputStream *stream);

/* The next free number of a year in the series of a type ("BC"), or in the common one where the register has but one.
 * G_TYPE_INT64 */
DexFuture *inc_papers_next_number (IncSession *session, int year, const char *series);
/* Whether a paper can go out under that number on that ISO day: the error says who has it, or which lower number of the
 * series has a later date.  Resolves to a boolean, TRUE. */
DexFuture *inc_papers_check_number (IncSession *session, const char *series, gint64 number, const char *date);
/* Takes the number (the next free one when the options have none), lays the paper out and keeps it: one change set, which no
 * undo takes back.  CONSTRAINT on "number" when it is taken: the sentence says by what.  Resolves to IncChanges. */
DexFuture *inc_papers_issue (IncSession *session, IncPaperData *data, const IncPaperOptions *options, const char *title);
/* The report that a change set issued; 0 when none. */
gint64 inc_papers_get_issued (const IncChanges *changes);

/* An issued paper as the register keeps it. */
typedef struct
{
  gatomicrefcount ref_count;
  gint64 report;
  GBytes *pdf;
  IncDocument *document; /* read back: it can be laid out and looked at */
  IncLayout *layout;
  gboolean same; /* laying the document out now gives the very bytes */
  char *sha256;  /* of the PDF */
} IncIssuedPaper;

#define INC_TYPE_ISSUED_PAPER (inc_issued_paper_get_type ())
GType inc_issued_paper_get_type (void);
IncIssuedPaper *inc_issued_paper_ref (IncIssuedPaper *self);
void inc_issued_paper_unref (IncIssuedPaper *self);

/* Resolves to INC_TYPE_ISSUED_PAPER; CORRUPT when the bytes are not those that were issued. */
DexFuture *inc_papers_load_issued (IncSession *session, gint64 report);
/* What the same paper would say differently today, a sentence each ("Startup được tiếp nhận: 12 → 13"); none when nothing.
 * as_of NULL: of the day that the paper tells of; else of that day.  G_TYPE_STRV */
DexFuture *inc_papers_compare_today (IncSession *session, gint64 report, const char *as_of);
/* An ordinary change, which undo takes back.  Resolves to IncChanges. */
DexFuture *inc_papers_withdraw (IncSession *session, gint64 report, const char *reason, const char *title);

/* How far a batch is; on the main thread. */
typedef void (*IncPapersProgress) (guint done, guint all, gpointer user_data);

typedef struct
{
  guint n_written;
  char **left_out; /* "Tên startup: why", a line each */
} IncPaperBatch;

#define INC_TYPE_PAPER_BATCH (inc_paper_batch_get_type ())
GType inc_paper_batch_get_type (void);
IncPaperBatch *inc_paper_batch_copy (const IncPaperBatch *self);
void inc_paper_batch_free (IncPaperBatch *self);

/* The sheets of a cohort's startups, one file for all (a PDF) or one each in a folder, named after them.  all: also of those
 * that only applied, left or were dismissed; else of those in incubation or graduated.  Each is written, or the answer
 * names those that were left out and why; a file is written whole or not at all.  options: of kind STARTUP; its record is not
 * looked at.  progress may be NULL.  Resolves to INC_TYPE_PAPER_BATCH. */
DexFuture *inc_papers_save_sheets_to_file (IncSession *session, gint64 cohort, const IncPaperOptions *options, GFile *file,
                                           gboolean all, IncPapersProgress progress, gpointer user_data, GDestroyNotify destroy);
DexFuture *inc_papers_save_sheets_to_folder (IncSession *session, gint64 cohort, const IncPaperOptions *options,
                                             GFile *folder, gboolean all, IncPapersProgress progress, gpointer user_data,
                                             GDestroyNotify destroy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncPaperData, inc_paper_data_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncIssuedPaper, inc_issued_paper_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncPaperBatch, inc_paper_batch_free)

G_END_DECLS
