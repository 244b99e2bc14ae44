/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why musts are not met, where it can be shown: sets of demands that cannot all be met, of which none can be left out. */
#pragma once

#include "inc-plan.h"

G_BEGIN_DECLS

typedef enum
{
  INC_REASON_SLOTS,    /* the person's pairs have fewer slots among them all than they are */
  INC_REASON_LIMIT,    /* the pairs are more than the person may have meetings */
  INC_REASON_LEAST,    /* the person could not have as many meetings as they are to have at least, were all others free */
  INC_REASON_TOGETHER, /* limits of several people and tables stand against the pairs */
  INC_REASON_OPEN,     /* nothing was shown: the search found no timetable with the pair, or with enough for the person */
} IncReasonKind;

typedef struct
{
  IncReasonKind kind;
  int person;    /* −1 where it is not about one */
  GArray *pairs; /* int */
  int n_have;    /* slots, or meetings that are possible */
} IncReason;

/* For all musts that the plan lacks, and people with fewer meetings than their least: IncReason. */
GPtrArray *inc_reasons_find (const IncInstance *instance, const IncPlan *plan);

G_END_DECLS
