/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A ceiling, as data: what it limits, by how much, by which law, from when to when.  One that nobody has confirmed warns
 * and never refuses. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_CEILING_TOTAL = 1,
  INC_CEILING_PUBLIC_SHARE = 2,
  INC_CEILING_COST_SHARE = 3,
  INC_CEILING_STARTUP_YEAR = 4,
  INC_CEILING_CONTRACT_YEAR = 5,
  INC_CEILING_PERSON_YEAR = 6,
  INC_CEILING_MONTH_AMOUNT = 7,
  INC_CEILING_MONTHS = 8,
} IncCeilingMeasure;

extern const IncChoice inc_ceiling_measure_choices[];

INC_DECLARE_RECORD (IncCeilingRule, inc_ceiling_rule, INC_CEILING_RULE)

struct _IncCeilingRule
{
  IncRecord parent_instance;

  char *name;
  int measure; /* IncCeilingMeasure */
  gint64 amount; /* đồng; INC_MISSING where the measure is a share or months */
  gint64 share; /* millionths; INC_MISSING */
  gint64 months; /* INC_MISSING */
  int kind; /* IncSupportKind that it is about; 0: every one */
  gint64 fund; /* 0: every fund */
  gint64 programme; /* 0: every programme */
  char *legal_basis;
  char *legal_text; /* as printed; staff enter it */
  char *starts;
  char *ends;
  gboolean confirmed;
  char *confirmed_by;
  char *confirmed_on;
  gboolean may_override;
  char *note;
};

/* It limits the money of one fund or programme as a whole, and applies to nothing until it says of which. */
gboolean inc_ceiling_rule_is_of_a_pot (const IncCeilingRule *self);

G_END_DECLS
