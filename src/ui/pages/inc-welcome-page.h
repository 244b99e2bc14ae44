/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncWelcomePage: what stands where no register is open: the way to one. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_WELCOME_PAGE (inc_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (IncWelcomePage, inc_welcome_page, INC, WELCOME_PAGE, AdwBin)

/* Looks again which registers there are. */
void inc_welcome_page_reload (IncWelcomePage *self);

G_END_DECLS
