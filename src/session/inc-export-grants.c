/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-export-grants: three queries in one order, put together award by award. */
#include "config.h"

#include "inc-export-grants.h"

#include "inc-agency-private.h"
#include "inc-amount-sums.h"
#include "inc-exchange-error.h"
#include "inc-export-private.h"
#include "inc-grants-json.h"
#include "inc-province.h"
#include "inc-records.h"
#include "inc-tax-code.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *prefix;
  GOutputStream *stream; /* or file */
  GFile *file;
} Job;

/* A table that is read beside the grants, row after row. */
typedef struct
{
  IncTable *table;
  guint row;
} Beside;

typedef struct
{
  char *prefix;
  char *publisher;
  GHashTable *known;  /* uid of an organisation -> the id that it came with */
  Beside commitments;
  Beside payments;
  IncAmountSums *awarded;
  IncAmountSums *paid;
  IncGrantsJson *json;
} Run;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->prefix);
  g_clear_object (&job->stream);
  g_clear_object (&job->file);
  g_free (job);
}

static void
run_clear (Run *run)
{
  g_free (run->prefix);
  g_free (run->publisher);
  g_clear_pointer (&run->known, g_hash_table_unref);
  g_clear_pointer (&run->commitments.table, inc_table_unref);
  g_clear_pointer (&run->payments.table, inc_table_unref);
  g_clear_pointer (&run->awarded, inc_amount_sums_free);
  g_clear_pointer (&run->paid, inc_amount_sums_free);
  g_clear_pointer (&run->json, inc_grants_json_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* ---- who ---- */

/* The one it came with; else the tax code of an enterprise or of its unit; else our own.  Full transfer. */
static char *
dup_organisation_id (const Run *run, const char *uid, const char *tax_code)
{
  const char *known = uid != NULL ? g_hash_table_lookup (run->known, uid) : NULL;
  g_autofree char *code = NULL;
  gboolean is_right = FALSE;
  const IncTaxCodeKind kind = tax_code != NULL ? inc_tax_code_parse (tax_code, &code, &is_right) : INC_TAX_CODE_NONE;

  if (uid == NULL)
    return g_strdup (run->prefix);
  if (known != NULL)
    return g_strdup (known);
  if ((kind == INC_TAX_CODE_ENTERPRISE10 || kind == INC_TAX_CODE_UNIT13) && is_right)
    return g_strconcat (INC_GRANTS_TAX_CODE, code, NULL);
  return g_strdup_printf ("%s-%s", run->prefix, uid);
}

/* The first column is the uid; name, legal name and tax code follow somewhere. */
static void
fill_organisation (const Run *run, IncGrantOrganisation *to, const char *uid, const char *name, const char *legal_name,
                   const char *tax_code)
{
  to->id = dup_organisation_id (run, uid, tax_code);
  to->name = g_strdup (legal_name != NULL ? legal_name : name);
  if (legal_name != NULL && g_strcmp0 (name, legal_name) != 0)
    to->alternate = g_strdup (name);
}

/* A web site as people write it is no URL; one that is may go out. */
static char *
dup_url (const char *website)
{
  if (website == NULL || !(g_str_has_prefix (website, "https://") || g_str_has_prefix (website, "http://")) ||
      !g_uri_is_valid (website, G_URI_FLAGS_NONE, NULL))
    return NULL;
  return g_strdup (website);
}

static void
fill_organisations (const Run *run, IncGrant *grant, const IncTable *awards, guint i)
{
  const char *giver = inc_table_get_text (awards, i, "giver");

  fill_organisation (run, &grant->recipient, inc_table_get_text (awards, i, "startup"),
                     inc_table_get_text (awards, i, "startup_name"), inc_table_get_text (awards, i, "startup_legal_name"),
                     inc_table_get_text (awards, i, "startup_tax_code"));
  grant->recipient.url = dup_url (inc_table_get_text (awards, i, "startup_website"));
  grant->recipient.region = g_strdup (inc_table_get_text (awards, i, "startup_province"));
  if (giver != NULL)
    fill_organisation (run, &grant->funder, giver, inc_table_get_text (awards, i, "giver_name"),
                       inc_table_get_text (awards, i, "giver_legal_name"), inc_table_get_text (awards, i, "giver_tax_code"));
  else
    fill_organisation (run, &grant->funder, NULL, run->publisher, NULL, NULL);
}

/* ---- one award ---- */

/* Its rows of a table beside, and their sum.  FALSE where that is too large for any sum. */
static gboolean
take_beside (const Run *run, Beside *beside, const char *award, const IncGrant *grant, GArray *to, gint64 *sum)
{
  *sum = 0;
  for (; beside->row < inc_table_get_n_rows (beside->table); beside->row++)
    {
      const int order = strcmp (inc_table_get_text (beside->table, beside->row, "award"), award);
      const gint64 amount = inc_table_get_integer (beside->table, beside->row, "amount");
      const gboolean is_payment = beside == &run->payments;
      g_autofree char *provider = NULL;

      if (order > 0)
        break;
      if (order < 0)
        continue;
      if (is_payment)
        provider = dup_organisation_id (run, inc_table_get_text (beside->table, beside->row, "giver"),
                                        inc_table_get_text (beside->table, beside->row, "giver_tax_code"));
      inc_grant_add (to, inc_table_get_text (beside->table, beside->row, "date"), amount, provider,
                     is_payment ? grant->recipient.id : NULL);
      if (__builtin_add_overflow (*sum, amount, sum))
        return FALSE;
    }
  return TRUE;
}

static gint64
get_amount (const IncTable *awards, guint i, const char *column)
{
  const IncValue *value = inc_table_get (awards, i, column);

  return inc_value_is_null (value) ? INC_MISSING : value->integer;
}

static void
fill_facts (const Run *run, IncGrant *grant, const IncTable *awards, guint i)
{
  const char *identifier = inc_table_get_text (awards, i, "identifier");
  const char *description = inc_table_get_text (awards, i, "description");
  const char *kind = inc_table_get_text (awards, i, "kind");
  const IncChoice *choice = kind != NULL ? inc_choice_find_word (inc_support_kind_choices, kind) : NULL;

  grant->id = identifier != NULL ? g_strdup (identifier)
                                 : g_strdup_printf ("%s-%s", run->prefix, inc_table_get_text (awards, i, "uid"));
  grant->title = g_strdup (inc_table_get_text (awards, i, "title"));
  grant->description = g_strdup (description != NULL ? description : grant->title);
  grant->currency = g_strdup (inc_table_get_text (awards, i, "currency"));
  grant->applied = get_amount (awards, i, "requested");
  grant->awarded_on = g_strdup (inc_table_get_text (awards, i, "awarded_on"));
  grant->starts = g_strdup (inc_table_get_text (awards, i, "starts"));
  grant->ends = g_strdup (inc_table_get_text (awards, i, "ends"));
  grant->months = get_amount (awards, i, "months");
  grant->kind = g_strdup (kind);
  grant->kind_title = choice != NULL ? g_strdup (choice->label) : NULL;
  grant->programme_code = g_strdup (inc_table_get_text (awards, i, "programme_code"));
  grant->programme = g_strdup (inc_table_get_text (awards, i, "programme"));
  grant->place = g_strdup (inc_table_get_text (awards, i, "startup_province"));
  grant->country = grant->place != NULL && inc_province_is_known (grant->place) ? g_strdup ("VN") : NULL;
  grant->changed = g_strdup (inc_table_get_text (awards, i, "changed"));
}

static gboolean
write_award (Run *run, const IncTable *awards, guint i, GError **error)
{
  const char *uid = inc_table_get_text (awards, i, "uid");
  g_autoptr(IncGrant) grant = inc_grant_new ();

  fill_facts (run, grant, awards, i);
  fill_organisations (run, grant, awards, i);
  if (!take_beside (run, &run->commitments, uid, grant, grant->commitments, &grant->awarded) ||
      !take_beside (run, &run->payments, uid, grant, grant->payments, &grant->disbursed))
    {
      g_autofree char *title = inc_text_dup_short (grant->title);

      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_LIMIT, 0, 0, "%s: the amounts are too large to add up", title);
      return FALSE;
    }
  inc_amount_sums_add (run->awarded, grant->awarded, grant->currency);
  inc_amount_sums_add (run->paid, grant->disbursed, grant->currency);
  return inc_grants_json_add (run->json, grant, error);
}

/* ---- all of them ---- */

static gboolean
add_known (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  if (!g_hash_table_contains (data, values[2].text))
    g_hash_table_insert (data, g_strdup (values[2].text), g_strdup (values[1].text));
  return TRUE;
}

/* Ids that organisations came with. */
static gboolean
load_known (Run *run, IncStore *store, GError **error)
{
  static const char *const tables[] = { "startup", "partner" };

  run->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *source = g_strconcat (INC_GRANTS_KEYS, tables[i], NULL);
      const IncValue keys[] = { { INC_VALUE_TEXT, 0, source }, { INC_VALUE_TEXT, 0, (char *) tables[i] } };

      if (!inc_store_query_each (store, "import-keys", keys, G_N_ELEMENTS (keys), add_known, run->known, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_publisher (Run *run, IncStore *store, const char *prefix, GError **error)
{
  g_autoptr(IncAgency) agency = inc_agency_read (store, NULL, error);
  g_autofree char *own = inc_store_get_setting (store, INC_GRANTS_PREFIX_SETTING, NULL);
  g_autofree char *agency_id = inc_store_get_setting (store, "agency_id", NULL);

  if (agency == NULL)
    return FALSE;
  run->publisher = agency->name != NULL ? g_strdup (agency->name) : inc_export_dup_register_name (store);
  if (prefix != NULL || own != NULL)
    run->prefix = g_strdup (prefix != NULL ? prefix : own);
  else
    run->prefix = agency_id != NULL ? g_strconcat (INC_GRANTS_PREFIX "-", agency_id, NULL) : g_strdup (INC_GRANTS_PREFIX);
  return TRUE;
}

static gboolean
load (Run *run, IncStore *store, const char *prefix, GError **error)
{
  run->awarded = inc_amount_sums_new ();
  run->paid = inc_amount_sums_new ();
  if (!load_publisher (run, store, prefix, error) || !load_known (run, store, error))
    return FALSE;
  run->commitments.table = inc_store_query (store, "grant-commitments", NULL, 0, error);
  run->payments.table = run->commitments.table != NULL ? inc_store_query (store, "grant-payments", NULL, 0, error) : NULL;
  return run->payments.table != NULL;
}

static char *
describe (const Run *run, guint n)
{
  g_autofree char *awarded = inc_amount_sums_display (run->awarded, FALSE);
  g_autofree char *paid = inc_amount_sums_display (run->paid, FALSE);

  /* Translators: what was awarded, then what was paid, each in all its currencies. */
  return g_strdup_printf (ngettext ("%u grant; awarded: %s; paid: %s", "%u grants; awarded: %s; paid: %s", n), n, awarded,
                          paid != NULL ? paid : "0");
}

static char *
write_snapshot (IncStore *store, const Job *job, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_auto(Run) run = { NULL };
  g_autoptr(IncTable) awards = NULL;
  g_autofree char *title = NULL;

  if (!load (&run, store, job->prefix, error))
    return NULL;
  awards = inc_store_query (store, "grants", NULL, 0, error);
  if (awards == NULL)
    return NULL;
  title = g_strdup_printf ("Grants of %s", run.publisher);
  run.json = inc_grants_json_new (stream, &(IncGrantsHeader) { title, run.prefix, run.publisher }, cancellable);
  for (guint i = 0; i < inc_table_get_n_rows (awards); i++)
    if (!write_award (&run, awards, i, error))
      return NULL;
  return inc_grants_json_finish (run.json, error) ? describe (&run, inc_table_get_n_rows (awards)) : NULL;
}

static char *
write_grants (IncStore *store, const Job *job, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autofree char *told = NULL;

  if (!inc_store_begin_read (store, error))
    return NULL;
  told = write_snapshot (store, job, stream, cancellable, error);
  inc_store_end_read (store);
  if (told == NULL || !g_output_stream_close (stream, cancellable, error))
    return NULL;
  return g_steal_pointer (&told);
}

static gboolean
export (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_autoptr(GOutputStream) stream =
    job->file != NULL ? inc_export_begin_file (job->file, cancellable, error) : g_object_ref (job->stream);
  char *told = stream != NULL ? write_grants (store, job, stream, cancellable, error) : NULL;

  if (told == NULL && stream != NULL && job->file != NULL)
    inc_export_abandon_file (stream);
  if (told == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, told);
  return TRUE;
}

static DexFuture *
start (IncSession *session, const char *prefix, GOutputStream *stream, GFile *file)
{
  Job *job = g_new0 (Job, 1);

  job->prefix = g_strdup (prefix);
  g_set_object (&job->stream, stream);
  g_set_object (&job->file, file);
  return inc_export_run_aside (inc_session_get_path (session), export, job, job_free);
}

DexFuture *
inc_export_grants (IncSession *session, const char *prefix, GOutputStream *stream)
{
  return start (session, prefix, stream, NULL);
}

DexFuture *
inc_export_grants_to_file (IncSession *session, const char *prefix, GFile *file)
{
  return start (session, prefix, NULL, file);
}
