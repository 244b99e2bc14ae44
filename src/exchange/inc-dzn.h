/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* MiniZinc data (.dzn) as values: whole numbers, ranges, sets, arrays of one and two dimensions.  What the numbers mean is not
 * known here.  Errors are of INC_EXCHANGE_ERROR, with the place. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_DZN_MAX_VALUES 2000000
#define INC_DZN_MAX_NUMBER 1000000000 /* either way */

typedef enum
{
  INC_DZN_NUMBER,
  INC_DZN_RANGE, /* also a set with no braces */
  INC_DZN_SET,   /* of numbers and ranges */
  INC_DZN_ARRAY,
} IncDznKind;

typedef struct
{
  IncDznKind kind;
  guint line;
  int first;     /* of a number or a range */
  int last;
  GArray *items; /* IncDznValue; of a set, or an array row after row */
  int n_rows;    /* of an array of two dimensions, whose rows are equally long; 0: of one */
} IncDznValue;

typedef struct _IncDzn IncDzn;

IncDzn *inc_dzn_parse (const char *text, gsize size, GError **error);
void inc_dzn_free (IncDzn *self);

/* NULL where the file does not say. */
const IncDznValue *inc_dzn_find (const IncDzn *self, const char *name);

static inline const IncDznValue *
inc_dzn_item (const IncDznValue *value, guint i)
{
  return &g_array_index (value->items, IncDznValue, i);
}

/* A name and then "=": no JSON begins like that. */
gboolean inc_dzn_recognise (const char *text, gsize size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncDzn, inc_dzn_free)

G_END_DECLS
