/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-event: attendees by the ids of their startup or investor, wishes by the places of attendees, counted from 1. */
#include "config.h"

#include "inc-sample-event.h"

#include "inc-records.h"
#include "inc-transaction.h"

static const struct
{
  gint64 startup;
  gint64 investor;
  IncAnswer answer;
  gint64 least;
  gint64 most;
  const char *arrives;
  const char *leaves;
  const char *away;
} attendees[] = {
  { 13, 0, INC_ANSWER_ACCEPTED, 2, 5, NULL, NULL, NULL },
  { 4, 0, INC_ANSWER_ACCEPTED, INC_MISSING, 4, NULL, NULL, NULL },
  { 7, 0, INC_ANSWER_ACCEPTED, INC_MISSING, INC_MISSING, "10:00", NULL, NULL },
  { 10, 0, INC_ANSWER_INVITED, INC_MISSING, INC_MISSING, NULL, NULL, NULL },
  { 15, 0, INC_ANSWER_ACCEPTED, 1, 4, NULL, NULL, "14:00-14:50" },
  { 3, 0, INC_ANSWER_INVITED, INC_MISSING, INC_MISSING, NULL, NULL, NULL },
  { 21, 0, INC_ANSWER_DECLINED, INC_MISSING, INC_MISSING, NULL, NULL, NULL },
  { 0, 1, INC_ANSWER_ACCEPTED, 3, 6, NULL, NULL, NULL },
  { 0, 2, INC_ANSWER_ACCEPTED, INC_MISSING, 4, NULL, "11:30", NULL },
  { 0, 3, INC_ANSWER_ACCEPTED, INC_MISSING, INC_MISSING, NULL, NULL, NULL },
  { 0, 4, INC_ANSWER_WAITING, INC_MISSING, INC_MISSING, NULL, NULL, NULL },
  { 0, 5, INC_ANSWER_ACCEPTED, INC_MISSING, 3, "13:30", NULL, NULL },
};

static const struct
{
  guint wisher;
  guint wanted;
  IncWant want;
  gint64 rating;
} wishes[] = {
  { 1, 8, INC_WANT_MUST, 5 },  { 1, 9, INC_WANT_MEET, 4 },  { 1, 10, INC_WANT_MEET, 3 }, { 1, 11, INC_WANT_MUST, 4 },
  { 2, 9, INC_WANT_MEET, 5 },  { 2, 8, INC_WANT_MEET, 2 },  { 2, 12, INC_WANT_NO, INC_MISSING },
  { 3, 8, INC_WANT_MEET, INC_MISSING }, { 3, 10, INC_WANT_MEET, 3 }, { 5, 8, INC_WANT_MEET, 4 }, { 5, 10, INC_WANT_MEET, 2 },
  { 5, 12, INC_WANT_MEET, 4 }, { 6, 12, INC_WANT_MUST, 5 },
  { 8, 1, INC_WANT_MUST, 5 },  { 8, 5, INC_WANT_MEET, 4 },  { 8, 2, INC_WANT_NO, INC_MISSING }, { 9, 1, INC_WANT_MEET, 4 },
  { 9, 2, INC_WANT_MEET, 5 },  { 10, 3, INC_WANT_MEET, 2 }, { 10, 1, INC_WANT_MEET, INC_MISSING },
  { 12, 6, INC_WANT_MEET, 4 }, { 12, 5, INC_WANT_MEET, 3 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (attendees) == INC_SAMPLE_N_ATTENDEES);
G_STATIC_ASSERT (G_N_ELEMENTS (wishes) == INC_SAMPLE_N_WISHES);

/* Lets go of the record; its id. */
static gint64
save (IncTransaction *transaction, gpointer record)
{
  g_autoptr(IncRecord) saved = record;
  g_autoptr(GError) error = NULL;

  if (!inc_transaction_save (transaction, saved, &error))
    g_error ("%s", error->message);
  return saved->id;
}

static gint64
add_attendee (IncTransaction *transaction, gint64 event, guint i)
{
  return save (transaction, g_object_new (inc_attendee_get_type (), "event", event, "startup", attendees[i].startup, "investor",
                                          attendees[i].investor, "answer", attendees[i].answer, "least", attendees[i].least,
                                          "most", attendees[i].most, "arrives", attendees[i].arrives, "leaves",
                                          attendees[i].leaves, "away", attendees[i].away, "presence", INC_PRESENCE_EXPECTED,
                                          NULL));
}

gint64
inc_sample_add_event (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStore) store = inc_store_open (path, INC_STORE_WRITE, "Lan", &error);
  g_autoptr(IncTransaction) transaction = store != NULL ? inc_transaction_new (store, "Thêm sự kiện", &error) : NULL;
  gint64 ids[G_N_ELEMENTS (attendees)];
  gint64 event;

  if (transaction == NULL)
    g_error ("%s", error->message);
  event = save (transaction, g_object_new (inc_event_get_type (), "name", INC_SAMPLE_EVENT, "status", INC_EVENT_INVITING, "date",
                                           "2026-06-12", "starts", "09:00", "ends", "15:40", "meeting-minutes", (gint64) 20,
                                           "pause-minutes", (gint64) 5, "breaks", "12:00-13:30", "rooms",
                                           "Sảnh Sen: 2, Phòng Trúc: 1", "venue", "Cung Văn hóa Hữu nghị", "wishes-until",
                                           "2026-06-05", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (attendees); i++)
    ids[i] = add_attendee (transaction, event, i);
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    save (transaction, g_object_new (inc_wish_get_type (), "event", event, "wisher", ids[wishes[i].wisher - 1], "wanted",
                                     ids[wishes[i].wanted - 1], "want", wishes[i].want, "rating", wishes[i].rating, "source",
                                     INC_WISH_SOURCE_FORM, NULL));
  if (!inc_transaction_commit (transaction, NULL, &error))
    g_error ("%s", error->message);
  return event;
}
