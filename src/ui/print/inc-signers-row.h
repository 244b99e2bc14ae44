/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSignersRow: who signs a paper: up to three, edited in a dialog.  Signal "changed": by a person. */
#pragma once

#include "inc-paper-options.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_SIGNERS_ROW (inc_signers_row_get_type ())
G_DECLARE_FINAL_TYPE (IncSignersRow, inc_signers_row, INC, SIGNERS_ROW, AdwActionRow)

/* Copied. */
void inc_signers_row_set_signers (IncSignersRow *self, const IncPaperSigner *signers, guint n_signers);
/* Borrowed. */
const IncPaperSigner *inc_signers_row_get_signers (IncSignersRow *self, guint *n_signers);

G_END_DECLS
