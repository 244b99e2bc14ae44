/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-export-csv: a list of records as a table for a spreadsheet or a script.
 *
 * Personal data stay out unless asked for: the fields marked so, and the tax code that is a person's number. */
#include "config.h"

#include "inc-amount.h"
#include "inc-csv-writer.h"
#include "inc-export-private.h"
#include "inc-startup.h"

enum
{
  PAGE = 500, /* records read at a time */
};

typedef struct
{
  IncQuery *query;
  IncExportCsvFlags flags;
  GOutputStream *stream; /* or file */
  GFile *file;
} CsvJob;

static void
csv_job_free (gpointer data)
{
  CsvJob *job = data;

  inc_query_free (job->query);
  g_clear_object (&job->stream);
  g_clear_object (&job->file);
  g_free (job);
}

/* The fields that go out, in the order of the type. */
static GPtrArray *
choose_fields (IncStore *store, const CsvJob *job)
{
  guint n_fields;
  const IncField *const *fields =
    inc_catalog_get_fields (inc_store_get_catalog (store), inc_query_get_schema (job->query), &n_fields);
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < n_fields; i++)
    if ((fields[i]->flags & INC_PERSONAL) == 0 || (job->flags & INC_EXPORT_CSV_PERSONAL) != 0)
      g_ptr_array_add (chosen, (gpointer) fields[i]);
  return chosen;
}

static void
write_headings (IncCsvWriter *csv, const CsvJob *job, GPtrArray *fields)
{
  inc_csv_writer_add_text (csv, "uid");
  for (guint i = 0; i < fields->len; i++)
    {
      const IncField *field = g_ptr_array_index (fields, i);

      inc_csv_writer_add_text (csv, (job->flags & INC_EXPORT_CSV_EXCEL) != 0 ? inc_field_get_label (field) : field->name);
    }
  inc_csv_writer_end_record (csv);
}

/* A household's tax code is a person's number. */
static gboolean
is_personal (IncRecord *record, const IncField *field)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (record, inc_startup_get_type ()) && g_str_equal (field->name, "tax_code") &&
         INC_STARTUP (record)->tax_kind == INC_TAX_KIND_PERSONAL12;
}

static void
write_value (IncCsvWriter *csv, const CsvJob *job, IncRecord *record, const IncField *field)
{
  const IncKind *kind = inc_kind_get (field->kind);
  const gboolean is_text = field->kind == INC_KIND_TEXT || field->kind == INC_KIND_NOTE || field->kind == INC_KIND_REF;
  const gboolean is_shown = field->kind == INC_KIND_REF || (!kind->numeric && (job->flags & INC_EXPORT_CSV_EXCEL) != 0 &&
                                                            field->kind != INC_KIND_DATE);
  g_auto(IncValue) value = INC_VALUE_INIT;
  g_autofree char *text = NULL;

  inc_record_get_value (record, field, &value);
  if (is_personal (record, field) && (job->flags & INC_EXPORT_CSV_PERSONAL) == 0)
    text = NULL;
  else if (is_shown)
    text = inc_record_display (record, field);
  else if (field->currency != NULL && value.type == INC_VALUE_INTEGER)
    text = inc_amount_plain (value.integer, inc_record_get_currency (record, field),
                             (job->flags & INC_EXPORT_CSV_EXCEL) != 0 ? ',' : '.');
  else if (value.type == INC_VALUE_INTEGER)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, value.integer);
  else
    text = g_strdup (value.text);
  if (is_text)
    inc_csv_writer_add_text (csv, text);
  else
    inc_csv_writer_add_value (csv, text);
}

static gboolean
write_page (IncStore *store, IncCsvWriter *csv, const CsvJob *job, GPtrArray *fields, const gint64 *ids, guint n_ids,
            GError **error)
{
  g_autoptr(GPtrArray) records = inc_store_load_seen (store, job->query, ids, n_ids, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);

      inc_csv_writer_add_value (csv, record->uid);
      for (guint j = 0; j < fields->len; j++)
        write_value (csv, job, record, g_ptr_array_index (fields, j));
      inc_csv_writer_end_record (csv);
    }
  return TRUE;
}

static gboolean
write_snapshot (IncStore *store, const CsvJob *job, GOutputStream *stream, guint *n, GCancellable *cancellable,
                GError **error)
{
  const IncCsvFlavour flavour = (job->flags & INC_EXPORT_CSV_EXCEL) != 0 ? INC_CSV_FLAVOUR_EXCEL : INC_CSV_FLAVOUR_PLAIN;
  g_autoptr(IncCsvWriter) csv = inc_csv_writer_new (stream, flavour, cancellable);
  g_autoptr(GPtrArray) fields = choose_fields (store, job);
  g_autoptr(GArray) ids = inc_store_list (store, job->query, error);

  if (ids == NULL)
    return FALSE;
  *n = ids->len;
  write_headings (csv, job, fields);
  for (guint at = 0; at < ids->len; at += PAGE)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !write_page (store, csv, job, fields, &g_array_index (ids, gint64, at), MIN (PAGE, ids->len - at), error))
      return FALSE;
  return inc_csv_writer_finish (csv, error);
}

static gboolean
write_to (IncStore *store, const CsvJob *job, GOutputStream *stream, guint *n, GCancellable *cancellable, GError **error)
{
  gboolean done;

  if (!inc_store_begin_read (store, error))
    return FALSE;
  done = write_snapshot (store, job, stream, n, cancellable, error);
  inc_store_end_read (store);
  return done && g_output_stream_close (stream, cancellable, error);
}

static gboolean
export_csv (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const CsvJob *job = data;
  g_autoptr(GOutputStream) stream =
    job->file != NULL ? inc_export_begin_file (job->file, cancellable, error) : g_object_ref (job->stream);
  guint n = 0;

  if (stream == NULL)
    return FALSE;
  if (!write_to (store, job, stream, &n, cancellable, error))
    {
      inc_export_abandon_file (stream);
      return FALSE;
    }
  g_value_init (result, G_TYPE_UINT);
  g_value_set_uint (result, n);
  return TRUE;
}

static DexFuture *
start (IncSession *session, const IncQuery *query, IncExportCsvFlags flags, GOutputStream *stream, GFile *file)
{
  CsvJob *job = g_new0 (CsvJob, 1);

  job->query = inc_query_copy (query);
  job->flags = flags;
  g_set_object (&job->stream, stream);
  g_set_object (&job->file, file);
  return inc_export_run_aside (inc_session_get_path (session), export_csv, job, csv_job_free);
}

DexFuture *
inc_export_csv (IncSession *session, const IncQuery *query, IncExportCsvFlags flags, GOutputStream *stream)
{
  return start (session, query, flags, stream, NULL);
}

DexFuture *
inc_export_csv_to_file (IncSession *session, const IncQuery *query, IncExportCsvFlags flags, GFile *file)
{
  return start (session, query, flags, NULL, file);
}
