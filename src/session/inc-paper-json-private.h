/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the JSON of papers, which its writer and its readers share. */
#pragma once

#include "inc-json-writer.h"
#include "inc-paper-json.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define INC_PAPER_FORMAT "incubator-document/1"

/* In the order of IncBlockKind. */
extern const char *const inc_paper_block_words[INC_BLOCK_PAGE_BREAK + 1];

/* Writes what add does as one JSON object into a text.  Full transfer. */
typedef void (*IncAddMembers) (IncJsonWriter *json, gconstpointer data);
char *inc_paper_write_object (IncAddMembers add, gconstpointer data);
/* null for NULL: a cell that is empty is not one that is missing. */
void inc_paper_write_text (IncJsonWriter *json, const char *key, const char *text);
/* Nothing for NULL. */
void inc_paper_write_lines (IncJsonWriter *json, const char *key, const char *const *lines);

/* NULL after an error.  Full transfer. */
JsonNode *inc_paper_parse_object (const char *json, GError **error);
/* These give NULL, 0 or FALSE where the member is not there or is something else. */
const char *inc_paper_read_text (JsonObject *object, const char *key);
gint64 inc_paper_read_integer (JsonObject *object, const char *key);
gboolean inc_paper_read_flag (JsonObject *object, const char *key);
JsonArray *inc_paper_read_array (JsonObject *object, const char *key);
/* Full transfer; NULL when there is no such array. */
char **inc_paper_read_lines (JsonObject *object, const char *key);
/* An enumeration's number, 0 for what is none of it. */
guint inc_paper_read_choice (JsonObject *object, const char *key, guint last);
/* NULL when it is something else. */
JsonObject *inc_paper_peek_object (JsonArray *array, guint index);

/* FALSE when the block is no whole chart. */
gboolean inc_paper_read_chart (IncDocument *document, JsonObject *block);

G_END_DECLS
