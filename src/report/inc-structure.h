/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the PDF: what each mark is (heading, paragraph, cell of a table…), as tags for screen
 * readers and as outline.  One object a file, pages and their marks in order. */
#pragma once

#include <cairo.h>

#include "inc-layout.h"

G_BEGIN_DECLS

typedef struct _IncStructure IncStructure;

/* Borrows both. */
IncStructure *inc_structure_new (cairo_t *cr, const IncLayout *layout);
void inc_structure_free (IncStructure *self);

/* What screen readers do not say, since it is for the eye or said elsewhere: rules, frames, page numbers, titles of
 * a table that goes on. */
gboolean inc_structure_is_artifact (const IncMark *mark);
/* Around the painting of all those of a page, before the rest of it. */
void inc_structure_begin_artifacts (IncStructure *self);
void inc_structure_end_artifacts (IncStructure *self);
/* Around the painting of each other mark; page from 0. */
void inc_structure_begin (IncStructure *self, guint page, const IncMark *mark);
void inc_structure_end (IncStructure *self, const IncMark *mark);
/* What is to be added to the y of a link on that page. */
double inc_structure_get_link_shift (const IncStructure *self, guint page);
/* After the last page is painted, before it is shown. */
void inc_structure_close (IncStructure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncStructure, inc_structure_free)

G_END_DECLS
