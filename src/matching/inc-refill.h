/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One slot planned anew. */
#pragma once

#include "inc-timetable.h"

G_BEGIN_DECLS

/* Fills a slot as well as can be given all others.  For undoing, from inc_timetable_begin () on; FALSE where it does not
 * apply (somebody has a table of their own). */
gboolean inc_refill_slot (IncTimetable *timetable, int slot);

G_END_DECLS
