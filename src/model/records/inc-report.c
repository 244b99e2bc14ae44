/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-report: an issued paper stays as it went out; only whether it still stands can change.
 * It knows what it tells of by its uid and holds no reference: a startup can be deleted, the paper about it stays. */
#include "config.h"

#include "inc-report.h"

#include "inc-outgoing-number.h"
#include "inc-store-error.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_report_kind_choices[] = {
  { INC_REPORT_KIND_COHORT, "cohort", N_("Report of a cohort") },
  { INC_REPORT_KIND_PROGRAMME, "programme", N_("Report of a programme") },
  { INC_REPORT_KIND_STARTUP, "startup", N_("Sheet of a startup") },
  { INC_REPORT_KIND_LIST, "list", N_("Report of a list") },
  { INC_REPORT_KIND_PAYMENT, "payment", N_("Payment request") },
  { INC_REPORT_KIND_ACCEPTANCE, "acceptance", N_("Acceptance minutes") },
  { INC_REPORT_KIND_SETTLEMENT, "settlement", N_("Final account") },
  { 0 },
};

const IncChoice inc_report_state_choices[] = {
  { INC_REPORT_STATE_ISSUED, "issued", N_("Issued") },
  { INC_REPORT_STATE_WITHDRAWN, "withdrawn", N_("Revoked") },
  { 0 },
};

static const IncField inc_report_fields[] = {
  INC_CHOICE (IncReport, kind, N_("Kind"), INC_REQUIRED | INC_FIXED | INC_INTERNAL, inc_report_kind_choices),
  INC_TEXT (IncReport, title, N_("Title"), INC_REQUIRED | INC_FIXED | INC_SORTED | INC_INTERNAL),
  INC_TEXT (IncReport, about, N_("About"), INC_FIXED | INC_INTERNAL),
  INC_DATE (IncReport, period_from, N_("From"), INC_PARTIAL | INC_FIXED | INC_INTERNAL),
  INC_DATE (IncReport, period_to, N_("To"), INC_PARTIAL | INC_FIXED | INC_INTERNAL),
  INC_DATE (IncReport, as_of, N_("As of"), INC_FIXED | INC_INTERNAL),
  INC_TEXT (IncReport, language, N_("Language"), INC_REQUIRED | INC_FIXED | INC_INTERNAL),
  INC_NOTE (IncReport, options, N_("Made with"), INC_REQUIRED | INC_FIXED | INC_INTERNAL),
  INC_REF (IncReport, outgoing_number, N_("Outgoing number"), INC_FIXED | INC_INTERNAL, inc_outgoing_number_get_type),
  INC_DATE (IncReport, issued, N_("Issued on"), INC_REQUIRED | INC_FIXED | INC_INTERNAL),
  INC_NOTE (IncReport, signers, N_("Signers"), INC_FIXED | INC_INTERNAL),
  INC_TEXT (IncReport, made_by, N_("Made by"), INC_FIXED | INC_INTERNAL),
  INC_CHOICE (IncReport, state, N_("State"), INC_REQUIRED | INC_INTERNAL, inc_report_state_choices),
  INC_DATE (IncReport, withdrawn, N_("Revoked on"), INC_INTERNAL),
  INC_NOTE (IncReport, reason, N_("Reason"), INC_INTERNAL),
  INC_INTEGER (IncReport, pages, N_("Number of pages"), INC_REQUIRED | INC_FIXED | INC_INTERNAL),
  INC_TEXT (IncReport, sha256, N_("SHA-256 of the PDF"), INC_REQUIRED | INC_FIXED | INC_LONG | INC_INTERNAL),
};

static void
check_report (IncRecord *record, IncProblems *problems)
{
  IncReport *self = INC_REPORT (record);

  if (self->state != INC_REPORT_STATE_WITHDRAWN)
    return;
  if (self->reason == NULL)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "reason", "%s", _("Say why the paper is withdrawn"));
  if (self->withdrawn == NULL)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "withdrawn", "%s", _("Say when the paper was withdrawn"));
}

/* What it names may have gone since: only an undo, which brings that back first, lets it stand again. */
static gboolean
allow_report (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  return before == NULL || after == NULL || lookup->act == INC_ACT_UNDO ||
         INC_REPORT (before)->state != INC_REPORT_STATE_WITHDRAWN || INC_REPORT (after)->state == INC_REPORT_STATE_WITHDRAWN ||
         inc_store_error_refuse (error, "report", "%s", _("A revoked paper stays revoked: issue it again"));
}

INC_DEFINE_RECORD (IncReport, inc_report,
                   .table = "report",
                   .number = 21,
                   .label = N_("Report"),
                   .plural = N_("Reports"),
                   .title = "title",
                   .permanent = TRUE,
                   .check = check_report,
                   .allow = allow_report)
