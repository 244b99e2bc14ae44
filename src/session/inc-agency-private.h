/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the agency for jobs, which run on a store. */
#pragma once

#include "inc-agency.h"
#include "inc-store.h"

G_BEGIN_DECLS

/* All names, the latest first; at least one.  NULL only with an error.  Full transfer. */
GPtrArray *inc_agency_read_all (IncStore *store, GError **error);
/* Those of a day; day NULL: the latest.  Borrowed. */
const IncAgency *inc_agency_choose (const GPtrArray *names, const char *day);
/* The names of a day; day NULL: those that were said last.  NULL only with an error.  Full transfer. */
IncAgency *inc_agency_read (IncStore *store, const char *day, GError **error);

G_END_DECLS
