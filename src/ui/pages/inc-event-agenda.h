/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventAgenda: one person's day as a list, where there is no room for a grid. */
#pragma once

#include "inc-event-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_AGENDA (inc_event_agenda_get_type ())
G_DECLARE_FINAL_TYPE (IncEventAgenda, inc_event_agenda, INC, EVENT_AGENDA, GtkBox)

/* Signals: "tell" (gint64 key); "tell-free" (gint64 row's id, int slot). */

/* The person who was chosen stays, where there is such a row.  NULL empties. */
void inc_event_agenda_set_sheet (IncEventAgenda *self, IncTimetableSheet *sheet);

G_END_DECLS
