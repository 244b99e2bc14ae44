/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose register it is: the incubator and the agency above it, by the names that were valid on a day.
 *
 * Agencies are renamed and put under others: a paper of an earlier day keeps the names of that day.  They
 * are settings of the register and travel with it. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;     /* of the incubator; NULL as long as nobody has said it */
  char *superior; /* the agency above it; NULL for none */
  char *since;    /* ISO date from which these names are valid; NULL: from the beginning */
} IncAgency;

#define INC_TYPE_AGENCY (inc_agency_get_type ())
GType inc_agency_get_type (void);

/* Copies the texts; those with nothing in them become NULL.  Full transfer. */
IncAgency *inc_agency_new (const char *name, const char *superior, const char *since);
IncAgency *inc_agency_copy (const IncAgency *self);
void inc_agency_free (IncAgency *self);
gboolean inc_agency_equal (const IncAgency *a, const IncAgency *b);

/* The names of a day; day NULL: those that were said last.  Resolves to an IncAgency. */
DexFuture *inc_agency_load (IncSession *session, const char *day);
/* One change set.  With a later day in since the names before stay on record for the days before it;
 * otherwise they are corrected.  Resolves to IncChanges. */
DexFuture *inc_agency_save (IncSession *session, const char *title, const IncAgency *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncAgency, inc_agency_free)

G_END_DECLS
