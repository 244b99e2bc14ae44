/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-list-dialog: the page of lists, framed. */
#include "config.h"

#include "inc-list-dialog.h"

#include "inc-records-page.h"

enum
{
  WIDTH = 720,
  HEIGHT = 640,
};

/* libadwaita 1.7 keeps the child of a dialog that was closed. */
static void
on_closed (AdwDialog *dialog, IncPage *page)
{
  inc_page_set_session (page, NULL);
  adw_dialog_set_child (dialog, NULL);
}

AdwDialog *
inc_list_dialog_new (IncSession *session, const char *table)
{
  IncPage *page = g_object_new (INC_TYPE_RECORDS_PAGE, "table", table, NULL);
  GtkWidget *view = adw_navigation_view_new ();
  AdwDialog *dialog = g_object_new (ADW_TYPE_DIALOG, "title", adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)),
                                    "content-width", WIDTH, "content-height", HEIGHT, "child", view, NULL);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
  inc_page_set_session (page, session);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_closed), page, G_CONNECT_DEFAULT);
  return dialog;
}
