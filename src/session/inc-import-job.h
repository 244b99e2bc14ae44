/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker's half of an import: a trial on the reader, a run on the writer, the same code but for the writing. */
#pragma once

#include "inc-import.h"
#include "inc-worker.h"

G_BEGIN_DECLS

/* Filled on the main thread and then only read; but for the progress, and the report, which is read once the job is
 * done. */
typedef struct
{
  gatomicrefcount ref_count;
  GFile *file;
  char *name;      /* of the file, for people */
  char *shape;
  char **headings;
  char **targets;  /* "" for columns that are not taken */
  char *programme;
  int stage;
  gboolean trial;
  GCancellable *cancellable;
  int progress;    /* atomic; ten-thousandths */
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
/* Keeps the row while there is room for it, and counts it.  message may be NULL. */
void inc_import_report_add (IncImportReport *self, IncImportVerdict verdict, guint line, const char *title,
                            const char *message);

G_END_DECLS
