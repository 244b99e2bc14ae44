/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-json-fields: one member of an object each. */
#include "config.h"

#include "inc-match-json-fields.h"

#include "inc-exchange-error.h"

#include <string.h>

void
inc_match_json_fail (IncMatchJsonReader *self, const char *format, ...)
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

JsonObject *
inc_match_json_get_object (IncMatchJsonReader *self, JsonNode *node, const char *const *known)
{
  JsonObjectIter iter;
  const char *name;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      inc_match_json_fail (self, "an object is needed here");
      return NULL;
    }
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      inc_match_json_fail (self, "“%s” is not known", name);
  return json_node_get_object (node);
}

gint64
inc_match_json_get_integer (IncMatchJsonReader *self, JsonObject *object, const char *name, gint64 usual)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return usual;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    return json_node_get_int (node);
  inc_match_json_fail (self, "“%s” must be a whole number", name);
  return usual;
}

int
inc_match_json_get_small (IncMatchJsonReader *self, JsonObject *object, const char *name, int usual)
{
  return CLAMP (inc_match_json_get_integer (self, object, name, usual), -1, G_MAXINT32);
}

const char *
inc_match_json_get_text (IncMatchJsonReader *self, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  inc_match_json_fail (self, "“%s” must be text", name);
  return NULL;
}

gboolean
inc_match_json_get_boolean (IncMatchJsonReader *self, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  inc_match_json_fail (self, "“%s” must be true or false", name);
  return FALSE;
}

guint64
inc_match_json_get_slots (IncMatchJsonReader *self, JsonObject *object, const char *name)
{
  const char *digits = inc_match_json_get_text (self, object, name);
  guint64 slots = 0;

  /* A day without slots is told as such, once all is read. */
  if (digits == NULL || self->instance->slots->len == 0)
    return G_MAXUINT64;
  if (strlen (digits) != self->instance->slots->len || strspn (digits, "01") != self->instance->slots->len)
    inc_match_json_fail (self, "“%s” must have 0 or 1 for each of the %u slots", name, self->instance->slots->len);
  else
    for (guint slot = 0; slot < MIN (self->instance->slots->len, INC_INSTANCE_MAX_SLOTS); slot++)
      slots |= digits[slot] == '1' ? inc_slot_bit (slot) : 0;
  return slots;
}

int
inc_match_json_get_word (IncMatchJsonReader *self, JsonObject *object, const char *name, const char *const *words,
                         int usual)
{
  const char *word = inc_match_json_get_text (self, object, name);

  for (int i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;
  if (word != NULL)
    inc_match_json_fail (self, "“%s” cannot be “%s”", name, word);
  return usual;
}

/* ---- what names people and pairs ---- */

int
inc_match_json_find_person (IncMatchJsonReader *self, JsonObject *object, const char *name)
{
  const char *id = inc_match_json_get_text (self, object, name);
  const int found = id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->people, id)) : 0;

  if (id == NULL)
    inc_match_json_fail (self, "“%s” must name a person", name);
  else if (found == 0)
    inc_match_json_fail (self, "there is no person “%s”", id);
  return found - 1;
}

gboolean
inc_match_json_find_two (IncMatchJsonReader *self, JsonObject *object, int *startup, int *investor)
{
  const int a = inc_match_json_find_person (self, object, "a"), b = inc_match_json_find_person (self, object, "b");
  gboolean is_turned;

  if (a < 0 || b < 0)
    return FALSE;
  is_turned = inc_instance_person (self->instance, a)->side == INC_SIDE_INVESTOR;
  *startup = is_turned ? b : a;
  *investor = is_turned ? a : b;
  return TRUE;
}

gpointer
inc_match_json_pair_key (int startup, int investor)
{
  return GSIZE_TO_POINTER (((gsize) startup << 32) | (gsize) investor);
}

int
inc_match_json_find_pair (IncMatchJsonReader *self, JsonObject *object)
{
  int startup, investor, found;

  if (!inc_match_json_find_two (self, object, &startup, &investor))
    return -1;
  found = GPOINTER_TO_INT (g_hash_table_lookup (self->pairs, inc_match_json_pair_key (startup, investor)));
  if (found == 0)
    inc_match_json_fail (self, "“%s” and “%s” are not among the pairs",
                         inc_instance_person (self->instance, startup)->id,
                         inc_instance_person (self->instance, investor)->id);
  return found - 1;
}
