/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStartupPage: the file of one startup: where it stands, what is known, and what happened when. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_STARTUP_PAGE (inc_startup_page_get_type ())
G_DECLARE_FINAL_TYPE (IncStartupPage, inc_startup_page, INC, STARTUP_PAGE, IncPage)

G_END_DECLS
