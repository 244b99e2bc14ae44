/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-check: the register looked through once: the file, then each record by its own rules and by what the city asks. */
#include "config.h"

#include "inc-check.h"

#include "inc-agency-private.h"
#include "inc-export-private.h"
#include "inc-json-writer.h"
#include "inc-records.h"
#include "inc-tax-code.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GPtrArray *findings;
  IncStore *store;
  GCancellable *cancellable;
} Check;

static void
finding_free (gpointer data)
{
  IncFinding *self = data;

  g_free (self->uid);
  g_free (self->title);
  g_free (self->message);
  g_free (self);
}

static void
add (Check *check, IncFindingKind kind, IncRecord *record, const char *field, const char *message)
{
  IncFinding *finding = g_new0 (IncFinding, 1);

  finding->kind = kind;
  finding->field = g_intern_string (field);
  finding->message = g_strdup (message);
  if (record != NULL)
    {
      finding->schema = inc_record_get_schema (record);
      finding->uid = g_strdup (record->uid);
      finding->title = g_strdup (finding->schema->title != NULL ? inc_record_get_title (record) : NULL);
    }
  g_ptr_array_add (check->findings, finding);
}

/* ---- the file ---- */

static gboolean
check_file (Check *check, GError **error)
{
  g_autoptr(IncProblems) problems = inc_problems_new ();

  if (!inc_store_check (check->store, problems, error))
    return FALSE;
  for (guint i = 0; i < inc_problems_get_n (problems); i++)
    add (check, INC_FINDING_DAMAGED, NULL, NULL, inc_problems_get (problems, i)->message);
  return TRUE;
}

static void
add_count (Check *check, gint64 n, const char *format)
{
  g_autofree char *message = g_strdup_printf ("%s: %" G_GINT64_FORMAT, format, n);

  if (n > 0)
    add (check, INC_FINDING_DAMAGED, NULL, NULL, message);
}

static gboolean
check_search (Check *check, GError **error)
{
  g_autoptr(IncTable) counts = inc_store_query (check->store, "check-search", NULL, 0, error);

  if (counts == NULL)
    return FALSE;
  add_count (check, inc_table_get_integer (counts, 0, "missing"), _("Records that search cannot find"));
  add_count (check, inc_table_get_integer (counts, 0, "left_over"), _("Records that search finds though they are gone"));
  return TRUE;
}

/* ---- records ---- */

static const char *
left_out_tax_code (const char *code, gboolean is_personal)
{
  gboolean ok;
  const IncTaxCodeKind kind = inc_tax_code_parse (code, NULL, &ok);

  if (is_personal || kind == INC_TAX_CODE_PERSONAL12)
    return _("The tax code is a person's number, which stays here");
  return kind == INC_TAX_CODE_INVALID ? _("The tax code has no form that is known") : NULL;
}

/* What city-startups.sql leaves out, by the field. */
static const char *
left_out (IncStartup *self, const char *field)
{
  if (g_str_equal (field, "tax_code"))
    return self->tax_code == NULL || self->tax_kind == INC_TAX_KIND_FOREIGN
             ? NULL : left_out_tax_code (self->tax_code, self->tax_kind == INC_TAX_KIND_PERSONAL12);
  if (g_str_equal (field, "vsic") && self->vsic != NULL &&
      (strlen (self->vsic) < 2 || strlen (self->vsic) > 5 || strspn (self->vsic, "0123456789") != strlen (self->vsic)))
    return _("The business line is not a code of two to five digits");
  if (g_str_equal (field, "charter_capital") && self->charter_capital != INC_MISSING && self->charter_capital < 0)
    return _("The charter capital is below zero");
  if (g_str_equal (field, "digital_type_on") && self->digital_type_on != NULL && self->digital_type == 0)
    return _("The day of the classification stands without the type");
  return NULL;
}

static void
check_left_out (Check *check, IncRecord *record)
{
  static const char *const fields[] = { "tax_code", "vsic", "charter_capital", "digital_type_on" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *message = left_out (INC_STARTUP (record), fields[i]);

      if (message != NULL)
        add (check, INC_FINDING_LEFT_OUT, record, fields[i], message);
    }
}

