/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking a person, as futures that a flow awaits: a file to read, a place to write, one answer of several, a name.
 * Each is rejected with G_IO_ERROR_CANCELLED or GTK_DIALOG_ERROR_DISMISSED when the person thinks better of it. */
#pragma once

#include <adwaita.h>
#include <libdex.h>

G_BEGIN_DECLS

/* Resolves to a GFile.  path: NULL or empty, or the answer, and nobody is asked.  ending: ".csv". */
DexFuture *inc_ask_open (GtkWidget *parent, const char *path, const char *title, const char *kind, const char *ending);
/* Resolves to a GListModel of GFile, at least one. */
DexFuture *inc_ask_open_several (GtkWidget *parent, const char *title, const char *kind, const char *ending);
DexFuture *inc_ask_save (GtkWidget *parent, const char *path, const char *title, const char *name);
/* Says in the window that the file was written. */
void inc_ask_tell_written (GtkWidget *widget, GFile *file);
/* Resolves to a GFile, a folder. */
DexFuture *inc_ask_folder (GtkWidget *parent, const char *title);
/* Resolves to the response's name.  Takes the dialog. */
DexFuture *inc_ask_answer (GtkWidget *parent, AdwAlertDialog *dialog);
/* A new name for the register whose name is initial. */
DexFuture *inc_ask_register_name (GtkWidget *parent, const char *title, const char *accept, const char *initial);

G_END_DECLS
