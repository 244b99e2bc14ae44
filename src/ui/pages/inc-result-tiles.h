/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures above the results of an event: what was held, what came of it, what still waits. */
#pragma once

#include "inc-event-book.h"
#include "inc-tiles.h"

G_BEGIN_DECLS

void inc_result_tiles_show (IncTiles *tiles, const IncEventBook *book);

/* Wishes that the other side said nothing to. */
int inc_result_tiles_count_unanswered (const IncEventBook *book);

G_END_DECLS
