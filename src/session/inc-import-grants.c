/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-grants: the file is read and judged before the register is touched.  A trial does the same in a transaction that
 * is never committed, so that it tells what really would happen. */
#include "config.h"

#include "inc-import-grants-private.h"

#include "inc-exchange-error.h"
#include "inc-import-keys.h"
#include "inc-import-run.h"
#include "inc-records.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef IncGrantsRun Run;

typedef struct
{
  char *title;
  GFile *file;
  gboolean trial;
  IncGrantsReport *report;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->title);
  g_object_unref (job->file);
  inc_grants_report_unref (job->report);
  g_free (job);
}

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->transaction, inc_transaction_free);
  g_clear_pointer (&run->startups, inc_grants_who_free);
  g_clear_pointer (&run->partners, inc_grants_who_free);
  g_clear_pointer (&run->awards, g_hash_table_unref);
  g_clear_pointer (&run->funds, g_hash_table_unref);
  g_clear_pointer (&run->stale, g_hash_table_unref);
  g_clear_pointer (&run->programmes, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* ---- what is there ---- */

static gint64 *
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static gboolean
add_award (IncRecord *record, gpointer data, GError **error)
{
  Run *run = data;

  if (INC_AWARD (record)->identifier != NULL)
    g_hash_table_add (run->awards, g_strdup (INC_AWARD (record)->identifier));
  g_hash_table_add (run->awards, g_strdup (record->uid));
  return TRUE;
}

static gboolean
add_programme (IncRecord *record, gpointer data, GError **error)
{
  g_hash_table_insert (((Run *) data)->programmes, inc_import_dup_name (INC_PROGRAMME (record)->name), dup_id (record->id));
  return TRUE;
}

static gboolean
add_fund_key (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  Run *run = data;
  g_autoptr(GError) local_error = NULL;
  g_autoptr(IncRecord) fund =
    inc_store_get_by_uid (run->store, inc_schema_of (inc_fund_get_type ()), values[2].text, &local_error);

  if (fund != NULL)
    g_hash_table_insert (run->funds, g_strdup (values[1].text), dup_id (fund->id));
  else
    g_hash_table_insert (run->stale, g_strdup (values[1].text), dup_id (values[0].integer));
  return TRUE;
}

static gboolean
load (Run *run, GError **error)
{
  const IncValue keys[] = { { INC_VALUE_TEXT, 0, (char *) INC_GRANTS_KEYS "fund" }, { INC_VALUE_TEXT, 0, (char *) "fund" } };

  run->awards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  run->funds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  run->stale = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  run->programmes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!inc_store_each (run->store, inc_schema_of (inc_award_get_type ()), add_award, run, error) ||
      !inc_store_each (run->store, inc_schema_of (inc_programme_get_type ()), add_programme, run, error) ||
      !inc_store_query_each (run->store, "import-keys", keys, G_N_ELEMENTS (keys), add_fund_key, run, error))
    return FALSE;
  run->startups = inc_grants_who_new (run->store, inc_schema_of (inc_startup_get_type ()), error);
  run->partners =
    run->startups != NULL ? inc_grants_who_new (run->store, inc_schema_of (inc_partner_get_type ()), error) : NULL;
  return run->partners != NULL;
}

/* ---- funds ---- */

static gboolean
is_dong (const IncGrant *grant)
{
  return g_str_equal (grant->currency, "VND");
}

/* A first guess that staff look at: money in đồng from here is private unless a state agency gives it. */
static IncRecord *
create_fund (const Run *run, const IncGrant *grant, gint64 partner, GError **error)
{
  g_autoptr(IncRecord) giver = inc_store_get (run->store, inc_schema_of (inc_partner_get_type ()), partner, error);
  g_autofree char *name = g_strdup_printf ("%s (%s)", grant->funder.name, grant->currency);
  gboolean is_agency;

  if (giver == NULL)
    return NULL;
  is_agency = is_dong (grant) && INC_PARTNER (giver)->kind == INC_PARTNER_KIND_AGENCY;
  return g_object_new (inc_fund_get_type (), "name", name, "giver", partner, "currency",
                       is_dong (grant) ? NULL : grant->currency, "public-money", is_agency, "source",
                       !is_dong (grant) ? INC_FUND_SOURCE_FOREIGN : is_agency ? INC_FUND_SOURCE_CITY : INC_FUND_SOURCE_PRIVATE,
                       "note", _("Made from a grants file: look at the source of the money and whether it is public"), NULL);
}

