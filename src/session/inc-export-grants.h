/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Awards as a package of grants (360Giving 1.4) for everybody to read.
 *
 * What leaves: awards that were decided, with their decisions and payments, the startup and who gives: names, tax codes of
 * enterprises, web sites, provinces.  Persons never do: there is no grant to an individual here, and a personal number is no
 * tax code of an enterprise.  The same register gives the same bytes. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

/* The setting that keeps the publisher's prefix, which stands before the ids of grants, and of organisations without a tax
 * code. */
#define INC_GRANTS_PREFIX_SETTING "grants_prefix"
/* Of registers that have neither that nor an agency's code. */
#define INC_GRANTS_PREFIX "incubator"
/* What ids of other publishers are kept under, as import keys: with the table behind it. */
#define INC_GRANTS_KEYS "360giving/"

/* Writes to a stream and closes it.  prefix: NULL for the register's own.  Resolves to a sentence for people: how many grants,
 * what was awarded and paid in each currency (G_TYPE_STRING). */
DexFuture *inc_export_grants (IncSession *session, const char *prefix, GOutputStream *stream);
/* The same into a file, all or nothing. */
DexFuture *inc_export_grants_to_file (IncSession *session, const char *prefix, GFile *file);

G_END_DECLS
