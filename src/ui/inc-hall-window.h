/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncHallWindow: what people in the hall look at: which slot comes next and when, and who is asked to which table.
 *
 * Dark, full screen, without any control; Escape and F11 close it.  Letters grow with the window.  Tables that do not fit
 * come in turn. */
#pragma once

#include "inc-event-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_HALL_WINDOW (inc_hall_window_get_type ())
G_DECLARE_FINAL_TYPE (IncHallWindow, inc_hall_window, INC, HALL_WINDOW, GtkWindow)

/* Follows the register by itself; the caller closes it before the session. */
GtkWindow *inc_hall_window_new (IncSession *session, gint64 event);

G_END_DECLS
