/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStartupsPage: all startups as a table: search, filters, order, and what is done to several at once. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_STARTUPS_PAGE (inc_startups_page_get_type ())
G_DECLARE_FINAL_TYPE (IncStartupsPage, inc_startups_page, INC, STARTUPS_PAGE, IncPage)

G_END_DECLS
