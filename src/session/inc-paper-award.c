/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-award: from the rows of the register to the plain values that the papers of an award are made of. */
#include "config.h"

#include "inc-paper-award.h"
#include "inc-papers-private.h"
#include "inc-payment.h"
#include "inc-requirement.h"
#include "inc-store-error.h"

#include <glib/gi18n-lib.h>

gboolean
inc_paper_read_tables (IncStore *store, IncPaperData *data, const char *const *queries, guint n_queries, GError **error)
{
  g_auto(IncValue) as_of = inc_value_dup_text (data->options->as_of);
  const IncValue values[] = { inc_value_integer (data->options->record), as_of };

  for (guint i = 0; i < n_queries; i++)
    {
      data->tables[i] = inc_store_query (store, queries[i], values, G_N_ELEMENTS (values), error);
      if (data->tables[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

IncAwardHead
inc_paper_award_head (const IncTable *table)
{
  const char *currency = inc_table_get_text (table, 0, "currency");

  return (IncAwardHead) {
    .award = inc_table_get_text (table, 0, "award"),
    .startup = inc_table_get_text (table, 0, "startup"),
    .tax_code = inc_table_get_text (table, 0, "tax_code"),
    .decision = inc_table_get_text (table, 0, "decision"),
    .contract = inc_table_get_text (table, 0, "contract"),
    .currency = g_strcmp0 (currency, "VND") != 0 ? currency : NULL,
  };
}

gint64
inc_paper_get_amount (const IncTable *table, guint row, const char *column)
{
  return inc_value_is_null (inc_table_get (table, row, column)) ? INC_MISSING : inc_table_get_integer (table, row, column);
}

const char *
inc_paper_name_fund (const IncPaperBuild *build, const IncTable *table, guint row)
{
  return inc_table_get_text (table, row, build->options->language == INC_PAPER_ENGLISH ? "fund_en" : "fund");
}

/* "Báo cáo: kết quả giai đoạn 1"; the kind alone where it has no title. */
static const char *
name_requirement (IncPaperBuild *build, const IncTable *table, guint row)
{
  const char *kind =
    inc_paper_build_say_choice (build, inc_requirement_kind_choices, inc_table_get_text (table, row, "kind"));
  const char *title = inc_table_get_text (table, row, "title");
  g_autofree char *both = title != NULL ? g_strdup_printf ("%s: %s", kind, title) : NULL;

  return both != NULL ? g_string_chunk_insert (build->words, both) : kind;
}

IncAwardRequirement *
inc_paper_make_requirements (IncPaperBuild *build, const IncTable *table)
{
  const guint n = inc_table_get_n_rows (table);
  IncAwardRequirement *requirements = g_new0 (IncAwardRequirement, n + 1);

  for (guint i = 0; i < n; i++)
    requirements[i] = (IncAwardRequirement) {
      .title = name_requirement (build, table, i),
      .document = inc_table_get_text (table, i, "document"),
      .due = inc_table_get_text (table, i, "due"),
      .received = inc_table_get_text (table, i, "received"),
      .accepted = inc_table_get_text (table, i, "accepted"),
      .accepted_by = inc_table_get_text (table, i, "accepted_by"),
    };
  return requirements;
}

IncLedgerEntry *
inc_paper_make_entries (IncPaperBuild *build, const IncTable *table)
{
  const guint n = inc_table_get_n_rows (table);
  IncLedgerEntry *entries = g_new0 (IncLedgerEntry, n + 1);

  for (guint i = 0; i < n; i++)
    entries[i] = (IncLedgerEntry) {
      .date = inc_table_get_text (table, i, "date"),
      .tranche = inc_table_get_text (table, i, "tranche"),
      .fund = inc_paper_name_fund (build, table, i),
      .method = inc_paper_build_say_choice (build, inc_payment_method_choices, inc_table_get_text (table, i, "method")),
      .reference = inc_table_get_text (table, i, "reference"),
      .reason = inc_table_get_text (table, i, "reason"),
      .amount = inc_table_get_integer (table, i, "amount"),
    };
  return entries;
}

/* One that an earlier paper names stays with that one while it stands. */
static gboolean
choose_paper (IncStore *store, IncPayment *payment, gint64 *paper, GError **error)
{
  const IncValue values[] = { inc_value_integer (payment->paper), inc_value_integer (payment->tranche),
                              { INC_VALUE_TEXT, 0, payment->date } };
  g_autoptr(IncTable) papers = NULL;

  if (payment->paper == 0)
    return TRUE;
  papers = inc_store_query (store, "payment-papers", values, G_N_ELEMENTS (values), error);
  if (papers != NULL && inc_table_get_n_rows (papers) > 0)
    *paper = inc_table_get_integer (papers, 0, "id");
  return papers != NULL;
}

static gboolean
bind_payment (IncStore *store, IncTransaction *transaction, gint64 id, gint64 report, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(IncRecord) record = inc_store_get (store, inc_schema_of (inc_payment_get_type ()), id, &local_error);

  if (g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    {
      inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "payment", "paper", "%s",
                           _("A payment that the paper names is no longer in the register: look at the paper again"));
      return FALSE;
    }
  if (record == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (!choose_paper (store, INC_PAYMENT (record), &report, error))
    return FALSE;
  g_object_set (record, "paper", report, NULL);
  return inc_transaction_save (transaction, record, error);
}

gboolean
inc_paper_bind_payments (IncStore *store, IncTransaction *transaction, const IncPaperData *data, gint64 report, GError **error)
{
  const guint ledger = inc_paper_maker_get (data->options->kind)->ledger;

  if (ledger == 0)
    return TRUE;
  for (guint i = 0; i < inc_table_get_n_rows (data->tables[ledger]); i++)
    if (!bind_payment (store, transaction, inc_table_get_integer (data->tables[ledger], i, "id"), report, error))
      return FALSE;
  return TRUE;
}

/* ---- whether it says anything ---- */

const char *
inc_paper_why_no_account (IncAward *award, gboolean is_paid)
{
  if (award->awarded_on == NULL)
    return _("Nothing was awarded yet");
  if (!is_paid && award->status != INC_AWARD_SETTLED)
    return _("Nothing was paid yet, so there is nothing to account for");
  return NULL;
}

const char *
inc_paper_why_no_payment_request (IncTranche *tranche)
{
  if (tranche->status == INC_TRANCHE_SCHEDULED)
    return _("A payment is requested once the tranche was submitted");
  if (tranche->status == INC_TRANCHE_CANCELLED)
    return _("The tranche was cancelled: nothing is to be paid");
  return NULL;
}

const char *
inc_paper_why_no_acceptance (gboolean is_required)
{
  return is_required ? NULL : _("The tranche requires nothing: add what must be accepted, then there are minutes of it");
}

/* Whether that query has rows of the record as of the day. */
static gboolean
has_rows (IncStore *store, const IncPaperOptions *options, const char *query, gboolean *has, GError **error)
{
  const IncValue values[] = { inc_value_integer (options->record), { INC_VALUE_TEXT, 0, options->as_of } };
  g_autoptr(IncTable) table = inc_store_query (store, query, values, G_N_ELEMENTS (values), error);

  *has = table != NULL && inc_table_get_n_rows (table) > 0;
  return table != NULL;
}

gboolean
inc_paper_allow_issue (IncStore *store, const IncPaperOptions *options, GError **error)
{
  const gboolean is_account = options->kind == INC_PAPER_SETTLEMENT, is_request = options->kind == INC_PAPER_PAYMENT;
  g_autoptr(IncRecord) record = NULL;
  gboolean has = FALSE;
  const char *why;

  if (!is_account && !is_request && options->kind != INC_PAPER_ACCEPTANCE)
    return TRUE;
  record = inc_store_get (store, inc_paper_maker_get (options->kind)->get_schema (), options->record, error);
  if (record == NULL || !has_rows (store, options, is_account ? "paper-award-payments" : "paper-requirements", &has, error))
    return FALSE;
  why = is_account ? inc_paper_why_no_account (INC_AWARD (record), has)
        : is_request ? inc_paper_why_no_payment_request (INC_TRANCHE (record))
                     : inc_paper_why_no_acceptance (has);
  return why == NULL || inc_store_error_refuse (error, "report", "%s", why);
}
