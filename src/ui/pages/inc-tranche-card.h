/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One tranche of an award as a boxed list: its amount, what must be accepted before it, which funds pay it, what was paid, and
 * the step that comes next.  Its actions are the page's, "award.approve" and so on. */
#pragma once

#include "inc-award-file.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *inc_tranche_card_new (const IncAwardFile *file, IncTranche *tranche, gboolean can_write);

G_END_DECLS
