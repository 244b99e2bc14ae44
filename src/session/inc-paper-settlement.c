/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-settlement: the final account of an award. */
#include "config.h"

#include "inc-award.h"
#include "inc-final-account.h"
#include "inc-papers-private.h"
#include "inc-tranche.h"

enum
{
  AWARD,
  VARIATIONS,
  TRANCHES,
  PAYMENTS,
  FUNDS,
};

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_award_get_type ());
}

static gboolean
read_award (IncStore *store, IncPaperData *data, GCancellable *cancellable, GError **error)
{
  static const char *const queries[] = { "paper-award", "paper-variations", "paper-tranches", "paper-award-payments",
                                         "paper-award-funds" };

  return inc_paper_read_tables (store, data, queries, G_N_ELEMENTS (queries), error);
}

static IncAccountVariation *
make_variations (const IncTable *table)
{
  const guint n = inc_table_get_n_rows (table);
  IncAccountVariation *variations = g_new0 (IncAccountVariation, n + 1);

  for (guint i = 0; i < n; i++)
    variations[i] = (IncAccountVariation) {
      .date = inc_table_get_text (table, i, "date"),
      .decision = inc_table_get_text (table, i, "decision"),
      .ends = inc_table_get_text (table, i, "ends"),
      .reason = inc_table_get_text (table, i, "reason"),
      .amount = inc_paper_get_amount (table, i, "amount"),
    };
  return variations;
}

static IncAccountTranche *
make_tranches (IncPaperBuild *build, const IncTable *table)
{
  const guint n = inc_table_get_n_rows (table);
  IncAccountTranche *tranches = g_new0 (IncAccountTranche, n + 1);

  for (guint i = 0; i < n; i++)
    tranches[i] = (IncAccountTranche) {
      .title = inc_table_get_text (table, i, "title"),
      .due = inc_table_get_text (table, i, "due"),
      .approved = inc_table_get_text (table, i, "approved"),
      .status = inc_paper_build_say_choice (build, inc_tranche_status_choices, inc_table_get_text (table, i, "status")),
      .amount = inc_table_get_integer (table, i, "amount"),
      .paid = inc_table_get_integer (table, i, "paid"),
    };
  return tranches;
}

static IncAccountFund *
make_funds (const IncPaperBuild *build, const IncTable *table)
{
  const guint n = inc_table_get_n_rows (table);
  IncAccountFund *funds = g_new0 (IncAccountFund, n + 1);

  for (guint i = 0; i < n; i++)
    funds[i] = (IncAccountFund) {
      .name = inc_paper_name_fund (build, table, i),
      .paid_out = inc_table_get_integer (table, i, "paid_out"),
      .returned = inc_table_get_integer (table, i, "returned"),
    };
  return funds;
}

static IncDocument *
build_settlement (const IncPaperData *data, IncPaperBuild *build)
{
  const IncTable *award = data->tables[AWARD];
  g_autofree IncAccountVariation *variations = make_variations (data->tables[VARIATIONS]);
  g_autofree IncAccountTranche *tranches = make_tranches (build, data->tables[TRANCHES]);
  g_autofree IncLedgerEntry *entries = inc_paper_make_entries (build, data->tables[PAYMENTS]);
  g_autofree IncAccountFund *funds = make_funds (build, data->tables[FUNDS]);
  const IncFinalAccount account = {
    .frame = build->frame,
    .head = inc_paper_award_head (award),
    .requested = inc_paper_get_amount (award, 0, "requested"),
    .requested_on = inc_table_get_text (award, 0, "requested_on"),
    .recommended = inc_paper_get_amount (award, 0, "recommended"),
    .recommended_on = inc_table_get_text (award, 0, "recommended_on"),
    .awarded = inc_paper_get_amount (award, 0, "awarded"),
    .awarded_on = inc_table_get_text (award, 0, "awarded_on"),
    .cancelled = inc_table_get_integer (award, 0, "cancelled"),
    .settled = inc_paper_get_amount (award, 0, "settled"),
    .settled_on = inc_table_get_text (award, 0, "settled_on"),
    .variations = variations,
    .n_variations = inc_table_get_n_rows (data->tables[VARIATIONS]),
    .tranches = tranches,
    .n_tranches = inc_table_get_n_rows (data->tables[TRANCHES]),
    .entries = entries,
    .n_entries = inc_table_get_n_rows (data->tables[PAYMENTS]),
    .funds = funds,
    .n_funds = inc_table_get_n_rows (data->tables[FUNDS]),
  };

  return inc_final_account_new (&account);
}

const IncPaperMaker inc_paper_settlement_maker = { get_schema, read_award, build_settlement, PAYMENTS };
