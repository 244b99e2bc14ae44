/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRelatedList: other startups that a startup has to do with, each with why; one that may be the same comes first. */
#pragma once

#include "inc-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_RELATED_LIST (inc_related_list_get_type ())
G_DECLARE_FINAL_TYPE (IncRelatedList, inc_related_list, INC, RELATED_LIST, AdwBin)

/* The answer to the query startup-related.  Hidden where it is empty. */
void inc_related_list_show (IncRelatedList *self, const IncTable *table);

G_END_DECLS
