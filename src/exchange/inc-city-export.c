/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-city-export: from rows to the city's JSON.  Which members there are, and from which fields, stands in
 * inc-city-members.c, what each means in the schema. */
#include "config.h"

#include "inc-city-export.h"

#include "inc-exchange-error.h"
#include "inc-json-writer.h"
#include "inc-kind.h"

#include <string.h>

#define MOST_MEMBERS 32

/* Where a member is written. */
typedef enum
{
  NOWHERE, /* it may not leave */
  BEFORE,  /* in the object, before its array of objects if it has one */
  AFTER,   /* in the object, after that */
  CHILD,   /* in an object of the array */
} Place;

struct _IncCityExport
{
  IncJsonWriter *json;
  IncCityHeader header; /* owned copies */
  const IncCityTable *table; /* of the section that is open; NULL: none */
  gboolean is_checked;       /* its columns are its members, and these tell of them: */
  Place places[MOST_MEMBERS];
  const char *keys[MOST_MEMBERS]; /* "date" of "stageChanges.date" */
  guint uid;
  guint child_uid;
  IncValue parent[MOST_MEMBERS]; /* what was read of the object that is open, where it has an array of objects */
  gboolean has_parent;
  gint64 counts[MOST_MEMBERS];
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
  for (guint i = 0; i < MOST_MEMBERS; i++)
    inc_value_clear (&self->parent[i]);
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

/* 25450500000 millionths: "25450.5". */
static void
write_decimal (IncCityExport *self, const char *key, gint64 millionths)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT ".%06" G_GINT64_FORMAT, millionths / 1000000,
                                           millionths % 1000000);
  gsize length = strlen (text);

  while (text[length - 1] == '0')
    text[--length] = '\0';
  if (text[length - 1] == '.')
    text[--length] = '\0';
  inc_json_writer_add_text (self->json, key, text);
}

static void
write_member (IncCityExport *self, const char *key, IncCityForm form, const IncValue *value)
{
  if (inc_value_is_null (value))
    return;
  switch (form)
    {
    case INC_CITY_TAGS:
      write_tags (self, key, value->text);
      break;
    case INC_CITY_TRUE:
      if (value->integer == 0)
        break;
      inc_json_writer_key (self->json, key);
      inc_json_writer_boolean (self->json, TRUE);
      break;
    case INC_CITY_DECIMAL:
      write_decimal (self, key, value->integer);
      break;
    case INC_CITY_INTEGER:
      inc_json_writer_add_integer (self->json, key, value->integer);
      break;
    case INC_CITY_TEXT:
    default:
      inc_json_writer_add_text (self->json, key, value->text);
    }
}

static void
write_members (IncCityExport *self, const IncValue *values, Place place)
{
  for (guint i = 0; self->table->members[i].name != NULL; i++)
    if (self->places[i] == place)
      write_member (self, self->keys[i], self->table->members[i].form, &values[i]);
}

static void
end_parent (IncCityExport *self)
{
  if (!self->has_parent)
    return;
  inc_json_writer_end_array (self->json);
  write_members (self, self->parent, AFTER);
  inc_json_writer_end_object (self->json);
  for (guint i = 0; i < MOST_MEMBERS; i++)
    inc_value_clear (&self->parent[i]);
  self->has_parent = FALSE;
}

static void
begin_parent (IncCityExport *self, const IncValue *values, guint n_values)
{
  end_parent (self);
  for (guint i = 0; i < n_values; i++)
    inc_value_copy (&values[i], &self->parent[i]);
  self->has_parent = TRUE;
  inc_json_writer_begin_object (self->json);
  write_members (self, values, BEFORE);
  inc_json_writer_key (self->json, self->table->child);
  inc_json_writer_begin_array (self->json);
}

/* Rows of one object follow each other; an object of its array has a uid, or there is none in this row. */
static void
add_nested (IncCityExport *self, const IncValue *values, guint n_values)
{
  if (!self->has_parent || !inc_value_equal (&self->parent[self->uid], &values[self->uid]))
    begin_parent (self, values, n_values);
  if (inc_value_is_null (&values[self->child_uid]))
    return;
  inc_json_writer_begin_object (self->json);
  write_members (self, values, CHILD);
  inc_json_writer_end_object (self->json);
}

