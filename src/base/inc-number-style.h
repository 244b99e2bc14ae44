/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which signs group thousands and begin decimals where numbers are shown to a person.
 *
 * Each thread has its own, Vietnamese until it is set: the window's thread follows the person's
 * preference, while papers, which other threads lay out, and commands keep the Vietnamese way. What a
 * person types is read by it first, then the Vietnamese way. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_NUMBER_VIETNAMESE, /* 1.234,5 */
  INC_NUMBER_ENGLISH,    /* 1,234.5 */
  INC_NUMBER_PLAIN,      /* 1234.5 */
  INC_N_NUMBER_STYLES,
} IncNumberStyle;

/* Of this thread. */
void inc_number_set_style (IncNumberStyle style);
IncNumberStyle inc_number_get_style (void);

G_END_DECLS
