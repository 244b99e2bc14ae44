/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting in a timetable: who, when, at which table, and what came of it. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_RESULT_NOT_HELD = 1,
  INC_RESULT_NO_INTEREST = 2,
  INC_RESULT_INFORMATIVE = 3,
  INC_RESULT_COOPERATION = 4,
} IncMeetingResult;

extern const IncChoice inc_meeting_result_choices[];

INC_DECLARE_RECORD (IncMeeting, inc_meeting, INC_MEETING)

struct _IncMeeting
{
  IncRecord parent_instance;

  gint64 event;
  gint64 scenario;
  gint64 startup;
  gint64 investor;
  char *slot;
  gint64 table_number; /* INC_MISSING */
  gboolean locked;
  gboolean cancelled;
  int result; /* IncMeetingResult */
  char *next_step;
  char *next_on;
  char *minutes;
};

G_END_DECLS
