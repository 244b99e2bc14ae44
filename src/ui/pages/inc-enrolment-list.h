/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEnrolmentList: the cohorts a startup is or was in; its button and menus enrol it, move it on
 * and delete an enrolment, one change each. */
#pragma once

#include "inc-session.h"
#include "inc-startup.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_ENROLMENT_LIST (inc_enrolment_list_get_type ())
G_DECLARE_FINAL_TYPE (IncEnrolmentList, inc_enrolment_list, INC, ENROLMENT_LIST, AdwBin)

/* Of IncEnrolment, the latest first. */
void inc_enrolment_list_show (IncEnrolmentList *self, IncSession *session, IncStartup *startup, GPtrArray *enrolled);
/* When the register closes. */
void inc_enrolment_list_forget (IncEnrolmentList *self);
/* The forms of one more enrolment, and of the next stage in the latest one. */
void inc_enrolment_list_enrol (IncEnrolmentList *self);
void inc_enrolment_list_change_stage (IncEnrolmentList *self);

G_END_DECLS
