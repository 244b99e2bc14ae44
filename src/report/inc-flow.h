/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: a document as one column of pieces that are never split (a line of a
 * paragraph, a row of a table), measured before pages are known.  All rules about page ends are
 * said by "glued". */
#pragma once

#include "inc-fonts.h"
#include "inc-layout.h"

G_BEGIN_DECLS

/* Part of the piece that is "./." below a block without text of its own. */
#define INC_PART_CLOSING G_MAXUINT

typedef struct
{
  guint block;
  guint item; /* text of the block, where it has several */
  guint part; /* line, row */
  double gap; /* space above, lost at the top of a page */
  double height;
  double repeated; /* height of what is repeated above it at the top of a page */
  double y;        /* on its page, once that is known */
  gboolean glued;  /* never the first on a page */
  gboolean breaks; /* always the first on a page */
} IncPiece;

/* What has page numbers of its own: the paper itself and each annex. */
typedef struct
{
  IncPaper paper;
  guint first; /* piece */
} IncSection;

typedef struct
{
  const IncDocument *document;
  IncFonts *fonts;
  IncPaper paper; /* of the section that is measured or placed */
  double left;
  double width;
  double foot;         /* height of what stands at the foot of page 1 */
  GArray *pieces;      /* IncPiece */
  GArray *sections;    /* IncSection */
  GArray *marks;       /* IncMark */
  GPtrArray *grids;    /* by block: IncGrid or NULL */
  GStringChunk *text;  /* what the document does not say word by word */
  guint block;         /* whose marks are placed */
  gboolean repeats;    /* titles that are placed were said before */
  gboolean glue_next;
  gboolean break_next;
  guint least_pages;   /* that the pieces before the last break take */
  double height;       /* of the pieces since */
  guint wanted_pages;  /* 0: all */
  GCancellable *cancellable;
  IncReportProgress progress;
  gpointer user_data;
  guint done;
  guint total;
} IncFlow;

/* Each kind of block has one pair.  measure adds the block's pieces, FALSE when cancelled; place
 * adds the marks of those of its pieces that came to stand on one page, y being set. */
typedef struct
{
  gboolean (*measure) (IncFlow *flow, guint block);
  void (*place) (IncFlow *flow, const IncPiece *pieces, guint n_pieces);
  gboolean is_text; /* ends in a line that "./." can follow */
} IncBlockType;

const IncBlockType *inc_flow_get_block_type (IncBlockKind kind);

/* From here on the pages are such. */
void inc_flow_begin_section (IncFlow *self, const IncPaper *paper);
void inc_flow_set_paper (IncFlow *self, const IncPaper *paper);
IncPiece *inc_flow_add_piece (IncFlow *self, guint block, guint part, double gap, double height);
/* Enough is measured for the pages that are wanted. */
gboolean inc_flow_is_full (const IncFlow *self);

/* The text as the component sets it: in capitals where the table says so. */
const char *inc_flow_set_case (IncFlow *self, IncComponent component, const char *text);
/* printf into the layout's own memory. */
const char *inc_flow_compose (IncFlow *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The text with "./." after it when signatures follow the block, else the text itself. */
const char *inc_flow_close (IncFlow *self, const IncBlock *block, const char *text);

double inc_flow_get_height (IncFlow *self, IncComponent component, double width,
                            const char *text);
/* Places all lines of a text and gives the place below; NULL takes no room.  Centred text of several
 * lines is set in lines of like length. */
double inc_flow_place_text (IncFlow *self, IncComponent component, double x, double y,
                            double width, const char *text);
/* The rule that the table gives the component, below its text; gives the place below. */
double inc_flow_place_rule (IncFlow *self, IncComponent component, double x, double y,
                            double width, const char *text);
/* Room that rule takes. */
double inc_flow_get_rule_height (IncComponent component);

void inc_flow_add_mark (IncFlow *self, const IncMark *mark);
void inc_flow_add_rule (IncFlow *self, double x, double y, double width, double height);
/* One unit of work is done.  FALSE: cancelled. */
gboolean inc_flow_step (IncFlow *self);

G_END_DECLS
