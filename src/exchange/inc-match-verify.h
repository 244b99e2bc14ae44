/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Judges a timetable (mm-plan/1) against its day (mm-instance/1): every demand and every number, counted anew.  It shares no
 * code with the planner, its readers and its writers, and knows only the two formats. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Sentences, one for each thing that is wrong; none when the plan holds.  NULL where one of the files is not of its format. */
GPtrArray *inc_match_verify (GBytes *instance, GBytes *plan, GError **error);

G_END_DECLS
