/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The registers of this person: files in the application's data folder, chosen by name.
 * Blocking, but only a look at a folder; copies go through futures. */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

#define INC_REGISTER_ENDING ".incubator"

/* <user data>/incubator/registers, made when it is missing.  Full transfer. */
char *inc_registers_get_folder (GError **error);
/* Names in Vietnamese order.  Full transfer. */
char **inc_registers_list (GError **error);
/* The file of a name, whether it is there or not.  Full transfer. */
char *inc_registers_get_path (const char *name);
/* NULL when the name can be given to a new register, else one translated sentence.  Full transfer. */
char *inc_registers_check_name (const char *name);
/* Both refuse while a window holds the register (INC_STORE_ERROR_BUSY). */
gboolean inc_registers_rename (const char *name, const char *new_name, GError **error);
gboolean inc_registers_trash (const char *name, GError **error);
/* Brings a register from elsewhere in as a copy, under a free name made from its own.  Resolves to the name. */
DexFuture *inc_registers_bring_in (GFile *file);
/* The same from a stream, such as standard input; name: what to call it, as long as that is free. */
DexFuture *inc_registers_bring_in_stream (GInputStream *stream, const char *name);

G_END_DECLS
