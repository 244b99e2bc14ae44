/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document on paper: where its pages end, and what stands at which height.  Never changes after it is
 * made and holds neither marks (see inc-placed-page.h) nor shaped text, so it is small, and several
 * threads may paint it. */
#pragma once

#include <gio/gio.h>

#include "inc-document.h"
#include "inc-report-error.h"

G_BEGIN_DECLS

typedef struct
{
  double width;
  double height;
  double top;
  double right;
  double bottom;
  double left;
} IncPaper;

/* Margins of Decree 30/2020: 20 mm above and below, 30 left, 15 right. */
extern const IncPaper inc_paper_a4;
extern const IncPaper inc_paper_letter;

typedef enum
{
  INC_MARK_TEXT,
  INC_MARK_RULE,
  INC_MARK_FRAME,
  INC_MARK_DRAFT, /* pale, along the diagonal of its rectangle, below all else */
  INC_MARK_CHART,
  INC_MARK_IMAGE,
  INC_MARK_QR,
} IncMarkKind;

/* Places are in points from the top left corner of the page. */
typedef struct
{
  IncMarkKind kind;
  IncComponent component;
  IncAlign align;
  double x;
  double y; /* top of the first line, or of the rule */
  double width;
  double height;
  guint first_line; /* a paragraph that goes on from the page before starts later */
  guint n_lines;
  gboolean wraps; /* FALSE: one line, however wide */
  const char *text;      /* of an image or a chart: its caption, may be NULL */
  const char *uri;       /* where it leads; NULL: nowhere */
  const IncChart *chart;
  GBytes *image;
  guint block;       /* of the document, which it is of; page numbers and drafts: of none */
  guint row;         /* of a table: 0 are the titles */
  gboolean repeated; /* titles of a table that goes on from the page before */
} IncMark;

#define INC_MARK_NO_BLOCK G_MAXUINT

typedef struct _IncLayout IncLayout;

/* Seals the document.  Blocking; fails with INC_REPORT_ERROR_EMPTY, _LAYOUT or
 * G_IO_ERROR_CANCELLED. */
IncLayout *inc_layout_new (IncDocument *document, const IncPaper *paper, GCancellable *cancellable,
                           IncReportProgress progress, gpointer user_data, GError **error);
/* The same for the first pages alone, for previews: exactly those of the whole, sooner. */
IncLayout *inc_layout_new_start (IncDocument *document, const IncPaper *paper, guint n_pages,
                                 GCancellable *cancellable, GError **error);
IncLayout *inc_layout_ref (IncLayout *self);
void inc_layout_unref (IncLayout *self);

IncDocument *inc_layout_get_document (const IncLayout *self);
/* The paper it was asked for; annexes may lie on their side. */
const IncPaper *inc_layout_get_paper (const IncLayout *self);
/* FALSE when it is only the start of the document and there is more. */
gboolean inc_layout_is_whole (const IncLayout *self);
guint inc_layout_get_n_pages (const IncLayout *self);
/* Size and margins of a page (from 0). */
const IncPaper *inc_layout_get_page_size (const IncLayout *self, guint page);
/* The number that is printed on it, whether or not it is: annexes begin anew. */
guint inc_layout_get_page_number (const IncLayout *self, guint page);
/* Components, places rounded to 0.1 and text of all pages: for golden tests.  Full transfer. */
char *inc_layout_to_text (const IncLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncLayout, inc_layout_unref)

G_END_DECLS
