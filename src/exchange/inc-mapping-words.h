/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that tables from elsewhere use for our fields and choices, in Vietnamese and English.  Pure functions. */
#pragma once

#include "inc-field.h"

G_BEGIN_DECLS

/* A heading without case, marks and punctuation; without what stands in brackets when bare.  Full transfer. */
char *inc_mapping_fold_heading (const char *heading, gboolean bare);
/* Name of the target that such headings are about; NULL where it is not known. */
const char *inc_mapping_find_heading (const char *folded);
/* TRUE for headings of people, investors and funding rounds, which are no fields of a startup. */
gboolean inc_mapping_is_about_people (const char *folded);
/* The choice that another program's word means; NULL where it is not known. */
const IncChoice *inc_mapping_find_choice (const IncChoice *choices, const char *typed);

G_END_DECLS
