/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-people-rows: tables of people.
 *
 * A row that lists several organisations says that one person is in all of them: people of that name whom an earlier file
 * left apart become one, unless staff have worked with them since. */
#include "config.h"

#include "inc-import-people.h"

#include "inc-date.h"
#include "inc-records.h"

#include <glib/gi18n-lib.h>

/* What one row says about who it is. */
typedef struct
{
  GPtrArray *kept;   /* texts of marks that outlive the import */
  GPtrArray *others; /* those that hold as long as the record has them */
  GPtrArray *found;  /* of IncImportPerson: whom the marks mean, each once */
} Claim;

static void
claim_clear (Claim *claim)
{
  g_clear_pointer (&claim->kept, g_ptr_array_unref);
  g_clear_pointer (&claim->others, g_ptr_array_unref);
  g_clear_pointer (&claim->found, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Claim, claim_clear)

/* A row without its organisations; its roles come when all files are read. */
typedef struct
{
  IncImportEntry entry;
  IncImportPerson *person;
  char *title;
  char *heading;
  char **places;
  char *role;
  char *starts;
  char *ends;
} Postponed;

static void
postponed_free (gpointer data)
{
  Postponed *self = data;

  g_string_free (self->entry.message, TRUE);
  g_object_unref (self->entry.record);
  g_free (self->title);
  g_free (self->heading);
  g_strfreev (self->places);
  g_free (self->role);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self);
}

/* ---- who it is ---- */

static const IncImportList *
find_places (const IncImportEntry *entry)
{
  for (guint i = 0; i < entry->lists->len; i++)
    if (g_array_index (entry->lists, IncImportList, i).kind == INC_IMPORT_LIST_PLACES)
      return &g_array_index (entry->lists, IncImportList, i);
  return NULL;
}

static void
read_claim (IncImportPeople *self, const IncImportEntry *entry, Claim *claim)
{
  const IncPerson *record = INC_PERSON_RECORD (entry->record);
  const char *const contacts[] = { record->email, record->phone };
  const IncImportList *places = find_places (entry);

  claim->kept = g_ptr_array_new_with_free_func (g_free);
  claim->others = g_ptr_array_new_with_free_func (g_free);
  claim->found = g_ptr_array_new ();
  if (!entry->key_is_name)
    g_ptr_array_add (claim->kept, inc_import_dup_mark (self->run->task->shape, entry->key));
  for (guint i = 0; places != NULL && places->items[i] != NULL; i++)
    g_ptr_array_add (claim->kept, inc_import_dup_mark (entry->title, places->items[i]));
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++)
    if (contacts[i] != NULL)
      g_ptr_array_add (claim->others, inc_import_dup_mark (entry->title, contacts[i]));
  if (claim->kept->len > 0)
    return;
  if (claim->others->len > 0)
    g_ptr_array_add (claim->kept, g_strdup (g_ptr_array_index (claim->others, 0)));
  else
    g_ptr_array_add (claim->kept, inc_import_dup_name (entry->title));
}

static void
find_people (IncImportPeople *self, Claim *claim, GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const IncImportMark *mark = g_hash_table_lookup (self->marks, g_ptr_array_index (texts, i));
      IncImportPerson *person = mark != NULL ? inc_import_person_resolve (mark->person) : NULL;

      if (person != NULL && !g_ptr_array_find (claim->found, person, NULL))
        g_ptr_array_add (claim->found, person);
    }
}

/* ---- people who are one ---- */

/* Whom staff have worked with stays; the first of those stands for the row. */
static gboolean
choose_person (IncImportPeople *self, const Claim *claim, IncImportPerson **chosen, GError **error)
{
  *chosen = claim->found->len > 0 ? g_ptr_array_index (claim->found, 0) : NULL;
  for (guint i = 0; claim->found->len > 1 && i < claim->found->len; i++)
    {
      IncImportPerson *person = g_ptr_array_index (claim->found, i);
      gboolean bare;

      if (!inc_import_people_is_bare (self, person, &bare, error))
        return FALSE;
      if (bare)
        continue;
      *chosen = person;
      return TRUE;
    }
  return TRUE;
}

