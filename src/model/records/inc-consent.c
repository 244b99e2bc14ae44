/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-consent: silence is no consent: without a row that was not withdrawn, personal data stay inside. */
#include "config.h"

#include "inc-consent.h"

#include "inc-date.h"
#include "inc-person.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_consent_purpose_choices[] = {
  { INC_CONSENT_PURPOSE_CONTACT, "contact", N_("To be contacted") },
  { INC_CONSENT_PURPOSE_CITY_REPORT, "city_report", N_("To be named to the city") },
  { INC_CONSENT_PURPOSE_INTRODUCE, "introduce", N_("To be introduced to investors and partners") },
  { INC_CONSENT_PURPOSE_PUBLISH, "publish", N_("To be named and shown in public") },
  { 0 },
};

const IncChoice inc_consent_form_choices[] = {
  { INC_CONSENT_FORM_PAPER, "paper", N_("On paper") },
  { INC_CONSENT_FORM_ELECTRONIC, "electronic", N_("Electronic") },
  { INC_CONSENT_FORM_RECORDING, "recording", N_("Recording") },
  { 0 },
};

static const IncField inc_consent_fields[] = {
  INC_REF (IncConsent, person, N_("Person"), INC_REQUIRED | INC_OWNER | INC_PERSONAL | INC_INTERNAL, inc_person_get_type),
  INC_CHOICE (IncConsent, purpose, N_("Purpose"), INC_REQUIRED | INC_PERSONAL | INC_INTERNAL, inc_consent_purpose_choices),
  INC_DATE (IncConsent, given, N_("Given on"), INC_REQUIRED | INC_PERSONAL | INC_INTERNAL),
  INC_CHOICE (IncConsent, form, N_("Form"), INC_REQUIRED | INC_PERSONAL | INC_INTERNAL, inc_consent_form_choices),
  INC_TEXT (IncConsent, text_version, N_("Version of the text"), INC_PERSONAL | INC_INTERNAL,
            .hint = N_("Which wording the person was shown")),
  INC_TEXT (IncConsent, proof, N_("Proof"), INC_PERSONAL | INC_INTERNAL,
            .hint = N_("Where the signed paper or file is kept")),
  INC_DATE (IncConsent, withdrawn, N_("Withdrawn on"), INC_PERSONAL | INC_INTERNAL),
};

static void
check_consent (IncRecord *record, IncProblems *problems)
{
  IncConsent *self = INC_CONSENT (record);
  int days;

  if (inc_date_days_between (self->given, self->withdrawn, &days) && days < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "withdrawn", "%s", _("It was withdrawn before it was given"));
  if (self->proof == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "proof", "%s",
                      _("The law asks for a proof: say where the paper, message or recording is kept"));
}

INC_DEFINE_RECORD (IncConsent, inc_consent,
                   .table = "consent",
                   .number = 17,
                   .label = N_("Consent"),
                   .plural = N_("Consents"),
                   .check = check_consent)
