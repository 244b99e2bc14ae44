/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncResultItem: a meeting among the results of an event.  The object stays as long as the meeting is in the list; what it
 * says follows the book. */
#pragma once

#include "inc-event-book.h"

G_BEGIN_DECLS

#define INC_TYPE_RESULT_ITEM (inc_result_item_get_type ())
G_DECLARE_FINAL_TYPE (IncResultItem, inc_result_item, INC, RESULT_ITEM, GObject)

/* Public to read. */
struct _IncResultItem
{
  GObject parent_instance;

  gint64 id;
  IncMeeting *meeting;
  char *title;    /* the two */
  char *line;     /* when and where */
  char *slot;     /* "Slot 4 · 09:30", or "09:30" where no slot begins then any more */
  int slot_index; /* −1: its time is no slot */
  int begins;     /* minute of the day */
  gboolean has_deal; /* of the two, that is not closed */
};

/* Signal: "changed" (). */

/* deals: of IncDeal. */
IncResultItem *inc_result_item_new (const IncEventBook *book, IncMeeting *meeting, GPtrArray *deals);
void inc_result_item_update (IncResultItem *self, const IncEventBook *book, IncMeeting *meeting, GPtrArray *deals);
/* A deal that begins at the meeting, as far as the meeting tells.  Full transfer; NULL when one of the two is not in the
 * book. */
IncDeal *inc_result_item_make_deal (IncResultItem *self, const IncEventBook *book);

G_END_DECLS