/* What city-investors.sql and city-partners.sql leave out. */
static void
check_organisation (Check *check, IncRecord *record, const char *tax_code)
{
  const char *message = tax_code != NULL ? left_out_tax_code (tax_code, FALSE) : NULL;

  if (message != NULL)
    add (check, INC_FINDING_LEFT_OUT, record, "tax_code", message);
}

/* Angels are persons, and no business of the city's. */
static void
check_investor (Check *check, IncRecord *record)
{
  const IncInvestor *self = INC_INVESTOR (record);

  if (self->kind == INC_INVESTOR_KIND_ANGEL || self->person != 0)
    return;
  if (self->kind == 0)
    add (check, INC_FINDING_LEFT_OUT, record, "kind",
         _("It has no kind: nobody can tell whether it is a person or an organisation"));
  check_organisation (check, record, self->tax_code);
}

static void
check_missing (Check *check, IncRecord *record)
{
  IncStartup *self = INC_STARTUP (record);

  if (self->tax_code == NULL && self->tax_kind != INC_TAX_KIND_NONE)
    add (check, INC_FINDING_MISSING, record, "tax_code", _("There is no tax code"));
  if (self->phone == NULL && self->email == NULL)
    add (check, INC_FINDING_MISSING, record, "phone", _("There is neither phone nor e-mail"));
  if (self->sector == NULL)
    add (check, INC_FINDING_MISSING, record, "sector", _("There is no sector"));
  if (self->status == 0)
    add (check, INC_FINDING_MISSING, record, "status", _("There is no status"));
}

/* Warnings of forms and imports, and what a newer rule would refuse. */
static void
check_rules (Check *check, IncRecord *record)
{
  guint n_fields;
  const IncField *const *fields =
    inc_catalog_get_fields (inc_store_get_catalog (check->store), inc_record_get_schema (record), &n_fields);
  g_autoptr(IncProblems) problems = inc_problems_new ();

  inc_record_check (record, fields, n_fields, problems);
  for (guint i = 0; i < inc_problems_get_n (problems); i++)
    add (check, INC_FINDING_MISSING, record, inc_problems_get (problems, i)->field,
         inc_problems_get (problems, i)->message);
}

static gboolean
check_record (IncRecord *record, gpointer data, GError **error)
{
  Check *check = data;

  if (g_cancellable_set_error_if_cancelled (check->cancellable, error))
    return FALSE;
  check_rules (check, record);
  if (G_TYPE_CHECK_INSTANCE_TYPE (record, inc_startup_get_type ()))
    {
      check_left_out (check, record);
      check_missing (check, record);
    }
  if (G_TYPE_CHECK_INSTANCE_TYPE (record, inc_investor_get_type ()))
    check_investor (check, record);
  if (G_TYPE_CHECK_INSTANCE_TYPE (record, inc_partner_get_type ()))
    check_organisation (check, record, INC_PARTNER (record)->tax_code);
  if (G_TYPE_CHECK_INSTANCE_TYPE (record, inc_enrolment_get_type ()) && INC_ENROLMENT (record)->stage == 0)
    add (check, INC_FINDING_MISSING, record, "stage", _("The enrolment has no stage"));
  return TRUE;
}

static gboolean
check_publisher (Check *check, GError **error)
{
  g_autoptr(IncAgency) agency = inc_agency_read (check->store, NULL, error);

  if (agency == NULL)
    return FALSE;
  if (agency->name == NULL)
    add (check, INC_FINDING_MISSING, NULL, NULL,
         _("The agency has no name: the city's file and the reports go out under the register's"));
  return TRUE;
}

static gboolean
check_records (Check *check, GError **error)
{
  guint n_schemas;
  const IncSchema *const *schemas = inc_schemas_get (&n_schemas);

  if (!check_publisher (check, error))
    return FALSE;
  for (guint i = 0; i < n_schemas; i++)
    if (!inc_store_each (check->store, schemas[i], check_record, check, error))
      return FALSE;
  return TRUE;
}

/* ---- money ---- */

