/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the judges read JSON: without trust, what is not there or of another type being nothing. */
#pragma once

#include "inc-match-verify.h"

#include "inc-exchange-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A published day (.dzn) and its plan. */
gboolean inc_match_verify_is_dzn (GBytes *instance);
GPtrArray *inc_match_verify_dzn (GBytes *instance, GBytes *plan, GError **error);

/* Of both judges: a sentence more, and what to say of a number that is not as counted. */
void inc_match_judge_wrong (GPtrArray *faults, const char *format, ...) G_GNUC_PRINTF (2, 3);
void inc_match_judge_number (GPtrArray *faults, const char *what, gint64 said, gint64 counted);

static inline gint64
number (JsonObject *object, const char *name, gint64 otherwise)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
           ? json_node_get_int (node) : otherwise;
}

static inline const char *
text (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : "";
}

static inline gboolean
is_true (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
         json_node_get_boolean (node);
}

static inline JsonArray *
list (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static inline int
count (JsonArray *array)
{
  return array != NULL ? json_array_get_length (array) : 0;
}

static inline JsonObject *
item (JsonArray *array, int i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static inline JsonParser *
load (GBytes *bytes, const char *format, JsonObject **object, GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  JsonNode *root;

  if (!json_parser_load_from_data (parser, data != NULL ? data : "", size, error))
    return NULL;
  root = json_parser_get_root (parser);
  *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  if (g_str_equal (text (*object, "format"), format))
    return g_steal_pointer (&parser);
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_VERSION, 0, 0, "This is not %s", format);
  return NULL;
}

G_END_DECLS
