/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The four figures of a startup's file; each shows what is behind it, by the page's action "page.show-section". */
#pragma once

#include "inc-startup-file.h"
#include "inc-tiles.h"

G_BEGIN_DECLS

void inc_startup_tiles_show (IncTiles *tiles, const IncStartupFile *file);

G_END_DECLS
