/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-day-sample: what is worked out by hand of who meets whom stands in add_meetings (). */
#include "config.h"

#include "inc-day-sample.h"

#include "inc-deals.h"
#include "inc-records.h"

enum
{
  N_STARTUPS = 8,
  N_INVESTORS = 6,
  N_SLOTS = 5, /* with meetings */
  N_PAIRS = 4, /* in each of them */
};

G_STATIC_ASSERT (N_STARTUPS + N_INVESTORS == INC_DAY_SAMPLE_N_ATTENDEES);
G_STATIC_ASSERT (N_SLOTS * N_PAIRS == INC_DAY_SAMPLE_N_MEETINGS);

/* Ids in the sample register. */
static const gint64 startups[N_STARTUPS] = { 1, 3, 4, 7, 8, 9, 13, 15 };

/* The first id that an act inserted of a type. */
static gint64
take_id (DexFuture *future, GType type)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = dex_await_boxed (future, &error);

  if (changes == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < changes->changes->len; i++)
    if (g_array_index (changes->changes, IncChange, i).schema == inc_schema_of (type))
      return g_array_index (changes->changes, IncChange, i).first_id;
  return 0;
}

static gint64
save (IncSession *session, gpointer record)
{
  g_autoptr(IncRecord) taken = record;

  return take_id (inc_session_save (session, "Thêm sự kiện", &taken, 1), G_OBJECT_TYPE (taken));
}

static void
save_all (IncSession *session, GPtrArray *records)
{
  take_id (inc_session_save (session, "Thêm sự kiện", (IncRecord *const *) records->pdata, records->len),
           G_OBJECT_TYPE (g_ptr_array_index (records, 0)));
}

static void
add_attendees (IncSession *session, IncDaySample *sample)
{
  for (guint i = 0; i < INC_DAY_SAMPLE_N_ATTENDEES; i++)
    {
      g_autofree char *arrived = g_strdup_printf ("2026-05-12T08:%02u:00.000+07:00", 10 + 3 * i);
      const gboolean is_late = i == 2, has_not_come = i == 7, is_absent = i == N_STARTUPS + 2;
      const gboolean is_here = !is_late && !has_not_come && !is_absent;

      sample->attendees[i] =
        save (session, g_object_new (inc_attendee_get_type (), "event", sample->event, "startup",
                                     i < N_STARTUPS ? startups[i] : G_GINT64_CONSTANT (0), "investor",
                                     i < N_STARTUPS ? G_GINT64_CONSTANT (0) : (gint64) (i - N_STARTUPS + 1), "person",
                                     i == 0 ? G_GINT64_CONSTANT (1) : G_GINT64_CONSTANT (0), "answer", INC_ANSWER_ACCEPTED,
                                     "badge", (gint64) (101 + i), "presence",
                                     is_here ? INC_PRESENCE_PRESENT : is_absent ? INC_PRESENCE_ABSENT : INC_PRESENCE_EXPECTED,
                                     "arrived", is_here ? arrived : NULL, "late-until", is_late ? "10:00" : NULL, NULL));
    }
}

static gpointer
wish_new (const IncDaySample *sample, guint wisher, guint wanted)
{
  return g_object_new (inc_wish_get_type (), "event", sample->event, "wisher", sample->attendees[wisher], "wanted",
                       sample->attendees[wanted], "want", INC_WANT_MEET, "asked", "2026-05-01", NULL);
}

/* In slot k at table t+1: startup (t + 3k) mod 8 and investor (t + k) mod 6; no two meet twice.  All are wished for by the
 * startup, those at the first two tables by the investor too. */
