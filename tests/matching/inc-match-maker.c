/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-maker: numbers from SplitMix64, so that they are the same on every machine; no floating point. */
#include "inc-match-maker.h"

#define N_SECTORS 8

/* Sizes as the published prototype has them: A, B and C fill every table, A2 has slack. */
const IncMatchSize inc_match_sizes[] = {
  { "S", 10, 8, 6, 4, 5, 5, 6, 1 },
  { "T", 20, 15, 10, 8, 8, 6, 8, 1 },
  { "A", 40, 30, 12, 20, 12, 8, 10, 1 },
  { "A2", 40, 30, 12, 30, 10, 8, 10, 2 },
  { "B", 100, 80, 16, 40, 14, 10, 12, 1 },
  { "C", 300, 200, 24, 100, 20, 12, 16, 1 },
  { NULL },
};

static guint64
draw (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ z >> 31;
}

static int
below (guint64 *state, int n)
{
  return draw (state) % n;
}

static guint64
make_presence (guint64 *state, int n_slots)
{
  const guint64 all = G_MAXUINT64 >> (64 - n_slots);
  const int what = below (state, 100), edge = 1 + below (state, MAX (1, n_slots / 4));
  const int away = 1 + below (state, MAX (1, n_slots / 6));

  if (what < 25)
    return all & all << edge;
  if (what < 50)
    return all >> edge;
  if (what < 70)
    return all & ~((inc_slot_bit (away) - 1) << below (state, n_slots - away + 1));
  return all;
}

/* Few are much asked for: 100 / √u, as a Pareto distribution of exponent 2. */
static int
make_fame (guint64 *state)
{
  const int u = 1 + below (state, 1000);
  int root = 1;

  while ((root + 1) * (root + 1) <= u * 1000)
    root++;
  return 100000 / root;
}

typedef struct
{
  int sector; /* of a startup */
  int quality;
  guint sectors; /* of an investor, bits */
  int fame;
} Trait;

static Trait
make_trait (guint64 *state)
{
  Trait trait = { below (state, N_SECTORS), below (state, 100), 0, make_fame (state) };

  for (int n = 1 + below (state, 3); n > 0; n--)
    trait.sectors |= 1u << below (state, N_SECTORS);
  return trait;
}

static gboolean
suits (const Trait *startup, const Trait *investor)
{
  return (investor->sectors & 1u << startup->sector) != 0;
}

/* Mutual interest is 10 a stars of both sides, one-sided 5. */
static gint64
make_score (guint64 *state, const Trait *startup, const Trait *investor)
{
  const int theirs = 1 + below (state, 5);
  const int noise = below (state, 9) + below (state, 9) - 8; /* tenths, twice */
  const int tenths = 10 + startup->quality * 3 / 10 + (suits (startup, investor) ? 15 : 0) + noise;
  const int ours = CLAMP (tenths / 10, 0, 5);

  return ours > 0 ? 10 * (theirs + ours) : 5 * theirs;
}

static int
choose_investor (guint64 *state, const Trait *startup, const Trait *investors, int n, const gboolean *chosen)
{
  int sum = 0, at;

  for (int i = 0; i < n; i++)
    sum += chosen[i] ? 0 : investors[i].fame * (suits (startup, &investors[i]) ? 4 : 1);
  at = below (state, sum);
  for (int i = 0; i < n; i++)
    {
      at -= chosen[i] ? 0 : investors[i].fame * (suits (startup, &investors[i]) ? 4 : 1);
      if (at < 0)
        return i;
    }
  g_assert_not_reached ();
}

static void
add_wishes (IncInstance *instance, const IncMatchSize *size, int startup, const Trait *traits, guint64 *state)
{
  g_autofree gboolean *chosen = g_new0 (gboolean, size->n_investors);
  const Trait *investors = traits + size->n_startups;

  for (int i = 0; i < MIN (size->n_wishes, size->n_investors); i++)
    {
      const int investor = choose_investor (state, &traits[startup], investors, size->n_investors, chosen);

      chosen[investor] = TRUE;
      inc_instance_add_pair (instance, startup, size->n_startups + investor,
                             make_score (state, &traits[startup], &investors[investor]), INC_WISH_MEET);
    }
}

const IncMatchSize *
inc_match_find_size (const char *name)
{
  for (const IncMatchSize *size = inc_match_sizes; size->name != NULL; size++)
    if (g_str_equal (size->name, name))
      return size;
  return NULL;
}

