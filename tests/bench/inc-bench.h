/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the benchmarks share: a figure is one line on standard output, its name, a tab and a number
 * (milliseconds where the name does not say otherwise).  build-aux/bench.py gathers them, takes
 * medians and compares. Any error ends the program: a benchmark that did not do its work must not
 * give a figure. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

void inc_bench_print (const char *name, double value);
/* What has passed since begin, a time of g_get_monotonic_time (). */
void inc_bench_print_since (const char *name, gint64 begin);
/* The resident size of this process in MB, highest or now. */
double inc_bench_get_resident (gboolean highest);
void inc_bench_no_error (const GError *error);

/* A connection beside the program's own, for what is compared with. */
sqlite3 *inc_bench_sql_open (const char *path);
void inc_bench_sql_run (sqlite3 *sql, const char *text);
sqlite3_stmt *inc_bench_sql_prepare (sqlite3 *sql, const char *text);

G_END_DECLS
