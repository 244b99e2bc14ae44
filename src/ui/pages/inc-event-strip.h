/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventStrip: what an event is, in a line: date, times and place; who comes, what they wish; its state. */
#pragma once

#include "inc-event-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_STRIP (inc_event_strip_get_type ())
G_DECLARE_FINAL_TYPE (IncEventStrip, inc_event_strip, INC, EVENT_STRIP, GtkBox)

void inc_event_strip_show (IncEventStrip *self, const IncEventBook *book);

G_END_DECLS
