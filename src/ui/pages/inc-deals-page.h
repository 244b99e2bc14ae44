/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncDealsPage: all deals as a board or a table, and above them how many go further, and how soon. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_DEALS_PAGE (inc_deals_page_get_type ())
G_DECLARE_FINAL_TYPE (IncDealsPage, inc_deals_page, INC, DEALS_PAGE, IncPage)

G_END_DECLS
