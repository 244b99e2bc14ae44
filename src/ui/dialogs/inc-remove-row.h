/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The last row of a form that has no page of its own: deletes the record it edits. */
#pragma once

#include "inc-record-dialog.h"

G_BEGIN_DECLS

/* widget: who asks, and stays when the form closes; label: "Delete Note"; name: of the record in the history. */
void inc_remove_row_add (IncRecordDialog *dialog, GtkWidget *widget, IncSession *session, const char *label,
                         const char *name);

G_END_DECLS
