/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one row of a file says, and what is wrong with it.  Worker thread. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

/* A row and what it became. */
typedef enum
{
  INC_IMPORT_FATE_NEW,
  INC_IMPORT_FATE_UPDATED,
  INC_IMPORT_FATE_UNCHANGED,
} IncImportFate;

typedef enum
{
  INC_IMPORT_LIST_PEOPLE,    /* of a startup */
  INC_IMPORT_LIST_INVESTORS,
  INC_IMPORT_LIST_AMOUNTS,
  INC_IMPORT_LIST_PLACES,    /* of a person */
} IncImportListKind;

/* A cell that holds several. */
typedef struct
{
  IncImportListKind kind;
  int position;         /* of people */
  const char *heading;
  char **items;
} IncImportList;

typedef struct
{
  gboolean refused;     /* the message says why; nothing below counts but the title */
  guint sheet;          /* which file */
  guint line;
  const char *title;    /* NULL where it has no name */
  GString *message;     /* what was left out and why; empty when all is well */
  IncRecord *record;    /* checked; id 0 */
  IncImportFate fate;   /* set by who takes it */
  gboolean postponed;   /* what it says about organisations is only known at the end; then it is reported */
  const char *key;
  gboolean key_is_name; /* else it comes from a column of its own */
  GArray *lists;        /* of IncImportList */
  const char *cohort;   /* its name; NULL for none */
  const char *year;     /* the cohort's; NULL where not said */
  int stage;            /* 0 where not said */
  const char *date;     /* since when it is at the stage; NULL where not said */
  int position;         /* a person's, in all its organisations */
  const char *role;     /* its title there; NULL where not said */
  const char *starts;
  const char *ends;
} IncImportEntry;

/* Adds a sentence to the message: about a column (place) and a cell of it; each may be NULL. */
void inc_import_entry_say (IncImportEntry *self,
                           const char *place,
                           const char *cell,
                           const char *sentence);
/* Leaves nothing but this sentence.  FALSE, always. */
gboolean inc_import_entry_refuse (IncImportEntry *self, const char *place, const char *sentence);
/* Says that the same stands in another row, of this file or of another.  FALSE, always. */
gboolean inc_import_entry_refuse_twice (IncImportEntry *self, guint sheet, guint line);

G_END_DECLS
