/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-payment: the request to pay a tranche. */
#include "config.h"

#include "inc-papers-private.h"
#include "inc-payment-request.h"
#include "inc-tranche.h"

enum
{
  TRANCHE,
  ALLOCATIONS,
  REQUIREMENTS,
  PAYMENTS,
};

static const IncSchema *
get_schema (void)
{
  return inc_schema_of (inc_tranche_get_type ());
}

static gboolean
read_tranche (IncStore *store, IncPaperData *data, GCancellable *cancellable, GError **error)
{
  static const char *const queries[] = { "paper-tranche", "paper-allocations", "paper-requirements",
                                         "paper-tranche-payments" };

  return inc_paper_read_tables (store, data, queries, G_N_ELEMENTS (queries), error);
}

/* What its allowance says, a line each, in one line.  NULL for NULL. */
static const char *
join_lines (IncPaperBuild *build, const char *lines)
{
  g_auto(GStrv) parts = lines != NULL ? g_strsplit (lines, "\n", -1) : NULL;
  g_autofree char *line = parts != NULL ? g_strjoinv ("; ", parts) : NULL;

  return line != NULL ? g_string_chunk_insert (build->words, line) : NULL;
}

/* The way of the first payment: the later ones stand in the table. */
static const char *
find_method (const IncLedgerEntry *entries, guint n_entries)
{
  return n_entries > 0 ? entries[0].method : NULL;
}

static IncPaymentPart *
make_parts (const IncPaperBuild *build, const IncTable *table)
{
  const guint n = inc_table_get_n_rows (table);
  IncPaymentPart *parts = g_new0 (IncPaymentPart, n + 1);

  for (guint i = 0; i < n; i++)
    parts[i] = (IncPaymentPart) { inc_paper_name_fund (build, table, i), inc_table_get_integer (table, i, "amount") };
  return parts;
}

static IncDocument *
build_payment (const IncPaperData *data, IncPaperBuild *build)
{
  const IncTable *tranche = data->tables[TRANCHE];
  const guint n_entries = inc_table_get_n_rows (data->tables[PAYMENTS]);
  g_autofree IncPaymentPart *parts = make_parts (build, data->tables[ALLOCATIONS]);
  g_autofree IncAwardRequirement *requirements = inc_paper_make_requirements (build, data->tables[REQUIREMENTS]);
  g_autofree IncLedgerEntry *entries = inc_paper_make_entries (build, data->tables[PAYMENTS]);
  const IncPaymentRequest request = {
    .frame = build->frame,
    .head = inc_paper_award_head (tranche),
    .tranche = inc_table_get_text (tranche, 0, "title"),
    .amount = inc_table_get_integer (tranche, 0, "amount"),
    .approved = inc_table_get_text (tranche, 0, "approved"),
    .approved_by = inc_table_get_text (tranche, 0, "approved_by"),
    .over_what = join_lines (build, inc_table_get_text (tranche, 0, "over_what")),
    .over_reason = inc_table_get_text (tranche, 0, "over_reason"),
    .over_by = inc_table_get_text (tranche, 0, "over_by"),
    .method = find_method (entries, n_entries),
    .now = inc_paper_get_amount (tranche, 0, "now"),
    .paid_before = inc_table_get_integer (tranche, 0, "paid_before"),
    .paid = inc_table_get_integer (tranche, 0, "paid"),
    .cancelled = inc_table_get_integer (tranche, 0, "cancelled"),
    .parts = parts,
    .n_parts = inc_table_get_n_rows (data->tables[ALLOCATIONS]),
    .requirements = requirements,
    .n_requirements = inc_table_get_n_rows (data->tables[REQUIREMENTS]),
    .entries = entries,
    .n_entries = n_entries,
  };

  return inc_payment_request_new (&request);
}

const IncPaperMaker inc_paper_payment_maker = { get_schema, read_tranche, build_payment, PAYMENTS };
