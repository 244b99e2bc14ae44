/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFound: what a search over everything found: for each type with a hit its best records, and how many there are.
 * Made on one thread, then read by another: not changed once it is handed over. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

/* How well a record fits, the best first. */
typedef enum
{
  INC_FOUND_SAME,         /* its title is what was typed, mark for mark */
  INC_FOUND_SAME_FOLDED,  /* the same but for marks that were not typed */
  INC_FOUND_BEGINS,       /* its title begins so; of a person the given name counts, too */
  INC_FOUND_BEGINS_FOLDED,
  INC_FOUND_WORD,         /* words of its title begin so */
  INC_FOUND_WORD_FOLDED,
  INC_FOUND_ELSEWHERE,    /* another field, or no words were typed */
  INC_FOUND_N_RANKS,
} IncFoundRank;

typedef struct
{
  IncRecord *record;
  IncFoundRank rank;
  const IncField *field; /* where it was found, when the title does not show it; else NULL */
  char *excerpt;         /* of that field; NULL where it must not be shown in a list: phone numbers */
  gsize start;           /* bytes of the word in the excerpt */
  gsize end;
} IncFoundRecord;

typedef struct
{
  const IncSchema *schema;
  guint total;
  gboolean more;   /* there are more than total: not all were looked at */
  GArray *records; /* of IncFoundRecord, the best first */
} IncFoundGroup;

typedef struct _IncFound IncFound;

IncFound *inc_found_new (void);
IncFound *inc_found_ref (IncFound *self);
void inc_found_unref (IncFound *self);

/* Starts a group without records; borrowed until the next call. */
IncFoundGroup *inc_found_add_group (IncFound *self, const IncSchema *schema, guint total, gboolean more);
/* Takes record and excerpt. */
void inc_found_group_take (IncFoundGroup *group, IncFoundRecord record);
/* Groups whose best record fits better come first; else they stay in their order. */
void inc_found_sort (IncFound *self);

/* A type has hits, too many to look at each, and none of those looked at fits: the next letters will tell. */
void inc_found_set_partial (IncFound *self);
gboolean inc_found_get_partial (const IncFound *self);

guint inc_found_get_n_groups (const IncFound *self);
const IncFoundGroup *inc_found_get_group (const IncFound *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncFound, inc_found_unref)

G_END_DECLS
