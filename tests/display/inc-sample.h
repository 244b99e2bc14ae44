/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A register as an incubator might have on 12 May 2026 (INC_SAMPLE_DAY), for tests and pictures.
 * All names are made up. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INC_SAMPLE_DAY "2026-05-12"

/* What Today finds in it, counted by hand in inc-sample.c. */
#define INC_SAMPLE_N_STARTUPS 24
#define INC_SAMPLE_N_COHORTS 4
#define INC_SAMPLE_N_QUIET 7
#define INC_SAMPLE_N_INCOMPLETE 5
#define INC_SAMPLE_N_ENDING 2
#define INC_SAMPLE_N_OVERDUE 8 /* the quiet ones, and a cohort past its end */

/* A new register at the path.  Any error ends the program. */
void inc_sample_make (const char *path);

G_END_DECLS
