/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The value of a condition, read; only inc-find.c includes it. */
#pragma once

#include "inc-find.h"

G_BEGIN_DECLS

/* FALSE when text makes no sense as the value of condition->op.  Fills values and text, which are empty before. */
gboolean inc_find_value_read (IncFindCondition *condition, const char *text, const IncFindWords *words);

G_END_DECLS
