/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a startup was given otherwise than in tranches: rooms, advice, training; counted against the ceilings of its kind. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_SUPPORT_GRANT = 1,
  INC_SUPPORT_FACILITIES = 2,
  INC_SUPPORT_RENT = 3,
  INC_SUPPORT_IP_ADVICE = 4,
  INC_SUPPORT_IP_RIGHTS = 5,
  INC_SUPPORT_ADVICE = 6,
  INC_SUPPORT_CONSULTANT = 7,
  INC_SUPPORT_EQUIPMENT = 8,
  INC_SUPPORT_TRAINING = 9,
  INC_SUPPORT_SELECTION = 10,
  INC_SUPPORT_OTHER = 11,
} IncSupportKind;

extern const IncChoice inc_support_kind_choices[];

INC_DECLARE_RECORD (IncSupport, inc_support, INC_SUPPORT)

struct _IncSupport
{
  IncRecord parent_instance;

  gint64 startup;
  int kind; /* IncSupportKind */
  char *title;
  char *date;
  gint64 months; /* INC_MISSING: not by the month */
  char *contract;
  gint64 provider;
  char *consultant;
  gint64 cost; /* đồng; INC_MISSING */
  gint64 amount; /* đồng of public money in it; INC_MISSING */
  gint64 fund;
  gint64 award; /* 0; else its tranches pay it, and it is not counted once more */
  char *note;
};

G_END_DECLS
