/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A later decision that changed an award: its amount, its end, or what it is for. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncVariation, inc_variation, INC_VARIATION)

struct _IncVariation
{
  IncRecord parent_instance;

  gint64 award;
  char *date;
  gint64 amount; /* more or, below zero, less than before, in the award's currency; INC_MISSING: the same */
  char *currency;
  char *ends; /* the new end; NULL: the same */
  char *decision;
  char *reason;
};

G_END_DECLS
