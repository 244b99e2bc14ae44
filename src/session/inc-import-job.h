/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker's half of an import: a trial on the reader, a run on the writer, the same code but for the writing. */
#pragma once

#include "inc-import-entry.h"
#include "inc-import.h"
#include "inc-worker.h"

G_BEGIN_DECLS

/* One file, and what was chosen for it. */
typedef struct
{
  GFile *file;
  char *name;      /* of the file, for people */
  char *shape;
  const IncSchema *kind; /* what its rows are */
  char **headings;
  char **targets;  /* "" for columns that are not taken */
  char *programme;
  int stage;
  int position;
} IncImportTask;

IncImportTask *inc_import_task_new (void);
void inc_import_task_free (gpointer self);
/* TRUE when a column goes to this target. */
gboolean inc_import_task_takes (const IncImportTask *self, const char *target);

/* Filled on the main thread and then only read; but for the progress, and the report, which is read once the job is
 * done. */
typedef struct
{
  gatomicrefcount ref_count;
  GPtrArray *tasks; /* of IncImportTask */
  char *name;       /* of all files, for people */
  gboolean trial;
  GCancellable *cancellable;
  int progress;     /* atomic; ten-thousandths */
  IncImportReport *report;
} IncImportJob;

IncImportJob *inc_import_job_new (void);
IncImportJob *inc_import_job_ref (IncImportJob *self);
void inc_import_job_unref (gpointer self);

/* IncJob; gives a boolean for a trial, INC_TYPE_CHANGES for a run. */
gboolean inc_import_job_run (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportJob, inc_import_job_unref)

/* Of the report, for those who fill it. */
IncImportReport *inc_import_report_new (void);
/* Counts a record that a row brought. */
void inc_import_report_count (IncImportReport *self, IncImportCounted what, IncImportFate fate);
/* Counts the row by its fate, and keeps it while there is room when something is to be said about it. */
void inc_import_report_add (IncImportReport *self, const IncImportEntry *entry);
/* By file and line: files are not read in the order in which they were given. */
void inc_import_report_sort (IncImportReport *self);

G_END_DECLS
