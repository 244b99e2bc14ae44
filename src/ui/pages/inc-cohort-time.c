/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort-time: from three dates to what a person wants to know. */
#include "config.h"

#include "inc-cohort-time.h"

#include "inc-cohort.h"
#include "inc-date.h"
#include "inc-named-filter.h"
#include "inc-programme.h"
#include "inc-record.h"

#include <glib/gi18n.h>

/* Weeks that have begun; a cohort of one day has one. */
static int
weeks (int days)
{
  return days / 7 + 1;
}

char *
inc_cohort_describe_time (const char *starts, const char *ends, const char *today, double *fraction)
{
  int length, passed;

  *fraction = 0;
  if (!inc_date_days_between (starts, ends, &length) || !inc_date_days_between (starts, today, &passed) || length < 0)
    return NULL;
  if (passed < 0)
    return g_strdup_printf (ngettext ("Begins in %d day", "Begins in %d days", -passed), -passed);
  *fraction = length == 0 ? 1 : MIN (1, (double) passed / length);
  if (passed > length)
    return g_strdup_printf (ngettext ("%d week", "%d weeks", weeks (length)), weeks (length));
  /* Translators: "Week 11 of 26" */
  return g_strdup_printf (_("Week %d of %d"), weeks (passed), weeks (length));
}

char *
inc_cohort_describe_dates (const char *starts, const char *ends)
{
  g_autofree char *first = inc_date_display (starts);
  g_autofree char *last = inc_date_display (ends);

  if (first != NULL && last != NULL)
    return g_strdup_printf ("%s – %s", first, last);
  /* Translators: dates of a cohort of which only one is known; %s is a date, month or year. */
  if (first != NULL)
    return g_strdup_printf (_("From %s"), first);
  return last != NULL ? g_strdup_printf (_("Until %s"), last) : NULL;
}

char *
inc_cohort_describe_status (const char *status, const char *ends, const char *today, IncTone *tone)
{
  const IncField *field = inc_schema_find (inc_schema_of (inc_cohort_get_type ()), "status");
  const IncChoice *choice = status != NULL ? inc_choice_find_word (field->choices, status) : NULL;
  int left;

  *tone = INC_TONE_PLAIN;
  if (choice == NULL)
    return NULL;
  *tone = inc_tone_of (field, choice->value);
  if (choice->value == INC_RUN_STATUS_ACTIVE && inc_date_days_between (today, ends, &left) && left <= INC_ENDING_DAYS)
    {
      *tone = INC_TONE_WARNING;
      return g_strdup (left < 0 ? _("End passed") : _("Ends soon"));
    }
  return g_strdup (_(choice->label));
}
