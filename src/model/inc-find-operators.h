/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The conditions that a search over everything knows, each with the words that people use for it. */
#pragma once

#include "inc-choice.h"

G_BEGIN_DECLS

typedef enum
{
  INC_FIND_KIND,
  INC_FIND_STAGE,
  INC_FIND_SECTOR,
  INC_FIND_COHORT,
  INC_FIND_SINCE,
  INC_FIND_UNTIL,
  INC_FIND_AMOUNT,
  INC_FIND_HAS,
  INC_FIND_LACKS,
  INC_FIND_LATE,
  INC_FIND_PERSON,
  INC_FIND_COUNTRY,
  INC_FIND_N_OPERATORS,
} IncFindId;

typedef enum
{
  INC_FIND_VALUE_CHOICE, /* one of .choices */
  INC_FIND_VALUE_WORD,   /* one of the words that the register has (IncFindWords) */
  INC_FIND_VALUE_DATE,
  INC_FIND_VALUE_AMOUNT, /* 5tỷ, >5tỷ, 500tr..2tỷ */
  INC_FIND_VALUE_TEXT,   /* whatever was typed */
  INC_FIND_VALUE_FLAG,   /* none needed */
} IncFindValue;

typedef struct
{
  IncFindId id;
  const char *word;   /* stable: "stage" */
  const char *label;  /* N_() */
  const char *phrase; /* N_(): the condition in words, %s is its value */
  IncFindValue value;
  const IncChoice *choices;
  const char *aliases[6]; /* what else people call it, Vietnamese with its marks */
} IncFindOperator;

/* Tables of the register, and what can be there or be missing; their words are what conditions keep. */
extern const IncChoice inc_find_kind_choices[];
extern const IncChoice inc_find_thing_choices[];

/* INC_FIND_N_OPERATORS of them, in the order of their ids. */
const IncFindOperator *inc_find_operators_get (void);
/* By the stable word, the label in English or the language of the program, or an alias, as inc_telex_spells () reads them. */
const IncFindOperator *inc_find_operators_find (const char *typed);
/* The same for a choice: the one that is spelled, or else all that are begun.  Values; full transfer. */
GArray *inc_find_match_choices (const IncChoice *choices, const char *typed);

G_END_DECLS
