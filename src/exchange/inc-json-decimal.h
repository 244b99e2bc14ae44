/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A number of a JSON file, exactly as its digits say: digits × 10^scale.  1234.50, 1.2345e3 and 123450e-2 are the same. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 digits; /* the last one is not 0, unless all is 0 */
  int scale;
  guint line;    /* where it stands; 0: it is not there */
  guint column;
} IncJsonDecimal;

typedef enum
{
  INC_JSON_DECIMAL_EXACT,
  INC_JSON_DECIMAL_TOO_FINE,  /* there are digits behind the last that a unit has */
  INC_JSON_DECIMAL_TOO_LARGE, /* beyond INC_MONEY_MAX units */
} IncJsonDecimalFate;

/* Of a well-formed JSON number; FALSE when it has more digits than 18, or an exponent beyond any use. */
gboolean inc_json_decimal_parse (const char *text, gsize length, IncJsonDecimal *decimal);
/* As a whole number of units of which 10^exponent are one: 12.5 with 2 are 1250. */
IncJsonDecimalFate inc_json_decimal_to_units (const IncJsonDecimal *self, guint exponent, gint64 *units);

G_END_DECLS
