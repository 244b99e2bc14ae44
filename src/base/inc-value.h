/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One stored value: what a column, a JSON key or a CSV cell holds.  A plain struct, no GValue:
 * records, changes, exchange and SQL all speak it.  Text is UTF-8 NFC. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  INC_VALUE_NULL,
  INC_VALUE_INTEGER,
  INC_VALUE_TEXT,
} IncValueType;

typedef struct
{
  IncValueType type;
  gint64 integer;
  char *text;
} IncValue;

#define INC_VALUE_INIT { INC_VALUE_NULL, 0, NULL }

/* The first two borrow nothing; dup_text copies; take_text eats its argument (NULL gives null). */
IncValue inc_value_null (void);
IncValue inc_value_integer (gint64 integer);
IncValue inc_value_dup_text (const char *text);
IncValue inc_value_take_text (char *text);

void inc_value_clear (IncValue *self);
/* to is only written to: clear what it held before. */
void inc_value_copy (const IncValue *self, IncValue *to);
gboolean inc_value_equal (const IncValue *a, const IncValue *b);
gboolean inc_value_is_null (const IncValue *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IncValue, inc_value_clear)

G_END_DECLS
