/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The letters of a paper: one private font map without hinting at 72 units an inch, so that a point
 * is a point and text breaks at the same places on screen, printer and PDF.  One object serves one
 * thread at a time. */
#pragma once

#include <pango/pangocairo.h>

#include "inc-component.h"

G_BEGIN_DECLS

typedef struct _IncFonts IncFonts;

IncFonts *inc_fonts_new (const char *language);
void inc_fonts_free (IncFonts *self);

/* Text set in lines of at most width points (negative: one line as long as it is).  Borrowed: each
 * component has one, good until the next call. */
PangoLayout *inc_fonts_shape (IncFonts *self, IncComponent component, IncAlign align, double width,
                              const char *text);
/* The context of all of them, for what is drawn beside the text. */
PangoContext *inc_fonts_get_context (IncFonts *self);
/* Leaves words at a place of a PDF that are read aloud and found, but not seen. */
void inc_fonts_whisper (IncFonts *self, cairo_t *cr, IncComponent component, double x, double y,
                        const char *text);
/* Distance between two lines of a component, and of the baseline from the line's top. */
double inc_fonts_get_pitch (IncFonts *self, IncComponent component);
double inc_fonts_get_baseline (IncFonts *self, IncComponent component);
/* Width of the text on one line and of its longest word: quick and rounded up for Latin letters,
 * shaped for others. */
double inc_fonts_measure (IncFonts *self, IncComponent component, const char *text, double *word);
/* Lines the text takes in that width. */
guint inc_fonts_count_lines (IncFonts *self, IncComponent component, double width,
                             const char *text);

/* FALSE when no font with the widths of Times New Roman is there, and pages will break elsewhere
 * than on other machines: warn once.  family (full transfer, may be NULL) says which one is used.
 */
gboolean inc_fonts_check (char **family);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncFonts, inc_fonts_free)

G_END_DECLS
