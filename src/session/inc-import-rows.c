/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-rows: cells into values, values into one record that each row uses anew, lists into items.
 *
 * An empty cell says nothing: it neither sets nor clears.  A cell that cannot be read is left out with a warning; only
 * a row without a name, or one that is no row of this table, is refused. */
#include "config.h"

#include "inc-import-rows.h"

#include "inc-csv-dialect.h"
#include "inc-import-file.h"
#include "inc-import-parts.h"
#include "inc-mapping-list.h"
#include "inc-mapping.h"
#include "inc-records.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const IncField *target;
  IncImportPart part;
  guint index;        /* in the file */
  const char *heading;
  GHashTable *words;  /* of a choice: cell -> its word; NULL for other kinds */
  gboolean said;      /* by this row */
} Column;

struct _IncImportRows
{
  const IncImportTask *task; /* borrowed */
  IncImportFile *file;
  IncCatalog *catalog;
  GArray *columns;       /* of Column: those that are taken */
  gboolean has_part[INC_IMPORT_N_PARTS];
  char *parts[INC_IMPORT_N_PARTS];
  GString *key, *cohort;
  char year[5];
  IncImportEntry entry;
};

static void
column_clear (gpointer data)
{
  g_clear_pointer (&((Column *) data)->words, g_hash_table_unref);
}

static void
list_clear (gpointer data)
{
  g_strfreev (((IncImportList *) data)->items);
}

/* A custom field that is no longer declared is passed over. */
static void
add_columns (IncImportRows *self)
{
  const IncImportTask *task = self->task;

  for (guint i = 0; task->targets[i] != NULL; i++)
    {
      Column column = { .target = inc_mapping_find_target (self->catalog, task->kind, task->targets[i]), .index = i,
                        .heading = task->headings[i] };

      if (column.target == NULL)
        continue;
      column.part = inc_import_part_of (column.target);
      if (column.part < INC_IMPORT_N_PARTS)
        self->has_part[column.part] = TRUE;
      if (column.target->kind == INC_KIND_CHOICE)
        column.words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_array_append_val (self->columns, column);
    }
}

IncImportRows *
inc_import_rows_new (const IncImportTask *task, guint sheet, IncCatalog *catalog, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr(IncImportRows) self = g_new0 (IncImportRows, 1);

  self->task = task;
  self->catalog = inc_catalog_ref (catalog);
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
  self->key = g_string_new (NULL);
  self->cohort = g_string_new (NULL);
  self->entry.sheet = sheet;
  self->entry.record = inc_record_new (task->kind);
  self->entry.message = g_string_new (NULL);
  self->entry.lists = g_array_new (FALSE, FALSE, sizeof (IncImportList));
  g_array_set_clear_func (self->entry.lists, list_clear);
  add_columns (self);
  self->file = inc_import_file_new (task->file, task->shape, g_strv_length (task->targets), cancellable, error);
  return self->file != NULL ? g_steal_pointer (&self) : NULL;
}

static void
clear_parts (IncImportRows *self)
{
  for (guint i = 0; i < INC_IMPORT_N_PARTS; i++)
    g_clear_pointer (&self->parts[i], g_free);
}

void
inc_import_rows_free (IncImportRows *self)
{
  clear_parts (self);
  g_clear_pointer (&self->file, inc_import_file_free);
  inc_catalog_unref (self->catalog);
  g_array_unref (self->columns);
  g_string_free (self->key, TRUE);
  g_string_free (self->cohort, TRUE);
  g_object_unref (self->entry.record);
  g_array_unref (self->entry.lists);
  g_string_free (self->entry.message, TRUE);
  g_free (self);
}

static void
reset_entry (IncImportRows *self)
{
  const IncValue null = inc_value_null ();
  IncRecord *record = self->entry.record;
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (self->catalog, inc_record_get_schema (record), &n);

  for (guint i = 0; i < n; i++)
    inc_record_set_value (record, fields[i], &null);
  record->id = 0;
  record->revision = 0;
  g_clear_pointer (&record->uid, g_free);
  for (guint i = 0; i < self->columns->len; i++)
    g_array_index (self->columns, Column, i).said = FALSE;
  clear_parts (self);
  g_string_truncate (self->cohort, 0);
  g_string_truncate (self->entry.message, 0);
  g_array_set_size (self->entry.lists, 0);
  self->entry.refused = FALSE;
  self->entry.postponed = FALSE;
  self->entry.title = NULL;
  self->entry.stage = 0;
}

/* Few words stand in a column of choices: each is looked up once. */
static gboolean
parse_choice (Column *column, const char *cell, IncValue *value, char **message)
{
  const char *word = g_hash_table_lookup (column->words, cell);

  if (word != NULL)
    {
      *value = inc_value_dup_text (word);
      return TRUE;
    }
  if (!inc_mapping_parse (column->target, cell, value, message))
    return FALSE;
  if (value->text != NULL)
    g_hash_table_insert (column->words, g_strdup (cell), g_strdup (value->text));
  return TRUE;
}

