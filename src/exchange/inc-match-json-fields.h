/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Members of the objects of an instance while it is read.  What is not as it should be is noted, the first alone, and something
 * harmless given. */
#pragma once

#include "inc-instance.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  IncInstance *instance;
  GHashTable *people; /* id → index + 1 */
  GHashTable *pairs;  /* startup and investor → index + 1 */
  const char *where;  /* "people" */
  guint index;        /* of the element there */
  int now;            /* slots before are over */
  GError *failure;
} IncMatchJsonReader;

/* Notes the failure, with the element where it was. */
void inc_match_json_fail (IncMatchJsonReader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* NULL where it is none; known: the members that it may have. */
JsonObject *inc_match_json_get_object (IncMatchJsonReader *self, JsonNode *node, const char *const *known);
/* usual: what it is when it is left out. */
gint64 inc_match_json_get_integer (IncMatchJsonReader *self, JsonObject *object, const char *name, gint64 usual);
/* Beyond what any such number may be, and within int. */
int inc_match_json_get_small (IncMatchJsonReader *self, JsonObject *object, const char *name, int usual);
/* NULL when it is left out. */
const char *inc_match_json_get_text (IncMatchJsonReader *self, JsonObject *object, const char *name);
gboolean inc_match_json_get_boolean (IncMatchJsonReader *self, JsonObject *object, const char *name);
/* "0011": a digit a slot, the first slot first.  All slots when it is left out. */
guint64 inc_match_json_get_slots (IncMatchJsonReader *self, JsonObject *object, const char *name);
/* Which of the words. */
int inc_match_json_get_word (IncMatchJsonReader *self, JsonObject *object, const char *name,
                             const char *const *words, int usual);

/* By their ids; −1: noted. */
int inc_match_json_find_person (IncMatchJsonReader *self, JsonObject *object, const char *name);
/* The two people of a pair in the order startup, investor, whichever came first. */
gboolean inc_match_json_find_two (IncMatchJsonReader *self, JsonObject *object, int *startup, int *investor);
int inc_match_json_find_pair (IncMatchJsonReader *self, JsonObject *object);
/* Of the pairs' table. */
gpointer inc_match_json_pair_key (int startup, int investor);

G_END_DECLS
