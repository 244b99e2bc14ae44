/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share: inc-window.c shows, inc-window-actions.c acts in a register, inc-window-event.c goes to
 * the day of an event, inc-window-grants.c brings grants in and out, inc-window-guide.c explains it and adapts it to the
 * person, inc-window-import.c fills it, inc-window-money.c shows the rows behind a figure, inc-window-registers.c opens and
 * closes them, inc-window-papers.c goes to what is printed, inc-window-sample.c shows the invented one. */
#pragma once

#include "inc-register-view.h"
#include "inc-window.h"

G_BEGIN_DECLS

/* What a flow of the window works with; it holds a reference to each. */
typedef struct
{
  IncWindow *window;
  IncSession *session; /* NULL when no register was open */
  char *text;
  gint64 id;
} IncWindowFlow;

/* Runs a fiber that is given an IncWindowFlow; an error that it ends with is told to the person. */
void inc_window_spawn (IncWindow *self, DexFiberFunc fiber, const char *text, gint64 id);

/* The session that was there is the caller's to close; after NULL comes the next session or the welcome page. */
void inc_window_set_session (IncWindow *self, IncSession *session);
void inc_window_show_welcome (IncWindow *self);
/* Makes the pages anew, as they are: what numbers look like changed. */
void inc_window_redraw (IncWindow *self);
IncRegisterView *inc_window_get_view (IncWindow *self);
void inc_window_add_toast (IncWindow *self, const char *title);
/* Takes the place of the undo toast before: its button would take back something else. */
void inc_window_add_undo_toast (IncWindow *self, AdwToast *toast);

void inc_window_actions_install (GtkWidgetClass *class);
/* Switches actions on and off after the session, or what it may do, changed. */
void inc_window_actions_update (IncWindow *self);
/* Tells what a change set did where it is not plain to see, with a button to take it back. */
void inc_window_tell_changes (IncWindow *self, const IncChanges *changes);

void inc_window_papers_install (GtkWidgetClass *class);
void inc_window_papers_update (IncWindow *self);

void inc_window_grants_install (GtkWidgetClass *class);
void inc_window_grants_update (IncWindow *self);

void inc_window_money_install (GtkWidgetClass *class);

void inc_window_import_install (GtkWidgetClass *class);
/* By its name. */
gboolean inc_window_is_spreadsheet (GFile *file);

void inc_window_event_install (GtkWidgetClass *class);
/* Before the register closes. */
void inc_window_event_close_hall (IncWindow *self);

void inc_window_guide_install (GtkWidgetClass *class);
/* What the person prefers is so from now on, and follows when it changes. */
void inc_window_follow_preferences (IncWindow *self, GSettings *settings);

void inc_window_registers_install (GtkWidgetClass *class);
/* In a fiber: makes a register and opens it.  given: its name; when that is empty, the person is asked, initial proposed. */
gboolean inc_window_create_register (IncWindow *window, const char *given, const char *initial, GError **error);
/* In a fiber: the register of that name goes to the bin; where it was in view, the welcome page comes. */
gboolean inc_window_trash_register (IncWindow *window, const char *name, GError **error);
/* Closes the register, then destroys the window. */
void inc_window_close_fully (IncWindow *self);

void inc_window_sample_install (GtkWidgetClass *class);

G_END_DECLS
