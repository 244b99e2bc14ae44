/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-row-json: records as JSON objects: the custom column, and the values that the change log keeps.
 * Written by hand, since a change is a few fields; read by SQLite, which has the parser. */
#include "config.h"

#include "inc-row.h"

#include <string.h>

static void
append_json_text (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if ((guchar) *p < 0x20)
      g_string_append_printf (json, "\\u%04x", *p);
    else
      g_string_append_c (json, *p);
  g_string_append_c (json, '"');
}

static void
append_json_member (GString *json, const char *name, const IncValue *value)
{
  g_string_append_printf (json, "%s\"%s\":", json->len > 1 ? "," : "", name);
  if (value->type == INC_VALUE_TEXT)
    append_json_text (json, value->text);
  else if (value->type == INC_VALUE_INTEGER)
    g_string_append_printf (json, "%" G_GINT64_FORMAT, value->integer);
  else
    g_string_append (json, "null");
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
inc_row_custom_to_json (IncRecord *record)
{
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GString) json = NULL;

  if (record->custom == NULL || g_hash_table_size (record->custom) == 0)
    return NULL;
  names = g_hash_table_get_keys_as_ptr_array (record->custom);
  g_ptr_array_sort (names, compare_names);
  json = g_string_new ("{");
  for (guint i = 0; i < names->len; i++)
    append_json_member (json, g_ptr_array_index (names, i), g_hash_table_lookup (record->custom, names->pdata[i]));
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

char *
inc_row_to_json (IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);
  const IncValue revision = inc_value_integer (record->revision);
  const IncValue uid = { INC_VALUE_TEXT, 0, record->uid };
  g_autofree char *custom = inc_row_custom_to_json (record);
  g_autoptr(GString) json = g_string_new ("{");

  append_json_member (json, "uid", &uid);
  append_json_member (json, "revision", &revision);
  for (guint i = 0; i < schema->n_fields; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;

      inc_record_get_value (record, &schema->fields[i], &value);
      if (!(schema->fields[i].flags & INC_DERIVED) && !inc_value_is_null (&value))
        append_json_member (json, schema->fields[i].name, &value);
    }
  if (custom != NULL)
    g_string_append_printf (json, ",\"custom\":%s", custom);
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

char *
inc_row_difference_to_json (IncRecord *record, IncRecord *other, IncCatalog *catalog)
{
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, inc_record_get_schema (record), &n);
  g_autoptr(GString) json = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;
      g_auto(IncValue) old = INC_VALUE_INIT;

      if (fields[i]->flags & INC_DERIVED)
        continue;
      inc_record_get_value (record, fields[i], &value);
      inc_record_get_value (other, fields[i], &old);
      if (!inc_value_equal (&value, &old))
        append_json_member (json, fields[i]->name, &value);
    }
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

/* Kept under any name: the field may have been taken away since, and an undo bring it back. */
static void
apply_custom_member (IncStatement *member, IncRecord *record)
{
  const IncField field = { .name = inc_statement_get_text (member, 0), .flags = INC_CUSTOM };
  g_auto(IncValue) value = inc_statement_get_value (member, 1);

  inc_record_set_value (record, &field, &value);
}

gboolean
inc_row_apply_custom_json (IncSqlite *db, IncRecord *record, const char *json, GError **error)
{
  g_autoptr(IncStatement) member = inc_sqlite_prepare (db, "SELECT key, value FROM json_each (?1)", error);
  g_autoptr(GError) local_error = NULL;

  if (member == NULL)
    return FALSE;
  inc_statement_bind_text (member, 1, json);
  while (inc_statement_step (member, &local_error))
    apply_custom_member (member, record);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
apply_member (IncStatement *member, IncRecord *record, IncCatalog *catalog)
{
  const char *name = inc_statement_get_text (member, 0);
  const IncField *field = inc_catalog_find (catalog, inc_record_get_schema (record), name);
  g_auto(IncValue) value = inc_statement_get_value (member, 1);

  if (field != NULL && !(field->flags & INC_DERIVED))
    inc_record_set_value (record, field, &value);
  else if (strcmp (name, "uid") == 0)
    g_set_str (&record->uid, value.text);
  else if (strcmp (name, "revision") == 0)
    record->revision = value.integer;
}

gboolean
inc_row_apply_json (IncSqlite *db, IncRecord *record, IncCatalog *catalog, const char *json, GError **error)
{
  /* A custom object without members is null in what SQLite itself wrote. */
  g_autoptr(IncStatement) member =
    inc_sqlite_prepare (db,
                        "SELECT key, value, FALSE FROM json_each (?1) WHERE key <> 'custom' "
                        "UNION ALL SELECT key, value, TRUE FROM json_each (?1, '$.custom') WHERE key IS NOT NULL",
                        error);
  g_autoptr(GError) local_error = NULL;

  if (member == NULL)
    return FALSE;
  inc_statement_bind_text (member, 1, json);
  while (inc_statement_step (member, &local_error))
    if (inc_statement_get_integer (member, 2) != 0)
      apply_custom_member (member, record);
    else
      apply_member (member, record, catalog);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
