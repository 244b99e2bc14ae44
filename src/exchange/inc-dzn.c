/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-dzn: a parser by descent, two levels deep as the values are.  The first error is carried to the end; after it no value
 * is read. */
#include "config.h"

#include "inc-dzn.h"

#include "inc-exchange-error.h"

#include <string.h>

struct _IncDzn
{
  GHashTable *values; /* name → IncDznValue */
};

typedef struct
{
  const char *at;
  const char *end;
  const char *line_start;
  guint line;
  guint n_values;
  GError *failure;
} Parser;

static void fail (Parser *self, IncExchangeError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
fail (Parser *self, IncExchangeError code, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  if (self->failure != NULL)
    return;
  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  inc_exchange_error_set (&self->failure, code, self->line, self->at - self->line_start + 1, "Line %u: %s", self->line,
                          sentence);
}

/* ---- characters ---- */

static void
advance (Parser *self)
{
  if (*self->at++ == '\n')
    {
      self->line++;
      self->line_start = self->at;
    }
}

static gboolean
looks_at (const Parser *self, const char *word)
{
  const gsize n = strlen (word);

  return (gsize) (self->end - self->at) >= n && memcmp (self->at, word, n) == 0;
}

static void
skip_comment (Parser *self)
{
  while (self->at < self->end && !looks_at (self, "*/"))
    advance (self);
  if (self->at == self->end)
    fail (self, INC_EXCHANGE_ERROR_SYNTAX, "a comment does not end");
  else
    self->at += 2;
}

static void
skip_blanks (Parser *self)
{
  while (self->at < self->end)
    if (g_ascii_isspace (*self->at))
      advance (self);
    else if (*self->at == '%')
      while (self->at < self->end && *self->at != '\n')
        self->at++;
    else if (looks_at (self, "/*"))
      skip_comment (self);
    else
      return;
}

/* Takes the word, if it comes next. */
static gboolean
take (Parser *self, const char *word)
{
  skip_blanks (self);
  if (self->failure != NULL || !looks_at (self, word))
    return FALSE;
  self->at += strlen (word);
  return TRUE;
}

static void
demand (Parser *self, const char *word)
{
  if (!take (self, word))
    fail (self, INC_EXCHANGE_ERROR_SYNTAX, "“%s” is missing", word);
}

static char *
take_name (Parser *self)
{
  const char *start;

  skip_blanks (self);
  for (start = self->at; self->at < self->end; self->at++)
    if (!g_ascii_isalpha (*self->at) && *self->at != '_' && (self->at == start || !g_ascii_isdigit (*self->at)))
      break;
  return g_strndup (start, self->at - start);
}

static int
take_number (Parser *self)
{
  const gboolean is_negative = take (self, "-");
  const char *start;
  gint64 number = 0;

  skip_blanks (self);
  for (start = self->at; self->at < self->end && g_ascii_isdigit (*self->at); self->at++)
    number = MIN (number * 10 + g_ascii_digit_value (*self->at), INC_DZN_MAX_NUMBER + 1);
  if (self->at == start)
    fail (self, INC_EXCHANGE_ERROR_SYNTAX, "a whole number is needed here");
  else if (number > INC_DZN_MAX_NUMBER)
    fail (self, INC_EXCHANGE_ERROR_LIMIT, "numbers go up to %d", INC_DZN_MAX_NUMBER);
  return is_negative ? -number : number;
}

/* ---- values ---- */

static void
clear_value (gpointer data)
{
  g_clear_pointer (&((IncDznValue *) data)->items, g_array_unref);
}

static GArray *
new_items (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (IncDznValue));

  g_array_set_clear_func (items, clear_value);
  return items;
}

static IncDznValue
take_range (Parser *self)
{
  IncDznValue value = { INC_DZN_NUMBER, self->line };

  value.first = value.last = take_number (self);
  if (take (self, ".."))
    {
      value.kind = INC_DZN_RANGE;
      value.last = take_number (self);
    }
  return value;
}

/* FALSE where no more can be read. */
static gboolean
add_item (Parser *self, GArray *items, IncDznValue item)
{
  g_array_append_val (items, item);
  if (++self->n_values > INC_DZN_MAX_VALUES)
    fail (self, INC_EXCHANGE_ERROR_LIMIT, "a file has at most %d values", INC_DZN_MAX_VALUES);
  return self->failure == NULL;
}

static IncDznValue
take_set (Parser *self)
{
  IncDznValue value = { INC_DZN_SET, self->line, .items = new_items () };

  demand (self, "{");
  while (self->failure == NULL && !take (self, "}"))
    if (add_item (self, value.items, take_range (self)) && !take (self, ","))
      {
        demand (self, "}");
        break;
      }
  return value;
}

