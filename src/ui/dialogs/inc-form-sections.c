/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-form-sections: one table a type.  A field that stands in no section is filled by the register itself. */
#include "config.h"

#include "inc-form-sections.h"

#include <glib/gi18n.h>

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

#define STARTUP_DETAILS \
  { N_("Names"), FIELDS ("legal_name", "international_name"), TRUE }, \
  { N_("What it does"), FIELDS ("description", "description_en", "technologies", "business_stage"), TRUE }, \
  { N_("Company"), FIELDS ("tax_kind", "registered", "charter_capital", "vsic", "vsic_version", "women_owned"), TRUE }, \
  { N_("Classification"), FIELDS ("digital_type", "digital_type_on"), TRUE }, \
  { N_("Contact and address"), FIELDS ("website", "email", "address", "commune", "province"), TRUE }, \
  { N_("Origin"), FIELDS ("source"), TRUE }

/* The stage counts for the enrolment, which only a new startup gets here. */
static const IncFormSection new_startup[] = {
  { NULL, FIELDS ("name", "tax_code", "sector", "founded", "phone", "cohort", "stage"), FALSE },
  STARTUP_DETAILS,
  { N_("State"), FIELDS ("status"), TRUE },
  { NULL },
};

static const IncFormSection startup[] = {
  { NULL, FIELDS ("name", "tax_code", "sector", "founded", "phone", "status"), FALSE },
  STARTUP_DETAILS,
  { NULL },
};

static const IncFormSection cohort[] = {
  { NULL, FIELDS ("programme", "name", "status", "starts", "ends", "capacity"), FALSE },
  { N_("More"), FIELDS ("code", "description"), TRUE },
  { NULL },
};

static const IncFormSection programme[] = {
  { NULL, FIELDS ("name", "status", "starts", "ends"), FALSE },
  { N_("More"), FIELDS ("code", "description"), TRUE },
  { NULL },
};

static const IncFormSection investor[] = {
  { NULL, FIELDS ("name", "kind", "sectors", "stage_from", "stage_to", "country", "status"), FALSE },
  { N_("Tickets"), FIELDS ("ticket_min", "ticket_max", "ticket_currency"), TRUE },
  { N_("Names"), FIELDS ("legal_name", "tax_code", "person"), TRUE },
  { N_("What it looks for"), FIELDS ("description", "description_en"), TRUE },
  { N_("Contact and address"), FIELDS ("website", "email", "phone", "address"), TRUE },
  { N_("Origin"), FIELDS ("source"), TRUE },
  { NULL },
};

static const IncFormSection partner[] = {
  { NULL, FIELDS ("name", "kind", "website", "email", "phone", "status"), FALSE },
  { N_("Names"), FIELDS ("legal_name", "tax_code"), TRUE },
  { N_("What it does"), FIELDS ("description"), TRUE },
  { N_("Classification"), FIELDS ("digital_type", "digital_type_on"), TRUE },
  { N_("Address"), FIELDS ("address", "country"), TRUE },
  { N_("Origin"), FIELDS ("source"), TRUE },
  { NULL },
};

static const IncFormSection person[] = {
  { NULL, FIELDS ("name", "honorific", "academic_title", "phone", "email", "country", "languages"), FALSE },
  { N_("More"), FIELDS ("given_name", "sex", "website", "description"), TRUE },
  { N_("Origin"), FIELDS ("source"), TRUE },
  { NULL },
};

static const IncFormSection event[] = {
  { NULL, FIELDS ("name", "date", "starts", "ends", "rooms", "venue", "status"), FALSE },
  { N_("Times and breaks"), FIELDS ("meeting_minutes", "pause_minutes", "breaks", "wishes_until"), TRUE },
  { N_("Meetings of each"), FIELDS ("startup_least", "startup_most", "investor_least", "investor_most"), TRUE },
  { N_("What makes two fit"), FIELDS ("sector_weight", "stage_weight", "ticket_weight", "country_weight"), TRUE },
  { N_("What a timetable is worth"), FIELDS ("fairness", "idle_cost", "keep_worth", "move_cost", "weighted"), TRUE },
  { N_("More"), FIELDS ("name_en", "address", "languages", "lost_tables", "programme", "description", "note"), TRUE },
  { NULL },
};

