/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-row: one row written or read.  The hot loop of an import: nothing is prepared or allocated here per row that could
 * be kept. */
#include "config.h"

#include "inc-row.h"

#include "inc-sql.h"
#include "inc-text.h"

#include <string.h>

struct _IncRowWriter
{
  const IncSchema *schema;
  IncCatalog *catalog;
  IncSqlite *db;
  IncStatement *insert;
  IncStatement *update;
  IncStatement *delete;
  IncSearchIndex *search;
  gboolean is_searched;
  GByteArray *keys;
  GString *folded;
};

gboolean
inc_row_is_searched (IncCatalog *catalog, const IncSchema *schema)
{
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i]->flags & INC_SEARCHED)
      return TRUE;
  return FALSE;
}

static IncStatement *
prepare_taking (IncSqlite *db, char *sql, GError **error)
{
  g_autofree char *owned = sql;

  return inc_sqlite_prepare (db, owned, error);
}

static gboolean
prepare_all (IncRowWriter *self, GError **error)
{
  self->insert = prepare_taking (self->db, inc_sql_insert (self->schema), error);
  if (self->insert == NULL)
    return FALSE;
  self->update = prepare_taking (self->db, inc_sql_update (self->schema), error);
  if (self->update == NULL)
    return FALSE;
  self->delete = prepare_taking (self->db, inc_sql_delete (self->schema), error);
  return self->delete != NULL;
}

IncRowWriter *
inc_row_writer_new (IncSqlite *db, IncSearchIndex *search, IncCatalog *catalog, const IncSchema *schema, GError **error)
{
  IncRowWriter *self = g_new0 (IncRowWriter, 1);

  self->db = db;
  self->search = search;
  self->is_searched = inc_row_is_searched (catalog, schema);
  self->schema = schema;
  self->catalog = inc_catalog_ref (catalog);
  self->keys = g_byte_array_new ();
  self->folded = g_string_new (NULL);
  if (prepare_all (self, error))
    return self;
  inc_row_writer_free (self);
  return NULL;
}

void
inc_row_writer_free (IncRowWriter *self)
{
  g_clear_pointer (&self->insert, inc_statement_done);
  g_clear_pointer (&self->update, inc_statement_done);
  g_clear_pointer (&self->delete, inc_statement_done);
  g_byte_array_unref (self->keys);
  g_string_free (self->folded, TRUE);
  inc_catalog_unref (self->catalog);
  g_free (self);
}

static const char *
text_member (IncRecord *record, const IncField *field)
{
  return *(const char **) G_STRUCT_MEMBER_P (record, field->offset);
}

/* Binds straight from the struct: no value is copied.  References, counts and flags are integers, choices their word. */
static void
bind_field (IncStatement *statement, int index, IncRecord *record, const IncField *field)
{
  const IncChoice *choice;
  gint64 number;

  switch (inc_kind_get (field->kind)->memory)
    {
    case INC_MEMORY_TEXT:
      inc_statement_bind_text (statement, index, text_member (record, field));
      return;
    case INC_MEMORY_INT64:
      number = *(gint64 *) G_STRUCT_MEMBER_P (record, field->offset);
      if (number == (field->kind == INC_KIND_REF ? 0 : INC_MISSING))
        inc_statement_bind_null (statement, index);
      else
        inc_statement_bind_integer (statement, index, number);
      return;
    case INC_MEMORY_INT:
    default:
      number = *(int *) G_STRUCT_MEMBER_P (record, field->offset);
      if (field->kind == INC_KIND_BOOL)
        {
          inc_statement_bind_integer (statement, index, number != 0);
          return;
        }
      choice = inc_choice_find (field->choices, (int) number);
      inc_statement_bind_text (statement, index, choice != NULL ? choice->word : NULL);
      return;
    }
}

/* Keys are made into one buffer first and bound by offset after, since the buffer may move while it grows. */
static void
bind_keys (IncRowWriter *self, IncStatement *statement, int index, IncRecord *record)
{
  gsize ends[8] = { 0 };
  guint n = 0;

  g_byte_array_set_size (self->keys, 0);
  for (guint i = 0; i < self->schema->n_fields; i++)
    {
      const IncField *field = &self->schema->fields[i];

      if (!(field->flags & INC_SORTED))
        continue;
      g_assert (n + 1 < G_N_ELEMENTS (ends));
      if (text_member (record, field) != NULL && field->flags & INC_PERSON)
        inc_text_append_person_key (text_member (record, field), self->keys);
      else if (text_member (record, field) != NULL)
        inc_text_append_sort_key (text_member (record, field), self->keys);
      ends[++n] = self->keys->len;
    }
  for (guint i = 0; i < n; i++)
    if (ends[i + 1] > ends[i])
      inc_statement_bind_bytes (statement, index + i, self->keys->data + ends[i], ends[i + 1] - ends[i]);
    else
      inc_statement_bind_null (statement, index + i);
}

