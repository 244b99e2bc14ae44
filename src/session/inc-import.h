/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncImport: a CSV file on its way into the register: its columns, where each goes, what would happen, then doing it.
 *
 * Main thread; the reading, checking and writing run on workers.  The whole import is one change set.  A refused row
 * never stops the others; a cancelled import leaves nothing behind. */
#pragma once

#include "inc-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_TYPE_IMPORT (inc_import_get_type ())
G_DECLARE_FINAL_TYPE (IncImport, inc_import, INC, IMPORT, GObject)

/* What may be chosen for a column: fields of a startup, and the parts of its enrolment. */
typedef struct
{
  const char *name; /* "name", "tax_code", …; "enrolment.cohort", "enrolment.cohort_year", "enrolment.cohort_session",
                       "enrolment.stage", "enrolment.date"; "key": what names the row when the file comes again */
  char *label;      /* translated */
} IncImportTarget;

typedef struct
{
  char *heading;
  char **samples;      /* up to three different values */
  const char *target;  /* name of a target; NULL: not taken */
  char *note;          /* what is odd, one translated sentence; NULL */
  gboolean personal;   /* the chosen target is personal data */
} IncImportColumn;

typedef enum
{
  INC_IMPORT_TAKEN,
  INC_IMPORT_WARNED,  /* taken, with a warning */
  INC_IMPORT_REFUSED,
} IncImportVerdict;

typedef struct
{
  IncImportVerdict verdict;
  guint line;     /* physical line in the file, from 1 */
  char *title;    /* what the row would be called */
  char *message;  /* one translated sentence; NULL when taken without a word */
} IncImportRow;

/* What an import did, or a trial would do. */
typedef struct
{
  guint n_rows;      /* new, updated, unchanged and refused together; empty lines are no rows */
  guint n_new;
  guint n_updated;   /* known from an earlier import of this shape, and different now */
  guint n_unchanged; /* known and equal */
  guint n_warned;    /* among those that are not refused */
  guint n_refused;
  guint n_cohorts;   /* new cohorts */
  GPtrArray *rows;   /* of IncImportRow: refused and warned ones, at most 1000 */
  IncChanges *changes; /* NULL for a trial */
} IncImportReport;

#define INC_TYPE_IMPORT_REPORT (inc_import_report_get_type ())
GType inc_import_report_get_type (void);
IncImportReport *inc_import_report_ref (IncImportReport *self);
void inc_import_report_unref (IncImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportReport, inc_import_report_unref)

/* Recognises delimiter and encoding, reads the headings and samples, and proposes a mapping: the one remembered for
 * this shape (headings in their order), else one from the names.  Resolves to an IncImport. */
DexFuture *inc_import_open (IncSession *session, GFile *file);
/* The same from a stream, such as standard input; name stands for the file's. */
DexFuture *inc_import_open_stream (IncSession *session, GInputStream *stream, const char *name);

const char *inc_import_get_name (IncImport *self);      /* of the file */
const char *inc_import_get_encoding (IncImport *self);  /* "UTF-8", "UTF-16LE", … */
const char *inc_import_get_delimiter (IncImport *self); /* one character */
gboolean inc_import_get_remembered (IncImport *self);   /* the mapping was known */
guint inc_import_get_n_columns (IncImport *self);
const IncImportColumn *inc_import_get_column (IncImport *self, guint column);
const IncImportTarget *inc_import_get_targets (IncImport *self, guint *n_targets);
/* target NULL: not taken.  A target that another column has moves here.  Emits "changed". */
void inc_import_set_target (IncImport *self, guint column, const char *target);
/* Headings of columns that are not taken.  Full transfer. */
char **inc_import_get_dropped (IncImport *self);

/* Where the cohorts are looked for, and new ones go: a name, made when missing; NULL or "": "Imported programme".  Rows
 * without a cohort are startups without an enrolment. */
void inc_import_set_programme (IncImport *self, const char *name);
const char *inc_import_get_programme (IncImport *self);
/* For rows without a stage of their own.  0, as at first: graduated where the cohort's year lies before this year, else
 * active.  Without a date of its own the stage counts from the cohort's year, or start, or today. */
void inc_import_set_stage (IncImport *self, int stage);
int inc_import_get_stage (IncImport *self);
/* NULL when it can run, else one translated sentence that says what is missing.  Full transfer. */
char *inc_import_get_obstacle (IncImport *self);

/* A trial: everything but writing.  Resolves to IncImportReport.  One that still runs gives way to a new one or to the
 * run, as if it were cancelled. */
DexFuture *inc_import_try (IncImport *self);
/* Does it, and remembers the mapping.  progress (0 to 1) is told through the property "progress".  While it runs,
 * further calls are rejected with G_IO_ERROR_PENDING.  Both refuse a register that is open for reading only, and a
 * mapping without a name (see the obstacle). */
DexFuture *inc_import_run (IncImport *self);
/* Stops a trial or a run; its future is rejected with G_IO_ERROR_CANCELLED and nothing was written.  Too late once the
 * last row is in and being committed: then the future gives the report. */
void inc_import_cancel (IncImport *self);

G_END_DECLS
