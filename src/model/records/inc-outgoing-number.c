/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-outgoing-number: a number once given is never given again, so its line stays, and so does what makes it one. */
#include "config.h"

#include "inc-outgoing-number.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

static const IncField inc_outgoing_number_fields[] = {
  INC_INTEGER (IncOutgoingNumber, year, N_("Year"), INC_REQUIRED | INC_FIXED | INC_INTERNAL),
  INC_TEXT (IncOutgoingNumber, series, N_("Series"), INC_REQUIRED | INC_FIXED | INC_INTERNAL,
            .hint = N_("Code of the type, such as BC; or one for all")),
  INC_INTEGER (IncOutgoingNumber, number, N_("Number"), INC_REQUIRED | INC_FIXED | INC_INTERNAL),
  INC_TEXT (IncOutgoingNumber, symbol, N_("Symbol"), INC_INTERNAL, .hint = N_("What follows the number: BC-TTƯT")),
  INC_DATE (IncOutgoingNumber, date, N_("Date"), INC_REQUIRED | INC_INTERNAL),
  INC_TEXT (IncOutgoingNumber, about, N_("About"), INC_REQUIRED | INC_SORTED | INC_INTERNAL),
  INC_TEXT (IncOutgoingNumber, signer, N_("Signer"), INC_INTERNAL),
  INC_NOTE (IncOutgoingNumber, recipients, N_("Recipients"), INC_INTERNAL),
  INC_TEXT (IncOutgoingNumber, unit, N_("Keeps the original"), INC_INTERNAL),
  INC_INTEGER (IncOutgoingNumber, copies, N_("Copies"), INC_INTERNAL),
  INC_NOTE (IncOutgoingNumber, note, N_("Note"), INC_INTERNAL),
};

static void
check_outgoing_number (IncRecord *record, IncProblems *problems)
{
  IncOutgoingNumber *self = INC_OUTGOING_NUMBER (record);

  if (self->number != INC_MISSING && self->number < 1)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "number", "%s", _("Numbers begin with 1"));
  if (self->copies != INC_MISSING && self->copies < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "copies", "%s", _("Copies cannot be negative"));
  if (self->date != NULL && self->year != INC_MISSING && atoi (self->date) != self->year)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "date", "%s", _("The date is not of the year of the number"));
}

INC_DEFINE_RECORD (IncOutgoingNumber, inc_outgoing_number,
                   .table = "outgoing_number",
                   .number = 20,
                   .label = N_("Outgoing number"),
                   .plural = N_("Outgoing numbers"),
                   .title = "about",
                   .permanent = TRUE,
                   .check = check_outgoing_number)
