/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of what happens to a startup: a change of stage, an enrolment, a note.  Each is an IncRecordDialog. */
#pragma once

#include "inc-record-dialog.h"

G_BEGIN_DECLS

/* Stage, date and reason for one or more enrolments.  stage: what is proposed, 0 for none; about: whose, as a subtitle. */
IncRecordDialog *inc_stage_dialog_new (IncSession *session, const gint64 *enrolments, guint n_enrolments, int stage,
                                       const char *about);
/* A cohort, a stage and a date for startups that exist.  cohort may be 0. */
IncRecordDialog *inc_enrol_dialog_new (IncSession *session, const gint64 *startups, guint n_startups, gint64 cohort,
                                       const char *about);

G_END_DECLS
