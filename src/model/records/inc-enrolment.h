/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An enrolment: one startup in one cohort.  Its stage is that of its last stage change. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

#define INC_QUIET_DAYS 90 /* without a stage change: somebody should ask */

/* Where an enrolment stands; the order is that of a life. */
typedef enum
{
  INC_STAGE_APPLIED = 1,
  INC_STAGE_WAITLISTED = 2,
  INC_STAGE_ADMITTED = 3,
  INC_STAGE_ACTIVE = 4,
  INC_STAGE_GRADUATED = 5,
  INC_STAGE_WITHDRAWN = 6,
  INC_STAGE_DISMISSED = 7,
  INC_STAGE_RISK_ACCEPTED = 8,
} IncStage;

extern const IncChoice inc_stage_choices[];

INC_DECLARE_RECORD (IncEnrolment, inc_enrolment, INC_ENROLMENT)

struct _IncEnrolment
{
  IncRecord parent_instance;

  gint64 startup;
  gint64 cohort;
  int stage; /* IncStage; derived */
  char *since; /* date of the last stage change; derived */
};

G_END_DECLS
