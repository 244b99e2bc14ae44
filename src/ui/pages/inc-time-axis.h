/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTimeAxis: the months above a timeline, and today. */
#pragma once

#include "inc-time-span.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_TIME_AXIS (inc_time_axis_get_type ())
G_DECLARE_FINAL_TYPE (IncTimeAxis, inc_time_axis, INC, TIME_AXIS, GtkWidget)

GtkWidget *inc_time_axis_new (IncTimeSpan *span);

G_END_DECLS
