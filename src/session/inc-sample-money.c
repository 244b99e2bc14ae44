/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-money: the sample's rounds, who took part, and what each held afterwards.
 *
 * Behind each startup stands a whole table of owners, so that the shares which are written down fit together; of some
 * startups all of it is written down, of others a part. */
#include "config.h"

#include "inc-sample-private.h"

#define MILLION G_GINT64_CONSTANT (1000000)
#define WHOLE G_GINT64_CONSTANT (1000000) /* millionths */
#define CENTS G_GINT64_CONSTANT (100)

#define MOST_PARTS 3
#define MOST_OWNERS (INC_SAMPLE_FOUNDERS + 4 * MOST_PARTS)

/* Who may take part; places among the investors. */
static const guint early[] = { 1, 9, 10, 17, 18, 19, 20, 21, 22, 23 };
static const guint middle[] = { 0, 1, 3, 4, 7, 9, 11, 13, 24 };
static const guint late[] = { 2, 5, 6, 7, 8, 12, 13 };

typedef struct
{
  char letter;
  IncRoundType type;
  IncInstrument instrument;
  const char *currency; /* NULL: đồng */
  gint64 lowest; /* smallest unit */
  gint64 highest;
  gint64 step;
  const guint *investors; /* NULL: nobody holds a part after it */
  guint n_investors;
} Sort;

static const Sort sorts[] = {
  { 'p', INC_ROUND_TYPE_PRE_SEED, INC_INSTRUMENT_EQUITY, NULL, 300 * MILLION, 1500 * MILLION, 50 * MILLION, early, G_N_ELEMENTS (early) },
  { 'x', INC_ROUND_TYPE_PRE_SEED, INC_INSTRUMENT_CONVERTIBLE, NULL, 400 * MILLION, 1200 * MILLION, 50 * MILLION, early, G_N_ELEMENTS (early) },
  { 'X', INC_ROUND_TYPE_PRE_SEED, INC_INSTRUMENT_CONVERTIBLE, "USD", 40000 * CENTS, 120000 * CENTS, 5000 * CENTS, late, G_N_ELEMENTS (late) },
  { 's', INC_ROUND_TYPE_SEED, INC_INSTRUMENT_EQUITY, NULL, 2000 * MILLION, 9000 * MILLION, 250 * MILLION, middle, G_N_ELEMENTS (middle) },
  { 'S', INC_ROUND_TYPE_SEED, INC_INSTRUMENT_EQUITY, "USD", 150000 * CENTS, 600000 * CENTS, 10000 * CENTS, late, G_N_ELEMENTS (late) },
  { 'a', INC_ROUND_TYPE_SERIES_A, INC_INSTRUMENT_EQUITY, NULL, 20000 * MILLION, 40000 * MILLION, 1000 * MILLION, late, G_N_ELEMENTS (late) },
  { 'A', INC_ROUND_TYPE_SERIES_A, INC_INSTRUMENT_EQUITY, "USD", 1200000 * CENTS, 3000000 * CENTS, 100000 * CENTS, late, G_N_ELEMENTS (late) },
  { 'b', INC_ROUND_TYPE_SERIES_B, INC_INSTRUMENT_EQUITY, NULL, 90000 * MILLION, 160000 * MILLION, 5000 * MILLION, late, G_N_ELEMENTS (late) },
  { 'g', INC_ROUND_TYPE_GRANT, INC_INSTRUMENT_GRANT, NULL, 100 * MILLION, 400 * MILLION, 10 * MILLION, NULL, 0 },
  { 'e', INC_ROUND_TYPE_GRANT, INC_INSTRUMENT_GRANT, "EUR", 20000 * CENTS, 60000 * CENTS, 1000 * CENTS, NULL, 0 },
  { 'd', INC_ROUND_TYPE_DEBT, INC_INSTRUMENT_LOAN, NULL, 500 * MILLION, 3000 * MILLION, 100 * MILLION, NULL, 0 },
};

typedef struct
{
  const char *kind; /* "investor" or "person" */
  gint64 id;
  gint64 share; /* millionths */
} Owner;

