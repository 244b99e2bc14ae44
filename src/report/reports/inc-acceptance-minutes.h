/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The minutes of accepting what a tranche requires: who met, what was required, received and accepted, and what follows.
 * From plain values, which stay the caller's and are copied. */
#pragma once

#include "inc-award-paper.h"

G_BEGIN_DECLS

typedef struct
{
  IncReportFrame frame;
  IncAwardHead head;
  const char *tranche;
  gint64 amount;
  const char *funder; /* who gives the money; NULL: room is left */
  const IncAwardRequirement *requirements;
  guint n_requirements;
} IncAcceptanceMinutes;

/* Full transfer. */
IncDocument *inc_acceptance_minutes_new (const IncAcceptanceMinutes *minutes);

G_END_DECLS
