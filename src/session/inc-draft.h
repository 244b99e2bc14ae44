/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Drafts: what was typed into a form and not saved, so that neither a crash nor a closed dialog loses it.
 * Small files in this person's state folder, readable by nobody else; blocking, but a few kilobytes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* form: "startup-new", or the table and the record's uid.  typed: field name -> text, both char *. */
gboolean inc_draft_write (const char *register_path, const char *form, GHashTable *typed, GError **error);
/* NULL when there is none.  stamp: when it was written; full transfer, may be NULL. */
GHashTable *inc_draft_read (const char *register_path, const char *form, char **stamp);
void inc_draft_remove (const char *register_path, const char *form);

G_END_DECLS
