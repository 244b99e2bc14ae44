/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a running import share: the store, the transaction, the report, and what they know of the register.
 * Writer's or reader's thread. */
#pragma once

#include "inc-import-job.h"
#include "inc-import-rows.h"
#include "inc-transaction.h"

G_BEGIN_DECLS

typedef struct _IncImportPlaces IncImportPlaces;
typedef struct _IncImportPeople IncImportPeople;
typedef struct _IncImportOrganisations IncImportOrganisations;
typedef struct _IncImportMoney IncImportMoney;
typedef struct _IncImportStartups IncImportStartups;

typedef struct
{
  IncImportJob *job;
  IncStore *store;
  IncTransaction *transaction; /* NULL: a trial */
  GCancellable *cancellable;   /* of the worker; the job has its own */
  IncImportReport *report;
  char *today;
  IncRecord *key;              /* an IncImportKey, used again for each */

  const IncImportTask *task;   /* the file that is read */
  IncImportRows *rows;

  IncImportPlaces *places;     /* the next four: NULL where no column asks for them */
  IncImportPeople *people;
  IncImportOrganisations *investors;
  IncImportOrganisations *partners;
  IncImportMoney *money;
  IncImportStartups *startups;
} IncImportRun;

/* Inserts a record that may have served an earlier row as a new one.  Nothing in a trial: then its id stays 0. */
gboolean inc_import_run_insert (IncImportRun *run, gpointer record, GError **error);
/* Keeps which record a text of a file stands for.  key: id of the IncImportKey, 0 until it is there. */
gboolean inc_import_run_save_key (IncImportRun *run, gint64 key, const char *source, const char *text,
                                  const IncSchema *target, const char *uid, GError **error);
/* Another record of the register that a row is about: takes what the row says, checks and saves it.  FALSE only with an
 * error; a row that the record cannot take is refused. */
gboolean inc_import_run_update (IncImportRun *run, IncImportEntry *entry, IncRecord *stored, gboolean *changed,
                                GError **error);

/* FALSE, and a sentence, when the rules of the register forbid a record: what a list names is then left out. */
gboolean inc_import_run_can_insert (IncImportRun *run, IncRecord *record, char **message);

/* A name as it is compared: small letters with their marks, one blank between words.  A long one is its checksum. */
char *inc_import_dup_name (const char *name);
/* The same of a name and what goes with it. */
char *inc_import_dup_mark (const char *name, const char *what);

G_END_DECLS