static void
add_meetings (IncSession *session, const IncDaySample *sample, gint64 scenario)
{
  g_autoptr(GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint k = 0; k < N_SLOTS; k++)
    for (guint t = 0; t < N_PAIRS; t++)
      {
        const guint startup = (t + 3 * k) % N_STARTUPS, investor = N_STARTUPS + (t + k) % N_INVESTORS;
        g_autofree char *slot = g_strdup_printf ("%02u:%02u", 9 + k / 3, k % 3 * 20);
        IncMeeting *meeting = g_object_new (inc_meeting_get_type (), "event", sample->event, "scenario", scenario, "startup",
                                            sample->attendees[startup], "investor", sample->attendees[investor], "slot", slot,
                                            "table-number", (gint64) (t + 1), NULL);

        g_ptr_array_add (wishes, wish_new (sample, startup, investor));
        if (t < 2)
          g_ptr_array_add (wishes, wish_new (sample, investor, startup));
        if (k == 0 && t == 0)
          g_object_set (meeting, "result", INC_RESULT_COOPERATION, "next-step", "Gửi báo cáo tài chính quý I", NULL);
        if (k == 0 && t == 1)
          g_object_set (meeting, "result", INC_RESULT_INFORMATIVE, NULL);
        if (k == 0 && t == 2)
          g_object_set (meeting, "result", INC_RESULT_NOT_HELD, NULL);
        g_ptr_array_add (meetings, meeting);
      }
  save_all (session, wishes);
  save_all (session, meetings);
}

static void
add_deals (IncSession *session, IncDaySample *sample)
{
  static const struct
  {
    gint64 startup, investor, amount;
    const char *begun, *moved, *owner, *next_on;
    int stage;
  } rows[INC_DAY_SAMPLE_N_DEALS] = {
    { 1, 1, 2000000000, "2026-05-04", NULL, "Lan", NULL, INC_DEAL_INTRO },
    { 3, 3, 500000000, "2026-04-01", "2026-04-10", "Minh", "2026-05-08", INC_DEAL_MEETING },
    { 13, 1, 3000000000, "2026-02-02", "2026-04-20", "Lan", "2026-05-20", INC_DEAL_TERM_SHEET },
    { 13, 4, INC_MISSING, "2026-03-16", "2026-04-02", NULL, NULL, INC_DEAL_DUE_DILIGENCE },
    { 8, 5, 300000000, "2026-01-12", "2026-01-20", "Minh", NULL, INC_DEAL_PASSED },
  };

  for (guint i = 0; i < INC_DAY_SAMPLE_N_DEALS; i++)
    {
      g_autoptr(IncDeal) deal = g_object_new (inc_deal_get_type (), "startup", rows[i].startup, "investor", rows[i].investor,
                                              "amount", rows[i].amount, "owner", rows[i].owner, "next-on", rows[i].next_on,
                                              "status", INC_DEAL_STATUS_OPEN, NULL);

      sample->deals[i] = take_id (inc_session_add_deal (session, "Thêm thương vụ", deal, INC_DEAL_INTRO, rows[i].begun),
                                  inc_deal_get_type ());
      if (rows[i].moved != NULL)
        take_id (inc_session_move_deals (session, "Chuyển thương vụ", &sample->deals[i], 1, rows[i].stage, rows[i].moved,
                                         rows[i].stage == INC_DEAL_PASSED ? "Quá sớm" : NULL), inc_deal_get_type ());
    }
}

IncDaySample
inc_day_sample_make (IncSession *session)
{
  IncDaySample sample = { 0 };
  gint64 scenario;

  sample.event =
    save (session, g_object_new (inc_event_get_type (), "name", "Ngày kết nối đầu tư 2026", "date", "2026-05-12", "starts",
                                 "09:00", "ends", "11:00", "meeting-minutes", G_GINT64_CONSTANT (20), "rooms",
                                 "Sảnh A: 3, Sảnh B: 2", "status", INC_EVENT_RUNNING, "wishes-until", "2026-05-05", NULL));
  add_attendees (session, &sample);
  scenario = save (session, g_object_new (inc_scenario_get_type (), "event", sample.event, "name", "Bản 1", "state",
                                          INC_SCENARIO_PUBLISHED, NULL));
  add_meetings (session, &sample, scenario);
  add_deals (session, &sample);
  return sample;
}
