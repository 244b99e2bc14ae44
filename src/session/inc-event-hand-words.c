/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-hand-words: what is in the way of a meeting, and what dropping it there would do. */
#include "config.h"

#include "inc-event-hand.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (IncEventHand *hand, int person)
{
  return inc_event_book_get_name (inc_event_hand_get_book (hand), person);
}

static char *
describe_meeting (IncEventHand *hand, int pair, const char *time)
{
  const IncPair *other = inc_instance_pair (inc_event_hand_get_instance (hand), pair);
  IncMeeting *meeting = inc_event_book_find_meeting (inc_event_hand_get_book (hand), other->startup, other->investor);
  const char *startup = get_name (hand, other->startup), *investor = get_name (hand, other->investor);

  if (meeting != NULL && meeting->locked)
    /* Translators: an investor, a startup, a time: "Vina Fund meets Hoa Sen at 09:20, and that is locked" */
    return g_strdup_printf (_("%s meets %s at %s, and that is locked"), investor, startup, time);
  if (meeting == NULL || meeting->table_number == INC_MISSING)
    /* Translators: an investor, a startup, a time: "Vina Fund meets Hoa Sen at 09:20" */
    return g_strdup_printf (_("%s meets %s at %s"), investor, startup, time);
  /* Translators: an investor, a startup, a time, a number: "Vina Fund meets Hoa Sen at 09:20 (table 3)" */
  return g_strdup_printf (_("%s meets %s at %s (table %d)"), investor, startup, time, (int) meeting->table_number);
}

/* Of the two that are to meet, what keeps one of them; the first that there is. */
static char *
describe_obstacle (const IncPlace *place, IncEventHand *hand, const IncPair *pair, const char *time)
{
  const char *names[] = { get_name (hand, pair->startup), get_name (hand, pair->investor) };

  if (place->obstacles & INC_OBSTACLE_AWAY_STARTUP)
    /* Translators: somebody, a time */
    return g_strdup_printf (_("%s is not there at %s"), names[0], time);
  if (place->obstacles & INC_OBSTACLE_AWAY_INVESTOR)
    return g_strdup_printf (_("%s is not there at %s"), names[1], time);
  if (place->obstacles & INC_OBSTACLE_BARRED)
    /* Translators: somebody, somebody, a time */
    return g_strdup_printf (_("%s and %s cannot meet at %s"), names[0], names[1], time);
  if ((place->obstacles & INC_OBSTACLE_LOCK) && place->in_the_way->len == 0)
    return g_strdup (_("This meeting is locked"));
  if (place->in_the_way->len > 0)
    return describe_meeting (hand, g_array_index (place->in_the_way, int, 0), time);
  if (place->obstacles & INC_OBSTACLE_FULL)
    return g_strdup_printf (_("All tables are taken at %s"), time);
  if (place->obstacles & INC_OBSTACLE_LIMIT_STARTUP)
    return g_strdup_printf (_("%s has as many meetings as they may"), names[0]);
  if (place->obstacles & INC_OBSTACLE_LIMIT_INVESTOR)
    return g_strdup_printf (_("%s has as many meetings as they may"), names[1]);
  return NULL;
}

/* "value +3", and when a must is lost or won, that too. */
static char *
describe_delta (const IncPlace *place)
{
  g_autofree char *number = place->total < 0 ? g_strdup_printf ("−%" G_GINT64_FORMAT, -place->total)
                                             : g_strdup_printf ("+%" G_GINT64_FORMAT, place->total);
  /* Translators: %s is a number with its sign */
  g_autofree char *value = g_strdup_printf (_("value %s"), number);

  if (place->levels[INC_LEVEL_MUSTS] < 0)
    return g_strdup_printf ("%s · %s", value, _("a meeting that must be is lost"));
  return g_steal_pointer (&value);
}

static char *
describe_outcome (const IncPlace *place)
{
  g_autofree char *delta = describe_delta (place);
  g_autofree char *what = NULL;
  guint n_moved = 0, n_cancelled = 0;

  for (guint i = 1; i < place->changes->len; i++)
    {
      n_cancelled += g_array_index (place->changes, IncSitting, i).slot == INC_NO_SLOT;
      n_moved += g_array_index (place->changes, IncSitting, i).slot != INC_NO_SLOT;
    }
  if (n_cancelled > 0)
    what = g_strdup_printf (ngettext ("Drop here: %u meeting is not held", "Drop here: %u meetings are not held",
                                      n_cancelled), n_cancelled);
  else if (n_moved == 1)
    what = g_strdup (_("Drop here: the two change places"));
  else
    what = g_strdup_printf (ngettext ("Drop here: %u other meeting moves", "Drop here: %u other meetings move", n_moved),
                            n_moved);
  return g_strdup_printf ("%s · %s", what, delta);
}

void
inc_event_place_set_words (IncEventPlace *self, const IncPlace *place, IncEventHand *hand, int pair, int slot)
{
  const IncInstance *instance = inc_event_hand_get_instance (hand);
  const char *time = g_ptr_array_index (instance->slots, slot);

  if (place->kind == INC_PLACE_HERE || place->kind == INC_PLACE_FREE)
    return;
  self->conflict = describe_obstacle (place, hand, inc_instance_pair (instance, pair), time);
  if (self->conflict == NULL)
    self->conflict = g_strdup_printf (_("%s and %s cannot meet at %s"),
                                      get_name (hand, inc_instance_pair (instance, pair)->startup),
                                      get_name (hand, inc_instance_pair (instance, pair)->investor), time);
  if (place->kind != INC_PLACE_REFUSED)
    self->outcome = describe_outcome (place);
}
