/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the report module: painting with the structure that a PDF says. */
#pragma once

#include "inc-painter.h"
#include "inc-structure.h"

G_BEGIN_DECLS

/* structure may be NULL. */
void inc_painter_paint_structured (IncPainter *self, cairo_t *cr, guint page,
                                   IncStructure *structure);

G_END_DECLS
