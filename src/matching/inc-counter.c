/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-counter: halves are counted, then added: if more than i − 1 hold in one half and more than j − 1 in the other, more
 * than i + j − 1 hold together; and the same downwards. */
#include "inc-counter.h"

#define AT(counts, k) g_array_index (counts, int, k)

static void
raise_sum (IncSat *sat, const GArray *a, const GArray *b, const GArray *sum)
{
  for (guint i = 0; i <= a->len; i++)
    for (guint j = i == 0 ? 1 : 0; j <= b->len && i + j <= sum->len; j++)
      {
        if (i > 0)
          inc_sat_push (sat, -AT (a, i - 1));
        if (j > 0)
          inc_sat_push (sat, -AT (b, j - 1));
        inc_sat_push (sat, AT (sum, i + j - 1));
        inc_sat_close (sat);
      }
}

/* A half that ended at the limit never gets here with all it has: the sum ends there as well. */
static void
lower_sum (IncSat *sat, const GArray *a, const GArray *b, const GArray *sum)
{
  for (guint i = 0; i <= a->len; i++)
    for (guint j = 0; j <= b->len && i + j < sum->len; j++)
      {
        if (i < a->len)
          inc_sat_push (sat, AT (a, i));
        if (j < b->len)
          inc_sat_push (sat, AT (b, j));
        inc_sat_push (sat, -AT (sum, i + j));
        inc_sat_close (sat);
      }
}

GArray *
inc_counter_new (IncSat *sat, const int *literals, guint n, guint most, IncCountSides sides)
{
  GArray *sum = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(GArray) a = NULL;
  g_autoptr(GArray) b = NULL;

  if (n <= 1)
    return g_array_append_vals (sum, literals, MIN (n, most));
  a = inc_counter_new (sat, literals, n / 2, most, sides);
  b = inc_counter_new (sat, literals + n / 2, n - n / 2, most, sides);
  for (guint k = 0; k < MIN (a->len + b->len, most); k++)
    inc_literals_push (sum, inc_sat_add_variable (sat));
  if ((sides & INC_COUNT_UP) != 0)
    raise_sum (sat, a, b, sum);
  if ((sides & INC_COUNT_DOWN) != 0)
    lower_sum (sat, a, b, sum);
  return sum;
}

void
inc_counter_limit (IncSat *sat, const GArray *counts, guint most)
{
  if (most < counts->len)
    inc_sat_add (sat, -AT (counts, most));
}

void
inc_counter_demand (IncSat *sat, const GArray *counts, guint least)
{
  if (least > 0 && least <= counts->len)
    inc_sat_add (sat, AT (counts, least - 1));
}
