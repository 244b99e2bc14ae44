/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-requirement: what must be accepted before a tranche is approved. */
#include "config.h"

#include "inc-requirement.h"

#include "inc-store-error.h"
#include "inc-tranche.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_requirement_kind_choices[] = {
  { INC_REQUIREMENT_CONTRACT, "contract", N_("Contract") },
  { INC_REQUIREMENT_REPORT, "report", N_("Report") },
  { INC_REQUIREMENT_ACCEPTANCE, "acceptance", N_("Acceptance minutes") },
  { INC_REQUIREMENT_INVOICE, "invoice", N_("Invoice") },
  { INC_REQUIREMENT_OTHER, "other", N_("Other") },
  { 0 },
};

static const IncField inc_requirement_fields[] = {
  INC_REF (IncRequirement, tranche, N_("Tranche"), INC_REQUIRED | INC_OWNER | INC_FIXED | INC_CITY,
           inc_tranche_get_type),
  INC_CHOICE (IncRequirement, kind, N_("Kind"), INC_REQUIRED | INC_CITY, inc_requirement_kind_choices),
  INC_TEXT (IncRequirement, title, N_("Title"), INC_SEARCHED | INC_CITY),
  INC_DATE (IncRequirement, due, N_("Due"), INC_CITY),
  INC_DATE (IncRequirement, received, N_("Received on"), INC_CITY),
  INC_DATE (IncRequirement, accepted, N_("Accepted on"), INC_CITY),
  INC_TEXT (IncRequirement, accepted_by, N_("Accepted by"), INC_INTERNAL),
  INC_TEXT (IncRequirement, document, N_("Document"), INC_INTERNAL, .hint = N_("Number and date: 05/BB, 11/05/2026")),
  INC_NOTE (IncRequirement, note, N_("Note"), INC_INTERNAL),
};

static void
check_requirement (IncRecord *record, IncProblems *problems)
{
  IncRequirement *self = INC_REQUIREMENT (record);

  if (self->accepted != NULL && self->received != NULL && strcmp (self->accepted, self->received) < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "accepted", "%s", _("A requirement is accepted only after it was received"));
}

/* An approval rests on what was accepted before it. */
static gboolean
allow_requirement (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  const IncSchema *schema = inc_schema_of (inc_tranche_get_type ());
  IncRequirement *old = before != NULL ? INC_REQUIREMENT (before) : NULL;
  const char *accepted = after != NULL ? INC_REQUIREMENT (after)->accepted : NULL;
  g_autoptr(IncRecord) record = NULL;
  const char *approved;

  if (old == NULL || old->accepted == NULL || lookup->act == INC_ACT_UNDO || lookup->act == INC_ACT_HISTORY)
    return TRUE;
  record = lookup->get (lookup->data, schema, old->tranche);
  approved = record != NULL ? INC_TRANCHE (record)->approved : NULL;
  if (approved == NULL || strcmp (old->accepted, approved) > 0 || (accepted != NULL && strcmp (accepted, approved) <= 0))
    return TRUE;
  return (after == NULL && lookup->goes_too (lookup->data, schema, old->tranche)) ||
         inc_store_error_refuse (error, "requirement", "%s", _("The tranche was approved because of it, so it stays accepted"));
}

INC_DEFINE_RECORD (IncRequirement, inc_requirement,
                   .table = "requirement",
                   .number = 34,
                   .label = N_("Requirement"),
                   .plural = N_("Requirements"),
                   .title = "title",
                   .check = check_requirement,
                   .allow = allow_requirement)
