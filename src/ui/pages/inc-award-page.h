/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncAwardPage: one award on its way, from what was asked for to the final account. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_AWARD_PAGE (inc_award_page_get_type ())
G_DECLARE_FINAL_TYPE (IncAwardPage, inc_award_page, INC, AWARD_PAGE, IncPage)

G_END_DECLS
