/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-holdings: each stake belongs to the round, to an earlier one, or to a later one that does not count. */
#include "config.h"

#include "inc-holdings.h"

#include "inc-text.h"

#include <string.h>

static void
holding_clear (gpointer data)
{
  g_free (((IncHolding *) data)->name);
}

static IncRound *
find_round (GPtrArray *rounds, gint64 id)
{
  for (guint i = 0; i < rounds->len; i++)
    if (((IncRecord *) g_ptr_array_index (rounds, i))->id == id)
      return g_ptr_array_index (rounds, i);
  return NULL;
}

static gboolean
is_before (IncRound *one, IncRound *other)
{
  return inc_round_compare (one, other) > 0;
}

/* After the round, as far as their dates say. */
static gboolean
is_later (IncRound *one, IncRound *round)
{
  return one != NULL && round != NULL && one->date != NULL && round->date != NULL && is_before (round, one);
}

/* Who gives or lends gets no part of the company. */
static gboolean
gives_a_part (IncRound *round, IncStake *stake)
{
  if (stake->share != INC_MISSING || round == NULL)
    return TRUE;
  return round->instrument != INC_INSTRUMENT_GRANT && round->instrument != INC_INSTRUMENT_LOAN &&
         round->type != INC_ROUND_TYPE_GRANT && round->type != INC_ROUND_TYPE_DEBT;
}

static IncHolding *
find_holding (IncHoldings *self, IncStake *stake)
{
  const IncField *field = inc_schema_find (inc_record_get_schema (INC_RECORD (stake)),
                                           stake->investor != 0 ? "investor" : "person");
  IncHolding fresh = { stake->investor, stake->person, NULL, INC_MISSING, INC_MISSING, 0 };

  for (guint i = 0; i < self->holdings->len; i++)
    {
      IncHolding *holding = &g_array_index (self->holdings, IncHolding, i);

      if (holding->investor == stake->investor && holding->person == stake->person)
        return holding;
    }
  fresh.name = g_strdup (inc_record_get_ref_title (INC_RECORD (stake), field));
  g_array_append_val (self->holdings, fresh);
  return &g_array_index (self->holdings, IncHolding, self->holdings->len - 1);
}

/* Two stakes of one holder in one round are two parts. */
static void
add_share (IncHolding *holding, gint64 share)
{
  if (share != INC_MISSING)
    holding->share = (holding->share != INC_MISSING ? holding->share : 0) + share;
}

static void
add_earlier (GPtrArray *rounds, IncHolding *holding, IncStake *stake)
{
  IncRound *round = find_round (rounds, stake->round);
  IncRound *best = find_round (rounds, holding->earlier_round);

  if (stake->share == INC_MISSING)
    return;
  if (holding->earlier != INC_MISSING && stake->round == holding->earlier_round)
    holding->earlier += stake->share;
  else if (holding->earlier == INC_MISSING || (round != NULL && (best == NULL || is_before (best, round))))
    {
      holding->earlier = stake->share;
      holding->earlier_round = stake->round;
    }
}

static int
compare_holdings (gconstpointer a, gconstpointer b)
{
  const IncHolding *one = a, *other = b;

  if (one->share != other->share)
    return one->share > other->share ? -1 : 1; /* INC_MISSING is the least */
  return inc_text_compare (one->name != NULL ? one->name : "", other->name != NULL ? other->name : "");
}

static void
finish (IncHoldings *self)
{
  for (guint i = 0; i < self->holdings->len; i++)
    {
      IncHolding *holding = &g_array_index (self->holdings, IncHolding, i);

      if (holding->share != INC_MISSING)
        {
          self->known += holding->share;
          holding->earlier = INC_MISSING;
          holding->earlier_round = 0;
        }
    }
  self->unknown = MAX (0, INC_WHOLE - self->known);
  g_array_sort (self->holdings, compare_holdings);
}

