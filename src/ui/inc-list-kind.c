/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-list-kind: the one table behind all lists. */
#include "config.h"

#include "inc-list-kind.h"

#include "inc-date.h"
#include "inc-records.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* Whole phrases, since each language counts in its own way. */

static char *
count_startups (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 startups" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s startup", "%s of %s startups", n), shown, all)
                     : g_strdup_printf (ngettext ("%s startup", "%s startups", n), shown);
}

static char *
count_investors (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 investors" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s investor", "%s of %s investors", n), shown, all)
                     : g_strdup_printf (ngettext ("%s investor", "%s investors", n), shown);
}

static char *
count_events (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 events" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s event", "%s of %s events", n), shown, all)
                     : g_strdup_printf (ngettext ("%s event", "%s events", n), shown);
}

static char *
count_people (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 people" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s person", "%s of %s people", n), shown, all)
                     : g_strdup_printf (ngettext ("%s person", "%s people", n), shown);
}

static char *
count_partners (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 partners" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s partner", "%s of %s partners", n), shown, all)
                     : g_strdup_printf (ngettext ("%s partner", "%s partners", n), shown);
}

static char *
count_tags (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 tags" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s tag", "%s of %s tags", n), shown, all)
                     : g_strdup_printf (ngettext ("%s tag", "%s tags", n), shown);
}

static char *
count_rates (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 rates" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s rate", "%s of %s rates", n), shown, all)
                     : g_strdup_printf (ngettext ("%s rate", "%s rates", n), shown);
}

static char *
count_papers (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 papers" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s paper", "%s of %s papers", n), shown, all)
                     : g_strdup_printf (ngettext ("%s paper", "%s papers", n), shown);
}

static char *
count_numbers (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 numbers" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s number", "%s of %s numbers", n), shown, all)
                     : g_strdup_printf (ngettext ("%s number", "%s numbers", n), shown);
}

static char *
count_funds (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 funds" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s fund", "%s of %s funds", n), shown, all)
                     : g_strdup_printf (ngettext ("%s fund", "%s funds", n), shown);
}

static char *
count_awards (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 awards" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s award", "%s of %s awards", n), shown, all)
                     : g_strdup_printf (ngettext ("%s award", "%s awards", n), shown);
}

static char *
count_tranches (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 tranches" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s tranche", "%s of %s tranches", n), shown, all)
                     : g_strdup_printf (ngettext ("%s tranche", "%s tranches", n), shown);
}

static char *
count_ceilings (guint n, const char *shown, const char *all)
{
  /* Translators: "22 of 126 ceilings" */
  return all != NULL ? g_strdup_printf (ngettext ("%s of %s ceiling", "%s of %s ceilings", n), shown, all)
                     : g_strdup_printf (ngettext ("%s ceiling", "%s ceilings", n), shown);
}

