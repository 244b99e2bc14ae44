/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A choice that belongs to the register, not to the machine: agency names, publisher, defaults. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncSetting, inc_setting, INC_SETTING)

struct _IncSetting
{
  IncRecord parent_instance;

  char *name; /* stable, such as agency_name */
  char *value;
};

G_END_DECLS
