/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A register as a file: is it one, may it be opened, and who holds it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_REGISTER_APPLICATION_ID 0x496e6342 /* "IncB" */

/* Looks at the file without touching it: not a folder, not a text, not another program's database, not cut short, not on a
 * network.  One sentence says what it is instead. */
gboolean inc_register_file_check (const char *path, GError **error);
/* FALSE when the folder's file system is one over the network. */
gboolean inc_register_folder_check (const char *folder, GError **error);

/* The right to write: an open-file lock on <path>.lock, which the kernel frees when the process dies. */
typedef struct _IncRegisterLock IncRegisterLock;

/* INC_STORE_ERROR_BUSY names who holds it: "Lan on desk-2 since 09:14". */
IncRegisterLock *inc_register_lock (const char *path, const char *holder, GError **error);
void inc_register_unlock (IncRegisterLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncRegisterLock, inc_register_unlock)

G_END_DECLS