static const IncListKind kinds[] = {
  { "startup", INC_LIST_FILES | INC_LIST_ENROLLED | INC_LIST_IMPORTED | INC_LIST_INVITED, N_("Startups"), "inc-startup-symbolic",
    "startup-columns",
    FIELDS ("name", "cohort", "stage", "sector", "tax_code", "founded", "province", "status"),
    FIELDS ("sector", "cohort", "stage"), "stage",
    FIELDS ("cohort", "sector", "status", "stage"),
    N_("Search name, tax code, sector…"),
    N_("New Startup (Ctrl+N)"), N_("_New Startup"), N_("No Startups Yet"),
    N_("Startups come here from a spreadsheet, or are added by hand."), count_startups },
  { "investor", INC_LIST_FILES | INC_LIST_INVITED, N_("Investors"), "inc-investor-symbolic", "investor-columns",
    FIELDS ("name", "kind", "sectors", "ticket_max", "startups", "contacted"),
    FIELDS ("kind", "sectors", "country"), "status",
    FIELDS ("kind", "sectors", "investor-stage", "country", "status"),
    N_("Search name, tax code, sector…"),
    N_("New Investor (Ctrl+N)"), N_("_New Investor"), N_("No Investors Yet"),
    N_("Funds, companies and angels who put money into startups are kept here, with what they look for."),
    count_investors },
  { "event", INC_LIST_FILES | INC_LIST_NEWEST, N_("Events"), "x-office-calendar-symbolic", "event-columns",
    FIELDS ("name", "date", "status", "venue"),
    FIELDS ("date", "venue"), "status",
    FIELDS ("status"),
    N_("Search name, venue…"),
    N_("New Event (Ctrl+N)"), N_("_New Event"), N_("No Events Yet"),
    N_("Add an event with its date, its meeting times and its tables, then invite startups and investors to it."),
    count_events },
  { "person", INC_LIST_FILES, N_("People"), "inc-person-symbolic", "person-columns",
    FIELDS ("name", "position", "place", "country", "languages"),
    FIELDS ("position", "place"), NULL,
    FIELDS ("position", "person-place", "country", "person-consent"),
    N_("Search name, e-mail, phone…"),
    N_("New Person (Ctrl+N)"), N_("_New Person"), N_("Nobody Yet"),
    N_("Founders, contacts of investors and partners, and experts are kept here, once each, with their roles."),
    count_people },
  { "partner", INC_LIST_FILES, N_("Partners"), "inc-partner-symbolic", "partner-columns",
    FIELDS ("name", "kind", "status", "website", "contacted"),
    FIELDS ("kind", "country"), "status",
    FIELDS ("kind", "status"),
    N_("Search name, tax code, website…"),
    N_("New Partner (Ctrl+N)"), N_("_New Partner"), N_("No Partners Yet"),
    N_("Agencies, associations, universities and enterprises that work with the incubator are kept here."),
    count_partners },
  { "fund", INC_LIST_FILES | INC_LIST_REMAINING, N_("Funds & Grants"), "inc-fund-symbolic", "fund-columns",
    FIELDS ("name", "source", "starts", "ends", "limit_amount"),
    FIELDS ("source"), NULL,
    FIELDS ("source", "programme"),
    N_("Search name, legal basis…"),
    N_("New Fund (Ctrl+N)"), N_("_New Fund"), N_("No Funds Yet"),
    N_("Add a fund with its source, its legal basis, its period and its limit; then awards, and what is paid of them."),
    count_funds },
  { "award", INC_LIST_FILES, N_("Awards"), "inc-fund-symbolic", "award-columns",
    FIELDS ("title", "startup", "fund", "status", "requested", "awarded"),
    FIELDS ("startup", "awarded"), "status",
    FIELDS ("status", "fund", "kind", "startup"),
    N_("Search title, decision, contract…"),
    N_("New Award (Ctrl+N)"), N_("_New Award"), N_("No Awards Yet"),
    N_("What startups asked for and were given is kept here, with its decision and its contract."),
    count_awards },
  { "tranche", INC_LIST_KEPT | INC_LIST_OWNED, N_("Tranches"), "inc-fund-symbolic", "tranche-columns",
    FIELDS ("title", "due", "startup", "waits_for", "amount", "status"),
    FIELDS ("startup", "due", "amount"), "status",
    FIELDS ("status", "startup", "waits_for"),
    N_("Search title…"),
    N_("New Tranche"), N_("_New Tranche"), N_("No Tranches Yet"),
    N_("The tranches of awards are kept here; they are added in the award that they are a part of."),
    count_tranches },
  { "ceiling_rule", INC_LIST_PROPOSED, N_("Ceilings"), "inc-fund-symbolic", NULL,
    FIELDS ("name", "amount", "share", "confirmed"),
    FIELDS ("measure", "legal_basis"), "confirmed",
    FIELDS ("measure", "kind", "confirmed"),
    N_("Search name, legal text…"),
    N_("New Ceiling"), N_("_New Ceiling"), N_("No Ceilings Yet"),
    N_("What a law or a fund's rules allow at most is kept here, with its legal text. One that nobody has confirmed "
       "warns and never refuses."),
    count_ceilings },
  { "tag", INC_LIST_PLAIN, N_("Words and Tags"), "tag-symbolic", NULL,
    FIELDS ("name", "kind", "name_en", "priority"),
    FIELDS ("kind", "name_en"), NULL,
    FIELDS ("kind"),
    N_("Search words"),
    N_("New Tag"), N_("_New Tag"), N_("No Words Yet"),
    N_("Words for sectors, technologies and labels are offered while they are typed into forms."),
    count_tags },
  { "exchange_rate", INC_LIST_PLAIN, N_("Exchange Rates"), "inc-investor-symbolic", NULL,
    FIELDS ("currency", "date", "rate", "source"),
    FIELDS ("date", "rate", "source"), NULL,
    FIELDS ("currency"), NULL,
    N_("New Exchange Rate"), N_("_New Exchange Rate"), N_("No Exchange Rates Yet"),
    N_("What one unit of a currency was worth in đồng on a day is kept here for rounds in that currency."),
    count_rates },
  { "report", INC_LIST_FILES | INC_LIST_KEPT, N_("Issued Papers"), "inc-report-symbolic", NULL,
    FIELDS ("title", "outgoing_number", "issued", "kind", "made_by", "state"),
    FIELDS ("issued", "kind"), "state",
    FIELDS ("kind", "state"), NULL,
    N_("New Report"), N_("_New Report"), N_("No Papers Issued Yet"),
    N_("A report that was issued is kept here as it went out, with its number and its figures."),
    count_papers },
  { "outgoing_number", INC_LIST_NUMBERED, N_("Outgoing Numbers"), "inc-report-symbolic", NULL,
    FIELDS ("about", "number", "series", "symbol", "date", "signer"),
    FIELDS ("number", "symbol", "date"), NULL,
    FIELDS ("series"), NULL,
    N_("New Number (Ctrl+N)"), N_("_New Number"), N_("No Numbers Yet"),
    N_("Issuing a report takes a number. Numbers of letters that were written elsewhere are entered here, so that "
       "none is given twice."),
    count_numbers },
};

