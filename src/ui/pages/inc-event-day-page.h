/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventDayPage: the day of an event and what came of it, as a page of the window: check-in and results. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_EVENT_DAY_PAGE (inc_event_day_page_get_type ())
G_DECLARE_FINAL_TYPE (IncEventDayPage, inc_event_day_page, INC, EVENT_DAY_PAGE, IncPage)

/* view: "day" or "after".  The page's record is the event (inc_page_show_record ()). */
void inc_event_day_page_show_view (IncEventDayPage *self, const char *view);

G_END_DECLS
