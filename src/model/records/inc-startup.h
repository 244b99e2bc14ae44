/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A startup: one identity from applicant to alumnus. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_STARTUP_STATUS_OPERATING = 1,
  INC_STARTUP_STATUS_SUSPENDED = 2,
  INC_STARTUP_STATUS_ACQUIRED = 3,
  INC_STARTUP_STATUS_CLOSED = 4,
} IncStartupStatus;

extern const IncChoice inc_startup_status_choices[];

typedef enum
{
  INC_BUSINESS_STAGE_IDEA = 1,
  INC_BUSINESS_STAGE_PROTOTYPE = 2,
  INC_BUSINESS_STAGE_MARKET = 3,
  INC_BUSINESS_STAGE_GROWTH = 4,
  INC_BUSINESS_STAGE_SCALE = 5,
} IncBusinessStage;

extern const IncChoice inc_business_stage_choices[];

/* The four types of digital enterprises. */
typedef enum
{
  INC_DIGITAL_TYPE_CORE_INVESTOR = 1,
  INC_DIGITAL_TYPE_PIONEER = 2,
  INC_DIGITAL_TYPE_APPLIED = 3,
  INC_DIGITAL_TYPE_INNOVATIVE = 4,
} IncDigitalType;

extern const IncChoice inc_digital_type_choices[];

typedef enum
{
  INC_TAX_KIND_ENTERPRISE10 = 1,
  INC_TAX_KIND_UNIT13 = 2,
  INC_TAX_KIND_PERSONAL12 = 3,
  INC_TAX_KIND_FOREIGN = 4,
  INC_TAX_KIND_NONE = 5,
} IncTaxKind;

extern const IncChoice inc_tax_kind_choices[];

/* Decision 27/2018/QD-TTg and Decision 36/2025/QD-TTg. */
typedef enum
{
  INC_VSIC_VERSION_2018 = 1,
  INC_VSIC_VERSION_2025 = 2,
} IncVsicVersion;

extern const IncChoice inc_vsic_version_choices[];

INC_DECLARE_RECORD (IncStartup, inc_startup, INC_STARTUP)

struct _IncStartup
{
  IncRecord parent_instance;

  char *name;
  char *legal_name; /* as registered */
  char *international_name;
  char *tax_code; /* normalised; inc-tax-code.h */
  int tax_kind; /* IncTaxKind */
  int status; /* IncStartupStatus */
  char *sector; /* tags */
  char *technologies; /* tags */
  int business_stage; /* IncBusinessStage */
  int digital_type; /* IncDigitalType */
  char *digital_type_on;
  char *founded; /* may be a year alone */
  char *registered;
  gint64 charter_capital; /* đồng; INC_MISSING */
  char *vsic;
  int vsic_version; /* IncVsicVersion */
  gboolean women_owned;
  char *website;
  char *phone;
  char *email;
  char *address;
  char *commune;
  char *province;
  char *description;
  char *description_en;
  char *source;
  gint64 cohort; /* of the latest enrolment; derived */
  int stage; /* IncStage; derived */
  char *stage_since; /* derived */
  gint64 rounds; /* how many; derived */
  gint64 raised_vnd; /* sum of the amounts that are known, đồng; INC_MISSING; derived */
};

G_END_DECLS
