/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-setting: one named value of the register. */
#include "config.h"

#include "inc-setting.h"

#include <glib/gi18n-lib.h>

static const IncField inc_setting_fields[] = {
  INC_TEXT (IncSetting, name, N_("Name"), INC_REQUIRED | INC_UNIQUE | INC_INTERNAL),
  INC_NOTE (IncSetting, value, N_("Value"), INC_INTERNAL),
};

INC_DEFINE_RECORD (IncSetting, inc_setting,
                   .table = "setting",
                   .number = 1,
                   .label = N_("Setting"),
                   .plural = N_("Settings"),
                   .title = "name")
