/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: figures side by side, each in a frame. */
#pragma once

#include "inc-flow.h"

G_BEGIN_DECLS

gboolean inc_tile_row_measure (IncFlow *flow, guint block);
void inc_tile_row_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces);

G_END_DECLS