static gboolean
merge_others (IncImportPeople *self, IncImportEntry *entry, const Claim *claim, IncImportPerson *chosen, GError **error)
{
  for (guint i = 0; i < claim->found->len; i++)
    {
      IncImportPerson *other = g_ptr_array_index (claim->found, i);
      gboolean bare;

      if (other == chosen)
        continue;
      if (!inc_import_people_is_bare (self, other, &bare, error))
        return FALSE;
      if (!bare)
        inc_import_entry_say (entry, NULL, NULL,
                              _("Another person of this name, whom staff have worked with, stays apart"));
      else if (!inc_import_people_merge (self, chosen, other, error))
        return FALSE;
      else
        entry->fate = INC_IMPORT_FATE_UPDATED;
    }
  return TRUE;
}

/* ---- what they are ---- */

/* waiting: startups may still come, and go before others of their name. */
static IncImportPlace *
find_place (IncImportPeople *self, IncImportEntry *entry, const char *heading, const char *name, gboolean waiting,
            gboolean *missing)
{
  gboolean ambiguous;
  IncImportPlace *place = inc_import_places_find (self->run->places, name, &ambiguous);

  if (ambiguous)
    inc_import_entry_say (entry, heading, name, _("Several organisations of the register have this name"));
  if (waiting && place != NULL && place->schema != inc_schema_of (inc_startup_get_type ()))
    place = NULL;
  *missing = place == NULL && !ambiguous;
  return place;
}

static gboolean
take_place (IncImportPeople *self, IncImportEntry *entry, IncImportPerson *person, const char *heading, const char *name,
            const IncImportRolePart *part, gboolean waiting, gboolean *missing, GError **error)
{
  IncImportPlace *place = find_place (self, entry, heading, name, waiting, missing);
  gboolean changed = FALSE;

  if (place == NULL)
    return TRUE;
  if (!inc_import_people_add_role (self, person, place, part, &changed, error))
    return FALSE;
  if (changed && entry->fate == INC_IMPORT_FATE_UNCHANGED)
    entry->fate = INC_IMPORT_FATE_UPDATED;
  return TRUE;
}

static void
say_missing (IncImportPeople *self, IncImportEntry *entry, const char *heading, const char *name)
{
  inc_import_entry_say (entry, heading, name, _("The register has no organisation of this name"));
  self->run->report->n_places_missing++;
}

static void
postpone (IncImportPeople *self, IncImportEntry *entry, IncImportPerson *person, const char *heading, char **places)
{
  Postponed *later = g_new0 (Postponed, 1);

  entry->postponed = TRUE;
  later->entry = (IncImportEntry){
    .sheet = entry->sheet, .line = entry->line, .fate = entry->fate, .position = entry->position,
    .message = g_string_new (entry->message->str), .record = inc_record_new (inc_record_get_schema (entry->record)),
  };
  later->title = g_strdup (entry->title);
  later->entry.title = later->title;
  later->person = person;
  later->heading = g_strdup (heading);
  later->places = places;
  later->role = g_strdup (entry->role);
  later->starts = g_strdup (entry->starts);
  later->ends = g_strdup (entry->ends);
  if (self->postponed == NULL)
    self->postponed = g_ptr_array_new_with_free_func (postponed_free);
  g_ptr_array_add (self->postponed, later);
}

static gboolean
take_places (IncImportPeople *self, IncImportEntry *entry, IncImportPerson *person, GError **error)
{
  const IncImportList *list = find_places (entry);
  const IncImportRolePart part = { entry->position, entry->role, entry->starts, entry->ends };
  g_autoptr(GStrvBuilder) waiting = g_strv_builder_new ();
  g_auto(GStrv) places = NULL;

  for (guint i = 0; list != NULL && list->items[i] != NULL; i++)
    {
      gboolean missing;

      if (!take_place (self, entry, person, list->heading, list->items[i], &part, self->more_places, &missing,
                       error))
        return FALSE;
      if (missing && self->more_places)
        g_strv_builder_add (waiting, list->items[i]);
      else if (missing)
        say_missing (self, entry, list->heading, list->items[i]);
    }
  places = g_strv_builder_end (waiting);
  if (places[0] != NULL)
    postpone (self, entry, person, list->heading, g_steal_pointer (&places));
  return TRUE;
}

/* ---- rows ---- */

