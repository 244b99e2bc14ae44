/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The name of a record that no other record anywhere has: a version 4 UUID as lower-case text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Any thread.  Where tests set INC_FAKE_SEED (a whole number), the same sequence comes in every
 * run; another seed begins another sequence.  Full transfer. */
char *inc_uid_new (void);
/* TRUE for a UUID of any version in lower case: uids are compared byte by byte, so there is one
 * way to write them. */
gboolean inc_uid_is_valid (const char *uid);

G_END_DECLS
