/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-custom-field: the declaration of a field by staff.  inc-catalog checks it against the others. */
#include "config.h"

#include "inc-custom-field.h"

#include <glib/gi18n-lib.h>

static const IncField inc_custom_field_fields[] = {
  INC_TEXT (IncCustomField, target, N_("Record type"), INC_REQUIRED | INC_INTERNAL),
  INC_TEXT (IncCustomField, name, N_("Name"), INC_REQUIRED | INC_INTERNAL),
  INC_TEXT (IncCustomField, label, N_("Label"), INC_REQUIRED | INC_INTERNAL),
  INC_TEXT (IncCustomField, kind, N_("Kind"), INC_REQUIRED | INC_INTERNAL),
  INC_NOTE (IncCustomField, choices, N_("Choices"), INC_INTERNAL),
  INC_BOOL (IncCustomField, required, N_("Required"), INC_INTERNAL),
  INC_BOOL (IncCustomField, searched, N_("Found by search"), INC_INTERNAL),
};

INC_DEFINE_RECORD (IncCustomField, inc_custom_field,
                   .table = "custom_field",
                   .number = 10,
                   .label = N_("Custom field"),
                   .plural = N_("Custom fields"),
                   .title = "label")
