/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store: opening, closing, single records, and the care of the file.  One thread per store. */
#include "config.h"

#include "inc-custom-field.h"
#include "inc-migrate.h"
#include "inc-setting.h"
#include "inc-sql.h"
#include "inc-store-keys.h"
#include "inc-store-order.h"
#include "inc-store-paper.h"
#include "inc-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What SQLite needs on each connection; the cache makes an import of 100,000 rows 1.4 times faster. */
static const char reader_pragmas[] = "PRAGMA query_only = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";
static const char writer_pragmas[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                                     "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;";

/* A check names so many: the rest of a badly damaged file tells nobody more. */
enum
{
  MOST_PROBLEMS = 100,
};

static IncFieldDeclaration
declaration_of (IncCustomField *field)
{
  return (IncFieldDeclaration) { field->target,  field->name,     field->label,   field->kind,
                                 field->choices, field->required, field->searched };
}

static IncCatalog *
load_catalog (IncStore *self, GError **error)
{
  g_autoptr(IncCatalog) built_in = inc_catalog_new (NULL, 0, NULL);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_custom_field_get_type ()));
  g_autoptr(GPtrArray) fields = NULL;
  g_autoptr(GArray) declarations = g_array_new (FALSE, FALSE, sizeof (IncFieldDeclaration));
  g_autofree char *message = NULL;
  IncCatalog *catalog;

  if (self->catalog == NULL)
    self->catalog = inc_catalog_ref (built_in);
  inc_query_set_sort (query, "id", FALSE);
  fields = inc_store_load_all (self, query, error);
  if (fields == NULL)
    return NULL;
  for (guint i = 0; i < fields->len; i++)
    {
      const IncFieldDeclaration declaration = declaration_of (g_ptr_array_index (fields, i));

      g_array_append_val (declarations, declaration);
    }
  catalog = inc_catalog_new ((IncFieldDeclaration *) declarations->data, declarations->len, &message);
  if (catalog == NULL)
    inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "custom_field", "name", "%s", message);
  return catalog;
}

gboolean
inc_store_reload_catalog (IncStore *self, GError **error)
{
  IncCatalog *catalog = load_catalog (self, error);

  if (catalog == NULL)
    return FALSE;
  g_hash_table_remove_all (self->writers);
  inc_catalog_unref (self->catalog);
  self->catalog = catalog;
  return TRUE;
}

static gboolean
prepare_path (IncStore *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (self->mode != INC_STORE_CREATE)
    return inc_register_file_check (self->path, error);
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, NULL, NULL, "%s exists already", self->path);
      return FALSE;
    }
  return inc_register_folder_check (folder, error);
}

/* A register that could not be made leaves nothing half-made. */
static void
remove_half_made (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

/* Made aside and named when it is whole: power that goes meanwhile leaves no register that cannot be opened. */
static gboolean
create_register (IncStore *self, GError **error)
{
  g_autofree char *aside = g_strconcat (self->path, ".new", NULL);
  IncSqlite *db;
  gboolean made;

  remove_half_made (aside);
  db = inc_sqlite_open (aside, INC_SQLITE_CREATE, error);
  made = db != NULL && inc_migrate (db, aside, error);
  g_clear_pointer (&db, inc_sqlite_close);
  if (made && g_rename (aside, self->path) == 0)
    return TRUE;
  if (made)
    inc_store_error_set (error, INC_STORE_ERROR_LOST, NULL, NULL, "%s cannot be made: %s", self->path, g_strerror (errno));
  remove_half_made (aside);
  return FALSE;
}

/* In this order: nothing is written before the lock is ours and the version is known to be one of ours. */
static gboolean
open_writer (IncStore *self, GError **error)
{
  self->lock = inc_register_lock (self->path, self->holder != NULL ? self->holder : g_get_user_name (), error);
  if (self->lock == NULL || (self->mode == INC_STORE_CREATE && !create_register (self, error)))
    return FALSE;
  self->db = inc_sqlite_open (self->path, INC_SQLITE_WRITE, error);
  return self->db != NULL &&
         inc_migrate (self->db, self->path, error) &&
         inc_sqlite_exec (self->db, writer_pragmas, error) &&
         inc_store_refresh_keys (self->db, error);
}

static gboolean
open_reader (IncStore *self, GError **error)
{
  gint64 version;

  self->db = inc_sqlite_open (self->path, INC_SQLITE_READ_ONLY, error);
  if (self->db == NULL || !inc_sqlite_exec (self->db, reader_pragmas, error) ||
      !inc_sqlite_get_integer (self->db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == inc_migrate_get_newest ())
    return TRUE;
  inc_store_error_set (error, version > inc_migrate_get_newest () ? INC_STORE_ERROR_TOO_NEW : INC_STORE_ERROR_READ_ONLY,
                       NULL, NULL, "The register has format %" G_GINT64_FORMAT ", this program reads %u", version,
                       inc_migrate_get_newest ());
  return FALSE;
}

IncStore *
inc_store_open (const char *path, IncStoreMode mode, const char *holder, GError **error)
{
  g_autoptr(IncStore) self = g_new0 (IncStore, 1);
  gboolean opened;

  self->path = g_strdup (path);
  self->holder = g_strdup (holder);
  self->mode = mode;
  self->owner = g_thread_self ();
  self->writers = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) inc_row_writer_free);
  if (!prepare_path (self, error))
    return NULL;
  opened = mode == INC_STORE_READ ? open_reader (self, error) : open_writer (self, error);
  if (opened)
    opened = inc_store_reload_catalog (self, error);
  if (opened)
    return g_steal_pointer (&self);
  if (mode == INC_STORE_CREATE && self->lock != NULL)
    {
      g_clear_pointer (&self->db, inc_sqlite_close);
      remove_half_made (path);
    }
  return NULL;
}

