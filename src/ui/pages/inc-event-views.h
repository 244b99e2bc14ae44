/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The views of an event's page, in their order. */
#pragma once

#include "inc-event-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_N_EVENT_VIEWS 6

typedef struct
{
  const char *name;
  const char *title; /* N_(), with a mnemonic */
  gboolean whole;    /* needs the height: what is above it in the page goes */
  GtkWidget *(*make) (IncSession *session);
  void (*show) (GtkWidget *view, IncSession *session, IncEventBook *book); /* book NULL: nothing */
  gboolean (*search) (GtkWidget *view); /* puts the cursor into its search; NULL: it has none */
} IncEventView;

extern const IncEventView inc_event_views[INC_N_EVENT_VIEWS];

G_END_DECLS
