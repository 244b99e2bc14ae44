/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the two halves of the search over everything share: inc-store-find.c gathers, inc-store-find-many.c picks the best
 * where there are too many to look at each. */
#pragma once

#include "inc-find-rank.h"
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
