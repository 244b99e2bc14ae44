/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which row of which earlier import of a shape became which startup; and which lines of this file used a key already.
 * Writer's or reader's thread. */
#pragma once

#include "inc-import-entry.h"
#include "inc-store.h"

G_BEGIN_DECLS

typedef struct _IncImportKeys IncImportKeys;

typedef struct
{
  gint64 id;          /* of the IncImportKey; 0 for one of this import */
  guint sheet;        /* the file whose row has it, */
  guint line;         /* and the line there; 0: none */
  gconstpointer cohort; /* that row's */
  char *uid;          /* of the startup; NULL for one of this import */
  char text[];
} IncImportKnown;

/* A long text becomes its checksum: what is kept must fit a field. */
void inc_import_key_shorten (GString *key);

IncImportKeys *inc_import_keys_new (IncStore *store, const char *source, GError **error);
void inc_import_keys_free (IncImportKeys *self);

/* The key of a row: its own one when it has one, else the name, and name and cohort where names meet.  An entry whose
 * line is not 0 is another row's: then this row is its duplicate. */
IncImportKnown *inc_import_keys_choose (IncImportKeys *self, const IncImportEntry *entry, gconstpointer cohort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportKeys, inc_import_keys_free)

G_END_DECLS
