/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A grant as the 360Giving standard (1.4) has it: what is written of an award, and what is read of other publishers. */
#pragma once

#include "inc-field.h"

G_BEGIN_DECLS

#define INC_GRANTS_VERSION "1.4"
/* Our own words of kinds of support, among the classifications. */
#define INC_GRANTS_KINDS "Incubator kind of support"
/* What stands before a tax code in the id of an organisation. */
#define INC_GRANTS_TAX_CODE "VN-MST-"

typedef struct
{
  char *id;
  char *name;
  char *alternate; /* another name; NULL */
  char *region;
  char *country;   /* two letters */
  char *url;
} IncGrantOrganisation;

/* Money that was promised, or that flowed; in the currency of the grant. */
typedef struct
{
  char *date; /* ISO day; NULL: not known */
  gint64 amount;
  char *provider;  /* ids of organisations; NULL */
  char *recipient;
  guint line;      /* of the file that was read; 0 */
} IncGrantTransaction;

typedef struct
{
  char *id;
  char *title;
  char *description;
  char *currency; /* of ISO 4217, never NULL */
  gint64 applied; /* INC_MISSING where not known, and so are the next two */
  gint64 awarded;
  gint64 disbursed;
  char *awarded_on; /* ISO days; NULL where not known */
  char *starts;
  char *ends;
  gint64 months;
  char *kind;       /* a word of our own; NULL */
  char *kind_title;
  char *programme_code;
  char *programme;
  char *place;      /* of those who benefit */
  char *country;
  char *changed;    /* a stamp with its offset; NULL */
  IncGrantOrganisation funder;
  IncGrantOrganisation recipient;
  gboolean to_individual; /* then it has no recipient: of persons nothing is read, and nothing is written */
  gboolean is_shared;     /* several gave or got it; the first of them stands here */
  GArray *commitments;    /* of IncGrantTransaction */
  GArray *payments;
  guint line;             /* of the file that was read; 0 */
  guint fine_line;        /* of an amount that has smaller parts than its currency, and is not here; 0: all are exact */
} IncGrant;

IncGrant *inc_grant_new (void);
void inc_grant_free (IncGrant *self);
/* Takes nothing over; date and organisations may be NULL. */
void inc_grant_add (GArray *transactions, const char *date, gint64 amount, const char *provider, const char *recipient);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncGrant, inc_grant_free)

G_END_DECLS
