/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-notes-timeline: from rows to entries. */
#include "config.h"

#include "inc-notes-timeline.h"

#include "inc-note.h"

#include <glib/gi18n.h>

static const struct
{
  IncChannel channel;
  const char *icon;
} icons[] = {
  { INC_CHANNEL_CALL, "call-start-symbolic" },
  { INC_CHANNEL_EMAIL, "mail-unread-symbolic" },
  { INC_CHANNEL_MEETING, "inc-person-symbolic" },
  { INC_CHANNEL_EVENT, "x-office-calendar-symbolic" },
};

const char *
inc_channel_get_icon (const char *word)
{
  const IncChoice *channel = word != NULL ? inc_choice_find_word (inc_channel_choices, word) : NULL;

  for (guint i = 0; channel != NULL && i < G_N_ELEMENTS (icons); i++)
    if ((int) icons[i].channel == channel->value)
      return icons[i].icon;
  return "document-edit-symbolic";
}

/* "Call · Lan"; a plain note says only by whom. */
static char *
describe (const char *word, const char *author)
{
  const IncChoice *channel = word != NULL ? inc_choice_find_word (inc_channel_choices, word) : NULL;

  if (channel == NULL || channel->value == INC_CHANNEL_NOTE)
    return g_strdup (author);
  return author != NULL ? g_strdup_printf ("%s · %s", _(channel->label), author) : g_strdup (_(channel->label));
}

void
inc_notes_timeline_show (IncTimeline *timeline, const IncTable *table)
{
  inc_timeline_clear (timeline);
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    {
      const char *channel = inc_table_get_text (table, i, "channel");
      g_autofree char *text = describe (channel, inc_table_get_text (table, i, "author"));
      const IncTimelineEntry entry = { inc_channel_get_icon (channel), inc_table_get_text (table, i, "date"),
                                       inc_table_get_text (table, i, "text"), text, inc_table_get_integer (table, i, "id") };

      inc_timeline_append (timeline, &entry);
    }
}
