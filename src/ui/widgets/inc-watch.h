/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a widget shows of the register: read in a fiber, and again after each change of what is in it.  While nobody sees the
 * widget it is only noted, and read when it is mapped.  An answer that comes after a newer question, after the register was
 * closed or for a widget that is gone is dropped. */
#pragma once

#include <gtk/gtk.h>

#include "inc-session.h"

G_BEGIN_DECLS

typedef struct
{
  /* In a fiber; the owner lives, but may show another record after the first wait: what is asked for is taken before.  Full
   * transfer; NULL with an error, or without one where there is nothing to ask for. */
  gpointer (*read) (gpointer owner, IncSession *session, GError **error);
  /* Takes the answer. */
  void (*show) (gpointer owner, gpointer answer);
  /* NULL: told in a dialog, unless it is that the record is gone. */
  void (*fail) (gpointer owner, const GError *error);
  GDestroyNotify free_answer;
  /* Whose changes are seen here, up to a NULL; NULL itself: all. */
  GType (*const *parts) (void);
  /* Reads while nobody looks as well: of pages that others ask for something. */
  gboolean eager;
} IncWatchKind;

#define INC_TYPE_WATCH (inc_watch_get_type ())
G_DECLARE_FINAL_TYPE (IncWatch, inc_watch, INC, WATCH, GObject)

/* kind: static.  owner: not kept alive but for the time of a reading. */
IncWatch *inc_watch_new (GtkWidget *owner, const IncWatchKind *kind);

/* Reads at once.  NULL: the register is closed, and what is being read is dropped. */
void inc_watch_set_session (IncWatch *self, IncSession *session);
IncSession *inc_watch_get_session (IncWatch *self);

/* What is asked for has changed. */
void inc_watch_again (IncWatch *self);

/* The page of one record: one that is deleted while it is looked at is left; the toast in the window brings it back.  id: 0:
 * of none. */
void inc_watch_set_record (IncWatch *self, GType type, gint64 id);

G_END_DECLS
