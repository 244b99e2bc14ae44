/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON as a stream.  A level of nesting knows whether it has a member yet and the last key, for the
 * comma and the order; wrong nesting is a bug of the caller and asserted. */
#include "config.h"

#include "inc-json-writer.h"

#include "inc-exchange-error.h"
#include "inc-output-buffer.h"

/* A double tells 15 decimal digits apart, wherever the point stands. */
#define MOST_WITH_DECIMALS G_GUINT64_CONSTANT (999999999999999)

typedef struct
{
  gboolean is_object;
  gboolean is_begun; /* has a member */
  gboolean has_key;  /* a key waits for its value */
  char last_key[INC_JSON_MAX_KEY + 1];
} Level;

struct _IncJsonWriter
{
  IncJsonFlags flags;
  guint depth; /* levels[0] is outside the one value */
  Level levels[INC_JSON_MAX_DEPTH + 1];
  IncOutputBuffer out;
};

/* 0: as it is; u: by its number; else the letter behind the backslash. */
static const char escapes[256] = {
  'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'b', 't', 'n', 'u', 'f', 'r', 'u', 'u',
  'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u',
  ['"'] = '"', ['\\'] = '\\',
};

static void
add_escape (IncOutputBuffer *out,
            guint8 byte)
{
  static const char digits[] = "0123456789abcdef";
  char escape[6] = { '\\', escapes[byte], '0', '0', digits[byte >> 4], digits[byte & 15] };

  inc_output_buffer_add (out, escape, escapes[byte] == 'u' ? 6 : 2);
}

static void
add_string (IncJsonWriter *self,
            const char *text)
{
  inc_output_buffer_add_byte (&self->out, '"');
  while (*text != 0)
    {
      const char *run = text;

      /* The closing NUL has an escape too, so it ends a run. */
      while (escapes[(guint8) *text] == 0)
        text++;
      inc_output_buffer_add (&self->out, run, text - run);
      if (*text != 0)
        add_escape (&self->out, *text++);
    }
  inc_output_buffer_add_byte (&self->out, '"');
}

static void
add_line (IncJsonWriter *self)
{
  static const char spaces[2 * INC_JSON_MAX_DEPTH + 1] =
    "                                                                ";

  if ((self->flags & INC_JSON_PRETTY) == 0)
    return;
  inc_output_buffer_add_byte (&self->out, '\n');
  inc_output_buffer_add (&self->out, spaces, 2 * self->depth);
}

/* What stands between the members of an object or an array. */
static void
add_separator (IncJsonWriter *self,
               Level *level)
{
  if (level->is_begun)
    inc_output_buffer_add_byte (&self->out, ',');
  level->is_begun = TRUE;
  add_line (self);
}

static void
begin_value (IncJsonWriter *self)
{
  Level *level = &self->levels[self->depth];

  if (level->is_object)
    {
      g_assert (level->has_key);
      level->has_key = FALSE;
    }
  else if (self->depth > 0)
    add_separator (self, level);
  else
    {
      g_assert (!level->is_begun);
      level->is_begun = TRUE;
    }
}

static void
begin_level (IncJsonWriter *self,
             gboolean is_object)
{
  Level *level;

  begin_value (self);
  g_assert (self->depth < INC_JSON_MAX_DEPTH);
  level = &self->levels[++self->depth];
  level->is_object = is_object;
  level->is_begun = level->has_key = FALSE;
  inc_output_buffer_add_byte (&self->out, is_object ? '{' : '[');
}

static void
end_level (IncJsonWriter *self,
           gboolean is_object)
{
  Level *level = &self->levels[self->depth];

  g_assert (self->depth > 0 && level->is_object == is_object && !level->has_key);
  self->depth--;
  if (level->is_begun)
    add_line (self);
  inc_output_buffer_add_byte (&self->out, is_object ? '}' : ']');
}

IncJsonWriter *
inc_json_writer_new (GOutputStream *stream,
                     IncJsonFlags flags,
                     GCancellable *cancellable)
{
  IncJsonWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);
  self = g_new (IncJsonWriter, 1);
  self->flags = flags;
  self->depth = 0;
  self->levels[0] = (Level) { FALSE };
  inc_output_buffer_init (&self->out, stream, (flags & INC_JSON_SUMMED) != 0, cancellable);
  return self;
}

void
inc_json_writer_free (IncJsonWriter *self)
{
  if (self == NULL)
    return;
  inc_output_buffer_clear (&self->out);
  g_free (self);
}

