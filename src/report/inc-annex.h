/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: the head of an annex, with which its own pages begin. */
#pragma once

#include "inc-flow.h"

G_BEGIN_DECLS

gboolean inc_annex_measure (IncFlow *flow, guint block);
void inc_annex_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces);
/* 1 to 3999.  Full transfer. */
char *inc_annex_dup_roman (guint number);

G_END_DECLS
