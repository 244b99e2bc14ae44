/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the PDF: words that name an annex lead to it. */
#pragma once

#include <cairo.h>

#include "inc-fonts.h"
#include "inc-layout.h"

G_BEGIN_DECLS

/* A PDF's name for the place where an annex begins.  Full transfer. */
char *inc_references_dup_name (guint annex);
/* Lays links over what a text that was painted says of annexes.  shaped: that text, as it stands;
 * y: where links have its top. */
void inc_references_link (cairo_t *cr, const IncDocument *document, const IncMark *mark,
                          PangoLayout *shaped, double pitch, double y);

G_END_DECLS
