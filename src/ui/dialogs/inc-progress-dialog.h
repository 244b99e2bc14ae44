/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncProgressDialog: how far a long job is, with a way to stop it.  It closes when the job ends, however it does. */
#pragma once

#include <adwaita.h>
#include <libdex.h>

G_BEGIN_DECLS

#define INC_TYPE_PROGRESS_DIALOG (inc_progress_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncProgressDialog, inc_progress_dialog, INC, PROGRESS_DIALOG, AdwDialog)

/* title: "Writing Company Sheets". */
IncProgressDialog *inc_progress_dialog_new (const char *title);
/* job: a promise, whose cancellable Stop cancels.  Presents the dialog. */
void inc_progress_dialog_follow (IncProgressDialog *self, GtkWidget *parent, DexFuture *job);
/* all 0: not known yet. */
void inc_progress_dialog_set_progress (IncProgressDialog *self, guint done, guint all);

G_END_DECLS
