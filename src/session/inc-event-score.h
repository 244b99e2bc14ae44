/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How well a startup and an investor fit, from what the register knows of both: sector, stage, ticket, country.  Each part is
 * said in words; its weight stands in the event, and 0 switches it off. */
#pragma once

#include "inc-event-book.h"

G_BEGIN_DECLS

typedef enum
{
  INC_FIT_SECTOR,
  INC_FIT_STAGE,
  INC_FIT_TICKET,
  INC_FIT_COUNTRY,
  INC_N_FITS,
} IncFit;

typedef struct
{
  int parts[INC_N_FITS]; /* in per cent; −1: one of the two says nothing about it */
  int total;             /* of the parts that are known, weighted, in per cent; −1: none is known */
} IncEventScore;

/* The weights of an event; 40, 30, 20 and 10 where it has none. */
void inc_event_get_weights (IncEvent *event, int weights[INC_N_FITS]);
IncEventScore inc_event_score (const IncEventBook *book, int startup, int investor);
/* "Sector: both have Nông nghiệp. Stage: …", the known parts with a weight.  NULL when there are none.  Full transfer. */
char *inc_event_score_explain (const IncEventBook *book, int startup, int investor);

G_END_DECLS
