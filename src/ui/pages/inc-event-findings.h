/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody should look at in a timetable: meetings that cannot be held, musts without a place, days without a rest. */
#pragma once

#include "inc-event-hand.h"

G_BEGIN_DECLS

typedef struct
{
  char *title;
  char *detail;
  int person; /* an attendee by index: whose row it is */
  int slot;   /* −1: none */
} IncEventFinding;

/* Of IncEventFinding, the worst first.  Full transfer. */
GArray *inc_event_list_findings (IncEventHand *hand);

G_END_DECLS
