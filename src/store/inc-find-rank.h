/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How well a title fits what was typed, without statistics: the same words always give the same order. */
#pragma once

#include "inc-found.h"
#include "inc-search.h"

G_BEGIN_DECLS

typedef struct _IncFindRank IncFindRank;

/* is_person: of a title the last word, the given name, is a beginning, too.  search is borrowed. */
IncFindRank *inc_find_rank_new (const IncSearch *search, const char *typed, gboolean is_person);
void inc_find_rank_free (IncFindRank *self);
/* title may be NULL. */
IncFoundRank inc_find_rank_of (IncFindRank *self, const char *title);

/* The ways in which a title may begin in order of the alphabet, as typed first: a typed "du" has du, dư, đu, đư.  Without
 * tones and case.  NULL when there are too many to look for them one by one, or when order does not keep them together. */
char **inc_find_rank_list_beginnings (IncFindRank *self);
/* TRUE when the title, or a person's given name, begins like one of them but for tones. */
gboolean inc_find_rank_begins (IncFindRank *self, const char *title, const char *beginning);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncFindRank, inc_find_rank_free)

G_END_DECLS