static gint64
get_fund (Run *run, const IncGrant *grant, gint64 partner, GError **error)
{
  g_autoptr(GString) key = g_string_new (grant->funder.id);
  const gint64 *known, *stale;
  g_autoptr(IncRecord) fund = NULL;

  g_string_append_printf (key, "\n%s", grant->currency);
  inc_import_key_shorten (key);
  known = g_hash_table_lookup (run->funds, key->str);
  if (known != NULL)
    return *known;
  stale = g_hash_table_lookup (run->stale, key->str);
  fund = create_fund (run, grant, partner, error);
  if (fund == NULL || !inc_grants_run_save (run, grant, fund, error) ||
      !inc_grants_save_key (run->store, run->transaction, stale != NULL ? *stale : 0, key->str, inc_record_get_schema (fund),
                            fund->uid, error))
    return 0;
  g_hash_table_insert (run->funds, g_strdup (key->str), dup_id (fund->id));
  run->report->n_funds++;
  return fund->id;
}

/* ---- grants ---- */

/* By its identifier, or of this register's own package: by the uid that its id ends with. */
static gboolean
is_known (const Run *run, const char *id)
{
  const gsize length = strlen (id);

  return g_hash_table_contains (run->awards, id) ||
         (length > 37 && id[length - 37] == '-' && g_hash_table_contains (run->awards, id + length - 36));
}

static gint64
get_programme (const Run *run, const IncGrant *grant)
{
  g_autofree char *name = grant->programme != NULL ? inc_import_dup_name (grant->programme) : NULL;
  const gint64 *id = name != NULL ? g_hash_table_lookup (run->programmes, name) : NULL;

  return id != NULL ? *id : 0;
}

static IncRecord *
create_award (const Run *run, const IncGrant *grant, gint64 startup, gint64 fund)
{
  const IncChoice *kind = grant->kind != NULL ? inc_choice_find_word (inc_support_kind_choices, grant->kind) : NULL;

  return g_object_new (inc_award_get_type (), "startup", startup, "title", grant->title, "kind",
                       kind != NULL ? kind->value : INC_SUPPORT_GRANT, "fund", fund, "programme", get_programme (run, grant),
                       "requested", grant->applied, "awarded", grant->awarded, "awarded-on", grant->awarded_on, "currency",
                       is_dong (grant) ? NULL : grant->currency, "months", grant->months, "starts", grant->starts, "ends",
                       grant->ends, "identifier", grant->id, "source", run->source, "description", grant->description, NULL);
}

static gboolean
make_award (Run *run, const IncGrant *grant, GError **error)
{
  gboolean new_startup = FALSE, new_partner = FALSE;
  const gint64 startup =
    inc_grants_who_get (run->startups, run->transaction, &grant->recipient, run->source, &new_startup, error);
  const gint64 partner =
    startup != 0 ? inc_grants_who_get (run->partners, run->transaction, &grant->funder, run->source, &new_partner, error) : 0;
  const gint64 fund = partner != 0 ? get_fund (run, grant, partner, error) : 0;
  g_autoptr(IncRecord) award = fund != 0 ? create_award (run, grant, startup, fund) : NULL;

  if (award == NULL || !inc_grants_run_save (run, grant, award, error))
    return FALSE;
  run->report->n_new++;
  run->report->n_shared += grant->is_shared;
  run->report->n_startups += new_startup;
  run->report->n_partners += new_partner;
  inc_amount_sums_add (run->report->awarded, grant->awarded, grant->currency);
  return inc_grants_run_pay (run, grant, award->id, fund, error);
}

static gboolean
is_negative (const IncGrant *grant)
{
  const gint64 amounts[] = { grant->applied, grant->awarded, grant->disbursed };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (amounts[i] != INC_MISSING && amounts[i] < 0)
      return TRUE;
  return FALSE;
}

