/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-organisations: by name, and by the name that an earlier file had for one that staff renamed since. */
#include "config.h"

#include "inc-import-organisations.h"

#include "inc-import-places.h"
#include "inc-records.h"

#include <glib/gi18n-lib.h>

struct _IncImportOrganisations
{
  IncImportRun *run;
  const IncSchema *schema;
  IncImportCounted counted;
  GPtrArray *all;      /* of IncImportOrganisation, owned */
  GHashTable *by_uid;  /* borrowed uid -> IncImportOrganisation */
  GHashTable *by_name; /* name as it is compared -> IncImportOrganisation */
  IncRecord *record;   /* used again for each that a list names */
};

static void
organisation_free (gpointer data)
{
  g_free (((IncImportOrganisation *) data)->uid);
  g_free (data);
}

static IncImportOrganisation *
add (IncImportOrganisations *self, const char *name)
{
  IncImportOrganisation *organisation = g_new0 (IncImportOrganisation, 1);

  g_ptr_array_add (self->all, organisation);
  g_hash_table_insert (self->by_name, g_strdup (name), organisation);
  return organisation;
}

/* The oldest of several of one name. */
static gboolean
add_stored (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  IncImportOrganisations *self = data;
  g_autofree char *name = inc_import_dup_name (values[3].text);
  IncImportOrganisation *organisation = g_hash_table_lookup (self->by_name, name);

  if (organisation == NULL)
    {
      organisation = add (self, name);
      organisation->id = values[1].integer;
      organisation->uid = g_strdup (values[2].text);
      g_hash_table_insert (self->by_uid, organisation->uid, organisation);
    }
  return TRUE;
}

static gboolean
add_key (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  IncImportOrganisations *self = data;
  IncImportOrganisation *known = g_hash_table_lookup (self->by_uid, values[2].text);

  if (g_hash_table_contains (self->by_name, values[1].text))
    return TRUE;
  if (known != NULL)
    g_hash_table_insert (self->by_name, g_strdup (values[1].text), known);
  else
    add (self, values[1].text)->key = values[0].integer;
  return TRUE;
}

IncImportOrganisations *
inc_import_organisations_new (IncImportRun *run, const IncSchema *schema, GError **error)
{
  const IncValue table = { INC_VALUE_TEXT, 0, (char *) schema->table };
  const IncValue keys[] = { table, table };
  g_autoptr(IncImportOrganisations) self = g_new0 (IncImportOrganisations, 1);

  self->run = run;
  self->schema = schema;
  self->counted = schema == inc_schema_of (inc_partner_get_type ()) ? INC_IMPORT_PARTNERS : INC_IMPORT_INVESTORS;
  self->all = g_ptr_array_new_with_free_func (organisation_free);
  self->by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->record = inc_record_new (schema);
  if (!inc_store_query_each (run->store, "import-names", &table, 1, add_stored, self, error) ||
      !inc_store_query_each (run->store, "import-keys", keys, G_N_ELEMENTS (keys), add_key, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
inc_import_organisations_free (IncImportOrganisations *self)
{
  g_object_unref (self->record);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_uid);
  g_ptr_array_unref (self->all);
  g_free (self);
}

static void
count (IncImportOrganisations *self, IncImportOrganisation *organisation, IncImportFate fate)
{
  if (!organisation->counted)
    inc_import_report_count (self->run->report, self->counted, fate);
  organisation->counted = TRUE;
}

static gboolean
make (IncImportOrganisations *self, IncImportOrganisation *organisation, IncRecord *record, const char *name,
      const char *text, GError **error)
{
  const IncField *source = inc_schema_find (self->schema, "source");
  g_auto(IncValue) value = inc_value_dup_text (self->run->task->name);

  if (inc_record_is_missing (record, source))
    inc_record_set_value (record, source, &value);
  if (!inc_import_run_insert (self->run, record, error) ||
      !inc_import_run_save_key (self->run, organisation->key, self->schema->table, text, self->schema, record->uid, error))
    return FALSE;
  organisation->id = record->id;
  organisation->made = TRUE;
  if (self->run->places != NULL)
    inc_import_places_add (self->run->places, self->schema, record->id, name);
  count (self, organisation, INC_IMPORT_FATE_NEW);
  return TRUE;
}

/* Its name is all that a list knows. */
static void
fill_record (IncImportOrganisations *self, const char *name)
{
  const IncValue null = inc_value_null ();
  g_auto(IncValue) value = inc_value_dup_text (name);

  inc_record_set_value (self->record, inc_schema_find (self->schema, "source"), &null);
  inc_record_set_value (self->record, inc_schema_find (self->schema, "name"), &value);
}

gboolean
inc_import_organisations_get (IncImportOrganisations *self, IncImportEntry *entry, const char *heading, const char *name,
                              IncImportOrganisation **organisation, GError **error)
{
  g_autofree char *text = inc_import_dup_name (name);
  g_autofree char *message = NULL;

  *organisation = g_hash_table_lookup (self->by_name, text);
  if (*organisation == NULL || ((*organisation)->id == 0 && !(*organisation)->made))
    {
      fill_record (self, name);
      if (!inc_import_run_can_insert (self->run, self->record, &message))
        {
          inc_import_entry_say (entry, heading, name, message);
          *organisation = NULL;
          return TRUE;
        }
      if (*organisation == NULL)
        *organisation = add (self, text);
      if (!make (self, *organisation, self->record, name, text, error))
        return FALSE;
    }
  count (self, *organisation, INC_IMPORT_FATE_UNCHANGED);
  return TRUE;
}

static gboolean
update (IncImportOrganisations *self, IncImportEntry *entry, const IncImportOrganisation *organisation, GError **error)
{
  g_autoptr(IncRecord) stored = inc_store_get (self->run->store, self->schema, organisation->id, error);
  gboolean changed;

  if (stored == NULL || !inc_import_run_update (self->run, entry, stored, &changed, error))
    return FALSE;
  entry->fate = changed ? INC_IMPORT_FATE_UPDATED : INC_IMPORT_FATE_UNCHANGED;
  return TRUE;
}

gboolean
inc_import_organisations_take (IncImportOrganisations *self, IncImportEntry *entry, GError **error)
{
  g_autofree char *text = inc_import_dup_name (entry->title);
  IncImportOrganisation *organisation = g_hash_table_lookup (self->by_name, text);

  if (organisation == NULL)
    organisation = add (self, text);
  if (organisation->line != 0)
    {
      inc_import_entry_refuse_twice (entry, organisation->sheet, organisation->line);
      return TRUE;
    }
  organisation->sheet = entry->sheet;
  organisation->line = entry->line;
  if (organisation->id != 0)
    {
      if (!update (self, entry, organisation, error))
        return FALSE;
      if (!entry->refused)
        count (self, organisation, entry->fate);
      return TRUE;
    }
  entry->fate = INC_IMPORT_FATE_NEW;
  return make (self, organisation, entry->record, entry->title, text, error);
}
