/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTimeSpan: the days that a timeline shows, for everything that is drawn over the same width.  Days are GLib's Julian
 * days.  Signal: "changed". */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define INC_TYPE_TIME_SPAN (inc_time_span_get_type ())
G_DECLARE_FINAL_TYPE (IncTimeSpan, inc_time_span, INC, TIME_SPAN, GObject)

/* Public to read.  Nothing is shown while end is first. */
struct _IncTimeSpan
{
  GObject parent_instance;

  guint32 first;
  guint32 end; /* the day after the last */
  guint32 today;
};

IncTimeSpan *inc_time_span_new (void);
void inc_time_span_set (IncTimeSpan *self, guint32 first, guint32 end, guint32 today);
/* Where a day begins: 0 at the first day, 1 at the end, and within that for days outside. */
double inc_time_span_place (IncTimeSpan *self, guint32 day);

/* The first or the last day of a date, month or year; 0 when iso is no date. */
guint32 inc_time_first_day (const char *iso);
guint32 inc_time_last_day (const char *iso);
/* The first day of the month after. */
guint32 inc_time_next_month (guint32 day);

G_END_DECLS
