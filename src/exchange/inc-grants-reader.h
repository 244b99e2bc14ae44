/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A package of grants of any publisher in the form of 360Giving 1.x.  Blocking.
 *
 * All of it is read before anything is given: a package with one thing wrong is refused with the place.  Amounts come from the
 * digits of the file and are whole numbers of the currency's smallest unit; one that would have to be rounded is INC_MISSING, and
 * its grant says so (fine_line).  Members that are not known are gone over. */
#pragma once

#include "inc-grant.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *title;     /* NULL: not said */
  char *publisher;
  GPtrArray *grants; /* of IncGrant, one at least */
} IncGrantsPackage;

/* The text is UTF-8, ends with a NUL and may have a byte order mark; anything wrong is an INC_EXCHANGE_ERROR. */
IncGrantsPackage *inc_grants_read (const char *text, gsize length, GError **error);
/* The same of a stream in UTF-8 or UTF-16. */
IncGrantsPackage *inc_grants_read_stream (GInputStream *stream, GCancellable *cancellable, GError **error);
void inc_grants_package_free (IncGrantsPackage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncGrantsPackage, inc_grants_package_free)

G_END_DECLS
