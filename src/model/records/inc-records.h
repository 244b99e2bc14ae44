/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All record types of the register, for whoever needs more than one. */
#pragma once

#include "inc-cohort.h"
#include "inc-custom-field.h"
#include "inc-enrolment.h"
#include "inc-import-key.h"
#include "inc-note.h"
#include "inc-programme.h"
#include "inc-setting.h"
#include "inc-staff.h"
#include "inc-stage-change.h"
#include "inc-startup.h"
