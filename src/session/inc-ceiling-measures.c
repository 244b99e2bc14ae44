/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-ceiling-measures: one function for each measure; what was used comes from three named queries. */
#include "config.h"

#include "inc-ceiling-measures-private.h"

#include "inc-fund.h"
#include "inc-programme.h"
#include "inc-split.h"
#include "inc-support.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define YEAR strlen ("2026")
#define MONTH strlen ("2026-05")

/* ---- the tranche ---- */

gint64
inc_approval_case_add_public (const IncApprovalCase *self, gint64 fund)
{
  gint64 sum = 0;

  for (guint i = 0; i < inc_table_get_n_rows (self->parts); i++)
    if (inc_table_get_integer (self->parts, i, "public_money") != 0 &&
        (fund == 0 || inc_table_get_integer (self->parts, i, "fund") == fund))
      sum += inc_table_get_integer (self->parts, i, "amount");
  return sum;
}

gboolean
inc_approval_case_has_fund (const IncApprovalCase *self, gint64 fund)
{
  for (guint i = 0; i < inc_table_get_n_rows (self->parts); i++)
    if (inc_table_get_integer (self->parts, i, "fund") == fund)
      return TRUE;
  return FALSE;
}

gboolean
inc_approval_case_is_under (const IncApprovalCase *self, IncCeilingRule *rule)
{
  if (rule->starts != NULL && strcmp (self->date, rule->starts) < 0)
    return FALSE;
  /* An end that is a year or a month lasts to its last day. */
  if (rule->ends != NULL && strncmp (self->date, rule->ends, strlen (rule->ends)) > 0)
    return FALSE;
  if ((rule->kind != 0 && rule->kind != self->award->kind) ||
      (rule->fund != 0 && !inc_approval_case_has_fund (self, rule->fund)) ||
      (rule->programme != 0 && rule->programme != self->award->programme))
    return FALSE;
  if (inc_ceiling_rule_is_of_a_pot (rule) && rule->fund == 0 && rule->programme == 0)
    return FALSE;
  return rule->measure == INC_CEILING_PUBLIC_SHARE || inc_approval_case_add_public (self, rule->fund) > 0;
}

static gboolean
is_in_dong (const IncApprovalCase *self)
{
  return self->tranche->currency == NULL || strcmp (self->tranche->currency, "VND") == 0;
}

/* ---- uses ---- */

static gint64
get_number (const IncApprovalCase *self, guint use, const char *column)
{
  return inc_table_get_integer (self->uses, use, column);
}

static const char *
get_text (const IncApprovalCase *self, guint use, const char *column)
{
  return inc_table_get_text (self->uses, use, column);
}

static gboolean
is_kind (const char *word, int kind)
{
  const IncChoice *choice = word != NULL ? inc_choice_find_word (inc_support_kind_choices, word) : NULL;

  return choice != NULL && choice->value == kind;
}

/* A use that the rule counts, of this startup. */
static gboolean
counts (const IncApprovalCase *self, guint use, IncCeilingRule *rule)
{
  return (rule->kind == 0 || is_kind (get_text (self, use, "kind"), rule->kind)) &&
         (rule->fund == 0 || get_number (self, use, "fund") == rule->fund) &&
         (rule->programme == 0 || get_number (self, use, "programme") == rule->programme);
}

static gboolean
is_dong (const IncApprovalCase *self, guint use)
{
  const char *currency = get_text (self, use, "currency");

  return currency == NULL || strcmp (currency, "VND") == 0;
}

static gboolean
is_of_the_year (const IncApprovalCase *self, guint use)
{
  return strncmp (get_text (self, use, "date"), self->date, YEAR) == 0;
}

static gboolean
is_of_the_startup (const IncApprovalCase *self, guint use)
{
  return get_number (self, use, "startup") == self->award->startup;
}

/* Without a contract the award itself stands for it. */
static gboolean
is_of_the_contract (const IncApprovalCase *self, guint use)
{
  if (!is_of_the_startup (self, use))
    return FALSE;
  if (self->award->contract == NULL)
    return get_number (self, use, "award") == INC_RECORD (self->award)->id;
  return g_strcmp0 (get_text (self, use, "contract"), self->award->contract) == 0;
}

static gboolean
is_of_the_consultant (const IncApprovalCase *self, guint use)
{
  return g_strcmp0 (get_text (self, use, "consultant"), self->award->consultant) == 0;
}

/* ---- amounts in a year ---- */

