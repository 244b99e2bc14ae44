/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One stored value: null, a whole number or text.  Owns its text; any thread. */
#include "config.h"

#include "inc-value.h"

IncValue
inc_value_null (void)
{
  return (IncValue) INC_VALUE_INIT;
}

IncValue
inc_value_integer (gint64 integer)
{
  return (IncValue) { INC_VALUE_INTEGER, integer, NULL };
}

IncValue
inc_value_dup_text (const char *text)
{
  return inc_value_take_text (g_strdup (text));
}

IncValue
inc_value_take_text (char *text)
{
  return (IncValue) { text != NULL ? INC_VALUE_TEXT : INC_VALUE_NULL, 0, text };
}

void
inc_value_clear (IncValue *self)
{
  g_free (self->text);
  *self = inc_value_null ();
}

void
inc_value_copy (const IncValue *self, IncValue *to)
{
  *to = *self;
  to->text = g_strdup (self->text);
}

gboolean
inc_value_equal (const IncValue *a, const IncValue *b)
{
  return a->type == b->type && a->integer == b->integer && g_strcmp0 (a->text, b->text) == 0;
}

gboolean
inc_value_is_null (const IncValue *self)
{
  return self->type == INC_VALUE_NULL;
}
