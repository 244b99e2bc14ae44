/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: rows and columns, as ruled tables and as lists of figures. */
#pragma once

#include "inc-flow.h"

G_BEGIN_DECLS

typedef struct _IncGrid IncGrid;

void inc_grid_free (IncGrid *self);
/* Steps of progress that a block's rows take. */
guint inc_grid_get_n_steps (const IncBlock *block);

/* Width in which a usual row of a table stands on one line; no text counts for more than half the room. */
double inc_grid_get_usual_width (IncFlow *flow, const IncBlock *block, double room);

gboolean inc_grid_measure (IncFlow *flow, guint block);
void inc_grid_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces);

G_END_DECLS
