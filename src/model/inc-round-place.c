/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-round-place: who took part first, then which day is certainly before which. */
#include "config.h"

#include "inc-round-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_insider (const IncTable *insiders, const IncStake *stake)
{
  const char *kind = stake->investor != 0 ? "investor" : "person";
  const gint64 id = stake->investor != 0 ? stake->investor : stake->person;

  for (guint i = 0; insiders != NULL && i < inc_table_get_n_rows (insiders); i++)
    if (inc_table_get_integer (insiders, i, "id") == id && g_str_equal (inc_table_get_text (insiders, i, "kind"), kind))
      return TRUE;
  return FALSE;
}

static gboolean
is_investment (const IncRound *round)
{
  return round->instrument != INC_INSTRUMENT_GRANT && round->instrument != INC_INSTRUMENT_LOAN &&
         round->type != INC_ROUND_TYPE_GRANT && round->type != INC_ROUND_TYPE_DEBT;
}

/* OUTSIDE until it is known which comes first. */
static IncRoundPlace
find_kind (IncRound *round, GPtrArray *stakes, const IncTable *insiders)
{
  IncRoundPlace place = INC_ROUND_PLACE_NONE;

  for (guint i = 0; is_investment (round) && i < stakes->len; i++)
    {
      const IncStake *stake = g_ptr_array_index (stakes, i);

      if (stake->round != INC_RECORD (round)->id)
        continue;
      if (!is_insider (insiders, stake))
        return INC_ROUND_PLACE_OUTSIDE;
      place = INC_ROUND_PLACE_INSIDE;
    }
  return place;
}

/* However much of the shorter date is open. */
static gboolean
is_surely_before (const IncRound *one, const IncRound *other)
{
  return one->date != NULL && other->date != NULL &&
         strncmp (one->date, other->date, MIN (strlen (one->date), strlen (other->date))) < 0;
}

static IncRoundPlace
find_order (GPtrArray *rounds, const GArray *kinds, guint at)
{
  const IncRound *round = g_ptr_array_index (rounds, at);
  gboolean is_first = TRUE;

  for (guint i = 0; i < rounds->len; i++)
    {
      const IncRound *other = g_ptr_array_index (rounds, i);

      if (i == at || g_array_index (kinds, IncRoundPlace, i) != INC_ROUND_PLACE_OUTSIDE)
        continue;
      if (is_surely_before (other, round))
        return INC_ROUND_PLACE_FOLLOW_ON;
      is_first &= is_surely_before (round, other);
    }
  return is_first ? INC_ROUND_PLACE_FIRST : INC_ROUND_PLACE_OUTSIDE;
}

GArray *
inc_round_places_new (GPtrArray *rounds, GPtrArray *stakes, const IncTable *insiders)
{
  g_autoptr(GArray) kinds = g_array_new (FALSE, FALSE, sizeof (IncRoundPlace));
  GArray *places = g_array_new (FALSE, FALSE, sizeof (IncRoundPlace));

  for (guint i = 0; i < rounds->len; i++)
    {
      const IncRoundPlace kind = find_kind (g_ptr_array_index (rounds, i), stakes, insiders);

      g_array_append_val (kinds, kind);
    }
  for (guint i = 0; i < rounds->len; i++)
    {
      const IncRoundPlace kind = g_array_index (kinds, IncRoundPlace, i);
      const IncRoundPlace place = kind == INC_ROUND_PLACE_OUTSIDE ? find_order (rounds, kinds, i) : kind;

      g_array_append_val (places, place);
    }
  return places;
}

const char *
inc_round_place_describe (IncRoundPlace place)
{
  switch (place)
    {
    case INC_ROUND_PLACE_INSIDE:
      return _("from founders and state funds alone");
    case INC_ROUND_PLACE_FIRST:
      return _("first outside round");
    case INC_ROUND_PLACE_FOLLOW_ON:
      return _("follow-on round");
    case INC_ROUND_PLACE_OUTSIDE:
    case INC_ROUND_PLACE_NONE:
    default:
      return NULL;
    }
}
