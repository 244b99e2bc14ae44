/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCheckInGuest: what a row of the check-in says of an attendee.  The object stays as long as the attendee is in the list;
 * what it says follows the book. */
#pragma once

#include "inc-event-presence.h"
#include "inc-status.h"

G_BEGIN_DECLS

#define INC_TYPE_CHECK_IN_GUEST (inc_check_in_guest_get_type ())
G_DECLARE_FINAL_TYPE (IncCheckInGuest, inc_check_in_guest, INC, CHECK_IN_GUEST, GObject)

/* Public to read. */
struct _IncCheckInGuest
{
  GObject parent_instance;

  gint64 id;
  int presence; /* IncPresence */
  char *name;
  char *line;
  char *pill;    /* what somebody must see; NULL: nothing */
  IncTone tone;
  char *arrived; /* "08:12", while they are here; NULL */
  char *exact;   /* what a search looks at */
  gint64 badge;
};

/* Signal: "changed" (). */

IncCheckInGuest *inc_check_in_guest_new (const IncEventBook *book, int attendee, const IncEventClock *clock);
/* Says anew what it says; TRUE when something is different. */
gboolean inc_check_in_guest_update (IncCheckInGuest *self, const IncEventBook *book, int attendee, const IncEventClock *clock);
gboolean inc_check_in_guest_is_here (IncCheckInGuest *self);

G_END_DECLS
