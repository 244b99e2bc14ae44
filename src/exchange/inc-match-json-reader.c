/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-json-reader: from JSON to an instance.
 *
 * Each kind of object has a table of its members; what is not in the table is refused.  The first error is carried to the
 * end, so that the small functions need not hand it up. */
#include "config.h"

#include "inc-match-json.h"

#include "inc-exchange-error.h"
#include "inc-replan.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  IncInstance *instance;
  GHashTable *people; /* id → index + 1 */
  GHashTable *pairs;  /* startup and investor → index + 1 */
  const char *where;  /* "people" */
  guint index;        /* of the element there */
  int now;            /* slots before are over */
  GError *failure;
} Reader;

static void fail (Reader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
fail (Reader *self, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (self->where != NULL)
    inc_exchange_error_set (&self->failure, INC_EXCHANGE_ERROR_SHAPE, 0, 0, "%s %u: %s", self->where, self->index + 1,
                            sentence);
  else
    inc_exchange_error_set (&self->failure, INC_EXCHANGE_ERROR_SHAPE, 0, 0, "%s", sentence);
}

static JsonObject *
get_object (Reader *self, JsonNode *node, const char *const *known)
{
  JsonObjectIter iter;
  const char *name;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      fail (self, "an object is needed here");
      return NULL;
    }
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      fail (self, "“%s” is not known", name);
  return json_node_get_object (node);
}

static gint64
get_integer (Reader *self, JsonObject *object, const char *name, gint64 usual)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return usual;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    return json_node_get_int (node);
  fail (self, "“%s” must be a whole number", name);
  return usual;
}

/* Beyond what any such number may be, and within int. */
static int
get_small (Reader *self, JsonObject *object, const char *name, int usual)
{
  return CLAMP (get_integer (self, object, name, usual), -1, G_MAXINT32);
}

static const char *
get_text (Reader *self, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  fail (self, "“%s” must be text", name);
  return NULL;
}

static gboolean
get_boolean (Reader *self, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  fail (self, "“%s” must be true or false", name);
  return FALSE;
}

/* "0011": a digit a slot, the first slot first.  All slots when it is left out. */
static guint64
get_slots (Reader *self, JsonObject *object, const char *name)
{
  const char *digits = get_text (self, object, name);
  guint64 slots = 0;

  /* A day without slots is told as such, once all is read. */
  if (digits == NULL || self->instance->slots->len == 0)
    return G_MAXUINT64;
  if (strlen (digits) != self->instance->slots->len || strspn (digits, "01") != self->instance->slots->len)
    fail (self, "“%s” must have 0 or 1 for each of the %u slots", name, self->instance->slots->len);
  else
    for (guint slot = 0; slot < MIN (self->instance->slots->len, INC_INSTANCE_MAX_SLOTS); slot++)
      slots |= digits[slot] == '1' ? inc_slot_bit (slot) : 0;
  return slots;
}

static int
get_word (Reader *self, JsonObject *object, const char *name, const char *const *words, int usual)
{
  const char *word = get_text (self, object, name);

  for (int i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;
  if (word != NULL)
    fail (self, "“%s” cannot be “%s”", name, word);
  return usual;
}

/* ---- what names people and pairs ---- */

static int
find_person (Reader *self, JsonObject *object, const char *name)
{
  const char *id = get_text (self, object, name);
  const int found = id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->people, id)) : 0;

  if (id == NULL)
    fail (self, "“%s” must name a person", name);
  else if (found == 0)
    fail (self, "there is no person “%s”", id);
  return found - 1;
}

/* The two people of a pair in the order startup, investor, whichever came first. */
static gboolean
find_two (Reader *self, JsonObject *object, int *startup, int *investor)
{
  const int a = find_person (self, object, "a"), b = find_person (self, object, "b");
  gboolean is_turned;

  if (a < 0 || b < 0)
    return FALSE;
  is_turned = inc_instance_person (self->instance, a)->side == INC_SIDE_INVESTOR;
  *startup = is_turned ? b : a;
  *investor = is_turned ? a : b;
  return TRUE;
}

static gpointer
pair_key (int startup, int investor)
{
  return GSIZE_TO_POINTER (((gsize) startup << 32) | (gsize) investor);
}

