/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-mapping-targets: kinds of tables, and where the columns of each may go. */
#include "config.h"

#include "inc-mapping.h"

#include "inc-enrolment.h"
#include "inc-investor.h"
#include "inc-mapping-words.h"
#include "inc-partner.h"
#include "inc-person.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

/* Not in the record's struct. */
static const struct
{
  const char *kinds; /* tables, separated by | */
  gboolean list;
  IncField field;
} parts[] = {
  { "startup", TRUE, { .name = INC_TARGET_FOUNDERS, .label = N_("Founders"), .flags = INC_PERSONAL } },
  { "startup", TRUE, { .name = INC_TARGET_DIRECTORS, .label = N_("Director"), .flags = INC_PERSONAL } },
  { "startup", TRUE, { .name = INC_TARGET_REPRESENTATIVES, .label = N_("Legal representative"), .flags = INC_PERSONAL } },
  { "startup", TRUE, { .name = INC_TARGET_CONTACTS, .label = N_("Contact"), .flags = INC_PERSONAL } },
  { "startup", TRUE, { .name = INC_TARGET_ADVISORS, .label = N_("Advisors"), .flags = INC_PERSONAL } },
  { "startup", TRUE, { .name = INC_TARGET_MEMBERS, .label = N_("Employees"), .flags = INC_PERSONAL } },
  { "startup", TRUE, { .name = INC_TARGET_INVESTORS, .label = N_("Investors") } },
  { "startup", TRUE, { .name = INC_TARGET_AMOUNTS, .label = N_("Amounts raised, by round") } },
  { "startup", FALSE, { .name = INC_TARGET_COHORT, .label = N_("Cohort") } },
  { "startup", FALSE,
    { .name = INC_TARGET_COHORT_YEAR, .label = N_("Year of the cohort"), .kind = INC_KIND_DATE, .flags = INC_PARTIAL } },
  { "startup", FALSE, { .name = INC_TARGET_COHORT_SESSION, .label = N_("Session of the cohort") } },
  { "startup", FALSE,
    { .name = INC_TARGET_STAGE, .label = N_("Stage"), .kind = INC_KIND_CHOICE, .choices = inc_stage_choices } },
  { "startup", FALSE,
    { .name = INC_TARGET_DATE, .label = N_("Stage since"), .kind = INC_KIND_DATE, .flags = INC_PARTIAL } },
  { "person", TRUE, { .name = INC_TARGET_PLACES, .label = N_("Organisations"), .flags = INC_PERSONAL } },
  { "person", FALSE, { .name = INC_TARGET_POSITION, .label = N_("Position"), .flags = INC_PERSONAL } },
  { "person", FALSE, { .name = INC_TARGET_TITLE, .label = N_("Title on the card"), .flags = INC_PERSONAL } },
  { "person", FALSE,
    { .name = INC_TARGET_STARTS, .label = N_("From"), .kind = INC_KIND_DATE, .flags = INC_PARTIAL | INC_PERSONAL } },
  { "person", FALSE,
    { .name = INC_TARGET_ENDS, .label = N_("Until"), .kind = INC_KIND_DATE, .flags = INC_PARTIAL | INC_PERSONAL } },
  { "startup|person", FALSE, { .name = INC_TARGET_KEY, .label = N_("What names the row") } },
};

static const IncSchema *kinds[4];

const IncSchema *const *
inc_mapping_get_kinds (guint *n_kinds)
{
  static gsize made;

  if (g_once_init_enter (&made))
    {
      kinds[0] = inc_schema_of (inc_startup_get_type ());
      kinds[1] = inc_schema_of (inc_person_get_type ());
      kinds[2] = inc_schema_of (inc_investor_get_type ());
      kinds[3] = inc_schema_of (inc_partner_get_type ());
      g_once_init_leave (&made, 1);
    }
  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

static gboolean
is_part_of (guint part, const IncSchema *kind)
{
  return inc_mapping_has_word (parts[part].kinds, kind->table);
}

gboolean
inc_mapping_is_field (const IncField *target)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (target == &parts[i].field)
      return FALSE;
  return TRUE;
}

gboolean
inc_mapping_is_list (const IncField *target)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (target == &parts[i].field)
      return parts[i].list;
  return FALSE;
}

static gboolean
is_writable (const IncField *field)
{
  return !(field->flags & (INC_DERIVED | INC_COMPUTED)) && field->kind != INC_KIND_REF;
}

const IncField **
inc_mapping_list_targets (IncCatalog *catalog, const IncSchema *kind, guint *n_targets)
{
  guint n_fields, n = 0;
  const IncField *const *fields = inc_catalog_get_fields (catalog, kind, &n_fields);
  const IncField **targets = g_new0 (const IncField *, n_fields + G_N_ELEMENTS (parts) + 1);

  for (guint i = 0; i < n_fields; i++)
    if (is_writable (fields[i]))
      targets[n++] = fields[i];
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_part_of (i, kind))
      targets[n++] = &parts[i].field;
  *n_targets = n;
  return targets;
}

const IncField *
inc_mapping_find_target (IncCatalog *catalog, const IncSchema *kind, const char *name)
{
  const IncField *field;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].field.name, name))
      return is_part_of (i, kind) ? &parts[i].field : NULL;
  field = inc_catalog_find (catalog, kind, name);
  return field != NULL && is_writable (field) ? field : NULL;
}
