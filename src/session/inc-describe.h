/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody who looks for a fault must know of a register: sizes and counts, no name and no value of
 * it. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

/* "SQLite 3.46.1\nICU 76.1\n".  Full transfer. */
char *inc_describe_libraries (void);
/* "Register: 1.2 MB\n", then a line for each type with records, "startup: 240".  G_TYPE_STRING. */
DexFuture *inc_session_describe (IncSession *self);

G_END_DECLS
