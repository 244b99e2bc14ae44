/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON (RFC 8259) read from memory, value by value, in the order of the text; numbers come as their digits, never as doubles.
 *
 * What is wrong is noted once, with its place: a JSON pointer, line and column.  From then on every function gives nothing, so
 * that loops end by themselves.  The text must live as long, be UTF-8 and end with a NUL. */
#pragma once

#include "inc-json-decimal.h"

G_BEGIN_DECLS

/* Levels of nesting: more than any file that means something. */
#define INC_JSON_READER_MAX_DEPTH 64

typedef enum
{
  INC_JSON_NOTHING, /* after a failure */
  INC_JSON_OBJECT,
  INC_JSON_ARRAY,
  INC_JSON_TEXT,
  INC_JSON_NUMBER,
  INC_JSON_TRUE,
  INC_JSON_FALSE,
  INC_JSON_NULL,
} IncJsonType;

typedef struct _IncJsonReader IncJsonReader;

IncJsonReader *inc_json_reader_new (const char *text, gsize length);
void inc_json_reader_free (IncJsonReader *self);

/* What comes next, where a value must. */
IncJsonType inc_json_reader_peek (IncJsonReader *self);

/* if (enter) while (next) take or skip the value.  FALSE after a failure, for anything else than such a value, and at the end
 * of the object or array, which is left then. */
gboolean inc_json_reader_enter_object (IncJsonReader *self);
gboolean inc_json_reader_enter_array (IncJsonReader *self);
/* The key is borrowed until the next call on the same level. */
gboolean inc_json_reader_next_member (IncJsonReader *self, const char **key);
gboolean inc_json_reader_next_element (IncJsonReader *self);

/* A string; NULL after a failure.  Full transfer. */
char *inc_json_reader_take_text (IncJsonReader *self);
/* A number with the place where it stands. */
gboolean inc_json_reader_take_decimal (IncJsonReader *self, IncJsonDecimal *decimal);
/* Any value, which must be well-formed all the same. */
void inc_json_reader_skip (IncJsonReader *self);
/* After the one value: nothing but white space may follow. */
gboolean inc_json_reader_end (IncJsonReader *self);

/* Notes what is wrong with the value that comes next, or was taken last; the first failure stays. */
void inc_json_reader_fail (IncJsonReader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The same of what stood in the object that was left last: "amountAwarded", "plannedDates/0/duration"; NULL: of all of it. */
void inc_json_reader_fail_at (IncJsonReader *self, const char *member, guint line, guint column, const char *format, ...)
  G_GNUC_PRINTF (5, 6);
gboolean inc_json_reader_has_failed (const IncJsonReader *self);
/* Full transfer; NULL when nothing is wrong. */
GError *inc_json_reader_steal_error (IncJsonReader *self);
/* Where the next value begins. */
guint inc_json_reader_get_line (IncJsonReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncJsonReader, inc_json_reader_free)

G_END_DECLS
