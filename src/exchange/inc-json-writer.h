/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON (RFC 8259) written as a stream, in the order of the calls; strings and numbers as RFC 8785
 * has them, so that with sorted keys and no white space the bytes are canonical.  The first error
 * of the stream, or a number that JSON readers would round, is carried to inc_json_writer_finish
 * ().  Text is UTF-8.  Blocking. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  INC_JSON_COMPACT = 0,
  INC_JSON_PRETTY = 1 << 0, /* two spaces a level, a line feed at the end */
  INC_JSON_SORTED = 1 << 1, /* keys of an object must ascend: anything else is a bug */
  INC_JSON_SUMMED = 1 << 2, /* makes the SHA-256 of what is written */
} IncJsonFlags;

/* Bytes of a key, levels of nesting. */
#define INC_JSON_MAX_KEY 63
#define INC_JSON_MAX_DEPTH 32
#define INC_JSON_MAX_INTEGER G_GINT64_CONSTANT (9007199254740991)

typedef struct _IncJsonWriter IncJsonWriter;

IncJsonWriter *inc_json_writer_new (GOutputStream *stream,
                                    IncJsonFlags flags,
                                    GCancellable *cancellable);
void inc_json_writer_free (IncJsonWriter *self);

void inc_json_writer_begin_object (IncJsonWriter *self);
void inc_json_writer_end_object (IncJsonWriter *self);
void inc_json_writer_begin_array (IncJsonWriter *self);
void inc_json_writer_end_array (IncJsonWriter *self);
void inc_json_writer_key (IncJsonWriter *self, const char *key);
void inc_json_writer_text (IncJsonWriter *self, const char *text);
/* Within ±(2⁵³ − 1). */
void inc_json_writer_integer (IncJsonWriter *self, gint64 integer);
/* units / 10^exponent, with all its decimals where they are not all zeros: 1250 with 2 is 12.50.  Within ±(2⁵³ − 1), and
 * with decimals within 15 digits. */
void inc_json_writer_decimal (IncJsonWriter *self, gint64 units, guint exponent);
void inc_json_writer_boolean (IncJsonWriter *self, gboolean boolean);
void inc_json_writer_null (IncJsonWriter *self);

/* A member with its key; no member at all for NULL and "": absent means not known. */
void inc_json_writer_add_text (IncJsonWriter *self, const char *key, const char *text);
void inc_json_writer_add_integer (IncJsonWriter *self, const char *key, gint64 integer);

/* Writes what is left, once the one value is complete; does not close the stream. */
gboolean inc_json_writer_finish (IncJsonWriter *self, GError **error);
/* After finish: bytes written, and their SHA-256 as 64 lower-case digits (NULL without
 * INC_JSON_SUMMED). */
guint64 inc_json_writer_get_size (const IncJsonWriter *self);
const char *inc_json_writer_get_sha256 (const IncJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncJsonWriter, inc_json_writer_free)

G_END_DECLS
