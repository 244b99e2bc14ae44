/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The clauses of an agenda that tell who waits, and that nobody waits much more than others. */
#pragma once

#include "inc-agenda-clauses.h"

G_BEGIN_DECLS

/* Fills self->waits.  Who is busy when is there already. */
void inc_waiting_clauses_add (IncAgendaClauses *self);

G_END_DECLS
