/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-named-filter: the days that count are computed here, so that a box and its list cannot differ. */
#include "config.h"

#include "inc-named-filter.h"

#include "inc-date.h"
#include "inc-records.h"

#include <glib/gi18n.h>

static const IncChoice place_choices[] = {
  { 1, "startup", N_("In a startup") },
  { 2, "investor", N_("In an investor") },
  { 3, "partner", N_("In a partner") },
  { 0 },
};

static const IncChoice consent_choices[] = {
  { 1, "none", N_("None at all") },
  { 2, "contact", N_("Not to be contacted") },
  { 3, "city_report", N_("Not to be named to the city") },
  { 4, "introduce", N_("Not to be introduced") },
  { 5, "publish", N_("Not to be named in public") },
  { 0 },
};

/* Filters with values to choose from: their words, joined by ", ", are the one parameter. */
static const IncField fields[] = {
  { .name = "investor-stage", .label = N_("Stage"), .kind = INC_KIND_CHOICE, .choices = inc_business_stage_choices },
  { .name = "person-place", .label = N_("Where"), .kind = INC_KIND_CHOICE, .choices = place_choices },
  { .name = "person-consent", .label = N_("Consent"), .kind = INC_KIND_CHOICE, .choices = consent_choices },
};

const IncField *
inc_named_filter_get_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, name))
      return &fields[i];
  return NULL;
}

IncQuery *
inc_named_filter_query_quiet (const char *today)
{
  IncQuery *query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_auto(IncValue) since = inc_value_take_text (inc_date_add_days (today, -INC_QUIET_DAYS));

  inc_query_filter (query, INC_FILTER_NAMED, "startup-quiet", &since, 1);
  inc_query_set_sort (query, "stage_since", FALSE);
  return query;
}

IncQuery *
inc_named_filter_query_incomplete (void)
{
  IncQuery *query = inc_query_new (inc_schema_of (inc_startup_get_type ()));

  inc_query_filter (query, INC_FILTER_NAMED, "startup-incomplete", NULL, 0);
  return query;
}

IncQuery *
inc_named_filter_query_ending (const char *today)
{
  IncQuery *query = inc_query_new (inc_schema_of (inc_cohort_get_type ()));
  g_auto(IncValue) last = inc_value_take_text (inc_date_add_days (today, INC_ENDING_DAYS));
  g_auto(IncValue) first = inc_value_dup_text (today);
  const IncValue values[] = { first, last };

  inc_query_filter (query, INC_FILTER_NAMED, "cohort-ending", values, G_N_ELEMENTS (values));
  inc_query_set_sort (query, "ends", FALSE);
  return query;
}

static char *
display_day (const IncFilter *filter, guint value)
{
  const char *iso = value < filter->values->len ? g_array_index (filter->values, IncValue, value).text : NULL;

  return inc_date_display (iso);
}

char *
inc_named_filter_describe (const IncFilter *filter)
{
  g_autofree char *day = NULL;

  if (g_str_equal (filter->field, "startup-quiet"))
    {
      day = display_day (filter, 0);
      /* Translators: a date such as 12/05/2026 */
      return g_strdup_printf (_("No stage change since %s"), day != NULL ? day : "–");
    }
  if (g_str_equal (filter->field, "cohort-ending"))
    {
      day = display_day (filter, 1);
      /* Translators: a date such as 12/05/2026 */
      return g_strdup_printf (_("Ending by %s"), day != NULL ? day : "–");
    }
  if (g_str_equal (filter->field, "startup-incomplete"))
    return g_strdup (_("Without tax code or contact"));
  return g_strdup (filter->field);
}
