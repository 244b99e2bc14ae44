/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: what is running text, from the title to the last item. */
#pragma once

#include "inc-flow.h"

G_BEGIN_DECLS

gboolean inc_prose_measure_title (IncFlow *flow, guint block);
void inc_prose_place_title (IncFlow *flow, const IncPiece *pieces, guint n_pieces);
gboolean inc_prose_measure_addressees (IncFlow *flow, guint block);
void inc_prose_place_addressees (IncFlow *flow, const IncPiece *pieces, guint n_pieces);
gboolean inc_prose_measure_heading (IncFlow *flow, guint block);
void inc_prose_place_heading (IncFlow *flow, const IncPiece *pieces, guint n_pieces);
/* Paragraphs, bases, items and statements, line by line. */
gboolean inc_prose_measure_lines (IncFlow *flow, guint block);
void inc_prose_place_lines (IncFlow *flow, const IncPiece *pieces, guint n_pieces);
/* The letter of a point: a b c d đ e g h i k l m n o p q r s t u v x y, then aa, ab …  Full
 * transfer. */
char *inc_prose_dup_letter (guint number);

G_END_DECLS
