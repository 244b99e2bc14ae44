/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-json-reader: one pass over the text, no tree.  Lines are counted only when something is wrong, or asked for: from the
 * place that was counted last. */
#include "config.h"

#include "inc-json-reader-private.h"

#include "inc-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

IncJsonReader *
inc_json_reader_new (const char *text, gsize length)
{
  IncJsonReader *self = g_new0 (IncJsonReader, 1);

  self->text = self->at = self->value = self->counted = text;
  self->end = text + length;
  self->line = self->column = 1;
  self->scratch = g_string_new (NULL);
  return self;
}

void
inc_json_reader_free (IncJsonReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->levels); i++)
    if (self->levels[i].key != NULL)
      g_string_free (self->levels[i].key, TRUE);
  g_string_free (self->scratch, TRUE);
  g_clear_error (&self->failure);
  g_free (self);
}

/* ---- places and failures ---- */

void
inc_json_reader_count_to (IncJsonReader *self, const char *place)
{
  const char *feed;

  while (self->counted < place && (feed = memchr (self->counted, '\n', place - self->counted)) != NULL)
    {
      self->line++;
      self->column = 1;
      self->counted = feed + 1;
    }
  if (self->counted < place)
    self->column += g_utf8_strlen (self->counted, place - self->counted);
  self->counted = MAX (self->counted, place);
}

static void
append_key (GString *pointer, const char *key)
{
  for (; *key != '\0'; key++)
    if (*key == '~' || *key == '/')
      g_string_append (pointer, *key == '~' ? "~0" : "~1");
    else
      g_string_append_c (pointer, *key);
}

/* "/grants/3/amountAwarded" */
static char *
dup_pointer (IncJsonReader *self, const char *member)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 1; i <= self->depth && self->levels[i].is_begun; i++)
    {
      g_string_append_c (pointer, '/');
      if (self->levels[i].is_object)
        append_key (pointer, self->levels[i].key->str);
      else
        g_string_append_printf (pointer, "%" G_GINT64_FORMAT, self->levels[i].index);
    }
  if (member != NULL || pointer->len == 0)
    g_string_append_printf (pointer, "/%s", member != NULL ? member : "");
  return g_string_free (pointer, FALSE);
}

G_GNUC_PRINTF (6, 0)
static void
fail (IncJsonReader *self, IncExchangeError code, const char *member, guint line, guint column, const char *format,
      va_list arguments)
{
  g_autofree char *sentence = NULL;
  g_autofree char *pointer = NULL;

  if (self->failure != NULL)
    return;
  sentence = g_strdup_vprintf (format, arguments);
  pointer = dup_pointer (self, member);
  /* Translators: the place in a JSON file (/grants/3/currency), a line, and what is wrong there. */
  inc_exchange_error_set (&self->failure, code, line, column, _("%s, line %u: %s"), pointer, line, sentence);
}

void
inc_json_reader_fail_syntax (IncJsonReader *self, const char *format, ...)
{
  va_list arguments;

  inc_json_reader_count_to (self, self->at);
  va_start (arguments, format);
  fail (self, INC_EXCHANGE_ERROR_SYNTAX, NULL, self->line, self->column, format, arguments);
  va_end (arguments);
}

void
inc_json_reader_fail (IncJsonReader *self, const char *format, ...)
{
  va_list arguments;

  inc_json_reader_count_to (self, self->value);
  va_start (arguments, format);
  fail (self, INC_EXCHANGE_ERROR_MEMBER, NULL, self->line, self->column, format, arguments);
  va_end (arguments);
}

void
inc_json_reader_fail_at (IncJsonReader *self, const char *member, guint line, guint column, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  fail (self, INC_EXCHANGE_ERROR_MEMBER, member, line, column, format, arguments);
  va_end (arguments);
}

gboolean
inc_json_reader_has_failed (const IncJsonReader *self)
{
  return self->failure != NULL;
}

GError *
inc_json_reader_steal_error (IncJsonReader *self)
{
  return g_steal_pointer (&self->failure);
}

/* ---- what comes next ---- */

static void
skip_blanks (IncJsonReader *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\t' || *self->at == '\r'))
    self->at++;
}

guint
inc_json_reader_get_line (IncJsonReader *self)
{
  skip_blanks (self);
  inc_json_reader_count_to (self, self->at);
  return self->line;
}

static IncJsonType
type_of (char first)
{
  switch (first)
    {
    case '{':
      return INC_JSON_OBJECT;
    case '[':
      return INC_JSON_ARRAY;
    case '"':
      return INC_JSON_TEXT;
    case 't':
      return INC_JSON_TRUE;
    case 'f':
      return INC_JSON_FALSE;
    case 'n':
      return INC_JSON_NULL;
    default:
      return first == '-' || g_ascii_isdigit (first) ? INC_JSON_NUMBER : INC_JSON_NOTHING;
    }
}

