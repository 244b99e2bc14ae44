/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-time-span: from dates to places. */
#include "config.h"

#include "inc-time-span.h"

#include "inc-date.h"

#include <stdio.h>

static guint changed_signal;

G_DEFINE_FINAL_TYPE (IncTimeSpan, inc_time_span, G_TYPE_OBJECT)

static void
inc_time_span_class_init (IncTimeSpanClass *klass)
{
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);
}

static void
inc_time_span_init (IncTimeSpan *self)
{
}

IncTimeSpan *
inc_time_span_new (void)
{
  return g_object_new (INC_TYPE_TIME_SPAN, NULL);
}

void
inc_time_span_set (IncTimeSpan *self, guint32 first, guint32 end, guint32 today)
{
  g_return_if_fail (first <= end);
  if (self->first == first && self->end == end && self->today == today)
    return;
  self->first = first;
  self->end = end;
  self->today = today;
  g_signal_emit (self, changed_signal, 0);
}

double
inc_time_span_place (IncTimeSpan *self, guint32 day)
{
  if (day <= self->first || self->end == self->first)
    return 0;
  return day >= self->end ? 1 : (double) (day - self->first) / (self->end - self->first);
}

guint32
inc_time_first_day (const char *iso)
{
  int year = 0, month = 1, day = 1;
  GDate date;

  if (iso == NULL || inc_date_check (iso) == INC_DATE_NONE)
    return 0;
  sscanf (iso, "%d-%d-%d", &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

guint32
inc_time_last_day (const char *iso)
{
  const guint32 first = inc_time_first_day (iso);
  GDate date;

  if (first == 0)
    return 0;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, first);
  switch (inc_date_check (iso))
    {
    case INC_DATE_YEAR:
      g_date_set_dmy (&date, 31, G_DATE_DECEMBER, g_date_get_year (&date));
      return g_date_get_julian (&date);
    case INC_DATE_MONTH:
      return inc_time_next_month (first) - 1;
    case INC_DATE_DAY:
    case INC_DATE_NONE:
    default:
      return first;
    }
}

guint32
inc_time_next_month (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_set_day (&date, 1);
  g_date_add_months (&date, 1);
  return g_date_get_julian (&date);
}