static const IncFormSection tag[] = {
  { NULL, FIELDS ("name", "kind", "name_en", "priority"), FALSE },
  { NULL },
};

static const IncFormSection exchange_rate[] = {
  { NULL, FIELDS ("currency", "date", "rate", "source"), FALSE },
  { NULL },
};

static const IncFormSection fund[] = {
  { NULL, FIELDS ("name", "source", "public_money", "limit_amount", "currency", "starts", "ends"), FALSE },
  { N_("Origin"), FIELDS ("legal_basis", "giver", "programme"), TRUE },
  { N_("Accounts"), FIELDS ("closed_until"), TRUE },
  { N_("More"), FIELDS ("name_en", "note"), TRUE },
  { NULL },
};

static const IncFormSection ceiling_rule[] = {
  { NULL, FIELDS ("name", "measure", "amount", "share", "months", "kind", "legal_basis"), FALSE },
  { N_("Legal text"), FIELDS ("legal_text", "starts", "ends"), TRUE },
  { N_("Where it applies"), FIELDS ("fund", "programme"), TRUE },
  { N_("Confirmation"), FIELDS ("confirmed", "confirmed_by", "confirmed_on", "may_override"), FALSE },
  { N_("More"), FIELDS ("note"), TRUE },
  { NULL },
};

static const IncFormSection award[] = {
  { NULL, FIELDS ("startup", "title", "kind", "fund", "requested", "requested_on", "currency"), FALSE },
  { N_("Recommended"), FIELDS ("recommended", "recommended_on"), TRUE },
  { N_("Awarded"), FIELDS ("awarded", "awarded_on", "decision", "contract", "starts", "ends"), TRUE },
  { N_("What is supported"), FIELDS ("cost", "months", "consultant", "description"), TRUE },
  { N_("Where it belongs"), FIELDS ("programme", "cohort"), TRUE },
  { N_("Origin"), FIELDS ("identifier", "source"), TRUE },
  { N_("More"), FIELDS ("note"), TRUE },
  { NULL },
};

static const IncFormSection variation[] = {
  { NULL, FIELDS ("date", "amount", "ends", "decision", "reason"), FALSE },
  { NULL },
};

static const IncFormSection tranche[] = {
  { NULL, FIELDS ("title", "amount", "due", "note"), FALSE },
  { NULL },
};

static const IncFormSection requirement[] = {
  { NULL, FIELDS ("kind", "title", "due", "received", "document", "note"), FALSE },
  { NULL },
};

static const IncFormSection support[] = {
  { NULL, FIELDS ("startup", "kind", "title", "date", "cost", "amount", "months"), FALSE },
  { N_("Who gave it"), FIELDS ("contract", "provider", "consultant"), TRUE },
  { N_("Which money"), FIELDS ("fund", "award"), TRUE },
  { N_("More"), FIELDS ("note"), TRUE },
  { NULL },
};

static const struct
{
  const char *table;
  const IncFormSection *fresh;
  const IncFormSection *saved;
} forms[] = {
  { "startup", new_startup, startup },
  { "cohort", cohort, cohort },
  { "programme", programme, programme },
  { "event", event, event },
  { "investor", investor, investor },
  { "partner", partner, partner },
  { "person", person, person },
  { "fund", fund, fund },
  { "ceiling_rule", ceiling_rule, ceiling_rule },
  { "award", award, award },
  { "variation", variation, variation },
  { "tranche", tranche, tranche },
  { "requirement", requirement, requirement },
  { "support", support, support },
  { "tag", tag, tag },
  { "exchange_rate", exchange_rate, exchange_rate },
};

const IncFormSection *
inc_form_sections_get (const IncSchema *schema, gboolean fresh)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].table, schema->table))
      return fresh ? forms[i].fresh : forms[i].saved;
  return NULL;
}
