/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A record of the tests' own, with an amount in any currency; no register knows it. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef struct
{
  IncRecord parent_instance;

  char *name;
  gint64 amount;
  char *currency;
  gint64 rate;
  gint64 fee; /* in đồng */
} IncModelDeal;

GType inc_model_deal_get_type (void);

G_END_DECLS
