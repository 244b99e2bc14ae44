/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files for others: the city's JSON with its manifest, and lists as CSV.
 *
 * Each runs on a worker of its own, from one read snapshot, so that lists go on while a long one is written.  The futures
 * are promises: cancelling dex_promise_get_cancellable () stops the job, and no file was touched. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

typedef struct
{
  const char *from;  /* ISO day; NULL: the first day of this year */
  const char *to;    /* ISO day; NULL: the last day of this year */
  const char *basis; /* month, quarter, half_year, year, range; NULL: year when both days are NULL, else range */
} IncExportPeriod;

/* Writes the city export to a stream and closes it.  The publisher is the register's setting "agency_name" (its name when
 * that is not set), the agency's code "agency_id".  Resolves to the manifest (G_TYPE_STRING, JSON). */
DexFuture *inc_export_city (IncSession *session, const IncExportPeriod *period, GOutputStream *stream);
/* The same into a file, all or nothing, with <name>.manifest.json beside it. */
DexFuture *inc_export_city_to_file (IncSession *session, const IncExportPeriod *period, GFile *file);

typedef enum
{
  INC_EXPORT_CSV_PLAIN = 0,         /* for programs: commas, names of fields, stored words */
  INC_EXPORT_CSV_EXCEL = 1 << 0,    /* for people: semicolons, a byte order mark, labels in their language */
  INC_EXPORT_CSV_PERSONAL = 1 << 1, /* personal data too */
} IncExportCsvFlags;

/* The records of a query, in its order, with all fields, those that staff declared too; writes to the stream and closes it.
 * Resolves to the number of records (G_TYPE_UINT). */
DexFuture *inc_export_csv (IncSession *session, const IncQuery *query, IncExportCsvFlags flags, GOutputStream *stream);
/* The same into a file, all or nothing. */
DexFuture *inc_export_csv_to_file (IncSession *session, const IncQuery *query, IncExportCsvFlags flags, GFile *file);

G_END_DECLS
