/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the sample programme is made: its tables, and what fills the register from them.  Writer's thread. */
#pragma once

#include "inc-records.h"
#include "inc-transaction.h"

G_BEGIN_DECLS

#define INC_SAMPLE_COHORTS 3
#define INC_SAMPLE_STARTUPS 40
#define INC_SAMPLE_PEOPLE 120
#define INC_SAMPLE_INVESTORS 25
#define INC_SAMPLE_ANGELS 6 /* of the investors, the last ones */
#define INC_SAMPLE_PARTNERS 6
#define INC_SAMPLE_ROUNDS 60
#define INC_SAMPLE_FOUNDERS 2 /* of each startup */

/* What the records that have a source say in it. */
#define INC_SAMPLE_SOURCE "Dữ liệu mẫu, không có thật"

typedef struct
{
  const char *name;
  char form; /* c joint-stock company, l limited company, 0 a team without a company */
  const char *sector;
  const char *technologies;
  const char *commune;
  IncBusinessStage business_stage;
  int digital_type; /* IncDigitalType or 0 */
  const char *vsic;
  gboolean women_owned;
  guint cohort; /* from 0 */
  IncStage stage;
  IncStartupStatus status;
  const char *rounds; /* inc-sample-startups.c has the letters */
  const char *description;
  const char *description_en;
} IncSampleStartup;

extern const IncSampleStartup inc_sample_startups[INC_SAMPLE_STARTUPS];

typedef struct
{
  const char *name;
  IncInvestorKind kind;
  const char *sectors;
  int stage_from; /* IncBusinessStage or 0 */
  int stage_to;
  const char *currency; /* of the tickets; NULL: đồng */
  gint64 ticket_min;    /* smallest unit; 0: not known */
  gint64 ticket_max;
  const char *country;
  const char *description;
  const char *description_en;
} IncSampleInvestor;

/* The angels are not here: they have the names of their persons. */
extern const IncSampleInvestor inc_sample_investors[INC_SAMPLE_INVESTORS - INC_SAMPLE_ANGELS];

typedef struct
{
  const char *name;
  IncPartnerKind kind;
  int digital_type;
  const char *description;
} IncSamplePartner;

extern const IncSamplePartner inc_sample_partners[INC_SAMPLE_PARTNERS];

typedef struct
{
  const char *name;
  IncTagKind kind;
  const char *name_en;
  gboolean priority;
} IncSampleTag;

/* Ends with an empty name. */
extern const IncSampleTag inc_sample_tags[];

typedef struct
{
  IncChannel channel;
  const char *text;
} IncSampleNote;

/* About a startup of each cohort, an investor, a partner; each ends with an empty text. */
extern const IncSampleNote *const inc_sample_startup_notes[INC_SAMPLE_COHORTS];
extern const IncSampleNote inc_sample_investor_notes[];
extern const IncSampleNote inc_sample_partner_notes[];

/* What is being made.  After the first failure nothing is written any more. */
typedef struct
{
  IncStore *store;
  IncTransaction *transaction;
  const char *today;
  guint generation; /* grows when leftovers of an earlier sample are there */
  guint64 dice;
  guint tax_serial;
  guint serials[256]; /* of the last uid, by the schema's number */
  GError *error;

  gint64 cohorts[INC_SAMPLE_COHORTS];
  gint64 startups[INC_SAMPLE_STARTUPS];
  int founded[INC_SAMPLE_STARTUPS]; /* days from today */
  int applied[INC_SAMPLE_STARTUPS];
  gint64 people[INC_SAMPLE_PEOPLE];
  char *people_names[INC_SAMPLE_PEOPLE];
  gint64 investors[INC_SAMPLE_INVESTORS];
  gint64 partners[INC_SAMPLE_PARTNERS];
  guint n_rounds;
} IncSample;

/* The people in the order in which they are made. */
#define INC_SAMPLE_FIRST_STAFF (INC_SAMPLE_STARTUPS * INC_SAMPLE_FOUNDERS)
#define INC_SAMPLE_N_STAFF 10
#define INC_SAMPLE_FIRST_ANGEL (INC_SAMPLE_FIRST_STAFF + INC_SAMPLE_N_STAFF)
#define INC_SAMPLE_FIRST_CONTACT (INC_SAMPLE_FIRST_ANGEL + INC_SAMPLE_ANGELS)
#define INC_SAMPLE_N_CONTACTS 18 /* of investors: one of them has none */
#define INC_SAMPLE_FIRST_PARTNER_CONTACT (INC_SAMPLE_FIRST_CONTACT + INC_SAMPLE_N_CONTACTS)

/* Saves a new record, which it takes; its id, 0 after a failure. */
gint64 inc_sample_save (IncSample *self, gpointer record);
/* 0 to n - 1, the same ones in every run. */
guint inc_sample_throw (IncSample *self, guint n);
/* A multiple of step from lowest to highest. */
gint64 inc_sample_throw_between (IncSample *self, gint64 lowest, gint64 highest, gint64 step);
/* The working day so many days from today.  Full transfer. */
char *inc_sample_day (IncSample *self, int days);
/* Small letters without marks and blanks, as in web addresses.  Full transfer. */
char *inc_sample_slug (const char *name);
char *inc_sample_phone (guint number);
/* The next of the tax codes that no office gives: they begin with 99, and the check digit is right.  Full transfer. */
char *inc_sample_next_tax_code (IncSample *self);
/* A full name that nobody here has yet.  Full transfer. */
char *inc_sample_next_name (IncSample *self, gboolean is_woman, guint n_taken);

/* In this order. */
void inc_sample_add_words (IncSample *self); /* tags, exchange rates */
void inc_sample_add_startups (IncSample *self); /* programme, cohorts, startups, enrolments */
void inc_sample_add_people (IncSample *self);
void inc_sample_add_investors (IncSample *self); /* and partners */
void inc_sample_add_roles (IncSample *self); /* and consents */
void inc_sample_add_money (IncSample *self); /* rounds, stakes */
void inc_sample_add_funds (IncSample *self); /* awards, and their ledger */
void inc_sample_add_notes (IncSample *self);

/* The đồng for one unit on a day that is so many days from today, and the day of that rate (full transfer). */
gint64 inc_sample_get_rate (IncSample *self, const char *currency, int days, char **rate_on);

/* ---- what is there of it ---- */

/* TRUE for the uid of a record that a sample was made of. */
gboolean inc_sample_owns_uid (const char *uid);

G_END_DECLS
