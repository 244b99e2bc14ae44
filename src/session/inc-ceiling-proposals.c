/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-ceiling-proposals: one table.  Names are in the language of the window; acts are cited as they are, in Vietnamese. */
#include "config.h"

#include "inc-ceiling-proposals.h"

#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-support.h"
#include "inc-vietnamese.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MILLION G_GINT64_CONSTANT (1000000)
#define PER_CENT G_GINT64_CONSTANT (10000)

#define DECREE_80 "Nghị định 80/2021/NĐ-CP, Điều 22"
#define DECREE_264 "Nghị định 264/2025/NĐ-CP"
#define RESOLUTION_30 "Nghị quyết 30/2025/NQ-HĐND của Hội đồng nhân dân thành phố Hà Nội"
#define RESOLUTION_35 "Nghị quyết 35/2025/NQ-HĐND của Hội đồng nhân dân thành phố Hà Nội"
#define RESOLUTION_SME "Nghị quyết ngày 09/7/2025 của Hội đồng nhân dân thành phố Hà Nội về hỗ trợ doanh nghiệp nhỏ và vừa"

typedef struct
{
  const char *name; /* N_() */
  const char *act;
  IncCeilingMeasure measure;
  gint64 number; /* đồng, millionths or months, as the measure asks */
  int kind;
  const char *starts;
  const char *ends;
} Proposal;

static const Proposal proposals[] = {
  { N_("Use of facilities, a startup in a year"), DECREE_80, INC_CEILING_STARTUP_YEAR, 20 * MILLION, INC_SUPPORT_FACILITIES },
  { N_("Rent, share of the cost"), DECREE_80, INC_CEILING_COST_SHARE, 50 * PER_CENT, INC_SUPPORT_RENT },
  { N_("Rent in a month"), DECREE_80, INC_CEILING_MONTH_AMOUNT, 5 * MILLION, INC_SUPPORT_RENT },
  { N_("Months of rent"), DECREE_80, INC_CEILING_MONTHS, 36, INC_SUPPORT_RENT },
  { N_("Advice on intellectual property, a contract in a year"), DECREE_80, INC_CEILING_CONTRACT_YEAR, 30 * MILLION,
    INC_SUPPORT_IP_ADVICE },
  { N_("Invention, design or brand, a contract in a year"), DECREE_80, INC_CEILING_CONTRACT_YEAR, 30 * MILLION,
    INC_SUPPORT_IP_RIGHTS },
  { N_("City's share of its venture fund"), RESOLUTION_30, INC_CEILING_PUBLIC_SHARE, 49 * PER_CENT },
  { N_("City's money in its venture fund"), RESOLUTION_30, INC_CEILING_TOTAL, 600000 * MILLION },
  { N_("State's share of a local venture fund"), DECREE_264, INC_CEILING_PUBLIC_SHARE, 49 * PER_CENT },
  { N_("State's share of the national venture fund"), DECREE_264, INC_CEILING_PUBLIC_SHARE, 30 * PER_CENT },
  { N_("City's share of a programme's cost"), RESOLUTION_35, INC_CEILING_COST_SHARE, 70 * PER_CENT },
  { N_("City's share of the cost of selection"), RESOLUTION_35, INC_CEILING_COST_SHARE, 100 * PER_CENT,
    INC_SUPPORT_SELECTION },
  { N_("Advice, a startup in a year"), RESOLUTION_SME, INC_CEILING_STARTUP_YEAR, 300 * MILLION, INC_SUPPORT_ADVICE,
    "2026-01-01", "2030-12-31" },
  { N_("Equipment and space, share of the cost"), RESOLUTION_SME, INC_CEILING_COST_SHARE, 50 * PER_CENT,
    INC_SUPPORT_EQUIPMENT, "2026-01-01", "2030-12-31" },
  { N_("Equipment and space, a startup in a year"), RESOLUTION_SME, INC_CEILING_STARTUP_YEAR, 50 * MILLION,
    INC_SUPPORT_EQUIPMENT, "2026-01-01", "2030-12-31" },
  { N_("Equipment and space in a month"), RESOLUTION_SME, INC_CEILING_MONTH_AMOUNT, 10 * MILLION, INC_SUPPORT_EQUIPMENT,
    "2026-01-01", "2030-12-31" },
  { N_("A consultant in a year"), RESOLUTION_SME, INC_CEILING_PERSON_YEAR, 20 * MILLION, INC_SUPPORT_CONSULTANT,
    "2026-01-01", "2030-12-31" },
  { N_("City's money for small enterprises"), RESOLUTION_SME, INC_CEILING_TOTAL, 192500 * MILLION, 0, "2026-01-01",
    "2030-12-31" },
};

static const char *
get_number_field (IncCeilingMeasure measure)
{
  if (measure == INC_CEILING_PUBLIC_SHARE || measure == INC_CEILING_COST_SHARE)
    return "share";
  return measure == INC_CEILING_MONTHS ? "months" : "amount";
}

static IncCeilingRule *
rule_new (const Proposal *proposal)
{
  return g_object_new (inc_ceiling_rule_get_type (), "name", _(proposal->name), "legal-basis", proposal->act, "measure",
                       (int) proposal->measure, get_number_field (proposal->measure), proposal->number, "kind",
                       proposal->kind, "starts", proposal->starts, "ends", proposal->ends, NULL);
}

GPtrArray *
inc_ceiling_proposals_new (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    g_ptr_array_add (all, rule_new (&proposals[i]));
  return all;
}

/* Whatever the language was in which it was added, and whatever was confirmed or corrected since. */
static gboolean
is_there (GPtrArray *there, const Proposal *proposal)
{
  for (guint i = 0; i < there->len; i++)
    {
      const char *name = INC_CEILING_RULE (g_ptr_array_index (there, i))->name;

      if (strcmp (name, proposal->name) == 0 || strcmp (name, inc_vietnamese (proposal->name)) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_ceiling_rule_get_type ()));
  g_autoptr(GPtrArray) there = inc_store_load_all (store, query, error);

  for (guint i = 0; there != NULL && i < G_N_ELEMENTS (proposals); i++)
    {
      g_autoptr(IncCeilingRule) rule = is_there (there, &proposals[i]) ? NULL : rule_new (&proposals[i]);

      if (rule != NULL && !inc_transaction_save (transaction, INC_RECORD (rule), error))
        return FALSE;
    }
  return there != NULL;
}

static gboolean
add (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, add_act, result, error);
}

DexFuture *
inc_session_add_ceiling_proposals (IncSession *self, const char *title)
{
  return inc_session_write (self, add, inc_job_data_new (title, NULL), inc_job_data_free);
}
