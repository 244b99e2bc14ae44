/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncHelpDialog: the help, inside the program and without a network: a list of pages with a search, and
 * the page beside it. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_HELP_DIALOG (inc_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncHelpDialog, inc_help_dialog, INC, HELP_DIALOG, AdwDialog)

/* Names of the pages in their order, NULL at the end. */
const char *const *inc_help_get_pages (void);
/* The page about what is in view: the dialog (may be NULL), else the page of the window (NULL: no register
 * is open). */
const char *inc_help_find_page (AdwDialog *dialog, IncPage *page);

AdwDialog *inc_help_dialog_new (const char *page);
void inc_help_dialog_show (IncHelpDialog *self, const char *page);
/* The name of the page that is shown. */
const char *inc_help_dialog_get_page (IncHelpDialog *self);

G_END_DECLS
