/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan's meetings as they are, at better times: how few idle slots could they have?  Says nothing of other meetings. */
#pragma once

#include "inc-plan.h"
#include "inc-proof.h"

G_BEGIN_DECLS

/* The meetings of a plan as an agenda, in their order; what the earlier plan had and the plan keeps stays where it is. */
IncAgenda *inc_chosen_get_agenda (const IncPlan *plan, const IncInstance *instance);

/* Gives the plan's meetings the best slots found, if that makes it better, and sets its chosen_idle. */
void inc_chosen_prove (IncPlan *plan, const IncInstance *instance, const IncProofLimits *limits);

G_END_DECLS
