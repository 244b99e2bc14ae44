/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What incubator match says in words. */
#pragma once

#include "inc-matching.h"

G_BEGIN_DECLS

/* Levels, what could be gained, reasons for what is not met, and what became of an earlier plan. */
void inc_command_match_tell_plan (const IncInstance *instance, const IncPlan *plan);
/* Of a published day. */
void inc_command_match_tell_proof (const IncProof *proof);
void inc_command_match_tell_why (const IncInstance *instance, const IncPlan *plan, const IncWhy *why);

G_END_DECLS
