/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventPapersDialog: the papers of an event, chosen at the side and seen as pages; printed, or written as PDF or calendar. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_PAPERS_DIALOG (inc_event_papers_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncEventPapersDialog, inc_event_papers_dialog, INC, EVENT_PAPERS_DIALOG, AdwDialog)

IncEventPapersDialog *inc_event_papers_dialog_new (IncSession *session, gint64 event);

G_END_DECLS
