/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who puts money into startups: an organisation, or a person as an angel. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_INVESTOR_KIND_FUND = 1,
  INC_INVESTOR_KIND_ANGEL = 2,
  INC_INVESTOR_KIND_ANGEL_NETWORK = 3,
  INC_INVESTOR_KIND_CORPORATE = 4,
  INC_INVESTOR_KIND_BANK = 5,
  INC_INVESTOR_KIND_STATE = 6,
  INC_INVESTOR_KIND_ACCELERATOR = 7,
  INC_INVESTOR_KIND_OTHER = 8,
} IncInvestorKind;

extern const IncChoice inc_investor_kind_choices[];

typedef enum
{
  INC_CONTACT_STATUS_ACTIVE = 1,
  INC_CONTACT_STATUS_PAUSED = 2,
  INC_CONTACT_STATUS_LEFT = 3,
} IncContactStatus;

extern const IncChoice inc_contact_status_choices[];

INC_DECLARE_RECORD (IncInvestor, inc_investor, INC_INVESTOR)

struct _IncInvestor
{
  IncRecord parent_instance;

  char *name;
  char *legal_name; /* as registered */
  int kind; /* IncInvestorKind */
  gint64 person; /* the natural person that an angel is */
  char *tax_code; /* normalised; inc-tax-code.h */
  char *sectors; /* tags */
  int stage_from; /* IncBusinessStage */
  int stage_to; /* IncBusinessStage */
  gint64 ticket_min; /* INC_MISSING */
  gint64 ticket_max; /* INC_MISSING */
  char *ticket_currency; /* ISO 4217 code; NULL: VND */
  char *country;
  char *website;
  char *email;
  char *phone;
  char *address;
  char *description;
  char *description_en;
  int status; /* IncContactStatus */
  char *source;
  gint64 startups; /* that it holds stakes in; derived */
  char *contacted; /* date of the last note; derived */
};

G_END_DECLS
