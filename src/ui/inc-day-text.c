/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-day-text: our own names of days and months, so that they follow the translation and not LC_TIME. */
#include "config.h"

#include "inc-day-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const char *const weekdays[] = {
  N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
};

static const char *const months[] = {
  NC_("month in a date", "January"), NC_("month in a date", "February"), NC_("month in a date", "March"),
  NC_("month in a date", "April"), NC_("month in a date", "May"), NC_("month in a date", "June"),
  NC_("month in a date", "July"), NC_("month in a date", "August"), NC_("month in a date", "September"),
  NC_("month in a date", "October"), NC_("month in a date", "November"), NC_("month in a date", "December"),
};

static const char *const short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"), NC_("short month", "Apr"),
  NC_("short month", "May"), NC_("short month", "Jun"), NC_("short month", "Jul"), NC_("short month", "Aug"),
  NC_("short month", "Sep"), NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static gboolean
parse_day (const char *iso, GDate *date)
{
  int year, month, day;

  if (sscanf (iso, "%d-%d-%d", &year, &month, &day) != 3 || !g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

char *
inc_day_text_long (const char *iso)
{
  GDate date;

  if (!parse_day (iso, &date))
    return g_strdup (iso);
  /* Translators: weekday, day and month: "Tuesday, 12 May" */
  return g_strdup_printf (_("%s, %d %s"), _(weekdays[g_date_get_weekday (&date) - 1]), g_date_get_day (&date),
                          g_dpgettext2 (NULL, "month in a date", months[g_date_get_month (&date) - 1]));
}

const char *
inc_day_text_short_month (const char *iso)
{
  GDate date;

  return parse_day (iso, &date) ? g_dpgettext2 (NULL, "short month", short_months[g_date_get_month (&date) - 1]) : "";
}
