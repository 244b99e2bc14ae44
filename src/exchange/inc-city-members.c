/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-city-members: the tables.  data/schema/city-export-1.schema.json says what each member means. */
#include "config.h"

#include "inc-city-members.h"

#include "inc-schema.h"

#include <string.h>

static const char *const nothing[] = { NULL };

static const IncCityMember cohort_members[] = {
  { "capacity", "cohort.capacity", INC_CITY_INTEGER },
  { "code", "cohort.code" },
  { "description", "cohort.description" },
  { "ends", "cohort.ends" },
  { "name", "cohort.name" },
  { "programme", "cohort.programme" },
  { "starts", "cohort.starts" },
  { "status", "cohort.status" },
  { "uid", "cohort.uid" },
  { NULL },
};

static const IncCityMember count_members[] = {
  { "cohorts", NULL, INC_CITY_INTEGER },
  { "enrolments", NULL, INC_CITY_INTEGER },
  { "events", NULL, INC_CITY_INTEGER },
  { "investors", NULL, INC_CITY_INTEGER },
  { "partners", NULL, INC_CITY_INTEGER },
  { "people", NULL, INC_CITY_INTEGER },
  { "programmes", NULL, INC_CITY_INTEGER },
  { "roles", NULL, INC_CITY_INTEGER },
  { "rounds", NULL, INC_CITY_INTEGER },
  { "stageChanges", NULL, INC_CITY_INTEGER },
  { "stakes", NULL, INC_CITY_INTEGER },
  { "startups", NULL, INC_CITY_INTEGER },
  { NULL },
};

/* Which records are counted is weighed as it is in their own sections. */
static const char *const count_weighed[] = {
  "consent.given", "consent.person", "consent.purpose", "consent.withdrawn",
  "event.date", "investor.kind", "investor.person",
  "role.ends", "role.investor", "role.person", "role.starts", "round.date",
  "stage_change.date", "stage_change.enrolment",
  "stake.investor", "stake.person", "stake.round",
  NULL,
};

static const IncCityMember enrolment_members[] = {
  { "cohort", "enrolment.cohort" },
  { "stage", "stage_change.stage" },
  { "stageChanges.date", "stage_change.date" },
  { "stageChanges.stage", "stage_change.stage" },
  { "stageChanges.uid", "stage_change.uid" },
  { "stageSince", "stage_change.date" },
  { "startup", "enrolment.startup" },
  { "uid", "enrolment.uid" },
  { NULL },
};

static const char *const enrolment_weighed[] = { "stage_change.enrolment", NULL };

static const IncCityMember event_members[] = {
  { "cooperation", NULL, INC_CITY_INTEGER },
  { "date", "event.date" },
  { "informative", NULL, INC_CITY_INTEGER },
  { "investors", NULL, INC_CITY_INTEGER },
  { "investorsPresent", NULL, INC_CITY_INTEGER },
  { "meetings", NULL, INC_CITY_INTEGER },
  { "name", "event.name" },
  { "noInterest", NULL, INC_CITY_INTEGER },
  { "notHeld", NULL, INC_CITY_INTEGER },
  { "programme", "event.programme" },
  { "startups", NULL, INC_CITY_INTEGER },
  { "startupsPresent", NULL, INC_CITY_INTEGER },
  { "status", "event.status" },
  { "uid", "event.uid" },
  { NULL },
};

static const char *const event_weighed[] = {
  "attendee.answer", "attendee.event", "attendee.investor", "attendee.presence", "attendee.startup",
  "meeting.cancelled", "meeting.result", "meeting.scenario", "scenario.event", "scenario.state",
  NULL,
};

static const IncCityMember investor_members[] = {
  { "country", "investor.country" },
  { "kind", "investor.kind" },
  { "legalName", "investor.legal_name" },
  { "name", "investor.name" },
  { "sectors", "investor.sectors", INC_CITY_TAGS },
  { "stageFrom", "investor.stage_from" },
  { "stageTo", "investor.stage_to" },
  { "taxCode", "investor.tax_code" },
  { "uid", "investor.uid" },
  { "website", "investor.website" },
  { NULL },
};

static const char *const investor_weighed[] = { "investor.person", NULL };

static const IncCityMember partner_members[] = {
  { "country", "partner.country" },
  { "digitalType", "partner.digital_type" },
  { "digitalTypeOn", "partner.digital_type_on" },
  { "kind", "partner.kind" },
  { "legalName", "partner.legal_name" },
  { "name", "partner.name" },
  { "taxCode", "partner.tax_code" },
  { "uid", "partner.uid" },
  { "website", "partner.website" },
  { NULL },
};

static const IncCityMember people_members[] = {
  { "name", "person.name", .with_consent = TRUE },
  { "roles.investor", "role.investor", .with_consent = TRUE },
  { "roles.partner", "role.partner", .with_consent = TRUE },
  { "roles.position", "role.position", .with_consent = TRUE },
  { "roles.startup", "role.startup", .with_consent = TRUE },
  { "roles.uid", "role.uid", .with_consent = TRUE },
  { "uid", "person.uid", .with_consent = TRUE },
  { NULL },
};

static const char *const people_weighed[] = {
  "consent.given", "consent.person", "consent.purpose", "consent.withdrawn",
  "investor.kind", "investor.person",
  "role.ends", "role.person", "role.starts", "round.date",
  "stake.investor", "stake.person", "stake.round",
  NULL,
};

