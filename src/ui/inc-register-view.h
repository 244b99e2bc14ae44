/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRegisterView: an open register: its sidebar, its pages, and what is in view among them. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_REGISTER_VIEW (inc_register_view_get_type ())
G_DECLARE_FINAL_TYPE (IncRegisterView, inc_register_view, INC, REGISTER_VIEW, AdwBin)

/* NULL takes all pages away. */
void inc_register_view_set_session (IncRegisterView *self, IncSession *session);

/* The tag of the page that lists the records of a table; NULL when there is none. */
const char *inc_register_view_get_list (const char *table);
/* Whether there is a page that shows one record of a table. */
gboolean inc_register_view_has_file (const char *table);

/* A page of the sidebar; FALSE when it has none of that tag. */
gboolean inc_register_view_show_page (IncRegisterView *self, const char *tag);
void inc_register_view_show_list (IncRegisterView *self, const char *tag, const char *query);
void inc_register_view_open_record (IncRegisterView *self, const char *table, gint64 id);
/* Goes back to the page that has the tag: nobody wants to leave the same page twice.  FALSE when there is none. */
gboolean inc_register_view_go_to (IncRegisterView *self, const char *tag);
/* Puts a new page on top and gives it the session. */
void inc_register_view_push (IncRegisterView *self, IncPage *page);
/* At the bottom page of a narrow window the sidebar comes back. */
void inc_register_view_go_back (IncRegisterView *self);
/* NULL while no register is open. */
IncPage *inc_register_view_get_visible_page (IncRegisterView *self);

/* What is in view, as a{ss}: "page", "file" on top of it, and what each page of the sidebar says of itself under its tag. */
GVariant *inc_register_view_save_state (IncRegisterView *self);
/* state NULL: the first page. */
void inc_register_view_restore_state (IncRegisterView *self, GVariant *state);

/* The part of the main menu that tells what would be undone and redone. */
GMenu *inc_register_view_get_changes_section (IncRegisterView *self);

G_END_DECLS
