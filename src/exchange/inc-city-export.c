/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-city-export: from rows to the city's JSON.  Which columns leave the house is decided in the queries
 * (store/sql/queries/city-*.sql); what each must look like, in the schema. */
#include "config.h"

#include "inc-city-export.h"

#include "inc-json-writer.h"
#include "inc-kind.h"


struct _IncCityExport
{
  IncJsonWriter *json;
  IncCityHeader header; /* owned copies */
  IncCitySection section;
  gboolean in_section;
  char *enrolment;         /* uid of the one that is open */
  char *enrolment_since;
  char *enrolment_startup;
  gint64 counts[5];        /* in the order of count_keys */
};

static const char *const count_keys[] = { "cohorts", "enrolments", "programmes", "stageChanges", "startups" };

static const char *const section_keys[] = {
  [INC_CITY_COHORTS] = "cohorts",       [INC_CITY_COUNTS] = "counts",     [INC_CITY_ENROLMENTS] = "enrolments",
  [INC_CITY_PROGRAMMES] = "programmes", [INC_CITY_STARTUPS] = "startups",
};

static char *
closing_instant (const char *day)
{
  return g_strconcat (day, "T23:59:59+07:00", NULL);
}

IncCityExport *
inc_city_export_new (GOutputStream *stream, const IncCityHeader *header, GCancellable *cancellable)
{
  IncCityExport *self = g_new0 (IncCityExport, 1);
  g_autofree char *as_of = closing_instant (header->to);

  self->json = inc_json_writer_new (stream, INC_JSON_PRETTY | INC_JSON_SORTED | INC_JSON_SUMMED, cancellable);
  self->header = (IncCityHeader) { g_strdup (header->agency_id), g_strdup (header->publisher), g_strdup (header->from),
                                   g_strdup (header->to), g_strdup (header->basis) };
  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_text (self->json, "asOf", as_of);
  return self;
}

void
inc_city_export_free (IncCityExport *self)
{
  inc_json_writer_free (self->json);
  g_free ((char *) self->header.agency_id);
  g_free ((char *) self->header.publisher);
  g_free ((char *) self->header.from);
  g_free ((char *) self->header.to);
  g_free ((char *) self->header.basis);
  g_free (self->enrolment);
  g_free (self->enrolment_since);
  g_free (self->enrolment_startup);
  g_free (self);
}

static void
write_period (IncCityExport *self)
{
  inc_json_writer_key (self->json, "period");
  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_text (self->json, "basis", self->header.basis);
  inc_json_writer_add_text (self->json, "from", self->header.from);
  inc_json_writer_add_text (self->json, "to", self->header.to);
  inc_json_writer_end_object (self->json);
}

static void
write_publisher (IncCityExport *self)
{
  inc_json_writer_key (self->json, "publisher");
  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_text (self->json, "agencyId", self->header.agency_id);
  inc_json_writer_add_text (self->json, "name", self->header.publisher);
  inc_json_writer_end_object (self->json);
  inc_json_writer_add_text (self->json, "schema", INC_CITY_SCHEMA);
}

static void
end_enrolment (IncCityExport *self)
{
  if (self->enrolment == NULL)
    return;
  inc_json_writer_end_array (self->json);
  inc_json_writer_add_text (self->json, "stageSince", self->enrolment_since);
  inc_json_writer_add_text (self->json, "startup", self->enrolment_startup);
  inc_json_writer_add_text (self->json, "uid", self->enrolment);
  inc_json_writer_end_object (self->json);
  g_clear_pointer (&self->enrolment, g_free);
}

static void
end_section (IncCityExport *self)
{
  if (!self->in_section)
    return;
  end_enrolment (self);
  if (self->section == INC_CITY_COUNTS)
    inc_json_writer_end_object (self->json);
  else
    inc_json_writer_end_array (self->json);
}

void
inc_city_export_begin (IncCityExport *self, IncCitySection section)
{
  end_section (self);
  if (section == INC_CITY_PROGRAMMES)
    write_period (self);
  if (section == INC_CITY_STARTUPS)
    write_publisher (self);
  inc_json_writer_key (self->json, section_keys[section]);
  if (section == INC_CITY_COUNTS)
    inc_json_writer_begin_object (self->json);
  else
    inc_json_writer_begin_array (self->json);
  self->section = section;
  self->in_section = TRUE;
}

static void
write_tags (IncCityExport *self, const char *key, const char *text)
{
  g_auto(GStrv) tags = inc_field_split_tags (text);

  if (tags[0] == NULL)
    return;
  inc_json_writer_key (self->json, key);
  inc_json_writer_begin_array (self->json);
  for (guint i = 0; tags[i] != NULL; i++)
    inc_json_writer_text (self->json, tags[i]);
  inc_json_writer_end_array (self->json);
}

