/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One enrolment in a startup's file: opens the cohort; its menu changes the stage or deletes it. */
#pragma once

#include "inc-enrolment.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Acts by enrolments.change-stage and enrolments.delete, both with the enrolment's id. */
GtkWidget *inc_enrolment_row_new (IncEnrolment *enrolment);

G_END_DECLS
