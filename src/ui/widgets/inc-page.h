/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPage: what every page of the window is: a navigation page that is given a session.
 *
 * The window makes a page, sets its session, then tells it what to show, then puts it on the screen.  A page talks
 * upward by actions alone ("win.open-record", "win.show-list", "win.toast", …) and never fetches the window.  After each
 * await in a fiber it may have been taken off the screen: inc_page_get_session () is NULL when its register closed. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_PAGE (inc_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (IncPage, inc_page, INC, PAGE, AdwNavigationPage)

/* Every vfunc may be NULL; session_set is what a page cannot do without. */
struct _IncPageClass
{
  AdwNavigationPageClass parent_class;

  /* session is NULL when the register closes: let go of every list and record of it. */
  void (*session_set) (IncPage *self, IncSession *session);
  /* What the page showed, as one text for the settings: filters, sort, scroll.  Full transfer; NULL for nothing. */
  char *(*save_state) (IncPage *self);
  void (*restore_state) (IncPage *self, const char *state);
  /* Lists: shows what a query selects (inc_query_parse ()); "" for everything. */
  void (*show_query) (IncPage *self, const char *query);
  /* Files of one record: shows it. */
  void (*show_record) (IncPage *self, gint64 id);
  /* The action "page.search", Ctrl+F: puts the cursor into the search; FALSE when there is none. */
  gboolean (*search) (IncPage *self);
};

/* Property "session", writable: NULL while no register is open.  Borrowed. */
IncSession *inc_page_get_session (IncPage *self);
void inc_page_set_session (IncPage *self, IncSession *session);

char *inc_page_save_state (IncPage *self);
void inc_page_restore_state (IncPage *self, const char *state);
void inc_page_show_query (IncPage *self, const char *query);
void inc_page_show_record (IncPage *self, gint64 id);
gboolean inc_page_search (IncPage *self);

/* How many things wait on this page, shown beside its name in the sidebar; 0 for none.  A property, "badge". */
guint inc_page_get_badge (IncPage *self);
void inc_page_set_badge (IncPage *self, guint badge);

/* Whether what it shows now needs the width of a screen: the sidebar folds away sooner then.  A property, "wide". */
gboolean inc_page_get_wide (IncPage *self);
void inc_page_set_wide (IncPage *self, gboolean wide);

/* Tells a person what went wrong, what was kept and what to do.  Silent when they cancelled or dismissed something, and when
 * the widget has left the screen.  Works from pages and dialogs. */
void inc_page_report_error (GtkWidget *widget, const GError *error);
/* Takes the future, and tells so of what it failed with. */
void inc_page_follow (GtkWidget *widget, DexFuture *future);

G_END_DECLS
