/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-named-filter: the days that count are computed here, so that a box and its list cannot differ. */
#include "config.h"

#include "inc-named-filter.h"

#include "inc-date.h"
#include "inc-money.h"
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

void
inc_named_filter_overdue (IncQuery *query, const char *today)
{
  IncValue values[] = { INC_VALUE_INIT, inc_value_take_text (inc_date_add_days (today, -1)) };

  inc_query_filter (query, INC_FILTER_NAMED, "tranche-due", values, G_N_ELEMENTS (values));
  inc_query_set_sort (query, "due", FALSE);
  inc_value_clear (&values[1]);
}

void
inc_named_filter_due (IncQuery *query, const char *today, int days)
{
  IncValue values[] = { inc_value_dup_text (today), inc_value_take_text (inc_date_add_days (today, days)) };

  inc_query_filter (query, INC_FILTER_NAMED, "tranche-due", values, G_N_ELEMENTS (values));
  inc_query_set_sort (query, "due", FALSE);
  inc_value_clear (&values[0]);
  inc_value_clear (&values[1]);
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

static const IncValue *
get_value (const IncFilter *filter, guint value)
{
  const IncValue *one = value < filter->values->len ? &g_array_index (filter->values, IncValue, value) : NULL;

  return one != NULL && one->type != INC_VALUE_NULL ? one : NULL;
}

/* A time or an amount with one end or two. */
static char *
describe_span (const char *label, char *first, char *last)
{
  g_autofree char *from = first, *to = last;

  return g_strdup_printf ("%s: %s – %s", label, from != NULL ? from : "…", to != NULL ? to : "…");
}

/* "Fund", whatever it is called; "Due: … – 11/05/2026".  NULL for another filter. */
static char *
describe_money (const IncFilter *filter)
{
  if (g_str_equal (filter->field, "tranche-of-fund") || g_str_equal (filter->field, "ceiling-rule-of-fund"))
    return g_strdup (_("Of one fund"));
  if (g_str_equal (filter->field, "tranche-due"))
    return describe_span (_("Due"), display_day (filter, 0), display_day (filter, 1));
  return g_str_equal (filter->field, "tranche-unscheduled") ? g_strdup (_("Unscheduled")) : NULL;
}

/* What the search over everything can ask for and a list cannot: see inc-find-query.c.  NULL for another filter. */
static char *
describe_found (const IncFilter *filter)
{
  static const char *const things[][2] = {
    { "-with-note", N_("Note") }, { "-with-people", N_("People") }, { "-with-consent", N_("Consent") },
  };
  const IncValue *first = get_value (filter, 0), *last = get_value (filter, 1);

  if (g_str_equal (filter->field, "startup-raised"))
    return describe_span (_("Amount"), first != NULL ? inc_money_display (first->integer) : NULL,
                          last != NULL ? inc_money_display (last->integer) : NULL);
  if (g_str_equal (filter->field, "startup-at-stage-in"))
    return describe_span (_("Stage since"), display_day (filter, 0), display_day (filter, 1));
  if (g_str_has_suffix (filter->field, "-contacted-in"))
    return describe_span (_("Last contact"), display_day (filter, 0), display_day (filter, 1));
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_has_suffix (filter->field, things[i][0]))
      return g_strdup_printf (first != NULL && first->integer != 0 ? _("Has: %s") : _("Lacks: %s"), _(things[i][1]));
  return NULL;
}

char *
inc_named_filter_describe (const IncFilter *filter)
{
  g_autofree char *day = NULL;
  g_autofree char *found = NULL;

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
  found = describe_money (filter);
  if (found == NULL)
    found = describe_found (filter);
  return found != NULL ? g_steal_pointer (&found) : g_strdup (filter->field);
}
