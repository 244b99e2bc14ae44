/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking a person for one line of text, as a future that a flow awaits. */
#pragma once

#include <adwaita.h>
#include <libdex.h>

G_BEGIN_DECLS

/* A sentence that says what is wrong with what was typed; NULL when nothing is.  Full transfer. */
typedef char *(*IncTextCheck) (const char *typed);

/* Resolves to what was typed, clean and accepted by check; rejected with G_IO_ERROR_CANCELLED when the person thinks better of
 * it.  label: of the row; initial: may be NULL. */
DexFuture *inc_ask_text (GtkWidget *parent, const char *title, const char *label, const char *accept, const char *initial,
                         IncTextCheck check);

G_END_DECLS
