/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund-views: one row of a table a view; its list and its sum are narrowed by the same days. */
#include "config.h"

#include "inc-fund-views.h"

#include "inc-date.h"
#include "inc-named-filter.h"
#include "inc-records.h"

#include <glib/gi18n.h>

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

enum
{
  DAYS_AHEAD = 365,
};

const IncFundViewKind inc_fund_views[INC_N_FUND_VIEWS] = {
  { "tranches", N_("Tranches"), inc_tranche_get_type, FIELDS ("due", "startup", "title", "amount", "status", "waits_for"),
    FIELDS ("startup", "due", "amount"), "status", "due", FALSE, N_("No tranche here.") },
  { "awards", N_("Awards"), inc_award_get_type, FIELDS ("title", "startup", "status", "awarded", "requested"),
    FIELDS ("startup", "awarded"), "status", "title", FALSE, N_("Nobody asked for money of this fund yet.") },
  { "accounts", N_("Final Accounts"), inc_award_get_type, FIELDS ("title", "startup", "settled_on", "awarded", "settled"),
    FIELDS ("startup", "settled", "settled_on"), NULL, "settled_on", TRUE, N_("No final account was accepted yet.") },
  { "ceilings", N_("Ceilings"), inc_ceiling_rule_get_type,
    FIELDS ("name", "amount", "share", "confirmed", "legal_basis"), FIELDS ("measure", "legal_basis"), "confirmed", "name",
    FALSE, N_("No ceiling concerns this fund. The menu adds the proposed rules.") },
  { "time", N_("Over Time"), NULL },
};

const IncFundDueKind inc_fund_dues[INC_N_FUND_DUES] = {
  { "all", N_("All") }, { "overdue", N_("Overdue") }, { "year", N_("Due in 12 Months") }, { "unscheduled", N_("Unscheduled") },
};

/* Whole phrases, since each language counts in its own way. */
char *
inc_fund_view_count (IncFundView view, guint n, const char *number)
{
  if (view == INC_FUND_TRANCHES)
    return g_strdup_printf (ngettext ("%s tranche", "%s tranches", n), number);
  if (view == INC_FUND_AWARDS)
    return g_strdup_printf (ngettext ("%s award", "%s awards", n), number);
  if (view == INC_FUND_ACCOUNTS)
    return g_strdup_printf (ngettext ("%s final account", "%s final accounts", n), number);
  return g_strdup_printf (ngettext ("%s ceiling", "%s ceilings", n), number);
}

IncQuery *
inc_fund_view_query (IncFundView view, gint64 fund, IncFundDue due)
{
  IncQuery *query = inc_query_new (inc_schema_of (inc_fund_views[view].get_type ()));
  const IncValue value = inc_value_integer (fund);
  g_autofree char *today = inc_date_today ();

  inc_query_set_sort (query, inc_fund_views[view].sort, inc_fund_views[view].descending);
  if (view == INC_FUND_AWARDS || view == INC_FUND_ACCOUNTS)
    inc_query_filter_id (query, "fund", fund);
  else
    inc_query_filter (query, INC_FILTER_NAMED, view == INC_FUND_TRANCHES ? "tranche-of-fund" : "ceiling-rule-of-fund", &value, 1);
  if (view == INC_FUND_ACCOUNTS)
    inc_query_filter (query, INC_FILTER_KNOWN, "settled_on", NULL, 0);
  if (view == INC_FUND_TRANCHES && due == INC_FUND_DUE_OVERDUE)
    inc_named_filter_overdue (query, today);
  else if (view == INC_FUND_TRANCHES && due == INC_FUND_DUE_YEAR)
    inc_named_filter_due (query, today, DAYS_AHEAD);
  else if (view == INC_FUND_TRANCHES && due == INC_FUND_DUE_UNSCHEDULED)
    inc_query_filter (query, INC_FILTER_NAMED, "tranche-unscheduled", NULL, 0);
  return query;
}

/* ---- sums ---- */

static IncValue
text_or_null (char *text)
{
  return (IncValue){ text != NULL ? INC_VALUE_TEXT : INC_VALUE_NULL, 0, text };
}

static DexFuture *
sum_tranches (IncSession *session, gint64 fund, IncFundDue due)
{
  static const char *const which[] = { "all", "due", "due", "unscheduled" };
  g_autofree char *today = inc_date_today ();
  g_autofree char *last = due == INC_FUND_DUE_OVERDUE ? inc_date_add_days (today, -1)
                          : due == INC_FUND_DUE_YEAR  ? inc_date_add_days (today, DAYS_AHEAD) : NULL;
  const IncValue values[] = { inc_value_integer (fund), text_or_null ((char *) which[due]),
                              text_or_null (due == INC_FUND_DUE_YEAR ? today : NULL), text_or_null (last) };

  return inc_session_query (session, "fund-tranche-sum", values, G_N_ELEMENTS (values));
}

DexFuture *
inc_fund_view_sum (IncFundView view, IncSession *session, gint64 fund, IncFundDue due)
{
  const IncValue values[] = { inc_value_integer (fund), inc_value_integer (view == INC_FUND_ACCOUNTS) };

  if (view == INC_FUND_TRANCHES)
    return sum_tranches (session, fund, due);
  return inc_session_query (session, "fund-award-sum", values, G_N_ELEMENTS (values));
}
