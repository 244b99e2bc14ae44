/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a paper says, without a page size: blocks in reading order.
 * Built by one thread with the add functions; the first layout seals it, and from then on it never
 * changes and may be read from any thread.  All text is copied.  A missing cell or figure is NULL
 * and prints as "–".
 *
 * The blocks of an official paper are named after the numbered boxes ("ô số") of Decree
 * 30/2020/NĐ-CP, Appendix I; inc-component.c says how each is set. */
#pragma once

#include "inc-chart.h"
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
  const char *draft;    /* large and pale across each page ("DỰ THẢO"); NULL: none */
  gboolean unnumbered;  /* pages for different people, or cards: none has a number */
} IncDocumentInfo;

typedef enum
{
  INC_URGENCY_NONE,
  INC_URGENCY_KHAN,        /* KHẨN, 20 × 8 mm */
  INC_URGENCY_THUONG_KHAN, /* THƯỢNG KHẨN, 40 × 8 mm */
  INC_URGENCY_HOA_TOC,     /* HỎA TỐC, 30 × 8 mm */
} IncUrgency;

typedef enum
{
  INC_CIRCULATION_FREE,
  INC_CIRCULATION_INTERNAL, /* LƯU HÀNH NỘI BỘ */
  INC_CIRCULATION_RETURN,   /* XEM XONG TRẢ LẠI */
} IncCirculation;

/* Boxes 1 to 4, 5b, 10b and 11.  Nation and motto always stand.  NULL where there is none; a paper without a symbol has no number
 * line, one without a place no date line. */
typedef struct
{
  const char *superior; /* set in capitals, as agency is */
  const char *agency; /* NULL: room is left for it */
  gint64 number;      /* 0: room is left for it */
  const char *symbol; /* "BC-TTƯT" */
  const char *place;
  const char *date;  /* ISO day; NULL: room is left for day and month */
  const char *year;  /* of a date not known yet: "2026" */
  const char *about; /* of a letter without a type: "V/v …" */
  IncUrgency urgency;
  IncCirculation circulation;
} IncLetterhead;

/* Box 7: "TM. HỘI ĐỒNG" and "CHỦ TỊCH", or "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC", or only "GIÁM ĐỐC". */
typedef struct
{
  const char *authority; /* NULL: none */
  const char *position;
  const char *name; /* without titles before it; NULL: room is left */
} IncSigner;

#define INC_DOCUMENT_MAX_SIGNERS 3

typedef enum
{
  INC_HEADING_PART,    /* Phần, Chương: number and title centred on two lines */
  INC_HEADING_SECTION, /* Mục, Tiểu mục: the same, smaller rank */
  INC_HEADING_ARTICLE, /* Điều 1. Title; or "1. Title" of a report */
  INC_HEADING_CLAUSE,  /* titled clause */
  INC_HEADING_SHEET,   /* of a company sheet: at the left edge over a rule */
} IncHeadingRank;

typedef enum
{
  INC_ITEM_CLAUSE, /* 1. 2. 3. */
  INC_ITEM_POINT,  /* a) b) c) d) đ) e) g): the Vietnamese alphabet */
  INC_ITEM_DASH,   /* - */
} IncItemRank;

typedef enum
{
  INC_CELL_TEXT, /* codes too */
  INC_CELL_INTEGER,
  INC_CELL_MONEY, /* in đồng */
  INC_CELL_RATIO, /* millionths */
  INC_CELL_DATE,
} IncCellKind;

typedef struct
{
  const char *title;
  IncAlign align;
  guint weight; /* share of the width that is left; 0: as wide as its content, never wrapped where
                   it can be helped */
  IncCellKind kind;
} IncColumn;

/* What is printed, and what it is: digits of an integer (money in đồng, millionths of a ratio) or
 * an ISO date, for sheets and comparisons.  Both NULL: missing. */
typedef struct
{
  const char *text;
  const char *exact; /* NULL: it is a text, or shortened so that it has no exact value */
  const char *uri;   /* where it leads, in a PDF; may be NULL */
  const char *currency; /* of an amount that is not of đồng: exact counts its smallest units */
} IncCell;

typedef struct
{
  const char *label;
  const char *value;
  const char *note; /* NULL: none */
  /* What the figure is in every issue of this report ("admitted"); NULL: it is not compared. */
  const char *key;
  IncCellKind kind;
  const char *exact; /* as IncCell's */
} IncFigure;

typedef enum
{
  INC_BLOCK_LETTERHEAD,
  INC_BLOCK_TITLE,
  INC_BLOCK_ADDRESSEES,
  INC_BLOCK_BASES,
  INC_BLOCK_HEADING,
  INC_BLOCK_PARAGRAPH,
  INC_BLOCK_ITEM,
  INC_BLOCK_STATEMENT,
  INC_BLOCK_FIGURES,
  INC_BLOCK_TILES,
  INC_BLOCK_TABLE,
  INC_BLOCK_CHART,
  INC_BLOCK_IMAGE,
  INC_BLOCK_SHEET_HEAD,
  INC_BLOCK_SIGNATURES,
  INC_BLOCK_FOOT,
  INC_BLOCK_ANNEX,
  INC_BLOCK_PAGE_BREAK,
} IncBlockKind;

