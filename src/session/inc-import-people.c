/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-people: everybody of the register and everybody of the files, by their marks.
 *
 * Marks of organisations are kept as import keys, since what a file said about who is who must be known when the next file
 * names the same people; names may be corrected by staff meanwhile. */
#include "config.h"

#include "inc-import-people.h"

#include "inc-records.h"

#define SOURCE "person"

/* ---- what is known ---- */

static void
person_free (gpointer data)
{
  g_free (((IncImportPerson *) data)->uid);
  g_free (data);
}

IncImportPerson *
inc_import_person_resolve (IncImportPerson *person)
{
  while (person != NULL && person->into != NULL)
    person = person->into;
  return person;
}

IncImportPerson *
inc_import_people_add (IncImportPeople *self)
{
  IncImportPerson *person = g_new0 (IncImportPerson, 1);

  g_ptr_array_add (self->all, person);
  return person;
}

static char *
name_member (const char *name, const IncImportPlace *place)
{
  g_autofree char *exact = inc_import_dup_name (name);

  return g_strdup_printf ("%s\n%p", exact, place);
}

static IncImportMark *
add_mark (IncImportPeople *self, const char *text, IncImportPerson *person)
{
  IncImportMark *mark = g_hash_table_lookup (self->marks, text);

  if (mark == NULL)
    {
      mark = g_new0 (IncImportMark, 1);
      g_hash_table_insert (self->marks, g_strdup (text), mark);
    }
  if (mark->person == NULL)
    mark->person = person;
  return mark;
}

static void
add_contact (IncImportPeople *self, const char *name, const char *contact, IncImportPerson *person)
{
  g_autofree char *text = contact != NULL ? inc_import_dup_mark (name, contact) : NULL;

  if (text != NULL)
    add_mark (self, text, person);
}

static gboolean
add_person (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  IncImportPeople *self = data;
  IncImportPerson *person = inc_import_people_add (self);

  person->id = values[0].integer;
  person->uid = g_strdup (values[1].text);
  g_hash_table_insert (self->by_id, &person->id, person);
  g_hash_table_insert (self->by_uid, person->uid, person);
  add_contact (self, values[2].text, values[3].text, person);
  add_contact (self, values[2].text, values[4].text, person);
  return TRUE;
}

static IncImportPlace *
find_place (IncImportPeople *self, const IncValue *values)
{
  static const char *const tables[] = { "startup", "investor", "partner" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!inc_value_is_null (&values[i]))
      return inc_import_places_get (self->run->places, inc_schemas_find (tables[i]), values[i].integer);
  return NULL;
}

static void
add_member (IncImportPeople *self, const char *name, IncImportPlace *place, IncImportPerson *person)
{
  char *member = name_member (name, place);

  if (g_hash_table_contains (self->members, member))
    g_free (member);
  else
    g_hash_table_insert (self->members, member, person);
}

/* id, person, startup, investor, partner, position, name of the person, name of the place */
static gboolean
add_stored_role (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  IncImportPeople *self = data;
  IncImportPerson *person = g_hash_table_lookup (self->by_id, &values[1].integer);
  IncImportPlace *place = find_place (self, values + 2);
  const IncChoice *position = inc_choice_find_word (inc_position_choices, values[5].text);
  g_autofree char *text = NULL;
  IncImportRole *role;
  IncImportMark *mark;

  if (person == NULL || place == NULL || position == NULL)
    return TRUE;
  role = inc_import_people_know_role (self, person, place, position->value);
  role->id = values[0].integer;
  role->stored = TRUE;
  add_member (self, values[6].text, place, person);
  text = inc_import_dup_mark (values[6].text, values[7].text);
  mark = add_mark (self, text, person);
  if (mark->place == NULL)
    mark->place = place;
  return TRUE;
}

/* What a file said goes before what the names look like now. */
static gboolean
add_key (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  IncImportPeople *self = data;
  IncImportPerson *person = g_hash_table_lookup (self->by_uid, values[2].text);
  IncImportMark *mark = add_mark (self, values[1].text, person);

  mark->key = values[0].integer;
  if (person == NULL)
    return TRUE;
  if (mark->person != person)
    mark->place = NULL;
  mark->person = person;
  person->imported = TRUE;
  return TRUE;
}

