/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Grants packages of other publishers (360Giving 1.x).
 *
 * A recipient becomes a startup, a funder a partner, funder and currency together a fund, a grant an award, and each payment a
 * tranche that was paid.  An organisation is known by the id that a package gave it before, by its tax code, and else by its
 * name where one record has that name and no other id.  A grant whose identifier is here already is left as it is, so the same
 * file again adds nothing.  Grants to individuals are left out, and so are amounts below zero, which no award has, and amounts
 * that would have to be rounded.  One thing wrong, and nothing comes in; all that comes in is one change set. */
#pragma once

#include "inc-amount-sums.h"
#include "inc-session.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_grants;
  guint n_new;
  guint n_known;       /* their identifier was here */
  guint n_individuals; /* left out, and so are the next */
  guint n_negative;    /* their amounts are less than zero: they correct what the publisher said before */
  guint n_too_fine;    /* an amount of theirs has smaller parts than its currency: it would have to be rounded */
  guint too_fine_line; /* where the first of these stands */
  char *too_fine_id;
  guint n_shared;      /* several organisations gave or got them: the first is taken */
  guint n_startups;    /* the next four: new ones */
  guint n_partners;
  guint n_funds;
  guint n_payments;
  guint n_undated;     /* payments without a day, which no ledger can have */
  guint n_differing;   /* grants whose payments are not what they say was paid */
  guint n_exceeding;   /* grants of which more was paid than was awarded */
  IncAmountSums *awarded; /* of the new ones, in each currency */
  IncAmountSums *paid;
  IncAmountSums *negative; /* awarded by those that were left out */
  IncChanges *changes; /* NULL of a trial */
} IncGrantsReport;

#define INC_TYPE_GRANTS_REPORT (inc_grants_report_get_type ())
GType inc_grants_report_get_type (void);
IncGrantsReport *inc_grants_report_ref (IncGrantsReport *self);
void inc_grants_report_unref (IncGrantsReport *self);

/* trial: tells what would happen and writes nothing.  Resolves to an IncGrantsReport. */
DexFuture *inc_session_import_grants (IncSession *self, const char *title, GFile *file, gboolean trial);

/* Lines for people: what came in with its sums, and what did not.  Full transfer. */
char *inc_grants_report_describe (const IncGrantsReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncGrantsReport, inc_grants_report_unref)

G_END_DECLS