static gboolean
is_counts (const IncCityExport *self)
{
  return self->table == inc_city_table_get (INC_CITY_COUNTS);
}

static void
end_section (IncCityExport *self)
{
  if (self->table == NULL)
    return;
  end_parent (self);
  if (is_counts (self))
    inc_json_writer_end_object (self->json);
  else
    inc_json_writer_end_array (self->json);
  self->table = NULL;
}

void
inc_city_export_begin (IncCityExport *self, IncCitySection section)
{
  end_section (self);
  if (section == INC_CITY_PROGRAMMES)
    write_period (self);
  if (section == INC_CITY_ROUNDS)
    write_publisher (self);
  if (section == INC_CITY_STAKES)
    inc_json_writer_add_text (self->json, "schema", INC_CITY_SCHEMA);
  self->table = inc_city_table_get (section);
  self->is_checked = FALSE;
  inc_json_writer_key (self->json, self->table->key);
  if (is_counts (self))
    inc_json_writer_begin_object (self->json);
  else
    inc_json_writer_begin_array (self->json);
}

/* The level of its field decides whether a member leaves, its name where it stands. */
static void
place_member (IncCityExport *self, guint i)
{
  const IncCityMember *member = &self->table->members[i];
  const char *child = self->table->child;
  const gsize length = child != NULL ? strlen (child) : 0;
  const gboolean is_child = length > 0 && strncmp (member->name, child, length) == 0 && member->name[length] == '.';

  self->keys[i] = is_child ? member->name + length + 1 : member->name;
  self->places[i] = is_child ? CHILD : child == NULL || strcmp (member->name, child) < 0 ? BEFORE : AFTER;
  if (strcmp (self->keys[i], "uid") == 0)
    *(is_child ? &self->child_uid : &self->uid) = i;
  if (!inc_city_member_may_leave (member))
    self->places[i] = NOWHERE;
}

/* The query must give what the table says and nothing else. */
static gboolean
check_columns (IncCityExport *self, const char *const *columns, guint n_columns, GError **error)
{
  const IncCityMember *members = self->table->members;
  guint i;

  for (i = 0; members[i].name != NULL; i++)
    {
      if (i >= n_columns || strcmp (columns[i], members[i].name) != 0)
        break;
      place_member (self, i);
    }
  self->is_checked = members[i].name == NULL && i == n_columns;
  if (!self->is_checked)
    inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 0, 0, "%s gives %s where the city's file has %s",
                            self->table->query, i < n_columns ? columns[i] : "nothing",
                            members[i].name != NULL ? members[i].name : "nothing");
  return self->is_checked;
}

gboolean
inc_city_export_add (IncCityExport *self, const char *const *columns, const IncValue *values, guint n_values, GError **error)
{
  if (!self->is_checked && !check_columns (self, columns, n_values, error))
    return FALSE;
  if (self->table->child != NULL)
    {
      add_nested (self, values, n_values);
      return TRUE;
    }
  if (is_counts (self))
    {
      for (guint i = 0; i < n_values; i++)
        self->counts[i] = values[i].integer;
      write_members (self, values, BEFORE);
      return TRUE;
    }
  inc_json_writer_begin_object (self->json);
  write_members (self, values, BEFORE);
  inc_json_writer_end_object (self->json);
  return TRUE;
}

static char *
make_manifest (IncCityExport *self, const char *file_name, const char *program, const char *made)
{
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(IncJsonWriter) json = inc_json_writer_new (memory, INC_JSON_PRETTY | INC_JSON_SORTED, NULL);
  const IncCityMember *counts = inc_city_table_get (INC_CITY_COUNTS)->members;

  inc_json_writer_begin_object (json);
  inc_json_writer_key (json, "counts");
  inc_json_writer_begin_object (json);
  for (guint i = 0; counts[i].name != NULL; i++)
    inc_json_writer_add_integer (json, counts[i].name, self->counts[i]);
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
  g_assert (self->table == inc_city_table_get (INC_CITY_STARTUPS));
  end_section (self);
  inc_json_writer_end_object (self->json);
  if (!inc_json_writer_finish (self->json, error))
    return FALSE;
  *manifest = make_manifest (self, file_name, program, made);
  return TRUE;
}
