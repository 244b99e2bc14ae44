/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The city export, version 1 (data/schema/city-export-1.schema.json), written as a stream in key order: the same register
 * gives the same bytes.  Blocking.  The caller brings the rows, section by section, in the order of the functions. */
#pragma once

#include "inc-value.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_CITY_SCHEMA "urn:org.hanoi.Incubator:city-export:1"

typedef struct
{
  const char *agency_id; /* NULL: not known */
  const char *publisher;
  const char *from; /* ISO days */
  const char *to;
  const char *basis; /* month, quarter, half_year, year or range */
} IncCityHeader;

typedef enum
{
  INC_CITY_COHORTS,
  INC_CITY_COUNTS, /* one row */
  INC_CITY_ENROLMENTS,
  INC_CITY_PROGRAMMES,
  INC_CITY_STARTUPS,
  INC_CITY_N_SECTIONS,
} IncCitySection;

typedef struct _IncCityExport IncCityExport;

IncCityExport *inc_city_export_new (GOutputStream *stream, const IncCityHeader *header, GCancellable *cancellable);
void inc_city_export_free (IncCityExport *self);

/* Sections begin in the order of the enumeration, each once. */
void inc_city_export_begin (IncCityExport *self, IncCitySection section);
/* A row of the section: columns are its members in ascending order, null ones are left out. */
void inc_city_export_add (IncCityExport *self, const char *const *columns, const IncValue *values, guint n_values);
/* Ends the document.  program and made (an ISO stamp) go into the manifest alone. */
gboolean inc_city_export_finish (IncCityExport *self, const char *file_name, const char *program, const char *made,
                                 char **manifest, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncCityExport, inc_city_export_free)

G_END_DECLS
