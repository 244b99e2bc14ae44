/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes to checked UTF-8.  A block of raw bytes is validated (UTF-8) or decoded (UTF-16) into the
 * caller's buffer; a character cut by the end of a block waits in front of the next one.  Once bad,
 * always bad: the text before the bad bytes is given out first, so that the caller can tell where
 * they stand. */
#include "config.h"

#include "inc-text-input.h"

#include <string.h>

#include "inc-exchange-error.h"

#define RAW_SIZE (64 * 1024)
#define SAMPLE_SIZE (4 * 1024)

struct _IncTextInput
{
  GInputStream *stream;
  IncEncoding encoding;
  IncTextInputState state; /* what comes after the raw bytes at hand */
  guint64 bytes_read;
  gsize start;             /* raw[start] to raw[end - 1] wait to be decoded */
  gsize end;
  guint8 raw[RAW_SIZE + 1]; /* the last one stays 0 */
};

static const struct
{
  const char *bytes;
  const char *what;
} signatures[] = {
  { "PK\003\004", "a spreadsheet or archive (.xlsx, .ods, .zip)" },
  { "\320\317\021\340", "a spreadsheet of the old binary form (.xls)" },
  { "%PDF-", "a PDF document" },
  { "SQLite format 3", "a database" },
};

/* FALSE only when the stream failed; at its end, state says so. */
static gboolean
fill (IncTextInput *self,
      GCancellable *cancellable,
      GError **error)
{
  gssize n;

  memmove (self->raw, self->raw + self->start, self->end - self->start);
  self->end -= self->start;
  self->start = 0;
  /* Streams over memory do not look. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  n = g_input_stream_read (self->stream, self->raw + self->end, RAW_SIZE - self->end, cancellable,
                           error);
  if (n < 0)
    return FALSE;
  if (n == 0)
    self->state = INC_TEXT_INPUT_END;
  self->end += n;
  self->bytes_read += n;
  return TRUE;
}

/* Most letters of a table have a zero as the high byte of their UTF-16 unit, and none as the low
 * one. */
static IncEncoding
guess_encoding (const guint8 *raw,
                gsize size)
{
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < size; i++)
    zeros[i % 2] += raw[i] == 0;
  if (zeros[1] * 4 > size && zeros[0] * 16 < zeros[1])
    return INC_ENCODING_UTF16LE;
  if (zeros[0] * 4 > size && zeros[1] * 16 < zeros[0])
    return INC_ENCODING_UTF16BE;
  return INC_ENCODING_UTF8;
}

static void
recognise (IncTextInput *self)
{
  const guint8 *raw = self->raw;

  if (self->end >= 3 && memcmp (raw, "\357\273\277", 3) == 0)
    self->start = 3;
  else if (self->end >= 2 && raw[0] == 0xff && raw[1] == 0xfe)
    {
      self->encoding = INC_ENCODING_UTF16LE;
      self->start = 2;
    }
  else if (self->end >= 2 && raw[0] == 0xfe && raw[1] == 0xff)
    {
      self->encoding = INC_ENCODING_UTF16BE;
      self->start = 2;
    }
  else
    self->encoding = guess_encoding (raw, MIN (self->end, SAMPLE_SIZE));
}

static gboolean
is_ascii (const guint8 *bytes,
          gsize size)
{
  guint64 word, seen = 0;

  for (; size >= sizeof word; bytes += sizeof word, size -= sizeof word)
    {
      memcpy (&word, bytes, sizeof word);
      /* The second term is set where a byte is zero (only exact when all are ASCII, which is what
       * is asked). */
      seen |= word | (word - G_GUINT64_CONSTANT (0x0101010101010101));
      if (seen & G_GUINT64_CONSTANT (0x8080808080808080))
        return FALSE;
    }
  for (; size > 0; bytes++, size--)
    if (*bytes == 0 || *bytes >= 0x80)
      return FALSE;
  return TRUE;
}

/* A character that may only be cut off by the end of the block is left for the next round. */
static gsize
take_utf8 (IncTextInput *self,
           char *text)
{
  const char *raw = (const char *) self->raw + self->start;
  gsize size = self->end - self->start;
  const char *stop = raw + size;

  if (!is_ascii ((const guint8 *) raw, size) && !g_utf8_validate_len (raw, size, &stop))
    {
      gboolean may_be_cut = raw + size - stop < 4 && self->state == INC_TEXT_INPUT_MORE;

      size = stop - raw;
      if (*stop == 0)
        self->state = INC_TEXT_INPUT_NUL;
      else if (!may_be_cut)
        self->state = INC_TEXT_INPUT_BAD;
    }
  memcpy (text, raw, size);
  self->start += size;
  return size;
}

