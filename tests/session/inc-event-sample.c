/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-sample: saved record by record, as a person would. */
#include "config.h"

#include "inc-event-sample.h"

#include "inc-records.h"

gint64
inc_event_sample_save (IncEventSample *self, gpointer record)
{
  IncRecord *records[] = { record };
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (self->session, "Save", records, 1));
  const gint64 id = g_array_index (changes->changes, IncChange, 0).first_id;

  g_object_unref (record);
  return id;
}

static void
add_startup (IncEventSample *self, guint index, const char *name, const char *sector, int stage, const char *english)
{
  const gint64 startup = inc_event_sample_save (self, g_object_new (inc_startup_get_type (), "name", name, "sector", sector,
                                                   "business-stage", stage, "description-en", english, NULL));

  self->attendees[index] = inc_event_sample_save (self, g_object_new (inc_attendee_get_type (), "event", self->event, "startup", startup,
                                                     "answer", INC_ANSWER_ACCEPTED, "sought",
                                                     G_GINT64_CONSTANT (2000000000), NULL));
}

static void
add_investor (IncEventSample *self, guint index, const char *name, const char *sectors, const char *country, gint64 ticket)
{
  const gint64 investor = inc_event_sample_save (self, g_object_new (inc_investor_get_type (), "name", name, "sectors", sectors,
                                                    "stage-from", INC_BUSINESS_STAGE_MARKET, "stage-to",
                                                    INC_BUSINESS_STAGE_GROWTH, "ticket-min", ticket, "country", country,
                                                    NULL));

  self->attendees[INC_EVENT_SAMPLE_STARTUPS + index] =
    inc_event_sample_save (self, g_object_new (inc_attendee_get_type (), "event", self->event, "investor", investor, NULL));
}

static void
wish (IncEventSample *self, guint wisher, guint wanted, int want, gint64 rating)
{
  inc_event_sample_save (self, g_object_new (inc_wish_get_type (), "event", self->event, "wisher", self->attendees[wisher], "wanted",
                            self->attendees[wanted], "want", want, "rating", rating, NULL));
}

void
inc_event_sample_init (IncEventSample *self)
{
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  self->event = inc_event_sample_save (self, g_object_new (inc_event_get_type (), "name", "Ngày kết nối", "date", "2026-06-12", "starts",
                                          "09:00", "ends", "10:00", "meeting-minutes", G_GINT64_CONSTANT (20), "rooms",
                                          "Hội trường: 2", "weighted", TRUE, "idle-cost", G_GINT64_CONSTANT (4), "move-cost",
                                          G_GINT64_CONSTANT (0), NULL));
  add_startup (self, 0, "An Phú", "Nông nghiệp", INC_BUSINESS_STAGE_MARKET, NULL);
  add_startup (self, 1, "Bình Minh", "nong nghiep, Y tế", INC_BUSINESS_STAGE_PROTOTYPE, "Health");
  add_startup (self, 2, "Cửu Long", "Giáo dục", INC_BUSINESS_STAGE_IDEA, NULL);
  add_startup (self, 3, "Đông Đô", NULL, 0, NULL);
  add_investor (self, 0, "Quỹ A", "Nông nghiệp", "Việt Nam", G_GINT64_CONSTANT (1000000000));
  add_investor (self, 1, "Quỹ B", "Y tế", "Singapore", G_GINT64_CONSTANT (4000000000));
  add_investor (self, 2, "Quỹ C", NULL, NULL, INC_MISSING);
  wish (self, 0, 4, INC_WANT_MUST, INC_MISSING);
  wish (self, 4, 0, INC_WANT_MEET, 4);
  wish (self, 1, 4, INC_WANT_MEET, 2);
  wish (self, 1, 5, INC_WANT_MEET, INC_MISSING);
  wish (self, 5, 2, INC_WANT_NO, INC_MISSING);
  wish (self, 2, 5, INC_WANT_MUST, INC_MISSING);
  wish (self, 2, 6, INC_WANT_MEET, 1);
}

void
inc_event_sample_clear (IncEventSample *self)
{
  inc_test_settle ();
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
}

IncEventBook *
inc_event_sample_load (IncEventSample *self, gint64 scenario)
{
  return inc_test_take_boxed (inc_session_load_event_book (self->session, self->event, scenario));
}

IncEventPlanning *
inc_event_sample_search (const IncEventBook *book, const IncEventPlanOptions *options)
{
  const IncPlannerLimits limits = { .seed = 1, .moves = 20000 };
  IncEventPlanning *planning = inc_event_planning_new ((IncEventBook *) book, options);
  g_autoptr(DexFuture) running = inc_event_planning_run (planning, &limits);

  inc_test_wait (running, NULL);
  return planning;
}

gint64
inc_event_sample_save_plan (IncEventSample *self, IncEventPlanning *planning, const char *name, gint64 scenario)
{
  g_autoptr(IncChanges) changes =
    inc_test_take_boxed (inc_session_save_event_plan (self->session, "Plan", planning, name, scenario));
  g_autoptr(IncEventBook) book = NULL;

  g_assert_nonnull (changes);
  book = inc_event_sample_load (self, 0);
  return INC_RECORD (g_ptr_array_index (book->scenarios, 0))->id;
}

IncEventBook *
inc_event_sample_plan (IncEventSample *self)
{
  g_autoptr(IncEventBook) book = inc_event_sample_load (self, 0);
  const IncEventPlanOptions options = { 0 };
  g_autoptr(IncEventPlanning) planning = inc_event_sample_search (book, &options);

  return inc_event_sample_load (self, inc_event_sample_save_plan (self, planning, "Bản 1", 0));
}