IncInstance *
inc_match_make (const IncMatchSize *size)
{
  const int n_people = size->n_startups + size->n_investors;
  IncInstance *instance = inc_instance_new (size->name);
  g_autofree Trait *traits = g_new (Trait, n_people);
  guint64 state = size->seed;

  for (int slot = 0; slot < size->n_slots; slot++)
    {
      g_autofree char *id = g_strdup_printf ("%02d:%02d", 9 + slot / 3, slot % 3 * 20);

      inc_instance_add_slot (instance, id, size->n_tables);
    }
  for (int i = 0; i < n_people; i++)
    {
      const gboolean is_startup = i < size->n_startups;
      g_autofree char *id = g_strdup_printf ("%c%d", is_startup ? 's' : 'i', 1 + (is_startup ? i : i - size->n_startups));
      const int index = inc_instance_add_person (instance, id, is_startup ? INC_SIDE_STARTUP : INC_SIDE_INVESTOR);

      traits[i] = make_trait (&state);
      inc_instance_person (instance, index)->most = is_startup ? size->most_startup : size->most_investor;
      if (!size->always_there)
        inc_instance_person (instance, index)->available = make_presence (&state, size->n_slots);
    }
  for (int startup = 0; startup < size->n_startups; startup++)
    add_wishes (instance, size, startup, traits, &state);
  g_assert_true (inc_instance_check (instance, NULL));
  return instance;
}

/* ---- odd days ---- */

static void
bend_people (IncInstance *instance, guint64 *state)
{
  gboolean is_taken[8] = { FALSE };

  for (guint i = 0; i < instance->people->len; i++)
    {
      IncParticipant *person = inc_instance_person (instance, i);

      person->least = below (state, 3);
      person->most = MAX (person->least, person->most);
      if (below (state, 3) > 0)
        continue;
      person->home = 1 + below (state, 4);
      person->reserved = !is_taken[person->home] && below (state, 2) == 0;
      is_taken[person->home] |= person->reserved;
    }
}

static void
bend_pairs (IncInstance *instance, guint64 *state)
{
  for (guint i = 0; i < instance->pairs->len; i++)
    {
      IncPair *pair = inc_instance_pair (instance, i);
      const int what = below (state, 8);

      pair->wish = what < 2 ? INC_WISH_MUST : what == 2 ? INC_WISH_NO : INC_WISH_MEET;
      if (below (state, 4) == 0)
        pair->slots = draw (state);
      if (i > 0 && below (state, 4) == 0)
        inc_instance_add_order (instance, below (state, i), i);
      if (below (state, 3) == 0)
        inc_instance_remember (instance, i, below (state, instance->slots->len), 1 + below (state, 3));
    }
}

/* What makes the day impossible is taken back. */
static void
add_lock (IncInstance *instance, guint64 *state)
{
  inc_instance_lock (instance, below (state, instance->pairs->len), below (state, instance->slots->len),
                     below (state, 4));
  if (!inc_instance_check (instance, NULL))
    g_array_set_size (instance->locked, instance->locked->len - 1);
}

static IncInstance *
make_odd (guint64 seed, int more)
{
  guint64 state = seed * 2 + 1;
  const IncMatchSize size = { "odd",
                              .n_startups = 2 + more + below (&state, 5),
                              .n_investors = 2 + more + below (&state, 5),
                              .n_slots = 2 + more + below (&state, 5),
                              .n_tables = 1 + below (&state, 5),
                              .n_wishes = 1 + more + below (&state, 4),
                              .most_startup = 1 + below (&state, 4),
                              .most_investor = 1 + below (&state, 4),
                              .seed = seed };
  IncInstance *instance = inc_match_make (&size);

  bend_people (instance, &state);
  bend_pairs (instance, &state);
  g_array_index (instance->tables, int, 0) = below (&state, 4);
  instance->objective.weighted = below (&state, 2);
  for (int i = below (&state, 4); i > 0; i--)
    add_lock (instance, &state);
  g_assert_true (inc_instance_check (instance, NULL));
  return instance;
}

IncInstance *
inc_match_make_odd (guint64 seed)
{
  return make_odd (seed, 0);
}

IncInstance *
inc_match_make_odd_large (guint64 seed)
{
  return make_odd (seed, 4);
}
