/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample programme: an invented incubator to try things on.
 *
 * Made from a fixed seed around a day, so that something is late, something is missing and a cohort ends soon.  Tax codes
 * begin with 99, addresses of web and mail end in .example, telephones are +84 24 0000 xxxx; what has a source says that it
 * is invented.  The register's setting "sample" is "1" as long as the programme is there. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

#define INC_SAMPLE_SETTING "sample"

/* One change set.  today: ISO day; NULL: today.  Words of the vocabulary and exchange rates that the register already has
 * stay as they are.  CONSTRAINT when the sample is there already.  Resolves to IncChanges. */
DexFuture *inc_session_load_sample (IncSession *self, const char *today);
/* One change set: takes away what loading made and nothing else.  What staff changed since stays, and so does what is needed
 * by something that stays.  NOT_FOUND when there is no sample.  Resolves to IncChanges. */
DexFuture *inc_session_remove_sample (IncSession *self);
/* What stays after that because of staff, for people: "Startup: Sổ Chợ"; first the sample's own records, then those that were
 * added since.  Resolves to G_TYPE_STRV. */
DexFuture *inc_session_list_sample_rest (IncSession *self);

G_END_DECLS
