/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the register of outgoing papers (sổ đăng ký văn bản đi): a number that was given, to what. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncOutgoingNumber, inc_outgoing_number, INC_OUTGOING_NUMBER)

struct _IncOutgoingNumber
{
  IncRecord parent_instance;

  gint64 year;
  char *series;  /* code of the type ("BC"), or INC_SERIES_COMMON */
  gint64 number; /* from 1; each once in a series of a year */
  char *symbol;  /* "BC-TTƯT" */
  char *date;
  char *about;
  char *signer;
  char *recipients; /* one a line */
  char *unit;       /* who keeps the original */
  gint64 copies;    /* INC_MISSING */
  char *note;
};

/* The series of a register that numbers all its papers in one row. */
#define INC_SERIES_COMMON "chung"

G_END_DECLS
