/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The quark of the report module's error domain. */
#include "config.h"

#include "inc-report-error.h"

G_DEFINE_QUARK (inc - report - error - quark, inc_report_error)
