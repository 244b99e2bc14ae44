/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody has to look at in an event before its timetable, and of the timetable before the day: each remark is a
 * sentence with its reason.  Any thread. */
#pragma once

#include "inc-event-need.h"

G_BEGIN_DECLS

typedef enum
{
  INC_EVENT_REMARK_NOBODY,     /* one of the sides has nobody who comes */
  INC_EVENT_REMARK_UNANSWERED, /* several have not answered */
  INC_EVENT_REMARK_SILENT,     /* several come and said no wish */
  INC_EVENT_REMARK_MUST,       /* a must that cannot be */
  INC_EVENT_REMARK_MEETINGS,   /* of the timetable, that cannot be held: somebody is not there, or no slot is */
  INC_EVENT_REMARK_TABLES,     /* places are missing */
} IncEventRemarkKind;

typedef struct
{
  IncEventRemarkKind kind;
  char *title;
  char *reason;    /* who, how much, what for */
  gint64 attendee; /* whom it is about; 0: several or nobody */
} IncEventRemark;

/* Of IncEventRemark, what weighs most first.  Full transfer. */
GPtrArray *inc_event_remarks_new (const IncEventBook *book);
/* Why the one cannot meet the other, though it must; NULL where it can.  Full transfer. */
char *inc_event_explain_missed_must (const IncEventBook *book, int wisher, int wanted);

G_END_DECLS
