/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncNewRegisterDialog: what a new register is called, and whose it is. */
#pragma once

#include <adwaita.h>
#include <libdex.h>

G_BEGIN_DECLS

#define INC_TYPE_NEW_REGISTER_DIALOG (inc_new_register_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncNewRegisterDialog, inc_new_register_dialog, INC, NEW_REGISTER_DIALOG, AdwDialog)

/* What stands where in the answer. */
enum
{
  INC_NEW_REGISTER_NAME,     /* that a register can be given */
  INC_NEW_REGISTER_AGENCY,   /* of the incubator; may be "", as the next */
  INC_NEW_REGISTER_SUPERIOR, /* of the agency above it */
  INC_NEW_REGISTER_N,
};

/* name: proposed, may be "".  Resolves to a G_TYPE_STRV of INC_NEW_REGISTER_N texts; rejected with
 * G_IO_ERROR_CANCELLED when the person thinks better of it. */
DexFuture *inc_new_register_dialog_ask (GtkWidget *parent, const char *name);

G_END_DECLS
