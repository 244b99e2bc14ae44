/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An investor and a startup on their way to an investment.  Its stage is that of its last step. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_DEAL_INTRO = 1,
  INC_DEAL_MEETING = 2,
  INC_DEAL_DUE_DILIGENCE = 3,
  INC_DEAL_TERM_SHEET = 4,
  INC_DEAL_INVESTED = 5,
  INC_DEAL_PASSED = 6,
} IncDealStage;

extern const IncChoice inc_deal_stage_choices[];

typedef enum
{
  INC_DEAL_STATUS_OPEN = 1,
  INC_DEAL_STATUS_ON_HOLD = 2,
  INC_DEAL_STATUS_CLOSED = 3,
} IncDealStatus;

extern const IncChoice inc_deal_status_choices[];

INC_DECLARE_RECORD (IncDeal, inc_deal, INC_DEAL)

struct _IncDeal
{
  IncRecord parent_instance;

  gint64 startup;
  gint64 investor;
  gint64 event;
  gint64 meeting;
  int stage; /* IncDealStage; derived */
  char *since;
  int status; /* IncDealStatus */
  char *owner;
  gint64 amount; /* INC_MISSING */
  char *currency;
  gint64 stake;
  char *next_step;
  char *next_on;
  char *note;
};

G_END_DECLS
