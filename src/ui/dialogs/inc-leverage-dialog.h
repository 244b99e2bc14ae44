/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncLeverageDialog: private capital beside public money, of all time or of one year, with every row that counts and every
 * one that does not; a row opens its record.  It follows the register.
 *
 * Action: leverage.show-year (i; 0: all time). */
#pragma once

#include "inc-leverage.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_LEVERAGE_DIALOG (inc_leverage_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncLeverageDialog, inc_leverage_dialog, INC, LEVERAGE_DIALOG, AdwDialog)

AdwDialog *inc_leverage_dialog_new (IncSession *session, IncLeverageScope scope, gint64 id);

G_END_DECLS
