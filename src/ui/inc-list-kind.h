/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of one type shows and can do: one row a type; the page itself is the same for all. */
#pragma once

#include "inc-query.h"
#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_LIST_PLAIN = 0,
  INC_LIST_FILES = 1 << 0,    /* a record has a page of its own; without, its form opens */
  INC_LIST_ENROLLED = 1 << 1, /* records can be enrolled in cohorts and moved between stages */
  INC_LIST_IMPORTED = 1 << 2, /* most come from a spreadsheet */
  INC_LIST_KEPT = 1 << 3,     /* records come and stay by what is done elsewhere: none is added here or deleted */
  INC_LIST_INVITED = 1 << 5,  /* records are one of the sides of events */
  INC_LIST_REMAINING = 1 << 6, /* records are funds: what remains of each stands beside it */
  INC_LIST_PROPOSED = 1 << 7, /* the program has proposals to add */
  INC_LIST_OWNED = 1 << 8,    /* a record stands on the page of what it belongs to */
  INC_LIST_NUMBERED = 1 << 4, /* records are added here, and stay */
  INC_LIST_NEWEST = 1 << 9,   /* by their dates at first, the last day above */
} IncListFlags;

typedef struct
{
  const char *table;
  IncListFlags flags;
  const char *title;          /* N_() */
  const char *icon;
  const char *setting;        /* the key that keeps the columns; NULL: none does */
  const char *const *columns; /* at first */
  const char *const *line;    /* of a narrow row: below the name */
  const char *status;         /* of a narrow row: the pill; may be NULL */
  const char *const *filters; /* fields, and named filters that have one (inc-named-filter.h) */
  const char *search;         /* N_(), what can be searched for; NULL: nothing */
  const char *add;            /* N_(), with its key */
  const char *add_label;      /* N_(), with a mnemonic */
  const char *nothing;        /* N_(), title of the empty page */
  const char *hint;           /* N_(), how records come here */
  /* "22 startups", "22 of 126 startups" where all is not NULL; n is the last of the numbers.  Full transfer. */
  char *(*count) (guint n, const char *shown, const char *all);
} IncListKind;

/* NULL for a type that has no list.  Static. */
const IncListKind *inc_list_kind_find (const char *table);
const IncSchema *inc_list_kind_get_schema (const IncListKind *self);
/* All, in the order that is shown until somebody chooses another. */
IncQuery *inc_list_kind_make_query (const IncListKind *self);
/* A new record as its form shows it first.  Full transfer. */
IncRecord *inc_list_kind_make (const IncListKind *self);

G_END_DECLS