IncHoldings *
inc_holdings_new (GPtrArray *rounds, GPtrArray *stakes, gint64 round_id)
{
  IncHoldings *self = g_new0 (IncHoldings, 1);
  IncRound *round = find_round (rounds, round_id);

  self->holdings = g_array_new (FALSE, FALSE, sizeof (IncHolding));
  g_array_set_clear_func (self->holdings, holding_clear);
  for (guint i = 0; i < stakes->len; i++)
    {
      IncStake *stake = g_ptr_array_index (stakes, i);
      IncRound *of = find_round (rounds, stake->round);

      if (is_later (of, round) || !gives_a_part (of, stake))
        continue;
      if (stake->round == round_id)
        add_share (find_holding (self, stake), stake->share);
      else
        add_earlier (rounds, find_holding (self, stake), stake);
    }
  finish (self);
  return self;
}

void
inc_holdings_free (IncHoldings *self)
{
  g_array_unref (self->holdings);
  g_free (self);
}

static gboolean
has_share (GPtrArray *stakes, gint64 round)
{
  for (guint i = 0; i < stakes->len; i++)
    {
      IncStake *stake = g_ptr_array_index (stakes, i);

      if (stake->round == round && stake->share != INC_MISSING)
        return TRUE;
    }
  return FALSE;
}

static int
compare_rounds (gconstpointer a, gconstpointer b)
{
  return inc_round_compare (*(IncRound *const *) a, *(IncRound *const *) b);
}

GArray *
inc_holdings_list_rounds (GPtrArray *rounds, GPtrArray *stakes)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_copy (rounds, NULL, NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 none = 0;

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_rounds);
  for (guint i = 0; i < sorted->len; i++)
    {
      const gint64 id = ((IncRecord *) g_ptr_array_index (sorted, i))->id;

      if (has_share (stakes, id))
        g_array_append_val (ids, id);
    }
  if (has_share (stakes, 0))
    g_array_append_val (ids, none);
  return ids;
}

/* A year or a month is over with its last day, so only the next one is certainly after it. */
static gboolean
is_over_by (const IncRound *round, const char *day)
{
  const gsize length = round != NULL && round->date != NULL ? strlen (round->date) : 0;

  if (length == 0)
    return FALSE;
  return length == strlen (day) ? strcmp (round->date, day) <= 0 : strncmp (round->date, day, length) < 0;
}

gboolean
inc_holdings_find_round (GPtrArray *rounds, GPtrArray *stakes, const char *day, gint64 *round)
{
  g_autoptr(GArray) ids = inc_holdings_list_rounds (rounds, stakes);

  for (guint i = 0; i < ids->len; i++)
    {
      *round = g_array_index (ids, gint64, i);
      if (is_over_by (find_round (rounds, *round), day))
        return TRUE;
    }
  return FALSE;
}

IncHoldings *
inc_holdings_new_at (GPtrArray *rounds, GPtrArray *stakes, const char *day)
{
  gint64 round;

  return inc_holdings_find_round (rounds, stakes, day, &round) ? inc_holdings_new (rounds, stakes, round) : NULL;
}

static void
point_clear (gpointer data)
{
  IncHoldingsPoint *point = data;

  g_free (point->date);
  inc_holdings_free (point->holdings);
}

GArray *
inc_holdings_list_points (GPtrArray *rounds, GPtrArray *stakes)
{
  g_autoptr(GArray) ids = inc_holdings_list_rounds (rounds, stakes);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (IncHoldingsPoint));

  g_array_set_clear_func (points, point_clear);
  for (guint i = ids->len; i > 0; i--)
    {
      const gint64 id = g_array_index (ids, gint64, i - 1);
      const IncRound *round = find_round (rounds, id);
      const IncHoldingsPoint point = { id, round != NULL ? g_strdup (round->date) : NULL, NULL };

      if (point.date == NULL)
        continue;
      g_array_append_val (points, point);
      g_array_index (points, IncHoldingsPoint, points->len - 1).holdings = inc_holdings_new (rounds, stakes, id);
    }
  return points;
}