static const IncCityMember programme_members[] = {
  { "code", "programme.code" },
  { "description", "programme.description" },
  { "ends", "programme.ends" },
  { "name", "programme.name" },
  { "starts", "programme.starts" },
  { "status", "programme.status" },
  { "uid", "programme.uid" },
  { NULL },
};

static const IncCityMember round_members[] = {
  { "amount", "round.amount", INC_CITY_INTEGER },
  { "amountVnd", "round.amount_vnd", INC_CITY_INTEGER },
  { "currency", "round.currency" },
  { "date", "round.date" },
  { "instrument", "round.instrument" },
  { "rate", "round.rate", INC_CITY_DECIMAL },
  { "rateOn", "round.rate_on" },
  { "rateSource", "round.rate_source" },
  { "startup", "round.startup" },
  { "type", "round.type" },
  { "uid", "round.uid" },
  { "undisclosed", "round.undisclosed", INC_CITY_TRUE },
  { NULL },
};

static const IncCityMember stake_members[] = {
  { "amount", "stake.amount", INC_CITY_INTEGER },
  { "currency", "stake.currency" },
  { "holder", NULL },
  { "investor", "stake.investor" },
  { "person", "stake.person", .with_consent = TRUE },
  { "round", "stake.round" },
  { "share", "stake.share", INC_CITY_INTEGER },
  { "startup", "stake.startup" },
  { "uid", "stake.uid" },
  { NULL },
};

static const char *const stake_weighed[] = {
  "consent.given", "consent.person", "consent.purpose", "consent.withdrawn",
  "investor.kind", "investor.person", "round.date",
  NULL,
};

static const IncCityMember startup_members[] = {
  { "businessStage", "startup.business_stage" },
  { "charterCapital", "startup.charter_capital", INC_CITY_INTEGER },
  { "commune", "startup.commune" },
  { "description", "startup.description" },
  { "descriptionEn", "startup.description_en" },
  { "digitalType", "startup.digital_type" },
  { "digitalTypeOn", "startup.digital_type_on" },
  { "founded", "startup.founded" },
  { "internationalName", "startup.international_name" },
  { "legalName", "startup.legal_name" },
  { "name", "startup.name" },
  { "province", "startup.province" },
  { "registered", "startup.registered" },
  { "sector", "startup.sector", INC_CITY_TAGS },
  { "status", "startup.status" },
  { "taxCode", "startup.tax_code" },
  { "taxCodeKind", "startup.tax_kind" },
  { "technologies", "startup.technologies", INC_CITY_TAGS },
  { "uid", "startup.uid" },
  { "vsic", "startup.vsic" },
  { "vsicVersion", "startup.vsic_version" },
  { "website", "startup.website" },
  { "womenOwned", "startup.women_owned", INC_CITY_TRUE },
  { NULL },
};

static const IncCityTable tables[INC_CITY_N_SECTIONS] = {
  [INC_CITY_COHORTS] = { "cohorts", "city-cohorts", FALSE, NULL, cohort_members, nothing },
  [INC_CITY_COUNTS] = { "counts", "city-counts", TRUE, NULL, count_members, count_weighed },
  [INC_CITY_ENROLMENTS] = { "enrolments", "city-enrolments", TRUE, "stageChanges", enrolment_members, enrolment_weighed },
  [INC_CITY_EVENTS] = { "events", "city-events", TRUE, NULL, event_members, event_weighed },
  [INC_CITY_INVESTORS] = { "investors", "city-investors", FALSE, NULL, investor_members, investor_weighed },
  [INC_CITY_PARTNERS] = { "partners", "city-partners", FALSE, NULL, partner_members, nothing },
  [INC_CITY_PEOPLE] = { "people", "city-people", TRUE, "roles", people_members, people_weighed },
  [INC_CITY_PROGRAMMES] = { "programmes", "city-programmes", FALSE, NULL, programme_members, nothing },
  [INC_CITY_ROUNDS] = { "rounds", "city-rounds", TRUE, NULL, round_members, nothing },
  [INC_CITY_STAKES] = { "stakes", "city-stakes", TRUE, NULL, stake_members, stake_weighed },
  [INC_CITY_STARTUPS] = { "startups", "city-startups", FALSE, NULL, startup_members, nothing },
};

const IncCityTable *
inc_city_table_get (IncCitySection section)
{
  return &tables[section];
}

const IncCityMember *
inc_city_table_find (const IncCityTable *self, const char *name)
{
  for (const IncCityMember *member = self->members; member->name != NULL; member++)
    if (strcmp (member->name, name) == 0)
      return member;
  return NULL;
}

gboolean
inc_city_member_may_leave (const IncCityMember *self)
{
  g_auto(GStrv) parts = NULL;
  const IncSchema *schema;
  const IncField *field;

  if (self->source == NULL)
    return TRUE;
  parts = g_strsplit (self->source, ".", 2);
  schema = inc_schemas_find (parts[0]);
  if (schema == NULL || parts[1] == NULL)
    return FALSE;
  if (strcmp (parts[1], "uid") == 0)
    return TRUE;
  field = inc_schema_find (schema, parts[1]);
  return field != NULL && field->flags & (INC_CITY | INC_PUBLIC) && (!(field->flags & INC_PERSONAL) || self->with_consent);
}
