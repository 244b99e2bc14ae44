/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ceilings that come with the program: proposals, each with its act, none confirmed.  The text of a law is never among them:
 * staff enter it as printed. */
#pragma once

#include "inc-ceiling-rule.h"
#include "inc-session.h"

G_BEGIN_DECLS

/* New records: G_TYPE_PTR_ARRAY of IncCeilingRule, full transfer. */
GPtrArray *inc_ceiling_proposals_new (void);
/* Adds those that the register lacks, by name, in one change set; resolves to IncChanges (id 0: none was missing). */
DexFuture *inc_session_add_ceiling_proposals (IncSession *self, const char *title);

G_END_DECLS