/* A startup on its way through its rounds. */
typedef struct
{
  guint startup;
  guint n_rounds;
  int first;  /* days from today in which the rounds lie */
  int length;
  gboolean is_known; /* the whole table of owners was told */
  Owner owners[MOST_OWNERS];
  guint n_owners;
} Way;

/* Who puts in how much of a round. */
typedef struct
{
  gint64 round;
  const Sort *sort;
  gint64 amount; /* INC_MISSING */
  gint64 sold;   /* of the company, millionths; 0: no shares */
  guint investors[MOST_PARTS];
  gint64 parts[MOST_PARTS]; /* millionths of the round */
  guint n_parts;
} Deal;

static const Sort *
find_sort (char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (sorts[i].letter == letter)
      return &sorts[i];
  g_assert_not_reached ();
}

/* The first mostly to the day, some to the month or the year, one not at all. */
static char *
make_date (IncSample *self, const char *day)
{
  static const gsize lengths[] = { 10, 10, 10, 7, 10, 10, 7, 10, 4, 10 };

  return self->n_rounds == 31 ? NULL : g_strndup (day, lengths[self->n_rounds % G_N_ELEMENTS (lengths)]);
}

static void
add_rate (IncSample *self, IncRound *round, const Sort *sort, int days)
{
  g_autofree char *rate_on = NULL;
  gint64 rate;

  if (sort->currency == NULL)
    return;
  rate = inc_sample_get_rate (self, sort->currency, days, &rate_on);
  g_object_set (round,
                "currency", sort->currency,
                "rate", rate,
                "rate-on", rate_on,
                "rate-source", INC_SAMPLE_SOURCE,
                NULL);
}

/* mark: what stands after the round's letter. */
static void
add_round (IncSample *self, const Way *way, Deal *deal, guint nth, char mark)
{
  const Sort *sort = deal->sort;
  const int days = way->first + way->length * (int) nth / (int) way->n_rounds +
                   (int) inc_sample_throw (self, MAX (way->length / (int) way->n_rounds - 10, 1));
  const gint64 amount = inc_sample_throw_between (self, sort->lowest, sort->highest, sort->step);
  g_autofree char *day = inc_sample_day (self, days);
  g_autofree char *date = make_date (self, day);
  IncRound *round;

  deal->amount = mark == '!' || mark == '?' ? INC_MISSING : amount;
  round = g_object_new (inc_round_get_type (),
                        "startup", self->startups[way->startup],
                        "type", sort->type,
                        "instrument", sort->instrument,
                        "date", date,
                        "amount", deal->amount,
                        "undisclosed", mark == '!',
                        "post-money", way->is_known && deal->amount != INC_MISSING && deal->sold > 0
                                        ? deal->amount / deal->sold * WHOLE : INC_MISSING,
                        "source", INC_SAMPLE_SOURCE,
                        NULL);
  add_rate (self, round, sort, days);
  deal->round = inc_sample_save (self, round);
  self->n_rounds++;
}

static gboolean
takes_part (const Deal *deal, guint investor)
{
  for (guint i = 0; i < deal->n_parts; i++)
    if (deal->investors[i] == investor)
      return TRUE;
  return FALSE;
}

/* The leader puts in the most. */
static void
throw_parts (IncSample *self, Deal *deal)
{
  static const gint64 splits[MOST_PARTS][MOST_PARTS] = {
    { 1000000 },
    { 650000, 350000 },
    { 500000, 300000, 200000 },
  };
  const guint n = 1 + inc_sample_throw (self, MOST_PARTS);

  while (deal->n_parts < n)
    {
      const guint investor = deal->sort->investors[inc_sample_throw (self, deal->sort->n_investors)];

      if (takes_part (deal, investor))
        continue;
      deal->investors[deal->n_parts] = investor;
      deal->parts[deal->n_parts] = splits[n - 1][deal->n_parts];
      deal->n_parts++;
    }
}

static Owner *
find_owner (Way *way, const char *kind, gint64 id)
{
  for (guint i = 0; i < way->n_owners; i++)
    if (g_str_equal (way->owners[i].kind, kind) && way->owners[i].id == id)
      return &way->owners[i];
  way->owners[way->n_owners] = (Owner) { kind, id, 0 };
  return &way->owners[way->n_owners++];
}

