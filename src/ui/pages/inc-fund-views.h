/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a fund can list, a row of a table each, and which of it. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

typedef enum
{
  INC_FUND_TRANCHES,
  INC_FUND_AWARDS,
  INC_FUND_ACCOUNTS,
  INC_FUND_CEILINGS,
  INC_N_FUND_TABLES,
  INC_FUND_CHART = INC_N_FUND_TABLES,
  INC_N_FUND_VIEWS,
} IncFundView;

typedef struct
{
  const char *name;
  const char *title;        /* N_() */
  GType (*get_type) (void); /* NULL: it lists nothing */
  const char *const *columns;
  const char *const *line;  /* of a narrow row */
  const char *status;       /* its pill; may be NULL */
  const char *sort;
  gboolean descending;
  const char *nothing;      /* N_(), where the list is empty */
} IncFundViewKind;

extern const IncFundViewKind inc_fund_views[];

/* Which tranches. */
typedef enum
{
  INC_FUND_DUE_ALL,
  INC_FUND_DUE_OVERDUE,
  INC_FUND_DUE_YEAR,
  INC_FUND_DUE_UNSCHEDULED,
  INC_N_FUND_DUES,
} IncFundDue;

typedef struct
{
  const char *name;
  const char *title; /* N_() */
} IncFundDueKind;

extern const IncFundDueKind inc_fund_dues[];

/* Full transfer. */
IncQuery *inc_fund_view_query (IncFundView view, gint64 fund, IncFundDue due);
/* Of tranches, awards and accounts.  An IncTable of one row: n, amount. */
DexFuture *inc_fund_view_sum (IncFundView view, IncSession *session, gint64 fund, IncFundDue due);
/* "12 tranches"; number is n in words of digits.  Full transfer. */
char *inc_fund_view_count (IncFundView view, guint n, const char *number);

G_END_DECLS