static int
find_pair (Reader *self, JsonObject *object)
{
  int startup, investor, found;

  if (!find_two (self, object, &startup, &investor))
    return -1;
  found = GPOINTER_TO_INT (g_hash_table_lookup (self->pairs, pair_key (startup, investor)));
  if (found == 0)
    fail (self, "“%s” and “%s” are not among the pairs", inc_instance_person (self->instance, startup)->id,
          inc_instance_person (self->instance, investor)->id);
  return found - 1;
}

/* ---- the parts, one element each ---- */

static void
read_slot (Reader *self, JsonNode *node)
{
  static const char *const known[] = { "id", "tables", NULL };
  JsonObject *object = get_object (self, node, known);
  const guint n = self->instance->slots->len;
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *id;

  if (object == NULL)
    return;
  if (n == 0 && !json_object_has_member (object, "tables"))
    fail (self, "the first slot must say how many “tables” there are");
  id = get_text (self, object, "id");
  inc_instance_add_slot (self->instance, id != NULL && *id != '\0' ? id : number,
                         get_small (self, object, "tables", n > 0 ? inc_instance_tables (self->instance, n - 1) : 0));
}

static void
read_person (Reader *self, JsonNode *node)
{
  static const char *const known[] = { "avail", "home_table", "id", "max", "min", "reserved", "side", NULL };
  static const char *const sides[] = { "startup", "investor", NULL };
  JsonObject *object = get_object (self, node, known);
  const char *id = object != NULL ? get_text (self, object, "id") : NULL;
  IncParticipant *person;
  int side, index;

  if (id == NULL || !json_object_has_member (object, "side"))
    {
      fail (self, "a person needs an “id” and a “side”");
      return;
    }
  side = get_word (self, object, "side", sides, INC_SIDE_STARTUP);
  index = inc_instance_add_person (self->instance, id, side);
  person = inc_instance_person (self->instance, index);
  person->available = get_slots (self, object, "avail");
  person->least = get_small (self, object, "min", 0);
  person->most = get_small (self, object, "max", MAX (INC_INSTANCE_MAX_SLOTS, person->least));
  person->home = get_small (self, object, "home_table", INC_NO_TABLE);
  person->reserved = get_boolean (self, object, "reserved");
  g_hash_table_insert (self->people, person->id, GINT_TO_POINTER (index + 1));
}

static void
read_pair (Reader *self, JsonNode *node)
{
  static const char *const known[] = { "a", "after", "b", "score", "slots", "wish", NULL };
  static const char *const wishes[] = { "meet", "must", "no", NULL };
  JsonObject *object = get_object (self, node, known);
  int startup, investor, index;

  if (object == NULL || !find_two (self, object, &startup, &investor))
    return;
  index = inc_instance_add_pair (self->instance, startup, investor, get_integer (self, object, "score", 1),
                                 get_word (self, object, "wish", wishes, INC_WISH_MEET));
  inc_instance_pair (self->instance, index)->slots = get_slots (self, object, "slots");
  g_hash_table_insert (self->pairs, pair_key (startup, investor), GINT_TO_POINTER (index + 1));
}

/* Once all pairs are known. */
static void
read_after (Reader *self, JsonNode *node)
{
  static const char *const known[] = { "a", "b", NULL };
  JsonObject *object = json_node_get_object (node);
  JsonNode *after = json_object_get_member (object, "after");

  if (after == NULL)
    return;
  if (!JSON_NODE_HOLDS_ARRAY (after))
    {
      fail (self, "“after” must be a list");
      return;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (after)); i++)
    {
      JsonObject *earlier = get_object (self, json_array_get_element (json_node_get_array (after), i), known);
      const int first = earlier != NULL ? find_pair (self, earlier) : -1;

      if (first >= 0)
        inc_instance_add_order (self->instance, first, find_pair (self, object));
    }
}

static gboolean
read_meeting (Reader *self, JsonNode *node, IncSitting *meeting)
{
  static const char *const known[] = { "a", "b", "slot", "table", NULL };
  JsonObject *object = get_object (self, node, known);

  if (object == NULL)
    return FALSE;
  meeting->pair = find_pair (self, object);
  meeting->slot = get_small (self, object, "slot", INC_NO_SLOT);
  meeting->table = get_small (self, object, "table", INC_NO_TABLE);
  return meeting->pair >= 0;
}