void
inc_store_close (IncStore *self)
{
  INC_STORE_CHECK_THREAD (self);
  g_assert (!self->in_transaction);
  g_hash_table_unref (self->writers);
  g_queue_clear_full (&self->orders, (GDestroyNotify) inc_order_unref);
  g_clear_pointer (&self->search, inc_search_index_free);
  g_clear_pointer (&self->db, inc_sqlite_close);
  g_clear_pointer (&self->lock, inc_register_unlock);
  g_clear_pointer (&self->catalog, inc_catalog_unref);
  g_free (self->path);
  g_clear_pointer (&self->to_hold, g_array_unref);
  g_clear_pointer (&self->to_hold_keys, g_hash_table_unref);
  g_free (self->holder);
  g_free (self);
}

void
inc_store_set_holder (IncStore *self, const char *holder)
{
  INC_STORE_CHECK_THREAD (self);
  g_set_str (&self->holder, holder);
}

gboolean
inc_store_is_writable (IncStore *self)
{
  return self->mode != INC_STORE_READ;
}

const char *
inc_store_get_path (IncStore *self)
{
  return self->path;
}

IncCatalog *
inc_store_get_catalog (IncStore *self)
{
  return self->catalog;
}

void
inc_store_set_cancellable (IncStore *self, GCancellable *cancellable)
{
  INC_STORE_CHECK_THREAD (self);
  inc_sqlite_set_cancellable (self->db, cancellable);
}

IncRecord *
inc_store_find (IncStore *self, const IncSchema *schema, const char *where, const IncValue *value, GError **error)
{
  g_autofree char *sql = inc_sql_select (schema, where);
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->db, sql, error);

  if (row == NULL)
    return NULL;
  inc_statement_bind_value (row, 1, value);
  return inc_statement_step (row, error) ? inc_row_read (row, schema) : NULL;
}

static IncRecord *
get_by (IncStore *self, const IncSchema *schema, const char *where, const IncValue *value, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  IncRecord *record;

  INC_STORE_CHECK_THREAD (self);
  record = inc_store_find (self, schema, where, value, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (record == NULL)
    inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, schema->table, NULL, "There is no such %s", schema->table);
  return record;
}

IncRecord *
inc_store_get (IncStore *self, const IncSchema *schema, gint64 id, GError **error)
{
  const IncValue value = inc_value_integer (id);

  return get_by (self, schema, "t.id = ?1", &value, error);
}

IncRecord *
inc_store_get_by_uid (IncStore *self, const IncSchema *schema, const char *uid, GError **error)
{
  const IncValue value = { INC_VALUE_TEXT, 0, (char *) uid };

  return get_by (self, schema, "t.uid = ?1", &value, error);
}

