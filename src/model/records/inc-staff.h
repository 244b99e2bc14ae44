/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A member of staff: who writes, who is responsible. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncStaff, inc_staff, INC_STAFF)

struct _IncStaff
{
  IncRecord parent_instance;

  char *name;
  char *email;
  gboolean active;
};

G_END_DECLS
