/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* mm-instance/1 and mm-plan/1 (data/schema): a day of meetings to be planned, and its timetable.  Errors are of
 * INC_EXCHANGE_ERROR, with the place, or of INC_INSTANCE_ERROR.  Blocking. */
#pragma once

#include "inc-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_MATCH_INSTANCE_FORMAT "mm-instance/1"
#define INC_MATCH_PLAN_FORMAT "mm-plan/1"

/* Checked and ready to be planned.  A member that the format does not know is an error, for it may be a misspelt limit. */
IncInstance *inc_match_json_read (const char *text, gssize size, GError **error);

/* The meetings of a plan; with the figures of a plan of the instance, but only plain bounds.  Whether it keeps all demands is
 * for inc_match_verify () to say. */
IncPlan *inc_match_json_read_plan (const IncInstance *instance, const char *text, gssize size, GError **error);

typedef struct
{
  const char *instance_sha256; /* of the bytes it was read from */
  gint64 seed;
  gint64 moves; /* 0: the time was the limit */
} IncMatchOrigin;

/* The same plan gives the same bytes. */
gboolean inc_match_json_write_plan (const IncInstance *instance, const IncPlan *plan, const IncMatchOrigin *origin,
                                    GOutputStream *stream, GCancellable *cancellable, GError **error);
/* What inc_match_json_read () reads as the same instance. */
gboolean inc_match_json_write_instance (const IncInstance *instance, GOutputStream *stream, GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
