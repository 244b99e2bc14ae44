/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFundPage: a fund: what remains of it, the ceilings that come next, and its tranches, awards and final accounts. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_FUND_PAGE (inc_fund_page_get_type ())
G_DECLARE_FINAL_TYPE (IncFundPage, inc_fund_page, INC, FUND_PAGE, IncPage)

G_END_DECLS
