/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-changes: meetings of the same two are one meeting, wherever they are. */
#include "config.h"

#include "inc-event-changes.h"

#include <glib/gi18n-lib.h>

/* ---- finding ---- */

/* The list's meetings by their two attendees; keys and values are the list's. */
static GHashTable *
index_meetings (const IncEventBook *book, GPtrArray *meetings)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (meetings, i);
      const int startup = inc_event_book_find (book, meeting->startup);
      const int investor = inc_event_book_find (book, meeting->investor);

      if (!meeting->cancelled && startup >= 0 && investor >= 0)
        g_hash_table_insert (index, GSIZE_TO_POINTER ((gsize) startup * book->attendees->len + investor + 1), meeting);
    }
  return index;
}

static gboolean
compare (IncMeeting *before, IncMeeting *after, IncMeetingChangeKind *kind)
{
  if (before == NULL || after == NULL)
    *kind = before == NULL ? INC_MEETING_ADDED : INC_MEETING_CANCELLED;
  else if (g_strcmp0 (before->slot, after->slot) != 0)
    *kind = INC_MEETING_MOVED;
  else if (before->table_number != after->table_number)
    *kind = INC_MEETING_RESEATED;
  else
    return FALSE;
  return TRUE;
}

static void
add_change (GArray *changes, const IncEventBook *book, gpointer key, IncMeeting *before, IncMeeting *after)
{
  const gsize place = GPOINTER_TO_SIZE (key) - 1;
  IncMeetingChange change = { .startup = place / book->attendees->len, .investor = place % book->attendees->len,
                              .before = before, .after = after };

  if (compare (before, after, &change.kind))
    g_array_append_val (changes, change);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const IncMeetingChange *one = a, *other = b;
  const IncMeeting *first = one->before != NULL ? one->before : one->after;
  const IncMeeting *second = other->before != NULL ? other->before : other->after;
  const int order = g_strcmp0 (first->slot, second->slot);

  if (order != 0)
    return order;
  return one->startup != other->startup ? one->startup - other->startup : one->investor - other->investor;
}

GArray *
inc_event_changes_find (const IncEventBook *book, GPtrArray *before, GPtrArray *after)
{
  g_autoptr(GHashTable) old = index_meetings (book, before);
  g_autoptr(GHashTable) new = index_meetings (book, after);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (IncMeetingChange));
  GHashTableIter iter;
  gpointer key, meeting;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, &key, &meeting))
    add_change (changes, book, key, meeting, g_hash_table_lookup (new, key));
  g_hash_table_iter_init (&iter, new);
  while (g_hash_table_iter_next (&iter, &key, &meeting))
    if (!g_hash_table_contains (old, key))
      add_change (changes, book, key, NULL, meeting);
  g_array_sort (changes, compare_changes);
  return changes;
}

/* ---- words ---- */

static char *
say_place (IncMeeting *meeting)
{
  if (meeting->table_number == INC_MISSING)
    return g_strdup (meeting->slot);
  /* Translators: a time of day and the number of a table */
  return g_strdup_printf (_("%s, table %d"), meeting->slot, (int) meeting->table_number);
}

char *
inc_meeting_change_describe (const IncMeetingChange *change, const IncEventBook *book)
{
  const char *startup = inc_event_book_get_name (book, change->startup);
  const char *investor = inc_event_book_get_name (book, change->investor);
  g_autofree char *before = change->before != NULL ? say_place (change->before) : NULL;
  g_autofree char *after = change->after != NULL ? say_place (change->after) : NULL;

  switch (change->kind)
    {
    case INC_MEETING_CANCELLED:
      /* Translators: a startup, an investor, a time and a table */
      return g_strdup_printf (_("%s – %s: no longer at %s"), startup, investor, before);
    case INC_MEETING_ADDED:
      return g_strdup_printf (_("%s – %s: new at %s"), startup, investor, after);
    case INC_MEETING_MOVED:
    case INC_MEETING_RESEATED:
    default:
      return g_strdup_printf (_("%s – %s: %s → %s"), startup, investor, before, after);
    }
}

static void
add_count (GString *text, guint n, const char *what)
{
  if (n > 0)
    g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "", n, what);
}

char *
inc_event_changes_sum_up (const GArray *changes)
{
  guint counts[INC_MEETING_ADDED + 1] = { 0 };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    counts[g_array_index (changes, IncMeetingChange, i).kind]++;
  /* Translators: behind a number of meetings */
  add_count (text, counts[INC_MEETING_MOVED], C_("meetings", "moved"));
  add_count (text, counts[INC_MEETING_RESEATED], C_("meetings", "at another table"));
  add_count (text, counts[INC_MEETING_CANCELLED], C_("meetings", "cancelled"));
  add_count (text, counts[INC_MEETING_ADDED], C_("meetings", "added"));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (_("Nothing changes"));
}
