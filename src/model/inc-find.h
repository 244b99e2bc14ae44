/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFind: what somebody typed into the search over everything, understood: words, and conditions such as
 * "giai đoạn:tốt nghiệp" or "số tiền:>5tỷ".
 *
 * A condition is a name, a colon and a value; the value may stand in quotes, and else is as many words as make sense.  What
 * stands in quotes without a name is words.  Immutable and reference counted, so that every thread may read it. */
#pragma once

#include "inc-find-operators.h"
#include "inc-query.h"

G_BEGIN_DECLS

/* The words of a register that a value can be: its sectors, its cohorts with their ids, its countries. */
typedef struct _IncFindWords IncFindWords;

IncFindWords *inc_find_words_new (void);
void inc_find_words_free (IncFindWords *self);
void inc_find_words_add (IncFindWords *self, IncFindId op, const char *word, gint64 id);
guint inc_find_words_get_n (const IncFindWords *self);
/* FALSE when the word at index is of another condition.  id may be NULL. */
gboolean inc_find_words_get (const IncFindWords *self, guint index, IncFindId op, const char **word, gint64 *id);

typedef struct
{
  const IncFindOperator *op;
  /* Any of these: words of choices, words of the register or their ids; a date; of an amount least and most, each of which
   * may be null; of a flag the day that it counts from. */
  GArray *values; /* of IncValue */
  char *text;     /* the value in words, translated */
  gsize start;    /* where it stands in what was typed, in bytes */
  gsize end;
} IncFindCondition;

typedef struct
{
  gatomicrefcount ref_count;
  char *typed;
  char *words;        /* what is left to be searched as text; "" for nothing */
  GArray *conditions; /* of IncFindCondition */
  char **unknown;     /* names before a colon that are no condition: searched as words */
  char **unread;      /* conditions whose value makes no sense, as typed: left out */
} IncFind;

/* typed may be NULL; words may be NULL: then no value is one of them. */
IncFind *inc_find_parse (const char *typed, const IncFindWords *words);
IncFind *inc_find_ref (IncFind *self);
void inc_find_unref (IncFind *self);

/* TRUE when nothing is asked for. */
gboolean inc_find_is_empty (const IncFind *self);
/* NULL when it is not among the conditions.  Borrowed. */
const IncFindCondition *inc_find_get (const IncFind *self, IncFindId op);

/* The records of a type that are asked for; NULL when the type cannot meet a condition.  What INC_FIND_PERSON asks for stands
 * in none: see inc_find_get_person ().  Full transfer. */
IncQuery *inc_find_make_query (const IncFind *self, const IncSchema *schema);
/* The name that a person whose role it is must have; NULL for none.  Borrowed. */
const char *inc_find_get_person (const IncFind *self);

/* "Startups · Stage: In incubation · Since 01/01/2025", translated.  Full transfer; "" when nothing is asked for. */
char *inc_find_describe (const IncFind *self);
char *inc_find_describe_condition (const IncFindCondition *condition);

/* What is typed without one of its conditions, and with one more; a flag has no value.  Full transfer. */
char *inc_find_drop (const IncFind *self, guint condition);
char *inc_find_add (const char *typed, const IncFindOperator *op, const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncFind, inc_find_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncFindWords, inc_find_words_free)

G_END_DECLS
