/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of money share.  Worker threads. */
#pragma once

#include "inc-award-figures.h"
#include "inc-ceilings.h"
#include "inc-fund-figures.h"
#include "inc-transaction.h"
#include "inc-tranche.h"

G_BEGIN_DECLS

/* ---- rows as values ---- */

/* INC_MISSING for null. */
gint64 inc_money_read (const IncTable *table, guint row, const char *column);
/* Text that is not the value's own; NULL gives null. */
IncValue inc_money_borrow (const char *text);
/* NULL is VND. */
gboolean inc_money_is_one_currency (const char *one, const char *other);
/* FALSE for NULL; else the result takes it over. */
gboolean inc_money_give (GValue *result, GType type, gpointer boxed);

/* ---- figures ---- */

/* fund 0: every one.  GPtrArray of IncFundFigures. */
GPtrArray *inc_money_list_funds (IncStore *store, gint64 fund, const char *date, GError **error);

/* An award as the acts look at it. */
typedef struct
{
  IncAwardFigures figures;
  gint64 allotted; /* in tranches, cancelled ones too: so much of what it is now is planned for */
  gboolean ended;  /* cancelled or settled */
} IncAwardState;

gboolean inc_money_get_award (IncStore *store, gint64 award, IncAwardState *state, GError **error);
/* The table of allocation-figures.sql. */
IncTable *inc_money_list_parts (IncStore *store, gint64 tranche, GError **error);

/* A tranche that somebody edits.  While it waits, parts that can only be its amount anew follow it: a single one that was all of
 * it, or those by share. */
gboolean inc_money_save_tranche (IncTransaction *transaction, IncStore *store, IncTranche *tranche, GError **error);

/* ---- approval ---- */

IncApproval *inc_approval_new (IncStore *store, gint64 tranche, const char *date, GError **error);

G_END_DECLS
