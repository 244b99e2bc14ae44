/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of startups, with their cohorts and what came with them.  Writer's or reader's thread. */
#pragma once

#include "inc-import-run.h"

G_BEGIN_DECLS

IncImportStartups *inc_import_startups_new (IncImportRun *run);
void inc_import_startups_free (IncImportStartups *self);

/* Before the rows of each file. */
gboolean inc_import_startups_begin (IncImportStartups *self, GError **error);
/* FALSE only with an error. */
gboolean inc_import_startups_take (IncImportStartups *self, IncImportEntry *entry, GError **error);
guint inc_import_startups_get_n_cohorts (IncImportStartups *self); /* that were made */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportStartups, inc_import_startups_free)

G_END_DECLS
