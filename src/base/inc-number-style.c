/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-number-style: one word of the thread and a table. */
#include "config.h"

#include "inc-number-style.h"

#include "inc-digits.h"

static const IncDigitStyle *const styles[INC_N_NUMBER_STYLES] = {
  [INC_NUMBER_VIETNAMESE] = &inc_digits_vietnamese,
  [INC_NUMBER_ENGLISH] = &inc_digits_english,
  [INC_NUMBER_PLAIN] = &inc_digits_plain,
};

static _Thread_local IncNumberStyle current;

void
inc_number_set_style (IncNumberStyle style)
{
  g_return_if_fail (style < INC_N_NUMBER_STYLES);

  current = style;
}

IncNumberStyle
inc_number_get_style (void)
{
  return current;
}

const IncDigitStyle *
inc_digits_get_style (void)
{
  return styles[current];
}
