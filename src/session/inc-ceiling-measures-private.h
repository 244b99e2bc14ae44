/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How each measure of a ceiling is counted.  Worker threads. */
#pragma once

#include "inc-award.h"
#include "inc-money-private.h"
#include "inc-tranche.h"

G_BEGIN_DECLS

/* A tranche that is to be approved, with what rules look at. */
typedef struct
{
  IncStore *store;
  IncTranche *tranche;
  IncAward *award;
  const char *startup; /* borrowed name */
  const char *date;
  IncTable *parts; /* allocation-figures.sql */
  IncTable *uses;  /* ceiling-uses.sql */
} IncApprovalCase;

/* What its parts on public money add up to; fund 0: all of these. */
gint64 inc_approval_case_add_public (const IncApprovalCase *self, gint64 fund);
gboolean inc_approval_case_has_fund (const IncApprovalCase *self, gint64 fund);
/* Whether the rule applies to it, other rules aside. */
gboolean inc_approval_case_is_under (const IncApprovalCase *self, IncCeilingRule *rule);
/* Fills numbers and about of a ceiling whose rule and limit are set. */
gboolean inc_ceiling_measure (IncCeiling *ceiling, const IncApprovalCase *self, GError **error);

G_END_DECLS
