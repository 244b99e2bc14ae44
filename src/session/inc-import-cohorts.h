/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cohorts that rows of an import name, within one programme: found by name, or made when the first startup goes
 * there.  Writer's or reader's thread. */
#pragma once

#include "inc-transaction.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;   /* 0 until it is made; stays so in a trial */
  char *name;
  char *year;  /* when it is known; NULL */
  char *date;  /* since when its startups are at their stage, unless the row knows; NULL */
  gboolean made;
} IncImportCohort;

typedef struct _IncImportCohorts IncImportCohorts;

/* transaction: NULL for a trial.  programme: a name. */
IncImportCohorts *inc_import_cohorts_new (IncStore *store, IncTransaction *transaction, const char *programme,
                                          GError **error);
void inc_import_cohorts_free (IncImportCohorts *self);

/* The cohort of a name, to be made or not.  year: of the row that names it; may be NULL. */
IncImportCohort *inc_import_cohorts_find (IncImportCohorts *self, const char *name, const char *year);
/* Makes it, and the programme, when they are not there. */
gboolean inc_import_cohorts_make (IncImportCohorts *self, IncImportCohort *cohort, GError **error);
/* Where its startups stand by themselves. */
int inc_import_cohorts_get_stage (IncImportCohorts *self, const IncImportCohort *cohort);
guint inc_import_cohorts_get_n_made (IncImportCohorts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportCohorts, inc_import_cohorts_free)

G_END_DECLS
