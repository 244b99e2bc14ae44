/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws pages of a layout: the same for window, printer and PDF.  One painter serves one thread. */
#pragma once

#include <cairo.h>

#include "inc-layout.h"

G_BEGIN_DECLS

typedef struct _IncPainter IncPainter;

IncPainter *inc_painter_new (IncLayout *layout);
void inc_painter_free (IncPainter *self);
/* Draws the page (from 0) in black, one unit a point, the paper's corner at the origin; the paper
 * itself is not painted. */
void inc_painter_paint (IncPainter *self, cairo_t *cr, guint page);
/* What the page says in reading order, each mark on a line.  Full transfer. */
char *inc_painter_dup_text (IncPainter *self, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncPainter, inc_painter_free)

G_END_DECLS
