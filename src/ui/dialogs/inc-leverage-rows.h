/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure of leverage and the rows behind it, in sections: private rounds, public payments, support, and what is not counted, each
 * with its reason.  A row is made when it is looked at. */
#pragma once

#include "inc-leverage.h"
#include "inc-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which rows; those from INC_LEVERAGE_MISSING_ROUNDS on are not counted. */
typedef enum
{
  INC_LEVERAGE_ROUNDS,
  INC_LEVERAGE_PAYMENTS,
  INC_LEVERAGE_SUPPORTS,
  INC_LEVERAGE_MISSING_ROUNDS,
  INC_LEVERAGE_MISSING_PAYMENTS,
  INC_LEVERAGE_MISSING_SUPPORTS,
  INC_N_LEVERAGE_GROUPS,
} IncLeverageGroup;

#define INC_TYPE_LEVERAGE_ROW (inc_leverage_row_get_type ())
G_DECLARE_FINAL_TYPE (IncLeverageRow, inc_leverage_row, INC, LEVERAGE_ROW, GObject)

struct _IncLeverageRow
{
  GObject parent_instance;

  IncLeverage *figures; /* of the first row, which shows them and nothing else; NULL of all others */
  IncLeverageGroup group;
  char *section; /* "Private rounds" */
  char *sum;     /* of its section: "4 · 13.000.000.000 đ" */
  char *title;   /* of whom; or of what, when */
  char *about;   /* of what, when; NULL */
  char *amount;  /* what counts, or what is known where it does not; NULL */
  char *reason;  /* why it does not count; NULL */
  gint64 id;     /* of the row */
  gint64 owner;  /* where it stands: a startup, an award of payments */
};

/* The figures, then the rows behind them.  lines: of each group the answer of the query that inc_leverage_group_ask () asks.
 * of_one_startup: its name is not said again in each row.  Full transfer. */
GListModel *inc_leverage_rows_new (IncLeverage *leverage, IncTable *const *lines, gboolean of_one_startup);
/* Resolves to an IncTable. */
DexFuture *inc_leverage_group_ask (IncLeverageGroup group, const IncLeverage *leverage, IncSession *session);

G_END_DECLS
