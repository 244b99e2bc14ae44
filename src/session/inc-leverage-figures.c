/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-leverage-figures: two ratios of two sums, exactly, and their words. */
#include "config.h"

#include "inc-leverage-private.h"

#include "inc-amount.h"
#include "inc-field.h"

#include <glib/gi18n-lib.h>

#define MILLION 1000000

G_DEFINE_BOXED_TYPE (IncLeverage, inc_leverage, inc_leverage_ref, inc_leverage_unref)

static GArray *
create_ids (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

IncLeverage *
inc_leverage_new (void)
{
  IncLeverage *self = g_atomic_rc_box_new0 (IncLeverage);

  self->leverage = self->public_share = INC_MISSING;
  self->rounds = create_ids ();
  self->payments = create_ids ();
  self->supports = create_ids ();
  self->missing_rounds = create_ids ();
  self->missing_payments = create_ids ();
  self->missing_supports = create_ids ();
  self->round_amounts = create_ids ();
  self->payment_amounts = create_ids ();
  self->support_amounts = create_ids ();
  self->missing_reasons = g_array_new (FALSE, FALSE, sizeof (IncLeverageReason));
  return self;
}

IncLeverage *
inc_leverage_ref (IncLeverage *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
leverage_clear (gpointer data)
{
  IncLeverage *self = data;

  g_array_unref (self->rounds);
  g_array_unref (self->payments);
  g_array_unref (self->supports);
  g_array_unref (self->missing_rounds);
  g_array_unref (self->missing_payments);
  g_array_unref (self->missing_supports);
  g_array_unref (self->round_amounts);
  g_array_unref (self->payment_amounts);
  g_array_unref (self->support_amounts);
  g_array_unref (self->missing_reasons);
}

void
inc_leverage_unref (IncLeverage *self)
{
  g_atomic_rc_box_release_full (self, leverage_clear);
}

/* In millionths, rounded once, half up; both are not less than zero.  INC_MISSING where it is beyond any number. */
static gint64
divide (gint64 part, __int128 whole)
{
  const __int128 ratio = ((__int128) part * MILLION * 2 + whole) / (whole * 2);

  return ratio <= G_MAXINT64 ? (gint64) ratio : INC_MISSING;
}

/* Nothing but rounds that nobody knows is not zero; no round at all is. */
void
inc_leverage_finish (IncLeverage *self)
{
  const gboolean knows_private = self->rounds->len > 0 || self->missing_rounds->len == 0;
  const gboolean knows_public = self->payments->len + self->supports->len > 0;

  if (!knows_private || !knows_public || self->public_vnd < 0 || self->private_vnd < 0)
    return;
  if (self->public_vnd > 0)
    self->leverage = divide (self->private_vnd, self->public_vnd);
  if (self->public_vnd > 0 || self->private_vnd > 0)
    self->public_share = divide (self->public_vnd, (__int128) self->public_vnd + self->private_vnd);
}

/* Whole hundredths: what is behind them says nothing here. */
static char *
dup_rounded (gint64 millionths)
{
  return inc_decimal_display ((millionths / 10000 + (millionths % 10000 >= 5000)) * 10000);
}

gboolean
inc_leverage_has_public (const IncLeverage *self)
{
  return self->payments->len + self->supports->len + self->missing_payments->len + self->missing_supports->len > 0;
}

char *
inc_leverage_display (const IncLeverage *self)
{
  g_autofree char *ratio = self->leverage != INC_MISSING ? dup_rounded (self->leverage) : NULL;

  /* Translators: so many đồng */
  return ratio != NULL ? g_strdup_printf (_("%s đ"), ratio) : NULL;
}

char *
inc_leverage_display_share (const IncLeverage *self)
{
  return self->public_share != INC_MISSING ? inc_ratio_display ((self->public_share + 500) / 1000 * 1000) : NULL;
}

char *
inc_leverage_describe_sums (const IncLeverage *self)
{
  g_autofree char *private_sum = inc_amount_display (self->private_vnd, NULL);
  g_autofree char *public_sum = inc_amount_display (self->public_vnd, NULL);

  /* Translators: two amounts of money. */
  return g_strdup_printf (_("private %s, public %s"), private_sum, public_sum);
}

/* What it rests on: "4 rounds, 3 payments and supports; not known: 2 and 1". */
static char *
describe_rows (const IncLeverage *self)
{
  const guint n_public = self->payments->len + self->supports->len;
  const guint n_missing = self->missing_payments->len + self->missing_supports->len;

  if (self->missing_rounds->len + n_missing == 0)
    /* Translators: the first number is of rounds, the second of payments and supports. */
    return g_strdup_printf (_("rounds: %u, payments and support: %u"), self->rounds->len, n_public);
  /* Translators: the same, then how many of each are not known. */
  return g_strdup_printf (_("rounds: %u, payments and support: %u; not known: %u rounds, %u payments and support"),
                          self->rounds->len, n_public, self->missing_rounds->len, n_missing);
}

char *
inc_leverage_describe (const IncLeverage *self)
{
  g_autofree char *rows = describe_rows (self);
  g_autofree char *ratio = self->leverage != INC_MISSING ? dup_rounded (self->leverage) : NULL;

  if (ratio == NULL)
    /* Translators: %s says how many rounds and payments there are. */
    return g_strdup_printf (_("not known (%s)"), rows);
  /* Translators: how much private capital there is for one đồng of public money, and how many rows that rests on. */
  return g_strdup_printf (_("%s đ for each đồng of public money (%s)"), ratio, rows);
}

char *
inc_leverage_describe_share (const IncLeverage *self)
{
  g_autofree char *rows = describe_rows (self);
  g_autofree char *share = NULL;
  g_autofree char *sum = NULL;
  gint64 both;

  if (self->public_share == INC_MISSING || __builtin_add_overflow (self->public_vnd, self->private_vnd, &both))
    return g_strdup_printf (_("not known (%s)"), rows);
  share = inc_ratio_display ((self->public_share + 500) / 1000 * 1000);
  sum = inc_amount_display (both, NULL);
  /* Translators: a share, the amount that it is of, and how many rows it rests on. */
  return g_strdup_printf (_("%s of %s (%s)"), share, sum, rows);
}
