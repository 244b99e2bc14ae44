/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of a fund's money at a date, in the fund's currency.  Always a sum over the ledger, never kept. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

/* Of what was entered with a date up to the one asked for. */
typedef struct
{
  gint64 fund;
  char *name;
  char *currency;        /* NULL: VND */
  int source;            /* IncFundSource */
  gboolean public_money;
  gint64 limit;          /* INC_MISSING: none */
  gint64 paid;           /* by its payments, counter-entries taken off */
  gint64 signed_for;     /* approved and not paid yet; a part that was overpaid counts as nothing */
  gint64 proposed;       /* allocated and not approved; and awards without tranches, on the fund that they are asked of */
  gint64 free;           /* limit − paid − signed_for; INC_MISSING without a limit */
} IncFundFigures;

#define INC_TYPE_FUND_FIGURES (inc_fund_figures_get_type ())
GType inc_fund_figures_get_type (void);
IncFundFigures *inc_fund_figures_copy (const IncFundFigures *self);
void inc_fund_figures_free (IncFundFigures *self);

/* What a month did. */
typedef struct
{
  int year;
  int month;
  gint64 paid;
  gint64 approved;
} IncFundMonth;

/* A date NULL: everything that was entered. */
DexFuture *inc_session_get_fund_figures (IncSession *self, gint64 fund, const char *date); /* IncFundFigures */
/* All funds, by name: G_TYPE_PTR_ARRAY of IncFundFigures. */
DexFuture *inc_session_list_fund_figures (IncSession *self, const char *date);
/* From the month of the first payment or approval to that of the last, none left out: G_TYPE_ARRAY of IncFundMonth. */
DexFuture *inc_session_list_fund_months (IncSession *self, gint64 fund);

/* ---- paid over a period ---- */

typedef enum
{
  INC_PAID_BY_STARTUP,
  INC_PAID_BY_COHORT,
  INC_PAID_BY_PROGRAMME,
  INC_PAID_BY_FUND,
} IncPaidBy;

/* One currency of one of them. */
typedef struct
{
  gint64 id;         /* 0: of none */
  char *name;        /* NULL then */
  char *currency;    /* NULL: VND */
  gint64 public_paid; /* from funds of public money */
  gint64 private_paid;
  guint n_payments;
} IncPaid;

/* from, to: both days included; NULL: open.  By name; G_TYPE_PTR_ARRAY of IncPaid. */
DexFuture *inc_session_list_paid (IncSession *self, IncPaidBy by, const char *from, const char *to);
void inc_paid_free (IncPaid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncFundFigures, inc_fund_figures_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncPaid, inc_paid_free)

G_END_DECLS
