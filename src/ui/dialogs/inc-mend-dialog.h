/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncMendDialog: the rest of a day is planned anew around who is missing; what would move is shown before it is so.
 *
 * The search begins when the dialog is made and ends by itself; Accept is one change, which replaces the meetings of the
 * timetable. */
#pragma once

#include "inc-event-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_MEND_DIALOG (inc_mend_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncMendDialog, inc_mend_dialog, INC, MEND_DIALOG, AdwDialog)

/* now: the first slot that may still change. */
AdwDialog *inc_mend_dialog_new (IncSession *session, IncEventBook *book, int now);

G_END_DECLS
