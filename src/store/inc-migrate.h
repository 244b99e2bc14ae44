/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbered migrations, sql/migrations/NNN-what.sql, one transaction each; user_version counts them. */
#pragma once

#include "sqlite/inc-sqlite.h"

G_BEGIN_DECLS

/* The version that this program writes. */
guint inc_migrate_get_newest (void);
/* Brings an empty or older database to the newest version; INC_STORE_ERROR_TOO_NEW for a newer one.
 * An older one is first copied to <path>.v<N>.bak: nothing is lost if a step was wrong. */
gboolean inc_migrate (IncSqlite *db, const char *path, GError **error);
/* The same with these steps, SQL texts: what inc_migrate () does with the released ones. */
gboolean inc_migrate_with (IncSqlite *db, const char *path, const char *const *texts, guint newest, GError **error);

G_END_DECLS
