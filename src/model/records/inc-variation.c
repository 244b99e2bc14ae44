/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-variation: a later decision that changed an award. */
#include "config.h"

#include "inc-variation.h"

#include "inc-award.h"

#include <glib/gi18n-lib.h>

static const IncField inc_variation_fields[] = {
  INC_REF (IncVariation, award, N_("Award"), INC_REQUIRED | INC_OWNER | INC_FIXED | INC_CITY, inc_award_get_type),
  INC_DATE (IncVariation, date, N_("Date"), INC_REQUIRED | INC_CITY),
  INC_MONEY (IncVariation, amount, N_("More or less"), INC_CITY, .currency = "currency",
             .hint = N_("Less than before: −50.000.000")),
  INC_TEXT (IncVariation, currency, N_("Currency"), INC_DERIVED | INC_CURRENCY | INC_CITY),
  INC_DATE (IncVariation, ends, N_("New end"), INC_CITY),
  INC_TEXT (IncVariation, decision, N_("Decision"), INC_CITY, .hint = N_("Number and date of the decision")),
  INC_TEXT (IncVariation, reason, N_("Reason"), INC_REQUIRED | INC_SEARCHED | INC_CITY),
};

static gint64
get_amount (IncRecord *record)
{
  return record != NULL && INC_VARIATION (record)->amount != INC_MISSING ? INC_VARIATION (record)->amount : 0;
}

/* An award that becomes less must still hold its tranches; one that is closed is not varied, but may go as a whole. */
static gboolean
allow_variation (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  const gint64 award = INC_VARIATION (before != NULL ? before : after)->award;
  const IncSchema *schema = inc_schema_of (inc_award_get_type ());

  if (!(after == NULL && lookup->goes_too (lookup->data, schema, award)) &&
      !inc_award_allow_in (award, lookup, "variation", error))
    return FALSE;
  if (lookup->act != INC_ACT_UNDO && get_amount (after) < get_amount (before))
    lookup->again (lookup->data, schema, award);
  return TRUE;
}

INC_DEFINE_RECORD (IncVariation, inc_variation,
                   .table = "variation",
                   .number = 32,
                   .label = N_("Variation"),
                   .plural = N_("Variations"),
                   .title = "reason",
                   .allow = allow_variation)
