/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-score: each part is a function that gives per cent and, where why is not NULL, the sentence why. */
#include "config.h"

#include "inc-event-score.h"

#include "inc-amount.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>

#define ALL 100
#define HALF 50
#define UNKNOWN -1

typedef struct
{
  IncAttendee *attendee; /* the startup's */
  IncStartup *startup;
  IncInvestor *investor;
} Couple;

/* ---- sector ---- */

/* The first tag of one list that is in the other, whatever its marks and case; NULL when none is. */
static char *
find_common_tag (char **ours, char **theirs)
{
  for (guint i = 0; ours[i] != NULL; i++)
    {
      g_autofree char *mine = inc_text_dup_folded (ours[i]);

      for (guint k = 0; theirs[k] != NULL; k++)
        {
          g_autofree char *other = inc_text_dup_folded (theirs[k]);

          if (g_str_equal (mine, other))
            return g_strdup (ours[i]);
        }
    }
  return NULL;
}

static int
fit_sector (const Couple *couple, char **why)
{
  g_autofree char *all = g_strjoin (",", couple->startup->sector != NULL ? couple->startup->sector : "",
                                    couple->startup->technologies != NULL ? couple->startup->technologies : "", NULL);
  g_auto(GStrv) ours = inc_field_split_tags (all);
  g_auto(GStrv) theirs = inc_field_split_tags (couple->investor->sectors);
  g_autofree char *common = find_common_tag (ours, theirs);

  if (ours[0] == NULL || theirs[0] == NULL)
    return UNKNOWN;
  if (why != NULL)
    *why = common != NULL ? g_strdup_printf (_("Sector: the investor looks for %s"), common)
                          : g_strdup_printf (_("Sector: the investor looks for %s only"), couple->investor->sectors);
  return common != NULL ? ALL : 0;
}

/* ---- stage ---- */

static const char *
say_stage (int stage)
{
  return _(inc_choice_find (inc_business_stage_choices, stage)->label);
}

static int
fit_stage (const Couple *couple, char **why)
{
  const int stage = couple->startup->business_stage;
  const int from = couple->investor->stage_from, to = couple->investor->stage_to;
  const int first = from != 0 ? from : to, last = to != 0 ? to : from;
  const int beyond = stage < first ? first - stage : stage > last ? stage - last : 0;

  if (stage == 0 || first == 0)
    return UNKNOWN;
  if (why != NULL)
    *why = g_strdup_printf (beyond == 0 ? _("Stage: %s, as the investor wants it")
                                        : _("Stage: %s, which is not what the investor wants"), say_stage (stage));
  return beyond == 0 ? ALL : beyond == 1 ? HALF : 0;
}

/* ---- ticket ---- */

static char *
say_ticket (const Couple *couple)
{
  const gint64 sought = couple->attendee->sought;
  const gint64 least = couple->investor->ticket_min, most = couple->investor->ticket_max;
  g_autofree char *amount = inc_amount_display_short (sought, couple->attendee->sought_currency);

  if (least != INC_MISSING && sought < least)
    return g_strdup_printf (_("Ticket: %s is less than the investor gives"), amount);
  if (most != INC_MISSING && sought > most)
    return g_strdup_printf (_("Ticket: %s is more than the investor gives alone"), amount);
  return g_strdup_printf (_("Ticket: %s is what the investor gives"), amount);
}

static int
fit_ticket (const Couple *couple, char **why)
{
  const gint64 sought = couple->attendee->sought;
  const gint64 least = couple->investor->ticket_min, most = couple->investor->ticket_max;

  if (sought == INC_MISSING || sought <= 0 || (least == INC_MISSING && most == INC_MISSING) ||
      g_strcmp0 (couple->attendee->sought_currency, couple->investor->ticket_currency) != 0)
    return UNKNOWN;
  if (why != NULL)
    *why = say_ticket (couple);
  if (least != INC_MISSING && sought < least)
    return (int) ((double) sought / (double) least * ALL);
  if (most != INC_MISSING && sought > most)
    return (int) ((double) most / (double) sought * ALL);
  return ALL;
}

/* ---- country ---- */

static gboolean
is_vietnam (const char *country)
{
  g_autofree char *folded = inc_text_dup_folded (country);

  return g_str_equal (folded, "viet nam") || g_str_equal (folded, "vietnam") || g_str_equal (folded, "vn");
}

/* An investor from abroad can read a startup that describes itself in English. */
static int
fit_country (const Couple *couple, char **why)
{
  const char *country = couple->investor->country;
  const gboolean is_readable = couple->startup->description_en != NULL;
  const gboolean is_near = country != NULL && is_vietnam (country);

  if (country == NULL)
    return UNKNOWN;
  if (why != NULL && is_near)
    *why = g_strdup (_("Country: both are in Viet Nam"));
  else if (why != NULL)
    *why = g_strdup_printf (is_readable ? _("Country: the investor is in %s; the startup has a text in English")
                                        : _("Country: the investor is in %s; the startup has no text in English"),
                            country);
  return is_near || is_readable ? ALL : HALF;
}

/* ---- together ---- */

static int (*const fits[INC_N_FITS]) (const Couple *couple, char **why) = {
  [INC_FIT_SECTOR] = fit_sector,
  [INC_FIT_STAGE] = fit_stage,
  [INC_FIT_TICKET] = fit_ticket,
  [INC_FIT_COUNTRY] = fit_country,
};

void
inc_event_get_weights (IncEvent *event, int weights[INC_N_FITS])
{
  const struct
  {
    gint64 set;
    int usual;
  } all[INC_N_FITS] = {
    [INC_FIT_SECTOR] = { event->sector_weight, 40 },
    [INC_FIT_STAGE] = { event->stage_weight, 30 },
    [INC_FIT_TICKET] = { event->ticket_weight, 20 },
    [INC_FIT_COUNTRY] = { event->country_weight, 10 },
  };

  for (guint i = 0; i < INC_N_FITS; i++)
    weights[i] = all[i].set != INC_MISSING ? (int) all[i].set : all[i].usual;
}

static Couple
find_couple (const IncEventBook *book, int startup, int investor)
{
  return (Couple) { inc_event_book_get_attendee (book, startup), g_ptr_array_index (book->startups, startup),
                    g_ptr_array_index (book->investors, investor - (int) book->n_startups) };
}

IncEventScore
inc_event_score (const IncEventBook *book, int startup, int investor)
{
  const Couple couple = find_couple (book, startup, investor);
  IncEventScore score = { .total = UNKNOWN };
  int weights[INC_N_FITS], sum = 0, weight = 0;

  inc_event_get_weights (book->event, weights);
  for (guint i = 0; i < INC_N_FITS; i++)
    {
      score.parts[i] = fits[i](&couple, NULL);
      if (score.parts[i] == UNKNOWN)
        continue;
      sum += weights[i] * score.parts[i];
      weight += weights[i];
    }
  if (weight > 0)
    score.total = (sum + weight / 2) / weight;
  return score;
}

char *
inc_event_score_explain (const IncEventBook *book, int startup, int investor)
{
  const Couple couple = find_couple (book, startup, investor);
  g_autoptr(GString) text = g_string_new (NULL);
  int weights[INC_N_FITS];

  inc_event_get_weights (book->event, weights);
  for (guint i = 0; i < INC_N_FITS; i++)
    {
      g_autofree char *why = NULL;

      if (weights[i] > 0 && fits[i](&couple, &why) != UNKNOWN)
        g_string_append_printf (text, "%s%s.", text->len > 0 ? " " : "", why);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
