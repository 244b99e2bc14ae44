/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-ceiling-words: what stands in the way of an approval, in sentences. */
#include "config.h"

#include "inc-amount.h"
#include "inc-ceilings.h"

#include <glib/gi18n-lib.h>

char *
inc_ceiling_display (const IncCeiling *self, gint64 number)
{
  switch (self->unit)
    {
    case INC_CEILING_IN_MILLIONTHS:
      return inc_ratio_display (number);
    case INC_CEILING_IN_MONTHS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d month", "%d months", (gulong) ABS (number)), (int) number);
    case INC_CEILING_IN_DONG:
    default:
      return inc_money_display (number);
    }
}

char *
inc_ceiling_describe (const IncCeiling *self)
{
  g_autofree char *after = inc_ceiling_display (self, self->after);
  g_autofree char *limit = inc_ceiling_display (self, self->limit);

  if (self->unknown != NULL)
    /* Translators: a ceiling's name, what it is about, and why it cannot be counted */
    return g_strdup_printf (_("%s (%s): %s"), self->rule->name, self->about, self->unknown);
  /* Translators: a ceiling's name, what it is about, an amount, share or months, and the most that there may be */
  return g_strdup_printf (_("%s (%s): %s, at most %s"), self->rule->name, self->about, after, limit);
}

static char *
describe_limit (const IncBudget *self)
{
  g_autofree char *after = inc_amount_display (self->after, self->currency);
  g_autofree char *limit = self->limit != INC_MISSING ? inc_amount_display (self->limit, self->currency) : NULL;

  if (limit == NULL)
    /* Translators: a fund's name and an amount */
    return g_strdup_printf (_("%s: %s paid and signed for, without a limit"), self->name, after);
  /* Translators: a fund's name and two amounts */
  return g_strdup_printf (_("%s: %s paid and signed for, of a limit of %s"), self->name, after, limit);
}

char *
inc_budget_describe (const IncBudget *self)
{
  g_autofree char *limit = describe_limit (self);
  /* Translators: a fund's name and a sentence */
  g_autofree char *outside = self->outside != NULL ? g_strdup_printf (_("%s: %s"), self->name, self->outside) : NULL;

  if (outside == NULL)
    return g_steal_pointer (&limit);
  return self->limit != INC_MISSING && self->left < 0 ? g_strdup_printf ("%s\n%s", limit, outside) : g_steal_pointer (&outside);
}