/* One block, as it is read by layouts and files.  Members that a kind has not are NULL or 0. */
typedef struct
{
  IncBlockKind kind;
  guint rank;          /* of a heading or an item */
  guint number;        /* of an item among its siblings, from 1; of an annex */
  gboolean landscape;  /* annex */
  gboolean totals;     /* the last row of a table is the totals row */
  gboolean closes;     /* signatures follow: "./." goes after its last line */
  const char *text;    /* document type, heading, paragraph, item, statement; unit line of a table;
                          caption of a chart or image; name on a sheet; drafter in the foot */
  const char *subject; /* of a title; what comes before a heading ("Phần I"); the line under an
                          annex's title or a sheet's name; note under a table */
  IncLetterhead letterhead;
  IncColumn *columns; /* of tables, figures (label, value, note) and tiles */
  guint n_columns;
  GArray *cells;    /* IncCell, row by row */
  GPtrArray *lines; /* char *: addressees, bases, recipients, address in the foot */
  GPtrArray *keys;  /* char * or NULL: of figures and tiles, one a row */
  GArray *kinds;    /* IncCellKind: of the values of figures and tiles, one a row */
  IncSigner signers[INC_DOCUMENT_MAX_SIGNERS];
  guint n_signers;
  IncChart *chart;
  GBytes *image; /* PNG */
  const char *uri; /* in a sheet's head, shown as QR code */
  double width;    /* of an image, points */
} IncBlock;

IncDocument *inc_document_new (const IncDocumentInfo *info);
IncDocument *inc_document_ref (IncDocument *self);
void inc_document_unref (IncDocument *self);

/* Boxes 1 to 4; first of all. */
void inc_document_add_letterhead (IncDocument *self, const IncLetterhead *letterhead);
/* Box 5a: the type of paper ("BÁO CÁO") and under it what it is about (may be NULL). */
void inc_document_add_title (IncDocument *self, const char *type, const char *subject);
/* Box 9a, "Kính gửi:"; NULL-terminated, without punctuation. */
void inc_document_add_addressees (IncDocument *self, const char *const *addressees);
/* Box 6: legal bases, without punctuation at their ends. */
void inc_document_add_bases (IncDocument *self, const char *const *bases);
/* number: "Phần I", "Điều 2." or "1."; may be NULL. */
void inc_document_add_heading (IncDocument *self, IncHeadingRank rank, const char *number,
                               const char *text);
void inc_document_add_paragraph (IncDocument *self, const char *text);
/* Numbered after the item before it of that rank; a clause begins the points anew, any other block
 * begins all anew. */
void inc_document_add_item (IncDocument *self, IncItemRank rank, const char *text);
/* What period, what filter, who and when: one small line a call. */
void inc_document_add_statement (IncDocument *self, const char *text);
void inc_document_add_figures (IncDocument *self, const IncFigure *figures, guint n_figures);
/* The same as tiles side by side: value large, label above, note below. */
void inc_document_add_tiles (IncDocument *self, const IncFigure *figures, guint n_figures);
/* unit: the line above at the right ("Đơn vị tính: triệu đồng"); may be NULL.  Rows, totals and the
 * note below go to the table added last. */
void inc_document_add_table (IncDocument *self, const IncColumn *columns, guint n_columns,
                             const char *unit);
void inc_document_add_row (IncDocument *self, const IncCell *cells);
/* Texts alone. */
void inc_document_add_text_row (IncDocument *self, const char *const *cells);
void inc_document_set_totals (IncDocument *self, const IncCell *cells);
void inc_document_set_table_note (IncDocument *self, const char *note);
/* Seals the chart. */
void inc_document_add_chart (IncDocument *self, IncChart *chart, const char *caption);
/* png: an image, width points wide or less; what cannot be read is left out. */
void inc_document_add_image (IncDocument *self, GBytes *png, double width, const char *caption);
/* The head of a company sheet: name, one line on what it does, logo and QR code of its address, each
 * of which may be NULL. */
void inc_document_add_sheet_head (IncDocument *self, const char *name, const char *line,
                                  GBytes *logo, const char *uri);
/* Boxes 7 and 9b.  recipients (may be NULL): without dash and punctuation; the last is the archive
 * ("Lưu: VT, KH").  Closes the text, whether somebody signs or not: "./." goes after its last line. */
void inc_document_add_signatures (IncDocument *self, const IncSigner *signers, guint n_signers,
                                  const char *const *recipients);
/* Boxes 12 and 13; each may be NULL.  The address stands at the foot of page 1, a line a line; the
 * drafter below the recipients, or at the foot too where nobody signs. */
void inc_document_add_foot (IncDocument *self, const char *drafter, const char *address);
/* A new page with numbers of its own; "Phụ lục" or, where there are several, "Phụ lục I".
 * reference: the line "(Kèm theo …)", may be NULL.  It lies on its side where landscape says so, or a table
 * in it is too wide to stand upright. */
void inc_document_add_annex (IncDocument *self, const char *title, const char *reference,
                             gboolean landscape);
void inc_document_add_page_break (IncDocument *self);

void inc_document_seal (IncDocument *self);
const IncDocumentInfo *inc_document_get_info (const IncDocument *self);
guint inc_document_get_n_blocks (const IncDocument *self);
guint inc_document_get_n_annexes (const IncDocument *self);
const IncBlock *inc_document_get_block (const IncDocument *self, guint index);
/* Rows of a table, figures or tiles, totals row included. */
guint inc_block_get_n_rows (const IncBlock *self);
const IncCell *inc_block_get_cell (const IncBlock *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncDocument, inc_document_unref)

G_END_DECLS
