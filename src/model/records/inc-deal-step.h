/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When and why a deal went on to a stage. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncDealStep, inc_deal_step, INC_DEAL_STEP)

struct _IncDealStep
{
  IncRecord parent_instance;

  gint64 deal;
  int stage; /* IncDealStage */
  char *date;
  char *reason;
};

G_END_DECLS