IncImportPeople *
inc_import_people_new (IncImportRun *run, GError **error)
{
  const IncValue key = { INC_VALUE_TEXT, 0, (char *) SOURCE };
  const IncValue keys[] = { key, key };
  g_autoptr(IncImportPeople) self = g_new0 (IncImportPeople, 1);

  self->run = run;
  self->all = g_ptr_array_new_with_free_func (person_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->roles = inc_import_roles_new ();
  self->person = inc_record_new (inc_schema_of (inc_person_get_type ()));
  self->role = inc_record_new (inc_schema_of (inc_role_get_type ()));
  if (!inc_store_query_each (run->store, "import-people", NULL, 0, add_person, self, error) ||
      !inc_store_query_each (run->store, "import-roles", NULL, 0, add_stored_role, self, error) ||
      !inc_store_query_each (run->store, "import-keys", keys, G_N_ELEMENTS (keys), add_key, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
inc_import_people_free (IncImportPeople *self)
{
  g_clear_pointer (&self->postponed, g_ptr_array_unref);
  g_object_unref (self->person);
  g_object_unref (self->role);
  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->members);
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->by_uid);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* ---- people ---- */

void
inc_import_people_count (IncImportPeople *self, IncImportPerson *person, IncImportFate fate)
{
  if (!person->counted)
    inc_import_report_count (self->run->report, INC_IMPORT_PEOPLE, fate);
  person->counted = TRUE;
}

gboolean
inc_import_people_make (IncImportPeople *self, IncImportPerson *person, IncRecord *record, GError **error)
{
  IncPerson *new = INC_PERSON_RECORD (record);

  if (new->source == NULL)
    g_set_str (&new->source, self->run->task->name);
  if (!inc_import_run_insert (self->run, record, error))
    return FALSE;
  person->id = record->id;
  person->uid = g_strdup (record->uid);
  person->made = TRUE;
  inc_import_people_count (self, person, INC_IMPORT_FATE_NEW);
  return TRUE;
}

gboolean
inc_import_people_keep_mark (IncImportPeople *self, const char *text, IncImportPerson *person, GError **error)
{
  IncImportMark *mark = add_mark (self, text, person);
  const gboolean known = mark->person == person && (mark->key != 0 || mark->kept);

  mark->person = person;
  if (known)
    return TRUE;
  mark->kept = TRUE;
  return inc_import_run_save_key (self->run, mark->key, SOURCE, text, inc_schema_of (inc_person_get_type ()),
                                  person->uid, error);
}

/* ---- the people of a startup ---- */

static IncImportPerson *
find_listed (IncImportPeople *self, const char *name, const char *text, IncImportPlace *place)
{
  g_autofree char *member = name_member (name, place);
  IncImportPerson *person = inc_import_person_resolve (g_hash_table_lookup (self->members, member));
  IncImportMark *mark = person == NULL ? g_hash_table_lookup (self->marks, text) : NULL;

  if (mark == NULL || mark->person == NULL || (mark->place != NULL && mark->place != place))
    return person;
  mark->place = place;
  return inc_import_person_resolve (mark->person);
}

/* A mark that stands for a namesake in another organisation of the same name stays that one's. */
static gboolean
make_listed (IncImportPeople *self, IncImportPerson *person, const char *text, IncImportPlace *place, GError **error)
{
  IncImportMark *mark = g_hash_table_lookup (self->marks, text);

  if (!inc_import_people_make (self, person, self->person, error))
    return FALSE;
  if (mark != NULL && mark->person != NULL)
    return TRUE;
  if (!inc_import_people_keep_mark (self, text, person, error))
    return FALSE;
  add_mark (self, text, person)->place = place;
  return TRUE;
}

/* *person: NULL where the register cannot have such a one. */
static gboolean
get_listed (IncImportPeople *self, IncImportEntry *entry, const IncImportList *list, const char *name,
            IncImportPlace *place, IncImportPerson **person, GError **error)
{
  IncPerson *record = INC_PERSON_RECORD (self->person);
  g_autofree char *text = inc_import_dup_mark (name, entry->title);
  g_autofree char *message = NULL;

  *person = find_listed (self, name, text, place);
  if (*person != NULL)
    return TRUE;
  g_set_str (&record->name, name);
  g_set_str (&record->source, NULL);
  if (!inc_import_run_can_insert (self->run, self->person, &message))
    {
      inc_import_entry_say (entry, list->heading, name, message);
      return TRUE;
    }
  *person = inc_import_people_add (self);
  return make_listed (self, *person, text, place, error);
}

gboolean
inc_import_people_take_list (IncImportPeople *self, IncImportEntry *entry, const IncImportList *list,
                             IncImportPlace *place, gboolean *changed, GError **error)
{
  const IncImportRolePart part = { .position = list->position };

  for (guint i = 0; list->items[i] != NULL; i++)
    {
      IncImportPerson *person;

      if (!get_listed (self, entry, list, list->items[i], place, &person, error))
        return FALSE;
      if (person == NULL)
        continue;
      inc_import_people_count (self, person, INC_IMPORT_FATE_UNCHANGED);
      add_member (self, list->items[i], place, person);
      if (!inc_import_people_add_role (self, person, place, &part, changed, error))
        return FALSE;
    }
  return TRUE;
}
