/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-migrate: from any released version to this one.  Writer's thread, before anybody else sees the database. */
#include "config.h"

#include "inc-migrate.h"

#include "inc-register-file.h"
#include "inc-store-error.h"
#include "inc-store-resources.h"

#include <glib/gstdio.h>

/* A released step is never edited: what a register holds was made by exactly these texts. */
static const char *const steps[] = {
  "001-initial.sql",
  "002-people-and-money.sql",
  "003-papers.sql",
  "004-events.sql",
  "005-money.sql",
};

guint
inc_migrate_get_newest (void)
{
  return G_N_ELEMENTS (steps);
}

static const char *
load_step (guint index)
{
  g_autofree char *path = g_strconcat ("/org/hanoi/Incubator/store/migrations/", steps[index], NULL);
  g_autoptr(GBytes) text = g_resource_lookup_data (inc_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (text != NULL);
  return g_bytes_get_data (text, NULL); /* part of the program: it outlives the GBytes */
}

static gboolean
check_references (IncSqlite *db, GError **error)
{
  g_autoptr(IncStatement) broken = inc_sqlite_prepare (db, "PRAGMA foreign_key_check", error);

  if (broken == NULL)
    return FALSE;
  if (!inc_statement_step (broken, error))
    return error == NULL || *error == NULL;
  inc_store_error_set (error, INC_STORE_ERROR_CORRUPT, inc_statement_get_text (broken, 0), NULL,
                       "A row of %s refers to nothing", inc_statement_get_text (broken, 0));
  return FALSE;
}

static gboolean
run_step (IncSqlite *db, const char *text, guint version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE; PRAGMA application_id = %d; PRAGMA user_version = %u;",
                                          INC_REGISTER_APPLICATION_ID, version);

  return inc_sqlite_exec (db, sql, error) &&
         inc_sqlite_exec (db, text, error) &&
         check_references (db, error) &&
         inc_sqlite_exec (db, "COMMIT", error);
}

static gboolean
copy_aside (IncSqlite *db, const char *path, gint64 version, GError **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.v%" G_GINT64_FORMAT ".bak", path, version);

  g_unlink (copy);
  return inc_sqlite_copy_to (db, copy, error);
}

gboolean
inc_migrate_with (IncSqlite *db, const char *path, const char *const *texts, guint newest, GError **error)
{
  gint64 version;

  if (!inc_sqlite_get_integer (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > newest)
    {
      inc_store_error_set (error, INC_STORE_ERROR_TOO_NEW, NULL, NULL,
                           "The register has format %" G_GINT64_FORMAT ", this program knows %u", version, newest);
      return FALSE;
    }
  if (version == newest)
    return TRUE;
  if (version > 0 && !copy_aside (db, path, version, error))
    return FALSE;
  if (!inc_sqlite_exec (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  for (guint next = version + 1; next <= newest; next++)
    if (!run_step (db, texts[next - 1], next, error))
      {
        inc_sqlite_exec (db, "ROLLBACK", NULL);
        return FALSE;
      }
  return inc_sqlite_exec (db, "PRAGMA foreign_keys = ON", error);
}

gboolean
inc_migrate (IncSqlite *db, const char *path, GError **error)
{
  const char *texts[G_N_ELEMENTS (steps)];

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    texts[i] = load_step (i);
  return inc_migrate_with (db, path, texts, G_N_ELEMENTS (steps), error);
}
