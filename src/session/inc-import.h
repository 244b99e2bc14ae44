/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncImport: files on their way into the register: their columns, where each goes, what would happen, then doing it.
 *
 * Main thread; the reading, checking and writing run on workers.  The whole import, of one file or of several that belong
 * together, is one change set.  A refused row never stops the others; a cancelled import leaves nothing behind. */
#pragma once

#include "inc-import-sheet.h"
#include "inc-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_TYPE_IMPORT (inc_import_get_type ())
G_DECLARE_FINAL_TYPE (IncImport, inc_import, INC, IMPORT, GObject)

typedef enum
{
  INC_IMPORT_TAKEN,
  INC_IMPORT_WARNED,  /* taken, with a warning */
  INC_IMPORT_REFUSED,
} IncImportVerdict;

typedef struct
{
  IncImportVerdict verdict;
  guint sheet;    /* which file, from 0 */
  guint line;     /* physical line in the file, from 1 */
  char *title;    /* what the row would be called */
  char *message;  /* one translated sentence; NULL when taken without a word */
} IncImportRow;

/* Of one type of record. */
typedef struct
{
  guint n_new;
  guint n_updated;
  guint n_unchanged; /* the file has it, and the register had it */
} IncImportCount;

/* What came of the rows, and what came with them. */
typedef enum
{
  INC_IMPORT_STARTUPS,
  INC_IMPORT_PEOPLE,
  INC_IMPORT_ROLES,
  INC_IMPORT_INVESTORS,
  INC_IMPORT_PARTNERS,
  INC_IMPORT_ROUNDS,
  INC_IMPORT_STAKES,
  INC_IMPORT_N_COUNTED,
} IncImportCounted;

/* What an import did, or a trial would do. */
typedef struct
{
  guint n_rows;      /* new, updated, unchanged and refused together; empty lines are no rows */
  guint n_new;
  guint n_updated;   /* known from an earlier import, and different now */
  guint n_unchanged; /* known and equal */
  guint n_warned;    /* among those that are not refused */
  guint n_refused;
  guint n_cohorts;   /* new cohorts */
  IncImportCount counts[INC_IMPORT_N_COUNTED];
  guint n_amounts;       /* all that stand in the file, the refused ones too */
  guint n_undisclosed;   /* among them: said to be undisclosed */
  GArray *amount_lines;  /* guint: the line of each refused amount; its row is taken with a warning */
  guint n_round_unknown; /* stakes of which the file does not say in which round: new and known ones */
  guint n_places_missing; /* organisations of people that the register does not have: those roles are not there */
  guint n_merged;        /* people whom the file says to be one with another, and who went into that one */
  GPtrArray *rows;   /* of IncImportRow: refused and warned ones by file and line, at most 1000 */
  IncChanges *changes; /* NULL for a trial */
} IncImportReport;

#define INC_TYPE_IMPORT_REPORT (inc_import_report_get_type ())
GType inc_import_report_get_type (void);
IncImportReport *inc_import_report_ref (IncImportReport *self);
void inc_import_report_unref (IncImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportReport, inc_import_report_unref)

/* Recognises delimiter and encoding, reads the headings and samples, and proposes what the rows are and where the columns
 * go: as remembered for this shape (headings in their order), else from the names.  Resolves to an IncImport. */
DexFuture *inc_import_open (IncSession *session, GFile *file);
/* Files that belong together: startups, and a table of their people; in any order. */
DexFuture *inc_import_open_files (IncSession *session, GFile *const *files, guint n_files);
/* The same from a stream, such as standard input; name stands for the file's. */
DexFuture *inc_import_open_stream (IncSession *session, GInputStream *stream, const char *name);

guint inc_import_get_n_sheets (IncImport *self); /* at least 1 */
IncImportSheet *inc_import_get_sheet (IncImport *self, guint sheet);
/* Of the files, for people: "Startups.csv, Founders.csv". */
const char *inc_import_get_name (IncImport *self);
/* NULL when it can run, else one translated sentence that says what is missing.  Full transfer. */
char *inc_import_get_obstacle (IncImport *self);

/* A trial: everything but writing.  Resolves to IncImportReport.  One that still runs gives way to a new one or to the
 * run, as if it were cancelled. */
DexFuture *inc_import_try (IncImport *self);
/* Does it, and remembers the mappings.  progress (0 to 1) is told through the property "progress".  While it runs,
 * further calls are rejected with G_IO_ERROR_PENDING.  Both refuse a register that is open for reading only, and a
 * mapping without a name (see the obstacle). */
DexFuture *inc_import_run (IncImport *self);
/* Stops a trial or a run; its future is rejected with G_IO_ERROR_CANCELLED and nothing was written.  Too late once the
 * last row is in and being committed: then the future gives the report. */
void inc_import_cancel (IncImport *self);

G_END_DECLS
