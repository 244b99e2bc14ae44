/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Provinces and cities of Vietnam. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a text names one, of today or of before July 2025, with or without marks and what it is ("TP. Hồ Chí Minh"). */
gboolean inc_province_is_known (const char *text);

G_END_DECLS
