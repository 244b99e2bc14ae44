/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the acts of money share.  Writer's thread, but for the job's making. */
#pragma once

#include "inc-award-acts.h"
#include "inc-award.h"
#include "inc-money-private.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"

G_BEGIN_DECLS

/* A job whose records are copies; record may be NULL.  id: what it is about. */
IncJobData *inc_act_new (const char *title, gint64 id, gpointer record);
void inc_act_add (IncJobData *job, gpointer record);

/* FALSE when nothing was written. */
gboolean inc_act_require_reason (const char *reason, const char *table, GError **error);
/* FALSE when it is no full date: every step has its day. */
gboolean inc_act_require_day (const char *date, const char *table, GError **error);
/* The same, and when that day is yet to come: what is done has been done. */
gboolean inc_act_require_past_day (const char *date, const char *table, GError **error);

/* Full transfer. */
gpointer inc_act_get (IncStore *store, GType type, gint64 id, GError **error);
/* All of the type whose field refers to id, as they were entered; GPtrArray, full transfer. */
GPtrArray *inc_act_list (IncStore *store, GType type, const char *field, gint64 id, GError **error);
/* The award, when it may still be worked on: neither cancelled nor settled. */
IncAward *inc_act_get_open_award (IncStore *store, gint64 id, GError **error);

G_END_DECLS
