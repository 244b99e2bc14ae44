/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventTray: wishes that have no place, to be dragged into a timetable, or chosen and put there by keys. */
#pragma once

#include "inc-event-hand.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_TRAY (inc_event_tray_get_type ())
G_DECLARE_FINAL_TYPE (IncEventTray, inc_event_tray, INC, EVENT_TRAY, GtkBox)

/* What a drag carries: the key of the two. */
typedef struct
{
  gint64 key;
} IncEventCarried;

#define INC_TYPE_EVENT_CARRIED (inc_event_carried_get_type ())
GType inc_event_carried_get_type (void);

/* A wish that is chosen is lifted: action "timetable.lift" with its key.  Hides itself when every wish has a place, or hand is NULL. */
void inc_event_tray_show (IncEventTray *self, IncEventHand *hand);

G_END_DECLS
