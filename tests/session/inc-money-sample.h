/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A small register of money, and its acts in one line each. */
#pragma once

#include "inc-award-acts.h"
#include "inc-award-figures.h"
#include "inc-ceilings.h"
#include "inc-fund-figures.h"
#include "inc-records.h"
#include "inc-session-test.h"

G_BEGIN_DECLS

/* After all that the tests do. */
#define MONEY_TODAY "2030-06-30"
#define MILLION G_GINT64_CONSTANT (1000000)

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 programme, cohort;
  gint64 startup;        /* Hoa Sen */
  gint64 other;          /* Sen Đá */
  gint64 city, private_fund, dollars; /* funds of 1.000 and 500 million đồng, and of 10.000,00 USD */
} MoneySample;

void money_sample_init (MoneySample *self);
void money_sample_clear (MoneySample *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MoneySample, money_sample_clear)

/* Takes the record over; its id. */
gint64 money_save (MoneySample *self, gpointer record);
/* Full transfer. */
gpointer money_get (MoneySample *self, GType type, gint64 id);
guint money_count (MoneySample *self, GType type);
/* Ids of all of the type that refer to id, as they were entered.  Full transfer. */
GArray *money_list (MoneySample *self, GType type, const char *field, gint64 id);
/* The last change of that title in the history. */
gint64 money_change_set (MoneySample *self, const char *title);

/* An award that is decided: 2026-01-10, asked of the city's fund. */
gint64 money_award (MoneySample *self, gint64 startup, int kind, gint64 amount);
/* A tranche of it, all of which the fund pays, submitted 2026-02-01. */
gint64 money_tranche (MoneySample *self, gint64 award, gint64 amount, gint64 fund);
/* The same, approved. */
gint64 money_approved (MoneySample *self, gint64 award, gint64 amount, gint64 fund, const char *date);

/* An award of 100 million to Hoa Sen, paid at once by the city's fund: approved 2026-03-01, paid 2026-03-10.  The payment. */
gint64 money_pay (MoneySample *self, gint64 *tranche);

/* Eats the future; it must resolve. */
void money_do (DexFuture *future);
/* No-break spaces as spaces.  Full transfer. */
char *money_plain (const char *text);
/* It must be refused: the message, plain.  Full transfer. */
char *money_refused (DexFuture *future, int code);

void money_assert_refused (DexFuture *future, const char *expected);
void money_undo (MoneySample *self);
void money_redo (MoneySample *self);

IncAwardFigures money_award_figures (MoneySample *self, gint64 award);
/* "paid signed proposed free" in units.  date may be NULL.  Full transfer. */
char *money_fund_text (MoneySample *self, gint64 fund, const char *date);
void money_assert_fund (MoneySample *self, gint64 fund, const char *date, const char *expected);

G_END_DECLS
