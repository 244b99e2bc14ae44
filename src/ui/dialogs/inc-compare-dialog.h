/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What changes for whom from one timetable of an event to another. */
#pragma once

#include "inc-event-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Two books of one event, each with its scenario. */
AdwDialog *inc_compare_dialog_new (const IncEventBook *before, const IncEventBook *after);

G_END_DECLS
