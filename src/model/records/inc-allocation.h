/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a tranche that one fund pays. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncAllocation, inc_allocation, INC_ALLOCATION)

struct _IncAllocation
{
  IncRecord parent_instance;

  gint64 tranche;
  gint64 fund;
  gint64 amount; /* in the tranche's currency: always exact */
  char *currency; /* that currency */
  gint64 share; /* millionths, where the split was given in per cent; INC_MISSING */
};

G_END_DECLS
