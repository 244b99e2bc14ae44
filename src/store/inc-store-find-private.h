/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the search over everything share: inc-store-find.c narrows down and ranks, inc-find-hits.c asks the
 * index, inc-store-find-many.c picks the best where there are too many to look at each, inc-find-explain.c says why. */
#pragma once

#include "inc-find-rank.h"
#include "inc-found.h"
#include "inc-store-private.h"

G_BEGIN_DECLS

/* The hits of one type, as they are narrowed down and ranked. */
typedef struct
{
  IncStore *store;
  const IncQuery *query;
  const IncSearch *search; /* of the words; empty when only conditions were typed */
  IncFindRank *rank;
  GArray *ids;             /* gint64, ascending: what the index found, or what meets the conditions */
  guint most;
  /* The answer. */
  guint total;
  gboolean more;
  GArray *picks; /* of IncFindPick, the best first */
} IncFindType;

typedef struct
{
  gint64 id;
  IncFoundRank rank;
} IncFindPick;

/* For ids, gint64. */
int inc_find_compare_ids (gconstpointer a, gconstpointer b);
/* Adds the hits to the arrays that stand in hits by the number of their type, from first to last. */
gboolean inc_find_collect_hits (IncStore *store, const IncSearch *search, guint first, guint last, GArray **hits,
                                GError **error);
/* The organisations of a table where somebody of that name has a role; marks are asked for, and only of the name. */
GArray *inc_find_collect_places (IncStore *store, const char *person, const char *table, GError **error);
/* The picks as a group with their records. */
gboolean inc_find_add_group (IncFindType *type, IncFound *found, GError **error);
/* Whether the columns of the row from first on hold the search, marks and all. */
gboolean inc_find_row_matches (IncStatement *row, int first, const IncSearch *search);
/* "SELECT t.id" and the title, or NULL where there is none; where a mark was typed the searched columns, too. */
char *inc_find_select (IncFindType *type);
/* The order of titles; what has none goes from the newest to the oldest. */
char *inc_find_order (const IncSchema *schema);
void inc_find_pick (IncFindType *type, gint64 id, IncFoundRank rank);
/* Fills picks and total from more ids than are read one by one. */
gboolean inc_find_pick_from_many (IncFindType *type, GError **error);

G_END_DECLS
