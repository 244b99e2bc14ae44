/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "incubator report" in its parts: what was asked for, which record is meant, papers that are made, and those that went out. */
#pragma once

#include "inc-command-private.h"
#include "inc-paper-settings.h"
#include "inc-papers.h"

G_BEGIN_DECLS

/* As typed, then understood. */
typedef struct
{
  char *register_name;
  char *cohort;
  char *programme;
  char *startup;
  char *list; /* a type: "startup" */
  char *payment;    /* a tranche, as the next */
  char *acceptance;
  char *settlement; /* an award */
  char *columns;
  char *find;
  gboolean sheets; /* of the cohort's startups, each its sheet */
  char *typed_as_of;
  char *typed_from;
  char *typed_to;
  char *typed_date;
  char *language;
  char *wording; /* a file */
  gboolean print_wording;
  gboolean draft;
  gboolean no_charts;
  gboolean no_annex;
  gboolean xlsx;
  gboolean all; /* with sheets: of applicants and of those who left too */
  gboolean issue;
  char *typed_number;
  char *symbol;
  char *issued; /* a number or uid */
  gboolean compare;
  char *withdraw; /* why */
  char *target;

  IncPaperKind kind;
  char *as_of; /* ISO, as those below */
  char *from;
  char *to;
  char *date;
  gint64 number; /* 0: the next free one */
  IncPaperLanguage paper_language;
  char *wording_text;
} IncReportCommand;

/* ---- inc-command-report-options.c ---- */

/* FALSE when there is nothing to run; exit says why. */
gboolean inc_report_command_parse (IncCommand *self, IncReportCommand *command);
void inc_report_command_clear (IncReportCommand *self);
/* Whether all that was asked for goes together; FALSE after a message that names what does not. */
gboolean inc_report_command_check (IncCommand *self, IncReportCommand *command);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IncReportCommand, inc_report_command_clear)

/* ---- inc-command-report-columns.c ---- */

/* The fields that were typed, or those that tell most of the type; NULL after a message.  Full transfer. */
char **inc_report_command_choose_columns (IncCommand *self, IncSession *session, const IncSchema *schema, const char *typed);

/* ---- inc-command-report-find.c ---- */

/* The one record of a type that is called so or has this uid; 0 after a message. */
gint64 inc_report_command_find (IncCommand *self, IncSession *session, const IncSchema *schema, const char *typed);
/* The issued paper of a number ("15", "15/2026") or uid; 0 after a message. */
gint64 inc_report_command_find_issued (IncCommand *self, IncSession *session, const char *typed);
/* A line for a script and for people: the uid and the number of an issued paper, to standard output or standard error. */
IncExit inc_report_command_tell_issued (IncCommand *self, IncSession *session, gint64 report, gboolean to_error);

/* ---- inc-command-report-issued.c ---- */

/* --issued: prints again, compares or withdraws. */
IncExit inc_report_command_run_issued (IncCommand *self, const IncReportCommand *command);
/* The bytes of an issued paper, to the target. */
IncExit inc_report_command_reprint (IncCommand *self, IncSession *session, gint64 report, const char *target);

G_END_DECLS