static void
read_list (IncImportRows *self, Column *column, const char *cell)
{
  IncImportList list = { .heading = column->heading, .items = inc_mapping_split (cell) };

  list.kind = inc_import_list_of (column->target, &list.position);
  g_array_append_val (self->entry.lists, list);
}

/* Read after the column of its currency; where there is none, an amount may say it. */
static gboolean
read_money (IncImportRows *self, Column *column, const char *cell, IncValue *value, char **message)
{
  IncRecord *record = self->entry.record;
  const IncField *sibling = inc_schema_find (inc_record_get_schema (record), column->target->currency);
  const IncCurrency *found = NULL;

  if (!inc_mapping_parse_money (cell, inc_record_get_currency (record, column->target), value, &found, message))
    return FALSE;
  if (inc_record_is_missing (record, sibling) && !inc_currency_is_dong (found))
    g_object_set (record, sibling->name, found->code, NULL);
  return TRUE;
}

static void
read_cell (IncImportRows *self, Column *column, const char *cell)
{
  g_auto(IncValue) value = INC_VALUE_INIT;
  g_autofree char *message = NULL;
  gboolean read;

  cell = inc_csv_strip_guard (cell);
  if (*cell == '\0')
    return;
  if (column->part == INC_IMPORT_PART_LIST)
    {
      read_list (self, column, cell);
      return;
    }
  if (column->target->currency != NULL)
    read = read_money (self, column, cell, &value, &message);
  else
    read = column->words != NULL ? parse_choice (column, cell, &value, &message)
                                 : inc_mapping_parse (column->target, cell, &value, &message);
  /* The fields of the record are checked all together later. */
  if (read && column->part != INC_IMPORT_PART_FIELD && !inc_value_is_null (&value))
    read = inc_kind_get (column->target->kind)->check (column->target, &value, &message);
  if (!read)
    inc_import_entry_say (&self->entry, column->heading, cell, message);
  if (!read || inc_value_is_null (&value))
    return;
  column->said = TRUE;
  if (column->part == INC_IMPORT_PART_FIELD)
    inc_record_set_value (self->entry.record, column->target, &value);
  else
    self->parts[column->part] = g_steal_pointer (&value.text);
}

static Column *
find_column (IncImportRows *self, const IncField *target)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, Column, i).target == target)
      return &g_array_index (self->columns, Column, i);
  return NULL;
}

/* An ill value of a field that may be empty is as good as none. */
static gboolean
settle_problem (IncImportRows *self, IncRecord *record, const IncProblem *problem)
{
  const IncValue null = inc_value_null ();
  const IncField *field = problem->field != NULL ? inc_catalog_find (self->catalog, inc_record_get_schema (record),
                                                                     problem->field)
                                                 : NULL;
  Column *column = field != NULL ? find_column (self, field) : NULL;
  const char *place = column != NULL ? column->heading : field != NULL ? inc_field_get_label (field) : NULL;

  if (problem->severity == INC_SEVERITY_ERROR && (field == NULL || field->flags & INC_REQUIRED))
    return inc_import_entry_refuse (&self->entry, place, problem->message);
  inc_import_entry_say (&self->entry, place, NULL, problem->message);
  if (problem->severity != INC_SEVERITY_ERROR)
    return TRUE;
  inc_record_set_value (record, field, &null);
  if (column != NULL)
    column->said = FALSE;
  return TRUE;
}

static void
collect_problems (IncImportRows *self, IncRecord *record, IncProblems *problems)
{
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (self->catalog, inc_record_get_schema (record), &n);

  inc_record_tidy (record);
  inc_record_check (record, fields, n, problems);
}

static gboolean
check_entry (IncImportRows *self)
{
  g_autoptr(IncProblems) problems = inc_problems_new ();

  collect_problems (self, self->entry.record, problems);
  for (guint i = 0; i < inc_problems_get_n (problems); i++)
    if (!settle_problem (self, self->entry.record, inc_problems_get (problems, i)))
      return FALSE;
  return TRUE;
}

/* The word of the position may be more than one: "CTO" stays as a title.  A title alone may tell the position. */
static void
name_role (IncImportRows *self)
{
  const char *position = self->parts[INC_IMPORT_PART_POSITION];
  const char *typed = position != NULL ? position : self->parts[INC_IMPORT_PART_TITLE];
  const IncChoice *choice = typed != NULL ? inc_mapping_find_position (typed) : NULL;

  self->entry.role = self->parts[INC_IMPORT_PART_TITLE];
  self->entry.position = choice != NULL     ? choice->value
                         : position != NULL ? INC_POSITION_OTHER
                                            : self->task->position;
  if (self->entry.role == NULL && typed != NULL && inc_choice_find_typed (inc_position_choices, typed) == NULL)
    self->entry.role = typed;
  self->entry.starts = self->parts[INC_IMPORT_PART_STARTS];
  self->entry.ends = self->parts[INC_IMPORT_PART_ENDS];
}

