/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSlotPanel: what goes on in the hall: the slot that runs with its countdown, the tables, and who comes next. */
#pragma once

#include "inc-event-presence.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_SLOT_PANEL (inc_slot_panel_get_type ())
G_DECLARE_FINAL_TYPE (IncSlotPanel, inc_slot_panel, INC, SLOT_PANEL, AdwBin)

void inc_slot_panel_show (IncSlotPanel *self, const IncEventBook *book, const IncEventClock *clock);
/* Only the countdown. */
void inc_slot_panel_tick (IncSlotPanel *self, const IncEventBook *book, const IncEventClock *clock);
/* Only the slot and the countdown are shown. */
void inc_slot_panel_set_brief (IncSlotPanel *self, gboolean brief);

/* "Slot 4 · 09:30 – 09:50"; what comes when none runs.  Full transfer. */
char *inc_slot_panel_dup_title (const IncEventBook *book, const IncEventClock *clock);

G_END_DECLS
