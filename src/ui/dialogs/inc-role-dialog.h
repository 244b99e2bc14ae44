/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's role in a startup, an investor or a partner: adding, changing, ending it; seen from either side.
 *
 * owner is the type and id of the side that is looked at: 'person', or where the role is. */
#pragma once

#include "inc-record-dialog.h"

G_BEGIN_DECLS

/* about: the owner's name. */
IncRecordDialog *inc_role_dialog_new (IncSession *session, const IncSchema *owner, gint64 owner_id, const char *about);

/* These three read what they need first, then present the form over the widget. */
void inc_role_dialog_add (GtkWidget *widget, IncSession *session, const IncSchema *owner, gint64 owner_id);
void inc_role_dialog_open (GtkWidget *widget, IncSession *session, gint64 role);
/* Asks from when on; the role stays in the history of both. */
void inc_role_dialog_end (GtkWidget *widget, IncSession *session, gint64 role);

G_END_DECLS
