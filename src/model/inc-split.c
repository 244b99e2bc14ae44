/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-split: largest remainders, in whole numbers of 128 bits. */
#include "config.h"

#include "inc-split.h"

#include <stdlib.h>

/* What a part lost when it was rounded down, times the sum of the weights. */
typedef struct
{
  __int128 lost;
  guint index;
} Rest;

static int
compare_rests (gconstpointer a, gconstpointer b)
{
  const Rest *one = a, *other = b;

  if (one->lost != other->lost)
    return one->lost < other->lost ? 1 : -1;
  return one->index < other->index ? -1 : 1;
}

static gboolean
add_up (const gint64 *weights, guint n, __int128 *sum)
{
  *sum = 0;
  for (guint i = 0; i < n; i++)
    {
      if (weights[i] < 0)
        return FALSE;
      *sum += weights[i];
    }
  return *sum > 0;
}

gboolean
inc_split (gint64 amount, const gint64 *weights, guint n, gint64 *parts)
{
  const int sign = amount < 0 ? -1 : 1;
  const __int128 whole = sign * (__int128) amount;
  g_autofree Rest *rests = g_new (Rest, n);
  __int128 sum, left = whole;

  if (!add_up (weights, n, &sum))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const __int128 product = whole * weights[i];

      rests[i] = (Rest) { product % sum, i };
      parts[i] = sign * (gint64) (product / sum);
      left -= product / sum;
    }
  qsort (rests, n, sizeof (Rest), compare_rests);
  for (guint i = 0; i < left; i++)
    parts[rests[i].index] += sign;
  return TRUE;
}

gboolean
inc_split_by_shares (gint64 amount, const gint64 *shares, guint n, gint64 *parts)
{
  __int128 sum;

  return add_up (shares, n, &sum) && sum == INC_SPLIT_WHOLE && inc_split (amount, shares, n, parts);
}

void
inc_split_evenly (gint64 amount, guint n, gint64 *parts)
{
  const gint64 part = amount / (gint64) n, rest = amount % (gint64) n;

  for (guint i = 0; i < n; i++)
    parts[i] = part + (i < ABS (rest) ? (rest < 0 ? -1 : 1) : 0);
}

gint64
inc_split_get_rest (gint64 amount, const gint64 *parts, guint n)
{
  for (guint i = 0; i < n; i++)
    amount -= parts[i];
  return amount;
}
