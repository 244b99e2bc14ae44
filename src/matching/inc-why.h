/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why two people meet when they do, or do not meet, and what a plan would be worth in which that is otherwise. */
#pragma once

#include "inc-plan.h"

G_BEGIN_DECLS

typedef struct
{
  int pair;
  int slot; /* where the plan has it, or INC_NO_SLOT */
  /* Slots in which it could not be as things stand; one may be in several sets. */
  guint64 barred;  /* by a veto, a session, a lock, or because they are over */
  guint64 away[2]; /* the startup, the investor is not there */
  guint64 busy[2]; /* …meets somebody else */
  guint64 full;    /* no table is left */
  /* The best that was found without the meeting, or with it: bounds are of all such timetables.  With it: in the slot that
   * costs least.  NULL where it is locked, or never possible. */
  IncPlan *other;
  int other_slot;
} IncWhy;

/* Takes about a twentieth of a second. */
IncWhy *inc_why_new (const IncInstance *instance, const IncPlan *plan, int pair);
void inc_why_free (IncWhy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncWhy, inc_why_free)

G_END_DECLS
