/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry of the ledger: money left a fund for a tranche.  A correction is a counter-entry, never a change of what was
 * entered: while a paper that names it stands, or once its books are closed, it is neither changed nor deleted nor undone. */
#pragma once

#include "inc-fund.h"

G_BEGIN_DECLS

typedef enum
{
  INC_PAYMENT_TRANSFER = 1,
  INC_PAYMENT_CARD = 2,
  INC_PAYMENT_WALLET = 3,
  INC_PAYMENT_CASH = 4,
} IncPaymentMethod;

extern const IncChoice inc_payment_method_choices[];

INC_DECLARE_RECORD (IncPayment, inc_payment, INC_PAYMENT)

struct _IncPayment
{
  IncRecord parent_instance;

  gint64 tranche;
  gint64 fund;
  gint64 amount; /* in the tranche's currency; below zero in a counter-entry */
  char *currency; /* that currency */
  char *date;
  int method; /* IncPaymentMethod */
  char *bank_reference;
  gint64 reverses; /* 0; else the payment that this takes back */
  char *reason; /* of a counter-entry */
  gint64 paper; /* 0; else the first issued paper that names it: while one that does stands it is final */
  char *note;
};

/* TRUE for all ways but cash: what the state counts as cashless payment. */
gboolean inc_payment_is_cashless (IncPayment *self);

G_END_DECLS