/* To a hundredth of a per cent, as papers have it; the first founder has what is over. */
static void
dilute (IncSample *self, Way *way, const Deal *deal)
{
  gint64 sum = 0;

  for (guint i = 0; i < way->n_owners; i++)
    way->owners[i].share = way->owners[i].share * (WHOLE - deal->sold) / WHOLE / 100 * 100;
  for (guint i = 0; i < deal->n_parts; i++)
    find_owner (way, "investor", self->investors[deal->investors[i]])->share += deal->sold * deal->parts[i] / WHOLE / 100 * 100;
  for (guint i = 0; i < way->n_owners; i++)
    sum += way->owners[i].share;
  way->owners[0].share += WHOLE - sum;
}

static void
add_stake (IncSample *self, const Way *way, const Deal *deal, const Owner *owner, gint64 amount, gint64 share)
{
  inc_sample_save (self, g_object_new (inc_stake_get_type (),
                                       "startup", self->startups[way->startup],
                                       "round", deal->round,
                                       owner->kind, owner->id,
                                       "amount", amount,
                                       "currency", amount != INC_MISSING ? deal->sort->currency : NULL,
                                       "share", share,
                                       "source", INC_SAMPLE_SOURCE,
                                       NULL));
}

/* Those who came in, with what was told of it. */
static void
add_newcomers (IncSample *self, Way *way, const Deal *deal)
{
  for (guint i = 0; i < deal->n_parts; i++)
    {
      const Owner *owner = find_owner (way, "investor", self->investors[deal->investors[i]]);
      const gboolean tells_amount = deal->amount != INC_MISSING && (way->is_known || i == 0);
      const gboolean tells_share = deal->sold > 0 && (way->is_known || (i == 0 && way->startup % 2 == 0));

      add_stake (self, way, deal, owner, tells_amount ? deal->amount * deal->parts[i] / WHOLE : INC_MISSING,
                 tells_share ? owner->share : INC_MISSING);
    }
}

/* What the others hold after the last round with shares. */
static void
add_others (IncSample *self, const Way *way, const Deal *deal)
{
  for (guint i = 0; i < way->n_owners; i++)
    {
      gboolean is_new = FALSE;

      for (guint k = 0; k < deal->n_parts; k++)
        is_new |= way->owners[i].kind[0] == 'i' && way->owners[i].id == self->investors[deal->investors[k]];
      if (!is_new)
        add_stake (self, way, deal, &way->owners[i], INC_MISSING, way->owners[i].share);
    }
}

static void
begin (IncSample *self, Way *way, guint i)
{
  *way = (Way) { .startup = i, .first = self->founded[i] + 60, .is_known = i % 3 != 2 };
  for (const char *p = inc_sample_startups[i].rounds; *p != '\0'; p++)
    way->n_rounds += *p != '!' && *p != '?';
  way->length = -8 - way->first;
  for (guint k = 0; k < INC_SAMPLE_FOUNDERS; k++)
    find_owner (way, "person", self->people[i * INC_SAMPLE_FOUNDERS + k])->share = k == 0 ? 600000 : 400000;
}

/* The deals of one startup, in the order of its letters. */
static void
go_way (IncSample *self, guint startup)
{
  Way way;
  Deal last = { .sold = 0 };
  guint nth = 0;

  begin (self, &way, startup);
  for (const char *p = inc_sample_startups[startup].rounds; *p != '\0'; p++)
    {
      Deal deal = { .sort = *p != '!' && *p != '?' ? find_sort (*p) : NULL };

      if (deal.sort == NULL)
        continue;
      if (deal.sort->instrument == INC_INSTRUMENT_EQUITY)
        deal.sold = inc_sample_throw_between (self, 80000, 180000, 10000);
      if (deal.sort->investors != NULL)
        throw_parts (self, &deal);
      add_round (self, &way, &deal, nth++, p[1]);
      if (deal.sold > 0)
        dilute (self, &way, &deal);
      add_newcomers (self, &way, &deal);
      if (deal.sold > 0)
        last = deal;
    }
  if (way.is_known && last.sold > 0)
    add_others (self, &way, &last);
}

void
inc_sample_add_money (IncSample *self)
{
  for (guint i = 0; i < INC_SAMPLE_STARTUPS; i++)
    go_way (self, i);
}
