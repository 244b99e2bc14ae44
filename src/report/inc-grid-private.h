/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the widths of a grid's columns and the rest of it share. */
#pragma once

#include "inc-grid.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean ruled;
  double pad_x;
  double pad_y;
  double indent;
} IncGridLook;

struct _IncGrid
{
  const IncGridLook *look;
  double *widths;
  guint8 *lines; /* of each cell, titles first */
};

extern const IncGridLook inc_grid_table_look;

/* Row -1 has the titles. */
IncComponent inc_grid_get_component (const IncBlock *block, const IncGrid *grid, int row, guint column);
const char *inc_grid_get_text (const IncBlock *block, int row, guint column);
/* The first walk over the cells: sets the widths; FALSE when cancelled. */
gboolean inc_grid_measure_columns (IncFlow *flow, const IncBlock *block, IncGrid *grid);

G_END_DECLS
