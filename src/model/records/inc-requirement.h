/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What must be accepted before a tranche is approved: a report, a contract, acceptance minutes. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_REQUIREMENT_CONTRACT = 1,
  INC_REQUIREMENT_REPORT = 2,
  INC_REQUIREMENT_ACCEPTANCE = 3,
  INC_REQUIREMENT_INVOICE = 4,
  INC_REQUIREMENT_OTHER = 5,
} IncRequirementKind;

extern const IncChoice inc_requirement_kind_choices[];

INC_DECLARE_RECORD (IncRequirement, inc_requirement, INC_REQUIREMENT)

struct _IncRequirement
{
  IncRecord parent_instance;

  gint64 tranche;
  int kind; /* IncRequirementKind */
  char *title;
  char *due;
  char *received;
  char *accepted;
  char *accepted_by;
  char *document;
  char *note;
};

G_END_DECLS
