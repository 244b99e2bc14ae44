/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of an issued paper: its number and date below what it is; it opens the paper. */
#pragma once

#include "inc-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* papers: with the columns id, issued, state, number and symbol. */
GtkWidget *inc_paper_row_new (const char *title, const IncTable *papers, guint row);

G_END_DECLS
