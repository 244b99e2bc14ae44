/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-json-reader-values: texts, numbers and the three words. */
#include "config.h"

#include "inc-json-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- texts ---- */

static gboolean
read_hex (IncJsonReader *self, gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++)
    {
      const int digit = self->at < self->end ? g_ascii_xdigit_value (*self->at) : -1;

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + digit;
      self->at++;
    }
  return TRUE;
}

/* Half a pair alone, and U+0000, are no text. */
static gboolean
read_unicode (IncJsonReader *self, GString *out)
{
  gunichar one, other;

  if (!read_hex (self, &one))
    return FALSE;
  if (one >= 0xd800 && one < 0xdc00)
    {
      if (self->end - self->at < 6 || self->at[0] != '\\' || self->at[1] != 'u')
        return FALSE;
      self->at += 2;
      if (!read_hex (self, &other) || other < 0xdc00 || other > 0xdfff)
        return FALSE;
      one = 0x10000 + ((one - 0xd800) << 10) + (other - 0xdc00);
    }
  if (one == 0 || (one >= 0xdc00 && one <= 0xdfff))
    return FALSE;
  g_string_append_unichar (out, one);
  return TRUE;
}

static gboolean
read_escape (IncJsonReader *self, GString *out)
{
  static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  const char letter = self->at + 1 < self->end ? self->at[1] : '\0';
  const char *found = letter != '\0' ? strchr (letters, letter) : NULL;

  if (letter == '\0')
    return FALSE;
  self->at += 2;
  if (letter == 'u')
    return read_unicode (self, out);
  if (found != NULL)
    g_string_append_c (out, meant[found - letters]);
  return found != NULL;
}

gboolean
inc_json_reader_read_string (IncJsonReader *self, GString *out)
{
  g_string_truncate (out, 0);
  self->at++;
  while (self->at < self->end && *self->at != '"')
    {
      const char *run = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (out, run, self->at - run);
      if (self->at < self->end && *self->at != '"' && (*self->at != '\\' || !read_escape (self, out)))
        {
          inc_json_reader_fail_syntax (self, _("this sign cannot stand in a text"));
          return FALSE;
        }
    }
  if (self->at == self->end)
    {
      inc_json_reader_fail_syntax (self, _("the file ends too early"));
      return FALSE;
    }
  self->at++;
  return TRUE;
}

char *
inc_json_reader_take_text (IncJsonReader *self)
{
  if (inc_json_reader_peek (self) != INC_JSON_TEXT)
    {
      inc_json_reader_fail (self, "%s", _("a text is needed here"));
      return NULL;
    }
  return inc_json_reader_read_string (self, self->scratch) ? g_strndup (self->scratch->str, self->scratch->len) : NULL;
}

/* ---- numbers and words ---- */

static gboolean
skip_digits (IncJsonReader *self)
{
  const char *begin = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > begin;
}

/* RFC 8259: no 0 in front of other digits, digits on both sides of the point. */
gboolean
inc_json_reader_skip_number (IncJsonReader *self)
{
  gboolean is_fit;

  self->at += *self->at == '-';
  if (self->at < self->end && *self->at == '0')
    is_fit = (self->at++, self->at == self->end || !g_ascii_isdigit (*self->at));
  else
    is_fit = skip_digits (self);
  if (is_fit && self->at < self->end && *self->at == '.')
    is_fit = (self->at++, skip_digits (self));
  if (is_fit && self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      self->at += self->at < self->end && (*self->at == '-' || *self->at == '+');
      is_fit = skip_digits (self);
    }
  if (!is_fit)
    inc_json_reader_fail_syntax (self, _("this is not a number"));
  return is_fit;
}

gboolean
inc_json_reader_take_decimal (IncJsonReader *self, IncJsonDecimal *decimal)
{
  if (inc_json_reader_peek (self) != INC_JSON_NUMBER)
    {
      inc_json_reader_fail (self, "%s", _("a number is needed here"));
      return FALSE;
    }
  if (!inc_json_reader_skip_number (self))
    return FALSE;
  inc_json_reader_count_to (self, self->value);
  decimal->line = self->line;
  decimal->column = self->column;
  if (inc_json_decimal_parse (self->value, self->at - self->value, decimal))
    return TRUE;
  inc_json_reader_fail (self, "%s", _("this number has more digits than an amount has"));
  return FALSE;
}

void
inc_json_reader_skip_word (IncJsonReader *self, const char *word)
{
  const gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    inc_json_reader_fail_syntax (self, _("a value is needed here"));
  else
    self->at += length;
}