/* A column of cohorts names them; else the year, with a session where there is one: "2011 Winter". */
static void
name_cohort (IncImportRows *self)
{
  const char *session = self->parts[INC_IMPORT_PART_SESSION];

  self->entry.year = NULL;
  if (self->parts[INC_IMPORT_PART_YEAR] != NULL)
    {
      g_strlcpy (self->year, self->parts[INC_IMPORT_PART_YEAR], sizeof self->year);
      self->entry.year = self->year;
    }
  if (self->parts[INC_IMPORT_PART_COHORT] != NULL)
    g_string_assign (self->cohort, self->parts[INC_IMPORT_PART_COHORT]);
  else if (self->entry.year != NULL)
    g_string_printf (self->cohort, "%s%s%s", self->year, session != NULL ? " " : "", session != NULL ? session : "");
  else if (session != NULL && !self->has_part[INC_IMPORT_PART_YEAR])
    g_string_assign (self->cohort, session);
  else if (session != NULL)
    inc_import_entry_say (&self->entry, NULL, NULL, _("No cohort, since its year is missing"));
  self->entry.cohort = self->cohort->len > 0 ? self->cohort->str : NULL;
}

static void
name_row (IncImportRows *self)
{
  self->entry.key_is_name = self->parts[INC_IMPORT_PART_KEY] == NULL;
  g_string_truncate (self->key, 0);
  if (self->entry.key_is_name)
    inc_text_exact (self->entry.title, self->key);
  if (self->key->len == 0)
    g_string_assign (self->key, self->entry.key_is_name ? self->entry.title : self->parts[INC_IMPORT_PART_KEY]);
  self->entry.key = self->key->str;
}

/* Those with a currency beside them come last. */
static void
read_cells (IncImportRows *self, const char *const *cells, guint n_cells, gboolean with_currency)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = &g_array_index (self->columns, Column, i);

      if (column->index < n_cells && (column->target->currency != NULL) == with_currency)
        read_cell (self, column, cells[column->index]);
    }
}

static void
read_row (IncImportRows *self, const char *const *cells, guint n_cells)
{
  IncImportEntry *entry = &self->entry;
  const IncField *name = inc_schema_find (self->task->kind, self->task->kind->title);
  const IncChoice *choice;
  const char *stage;

  read_cells (self, cells, n_cells, FALSE);
  read_cells (self, cells, n_cells, TRUE);
  entry->title = inc_record_is_missing (entry->record, name) ? NULL : inc_record_get_title (entry->record);
  if (entry->title == NULL)
    {
      inc_import_entry_refuse (&self->entry, NULL, _("The name is missing"));
      return;
    }
  if (!check_entry (self))
    return;
  name_cohort (self);
  name_role (self);
  name_row (self);
  stage = self->parts[INC_IMPORT_PART_STAGE];
  choice = stage != NULL ? inc_choice_find_word (inc_stage_choices, stage) : NULL;
  entry->stage = choice != NULL ? choice->value : 0;
  entry->date = self->parts[INC_IMPORT_PART_DATE];
}

IncImportEntry *
inc_import_rows_next (IncImportRows *self, GError **error)
{
  IncImportCells record;

  if (!inc_import_file_next (self->file, &record, error))
    return NULL;
  reset_entry (self);
  self->entry.line = record.line;
  if (record.fault != NULL)
    inc_import_entry_refuse (&self->entry, NULL, record.fault);
  else
    read_row (self, record.cells, record.n_cells);
  return &self->entry;
}

gboolean
inc_import_rows_merge (IncImportRows *self, IncRecord *to)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      g_auto(IncValue) new = INC_VALUE_INIT;
      g_auto(IncValue) old = INC_VALUE_INIT;

      if (!column->said || column->part != INC_IMPORT_PART_FIELD)
        continue;
      inc_record_get_value (self->entry.record, column->target, &new);
      inc_record_get_value (to, column->target, &old);
      if (inc_value_equal (&new, &old))
        continue;
      inc_record_set_value (to, column->target, &new);
      changed = TRUE;
    }
  return changed;
}

gboolean
inc_import_rows_check_merged (IncImportRows *self, IncRecord *record)
{
  g_autoptr(IncProblems) problems = inc_problems_new ();

  collect_problems (self, record, problems);
  for (guint i = 0; i < inc_problems_get_n (problems); i++)
    {
      const IncProblem *problem = inc_problems_get (problems, i);

      if (problem->severity == INC_SEVERITY_ERROR)
        return inc_import_entry_refuse (&self->entry, NULL, problem->message);
    }
  return TRUE;
}

double
inc_import_rows_get_progress (IncImportRows *self)
{
  return inc_import_file_get_progress (self->file);
}