static void
leave_out (Run *run, const IncGrant *grant)
{
  run->report->n_negative++;
  inc_amount_sums_add (run->report->negative, grant->awarded, grant->currency);
}

static void
leave_out_too_fine (Run *run, const IncGrant *grant)
{
  if (run->report->n_too_fine++ > 0)
    return;
  run->report->too_fine_line = grant->fine_line;
  run->report->too_fine_id = g_strdup (grant->id);
}

static gboolean
take_grants (Run *run, const IncGrantsPackage *package, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < package->grants->len; i++)
    {
      const IncGrant *grant = g_ptr_array_index (package->grants, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      run->report->n_grants++;
      if (grant->to_individual)
        run->report->n_individuals++;
      else if (grant->fine_line != 0)
        leave_out_too_fine (run, grant);
      else if (is_negative (grant))
        leave_out (run, grant);
      else if (is_known (run, grant->id))
        run->report->n_known++;
      else if (!make_award (run, grant, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- the whole ---- */

/* What no sum could hold is no money. */
static gboolean
check_sum (const IncGrantsPackage *package, GError **error)
{
  gint64 sum = 0;

  for (guint i = 0; i < package->grants->len; i++)
    {
      const IncGrant *grant = g_ptr_array_index (package->grants, i);
      gboolean is_fit = grant->fine_line != 0 || !__builtin_add_overflow (sum, ABS (grant->awarded), &sum);
      g_autofree char *title = NULL;

      for (guint k = 0; k < grant->payments->len; k++)
        is_fit &= !__builtin_add_overflow (sum, ABS (g_array_index (grant->payments, IncGrantTransaction, k).amount), &sum);
      if (is_fit)
        continue;
      title = inc_text_dup_short (grant->title);
      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_MEMBER, grant->line, 0,
                              _("line %u, “%s”: up to here the amounts are too large to add up"), grant->line, title);
      return FALSE;
    }
  return TRUE;
}

static IncGrantsPackage *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr(IncGrantsPackage) package =
    stream != NULL ? inc_grants_read_stream (G_INPUT_STREAM (stream), cancellable, error) : NULL;

  return package != NULL && check_sum (package, error) ? g_steal_pointer (&package) : NULL;
}

static gboolean
import (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_autofree char *source = g_file_get_basename (job->file);
  g_autoptr(IncGrantsPackage) package = read_file (job->file, cancellable, error);
  g_auto(Run) run = { .store = store, .report = job->report, .source = source };

  if (package == NULL)
    return FALSE;
  run.transaction = inc_transaction_new (store, job->title, error);
  if (run.transaction != NULL)
    inc_transaction_set_act (run.transaction, INC_ACT_HISTORY);
  if (run.transaction == NULL || !load (&run, error) || !take_grants (&run, package, cancellable, error) ||
      !inc_transaction_check (run.transaction, error))
    return FALSE;
  if (job->trial)
    {
      g_value_init (result, G_TYPE_BOOLEAN);
      g_value_set_boolean (result, TRUE);
      return TRUE;
    }
  if (!inc_job_commit (run.transaction, result, error))
    return FALSE;
  job->report->changes = g_value_dup_boxed (result);
  return TRUE;
}

static DexFuture *
on_imported (DexFuture *future, gpointer data)
{
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, INC_TYPE_GRANTS_REPORT);
  g_value_set_boxed (&value, data);
  return dex_future_new_for_value (&value);
}

static IncGrantsReport *
create_report (void)
{
  IncGrantsReport *report = g_atomic_rc_box_new0 (IncGrantsReport);

  report->awarded = inc_amount_sums_new ();
  report->paid = inc_amount_sums_new ();
  report->negative = inc_amount_sums_new ();
  return report;
}

DexFuture *
inc_session_import_grants (IncSession *self, const char *title, GFile *file, gboolean trial)
{
  IncGrantsReport *report = create_report ();
  Job *job = g_new0 (Job, 1);
  DexFuture *future;

  *job = (Job) { g_strdup (title), g_object_ref (file), trial, inc_grants_report_ref (report) };
  future = trial ? inc_session_tell_writer (self, import, job, job_free) : inc_session_write (self, import, job, job_free);
  return dex_future_then (future, on_imported, report, (GDestroyNotify) inc_grants_report_unref);
}
