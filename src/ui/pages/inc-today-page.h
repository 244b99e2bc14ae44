/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTodayPage: what waits for somebody today: three short lists, each the way to its whole. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_TODAY_PAGE (inc_today_page_get_type ())
G_DECLARE_FINAL_TYPE (IncTodayPage, inc_today_page, INC, TODAY_PAGE, IncPage)

G_END_DECLS
