/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFontBanner: says, until it was read, that no font with the measures of Times New Roman is there. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FONT_BANNER (inc_font_banner_get_type ())
G_DECLARE_FINAL_TYPE (IncFontBanner, inc_font_banner, INC, FONT_BANNER, AdwBin)

/* Looks for the font; what was read once is not said again by any banner of this program. */
void inc_font_banner_check (IncFontBanner *self);

G_END_DECLS