char *
inc_store_get_setting (IncStore *self, const char *name, GError **error)
{
  const IncValue value = { INC_VALUE_TEXT, 0, (char *) name };
  g_autoptr(IncRecord) record = NULL;

  INC_STORE_CHECK_THREAD (self);
  record = inc_store_find (self, inc_schema_of (inc_setting_get_type ()), "t.name = ?1", &value, error);
  return record != NULL ? g_strdup (((IncSetting *) record)->value) : NULL;
}

const char *
inc_store_get_sqlite_version (void)
{
  return inc_sqlite_get_version ();
}

gboolean
inc_store_begin_read (IncStore *self, GError **error)
{
  INC_STORE_CHECK_THREAD (self);
  if (self->n_reads == 0 && !self->in_transaction && !inc_sqlite_exec (self->db, "BEGIN", error))
    return FALSE;
  self->n_reads++;
  return TRUE;
}

void
inc_store_end_read (IncStore *self)
{
  if (--self->n_reads == 0 && !self->in_transaction)
    inc_sqlite_exec (self->db, "ROLLBACK", NULL);
}

/* query_only would forbid a reader to write the copy as well. */
gboolean
inc_store_backup (IncStore *self, const char *path, GError **error)
{
  gboolean done;

  INC_STORE_CHECK_THREAD (self);
  if (!inc_sqlite_exec (self->db, "PRAGMA query_only = OFF", error))
    return FALSE;
  done = inc_sqlite_copy_to (self->db, path, error);
  if (self->mode == INC_STORE_READ)
    inc_sqlite_exec (self->db, "PRAGMA query_only = ON", NULL);
  return done;
}

static gboolean
add_rows_as_problems (IncStore *self, const char *sql, const char *good, const char *format, IncProblems *problems,
                      GError **error)
{
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return FALSE;
  while (inc_problems_get_n (problems) < MOST_PROBLEMS && inc_statement_step (row, &local_error))
    {
      const char *text = inc_statement_get_text (row, 0);

      if (g_strcmp0 (text, good) == 0)
        continue;
      inc_problems_add (problems, INC_SEVERITY_ERROR, NULL, "%s: %s", format, text != NULL ? text : "");
    }
  if (local_error == NULL)
    return TRUE;
  /* A page so damaged that the check itself stops is what the check was asked to find. */
  if (g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_CORRUPT))
    {
      inc_problems_add (problems, INC_SEVERITY_ERROR, NULL, "%s: %s", format, local_error->message);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Words of records that are not there, and records without their words: only those of which each must have some. */
static gboolean
check_search (IncStore *self, const IncSchema *schema, IncProblems *problems, GError **error)
{
  const gint64 base = inc_row_search_id (schema, 0);
  gboolean always = FALSE;
  g_autofree char *ghosts =
    g_strdup_printf ("SELECT '%s ' || (id - %" G_GINT64_FORMAT ") FROM search_docsize WHERE id BETWEEN %" G_GINT64_FORMAT
                     " AND %" G_GINT64_FORMAT " AND id - %" G_GINT64_FORMAT " NOT IN (SELECT id FROM %s)",
                     schema->table, base, base, inc_row_search_id (schema, G_MAXUINT32), base, schema->table);
  g_autofree char *missing =
    g_strdup_printf ("SELECT '%s ' || id FROM %s WHERE id + %" G_GINT64_FORMAT " NOT IN (SELECT id FROM search_docsize)",
                     schema->table, schema->table, base);

  for (guint i = 0; i < schema->n_fields; i++)
    always |= schema->fields[i].flags & INC_SEARCHED && schema->fields[i].flags & INC_REQUIRED;
  return add_rows_as_problems (self, ghosts, NULL, _("Search finds what is gone"), problems, error) &&
         (!always || add_rows_as_problems (self, missing, NULL, _("Search does not find"), problems, error));
}

gboolean
inc_store_check (IncStore *self, IncProblems *problems, GError **error)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  INC_STORE_CHECK_THREAD (self);
  if (!add_rows_as_problems (self, "PRAGMA integrity_check", "ok", _("Damaged"), problems, error) ||
      !add_rows_as_problems (self, "PRAGMA foreign_key_check", NULL, _("Refers to nothing"), problems, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!check_search (self, schemas[i], problems, error))
      return FALSE;
  return inc_store_check_papers (self, problems, error);
}
