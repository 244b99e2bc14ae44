/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A note of staff on a startup or a cohort. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncNote, inc_note, INC_NOTE_RECORD)

struct _IncNote
{
  IncRecord parent_instance;

  gint64 startup;
  gint64 cohort;
  char *date;
  char *author;
  char *text;
};

G_END_DECLS
