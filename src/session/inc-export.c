/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-export: the city's file. */
#include "config.h"

#include "inc-agency-private.h"
#include "inc-city-export.h"
#include "inc-date.h"
#include "inc-export-private.h"
#include "inc-registers.h"

#include <string.h>

typedef struct
{
  char *from;
  char *to;
  char *basis;
  GOutputStream *stream; /* or file */
  GFile *file;
} CityJob;

static void
city_job_free (gpointer data)
{
  CityJob *job = data;

  g_free (job->from);
  g_free (job->to);
  g_free (job->basis);
  g_clear_object (&job->stream);
  g_clear_object (&job->file);
  g_free (job);
}

static gboolean
add_row (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  return inc_city_export_add (data, columns, values, n_values, error);
}

static gboolean
write_sections (IncStore *store, const char *day, IncCityExport *export, GError **error)
{
  const IncValue last_day = { INC_VALUE_TEXT, 0, (char *) day };

  for (guint i = 0; i < INC_CITY_N_SECTIONS; i++)
    {
      const IncCityTable *table = inc_city_table_get (i);

      inc_city_export_begin (export, i);
      if (!inc_store_query_each (store, table->query, &last_day, table->has_day ? 1 : 0, add_row, export, error))
        return FALSE;
    }
  return TRUE;
}

char *
inc_export_dup_register_name (IncStore *store)
{
  char *name = g_path_get_basename (inc_store_get_path (store));

  if (g_str_has_suffix (name, INC_REGISTER_ENDING))
    name[strlen (name) - strlen (INC_REGISTER_ENDING)] = '\0';
  return name;
}

static char *
write_snapshot (IncStore *store, const CityJob *job, GOutputStream *stream, const char *file_name,
                GCancellable *cancellable, GError **error)
{
  g_autoptr(IncAgency) agency = inc_agency_read (store, job->to, NULL);
  g_autofree char *agency_id = inc_store_get_setting (store, "agency_id", NULL);
  g_autofree char *name = inc_export_dup_register_name (store);
  g_autofree char *made = inc_date_now_stamp ();
  const IncCityHeader header = { agency_id, agency != NULL && agency->name != NULL ? agency->name : name, job->from, job->to, job->basis };
  g_autoptr(IncCityExport) export = inc_city_export_new (stream, &header, cancellable);
  g_autofree char *manifest = NULL;

  if (!write_sections (store, job->to, export, error) ||
      !inc_city_export_finish (export, file_name, "Incubator " INC_VERSION, made, &manifest, error))
    return NULL;
  return g_steal_pointer (&manifest);
}

static char *
write_to (IncStore *store, const CityJob *job, GOutputStream *stream, const char *file_name, GCancellable *cancellable,
          GError **error)
{
  char *manifest;

  if (!inc_store_begin_read (store, error))
    return NULL;
  manifest = write_snapshot (store, job, stream, file_name, cancellable, error);
  inc_store_end_read (store);
  return manifest;
}

static GFile *
manifest_file (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *stem = g_str_has_suffix (name, ".json") ? g_strndup (name, strlen (name) - 5) : g_strdup (name);
  g_autofree char *manifest = g_strconcat (stem, ".manifest.json", NULL);

  return g_file_get_child (folder, manifest);
}

static char *
write_stream (IncStore *store, const CityJob *job, GCancellable *cancellable, GError **error)
{
  g_autofree char *manifest = write_to (store, job, job->stream, NULL, cancellable, error);

  if (manifest == NULL || !g_output_stream_close (job->stream, cancellable, error))
    return NULL;
  return g_steal_pointer (&manifest);
}

/* Both are written before the first takes its name: a full disk leaves the old pair. */
static char *
write_pair (IncStore *store, const CityJob *job, GOutputStream *stream, GOutputStream *beside, GCancellable *cancellable,
            GError **error)
{
  g_autofree char *file_name = g_file_get_basename (job->file);
  g_autofree char *manifest = write_to (store, job, stream, file_name, cancellable, error);

  if (manifest != NULL &&
      g_output_stream_write_all (beside, manifest, strlen (manifest), NULL, cancellable, error) &&
      g_output_stream_close (stream, cancellable, error) &&
      g_output_stream_close (beside, NULL, error))
    return g_steal_pointer (&manifest);
  inc_export_abandon_file (stream);
  inc_export_abandon_file (beside);
  return NULL;
}

static char *
write_file (IncStore *store, const CityJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr(GFile) manifest = manifest_file (job->file);
  g_autoptr(GOutputStream) stream = inc_export_begin_file (job->file, cancellable, error);
  g_autoptr(GOutputStream) beside = stream != NULL ? inc_export_begin_file (manifest, cancellable, error) : NULL;

  if (beside != NULL)
    return write_pair (store, job, stream, beside, cancellable, error);
  if (stream != NULL)
    inc_export_abandon_file (stream);
  return NULL;
}

static gboolean
export_city (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const CityJob *job = data;
  char *manifest = job->file != NULL ? write_file (store, job, cancellable, error)
                                     : write_stream (store, job, cancellable, error);

  if (manifest == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, manifest);
  return TRUE;
}

static CityJob *
create_city_job (const IncExportPeriod *period)
{
  CityJob *job = g_new0 (CityJob, 1);
  g_autofree char *today = inc_date_today ();
  const gboolean whole_year = period == NULL || (period->from == NULL && period->to == NULL);

  job->from = period != NULL && period->from != NULL ? g_strdup (period->from) : g_strdup_printf ("%.4s-01-01", today);
  job->to = period != NULL && period->to != NULL ? g_strdup (period->to) : g_strdup_printf ("%.4s-12-31", job->from);
  job->basis = g_strdup (period != NULL && period->basis != NULL ? period->basis : whole_year ? "year" : "range");
  return job;
}

DexFuture *
inc_export_city (IncSession *session, const IncExportPeriod *period, GOutputStream *stream)
{
  CityJob *job = create_city_job (period);

  job->stream = g_object_ref (stream);
  return inc_export_run_aside (inc_session_get_path (session), export_city, job, city_job_free);
}

DexFuture *
inc_export_city_to_file (IncSession *session, const IncExportPeriod *period, GFile *file)
{
  CityJob *job = create_city_job (period);

  job->file = g_object_ref (file);
  return inc_export_run_aside (inc_session_get_path (session), export_city, job, city_job_free);
}