void
inc_json_writer_begin_object (IncJsonWriter *self)
{
  begin_level (self, TRUE);
}

void
inc_json_writer_end_object (IncJsonWriter *self)
{
  end_level (self, TRUE);
}

void
inc_json_writer_begin_array (IncJsonWriter *self)
{
  begin_level (self, FALSE);
}

void
inc_json_writer_end_array (IncJsonWriter *self)
{
  end_level (self, FALSE);
}

void
inc_json_writer_key (IncJsonWriter *self,
                     const char *key)
{
  Level *level = &self->levels[self->depth];
  gsize size = strlen (key) + 1;

  g_assert (level->is_object && !level->has_key && size <= sizeof level->last_key);
  /* For ASCII keys this is RFC 8785's order of UTF-16 units too. */
  g_assert ((self->flags & INC_JSON_SORTED) == 0 || !level->is_begun ||
            strcmp (level->last_key, key) < 0);
  memcpy (level->last_key, key, size);
  level->has_key = TRUE;
  add_separator (self, level);
  add_string (self, key);
  inc_output_buffer_add (&self->out, ": ", (self->flags & INC_JSON_PRETTY) != 0 ? 2 : 1);
}

void
inc_json_writer_text (IncJsonWriter *self,
                      const char *text)
{
  begin_value (self);
  add_string (self, text);
}

static void
refuse_number (IncJsonWriter *self,
               gint64 number)
{
  inc_exchange_error_set (&self->out.failure, INC_EXCHANGE_ERROR_LIMIT, 0, 0,
                          "The number %" G_GINT64_FORMAT " is larger than JSON readers can tell "
                          "exactly: correct it and export again.",
                          number);
}

void
inc_json_writer_integer (IncJsonWriter *self,
                         gint64 integer)
{
  inc_json_writer_decimal (self, integer, 0);
}

void
inc_json_writer_decimal (IncJsonWriter *self,
                         gint64 units,
                         guint exponent)
{
  char digits[40];
  char *at = digits + sizeof digits;
  guint64 rest = units < 0 ? -(guint64) units : (guint64) units;
  guint64 unit = 1;
  gboolean has_decimals;

  begin_value (self);
  for (guint i = 0; i < exponent; i++)
    unit *= 10;
  has_decimals = rest % unit != 0;
  if (rest > (has_decimals ? MOST_WITH_DECIMALS : (guint64) INC_JSON_MAX_INTEGER))
    refuse_number (self, units);
  for (guint i = 0; has_decimals && i < exponent; i++, rest /= 10)
    *--at = '0' + rest % 10;
  if (has_decimals)
    *--at = '.';
  else
    rest /= unit;
  do
    *--at = '0' + rest % 10;
  while ((rest /= 10) > 0);
  if (units < 0)
    *--at = '-';
  inc_output_buffer_add (&self->out, at, digits + sizeof digits - at);
}

void
inc_json_writer_boolean (IncJsonWriter *self,
                         gboolean boolean)
{
  begin_value (self);
  inc_output_buffer_add (&self->out, boolean ? "true" : "false", boolean ? 4 : 5);
}

void
inc_json_writer_null (IncJsonWriter *self)
{
  begin_value (self);
  inc_output_buffer_add (&self->out, "null", 4);
}

void
inc_json_writer_add_text (IncJsonWriter *self,
                          const char *key,
                          const char *text)
{
  if (text == NULL || *text == 0)
    return;
  inc_json_writer_key (self, key);
  inc_json_writer_text (self, text);
}

void
inc_json_writer_add_integer (IncJsonWriter *self,
                             const char *key,
                             gint64 integer)
{
  inc_json_writer_key (self, key);
  inc_json_writer_integer (self, integer);
}

gboolean
inc_json_writer_finish (IncJsonWriter *self,
                        GError **error)
{
  g_assert (self->depth == 0 && self->levels[0].is_begun);
  if ((self->flags & INC_JSON_PRETTY) != 0)
    inc_output_buffer_add_byte (&self->out, '\n');
  return inc_output_buffer_finish (&self->out, error);
}

guint64
inc_json_writer_get_size (const IncJsonWriter *self)
{
  return self->out.n_written;
}

const char *
inc_json_writer_get_sha256 (const IncJsonWriter *self)
{
  return self->out.checksum != NULL ? g_checksum_get_string (self->out.checksum) : NULL;
}