static void
count_year (IncCeiling *ceiling, const IncApprovalCase *self, gboolean (*is_of) (const IncApprovalCase *self, guint use),
            const char *whom)
{
  for (guint i = 0; i < inc_table_get_n_rows (self->uses); i++)
    if (is_of (self, i) && is_of_the_year (self, i) && is_dong (self, i) && counts (self, i, ceiling->rule))
      ceiling->used += get_number (self, i, "amount");
  ceiling->adds = inc_approval_case_add_public (self, ceiling->rule->fund);
  /* Translators: a startup, contract or consultant, and a year */
  ceiling->about = g_strdup_printf (_("%s, %.4s"), whom, self->date);
}

/* ---- the fullest month ---- */

static int
month_index (const char *date)
{
  return atoi (date) * 12 + (strlen (date) >= MONTH ? atoi (date + MONTH - 2) - 1 : 0);
}

static int
count_months (gint64 months)
{
  return months == INC_MISSING || months < 1 ? 1 : (int) MIN (months, 1200);
}

/* So much of an amount falls in one of n months that it is never more than that. */
static gint64
in_one_month (gint64 amount, int n)
{
  return (amount + n - 1) / n;
}

/* What falls in a month, given by its index, of all that came before. */
static gint64
add_month (const IncApprovalCase *self, IncCeilingRule *rule, int month)
{
  gint64 sum = 0;

  for (guint i = 0; i < inc_table_get_n_rows (self->uses); i++)
    {
      const int n = count_months (inc_money_read (self->uses, i, "months"));
      const char *starts = n > 1 ? get_text (self, i, "starts") : NULL;
      const int first = month_index (starts != NULL ? starts : get_text (self, i, "date"));

      if (is_of_the_startup (self, i) && is_dong (self, i) && counts (self, i, rule) && month >= first && month < first + n)
        sum += in_one_month (get_number (self, i, "amount"), n);
    }
  return sum;
}

static void
count_month (IncCeiling *ceiling, const IncApprovalCase *self)
{
  const int n = count_months (self->award->months);
  const int first = month_index (n > 1 && self->award->starts != NULL ? self->award->starts : self->date);
  int fullest = first;

  ceiling->used = add_month (self, ceiling->rule, first);
  for (int month = first + 1; month < first + n; month++)
    {
      const gint64 used = add_month (self, ceiling->rule, month);

      if (used <= ceiling->used)
        continue;
      ceiling->used = used;
      fullest = month;
    }
  ceiling->adds = in_one_month (inc_approval_case_add_public (self, ceiling->rule->fund), n);
  /* Translators: a startup, a month and its year */
  ceiling->about = g_strdup_printf (_("%s, %02d/%d"), self->startup, fullest % 12 + 1, fullest / 12);
}

/* ---- months ---- */

/* An award counts once, however many tranches it has. */
static gint64
add_months (const IncApprovalCase *self, IncCeilingRule *rule, gboolean *has_this)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < inc_table_get_n_rows (self->uses); i++)
    {
      const gint64 award = get_number (self, i, "award");
      const gint64 months = inc_money_read (self->uses, i, "months");

      if (!is_of_the_startup (self, i) || !counts (self, i, rule) ||
          (award != 0 && !g_hash_table_add (seen, g_memdup2 (&award, sizeof award))))
        continue;
      sum += months != INC_MISSING ? months : 0;
      *has_this |= award == INC_RECORD (self->award)->id;
    }
  return sum;
}

static void
measure_months (IncCeiling *ceiling, const IncApprovalCase *self)
{
  gboolean has_this = FALSE;

  ceiling->used = add_months (self, ceiling->rule, &has_this);
  if (!has_this && self->award->months == INC_MISSING)
    ceiling->unknown = g_strdup (_("The award does not say for how many months"));
  ceiling->adds = has_this || self->award->months == INC_MISSING ? 0 : self->award->months;
  ceiling->about = g_strdup (self->startup);
}

/* ---- shares ---- */

/* Rounded up, so that it is more than a limit exactly when the money is. */
static gint64
get_share (gint64 part, gint64 whole)
{
  return whole > 0 ? (gint64) (((__int128) part * INC_SPLIT_WHOLE + whole - 1) / whole) : 0;
}

static void
set_share (IncCeiling *ceiling, gint64 part_before, gint64 whole_before, gint64 part, gint64 whole)
{
  ceiling->used = get_share (part_before, whole_before);
  ceiling->adds = get_share (part, whole) - ceiling->used;
  ceiling->part = part;
  ceiling->whole = whole;
}

static void
measure_cost_share (IncCeiling *ceiling, const IncApprovalCase *self)
{
  gint64 before = 0;

  ceiling->about = g_strdup (self->award->title);
  if (self->award->cost == INC_MISSING || self->award->cost <= 0)
    {
      ceiling->unknown = g_strdup (_("What is supported has no cost in the award"));
      return;
    }
  for (guint i = 0; i < inc_table_get_n_rows (self->uses); i++)
    if (get_number (self, i, "award") == INC_RECORD (self->award)->id && counts (self, i, ceiling->rule))
      before += get_number (self, i, "amount");
  set_share (ceiling, before, self->award->cost,
             before + inc_approval_case_add_public (self, ceiling->rule->fund), self->award->cost);
}

