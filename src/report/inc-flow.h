/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: a document as one column of pieces that are never split (a line of a
 * paragraph, a row of a table), measured before pages are known.  All rules about page ends are
 * said by "glued". */
#pragma once

#include "inc-fonts.h"
#include "inc-layout.h"

G_BEGIN_DECLS

typedef struct
{
  guint block;
  guint part; /* line, row */
  double gap; /* space above, lost at the top of a page */
  double height;
  double repeated; /* height of what is repeated above it at the top of a page */
  double y;        /* on its page, once that is known */
  gboolean glued;  /* never the first on a page */
  gboolean breaks; /* always the first on a page */
} IncPiece;

typedef struct
{
  const IncDocument *document;
  IncFonts *fonts;
  double left;
  double width;
  GArray *pieces;   /* IncPiece */
  GArray *marks;    /* IncMark */
  GPtrArray *grids; /* by block: IncGrid or NULL */
  gboolean glue_next;
  gboolean break_next;
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
} IncBlockType;

const IncBlockType *inc_flow_get_block_type (IncBlockKind kind);

IncPiece *inc_flow_add_piece (IncFlow *self, guint block, guint part, double gap, double height);
void inc_flow_add_text (IncFlow *self, const IncMark *mark);
void inc_flow_add_rule (IncFlow *self, double x, double y, double width, double height);
/* One unit of work is done.  FALSE: cancelled. */
gboolean inc_flow_step (IncFlow *self);

G_END_DECLS
