/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A cohort: startups that go through a programme together. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncCohort, inc_cohort, INC_COHORT)

struct _IncCohort
{
  IncRecord parent_instance;

  gint64 programme;
  char *name;
  char *code;
  int status; /* IncRunStatus */
  char *starts;
  char *ends;
  gint64 capacity; /* places; INC_MISSING */
  char *description;
};

G_END_DECLS
