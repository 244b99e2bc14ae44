/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-people-roles: who is where as what, each once. */
#include "config.h"

#include "inc-import-people.h"

#include "inc-records.h"

#include <string.h>

static guint
hash_role (gconstpointer data)
{
  const IncImportRole *role = data;

  return (g_direct_hash (role->person) * 31 + g_direct_hash (role->place)) * 31 + role->position;
}

static gboolean
equal_role (gconstpointer a, gconstpointer b)
{
  const IncImportRole *first = a, *second = b;

  return first->person == second->person && first->place == second->place && first->position == second->position;
}

GHashTable *
inc_import_roles_new (void)
{
  return g_hash_table_new_full (hash_role, equal_role, g_free, NULL);
}

IncImportRole *
inc_import_people_know_role (IncImportPeople *self, IncImportPerson *person, IncImportPlace *place, int position)
{
  IncImportRole *role = g_new0 (IncImportRole, 1);

  role->person = person;
  role->place = place;
  role->position = position;
  g_hash_table_add (self->roles, role);
  return role;
}

static IncImportRole *
find_role (IncImportPeople *self, IncImportPerson *person, IncImportPlace *place, int position)
{
  const IncImportRole sought = { .person = person, .place = place, .position = position };

  return g_hash_table_lookup (self->roles, &sought);
}

gboolean
inc_import_people_has_role (IncImportPeople *self, IncImportPerson *person, IncImportPlace *place, int position)
{
  return find_role (self, person, place, position) != NULL;
}

static gboolean
fill (char **member, const char *text)
{
  return *member == NULL && text != NULL && g_set_str (member, text);
}

/* What staff wrote stays. */
static gboolean
complete_role (IncImportPeople *self, IncImportRole *known, const IncImportRolePart *part, gboolean *changed, GError **error)
{
  g_autoptr(IncRecord) stored = NULL;
  IncRole *role;
  gboolean filled;

  if (known->id == 0 || (part->title == NULL && part->starts == NULL && part->ends == NULL))
    return TRUE;
  stored = inc_store_get (self->run->store, inc_schema_of (inc_role_get_type ()), known->id, error);
  if (stored == NULL)
    return FALSE;
  role = INC_ROLE (stored);
  filled = fill (&role->title, part->title);
  if (role->starts == NULL && role->ends == NULL) /* together: an end must not come before its start */
    filled |= fill (&role->starts, part->starts) | fill (&role->ends, part->ends);
  if (!filled)
    return TRUE;
  *changed |= known->stored;
  return self->run->transaction == NULL || inc_transaction_save (self->run->transaction, stored, error);
}

static gboolean
make_role (IncImportPeople *self, IncImportRole *known, const IncImportRolePart *part, GError **error)
{
  IncRole *role = INC_ROLE (self->role);
  const char *table = known->place->schema->table;

  role->person = known->person->id;
  role->startup = strcmp (table, "startup") == 0 ? known->place->id : 0;
  role->investor = strcmp (table, "investor") == 0 ? known->place->id : 0;
  role->partner = strcmp (table, "partner") == 0 ? known->place->id : 0;
  role->position = known->position;
  g_set_str (&role->title, part->title);
  g_set_str (&role->starts, part->starts);
  g_set_str (&role->ends, part->ends);
  if (!inc_import_run_insert (self->run, role, error))
    return FALSE;
  known->id = INC_RECORD (role)->id;
  return TRUE;
}

gboolean
inc_import_people_add_role (IncImportPeople *self, IncImportPerson *person, IncImportPlace *place,
                            const IncImportRolePart *part, gboolean *changed, GError **error)
{
  IncImportRole *role = find_role (self, person, place, part->position);

  if (role == NULL)
    {
      role = inc_import_people_know_role (self, person, place, part->position);
      role->counted = TRUE;
      *changed = TRUE;
      inc_import_report_count (self->run->report, INC_IMPORT_ROLES, INC_IMPORT_FATE_NEW);
      return make_role (self, role, part, error);
    }
  if (!role->counted)
    inc_import_report_count (self->run->report, INC_IMPORT_ROLES, INC_IMPORT_FATE_UNCHANGED);
  role->counted = TRUE;
  return complete_role (self, role, part, changed, error);
}
