/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-staff: people who work with the register. */
#include "config.h"

#include "inc-staff.h"

#include <glib/gi18n-lib.h>

static const IncField inc_staff_fields[] = {
  INC_TEXT (IncStaff, name, N_("Name"), INC_REQUIRED | INC_UNIQUE | INC_SORTED | INC_PERSON | INC_PERSONAL | INC_INTERNAL),
  INC_TEXT (IncStaff, email, N_("E-mail"), INC_PERSONAL | INC_INTERNAL),
  INC_BOOL (IncStaff, active, N_("Active"), INC_INTERNAL),
};

INC_DEFINE_RECORD (IncStaff, inc_staff,
                   .table = "staff",
                   .number = 2,
                   .label = N_("Member of staff"),
                   .plural = N_("Staff"),
                   .title = "name")
