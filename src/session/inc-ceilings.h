/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the way of approving a tranche on a day: budgets of its funds and every ceiling that applies.
 *
 * Counted against a ceiling are the parts of approved and paid tranches that public money pays, in the year of their approval
 * (of a cancelled one, what was paid), and support that no award pays, by its date.  A rule applies when it is in force that
 * day and its kind, fund and programme, where it names them, are the tranche's.  A share of public money and an amount in all
 * are of a fund or a programme: until the rule names one, it applies to nothing.  Of rules of one act with one measure those
 * that name the kind of support take the place of those that do not.
 *
 * The money of an award or support with months is counted in equal parts in each of them, from the award's beginning on. */
#pragma once

#include "inc-ceiling-rule.h"
#include "inc-session.h"

G_BEGIN_DECLS

typedef enum
{
  INC_CEILING_WITHIN,
  INC_CEILING_WARNS,        /* exceeded; nobody has confirmed the rule */
  INC_CEILING_NEEDS_REASON, /* exceeded; allowed with a reason and a name */
  INC_CEILING_REFUSES,      /* exceeded */
} IncCeilingVerdict;

typedef enum
{
  INC_CEILING_IN_DONG,
  INC_CEILING_IN_MILLIONTHS,
  INC_CEILING_IN_MONTHS,
} IncCeilingUnit;

/* One rule for one thing that it is about: a startup, a fund, a consultant.  used + adds = after, left = limit − after, but
 * for shares: used and after are shares before and after, and adds is their difference. */
typedef struct
{
  IncCeilingRule *rule;
  char *about; /* "Hoa Sen, 2026" */
  IncCeilingUnit unit;
  gint64 limit;
  gint64 used;
  gint64 adds;
  gint64 after;
  gint64 left;   /* below zero when exceeded */
  gint64 part;   /* of a share after this one: so much … */
  gint64 whole;  /* … of that much, in the tranche's currency */
  char *unknown; /* why it cannot be counted, a sentence: then all numbers but limit are 0; NULL else */
  IncCeilingVerdict verdict; /* of what cannot be counted: that of one exceeded, or within while nobody has confirmed it */
} IncCeiling;

/* A fund that pays a part of the tranche. */
typedef struct
{
  gint64 fund;
  char *name;
  char *currency;
  gint64 limit; /* INC_MISSING: none; then left is, too */
  gint64 used;  /* paid and signed for */
  gint64 adds;
  gint64 after;
  gint64 left;
  char *outside; /* that the day lies outside of the fund's period, a sentence; NULL: it does not */
  IncCeilingVerdict verdict; /* within or needs a reason */
} IncBudget;

typedef struct
{
  GPtrArray *obstacles; /* sentences: what must be done first, whatever the reason */
  GPtrArray *budgets;   /* of IncBudget */
  GPtrArray *ceilings;  /* of IncCeiling, in the order of the rules' names */
  IncCeilingVerdict verdict; /* the worst of them; obstacles refuse */
} IncApproval;

#define INC_TYPE_APPROVAL (inc_approval_get_type ())
GType inc_approval_get_type (void);
IncApproval *inc_approval_ref (IncApproval *self);
void inc_approval_unref (IncApproval *self);

/* As if the tranche were approved on that day (NULL: today); of one that is approved: without counting it twice.  IncApproval. */
DexFuture *inc_session_check_approval (IncSession *self, gint64 tranche, const char *date);

/* "48,2 %", "12.000.000 đ", "7 months": one of the numbers of a ceiling.  Full transfer. */
char *inc_ceiling_display (const IncCeiling *self, gint64 number);
/* One sentence: "≤ 20 tr a year: Hoa Sen, 2026: 24.000.000 đ of 20.000.000 đ".  Full transfer. */
char *inc_ceiling_describe (const IncCeiling *self);
char *inc_budget_describe (const IncBudget *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncApproval, inc_approval_unref)

G_END_DECLS
