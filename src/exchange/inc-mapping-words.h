/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that tables from elsewhere use for our fields and choices, in Vietnamese and English.  Pure functions. */
#pragma once

#include "inc-field.h"

G_BEGIN_DECLS

/* A heading without case, marks and punctuation; without what stands in brackets when bare.  Full transfer. */
char *inc_mapping_fold_heading (const char *heading, gboolean bare);
/* TRUE when word is one of words, which are separated by |. */
gboolean inc_mapping_has_word (const char *words, const char *word);
/* Name of the target that such headings are about in a table of that kind (the table of a schema); NULL where it is not
 * known.  alone: tables of other kinds do not use it so. */
const char *inc_mapping_find_heading (const char *folded, const char *kind, gboolean *alone);
/* TRUE for headings of sums over rounds, which are no rounds. */
gboolean inc_mapping_is_total (const char *folded);
/* The choice that another program's word means; NULL where it is not known. */
const IncChoice *inc_mapping_find_choice (const IncChoice *choices, const char *typed);

G_END_DECLS
