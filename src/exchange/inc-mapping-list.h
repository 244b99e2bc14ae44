/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells that hold several things: names of people or organisations, amounts of money.  Pure functions. */
#pragma once

#include "inc-currency.h"
#include "inc-value.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 amount;        /* smallest unit of the currency; INC_MISSING where undisclosed or unknown */
  const char *currency; /* ISO 4217 code; static; NULL where there is no amount */
  gboolean undisclosed; /* the file says that it was not told */
} IncMappingAmount;

/* The items of a cell, without outer white space; empty ones are left out.  They stand in lines, else between
 * semicolons, else between a comma and a blank: a comma alone belongs to what it stands in ("$3,000,000").
 * Full transfer. */
char **inc_mapping_split (const char *cell);
/* TRUE for "LLC", "Inc." and the like: what follows the comma of a company's name, and is no name itself. */
gboolean inc_mapping_is_legal_form (const char *item);
/* "$1200000", "$3,000,000", "2 tỷ", "undisclosed amount".  FALSE and one translated sentence for what is no amount. */
/* An amount of a field that has a currency beside it: code is what stands there, may be NULL; *found is the currency that the
 * amount is in.  Borrowed; found may be NULL. */
gboolean inc_mapping_parse_money (const char *typed, const char *code, IncValue *value, const IncCurrency **found,
                                  char **message);
gboolean inc_mapping_parse_amount (const char *typed, IncMappingAmount *amount, char **message);

G_END_DECLS
