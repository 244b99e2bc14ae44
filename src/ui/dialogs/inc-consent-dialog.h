/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person agreed to, for one purpose, with its proof; withdrawing it is an act with a day. */
#pragma once

#include "inc-record-dialog.h"

G_BEGIN_DECLS

/* A new one of today.  purpose: an IncConsentPurpose; about: the person's name. */
IncRecordDialog *inc_consent_dialog_new (IncSession *session, gint64 person, int purpose, const char *about);

/* These read the consent first, then present the form over the widget. */
void inc_consent_dialog_open (GtkWidget *widget, IncSession *session, gint64 consent);
void inc_consent_dialog_withdraw (GtkWidget *widget, IncSession *session, gint64 consent);

G_END_DECLS
