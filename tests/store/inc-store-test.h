/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the store's tests share: registers, sample records, and a door to their SQL that the program itself does not have. */
#pragma once

#include "inc-journal.h"
#include "inc-records.h"
#include "inc-test.h"
#include "inc-transaction.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* <folder>/test.incubator, new or as it stands.  Any error fails the test. */
char *test_path (const char *folder);
IncStore *test_store_new (const char *folder);
IncStore *test_store_open (const char *folder, IncStoreMode mode);

/* One change set each. */
void test_save (IncStore *store, gpointer record);
void test_delete (IncStore *store, gpointer record);
void test_undo (IncStore *store);
void test_redo (IncStore *store);
/* The record as it stands now.  Full transfer. */
gpointer test_get (IncStore *store, GType type, gint64 id);

IncProgramme *test_add_programme (IncStore *store, const char *name);
IncCohort *test_add_cohort (IncStore *store, IncProgramme *programme, const char *name);
IncStartup *test_add_startup (IncStore *store, const char *name);
IncEnrolment *test_add_enrolment (IncStore *store, IncStartup *startup, IncCohort *cohort);
IncStageChange *test_add_stage (IncStore *store, IncEnrolment *enrolment, IncStage stage, const char *date);
void test_declare (IncStore *store, const char *target, const char *name, const char *kind, const char *choices,
                   gboolean searched);

/* Titles of a query's records joined by |.  Full transfer. */
char *test_titles (IncStore *store, IncQuery *query);
/* The same of a search over startups. */
char *test_found (IncStore *store, const char *typed);

/* A connection beside the store's own; sqlite3_close () it. */
sqlite3 *test_sql_open (const char *path);
void test_sql_run (sqlite3 *sql, const char *text);
/* All rows, columns joined by | and rows by a line feed; NULL columns as ~.  Full transfer. */
char *test_sql_read (sqlite3 *sql, const char *text);
gint64 test_sql_count (const char *path, const char *text);

/* Every row of every record table but revision and changed, which only grow.  Full transfer. */
char *test_dump (const char *path);
/* Fails when the file is damaged, or its search index is not what the records' text would make now. */
void test_check_whole (IncStore *store);

char *test_read_bytes (const char *path, gsize *size);

G_END_DECLS
