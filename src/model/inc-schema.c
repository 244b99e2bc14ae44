/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-schema: look-ups in schemas, and the one list of all record types.  Any thread. */
#include "config.h"

#include "inc-record.h"
#include "records/inc-records.h"

#include <string.h>

/* Parents before children: the order in which undo inserts and exports write. */
static GType (*const record_types[]) (void) = {
  inc_setting_get_type,
  inc_staff_get_type,
  inc_custom_field_get_type,
  inc_tag_get_type,
  inc_exchange_rate_get_type,
  inc_programme_get_type,
  inc_cohort_get_type,
  inc_startup_get_type,
  inc_enrolment_get_type,
  inc_stage_change_get_type,
  inc_person_get_type,
  inc_investor_get_type,
  inc_partner_get_type,
  inc_role_get_type,
  inc_consent_get_type,
  inc_round_get_type,
  inc_stake_get_type,
  inc_note_get_type,
  inc_import_key_get_type,
  inc_outgoing_number_get_type,
  inc_report_get_type,
  inc_event_get_type,
  inc_attendee_get_type,
  inc_wish_get_type,
  inc_scenario_get_type,
  inc_meeting_get_type,
  inc_deal_get_type,
  inc_deal_step_get_type,
  inc_fund_get_type,
  inc_ceiling_rule_get_type,
  inc_award_get_type,
  inc_variation_get_type,
  inc_tranche_get_type,
  inc_requirement_get_type,
  inc_allocation_get_type,
  inc_payment_get_type,
  inc_support_get_type,
};

const IncField *
inc_schema_find (const IncSchema *self, const char *name)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (strcmp (self->fields[i].name, name) == 0)
      return &self->fields[i];
  return NULL;
}

const IncSchema *const *
inc_schemas_get (guint *n_schemas)
{
  static const IncSchema *schemas[G_N_ELEMENTS (record_types)];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (record_types); i++)
        schemas[i] = inc_schema_of (record_types[i] ());
      g_once_init_leave (&once, 1);
    }
  if (n_schemas != NULL)
    *n_schemas = G_N_ELEMENTS (schemas);
  return schemas;
}

const IncSchema *
inc_schemas_find (const char *table)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (schemas[i]->table, table) == 0)
      return schemas[i];
  return NULL;
}

const IncSchema *
inc_schemas_find_number (guint number)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    if (schemas[i]->number == number)
      return schemas[i];
  return NULL;
}

const IncSchema *
inc_field_get_target (const IncField *field)
{
  return field->ref_type != NULL ? inc_schema_of (field->ref_type ()) : NULL;
}