static const struct
{
  const char *what; /* of check-money.sql */
  const char *message;
} money_rules[] = {
  { "parts", N_("It is approved, and the parts of its funds do not add up to it") },
  { "overpaid", N_("A fund paid more than its part, or got back more than it paid") },
  { "awarded", N_("More is paid or in its tranches than was awarded") },
  { "limit", N_("More is paid and signed for than its limit, without a reason") },
  { "reference", N_("Another tranche was paid with the same bank reference") },
};

/* What the rules would refuse today, as an earlier version let it in. */
static gboolean
add_money (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  Check *check = data;

  for (guint i = 0; i < G_N_ELEMENTS (money_rules); i++)
    if (g_str_equal (money_rules[i].what, values[0].text))
      {
        IncFinding *finding = g_new0 (IncFinding, 1);

        finding->kind = INC_FINDING_MISSING;
        finding->schema = inc_schemas_find (values[1].text);
        finding->uid = g_strdup (values[2].text);
        finding->title = g_strdup (values[3].text);
        finding->message = g_strdup (_(money_rules[i].message));
        g_ptr_array_add (check->findings, finding);
      }
  return TRUE;
}

static gboolean
check_money (Check *check, GError **error)
{
  return inc_store_query_each (check->store, "check-money", NULL, 0, add_money, check, error);
}

static gboolean
check_snapshot (Check *check, GError **error)
{
  if (!check_file (check, error))
    return FALSE;
  return check->findings->len > 0 || (check_search (check, error) && check_records (check, error) && check_money (check, error));
}

static gboolean
check_register (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  Check check = { g_ptr_array_new_with_free_func (finding_free), store, cancellable };
  gboolean done;

  done = inc_store_begin_read (store, error);
  if (done)
    {
      done = check_snapshot (&check, error);
      inc_store_end_read (store);
    }
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, check.findings);
  return done;
}

DexFuture *
inc_check_register (IncSession *session)
{
  return inc_export_run_aside (inc_session_get_path (session), check_register, NULL, NULL);
}

/* ---- findings ---- */

const char *
inc_finding_get_word (const IncFinding *self)
{
  static const char *const words[] = {
    [INC_FINDING_DAMAGED] = "damaged",
    [INC_FINDING_LEFT_OUT] = "left_out",
    [INC_FINDING_MISSING] = "missing",
  };

  return words[self->kind];
}

static const char *
heading_of (const IncFinding *self)
{
  static const char *const headings[] = {
    [INC_FINDING_DAMAGED] = N_("Damaged"),
    [INC_FINDING_LEFT_OUT] = N_("Left out of the city's file"),
    [INC_FINDING_MISSING] = N_("To complete"),
  };

  return _(headings[self->kind]);
}

char *
inc_finding_to_text (const IncFinding *self)
{
  if (self->schema == NULL)
    return g_strdup_printf ("%s: %s", heading_of (self), self->message);
  /* Translators: heading: kind of record “its name”: sentence */
  return g_strdup_printf (_("%s: %s “%s”: %s"), heading_of (self), _(self->schema->label),
                          self->title != NULL ? self->title : self->uid, self->message);
}

static void
write_finding (IncJsonWriter *json, const IncFinding *self)
{
  inc_json_writer_begin_object (json);
  inc_json_writer_add_text (json, "field", self->field);
  inc_json_writer_add_text (json, "kind", inc_finding_get_word (self));
  inc_json_writer_add_text (json, "message", self->message);
  inc_json_writer_add_text (json, "table", self->schema != NULL ? self->schema->table : NULL);
  inc_json_writer_add_text (json, "title", self->title);
  inc_json_writer_add_text (json, "uid", self->uid);
  inc_json_writer_end_object (json);
}

char *
inc_findings_to_json (GPtrArray *findings)
{
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(IncJsonWriter) json = inc_json_writer_new (memory, INC_JSON_PRETTY | INC_JSON_SORTED, NULL);

  inc_json_writer_begin_array (json);
  for (guint i = 0; i < findings->len; i++)
    write_finding (json, g_ptr_array_index (findings, i));
  inc_json_writer_end_array (json);
  inc_json_writer_finish (json, NULL);
  g_output_stream_write_all (memory, "", 1, NULL, NULL, NULL);
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}
