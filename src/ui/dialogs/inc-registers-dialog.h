/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRegistersDialog: the registers of this person, to open, rename or remove.  Follows what happens in their folder. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_REGISTERS_DIALOG (inc_registers_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncRegistersDialog, inc_registers_dialog, INC, REGISTERS_DIALOG, AdwDialog)

/* session: of the register in view, or NULL. */
AdwDialog *inc_registers_dialog_new (IncSession *session);

G_END_DECLS
