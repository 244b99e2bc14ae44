/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Money that a startup asked for and was given.  Each of its steps is a date; what was paid is the sum of payments. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_AWARD_REQUESTED = 1,
  INC_AWARD_RECOMMENDED = 2,
  INC_AWARD_AWARDED = 3,
  INC_AWARD_SETTLED = 4,
  INC_AWARD_CANCELLED = 5,
} IncAwardStatus;

extern const IncChoice inc_award_status_choices[];

INC_DECLARE_RECORD (IncAward, inc_award, INC_AWARD)

struct _IncAward
{
  IncRecord parent_instance;

  gint64 startup;
  char *title;
  int kind; /* IncSupportKind */
  gint64 fund; /* the one it is asked of; its tranches say which ones pay */
  gint64 programme;
  gint64 cohort;
  int status; /* IncAwardStatus: the last of the dated steps */
  gint64 requested; /* amounts in the smallest unit of the currency; INC_MISSING */
  char *requested_on;
  gint64 recommended;
  char *recommended_on;
  gint64 awarded; /* as first decided: variations change it */
  char *awarded_on;
  char *currency; /* ISO 4217 code; NULL: VND */
  gint64 cost; /* of what is supported; INC_MISSING */
  gint64 months; /* INC_MISSING */
  char *decision;
  char *contract;
  char *consultant;
  char *starts;
  char *ends;
  char *cancelled_on;
  char *cancel_reason;
  char *settled_on; /* the final account was accepted */
  gint64 settled; /* what the final account accepted; INC_MISSING */
  char *identifier; /* of a grant that came from a publisher's file */
  char *source;
  char *description;
  char *note;
};

/* For the rules of what is of an award: FALSE with a sentence about table when its final account was accepted or it was cancelled,
 * unless the way of writing leads around it: undo, a file that tells of the past, a step that has judged it. */
gboolean inc_award_allow_in (gint64 award, const IncLookup *lookup, const char *table, GError **error);

G_END_DECLS