static gboolean
run_write (IncRowWriter *self, IncStatement *statement, IncRecord *record, GError **error)
{
  g_autofree char *custom = inc_row_custom_to_json (record);
  int index = 5;

  if (record->id != 0)
    inc_statement_bind_integer (statement, 1, record->id);
  else
    inc_statement_bind_null (statement, 1);
  inc_statement_bind_text (statement, 2, record->uid);
  inc_statement_bind_integer (statement, 3, record->revision);
  inc_statement_bind_text (statement, 4, record->changed);
  for (guint i = 0; i < self->schema->n_fields; i++)
    if (!(self->schema->fields[i].flags & INC_DERIVED))
      bind_field (statement, index++, record, &self->schema->fields[i]);
  inc_statement_bind_text (statement, index++, custom);
  bind_keys (self, statement, index, record);
  return inc_statement_run (statement, error);
}

static void
append_searched (IncRecord *record, IncCatalog *catalog, void (*append) (const char *text, GString *out), char separator,
                 GString *out)
{
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, inc_record_get_schema (record), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;
      const char *text;

      if (!(fields[i]->flags & INC_SEARCHED))
        continue;
      if (fields[i]->flags & INC_CUSTOM)
        inc_record_get_value (record, fields[i], &value);
      text = fields[i]->flags & INC_CUSTOM ? value.text : text_member (record, fields[i]);
      if (text == NULL)
        continue;
      if (out->len > 0)
        g_string_append_c (out, separator);
      append (text, out);
    }
}

gboolean
inc_row_writer_index (IncRowWriter *self, IncRecord *record, gboolean fresh, GError **error)
{
  g_string_truncate (self->folded, 0);
  append_searched (record, self->catalog, inc_text_fold, ' ', self->folded);
  return inc_search_index_set (self->search, inc_row_search_id (self->schema, record->id), fresh,
                               self->folded->len > 0 ? self->folded->str : NULL, error);
}

gboolean
inc_row_writer_insert (IncRowWriter *self, IncRecord *record, GError **error)
{
  if (!run_write (self, self->insert, record, error))
    return FALSE;
  if (record->id == 0)
    record->id = inc_sqlite_get_last_id (self->db);
  return !self->is_searched || inc_row_writer_index (self, record, TRUE, error);
}

gboolean
inc_row_writer_update (IncRowWriter *self, IncRecord *record, GError **error)
{
  return run_write (self, self->update, record, error) &&
         (!self->is_searched || inc_row_writer_index (self, record, FALSE, error));
}

gboolean
inc_row_writer_delete (IncRowWriter *self, gint64 id, GError **error)
{
  inc_statement_bind_integer (self->delete, 1, id);
  return inc_statement_run (self->delete, error) &&
         (!self->is_searched ||
          inc_search_index_set (self->search, inc_row_search_id (self->schema, id), FALSE, NULL, error));
}

/* json_each is asked only where a record has custom values: one statement more for those rows. */
static void
read_custom (IncStatement *row, int column, IncRecord *record)
{
  const char *json = inc_statement_get_text (row, column);

  g_clear_pointer (&record->custom, g_hash_table_unref);
  if (json != NULL)
    inc_row_apply_custom_json (inc_statement_get_db (row), record, json, NULL);
}

static void
read_field (IncStatement *row, int column, IncRecord *record, const IncField *field)
{
  const IncChoice *choice;
  const char *word;

  switch (inc_kind_get (field->kind)->memory)
    {
    case INC_MEMORY_TEXT:
      g_set_str ((char **) G_STRUCT_MEMBER_P (record, field->offset), inc_statement_get_text (row, column));
      return;
    case INC_MEMORY_INT64:
      *(gint64 *) G_STRUCT_MEMBER_P (record, field->offset) =
        !inc_statement_is_null (row, column)  ? inc_statement_get_integer (row, column)
        : field->kind == INC_KIND_REF         ? 0
                                              : INC_MISSING;
      return;
    case INC_MEMORY_INT:
    default:
      word = field->kind == INC_KIND_CHOICE ? inc_statement_get_text (row, column) : NULL;
      choice = word != NULL ? inc_choice_find_word (field->choices, word) : NULL;
      *(int *) G_STRUCT_MEMBER_P (record, field->offset) =
        field->kind == INC_KIND_BOOL ? (int) inc_statement_get_integer (row, column)
        : choice != NULL             ? choice->value
                                     : 0;
      return;
    }
}

void
inc_row_read_into (IncStatement *row, IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);
  int column = 4;

  record->id = inc_statement_get_integer (row, 0);
  g_set_str (&record->uid, inc_statement_get_text (row, 1));
  record->revision = inc_statement_get_integer (row, 2);
  g_set_str (&record->changed, inc_statement_get_text (row, 3));
  for (guint i = 0; i < schema->n_fields; i++)
    read_field (row, column++, record, &schema->fields[i]);
  read_custom (row, column++, record);
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const IncSchema *target = inc_field_get_target (&schema->fields[i]);

      if (target != NULL && target->title != NULL)
        inc_record_set_ref_title (record, &schema->fields[i], inc_statement_get_text (row, column++));
    }
}

IncRecord *
inc_row_read (IncStatement *row, const IncSchema *schema)
{
  IncRecord *record = inc_record_new (schema);

  inc_row_read_into (row, record);
  return record;
}

gint64
inc_row_search_id (const IncSchema *schema, gint64 id)
{
  return (gint64) schema->number << 40 | id;
}

void
inc_row_append_exact (IncRecord *record, IncCatalog *catalog, GString *out)
{
  append_searched (record, catalog, inc_text_exact, '\n', out);
}
