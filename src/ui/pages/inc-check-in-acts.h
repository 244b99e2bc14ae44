/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the people at the door do with an attendee, and what happens to a table: one change each, with a title for the history. */
#pragma once

#include "inc-event-presence.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  INC_CHECK_IN_ARRIVED,
  INC_CHECK_IN_ABSENT,
  INC_CHECK_IN_LATE,     /* asks until when */
  INC_CHECK_IN_LEFT,
  INC_CHECK_IN_STAND_IN, /* asks for the name */
  INC_CHECK_IN_EXPECTED,
} IncCheckInAct;

/* Begins the act; an error is told to the person.  attendee: an id. */
void inc_check_in_act (GtkWidget *widget, IncSession *session, IncEventBook *book, gint64 attendee, IncCheckInAct act);
/* The table is lost from now on. */
void inc_check_in_lose_table (GtkWidget *widget, IncSession *session, IncEventBook *book, int table);

G_END_DECLS
