/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-json-plan: the meetings of an mm-plan/1; all its figures are counted anew. */
#include "config.h"

#include "inc-match-json.h"

#include "inc-exchange-error.h"

#include <json-glib/json-glib.h>

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : "";
}

static int
get_number (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
           ? CLAMP (json_node_get_int (node), -1, G_MAXINT32) : -1;
}

static int
find_pair (const IncInstance *instance, JsonObject *meeting)
{
  return inc_instance_find_pair (instance, inc_instance_find_person (instance, get_text (meeting, "a")),
                                 inc_instance_find_person (instance, get_text (meeting, "b")));
}

static gboolean
read_meeting (const IncInstance *instance, JsonNode *node, IncSitting *meeting)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL)
    return FALSE;
  *meeting = (IncSitting) { find_pair (instance, object), get_number (object, "slot"), get_number (object, "table") };
  return meeting->pair >= 0 && meeting->slot >= 0 && meeting->slot < (int) instance->slots->len;
}

static gboolean
fail (GError **error, const char *sentence)
{
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 0, 0, "%s", sentence);
  return FALSE;
}

static gboolean
read_meetings (const IncInstance *instance, JsonNode *root, GArray *meetings, GError **error)
{
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *list = object != NULL ? json_object_get_member (object, "meetings") : NULL;

  if (list == NULL || !g_str_equal (get_text (object, "format"), INC_MATCH_PLAN_FORMAT) || !JSON_NODE_HOLDS_ARRAY (list))
    return fail (error, "This is not " INC_MATCH_PLAN_FORMAT);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      IncSitting meeting;

      if (!read_meeting (instance, json_array_get_element (json_node_get_array (list), i), &meeting))
        return fail (error, "A meeting of the plan is not of this day");
      g_array_append_val (meetings, meeting);
    }
  return TRUE;
}

IncPlan *
inc_match_json_read_plan (const IncInstance *instance, const char *text, gssize size, GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GArray) meetings = g_array_new (FALSE, FALSE, sizeof (IncSitting));
  IncPlan *plan;

  if (!json_parser_load_from_data (parser, text, size, error) ||
      !read_meetings (instance, json_parser_get_root (parser), meetings, error))
    return NULL;
  plan = inc_plan_new (instance);
  inc_plan_set_meetings (plan, instance, g_steal_pointer (&meetings));
  return plan;
}
