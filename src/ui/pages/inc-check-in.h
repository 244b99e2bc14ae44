/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCheckIn: the day of an event: who has come, what goes on at the tables, and what cannot be held any more.
 *
 * The time is inc_date_now_stamp ().  A banner offers to mend the timetable as soon as meetings cannot be held. */
#pragma once

#include "inc-event-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_CHECK_IN (inc_check_in_get_type ())
G_DECLARE_FINAL_TYPE (IncCheckIn, inc_check_in, INC, CHECK_IN, AdwBin)

GtkWidget *inc_check_in_new (IncSession *session);
/* session NULL lets go of everything.  Follows the register by itself. */
void inc_check_in_set_session (IncCheckIn *self, IncSession *session);
/* 0: none. */
void inc_check_in_set_event (IncCheckIn *self, gint64 event);
/* The cursor into the search of an IncCheckIn. */
gboolean inc_check_in_search (GtkWidget *self);

G_END_DECLS
