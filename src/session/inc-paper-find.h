/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding words on the pages of a layout, aside: 200 pages take longer than a frame. */
#pragma once

#include "inc-layout-find.h"

#include <libdex.h>

G_BEGIN_DECLS

/* Resolves to a G_TYPE_ARRAY of IncHit; see inc_layout_find (). */
DexFuture *inc_paper_find (IncLayout *layout, const char *typed, guint most);

G_END_DECLS
