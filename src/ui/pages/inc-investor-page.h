/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncInvestorPage: the file of an investor: what it looks for, what it holds, whom to call, what was said. */
#pragma once

#include "inc-file-page.h"

G_BEGIN_DECLS

#define INC_TYPE_INVESTOR_PAGE (inc_investor_page_get_type ())
G_DECLARE_FINAL_TYPE (IncInvestorPage, inc_investor_page, INC, INVESTOR_PAGE, IncFilePage)

G_END_DECLS