const IncListKind *
inc_list_kind_find (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].table, table) == 0)
      return &kinds[i];
  return NULL;
}

const IncSchema *
inc_list_kind_get_schema (const IncListKind *self)
{
  return inc_schemas_find (self->table);
}

IncQuery *
inc_list_kind_make_query (const IncListKind *self)
{
  IncQuery *query = inc_query_new (inc_list_kind_get_schema (self));

  if ((self->flags & INC_LIST_NEWEST) != 0)
    inc_query_set_sort (query, "date", TRUE);
  return query;
}

static void
set_today (IncRecord *record)
{
  g_autofree char *today = inc_date_today ();

  g_object_set (record, "date", today, NULL);
}

/* An ordinary day of meetings, so that only name and date are left to be typed. */
static void
set_day (IncRecord *event)
{
  g_object_set (event, "status", INC_EVENT_PLANNED, "starts", "09:00", "ends", "16:30", "meeting-minutes", (gint64) 20,
                "pause-minutes", (gint64) 5, "breaks", "12:00-13:30", NULL);
}

IncRecord *
inc_list_kind_make (const IncListKind *self)
{
  const IncSchema *schema = inc_list_kind_get_schema (self);
  IncRecord *record = inc_record_new (schema);

  if (schema == inc_schema_of (inc_startup_get_type ()))
    g_object_set (record, "status", INC_STARTUP_STATUS_OPERATING, NULL);
  else if (schema == inc_schema_of (inc_investor_get_type ()) || schema == inc_schema_of (inc_partner_get_type ()))
    g_object_set (record, "status", INC_CONTACT_STATUS_ACTIVE, NULL);
  else if (schema == inc_schema_of (inc_event_get_type ()))
    set_day (record);
  else if (schema == inc_schema_of (inc_exchange_rate_get_type ()))
    set_today (record);
  else if (schema == inc_schema_of (inc_outgoing_number_get_type ()))
    {
      set_today (record);
      g_object_set (record, "year", (gint64) atoi (INC_OUTGOING_NUMBER (record)->date), NULL);
    }
  return record;
}