/* TRUE when a row about somebody of an earlier row tells nothing but that. */
static gboolean
is_repeated (IncImportPeople *self, const IncImportEntry *entry, IncImportPerson *person)
{
  const IncImportList *list = find_places (entry);

  for (guint i = 0; list != NULL && list->items[i] != NULL; i++)
    {
      gboolean ambiguous;
      IncImportPlace *place = inc_import_places_find (self->run->places, list->items[i], &ambiguous);
      g_autofree char *text = inc_import_dup_mark (entry->title, list->items[i]);

      if (place != NULL ? !inc_import_people_has_role (self, person, place, entry->position)
                        : !g_hash_table_contains (self->marks, text))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_known (IncImportPeople *self, IncImportEntry *entry, const Claim *claim, IncImportPerson *person, GError **error)
{
  g_autoptr(IncRecord) stored = NULL;
  gboolean changed = FALSE;

  entry->fate = INC_IMPORT_FATE_UNCHANGED;
  if (person->line != 0 && is_repeated (self, entry, person))
    {
      inc_import_entry_refuse_twice (entry, person->sheet, person->line);
      return TRUE;
    }
  if (person->id != 0)
    {
      stored = inc_store_get (self->run->store, inc_record_get_schema (entry->record), person->id, error);
      if (stored == NULL || !inc_import_run_update (self->run, entry, stored, &changed, error))
        return FALSE;
    }
  if (changed && !person->made)
    entry->fate = INC_IMPORT_FATE_UPDATED;
  return entry->refused || merge_others (self, entry, claim, person, error);
}

static gboolean
keep_marks (IncImportPeople *self, const Claim *claim, IncImportPerson *person, GError **error)
{
  for (guint i = 0; i < claim->kept->len; i++)
    if (!inc_import_people_keep_mark (self, g_ptr_array_index (claim->kept, i), person, error))
      return FALSE;
  for (guint i = 0; i < claim->others->len; i++)
    {
      const char *text = g_ptr_array_index (claim->others, i);
      IncImportMark *mark = g_hash_table_lookup (self->marks, text);

      if (mark != NULL)
        continue;
      mark = g_new0 (IncImportMark, 1);
      mark->person = person;
      g_hash_table_insert (self->marks, g_strdup (text), mark);
    }
  return TRUE;
}

static void
check_dates (IncImportEntry *entry)
{
  int days;

  if (entry->starts == NULL || entry->ends == NULL || !inc_date_days_between (entry->starts, entry->ends, &days) ||
      days >= 0)
    return;
  inc_import_entry_say (entry, NULL, NULL, _("The end lies before the start"));
  entry->ends = NULL;
}

gboolean
inc_import_people_take (IncImportPeople *self, IncImportEntry *entry, GError **error)
{
  g_auto(Claim) claim = { NULL };
  IncImportPerson *person;

  check_dates (entry);
  read_claim (self, entry, &claim);
  find_people (self, &claim, claim.kept);
  find_people (self, &claim, claim.others);
  if (!choose_person (self, &claim, &person, error))
    return FALSE;
  if (person == NULL)
    {
      entry->fate = INC_IMPORT_FATE_NEW;
      person = inc_import_people_add (self);
      if (!inc_import_people_make (self, person, entry->record, error))
        return FALSE;
    }
  else if (!take_known (self, entry, &claim, person, error))
    return FALSE;
  if (entry->refused)
    return TRUE;
  inc_import_people_count (self, person, entry->fate);
  person->sheet = entry->sheet;
  person->line = entry->line;
  return keep_marks (self, &claim, person, error) && take_places (self, entry, person, error);
}

static gboolean
finish_row (IncImportPeople *self, Postponed *later, GError **error)
{
  const IncImportRolePart part = { later->entry.position, later->role, later->starts, later->ends };

  for (guint i = 0; later->places[i] != NULL; i++)
    {
      gboolean missing;

      if (!take_place (self, &later->entry, inc_import_person_resolve (later->person), later->heading, later->places[i],
                       &part, FALSE, &missing, error))
        return FALSE;
      if (missing)
        say_missing (self, &later->entry, later->heading, later->places[i]);
    }
  inc_import_report_add (self->run->report, &later->entry);
  return TRUE;
}

gboolean
inc_import_people_finish (IncImportPeople *self, GError **error)
{
  for (guint i = 0; self->postponed != NULL && i < self->postponed->len; i++)
    if (!finish_row (self, g_ptr_array_index (self->postponed, i), error))
      return FALSE;
  return TRUE;
}
