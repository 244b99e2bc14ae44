/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventWeights: a popover with what makes two fit: each part can be switched off, and weighs what its number says.  What is
 * changed is saved in the event when the popover closes, as one change. */
#pragma once

#include "inc-event.h"
#include "inc-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_WEIGHTS (inc_event_weights_get_type ())
G_DECLARE_FINAL_TYPE (IncEventWeights, inc_event_weights, INC, EVENT_WEIGHTS, GtkPopover)

GtkWidget *inc_event_weights_new (void);
void inc_event_weights_show (IncEventWeights *self, IncSession *session, IncEvent *event);

G_END_DECLS
