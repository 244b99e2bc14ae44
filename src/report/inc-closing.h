/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: how a paper ends (boxes 7, 9b and 12) and what stands at the foot of its
 * first page (box 13). */
#pragma once

#include "inc-flow.h"

G_BEGIN_DECLS

gboolean inc_closing_measure_signatures (IncFlow *flow, guint block);
void inc_closing_place_signatures (IncFlow *flow, const IncPiece *pieces, guint n_pieces);
/* Height of all that stands at the foot of page 1, and takes room from that page alone. */
double inc_closing_get_foot_height (IncFlow *flow);
void inc_closing_place_foot (IncFlow *flow);
/* "./." on a line of its own, below what is no text. */
gboolean inc_closing_needs_mark (const IncBlock *block);
void inc_closing_measure_mark (IncFlow *flow, guint block);
void inc_closing_place_mark (IncFlow *flow, const IncPiece *piece);

G_END_DECLS
