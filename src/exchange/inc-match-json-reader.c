/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-json-reader: from JSON to an instance.
 *
 * Each kind of object has a table of its members; what is not in the table is refused.  The first error is carried to the
 * end, so that the small functions need not hand it up. */
#include "config.h"

#include "inc-match-json.h"

#include "inc-exchange-error.h"
#include "inc-match-json-fields.h"
#include "inc-replan.h"

#include <json-glib/json-glib.h>

/* ---- the parts, one element each ---- */

static void
read_slot (IncMatchJsonReader *self, JsonNode *node)
{
  static const char *const known[] = { "id", "tables", NULL };
  JsonObject *object = inc_match_json_get_object (self, node, known);
  const guint n = self->instance->slots->len;
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *id;

  if (object == NULL)
    return;
  if (n == 0 && !json_object_has_member (object, "tables"))
    inc_match_json_fail (self, "the first slot must say how many “tables” there are");
  id = inc_match_json_get_text (self, object, "id");
  inc_instance_add_slot (self->instance, id != NULL && *id != '\0' ? id : number,
                         inc_match_json_get_small (self, object, "tables",
                                                   n > 0 ? inc_instance_tables (self->instance, n - 1) : 0));
}

static void
read_person (IncMatchJsonReader *self, JsonNode *node)
{
  static const char *const known[] = { "avail", "home_table", "id", "max", "min", "reserved", "side", NULL };
  static const char *const sides[] = { "startup", "investor", NULL };
  JsonObject *object = inc_match_json_get_object (self, node, known);
  const char *id = object != NULL ? inc_match_json_get_text (self, object, "id") : NULL;
  IncParticipant *person;
  int side, index;

  if (id == NULL || !json_object_has_member (object, "side"))
    {
      inc_match_json_fail (self, "a person needs an “id” and a “side”");
      return;
    }
  side = inc_match_json_get_word (self, object, "side", sides, INC_SIDE_STARTUP);
  index = inc_instance_add_person (self->instance, id, side);
  person = inc_instance_person (self->instance, index);
  person->available = inc_match_json_get_slots (self, object, "avail");
  person->least = inc_match_json_get_small (self, object, "min", 0);
  person->most = inc_match_json_get_small (self, object, "max", MAX (INC_INSTANCE_MAX_SLOTS, person->least));
  person->home = inc_match_json_get_small (self, object, "home_table", INC_NO_TABLE);
  person->reserved = inc_match_json_get_boolean (self, object, "reserved");
  g_hash_table_insert (self->people, person->id, GINT_TO_POINTER (index + 1));
}

static void
read_pair (IncMatchJsonReader *self, JsonNode *node)
{
  static const char *const known[] = { "a", "after", "b", "score", "slots", "wish", NULL };
  static const char *const wishes[] = { "meet", "must", "no", NULL };
  JsonObject *object = inc_match_json_get_object (self, node, known);
  int startup, investor, index;

  if (object == NULL || !inc_match_json_find_two (self, object, &startup, &investor))
    return;
  index = inc_instance_add_pair (self->instance, startup, investor,
                                 inc_match_json_get_integer (self, object, "score", 1),
                                 inc_match_json_get_word (self, object, "wish", wishes, INC_WISH_MEET));
  inc_instance_pair (self->instance, index)->slots = inc_match_json_get_slots (self, object, "slots");
  g_hash_table_insert (self->pairs, inc_match_json_pair_key (startup, investor), GINT_TO_POINTER (index + 1));
}

/* Once all pairs are known. */
static void
read_after (IncMatchJsonReader *self, JsonNode *node)
{
  static const char *const known[] = { "a", "b", NULL };
  JsonObject *object = json_node_get_object (node);
  JsonNode *after = json_object_get_member (object, "after");

  if (after == NULL)
    return;
  if (!JSON_NODE_HOLDS_ARRAY (after))
    {
      inc_match_json_fail (self, "“after” must be a list");
      return;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (after)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (after), i);
      JsonObject *earlier = inc_match_json_get_object (self, element, known);
      const int first = earlier != NULL ? inc_match_json_find_pair (self, earlier) : -1;

      if (first >= 0)
        inc_instance_add_order (self->instance, first, inc_match_json_find_pair (self, object));
    }
}

static gboolean
read_meeting (IncMatchJsonReader *self, JsonNode *node, IncSitting *meeting)
{
  static const char *const known[] = { "a", "b", "slot", "table", NULL };
  JsonObject *object = inc_match_json_get_object (self, node, known);

  if (object == NULL)
    return FALSE;
  meeting->pair = inc_match_json_find_pair (self, object);
  meeting->slot = inc_match_json_get_small (self, object, "slot", INC_NO_SLOT);
  meeting->table = inc_match_json_get_small (self, object, "table", INC_NO_TABLE);
  return meeting->pair >= 0;
}

static void
read_lock (IncMatchJsonReader *self, JsonNode *node)
{
  IncSitting meeting;

  if (read_meeting (self, node, &meeting))
    inc_instance_lock (self->instance, meeting.pair, meeting.slot, meeting.table);
}

static void
read_previous (IncMatchJsonReader *self, JsonNode *node)
{
  IncSitting meeting;

  if (read_meeting (self, node, &meeting))
    inc_instance_remember (self->instance, meeting.pair, meeting.slot, meeting.table);
}

/* Whoever is away is so from now on: what was held was held. */
static void
read_absent (IncMatchJsonReader *self, JsonNode *node)
{
  static const char *const known[] = { "from", "id", "until", NULL };
  JsonObject *object = inc_match_json_get_object (self, node, known);
  const int person = object != NULL ? inc_match_json_find_person (self, object, "id") : -1;

  if (person < 0)
    return;
  inc_replan_set_away (self->instance, person, MAX (self->now, inc_match_json_get_small (self, object, "from", 0)),
                       inc_match_json_get_small (self, object, "until", INC_INSTANCE_MAX_SLOTS));
}

