/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a paper says, without a page size: blocks in reading order.
 * Built by one thread with the add functions; the first layout seals it, and from then on it never
 * changes and may be read from any thread.  All text is copied.  A missing cell or figure is NULL
 * and prints as "–". */
#pragma once

#include "inc-component.h"

G_BEGIN_DECLS

typedef struct _IncDocument IncDocument;

typedef struct
{
  const char *title;
  const char *subject;
  const char *author;
  const char *created;  /* ISO 8601 stamp with offset */
  const char *language; /* NULL: vi */
} IncDocumentInfo;

typedef struct
{
  const char *title;
  IncAlign align;
  guint weight; /* share of the width that is left; 0: as wide as its content, never wrapped where
                   it can be helped */
} IncColumn;

typedef struct
{
  const char *label;
  const char *value;
  const char *note; /* NULL: none */
} IncFigure;

typedef enum
{
  INC_BLOCK_LETTERHEAD,
  INC_BLOCK_TITLE,
  INC_BLOCK_HEADING,
  INC_BLOCK_PARAGRAPH,
  INC_BLOCK_FIGURES,
  INC_BLOCK_TABLE,
  INC_BLOCK_PAGE_BREAK,
} IncBlockKind;

typedef struct
{
  IncBlockKind kind;
  const char *text;    /* agency of a letterhead, document type, heading, paragraph; the unit line of
                          a table or NULL */
  const char *subject; /* of a title; the superior agency of a letterhead */
  IncColumn *columns;  /* of tables and figures (label, value, note) */
  guint n_columns;
  GPtrArray *cells; /* row by row; missing is NULL */
  gboolean totals;  /* the last row is the totals row */
} IncBlock;

IncDocument *inc_document_new (const IncDocumentInfo *info);
IncDocument *inc_document_ref (IncDocument *self);
void inc_document_unref (IncDocument *self);

/* The agency, in capitals and under the one above it (NULL: none), beside the name of the nation;
 * first of all. */
void inc_document_add_letterhead (IncDocument *self, const char *superior, const char *agency);
/* The type of paper ("BÁO CÁO") and under it what it is about (may be NULL). */
void inc_document_add_title (IncDocument *self, const char *type, const char *subject);
void inc_document_add_heading (IncDocument *self, const char *text);
void inc_document_add_paragraph (IncDocument *self, const char *text);
void inc_document_add_figures (IncDocument *self, const IncFigure *figures, guint n_figures);
/* Rows and totals go to the table added last. */
void inc_document_add_table (IncDocument *self, const IncColumn *columns, guint n_columns,
                             const char *unit);
void inc_document_add_row (IncDocument *self, const char *const *cells);
void inc_document_set_totals (IncDocument *self, const char *const *cells);
void inc_document_add_page_break (IncDocument *self);

void inc_document_seal (IncDocument *self);
const IncDocumentInfo *inc_document_get_info (const IncDocument *self);
guint inc_document_get_n_blocks (const IncDocument *self);
const IncBlock *inc_document_get_block (const IncDocument *self, guint index);
/* Rows of a table or figures block, totals row included. */
guint inc_block_get_n_rows (const IncBlock *self);
const char *inc_block_get_cell (const IncBlock *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncDocument, inc_document_unref)

G_END_DECLS
