/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventResults: what came of an event: figures, and a line for each meeting.
 *
 * On a line Alt+1 to Alt+4 record a result and put the cursor into the next step; F2 opens the minutes. */
#pragma once

#include "inc-event-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_RESULTS (inc_event_results_get_type ())
G_DECLARE_FINAL_TYPE (IncEventResults, inc_event_results, INC, EVENT_RESULTS, AdwBin)

GtkWidget *inc_event_results_new (IncSession *session);
/* session NULL lets go of everything.  Follows the register by itself. */
void inc_event_results_set_session (IncEventResults *self, IncSession *session);
/* 0: none. */
void inc_event_results_set_event (IncEventResults *self, gint64 event);

G_END_DECLS