IncJsonType
inc_json_reader_peek (IncJsonReader *self)
{
  IncJsonType type;

  if (self->failure != NULL)
    return INC_JSON_NOTHING;
  skip_blanks (self);
  self->value = self->at;
  type = self->at < self->end ? type_of (*self->at) : INC_JSON_NOTHING;
  if (type == INC_JSON_NOTHING)
    inc_json_reader_fail_syntax (self, self->at < self->end ? _("a value is needed here") : _("the file ends too early"));
  return type;
}

/* ---- objects and arrays ---- */

static gboolean
enter (IncJsonReader *self, IncJsonType type)
{
  IncJsonLevel *level;

  if (inc_json_reader_peek (self) != type)
    {
      inc_json_reader_fail (self, "%s", type == INC_JSON_OBJECT ? _("an object is needed here") : _("a list is needed here"));
      return FALSE;
    }
  if (self->depth == INC_JSON_READER_MAX_DEPTH)
    {
      inc_json_reader_fail_syntax (self, _("this is nested too deeply"));
      return FALSE;
    }
  self->at++;
  level = &self->levels[++self->depth];
  level->is_object = type == INC_JSON_OBJECT;
  level->is_begun = FALSE;
  level->index = -1;
  if (level->key == NULL)
    level->key = g_string_new (NULL);
  return TRUE;
}

gboolean
inc_json_reader_enter_object (IncJsonReader *self)
{
  return enter (self, INC_JSON_OBJECT);
}

gboolean
inc_json_reader_enter_array (IncJsonReader *self)
{
  return enter (self, INC_JSON_ARRAY);
}

/* Over the comma before the next one; FALSE at the end. */
static gboolean
step (IncJsonReader *self, char closing)
{
  IncJsonLevel *level = &self->levels[self->depth];

  if (self->failure != NULL)
    return FALSE;
  skip_blanks (self);
  if (self->at < self->end && *self->at == closing)
    {
      self->at++;
      self->depth--;
      return FALSE;
    }
  if (!level->is_begun)
    return TRUE;
  if (self->at < self->end && *self->at == ',')
    {
      self->at++;
      return TRUE;
    }
  inc_json_reader_fail_syntax (self, self->at < self->end ? _("a comma is missing here") : _("the file ends too early"));
  return FALSE;
}

gboolean
inc_json_reader_next_element (IncJsonReader *self)
{
  IncJsonLevel *level = &self->levels[self->depth];

  if (!step (self, ']'))
    return FALSE;
  level->is_begun = TRUE;
  level->index++;
  return inc_json_reader_peek (self) != INC_JSON_NOTHING;
}

gboolean
inc_json_reader_next_member (IncJsonReader *self, const char **key)
{
  IncJsonLevel *level = &self->levels[self->depth];

  if (!step (self, '}'))
    return FALSE;
  skip_blanks (self);
  if (self->at == self->end || *self->at != '"')
    {
      inc_json_reader_fail_syntax (self, self->at < self->end ? _("a name in quotation marks is needed here")
                                                              : _("the file ends too early"));
      return FALSE;
    }
  if (!inc_json_reader_read_string (self, level->key))
    return FALSE;
  level->is_begun = TRUE;
  skip_blanks (self);
  if (self->at == self->end || *self->at != ':')
    {
      inc_json_reader_fail_syntax (self, self->at < self->end ? _("a colon is missing here") : _("the file ends too early"));
      return FALSE;
    }
  self->at++;
  *key = level->key->str;
  return inc_json_reader_peek (self) != INC_JSON_NOTHING;
}

/* Opens what comes next, or goes over it. */
static void
skip_one (IncJsonReader *self)
{
  switch (inc_json_reader_peek (self))
    {
    case INC_JSON_OBJECT:
      inc_json_reader_enter_object (self);
      break;
    case INC_JSON_ARRAY:
      inc_json_reader_enter_array (self);
      break;
    case INC_JSON_TEXT:
      inc_json_reader_read_string (self, self->scratch);
      break;
    case INC_JSON_NUMBER:
      inc_json_reader_skip_number (self);
      break;
    case INC_JSON_TRUE:
      inc_json_reader_skip_word (self, "true");
      break;
    case INC_JSON_FALSE:
      inc_json_reader_skip_word (self, "false");
      break;
    case INC_JSON_NULL:
      inc_json_reader_skip_word (self, "null");
      break;
    case INC_JSON_NOTHING:
    default:
      break;
    }
}

void
inc_json_reader_skip (IncJsonReader *self)
{
  const guint depth = self->depth;
  const char *key;

  skip_one (self);
  while (self->depth > depth && self->failure == NULL)
    if (self->levels[self->depth].is_object ? inc_json_reader_next_member (self, &key) : inc_json_reader_next_element (self))
      skip_one (self);
}

gboolean
inc_json_reader_end (IncJsonReader *self)
{
  if (self->failure != NULL)
    return FALSE;
  skip_blanks (self);
  if (self->at < self->end)
    inc_json_reader_fail_syntax (self, _("nothing may follow here"));
  return self->failure == NULL;
}
