/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A day's work on a register, the same each time down to the uids: what the tests of failing disks and dying processes
 * stop somewhere in the middle. */
#pragma once

#include "inc-store-test.h"

G_BEGIN_DECLS

/* The register that it begins with. */
void fault_script_prepare (const char *path);
guint fault_script_get_n_acts (void);
/* One act: a change set, its undo, or a checkpoint. */
gboolean fault_script_act (IncStore *store, guint act, GError **error);
/* All rows of the records, and how many change sets and changes there are.  Full transfer. */
char *fault_script_state (const char *path);

G_END_DECLS