static inline gunichar
unit_at (const IncTextInput *self,
         gsize at)
{
  guint first = self->raw[at], second = self->raw[at + 1];

  return self->encoding == INC_ENCODING_UTF16LE ? first | second << 8 : first << 8 | second;
}

static inline gboolean
is_low (gunichar unit)
{
  return (unit & 0xfc00) == 0xdc00;
}

/* Each unit gives at most three bytes of UTF-8, a pair four: RAW_SIZE / 2 * 3 <
 * INC_TEXT_INPUT_BLOCK. */
static gsize
take_utf16 (IncTextInput *self,
            char *text)
{
  char *out = text;
  gsize at = self->start;

  while (at + 2 <= self->end && self->state <= INC_TEXT_INPUT_END)
    {
      gunichar unit = unit_at (self, at);
      gboolean is_high = (unit & 0xfc00) == 0xd800;

      if (is_high && at + 4 > self->end)
        break;
      if (unit == 0)
        self->state = INC_TEXT_INPUT_NUL;
      else if (is_low (unit) || (is_high && !is_low (unit_at (self, at + 2))))
        self->state = INC_TEXT_INPUT_BAD;
      else
        {
          if (is_high)
            unit = 0x10000 + ((unit - 0xd800) << 10) + (unit_at (self, at + 2) - 0xdc00);
          out += g_unichar_to_utf8 (unit, out);
          at += is_high ? 4 : 2;
        }
    }
  self->start = at;
  if (self->state == INC_TEXT_INPUT_END && self->start < self->end)
    self->state = INC_TEXT_INPUT_BAD;
  return out - text;
}

IncTextInput *
inc_text_input_new (GInputStream *stream)
{
  IncTextInput *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  self = g_new0 (IncTextInput, 1);
  self->stream = g_object_ref (stream);
  return self;
}

void
inc_text_input_free (IncTextInput *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_free (self);
}

gboolean
inc_text_input_open (IncTextInput *self,
                     GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_fail (self->bytes_read == 0, FALSE);
  while (self->end < SAMPLE_SIZE && self->state == INC_TEXT_INPUT_MORE)
    if (!fill (self, cancellable, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (g_str_has_prefix ((const char *) self->raw, signatures[i].bytes))
      {
        inc_exchange_error_set (error, INC_EXCHANGE_ERROR_ENCODING, 1, 1,
                                "The file is %s and no text: open it in a spreadsheet program, "
                                "save it as “CSV UTF-8” and import that file.",
                                signatures[i].what);
        return FALSE;
      }
  recognise (self);
  return TRUE;
}

IncTextInputState
inc_text_input_read (IncTextInput *self,
                     char *text,
                     gsize *n_bytes,
                     GCancellable *cancellable,
                     GError **error)
{
  *n_bytes = 0;
  while (*n_bytes == 0 && (self->start < self->end || self->state == INC_TEXT_INPUT_MORE))
    {
      gsize waiting = self->end - self->start;

      if (self->state > INC_TEXT_INPUT_END)
        return self->state;
      /* Up to three bytes may be half a character: then more is needed first. */
      if (self->state == INC_TEXT_INPUT_MORE && waiting < 4 && !fill (self, cancellable, error))
        return INC_TEXT_INPUT_FAILED;
      if (self->encoding == INC_ENCODING_UTF8)
        *n_bytes = take_utf8 (self, text);
      else
        *n_bytes = take_utf16 (self, text);
    }
  return *n_bytes > 0 ? INC_TEXT_INPUT_MORE : self->state;
}

IncEncoding
inc_text_input_get_encoding (const IncTextInput *self)
{
  return self->encoding;
}

guint64
inc_text_input_get_bytes_read (const IncTextInput *self)
{
  return self->bytes_read;
}

const char *
inc_encoding_get_name (IncEncoding encoding)
{
  static const char *const names[] = { "UTF-8", "UTF-16LE", "UTF-16BE" };

  return names[encoding];
}
