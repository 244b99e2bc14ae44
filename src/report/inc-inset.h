/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: charts and images with their captions, and the head of a company sheet. */
#pragma once

#include "inc-flow.h"

G_BEGIN_DECLS

gboolean inc_inset_measure (IncFlow *flow, guint block);
void inc_inset_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces);
gboolean inc_inset_measure_sheet_head (IncFlow *flow, guint block);
void inc_inset_place_sheet_head (IncFlow *flow, const IncPiece *pieces, guint n_pieces);

G_END_DECLS
