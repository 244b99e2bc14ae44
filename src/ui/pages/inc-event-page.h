/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventPage: one event: what it is and what to look at, who attends, who wants whom, and its timetable. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_EVENT_PAGE (inc_event_page_get_type ())
G_DECLARE_FINAL_TYPE (IncEventPage, inc_event_page, INC, EVENT_PAGE, IncPage)

G_END_DECLS
