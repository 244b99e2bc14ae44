/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* QR codes as paths: sharp on any printer.  Any thread. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Whether the text fits into a code. */
gboolean inc_qr_check (const char *text);
/* Draws the code with its quiet zone into the square of that size from the origin, in the colour
 * that is set.  FALSE when the text does not fit. */
gboolean inc_qr_draw (cairo_t *cr, double size, const char *text);

G_END_DECLS
