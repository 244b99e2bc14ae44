/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPartnerPage: the file of a partner: what it is, whom to call, what was said. */
#pragma once

#include "inc-file-page.h"

G_BEGIN_DECLS

#define INC_TYPE_PARTNER_PAGE (inc_partner_page_get_type ())
G_DECLARE_FINAL_TYPE (IncPartnerPage, inc_partner_page, INC, PARTNER_PAGE, IncFilePage)

G_END_DECLS
