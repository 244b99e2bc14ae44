/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFindChips: the conditions of a search over everything in words, each with a button that takes it away, and a menu that
 * adds one without typing. */
#pragma once

#include "inc-find.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FIND_CHIPS (inc_find_chips_get_type ())
G_DECLARE_FINAL_TYPE (IncFindChips, inc_find_chips, INC, FIND_CHIPS, AdwBin)

/* Signal: "typed" (const char *text): what the entry should hold now. */

void inc_find_chips_show (IncFindChips *self, IncFind *find);
/* What the menu offers; words are only read. */
void inc_find_chips_offer (IncFindChips *self, const IncFindWords *words);

G_END_DECLS
