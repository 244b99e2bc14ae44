/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventQuality: how good a timetable is: its value, what none can exceed, and how many wishes it fulfils. */
#pragma once

#include "inc-event-hand.h"
#include "inc-event-planning.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_QUALITY (inc_event_quality_get_type ())
G_DECLARE_FINAL_TYPE (IncEventQuality, inc_event_quality, INC, EVENT_QUALITY, GtkBox)

/* NULL: there is no timetable. */
void inc_event_quality_show (IncEventQuality *self, IncEventHand *hand);
/* While it runs: the best so far. */
void inc_event_quality_show_planning (IncEventQuality *self, IncEventPlanning *planning);

G_END_DECLS