/* ---- the whole ---- */

static void
read_list (IncMatchJsonReader *self, JsonObject *object, const char *name, gboolean is_needed,
           void (*read) (IncMatchJsonReader *, JsonNode *))
{
  JsonNode *node = json_object_get_member (object, name);

  self->where = NULL;
  if (node == NULL && !is_needed)
    return;
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      inc_match_json_fail (self, "“%s” must be a list", name);
      return;
    }
  self->where = name;
  for (self->index = 0; self->index < json_array_get_length (json_node_get_array (node)) && self->failure == NULL;
       self->index++)
    read (self, json_array_get_element (json_node_get_array (node), self->index));
  self->where = NULL;
}

static void
read_fair (IncMatchJsonReader *self, JsonNode *node, IncObjective *objective)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL || json_array_get_length (array) > INC_INSTANCE_MAX_FAIR)
    {
      inc_match_json_fail (self, "“fair” must be a list of at most %d numbers", INC_INSTANCE_MAX_FAIR);
      return;
    }
  objective->n_fair = json_array_get_length (array);
  for (guint i = 0; i < objective->n_fair; i++)
    {
      JsonNode *number = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (number) && json_node_get_value_type (number) == G_TYPE_INT64)
        objective->fair[i] = json_node_get_int (number);
      else
        inc_match_json_fail (self, "“fair” must be whole numbers");
    }
}

static void
read_objective (IncMatchJsonReader *self, JsonObject *root)
{
  static const char *const known[] = { "fair", "idle", "keep", "mode", "moves", NULL };
  static const char *const modes[] = { "lex", "weighted", NULL };
  IncObjective *objective = &self->instance->objective;
  JsonNode *node = json_object_get_member (root, "objective");
  JsonObject *object = node != NULL ? inc_match_json_get_object (self, node, known) : NULL;

  if (object == NULL)
    return;
  objective->weighted = inc_match_json_get_word (self, object, "mode", modes, FALSE);
  objective->idle = inc_match_json_get_integer (self, object, "idle", objective->idle);
  objective->keep = inc_match_json_get_integer (self, object, "keep", objective->keep);
  objective->moves = inc_match_json_get_integer (self, object, "moves", objective->moves);
  if (json_object_has_member (object, "fair"))
    read_fair (self, json_object_get_member (object, "fair"), objective);
}

static gboolean
are_in_day (const IncInstance *instance)
{
  const GArray *const lists[] = { instance->locked, instance->previous };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < lists[i]->len; k++)
      {
        const IncSitting *meeting = &g_array_index (lists[i], IncSitting, k);

        if (meeting->slot < 0 || meeting->slot >= (int) instance->slots->len)
          return FALSE;
      }
  return instance->slots->len > 0;
}

static void
read_instance (IncMatchJsonReader *self, JsonNode *root)
{
  static const char *const known[] = { "absent", "format",   "locked", "name", "now", "objective", "pairs",
                                       "people", "previous", "slots",  NULL };
  JsonObject *object = inc_match_json_get_object (self, root, known);
  const char *format = object != NULL ? inc_match_json_get_text (self, object, "format") : NULL;

  if (object == NULL)
    return;
  if (g_strcmp0 (format, INC_MATCH_INSTANCE_FORMAT) != 0)
    inc_exchange_error_set (&self->failure, INC_EXCHANGE_ERROR_VERSION, 0, 0, "The format must be %s",
                            INC_MATCH_INSTANCE_FORMAT);
  g_set_str (&self->instance->name, inc_match_json_get_text (self, object, "name"));
  read_list (self, object, "slots", TRUE, read_slot);
  read_list (self, object, "people", TRUE, read_person);
  read_list (self, object, "pairs", TRUE, read_pair);
  if (self->failure == NULL)
    read_list (self, object, "pairs", TRUE, read_after);
  read_list (self, object, "locked", FALSE, read_lock);
  read_list (self, object, "previous", FALSE, read_previous);
  self->now = inc_match_json_get_small (self, object, "now", 0);
  /* Days that make no sense are told as such in the end. */
  if (self->failure == NULL && self->instance->slots->len <= INC_INSTANCE_MAX_SLOTS && are_in_day (self->instance))
    {
      inc_replan_begin (self->instance, self->now);
      read_list (self, object, "absent", FALSE, read_absent);
    }
  read_objective (self, object);
}

static JsonParser *
parse (const char *text, gssize size, GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) failure = NULL;

  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, text, size, &failure) && json_parser_get_root (parser) != NULL)
    return g_steal_pointer (&parser);
  inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SYNTAX, json_parser_get_current_line (parser),
                          json_parser_get_current_pos (parser), "This is not JSON: %s",
                          failure != NULL ? failure->message : "it is empty");
  return NULL;
}

IncInstance *
inc_match_json_read (const char *text, gssize size, GError **error)
{
  g_autoptr(JsonParser) parser = parse (text, size, error);
  g_autoptr(GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) pairs = g_hash_table_new (NULL, NULL);
  g_autoptr(IncInstance) instance = NULL;
  IncMatchJsonReader self = { NULL, people, pairs };

  if (parser == NULL)
    return NULL;
  self.instance = instance = inc_instance_new (NULL);
  read_instance (&self, json_parser_get_root (parser));
  if (self.failure != NULL)
    {
      g_propagate_error (error, self.failure);
      return NULL;
    }
  return inc_instance_check (instance, error) ? g_steal_pointer (&instance) : NULL;
}
