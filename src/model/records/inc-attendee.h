/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A startup or an investor at an event: when they are there, how many they meet, and whether they came. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_ATTENDEE_STARTUP = 1,
  INC_ATTENDEE_INVESTOR = 2,
} IncAttendeeSide;

extern const IncChoice inc_attendee_side_choices[];

typedef enum
{
  INC_ANSWER_INVITED = 1,
  INC_ANSWER_ACCEPTED = 2,
  INC_ANSWER_DECLINED = 3,
  INC_ANSWER_WAITING = 4,
} IncAnswer;

extern const IncChoice inc_answer_choices[];

typedef enum
{
  INC_PRESENCE_EXPECTED = 1,
  INC_PRESENCE_PRESENT = 2,
  INC_PRESENCE_ABSENT = 3,
  INC_PRESENCE_LEFT = 4,
} IncPresence;

extern const IncChoice inc_presence_choices[];

INC_DECLARE_RECORD (IncAttendee, inc_attendee, INC_ATTENDEE)

struct _IncAttendee
{
  IncRecord parent_instance;

  gint64 event;
  int side; /* IncAttendeeSide; of which of the two is set */
  gint64 startup;
  gint64 investor;
  gint64 person;
  int answer; /* IncAnswer */
  char *languages;
  gint64 sought; /* by a startup, in its currency; INC_MISSING */
  char *sought_currency; /* ISO 4217 code; NULL: VND */
  gint64 least; /* INC_MISSING */
  gint64 most; /* INC_MISSING */
  gint64 home_table; /* INC_MISSING */
  gboolean home_reserved;
  char *arrives;
  char *leaves;
  char *away;
  int presence; /* IncPresence */
  char *arrived;
  char *late_until;
  char *stand_in;
  gint64 badge; /* INC_MISSING */
  char *note;
};

G_END_DECLS
