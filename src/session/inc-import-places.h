/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The startups, investors and partners that people are in: those of the register, and those that an import brings.
 * Writer's or reader's thread. */
#pragma once

#include "inc-import-run.h"

G_BEGIN_DECLS

typedef struct _IncImportPlace IncImportPlace;

struct _IncImportPlace
{
  const IncSchema *schema;
  gint64 id;            /* 0: new, in a trial */
  IncImportPlace *next; /* another one of the same name */
};

/* by_name: places will be looked for by their names, so all those of the register are read. */
IncImportPlaces *inc_import_places_new (IncStore *store, gboolean by_name, GError **error);
void inc_import_places_free (IncImportPlaces *self);

/* One that is in the register. */
IncImportPlace *inc_import_places_get (IncImportPlaces *self, const IncSchema *schema, gint64 id);
/* One that this import brings; id 0 in a trial. */
IncImportPlace *inc_import_places_add (IncImportPlaces *self, const IncSchema *schema, gint64 id, const char *name);
/* NULL when there is none, and when several of one type have the name: then *ambiguous.  A startup goes before an investor
 * of the same name, and that before a partner. */
IncImportPlace *inc_import_places_find (IncImportPlaces *self, const char *name, gboolean *ambiguous);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportPlaces, inc_import_places_free)

G_END_DECLS
