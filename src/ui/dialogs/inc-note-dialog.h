/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a note: an IncRecordDialog. */
#pragma once

#include "inc-note.h"
#include "inc-record-dialog.h"

G_BEGIN_DECLS

/* A new note when its id is 0; about: on what, as a subtitle. */
IncRecordDialog *inc_note_dialog_new (IncSession *session, IncNote *note, const char *about);

/* Reads a note and presents its form over the widget, with a button that deletes it. */
void inc_note_dialog_open (GtkWidget *widget, IncSession *session, gint64 note, const char *about);

G_END_DECLS
