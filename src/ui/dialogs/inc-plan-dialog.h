/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPlanDialog: what is not planned yet of an award, in equal tranches: how many, when the first is due, how far apart.
 *
 * Action: plan.save. */
#pragma once

#include "inc-award.h"
#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_PLAN_DIALOG (inc_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncPlanDialog, inc_plan_dialog, INC, PLAN_DIALOG, AdwDialog)

/* amount: what would be planned. */
AdwDialog *inc_plan_dialog_new (IncSession *session, IncAward *award, gint64 amount, const char *about);

G_END_DECLS
