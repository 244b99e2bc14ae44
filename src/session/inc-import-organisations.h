/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The investors, or the partners, that files name: one for each name, found or made.  Writer's or reader's thread. */
#pragma once

#include "inc-import-run.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;        /* 0 until it is made; stays so in a trial */
  char *uid;
  gint64 key;       /* of the IncImportKey of a record that was deleted since; 0 */
  gboolean made;    /* by this import */
  gboolean counted;
  guint sheet;      /* whose row it is, */
  guint line;       /* and where it stands there; 0: none */
  guint64 met;      /* the last list that named it */
} IncImportOrganisation;

IncImportOrganisations *inc_import_organisations_new (IncImportRun *run, const IncSchema *schema, GError **error);
void inc_import_organisations_free (IncImportOrganisations *self);

/* Of the register or of this import; made when it is in neither.  NULL in *organisation, and a sentence in the entry, when
 * the register cannot have such a one.  FALSE only with an error. */
gboolean inc_import_organisations_get (IncImportOrganisations *self, IncImportEntry *entry, const char *heading,
                                       const char *name, IncImportOrganisation **organisation, GError **error);
/* A row of its own kind of table.  FALSE only with an error. */
gboolean inc_import_organisations_take (IncImportOrganisations *self, IncImportEntry *entry, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportOrganisations, inc_import_organisations_free)

G_END_DECLS
