/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An organisation that the incubator works with: agency, association, university, enterprise. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_PARTNER_KIND_AGENCY = 1,
  INC_PARTNER_KIND_ASSOCIATION = 2,
  INC_PARTNER_KIND_UNIVERSITY = 3,
  INC_PARTNER_KIND_ENTERPRISE = 4,
  INC_PARTNER_KIND_MEDIA = 5,
  INC_PARTNER_KIND_SERVICE = 6,
  INC_PARTNER_KIND_OTHER = 7,
} IncPartnerKind;

extern const IncChoice inc_partner_kind_choices[];

INC_DECLARE_RECORD (IncPartner, inc_partner, INC_PARTNER)

struct _IncPartner
{
  IncRecord parent_instance;

  char *name;
  char *legal_name; /* as registered */
  int kind; /* IncPartnerKind */
  int digital_type; /* IncDigitalType */
  char *digital_type_on;
  char *tax_code; /* normalised; inc-tax-code.h */
  char *country;
  char *website;
  char *email;
  char *phone;
  char *address;
  char *description;
  int status; /* IncContactStatus */
  char *source;
  char *contacted; /* date of the last note; derived */
};

G_END_DECLS
