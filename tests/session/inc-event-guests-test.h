/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event with people to invite, for tests of what is written of it. */
#pragma once

#include "inc-event-book.h"
#include "inc-records.h"
#include "inc-session-test.h"

/* Saves and lets go of a new record; its id. */
static inline gint64
inc_event_test_add (IncSession *session, gpointer record)
{
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (session, "Add", (IncRecord *const *) &record, 1));

  g_object_unref (record);
  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static inline gint64
inc_event_test_add_startup (IncSession *session, const char *name)
{
  return inc_event_test_add (session, g_object_new (inc_startup_get_type (), "name", name, NULL));
}

static inline gint64
inc_event_test_add_investor (IncSession *session, const char *name)
{
  return inc_event_test_add (session, g_object_new (inc_investor_get_type (), "name", name, NULL));
}

/* Six slots of 20 minutes from 09:00 to 11:00, 4 tables. */
static inline gint64
inc_event_test_add_event (IncSession *session)
{
  return inc_event_test_add (session, g_object_new (inc_event_get_type (), "name", "Gặp gỡ 2026", "date", "2026-06-12",
                                                    "starts", "09:00", "ends", "11:00", "meeting-minutes", (gint64) 20,
                                                    "rooms", "4", NULL));
}

static inline GArray *
inc_event_test_ids (gint64 first, gint64 last)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 id = first; id <= last; id++)
    g_array_append_val (ids, id);
  return ids;
}

static inline IncEventBook *
inc_event_test_load (IncSession *session, gint64 event)
{
  return inc_test_take_boxed (inc_session_load_event_book (session, event, 0));
}

/* The attendee of that name; fails the test where there is none. */
static inline int
inc_event_test_find (const IncEventBook *book, const char *name)
{
  for (guint i = 0; i < book->attendees->len; i++)
    if (g_str_equal (inc_event_book_get_name (book, i), name))
      return i;
  g_error ("%s does not attend", name);
}

static inline gint64
inc_event_test_get_id (const IncEventBook *book, const char *name)
{
  return INC_RECORD (inc_event_book_get_attendee (book, inc_event_test_find (book, name)))->id;
}
