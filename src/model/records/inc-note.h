/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A note of staff: what was written down, said or met about somebody, on a day. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_CHANNEL_NOTE = 1,
  INC_CHANNEL_CALL = 2,
  INC_CHANNEL_EMAIL = 3,
  INC_CHANNEL_MEETING = 4,
  INC_CHANNEL_EVENT = 5,
} IncChannel;

extern const IncChoice inc_channel_choices[];

INC_DECLARE_RECORD (IncNote, inc_note, INC_NOTE_RECORD)

struct _IncNote
{
  IncRecord parent_instance;

  gint64 startup; /* at least one of the five is set */
  gint64 cohort;
  gint64 investor;
  gint64 partner;
  gint64 person;
  char *date;
  int channel; /* IncChannel; 0: a note */
  char *author;
  char *text;
};

G_END_DECLS
