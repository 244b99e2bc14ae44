/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The currencies of ISO 4217, and how people here write the common ones.  Tables only, any thread.
 *
 * An amount is a whole number of its currency's smallest unit: đồng, US cents, thousandths of a
 * Kuwaiti dinar. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char code[4];   /* "USD" */
  guint exponent; /* decimals: 10^exponent smallest units are one */
  const char *name;
  const char *name_vi;
} IncCurrency;

/* By code. */
extern const IncCurrency inc_currency_table[];
extern const guint inc_currency_table_size;

/* NULL and "" mean Vietnamese đồng; NULL when ISO 4217 has no such code.  Borrowed. */
const IncCurrency *inc_currency_find (const char *code);
/* usd, $, US$, đô la, VNĐ, ₫, €; NULL when it is none.  Borrowed. */
const IncCurrency *inc_currency_find_typed (const char *typed);
/* 10^exponent. */
gint64 inc_currency_get_unit (const IncCurrency *currency);
gboolean inc_currency_is_dong (const IncCurrency *currency);
/* In the language of the window. */
const char *inc_currency_get_name (const IncCurrency *currency);
/* Those that are used most here, first the đồng; NULL at the end. */
const char *const *inc_currency_get_common (void);

/* Moves *text behind the sign, code or word of a currency that stands there; NULL, and nothing
 * moved, when none does. The text is folded.  What several currencies share ($, ¥) is the expected
 * one's where it may be. */
const IncCurrency *inc_currency_skip (const char **text, const IncCurrency *expected);

G_END_DECLS
