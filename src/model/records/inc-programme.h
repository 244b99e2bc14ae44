/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A programme: what cohorts are run under. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

/* Of programmes and cohorts. */
typedef enum
{
  INC_RUN_STATUS_PLANNED = 1,
  INC_RUN_STATUS_ACTIVE = 2,
  INC_RUN_STATUS_COMPLETED = 3,
  INC_RUN_STATUS_CANCELLED = 4,
} IncRunStatus;

extern const IncChoice inc_run_status_choices[];

INC_DECLARE_RECORD (IncProgramme, inc_programme, INC_PROGRAMME)

struct _IncProgramme
{
  IncRecord parent_instance;

  char *name;
  char *code;
  int status; /* IncRunStatus */
  char *starts;
  char *ends;
  char *description;
};

G_END_DECLS
