/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who holds what after a round: only what was written down, and the rest is said to be missing. */
#include "config.h"

#include "inc-holdings.h"
#include "inc-records.h"

typedef struct
{
  GPtrArray *rounds;
  GPtrArray *stakes;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->rounds = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->stakes = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->rounds);
  g_ptr_array_unref (fixture->stakes);
}

static void
add_round (Fixture *fixture, gint64 id, IncRoundType type, const char *date)
{
  IncRound *round = g_object_new (inc_round_get_type (), "type", type, "date", date, NULL);

  INC_RECORD (round)->id = id;
  g_ptr_array_add (fixture->rounds, round);
}

/* holder: an investor's name, or a person's where it begins with @. */
static void
add_stake (Fixture *fixture, gint64 round, const char *holder, gint64 share)
{
  const gboolean is_person = holder[0] == '@';
  const char *name = is_person ? "person" : "investor";
  IncStake *stake = g_object_new (inc_stake_get_type (), "round", round, name, (gint64) g_str_hash (holder), "share",
                                  share, NULL);

  inc_record_set_ref_title (INC_RECORD (stake), inc_schema_find (inc_schema_of (inc_stake_get_type ()), name), holder);
  g_ptr_array_add (fixture->stakes, stake);
}

/* "A 500000, B ? (100000 of 1); 500000 of 1000000 missing" */
static char *
describe (Fixture *fixture, gint64 round)
{
  g_autoptr(IncHoldings) holdings = inc_holdings_new (fixture->rounds, fixture->stakes, round);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < holdings->holdings->len; i++)
    {
      const IncHolding *holding = &g_array_index (holdings->holdings, IncHolding, i);

      g_string_append_printf (text, "%s%s ", i > 0 ? ", " : "", holding->name);
      if (holding->share != INC_MISSING)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, holding->share);
      else
        g_string_append (text, "?");
      if (holding->earlier != INC_MISSING)
        g_string_append_printf (text, " (%" G_GINT64_FORMAT " of %" G_GINT64_FORMAT ")", holding->earlier,
                                holding->earlier_round);
    }
  g_string_append_printf (text, "; %" G_GINT64_FORMAT " + %" G_GINT64_FORMAT, holdings->known, holdings->unknown);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_holdings (Fixture *fixture, gint64 round, const char *expected)
{
  g_autofree char *text = describe (fixture, round);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_rounds (Fixture *fixture, const char *expected)
{
  g_autoptr(GArray) ids = inc_holdings_list_rounds (fixture->rounds, fixture->stakes);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", g_array_index (ids, gint64, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
known_and_unknown_are_the_whole (Fixture *fixture, gconstpointer data)
{
  add_round (fixture, 1, INC_ROUND_TYPE_SEED, "2025");
  add_stake (fixture, 1, "B", 100000);
  add_stake (fixture, 1, "@A", 650000);
  add_stake (fixture, 1, "C", INC_MISSING);
  assert_holdings (fixture, 1, "@A 650000, B 100000, C ?; 750000 + 250000");
}

static void
a_later_round_makes_earlier_shares_unknown (Fixture *fixture, gconstpointer data)
{
  add_round (fixture, 1, INC_ROUND_TYPE_SEED, "2024-03");
  add_round (fixture, 2, INC_ROUND_TYPE_SERIES_A, "2025-06-01");
  add_stake (fixture, 1, "B", 100000);
  add_stake (fixture, 1, "D", 50000);
  add_stake (fixture, 2, "D", 80000);
  add_stake (fixture, 2, "E", 150000);
  assert_holdings (fixture, 2, "E 150000, D 80000, B ? (100000 of 1); 230000 + 770000");
  assert_holdings (fixture, 1, "B 100000, D 50000; 150000 + 850000");
  assert_rounds (fixture, "2 1");
}

static void
two_stakes_in_one_round_are_two_parts (Fixture *fixture, gconstpointer data)
{
  add_round (fixture, 1, INC_ROUND_TYPE_SEED, "2025");
  add_stake (fixture, 1, "B", 100000);
  add_stake (fixture, 1, "B", 20000);
  add_stake (fixture, 1, "B", INC_MISSING);
  assert_holdings (fixture, 1, "B 120000; 120000 + 880000");
}

static void
too_much_is_told_and_nothing_is_missing (Fixture *fixture, gconstpointer data)
{
  add_round (fixture, 1, INC_ROUND_TYPE_SEED, "2025");
  add_stake (fixture, 1, "B", 700000);
  add_stake (fixture, 1, "C", 400000);
  assert_holdings (fixture, 1, "B 700000, C 400000; 1100000 + 0");
}

static void
stakes_of_no_round_stand_alone (Fixture *fixture, gconstpointer data)
{
  add_round (fixture, 1, INC_ROUND_TYPE_SEED, NULL);
  add_stake (fixture, 0, "@A", 620000);
  add_stake (fixture, 0, "@B", 380000);
  add_stake (fixture, 1, "C", INC_MISSING);
  assert_holdings (fixture, 0, "@A 620000, @B 380000, C ?; 1000000 + 0");
  assert_holdings (fixture, 1, "@A ? (620000 of 0), @B ? (380000 of 0), C ?; 0 + 1000000");
  assert_rounds (fixture, "0");
}

static void
grants_and_loans_give_no_part (Fixture *fixture, gconstpointer data)
{
  add_round (fixture, 1, INC_ROUND_TYPE_SEED, "2025");
  add_round (fixture, 2, INC_ROUND_TYPE_GRANT, "2024");
  add_round (fixture, 3, INC_ROUND_TYPE_DEBT, "2024");
  add_stake (fixture, 1, "B", 100000);
  add_stake (fixture, 2, "C", INC_MISSING);
  add_stake (fixture, 3, "D", INC_MISSING);
  assert_holdings (fixture, 1, "B 100000; 100000 + 900000");
}

/* Of earlier shares the one of the latest round counts; a round without a date tells less than one with. */
static void
the_latest_earlier_share_is_told (Fixture *fixture, gconstpointer data)
{
  add_round (fixture, 1, INC_ROUND_TYPE_SEED, "2023");
  add_round (fixture, 2, INC_ROUND_TYPE_SERIES_A, "2024");
  add_round (fixture, 3, INC_ROUND_TYPE_SERIES_B, "2025");
  add_round (fixture, 4, INC_ROUND_TYPE_BRIDGE, NULL);
  add_stake (fixture, 2, "B", 90000);
  add_stake (fixture, 1, "B", 200000);
  add_stake (fixture, 4, "B", 300000);
  add_stake (fixture, 3, "C", 10000);
  assert_holdings (fixture, 3, "C 10000, B ? (90000 of 2); 10000 + 990000");
  assert_rounds (fixture, "3 2 1 4");
}

static void
nothing_is_known_of_nothing (Fixture *fixture, gconstpointer data)
{
  assert_holdings (fixture, 0, "; 0 + 1000000");
  assert_rounds (fixture, "");
}

/* ---- at a date, and over time ---- */

static void
add_history (Fixture *fixture)
{
  add_round (fixture, 1, INC_ROUND_TYPE_SEED, "2023");
  add_round (fixture, 2, INC_ROUND_TYPE_SERIES_A, "2024-06-15");
  add_round (fixture, 3, INC_ROUND_TYPE_SERIES_B, "2025-03");
  add_round (fixture, 4, INC_ROUND_TYPE_BRIDGE, "2024-09-01");
  add_round (fixture, 5, INC_ROUND_TYPE_BRIDGE, NULL);
  add_stake (fixture, 1, "B", 200000);
  add_stake (fixture, 2, "B", 150000);
  add_stake (fixture, 2, "C", 100000);
  add_stake (fixture, 3, "C", 90000);
  add_stake (fixture, 4, "C", INC_MISSING);
  add_stake (fixture, 5, "C", 1);
}

/* A year and a month count when they are over; a round that says no share changes nothing. */
static void
a_day_has_what_was_certain_by_then (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *day;
    gint64 known; /* −1: nothing */
  } cases[] = {
    { "2023-06-30", -1 },     { "2023-12-31", -1 },     { "2024-01-01", 200000 }, { "2024-06-14", 200000 },
    { "2024-06-15", 250000 }, { "2024-12-31", 250000 }, { "2025-03-31", 250000 }, { "2025-04-01", 90000 },
  };

  add_history (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IncHoldings *holdings = inc_holdings_new_at (fixture->rounds, fixture->stakes, cases[i].day);

      g_assert_cmpint (holdings != NULL ? holdings->known : -1, ==, cases[i].known);
      if (holdings != NULL)
        g_assert_cmpint (holdings->known + holdings->unknown, ==, INC_WHOLE);
      g_clear_pointer (&holdings, inc_holdings_free);
    }
}

static void
points_go_on_in_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GArray) points = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  add_history (fixture);
  points = inc_holdings_list_points (fixture->rounds, fixture->stakes);
  for (guint i = 0; i < points->len; i++)
    {
      const IncHoldingsPoint *point = &g_array_index (points, IncHoldingsPoint, i);

      g_string_append_printf (text, "%s %" G_GINT64_FORMAT "; ", point->date, point->holdings->known);
    }
  g_assert_cmpstr (text->str, ==, "2023 200000; 2024-06-15 250000; 2025-03 90000; ");
}

#define ADD(name, function) g_test_add ("/model/holdings/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("whole", known_and_unknown_are_the_whole);
  ADD ("later-round", a_later_round_makes_earlier_shares_unknown);
  ADD ("two-stakes", two_stakes_in_one_round_are_two_parts);
  ADD ("too-much", too_much_is_told_and_nothing_is_missing);
  ADD ("no-round", stakes_of_no_round_stand_alone);
  ADD ("grants", grants_and_loans_give_no_part);
  ADD ("latest-earlier", the_latest_earlier_share_is_told);
  ADD ("at-a-day", a_day_has_what_was_certain_by_then);
  ADD ("over-time", points_go_on_in_time);
  ADD ("nothing", nothing_is_known_of_nothing);
  return g_test_run ();
}
