/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person agreed to, for one purpose, with its proof (Law 91/2025/QH15). */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_CONSENT_PURPOSE_CONTACT = 1,
  INC_CONSENT_PURPOSE_CITY_REPORT = 2,
  INC_CONSENT_PURPOSE_INTRODUCE = 3,
  INC_CONSENT_PURPOSE_PUBLISH = 4,
} IncConsentPurpose;

extern const IncChoice inc_consent_purpose_choices[];

typedef enum
{
  INC_CONSENT_FORM_PAPER = 1,
  INC_CONSENT_FORM_ELECTRONIC = 2,
  INC_CONSENT_FORM_RECORDING = 3,
} IncConsentForm;

extern const IncChoice inc_consent_form_choices[];

INC_DECLARE_RECORD (IncConsent, inc_consent, INC_CONSENT)

struct _IncConsent
{
  IncRecord parent_instance;

  gint64 person;
  int purpose; /* IncConsentPurpose */
  char *given;
  int form; /* IncConsentForm */
  char *text_version;
  char *proof;
  char *withdrawn;
};

G_END_DECLS
