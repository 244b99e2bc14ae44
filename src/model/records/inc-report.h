/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper that was issued.  Its bytes, its document and its figures stand beside it: inc-store-paper.h. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_REPORT_KIND_COHORT = 1,
  INC_REPORT_KIND_PROGRAMME = 2,
  INC_REPORT_KIND_STARTUP = 3,
  INC_REPORT_KIND_LIST = 4,
  INC_REPORT_KIND_PAYMENT = 5,
  INC_REPORT_KIND_ACCEPTANCE = 6,
  INC_REPORT_KIND_SETTLEMENT = 7,
} IncReportKind;

extern const IncChoice inc_report_kind_choices[];

typedef enum
{
  INC_REPORT_STATE_ISSUED = 1,
  INC_REPORT_STATE_WITHDRAWN = 2,
} IncReportState;

extern const IncChoice inc_report_state_choices[];

INC_DECLARE_RECORD (IncReport, inc_report, INC_REPORT)

struct _IncReport
{
  IncRecord parent_instance;

  int kind; /* IncReportKind */
  char *title;
  char *about;    /* uid of the record that it tells of; NULL of a list */
  char *period_from;
  char *period_to;
  char *as_of;
  char *language; /* "vi", "en", "both" */
  char *options;  /* JSON: what it was made with, so that it can be made again */
  gint64 outgoing_number; /* 0: it went out without one */
  char *issued;
  char *signers; /* one a line */
  char *made_by;
  int state; /* IncReportState */
  char *withdrawn;
  char *reason;
  gint64 pages;
  char *sha256; /* of the PDF */
};

G_END_DECLS
