/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncWindow: one register at a time: sidebar, pages, and what stands where no register is open. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_WINDOW (inc_window_get_type ())
G_DECLARE_FINAL_TYPE (IncWindow, inc_window, INC, WINDOW, AdwApplicationWindow)

IncWindow *inc_window_new (GtkApplication *application);
/* Opens the register that was open last; the welcome page when there is none. */
void inc_window_restore (IncWindow *self);
/* A file from outside: a spreadsheet is imported, a register brought in as a copy. */
void inc_window_take_file (IncWindow *self, GFile *file);
/* Several spreadsheets are one import. */
void inc_window_take_files (IncWindow *self, GFile *const *files, guint n_files);

/* Borrowed; NULL while no register is open. */
IncSession *inc_window_get_session (IncWindow *self);
IncPage *inc_window_get_visible_page (IncWindow *self);

G_END_DECLS