/* ---- a fund or a programme ---- */

static IncTable *
ask_pot (const char *query, const IncApprovalCase *self, IncCeilingRule *rule, GError **error)
{
  const IncChoice *kind = rule->kind != 0 ? inc_choice_find (inc_support_kind_choices, rule->kind) : NULL;
  const IncValue values[] = {
    rule->fund != 0 ? inc_value_integer (rule->fund) : inc_value_null (),
    rule->programme != 0 ? inc_value_integer (rule->programme) : inc_value_null (),
    inc_money_borrow (kind != NULL ? kind->word : NULL),
    inc_value_integer (INC_RECORD (self->tranche)->id),
    inc_money_borrow (self->tranche->currency != NULL ? self->tranche->currency : "VND"),
  };

  return inc_store_query (self->store, query, values, G_N_ELEMENTS (values), error);
}

static gboolean
name_pot (IncCeiling *ceiling, const IncApprovalCase *self, GError **error)
{
  const gboolean is_fund = ceiling->rule->fund != 0;
  const GType type = is_fund ? inc_fund_get_type () : inc_programme_get_type ();
  g_autoptr(IncRecord) record =
    inc_store_get (self->store, inc_schema_of (type), is_fund ? ceiling->rule->fund : ceiling->rule->programme, error);

  if (record != NULL)
    ceiling->about = g_strdup (inc_record_get_title (record));
  return record != NULL;
}

static gboolean
measure_total (IncCeiling *ceiling, const IncApprovalCase *self, GError **error)
{
  g_autoptr(IncTable) table = ask_pot ("ceiling-total", self, ceiling->rule, error);

  if (table == NULL)
    return FALSE;
  ceiling->used = inc_table_get_integer (table, 0, "amount");
  ceiling->adds = inc_approval_case_add_public (self, ceiling->rule->fund);
  return name_pot (ceiling, self, error);
}

static gboolean
measure_public_share (IncCeiling *ceiling, const IncApprovalCase *self, GError **error)
{
  g_autoptr(IncTable) table = ask_pot ("ceiling-share", self, ceiling->rule, error);
  gint64 part, whole, all = 0;

  if (table == NULL)
    return FALSE;
  part = inc_table_get_integer (table, 0, "part");
  whole = inc_table_get_integer (table, 0, "whole");
  for (guint i = 0; i < inc_table_get_n_rows (self->parts); i++)
    all += inc_table_get_integer (self->parts, i, "amount");
  set_share (ceiling, part, whole, part + inc_approval_case_add_public (self, 0), whole + all);
  return name_pot (ceiling, self, error);
}

/* ---- all of them ---- */

static void
measure_person (IncCeiling *ceiling, const IncApprovalCase *self)
{
  if (self->award->consultant != NULL)
    count_year (ceiling, self, is_of_the_consultant, self->award->consultant);
  else
    {
      ceiling->about = g_strdup (self->award->title);
      ceiling->unknown = g_strdup (_("The award names no consultant"));
    }
}

gboolean
inc_ceiling_measure (IncCeiling *ceiling, const IncApprovalCase *self, GError **error)
{
  const char *contract = self->award->contract != NULL ? self->award->contract : self->award->title;

  if (ceiling->unit == INC_CEILING_IN_DONG && !is_in_dong (self))
    {
      ceiling->about = g_strdup (self->award->title);
      ceiling->unknown = g_strdup_printf (_("It is in %s, which a ceiling in đồng cannot count"), self->tranche->currency);
      return TRUE;
    }
  switch ((IncCeilingMeasure) ceiling->rule->measure)
    {
    case INC_CEILING_TOTAL:
      return measure_total (ceiling, self, error);
    case INC_CEILING_PUBLIC_SHARE:
      return measure_public_share (ceiling, self, error);
    case INC_CEILING_COST_SHARE:
      measure_cost_share (ceiling, self);
      return TRUE;
    case INC_CEILING_STARTUP_YEAR:
      count_year (ceiling, self, is_of_the_startup, self->startup);
      return TRUE;
    case INC_CEILING_CONTRACT_YEAR:
      count_year (ceiling, self, is_of_the_contract, contract);
      return TRUE;
    case INC_CEILING_PERSON_YEAR:
      measure_person (ceiling, self);
      return TRUE;
    case INC_CEILING_MONTH_AMOUNT:
      count_month (ceiling, self);
      return TRUE;
    case INC_CEILING_MONTHS:
    default:
      measure_months (ceiling, self);
      return TRUE;
    }
}
