/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads tax codes: separators are dropped, then the number of digits says the kind.
 * A wrong check digit is told, never refused: real codes with one exist. */
#include "config.h"

#include "inc-tax-code.h"

#include "inc-text.h"

#include <string.h>

#define N_ENTERPRISE 10
#define N_PERSONAL 12
#define N_UNIT 13

/* Folded letters and digits without the spaces, dots and dashes that people put between them;
 * NULL when anything else stands there. */
static char *
dup_bare (const char *typed)
{
  g_autofree char *folded = inc_text_dup_folded (typed);
  g_autoptr(GString) bare = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 && g_ascii_isalnum (c))
        g_string_append_c (bare, c);
      else if (c != ' ' && c != '.' && g_unichar_type (c) != G_UNICODE_DASH_PUNCTUATION)
        return NULL;
    }
  return g_string_free (g_steal_pointer (&bare), FALSE);
}

static gboolean
check_digit_fits (const char *digits)
{
  static const int weights[] = { 31, 29, 23, 19, 17, 13, 7, 5, 3 };
  int sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += weights[i] * (digits[i] - '0');
  return 10 - sum % 11 == digits[9] - '0';
}

/* No province has the number 00 and no enterprise the serial 0000000. */
static gboolean
is_enterprise (const char *digits)
{
  return !g_str_has_prefix (digits, "00") && strncmp (digits + 2, "0000000", 7) != 0;
}

/* The first three digits are a province, 001 to 096. */
static gboolean
is_personal (const char *digits)
{
  return digits[0] == '0' && strncmp (digits, "000", 3) > 0 && strncmp (digits, "096", 3) <= 0;
}

static IncTaxCodeKind
parse_digits (const char *digits, char **normalised, gboolean *check_digit_ok)
{
  gsize n = strlen (digits);

  if (n == N_PERSONAL && is_personal (digits))
    {
      *check_digit_ok = TRUE;
      *normalised = g_strdup (digits);
      return INC_TAX_CODE_PERSONAL12;
    }
  if ((n != N_ENTERPRISE && n != N_UNIT) || !is_enterprise (digits))
    return INC_TAX_CODE_INVALID;
  if (n == N_UNIT && g_str_equal (digits + N_ENTERPRISE, "000"))
    return INC_TAX_CODE_INVALID;

  *check_digit_ok = check_digit_fits (digits);
  if (n == N_ENTERPRISE)
    {
      *normalised = g_strdup (digits);
      return INC_TAX_CODE_ENTERPRISE10;
    }
  *normalised = g_strdup_printf ("%.*s-%s", N_ENTERPRISE, digits, digits + N_ENTERPRISE);
  return INC_TAX_CODE_UNIT13;
}

/* Another country's code is told by the two letters of that country before it, as in
 * DE136695976. */
static IncTaxCodeKind
parse_foreign (const char *bare, char **normalised, gboolean *check_digit_ok)
{
  gsize n = strlen (bare), n_digits = 0;

  for (const char *p = bare; *p != '\0'; p++)
    n_digits += g_ascii_isdigit (*p);
  if (n < 7 || n > 22 || n_digits < 5 || !g_ascii_isalpha (bare[0]) || !g_ascii_isalpha (bare[1]))
    return INC_TAX_CODE_INVALID;
  *check_digit_ok = TRUE;
  *normalised = g_ascii_strup (bare, -1);
  return INC_TAX_CODE_FOREIGN;
}

static IncTaxCodeKind
parse_bare (const char *bare, char **normalised, gboolean *check_digit_ok)
{
  const char *digits = g_str_has_prefix (bare, "vn") ? bare + 2 : bare;

  if (strspn (digits, "0123456789") == strlen (digits))
    return parse_digits (digits, normalised, check_digit_ok);
  return digits == bare ? parse_foreign (bare, normalised, check_digit_ok) : INC_TAX_CODE_INVALID;
}

IncTaxCodeKind
inc_tax_code_parse (const char *typed, char **normalised, gboolean *check_digit_ok)
{
  g_autofree char *bare = dup_bare (typed);
  g_autofree char *result = NULL;
  gboolean fits = FALSE;
  IncTaxCodeKind kind;

  if (bare == NULL)
    kind = INC_TAX_CODE_INVALID;
  else if (bare[0] == '\0')
    {
      kind = INC_TAX_CODE_NONE;
      fits = TRUE;
    }
  else
    kind = parse_bare (bare, &result, &fits);

  if (normalised != NULL)
    *normalised = g_steal_pointer (&result);
  if (check_digit_ok != NULL)
    *check_digit_ok = fits;
  return kind;
}