static void
write_member (IncCityExport *self, const char *key, const IncValue *value)
{
  if (inc_value_is_null (value))
    return;
  if (g_str_equal (key, "sector") || g_str_equal (key, "technologies"))
    write_tags (self, key, value->text);
  else if (g_str_equal (key, "womenOwned"))
    {
      inc_json_writer_key (self->json, key);
      inc_json_writer_boolean (self->json, value->integer != 0);
    }
  else if (value->type == INC_VALUE_INTEGER)
    inc_json_writer_add_integer (self->json, key, value->integer);
  else
    inc_json_writer_add_text (self->json, key, value->text);
}

static void
remember_count (IncCityExport *self, const char *key, gint64 count)
{
  for (guint i = 0; i < G_N_ELEMENTS (count_keys); i++)
    if (g_str_equal (count_keys[i], key))
      self->counts[i] = count;
}

static void
add_counts (IncCityExport *self, const char *const *columns, const IncValue *values, guint n_values)
{
  for (guint i = 0; i < n_values; i++)
    {
      inc_json_writer_add_integer (self->json, columns[i], values[i].integer);
      remember_count (self, columns[i], values[i].integer);
    }
}

/* The columns of city-enrolments.sql. */
enum
{
  ENROLMENT_COHORT,
  ENROLMENT_STAGE,
  ENROLMENT_CHANGE_DATE,
  ENROLMENT_CHANGE_STAGE,
  ENROLMENT_CHANGE_UID,
  ENROLMENT_SINCE,
  ENROLMENT_STARTUP,
  ENROLMENT_UID,
};

static void
begin_enrolment (IncCityExport *self, const IncValue *values)
{
  end_enrolment (self);
  g_set_str (&self->enrolment, values[ENROLMENT_UID].text);
  g_set_str (&self->enrolment_since, values[ENROLMENT_SINCE].text);
  g_set_str (&self->enrolment_startup, values[ENROLMENT_STARTUP].text);
  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_text (self->json, "cohort", values[ENROLMENT_COHORT].text);
  inc_json_writer_add_text (self->json, "stage", values[ENROLMENT_STAGE].text);
  inc_json_writer_key (self->json, "stageChanges");
  inc_json_writer_begin_array (self->json);
}

static void
add_enrolment (IncCityExport *self, const IncValue *values)
{
  if (g_strcmp0 (self->enrolment, values[ENROLMENT_UID].text) != 0)
    begin_enrolment (self, values);
  if (values[ENROLMENT_CHANGE_UID].text == NULL)
    return;
  inc_json_writer_begin_object (self->json);
  inc_json_writer_add_text (self->json, "date", values[ENROLMENT_CHANGE_DATE].text);
  inc_json_writer_add_text (self->json, "stage", values[ENROLMENT_CHANGE_STAGE].text);
  inc_json_writer_add_text (self->json, "uid", values[ENROLMENT_CHANGE_UID].text);
  inc_json_writer_end_object (self->json);
}

void
inc_city_export_add (IncCityExport *self, const char *const *columns, const IncValue *values, guint n_values)
{
  if (self->section == INC_CITY_COUNTS)
    {
      add_counts (self, columns, values, n_values);
      return;
    }
  if (self->section == INC_CITY_ENROLMENTS)
    {
      add_enrolment (self, values);
      return;
    }
  inc_json_writer_begin_object (self->json);
  for (guint i = 0; i < n_values; i++)
    write_member (self, columns[i], &values[i]);
  inc_json_writer_end_object (self->json);
}

static char *
make_manifest (IncCityExport *self, const char *file_name, const char *program, const char *made)
{
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(IncJsonWriter) json = inc_json_writer_new (memory, INC_JSON_PRETTY | INC_JSON_SORTED, NULL);

  inc_json_writer_begin_object (json);
  inc_json_writer_key (json, "counts");
  inc_json_writer_begin_object (json);
  for (guint i = 0; i < G_N_ELEMENTS (count_keys); i++)
    inc_json_writer_add_integer (json, count_keys[i], self->counts[i]);
  inc_json_writer_end_object (json);
  inc_json_writer_add_text (json, "file", file_name);
  inc_json_writer_add_text (json, "made", made);
  inc_json_writer_add_text (json, "program", program);
  inc_json_writer_add_text (json, "schema", INC_CITY_SCHEMA);
  inc_json_writer_add_text (json, "sha256", inc_json_writer_get_sha256 (self->json));
  inc_json_writer_add_integer (json, "size", inc_json_writer_get_size (self->json));
  inc_json_writer_end_object (json);
  inc_json_writer_finish (json, NULL);
  g_output_stream_write_all (memory, "", 1, NULL, NULL, NULL);
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

gboolean
inc_city_export_finish (IncCityExport *self, const char *file_name, const char *program, const char *made, char **manifest,
                        GError **error)
{
  g_assert (self->section == INC_CITY_STARTUPS);
  end_section (self);
  self->in_section = FALSE;
  inc_json_writer_end_object (self->json);
  if (!inc_json_writer_finish (self->json, error))
    return FALSE;
  *manifest = make_manifest (self, file_name, program, made);
  return TRUE;
}
