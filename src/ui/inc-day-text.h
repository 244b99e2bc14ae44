/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days in words, in the language of the window: the machine's locale may speak another one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "Tuesday, 12 May", in Vietnamese "Thứ Ba, 12 tháng 5".  iso is a full date.  Full transfer. */
char *inc_day_text_long (const char *iso);
/* "May", in Vietnamese "Thg 5". */
const char *inc_day_text_short_month (const char *iso);

G_END_DECLS