static void
read_lock (Reader *self, JsonNode *node)
{
  IncSitting meeting;

  if (read_meeting (self, node, &meeting))
    inc_instance_lock (self->instance, meeting.pair, meeting.slot, meeting.table);
}

static void
read_previous (Reader *self, JsonNode *node)
{
  IncSitting meeting;

  if (read_meeting (self, node, &meeting))
    inc_instance_remember (self->instance, meeting.pair, meeting.slot, meeting.table);
}

/* Whoever is away is so from now on: what was held was held. */
static void
read_absent (Reader *self, JsonNode *node)
{
  static const char *const known[] = { "from", "id", "until", NULL };
  JsonObject *object = get_object (self, node, known);
  const int person = object != NULL ? find_person (self, object, "id") : -1;

  if (person < 0)
    return;
  inc_replan_set_away (self->instance, person, MAX (self->now, get_small (self, object, "from", 0)),
                       get_small (self, object, "until", INC_INSTANCE_MAX_SLOTS));
}

/* ---- the whole ---- */

static void
read_list (Reader *self, JsonObject *object, const char *name, gboolean is_needed, void (*read) (Reader *, JsonNode *))
{
  JsonNode *node = json_object_get_member (object, name);

  self->where = NULL;
  if (node == NULL && !is_needed)
    return;
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      fail (self, "“%s” must be a list", name);
      return;
    }
  self->where = name;
  for (self->index = 0; self->index < json_array_get_length (json_node_get_array (node)) && self->failure == NULL;
       self->index++)
    read (self, json_array_get_element (json_node_get_array (node), self->index));
  self->where = NULL;
}

static void
read_fair (Reader *self, JsonNode *node, IncObjective *objective)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL || json_array_get_length (array) > INC_INSTANCE_MAX_FAIR)
    {
      fail (self, "“fair” must be a list of at most %d numbers", INC_INSTANCE_MAX_FAIR);
      return;
    }
  objective->n_fair = json_array_get_length (array);
  for (guint i = 0; i < objective->n_fair; i++)
    {
      JsonNode *number = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (number) && json_node_get_value_type (number) == G_TYPE_INT64)
        objective->fair[i] = json_node_get_int (number);
      else
        fail (self, "“fair” must be whole numbers");
    }
}

static void
read_objective (Reader *self, JsonObject *root)
{
  static const char *const known[] = { "fair", "idle", "keep", "mode", "moves", NULL };
  static const char *const modes[] = { "lex", "weighted", NULL };
  IncObjective *objective = &self->instance->objective;
  JsonNode *node = json_object_get_member (root, "objective");
  JsonObject *object = node != NULL ? get_object (self, node, known) : NULL;

  if (object == NULL)
    return;
  objective->weighted = get_word (self, object, "mode", modes, FALSE);
  objective->idle = get_integer (self, object, "idle", objective->idle);
  objective->keep = get_integer (self, object, "keep", objective->keep);
  objective->moves = get_integer (self, object, "moves", objective->moves);
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
read_instance (Reader *self, JsonNode *root)
{
  static const char *const known[] = { "absent", "format",   "locked", "name", "now", "objective", "pairs",
                                       "people", "previous", "slots",  NULL };
  JsonObject *object = get_object (self, root, known);
  const char *format = object != NULL ? get_text (self, object, "format") : NULL;

  if (object == NULL)
    return;
  if (g_strcmp0 (format, INC_MATCH_INSTANCE_FORMAT) != 0)
    inc_exchange_error_set (&self->failure, INC_EXCHANGE_ERROR_VERSION, 0, 0, "The format must be %s",
                            INC_MATCH_INSTANCE_FORMAT);
  g_set_str (&self->instance->name, get_text (self, object, "name"));
  read_list (self, object, "slots", TRUE, read_slot);
  read_list (self, object, "people", TRUE, read_person);
  read_list (self, object, "pairs", TRUE, read_pair);
  if (self->failure == NULL)
    read_list (self, object, "pairs", TRUE, read_after);
  read_list (self, object, "locked", FALSE, read_lock);
  read_list (self, object, "previous", FALSE, read_previous);
  self->now = get_small (self, object, "now", 0);
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
  Reader self = { NULL, people, pairs };

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
