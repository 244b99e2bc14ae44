/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of an award that is paid at once, when what it requires was accepted. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_TRANCHE_SCHEDULED = 1,
  INC_TRANCHE_PENDING = 2,
  INC_TRANCHE_APPROVED = 3,
  INC_TRANCHE_PAID = 4,
  INC_TRANCHE_CANCELLED = 5,
} IncTrancheStatus;

extern const IncChoice inc_tranche_status_choices[];

INC_DECLARE_RECORD (IncTranche, inc_tranche, INC_TRANCHE)

struct _IncTranche
{
  IncRecord parent_instance;

  gint64 award;
  gint64 startup; /* the award's */
  char *title;
  gint64 amount; /* in the award's currency */
  char *currency; /* that currency */
  char *due; /* NULL: unscheduled */
  int status; /* IncTrancheStatus: the last of the dated steps */
  int waits_for; /* IncRequirementKind: the first of its requirements that is not accepted; 0: none */
  char *submitted; /* dates of the steps */
  char *approved;
  char *approved_by;
  char *paid; /* of the payment that made it whole */
  char *cancelled;
  char *cancel_reason;
  char *over_what; /* the ceilings and limits that its approval exceeded, one a line */
  char *over_reason;
  char *over_by;
  char *note;
};

G_END_DECLS
