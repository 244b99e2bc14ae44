/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncHistoryDialog: what was done in a register, by whom and when; an older change can be taken back alone. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_HISTORY_DIALOG (inc_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncHistoryDialog, inc_history_dialog, INC, HISTORY_DIALOG, AdwDialog)

AdwDialog *inc_history_dialog_new (IncSession *session);
/* Of one record alone, with what changed in it.  The record is as it stands now. */
AdwDialog *inc_history_dialog_new_for (IncSession *session, IncRecord *record);

G_END_DECLS
