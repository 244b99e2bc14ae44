/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ten kinds of field: one table row each.  Store, exchange, form and table ask the kind; nobody else switches on it. */
#pragma once

#include "inc-field.h"
#include "inc-problems.h"
#include "inc-value.h"

G_BEGIN_DECLS

/* Where a value lives in a record's struct. */
typedef enum
{
  INC_MEMORY_TEXT,  /* char * */
  INC_MEMORY_INT64, /* gint64 */
  INC_MEMORY_INT,   /* int: gboolean and enums */
} IncMemory;

typedef struct
{
  const char *word;  /* on disk, for custom fields */
  const char *label; /* N_() */
  IncMemory memory;
  IncValueType storage; /* on disk */
  gboolean numeric;     /* aligned to the end */

  /* What a person reads; NULL where there is nothing.  References show nothing here: records know their titles.
   * The currency is an amount's; NULL for đồng. */
  char *(*display) (const IncField *field, const IncValue *value, const char *currency);
  /* What a person typed, into a stored value; on FALSE message has one sentence. */
  gboolean (*parse) (const IncField *field, const char *typed, const char *currency, IncValue *value, char **message);
  /* Whether a stored value is well formed; on FALSE message has one sentence. */
  gboolean (*check) (const IncField *field, const IncValue *value, char **message);
} IncKind;

const IncKind *inc_kind_get (IncKindId id);
/* FALSE when there is no such word. */
gboolean inc_kind_find (const char *word, IncKindId *id);

/* NULL for a missing value; an amount is in đồng.  Full transfer. */
char *inc_field_display (const IncField *field, const IncValue *value);
/* Empty text gives null; an amount is in đồng.  value must be initialised. */
gboolean inc_field_parse (const IncField *field, const char *typed, IncValue *value, char **message);
/* The same for an amount in a currency (NULL: đồng); other kinds take no notice of it. */
char *inc_field_display_in (const IncField *field, const IncValue *value, const char *currency);
gboolean inc_field_parse_in (const IncField *field, const char *typed, const char *currency, IncValue *value,
                             char **message);
/* Adds what is wrong with a value: required and missing, or ill formed. */
void inc_field_check (const IncField *field, const IncValue *value, IncProblems *problems);
/* The label, translated; custom labels stand as staff typed them. */
const char *inc_field_get_label (const IncField *field);

/* The words in the text of an INC_TAGS field, each once.  Full transfer. */
char **inc_field_split_tags (const char *text);

G_END_DECLS
