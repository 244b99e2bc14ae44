/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text fields that hold times of a day (INC_CLOCK) or spans of them (INC_SPANS): what is typed, in its one form. */
#pragma once

#include "inc-field.h"
#include "inc-value.h"

G_BEGIN_DECLS

gboolean inc_kind_parse_clock (const IncField *field, const char *typed, IncValue *value, char **message);
gboolean inc_kind_check_clock (const IncField *field, const IncValue *value, char **message);

G_END_DECLS
