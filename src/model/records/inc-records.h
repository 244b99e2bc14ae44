/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All record types of the register, for whoever needs more than one. */
#pragma once

#include "inc-attendee.h"
#include "inc-cohort.h"
#include "inc-consent.h"
#include "inc-custom-field.h"
#include "inc-deal-step.h"
#include "inc-deal.h"
#include "inc-enrolment.h"
#include "inc-event.h"
#include "inc-exchange-rate.h"
#include "inc-import-key.h"
#include "inc-investor.h"
#include "inc-meeting.h"
#include "inc-note.h"
#include "inc-outgoing-number.h"
#include "inc-partner.h"
#include "inc-person.h"
#include "inc-programme.h"
#include "inc-report.h"
#include "inc-role.h"
#include "inc-round.h"
#include "inc-scenario.h"
#include "inc-setting.h"
#include "inc-staff.h"
#include "inc-stage-change.h"
#include "inc-stake.h"
#include "inc-startup.h"
#include "inc-tag.h"
#include "inc-wish.h"
