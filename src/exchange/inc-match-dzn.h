/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Business-to-business meetings as published (Bofill and others, JAIR 74, 2022): who meets whom is settled, everybody should
 * wait as little as can be, and nobody much longer than others.  Read from MiniZinc data, written as mm-plan/1.  Errors are of
 * INC_EXCHANGE_ERROR.  Blocking. */
#pragma once

#include "inc-match-json.h"
#include "inc-proof.h"

G_BEGIN_DECLS

/* Without a limit of fairness, which the file does not tell; waiting is counted in breaks. */
IncAgenda *inc_match_dzn_read (const char *text, gsize size, GError **error);

gboolean inc_match_dzn_write_plan (const IncAgenda *agenda, const IncProof *proof, const IncMatchOrigin *origin,
                                   GOutputStream *stream, GCancellable *cancellable, GError **error);

G_END_DECLS
