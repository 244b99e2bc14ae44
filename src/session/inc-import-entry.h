/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one row of a file says, and what is wrong with it.  Worker thread. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean refused;     /* the message says why; nothing below counts but the title */
  guint line;
  const char *title;    /* NULL where it has no name */
  GString *message;     /* what was left out and why; empty when all is well */
  IncRecord *startup;   /* checked; id 0 */
  const char *key;
  gboolean key_is_name; /* else it comes from a column of its own */
  const char *cohort;   /* its name; NULL for none */
  const char *year;     /* the cohort's; NULL where not said */
  int stage;            /* 0 where not said */
  const char *date;     /* since when it is at the stage; NULL where not said */
} IncImportEntry;

/* Adds a sentence to the message: about a column (place) and a cell of it; each may be NULL. */
void inc_import_entry_say (IncImportEntry *self,
                           const char *place,
                           const char *cell,
                           const char *sentence);
/* Leaves nothing but this sentence.  FALSE, always. */
gboolean inc_import_entry_refuse (IncImportEntry *self, const char *place, const char *sentence);

G_END_DECLS
