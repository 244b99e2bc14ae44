/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A change of an enrolment's stage: history is data, not a reading of the log. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncStageChange, inc_stage_change, INC_STAGE_CHANGE)

struct _IncStageChange
{
  IncRecord parent_instance;

  gint64 enrolment;
  int stage; /* IncStage */
  char *date;
  char *reason;
};

G_END_DECLS
