/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of imports share: a register of their own, texts as files, and reports as text. */
#pragma once

#include "inc-import.h"
#include "inc-session-test.h"

/* A new register in a folder of its own. */
typedef struct
{
  IncTestFolder *folder;
  char *path;
  IncSession *session;
} ImportTest;

void import_test_init (ImportTest *self);
void import_test_clear (ImportTest *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportTest, import_test_clear)

/* Writes a file into the folder, and opens it for import. */
GFile *import_test_write (ImportTest *self, const char *name, const char *bytes, gssize size);
IncImport *import_test_open (ImportTest *self, const char *name, const char *bytes, gssize size);

/* Tries it, runs it, and demands that both give the same report. */
IncImportReport *import_test_run (IncImport *import);
/* Several files that belong together: name, text, name, text, NULL. */
IncImport *import_test_open_files (ImportTest *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
/* open () and run () in one, as text (below).  Full transfer. */
char *import_test_do (ImportTest *self, const char *text);

/* "3 rows: 2 new, 1 refused; 1 cohort", then a line for each row kept: "4 refused Name: message". */
char *import_test_to_text (const IncImportReport *report);
/* "people 2+1+0, stakes 3+0+0; 4 amounts, 1 undisclosed, refused in 3; …": new, updated and unchanged records, and what the
 * files leave open; only what is not zero. */
char *import_test_counts (const IncImportReport *report);
/* "heading=target|…", - where a column is not taken. */
char *import_test_mapping (IncImport *import);
/* Rows of a query in the register, | between columns, a line feed between rows. */
char *import_test_sql (ImportTest *self, const char *sql);
gint64 import_test_count (ImportTest *self, const char *sql);
/* How many records of all types there are, by table. */
char *import_test_tables (ImportTest *self);
