/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFilterOption: one value that a field can be filtered by, and whether it is chosen. */
#pragma once

#include "inc-value.h"

G_BEGIN_DECLS

#define INC_TYPE_FILTER_OPTION (inc_filter_option_get_type ())
G_DECLARE_FINAL_TYPE (IncFilterOption, inc_filter_option, INC, FILTER_OPTION, GObject)

/* Properties: "label"; "active", writable. */

/* Takes the value; null stands for what is not known. */
IncFilterOption *inc_filter_option_new (const char *label, IncValue value);
/* Borrowed. */
const char *inc_filter_option_get_label (IncFilterOption *self);
const IncValue *inc_filter_option_get_value (IncFilterOption *self);
gboolean inc_filter_option_get_active (IncFilterOption *self);

G_END_DECLS
