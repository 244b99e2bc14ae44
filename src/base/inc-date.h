/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as ISO 8601 text: "2026", "2026-05" and "2026-05-12" are all dates, of falling precision.
 * Pure functions; today is an argument or INC_FAKE_TODAY, never asked twice. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_DATE_NONE,
  INC_DATE_YEAR,
  INC_DATE_MONTH,
  INC_DATE_DAY,
} IncDatePrecision;

/* Precision of a well-formed, existing date (years 1000 to 9999); INC_DATE_NONE otherwise. */
IncDatePrecision inc_date_check (const char *iso);
/* Reads what people type: 12/5/2026, 12-05-2026, 12.5.2026, 5/2026, 2026, 2026-05-12, "12 tháng
 * 5 2026", 12/5/26 (two-digit years: 1950 to 2049).  Day before month, always.  NULL when it is
 * no date.  Full transfer. */
char *inc_date_parse (const char *typed);
/* 12/05/2026, 05/2026 or 2026; text that is no date as it stands.  NULL for NULL.  Full
 * transfer. */
char *inc_date_display (const char *iso);
/* Days from a to b; partial dates count from their first day.  FALSE when either is no date. */
gboolean inc_date_days_between (const char *a, const char *b, int *days);
/* iso plus days, full transfer; NULL when iso is no full date. */
char *inc_date_add_days (const char *iso, int days);
/* The day in Asia/Ho_Chi_Minh, from INC_FAKE_TODAY or INC_FAKE_NOW where tests set them.  Full
 * transfer. */
char *inc_date_today (void);
/* Now as 2026-05-12T14:05:09.123+07:00 in Asia/Ho_Chi_Minh (INC_FAKE_NOW where tests set it).
 * Full transfer. */
char *inc_date_now_stamp (void);
/* "ngày 05 tháng 01 năm 2026": Decree 30/2020, Appendix I, ô 4: leading 0 for days below 10 and
 * months 1 and 2. Partial dates lose what they lack: "tháng 01 năm 2026".  NULL when iso is no
 * date.  Full transfer. */
char *inc_date_official (const char *iso);

G_END_DECLS
