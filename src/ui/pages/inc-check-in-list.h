/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCheckInList: everybody who comes, with the search in front: a name or the number of a badge; Enter checks in the first
 * who is found.  On a row: Enter, Ctrl+T, Ctrl+L, Ctrl+E, Ctrl+Delete and the menu key. */
#pragma once

#include "inc-check-in-guest.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_CHECK_IN_LIST (inc_check_in_list_get_type ())
G_DECLARE_FINAL_TYPE (IncCheckInList, inc_check_in_list, INC, CHECK_IN_LIST, AdwBin)

/* What is done goes up as the actions of IncCheckInRow. */

void inc_check_in_list_show (IncCheckInList *self, const IncEventBook *book, const IncEventClock *clock);
void inc_check_in_list_set_narrow (IncCheckInList *self, gboolean narrow);
/* The cursor into the search. */
void inc_check_in_list_search (IncCheckInList *self);

G_END_DECLS
