/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The city export, version 1 (data/schema/city-export-1.schema.json), written as a stream in key order: the same register
 * gives the same bytes.  Blocking.  The caller brings the rows, section by section, in the order of the functions. */
#pragma once

#include "inc-city-members.h"
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

typedef struct _IncCityExport IncCityExport;

IncCityExport *inc_city_export_new (GOutputStream *stream, const IncCityHeader *header, GCancellable *cancellable);
void inc_city_export_free (IncCityExport *self);

/* Sections begin in the order of the enumeration, each once. */
void inc_city_export_begin (IncCityExport *self, IncCitySection section);
/* A row of the section: columns are its members (inc-city-members.h), all of them and no other: anything else is an error.
 * Null ones are left out, and so is what may not leave. */
gboolean inc_city_export_add (IncCityExport *self, const char *const *columns, const IncValue *values, guint n_values,
                              GError **error);
/* Ends the document.  program and made (an ISO stamp) go into the manifest alone. */
gboolean inc_city_export_finish (IncCityExport *self, const char *file_name, const char *program, const char *made,
                                 char **manifest, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncCityExport, inc_city_export_free)

G_END_DECLS
