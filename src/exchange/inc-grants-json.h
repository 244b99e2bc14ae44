/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A package of grants in the form of 360Giving 1.4, written as a stream in key order: the same grants give the same bytes.
 * Blocking.
 *
 * A day is written as its beginning in Greenwich ("2026-03-05T00:00:00Z"): of the two forms that the standard has, this one
 * passes validators that look at formats and those that do not, and keeps its day in the zones of Europe and Asia. */
#pragma once

#include "inc-grant.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  const char *title;
  const char *publisher_id; /* NULL: not known */
  const char *publisher;
} IncGrantsHeader;

typedef struct _IncGrantsJson IncGrantsJson;

IncGrantsJson *inc_grants_json_new (GOutputStream *stream, const IncGrantsHeader *header, GCancellable *cancellable);
void inc_grants_json_free (IncGrantsJson *self);

/* FALSE, with INC_EXCHANGE_ERROR_MEMBER, for what no package may have: an id that was there before, no amount, an amount with
 * more digits than readers of JSON can tell exactly. */
gboolean inc_grants_json_add (IncGrantsJson *self, const IncGrant *grant, GError **error);
guint inc_grants_json_get_n (const IncGrantsJson *self);
/* A package has at least one grant.  Does not close the stream. */
gboolean inc_grants_json_finish (IncGrantsJson *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncGrantsJson, inc_grants_json_free)

G_END_DECLS
