/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-bench: figures out, errors up. */
#include "config.h"

#include "inc-bench.h"

#include <stdio.h>
#include <string.h>

void
inc_bench_print (const char *name, double value)
{
  printf ("%s\t%.4f\n", name, value); /* names are UTF-8, whatever the locale */
}

void
inc_bench_print_since (const char *name, gint64 begin)
{
  inc_bench_print (name, (g_get_monotonic_time () - begin) / 1000.0);
}

double
inc_bench_get_resident (gboolean highest)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    g_error ("/proc/self/status cannot be read");
  line = strstr (status, highest ? "VmHWM:" : "VmRSS:");
  if (line == NULL)
    g_error ("/proc/self/status does not tell the resident size");
  return g_ascii_strtod (line + strlen ("VmRSS:"), NULL) / 1024;
}

void
inc_bench_no_error (const GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

sqlite3 *
inc_bench_sql_open (const char *path)
{
  sqlite3 *sql;

  if (sqlite3_open_v2 (path, &sql, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (sql));
  return sql;
}

void
inc_bench_sql_run (sqlite3 *sql, const char *text)
{
  if (sqlite3_exec (sql, text, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", text, sqlite3_errmsg (sql));
}

sqlite3_stmt *
inc_bench_sql_prepare (sqlite3 *sql, const char *text)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v3 (sql, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", text, sqlite3_errmsg (sql));
  return statement;
}
