/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventOverview: where an event stands: answers, wishes, tables and timetable; then what to look at, with the reason. */
#pragma once

#include "inc-event-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_OVERVIEW (inc_event_overview_get_type ())
G_DECLARE_FINAL_TYPE (IncEventOverview, inc_event_overview, INC, EVENT_OVERVIEW, AdwBin)

GtkWidget *inc_event_overview_new (IncSession *session);
/* book NULL: nothing is shown. */
void inc_event_overview_show (IncEventOverview *self, const IncEventBook *book);

G_END_DECLS
