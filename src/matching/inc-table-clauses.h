/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The clauses of an agenda that keep to the tables. */
#pragma once

#include "inc-agenda-clauses.h"

G_BEGIN_DECLS

/* Who meets and who is busy when is there already. */
void inc_table_clauses_add (IncAgendaClauses *self);

G_END_DECLS
