/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCheckInRow: an attendee at the door: who, where they sit, and either a tick or what can be done. */
#pragma once

#include "inc-check-in-guest.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_CHECK_IN_ROW (inc_check_in_row_get_type ())
G_DECLARE_FINAL_TYPE (IncCheckInRow, inc_check_in_row, INC, CHECK_IN_ROW, AdwBin)

/* Its actions are check-in.arrived, .absent, .late, .left, .stand-in and .expected (x). */
IncCheckInRow *inc_check_in_row_new (void);
/* NULL shows nobody.  Follows the guest. */
void inc_check_in_row_set_guest (IncCheckInRow *self, IncCheckInGuest *guest);
/* The pill stands below the name then, and nobody has initials. */
void inc_check_in_row_set_narrow (IncCheckInRow *self, gboolean narrow);
/* Borrowed; NULL for nobody. */
IncCheckInGuest *inc_check_in_row_get_guest (IncCheckInRow *self);
void inc_check_in_row_show_menu (IncCheckInRow *self);
/* What can be done with a guest.  Full transfer. */
GMenu *inc_check_in_menu_new (IncCheckInGuest *guest);

G_END_DECLS
