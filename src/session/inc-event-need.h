/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table calculator: how many tables and slots the wishes of an event need, against those it has.  Any thread. */
#pragma once

#include "inc-event-book.h"

G_BEGIN_DECLS

/* Room to spare, in per cent, without which the last meetings find no slot that suits both. */
#define INC_EVENT_SPARE_LEAST 10
#define INC_EVENT_SPARE_MOST 20

typedef struct
{
  int n_slots;
  int n_tables;
  int n_lost;      /* of the tables, at some time of the day */
  int n_startups;  /* who come */
  int n_investors;
  int places;      /* meetings that tables and slots can hold, lost tables counted out */
  int wished;      /* pairs who come of which one wants to meet and none will not */
  int mutual;      /* of them, those that want each other */
  int wanted;      /* of the wished, as many as the most meetings of each and their time allow */
  int least_places; /* for those, with INC_EVENT_SPARE_LEAST to spare */
  int most_places;  /* with INC_EVENT_SPARE_MOST */
  int least_tables; /* for the slots there are; 0 without slots */
  int most_tables;
  int useful_tables; /* no slot can use more: the smaller of the two sides */
  int least_slots;   /* for the tables there are, as far as they are of use; 0 without tables */
} IncEventNeed;

void inc_event_need_init (IncEventNeed *self, const IncEventBook *book);
/* Whether what there is holds the meetings with the least to spare, or as many as the people there can have at all. */
gboolean inc_event_need_is_met (const IncEventNeed *self);
/* What tables and slots can hold, in a sentence.  Full transfer. */
char *inc_event_need_describe_held (const IncEventNeed *self);
/* What the wishes need, and what is missing for it, in a sentence or two.  Full transfer. */
char *inc_event_need_describe_needed (const IncEventNeed *self);

G_END_DECLS
