/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-people-merge: of two people whom a file says to be one, one stays with the roles of both. */
#include "config.h"

#include "inc-import-people.h"

#include "inc-records.h"

gboolean
inc_import_people_is_bare (IncImportPeople *self, const IncImportPerson *person, gboolean *bare, GError **error)
{
  const IncSchema *schema = inc_schema_of (inc_person_get_type ());
  g_autoptr(IncRecord) record = NULL;
  g_autoptr(IncTable) users = NULL;

  *bare = person->made;
  if (person->made || !person->imported)
    return TRUE;
  record = inc_store_get (self->run->store, schema, person->id, error);
  users = record != NULL ? inc_store_list_users (self->run->store, schema, person->id, error) : NULL;
  if (users == NULL)
    return FALSE;
  *bare = record->revision == 1;
  for (guint i = 0; i < inc_table_get_n_rows (users); i++)
    *bare &= g_str_equal (inc_table_get_text (users, i, "table"), "role");
  return TRUE;
}

/* What the person is there already goes with the other one. */
static gboolean
move_role (IncImportPeople *self, IncImportPerson *person, IncRole *role, GError **error)
{
  const gint64 ids[] = { role->startup, role->investor, role->partner };
  static const char *const tables[] = { "startup", "investor", "partner" };
  IncImportPlace *place = NULL;
  IncImportRole *moved;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (ids[i] != 0)
      place = inc_import_places_get (self->run->places, inc_schemas_find (tables[i]), ids[i]);
  if (inc_import_people_has_role (self, person, place, role->position))
    return TRUE;
  moved = inc_import_people_know_role (self, person, place, role->position);
  moved->id = INC_RECORD (role)->id;
  moved->stored = TRUE;
  g_object_set (role, "person", person->id, NULL);
  return self->run->transaction == NULL || inc_transaction_save (self->run->transaction, INC_RECORD (role), error);
}

gboolean
inc_import_people_merge (IncImportPeople *self, IncImportPerson *person, IncImportPerson *other, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_role_get_type ()));
  g_autoptr(GPtrArray) roles = NULL;

  other->into = person;
  self->run->report->n_merged++;
  if (other->id == 0)
    return TRUE;
  inc_query_filter_id (query, "person", other->id);
  roles = inc_store_load_all (self->run->store, query, error);
  for (guint i = 0; roles != NULL && i < roles->len; i++)
    if (!move_role (self, person, g_ptr_array_index (roles, i), error))
      return FALSE;
  return roles != NULL &&
         (self->run->transaction == NULL ||
          inc_transaction_delete (self->run->transaction, inc_schema_of (inc_person_get_type ()), other->id, error));
}
