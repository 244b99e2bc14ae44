/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's place in a startup, an investor or a partner, with dates. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_POSITION_FOUNDER = 1,
  INC_POSITION_DIRECTOR = 2,
  INC_POSITION_LEGAL_REPRESENTATIVE = 3,
  INC_POSITION_INVESTMENT_PARTNER = 4,
  INC_POSITION_CONTACT = 5,
  INC_POSITION_ADVISOR = 6,
  INC_POSITION_EMPLOYEE = 7,
  INC_POSITION_OTHER = 8,
} IncPosition;

extern const IncChoice inc_position_choices[];

INC_DECLARE_RECORD (IncRole, inc_role, INC_ROLE)

struct _IncRole
{
  IncRecord parent_instance;

  gint64 person;
  gint64 startup; /* one of the three */
  gint64 investor;
  gint64 partner;
  int position; /* IncPosition */
  char *title;
  char *starts;
  char *ends;
  gboolean main;
};

G_END_DECLS
