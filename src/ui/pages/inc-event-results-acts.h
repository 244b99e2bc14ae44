/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is recorded of a meeting: one change each, with a title for the history. */
#pragma once

#include "inc-result-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* result 0: none is known. */
void inc_event_results_record (GtkWidget *widget, IncSession *session, IncResultItem *item, int result);
void inc_event_results_set_next_step (GtkWidget *widget, IncSession *session, IncResultItem *item, const char *text);
/* A form: result, next step and by when, minutes. */
void inc_event_results_open_minutes (GtkWidget *widget, IncSession *session, IncResultItem *item);
/* A deal that begins at the meeting, in the hands of who works here. */
void inc_event_results_begin_deal (GtkWidget *widget, IncSession *session, IncResultItem *item, const IncEventBook *book);

G_END_DECLS
