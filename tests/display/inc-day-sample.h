/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event on the sample day, half an hour after its beginning, saved through the session of the sample register: eight
 * startups, six investors, five slots of four meetings at five tables, a sixth slot that is free.  Most are here, an investor
 * is absent, a startup is late until 10:00 and another has not come.  The first meetings have results, and there are deals. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

#define INC_DAY_SAMPLE_N_ATTENDEES 14
#define INC_DAY_SAMPLE_N_HERE 11
#define INC_DAY_SAMPLE_N_MEETINGS 20
#define INC_DAY_SAMPLE_N_DEALS 5

typedef struct
{
  gint64 event;
  gint64 attendees[INC_DAY_SAMPLE_N_ATTENDEES]; /* startups, then investors */
  gint64 deals[INC_DAY_SAMPLE_N_DEALS];
} IncDaySample;

/* In a fiber.  Any error ends the program. */
IncDaySample inc_day_sample_make (IncSession *session);

G_END_DECLS
