/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: what is kept of it, which is pieces and where pages end. */
#pragma once

#include "inc-flow.h"

G_BEGIN_DECLS

typedef struct
{
  guint first; /* piece */
  guint next;  /* piece after its last */
  guint section;
  guint number; /* in its section, from 1 */
} IncPageSpan;

struct _IncLayout
{
  gatomicrefcount references;
  IncDocument *document;
  IncPaper paper;
  GArray *pieces;   /* IncPiece */
  GPtrArray *grids; /* by block: IncGrid or NULL */
  GArray *sections; /* IncSection */
  GArray *pages;    /* IncPageSpan */
  double foot;      /* height of what stands at the foot of page 1 */
  gboolean whole;
};

G_END_DECLS
