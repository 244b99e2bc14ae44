/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which round is the first from outside: only where the dates leave no doubt. */
#include "config.h"

#include "inc-records.h"
#include "inc-round-place.h"

enum
{
  OUTSIDER = 1, /* investors */
  STATE = 2,
  FOUNDER = 3,  /* persons */
  ANGEL = 4,
};

typedef struct
{
  GPtrArray *rounds;
  GPtrArray *stakes;
  IncTable *insiders;
} Fixture;

static void
add_insider (Fixture *self, const char *kind, gint64 id)
{
  IncValue *row = g_new0 (IncValue, 2);

  row[0] = inc_value_dup_text (kind);
  row[1] = inc_value_integer (id);
  inc_table_take_row (self->insiders, row);
  g_free (row);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const columns[] = { "kind", "id", NULL };

  self->rounds = g_ptr_array_new_with_free_func (g_object_unref);
  self->stakes = g_ptr_array_new_with_free_func (g_object_unref);
  self->insiders = inc_table_new (columns);
  add_insider (self, "investor", STATE);
  add_insider (self, "person", FOUNDER);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->rounds);
  g_ptr_array_unref (self->stakes);
  inc_table_unref (self->insiders);
}

static void
add (Fixture *self, IncInstrument instrument, const char *date, gint64 investor, gint64 person)
{
  IncRound *round = g_object_new (inc_round_get_type (), "instrument", instrument, "date", date, NULL);

  INC_RECORD (round)->id = self->rounds->len + 10;
  g_ptr_array_add (self->rounds, round);
  if (investor != 0)
    g_ptr_array_add (self->stakes, g_object_new (inc_stake_get_type (), "round", INC_RECORD (round)->id, "investor", investor, NULL));
  if (person != 0)
    g_ptr_array_add (self->stakes, g_object_new (inc_stake_get_type (), "round", INC_RECORD (round)->id, "person", person, NULL));
}

/* A letter a round: none, inside, first, later, outside. */
static void
assert_places (Fixture *self, const char *expected)
{
  g_autoptr(GArray) places = inc_round_places_new (self->rounds, self->stakes, self->insiders);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    g_string_append_c (text, "nifLo"[g_array_index (places, IncRoundPlace, i)]);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
founders_and_the_city_are_inside (Fixture *self, gconstpointer data)
{
  add (self, INC_INSTRUMENT_EQUITY, "2023", 0, FOUNDER);
  add (self, INC_INSTRUMENT_EQUITY, "2023-02", STATE, FOUNDER);
  add (self, INC_INSTRUMENT_CONVERTIBLE, "2024-01", STATE, ANGEL);
  add (self, INC_INSTRUMENT_EQUITY, "2025", OUTSIDER, 0);
  assert_places (self, "iifL");
}

static void
grants_loans_and_the_unknown_are_none (Fixture *self, gconstpointer data)
{
  add (self, INC_INSTRUMENT_GRANT, "2020", OUTSIDER, 0);
  add (self, INC_INSTRUMENT_LOAN, "2021", OUTSIDER, 0);
  add (self, INC_INSTRUMENT_EQUITY, "2022", 0, 0);
  add (self, 0, "2023", OUTSIDER, 0);
  assert_places (self, "nnnf");
}

/* Rounds come in any order; a year may hide a month before the other. */
static void
doubt_stays_doubt (Fixture *self, gconstpointer data)
{
  add (self, INC_INSTRUMENT_EQUITY, "2025-07-01", OUTSIDER, 0);
  add (self, INC_INSTRUMENT_EQUITY, "2024", OUTSIDER, 0);
  add (self, INC_INSTRUMENT_EQUITY, "2024-05", OUTSIDER, 0);
  assert_places (self, "Loo");
}

static void
one_without_a_date_may_be_the_first (Fixture *self, gconstpointer data)
{
  add (self, INC_INSTRUMENT_EQUITY, NULL, OUTSIDER, 0);
  assert_places (self, "f");
  add (self, INC_INSTRUMENT_EQUITY, "2024", OUTSIDER, 0);
  assert_places (self, "oo");
  add (self, INC_INSTRUMENT_EQUITY, "2025", OUTSIDER, 0);
  assert_places (self, "ooL");
}

#define ADD(name, function) g_test_add ("/model/round-place/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("inside", founders_and_the_city_are_inside);
  ADD ("none", grants_loans_and_the_unknown_are_none);
  ADD ("doubt", doubt_stays_doubt);
  ADD ("undated", one_without_a_date_may_be_the_first);
  return g_test_run ();
}
