/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Mã số thuế (tax code), which for an enterprise is its enterprise code (mã số doanh nghiệp).
 * Rules: 10 digits with a check digit (weights 31 29 23 19 17 13 7 5 3, 10 - sum mod 11); 13
 * digits with a hyphen for dependent units; 12 digits of a personal number for households since
 * 1 July 2025 (format only). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_TAX_CODE_NONE,
  INC_TAX_CODE_ENTERPRISE10,
  INC_TAX_CODE_UNIT13,
  INC_TAX_CODE_PERSONAL12,
  INC_TAX_CODE_FOREIGN,
  INC_TAX_CODE_INVALID,
} IncTaxCodeKind;

/* Reads a typed or pasted code.  normalised (full transfer, may be NULL on return) is set for
 * all but NONE and INVALID; check_digit_ok is TRUE where the kind has no check digit.
 * vectors/tax-code.csv has the cases. */
IncTaxCodeKind inc_tax_code_parse (const char *typed, char **normalised, gboolean *check_digit_ok);

G_END_DECLS
