/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncImportDialog: from files to the register in four steps: choose them, say where their columns go, see what would happen,
 * do it.  Nothing is written before the last step, and that can be undone as one. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_IMPORT_DIALOG (inc_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncImportDialog, inc_import_dialog, INC, IMPORT_DIALOG, AdwDialog)

/* files: of GFile; NULL or empty: the first step asks for some. */
IncImportDialog *inc_import_dialog_new (IncSession *session, GListModel *files);

G_END_DECLS
