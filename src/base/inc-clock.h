/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of a day, in minutes after midnight, and spans of them.  Stored as "09:20" and "10:20-10:40, 12:00-13:30". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INC_CLOCK_NONE -1
#define INC_CLOCK_END (24 * 60)

typedef struct
{
  int from;
  int until; /* later than from */
} IncClockSpan;

/* Reads what people type: 9:20, 09:20, 9h20, 9h, 9.20, "9 giờ 20".  INC_CLOCK_NONE for NULL and for what is no time; 24:00 is
 * one. */
int inc_clock_parse (const char *typed);
/* "09:20".  Full transfer. */
char *inc_clock_display (int minutes);

/* Spans of text such as "10:20-10:40; 12h–13h30", ascending, those that touch as one; none for NULL.  NULL when a part is no
 * span. */
GArray *inc_clock_parse_spans (const char *typed);
/* "10:20-10:40, 12:00-13:30"; NULL for none.  Full transfer. */
char *inc_clock_display_spans (const GArray *spans);
/* Whether a stretch of time has a minute in common with one of the spans. */
gboolean inc_clock_touches (const GArray *spans, int from, int until);

G_END_DECLS