static IncDznValue
take_element (Parser *self)
{
  skip_blanks (self);
  return looks_at (self, "{") ? take_set (self) : take_range (self);
}

/* Up to the bracket, a comma behind the last element or none. */
static void
take_elements (Parser *self, GArray *items)
{
  while (self->failure == NULL && !take (self, "]"))
    if (add_item (self, items, take_element (self)) && !take (self, ","))
      {
        demand (self, "]");
        break;
      }
}

/* [| 1, 2 | 3, 4 |], or with a comma before each bar. */
static void
take_rows (Parser *self, IncDznValue *value)
{
  guint n_columns = 0;

  while (self->failure == NULL && !take (self, "|]") && !take (self, "]"))
    {
      const guint before = value->items->len;

      while (self->failure == NULL && (skip_blanks (self), !looks_at (self, "|")))
        if (add_item (self, value->items, take_element (self)) && !take (self, ",") && !looks_at (self, "|"))
          fail (self, INC_EXCHANGE_ERROR_SYNTAX, "“,” or “|” is missing");
      if (value->n_rows++ == 0)
        n_columns = value->items->len;
      else if (value->items->len - before != n_columns)
        fail (self, INC_EXCHANGE_ERROR_SHAPE, "this row has %u values, the first has %u", value->items->len - before,
              n_columns);
      if (!looks_at (self, "|]"))
        demand (self, "|");
    }
}

static IncDznValue
take_array (Parser *self)
{
  IncDznValue value = { INC_DZN_ARRAY, self->line, .items = new_items () };

  demand (self, "[");
  if (take (self, "|"))
    take_rows (self, &value);
  else
    take_elements (self, value.items);
  return value;
}

/* array1d(1..3, [1, 2, 3]) or array2d(1..2, 1..3, [1, 2, 3, 4, 5, 6]) */
static IncDznValue
take_call (Parser *self)
{
  const gboolean is_table = take (self, "array2d");
  IncDznValue value, rows, columns = { 0 };

  if (!is_table && !take (self, "array1d"))
    fail (self, INC_EXCHANGE_ERROR_SYNTAX, "a number, a set or an array is needed here");
  demand (self, "(");
  rows = take_range (self);
  demand (self, ",");
  if (is_table)
    {
      columns = take_range (self);
      demand (self, ",");
    }
  value = take_array (self);
  demand (self, ")");
  value.n_rows = is_table ? MAX (0, rows.last - rows.first + 1) : 0;
  if (is_table && (guint64) value.n_rows * MAX (0, columns.last - columns.first + 1) != value.items->len)
    fail (self, INC_EXCHANGE_ERROR_SHAPE, "there are %u values, not the rows times the columns", value.items->len);
  return value;
}

static IncDznValue
take_value (Parser *self)
{
  skip_blanks (self);
  if (looks_at (self, "["))
    return take_array (self);
  if (self->at < self->end && g_ascii_isalpha (*self->at))
    return take_call (self);
  return take_element (self);
}

static void
take_assignment (Parser *self, IncDzn *dzn)
{
  g_autofree char *name = take_name (self);
  IncDznValue value;

  if (*name == '\0')
    {
      fail (self, INC_EXCHANGE_ERROR_SYNTAX, "a name is needed here");
      return;
    }
  if (g_hash_table_contains (dzn->values, name))
    fail (self, INC_EXCHANGE_ERROR_SHAPE, "“%s” has a value already", name);
  demand (self, "=");
  value = take_value (self);
  g_hash_table_replace (dzn->values, g_steal_pointer (&name), g_memdup2 (&value, sizeof value));
  skip_blanks (self);
  /* The last may do without. */
  if (self->at < self->end)
    demand (self, ";");
}

static void
free_value (gpointer data)
{
  clear_value (data);
  g_free (data);
}

IncDzn *
inc_dzn_parse (const char *text, gsize size, GError **error)
{
  g_autoptr(IncDzn) self = g_new0 (IncDzn, 1);
  Parser parser = { text, text + size, text, 1 };

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
  skip_blanks (&parser);
  while (parser.failure == NULL && parser.at < parser.end)
    {
      take_assignment (&parser, self);
      skip_blanks (&parser);
    }
  if (parser.failure == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, parser.failure);
  return NULL;
}

void
inc_dzn_free (IncDzn *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->values);
  g_free (self);
}

const IncDznValue *
inc_dzn_find (const IncDzn *self, const char *name)
{
  return g_hash_table_lookup (self->values, name);
}

gboolean
inc_dzn_recognise (const char *text, gsize size)
{
  Parser parser = { text, text + size, text, 1 };
  g_autofree char *name = NULL;
  gboolean is_dzn;

  skip_blanks (&parser);
  name = take_name (&parser);
  is_dzn = *name != '\0' && take (&parser, "=");
  g_clear_error (&parser.failure);
  return is_dzn;
}
