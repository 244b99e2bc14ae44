/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to several startups at once, from wherever they are selected.  One change each. */
#pragma once

#include "inc-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for stage, date and reason.  cohort: the enrolments in it, 0 for each startup's latest.  Startups without one are
 * left alone, and the person is told. */
void inc_bulk_change_stage (GtkWidget *widget, IncSession *session, const GArray *startups, gint64 cohort);
/* Deletes their enrolments in a cohort; undo brings them back. */
void inc_bulk_unenrol (GtkWidget *widget, IncSession *session, const GArray *startups, gint64 cohort);
/* Asks for cohort, stage and date. */
void inc_bulk_enrol (GtkWidget *widget, IncSession *session, const GArray *startups);

G_END_DECLS
