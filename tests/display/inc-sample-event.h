/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event of the sample register with twelve attendees, their times and their wishes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INC_SAMPLE_EVENT "Ngày hội gặp gỡ đầu tư 2026"
#define INC_SAMPLE_N_ATTENDEES 12
#define INC_SAMPLE_N_WISHES 22

/* Into a register that inc_sample_make () made and nobody has open; one change set.  The id of the event. */
gint64 inc_sample_add_event (const char *path);

G_END_DECLS
