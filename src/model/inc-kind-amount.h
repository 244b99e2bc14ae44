/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of inc-kind.c's table that have to do with money; inside this folder only. */
#pragma once

#include "inc-kind.h"

G_BEGIN_DECLS

char *inc_kind_display_ratio (const IncField *field, const IncValue *value, const char *currency);
gboolean inc_kind_parse_ratio (const IncField *field, const char *typed, const char *currency, IncValue *value,
                               char **message);
char *inc_kind_display_money (const IncField *field, const IncValue *value, const char *currency);
gboolean inc_kind_parse_money (const IncField *field, const char *typed, const char *currency, IncValue *value,
                               char **message);

/* For texts that are INC_CURRENCY. */
gboolean inc_kind_parse_currency (const char *typed, IncValue *value, char **message);
gboolean inc_kind_check_currency (const IncValue *value, char **message);

G_END_DECLS
