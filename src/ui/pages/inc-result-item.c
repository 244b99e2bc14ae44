/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-result-item: who met whom, and whether they are on their way already. */
#include "config.h"

#include "inc-result-item.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (IncResultItem, inc_result_item, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
find_both (const IncEventBook *book, IncMeeting *meeting, gint64 *startup, gint64 *investor)
{
  const int one = inc_event_book_find (book, meeting->startup), other = inc_event_book_find (book, meeting->investor);

  if (one < 0 || other < 0)
    return FALSE;
  *startup = inc_event_book_get_attendee (book, one)->startup;
  *investor = inc_event_book_get_attendee (book, other)->investor;
  return TRUE;
}

static gboolean
has_begun_deal (const IncEventBook *book, IncMeeting *meeting, GPtrArray *deals)
{
  gint64 startup, investor;

  for (guint i = 0; find_both (book, meeting, &startup, &investor) && i < deals->len; i++)
    {
      IncDeal *deal = g_ptr_array_index (deals, i);

      if (deal->startup == startup && deal->investor == investor &&
          (deal->status != INC_DEAL_STATUS_CLOSED || deal->stage == INC_DEAL_INVESTED))
        return TRUE;
    }
  return FALSE;
}

static const char *
get_name (const IncEventBook *book, gint64 attendee)
{
  const int index = inc_event_book_find (book, attendee);

  return index >= 0 ? inc_event_book_get_name (book, index) : "–";
}

static void
name_place (IncResultItem *self, const IncEventBook *book, IncMeeting *meeting)
{
  self->slot_index = inc_event_day_find_slot (book->day, meeting->slot);
  self->begins = inc_clock_parse (meeting->slot);
  g_free (self->slot);
  if (self->slot_index >= 0)
    /* Translators: the number of a slot and when it begins */
    self->slot = g_strdup_printf (_("Slot %d · %s"), self->slot_index + 1, meeting->slot);
  else
    self->slot = g_strdup (meeting->slot);
  g_free (self->line);
  if (meeting->table_number != INC_MISSING)
    /* Translators: %d is the number of a table */
    self->line = g_strdup_printf (_("Table %d"), (int) meeting->table_number);
  else
    self->line = g_strdup (meeting->slot);
}

void
inc_result_item_update (IncResultItem *self, const IncEventBook *book, IncMeeting *meeting, GPtrArray *deals)
{
  g_set_object (&self->meeting, meeting);
  g_free (self->title);
  self->title = g_strdup_printf ("%s – %s", get_name (book, meeting->startup), get_name (book, meeting->investor));
  name_place (self, book, meeting);
  self->has_deal = has_begun_deal (book, meeting, deals);
  g_signal_emit (self, changed_signal, 0);
}

static void
inc_result_item_finalize (GObject *object)
{
  IncResultItem *self = INC_RESULT_ITEM (object);

  g_clear_object (&self->meeting);
  g_free (self->title);
  g_free (self->line);
  g_free (self->slot);
  G_OBJECT_CLASS (inc_result_item_parent_class)->finalize (object);
}

static void
inc_result_item_class_init (IncResultItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_result_item_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);
}

static void
inc_result_item_init (IncResultItem *self)
{
}

IncResultItem *
inc_result_item_new (const IncEventBook *book, IncMeeting *meeting, GPtrArray *deals)
{
  IncResultItem *self = g_object_new (INC_TYPE_RESULT_ITEM, NULL);

  self->id = INC_RECORD (meeting)->id;
  inc_result_item_update (self, book, meeting, deals);
  return self;
}

IncDeal *
inc_result_item_make_deal (IncResultItem *self, const IncEventBook *book)
{
  gint64 startup, investor;

  if (!find_both (book, self->meeting, &startup, &investor))
    return NULL;
  return g_object_new (inc_deal_get_type (), "startup", startup, "investor", investor, "event",
                       INC_RECORD (book->event)->id, "meeting", self->id, "next-step", self->meeting->next_step, "next-on",
                       self->meeting->next_on, NULL);
}
