/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-json: small steps of writing and reading, for the document, its figures and the options alike. */
#include "config.h"

#include "inc-paper-json-private.h"
#include "inc-store-error.h"

const char *const inc_paper_block_words[INC_BLOCK_PAGE_BREAK + 1] = {
  "letterhead", "title", "addressees", "bases", "heading", "paragraph",  "item", "statement", "figures",
  "tiles",      "table", "chart",      "image", "sheet",   "signatures", "foot", "annex",     "page",
};

char *
inc_paper_write_object (IncAddMembers add, gconstpointer data)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(IncJsonWriter) json = inc_json_writer_new (stream, INC_JSON_COMPACT, NULL);
  g_autoptr(GBytes) bytes = NULL;
  gboolean finished;

  inc_json_writer_begin_object (json);
  add (json, data);
  inc_json_writer_end_object (json);
  finished = inc_json_writer_finish (json, NULL);
  g_assert (finished); /* into memory, and no number that readers would round */
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
inc_paper_write_text (IncJsonWriter *json, const char *key, const char *text)
{
  inc_json_writer_key (json, key);
  if (text != NULL)
    inc_json_writer_text (json, text);
  else
    inc_json_writer_null (json);
}

void
inc_paper_write_lines (IncJsonWriter *json, const char *key, const char *const *lines)
{
  if (lines == NULL)
    return;
  inc_json_writer_key (json, key);
  inc_json_writer_begin_array (json);
  for (guint i = 0; lines[i] != NULL; i++)
    inc_json_writer_text (json, lines[i]);
  inc_json_writer_end_array (json);
}

JsonNode *
inc_paper_parse_object (const char *json, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(JsonNode) node = json_from_string (json, &local_error);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return g_steal_pointer (&node);
  inc_store_error_set (error, INC_STORE_ERROR_CORRUPT, "paper", NULL, "What is kept of the paper cannot be read: %s",
                       local_error != NULL ? local_error->message : "no object");
  return NULL;
}

static JsonNode *
peek (JsonObject *object, const char *key, GType type)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type ? node : NULL;
}

const char *
inc_paper_read_text (JsonObject *object, const char *key)
{
  JsonNode *node = peek (object, key, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

gint64
inc_paper_read_integer (JsonObject *object, const char *key)
{
  JsonNode *node = peek (object, key, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : 0;
}

gboolean
inc_paper_read_flag (JsonObject *object, const char *key)
{
  JsonNode *node = peek (object, key, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

JsonArray *
inc_paper_read_array (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

char **
inc_paper_read_lines (JsonObject *object, const char *key)
{
  JsonArray *array = inc_paper_read_array (object, key);
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  if (array == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *line = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (line) && json_node_get_value_type (line) == G_TYPE_STRING)
        g_strv_builder_add (lines, json_node_get_string (line));
    }
  return g_strv_builder_end (lines);
}

guint
inc_paper_read_choice (JsonObject *object, const char *key, guint last)
{
  const gint64 value = inc_paper_read_integer (object, key);

  return value >= 0 && value <= last ? value : 0;
}

JsonObject *
inc_paper_peek_object (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}
