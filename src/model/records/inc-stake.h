/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody holds in a startup since a round; amount and share may each be unknown. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncStake, inc_stake, INC_STAKE)

struct _IncStake
{
  IncRecord parent_instance;

  gint64 startup;
  gint64 round; /* 0: which round is unknown */
  gint64 investor; /* one of the two */
  gint64 person;
  gint64 amount; /* smallest unit of the currency; INC_MISSING */
  char *currency; /* ISO 4217 code; NULL: VND */
  gint64 share; /* millionths; INC_MISSING */
  char *source;
};

G_END_DECLS
