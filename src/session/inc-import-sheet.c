/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-sheet: what was found in a file, and what is chosen for it. */
#include "config.h"

#include "inc-import-columns.h"
#include "inc-import-memory.h"
#include "inc-import-private.h"
#include "inc-mapping.h"
#include "inc-records.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

struct _IncImportSheet
{
  GObject parent_instance;

  IncCatalog *catalog;
  IncImportSource *source;
  const IncSchema *kind;
  IncImportColumns *columns;
  char delimiter[2];
  gboolean remembered;
  char *programme;
  int stage;
  int position;
};

G_DEFINE_FINAL_TYPE (IncImportSheet, inc_import_sheet, G_TYPE_OBJECT)

static void
inc_import_sheet_finalize (GObject *object)
{
  IncImportSheet *self = INC_IMPORT_SHEET (object);

  inc_import_columns_free (self->columns);
  inc_import_source_unref (self->source);
  inc_catalog_unref (self->catalog);
  g_free (self->programme);
  G_OBJECT_CLASS (inc_import_sheet_parent_class)->finalize (object);
}

static void
inc_import_sheet_class_init (IncImportSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_import_sheet_finalize;
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inc_import_sheet_init (IncImportSheet *self)
{
}

static void
use_kind (IncImportSheet *self, const IncSchema *kind)
{
  g_clear_pointer (&self->columns, inc_import_columns_free);
  self->kind = kind;
  self->columns = inc_import_columns_new (self->catalog, kind, self->source->outline);
}

/* The heading above the names often says what people are: "Founder". */
static int
guess_position (IncImportSheet *self)
{
  for (guint i = 0; i < inc_import_columns_get_n (self->columns); i++)
    {
      const IncImportColumn *column = inc_import_columns_get (self->columns, i);
      const IncChoice *choice =
        g_strcmp0 (column->target, "name") == 0 ? inc_mapping_find_position (column->heading) : NULL;

      if (choice != NULL)
        return choice->value;
    }
  return INC_POSITION_OTHER;
}

static void
propose (IncImportSheet *self, const IncSchema *kind)
{
  use_kind (self, kind);
  inc_import_columns_propose (self->columns);
  self->position = guess_position (self);
}

static gboolean
recall (IncImportSheet *self)
{
  g_autoptr(IncImportMemory) memory = inc_import_memory_read (self->source->memory, self->source->outline->n_columns);

  if (memory == NULL)
    return FALSE;
  use_kind (self, memory->kind);
  inc_import_columns_recall (self->columns, (const char *const *) memory->targets);
  inc_import_sheet_set_programme (self, memory->programme);
  self->stage = memory->stage;
  self->position = memory->position != 0 ? memory->position : guess_position (self);
  return TRUE;
}

IncImportSheet *
inc_import_sheet_new (IncCatalog *catalog, IncImportSource *source)
{
  IncImportSheet *self = g_object_new (INC_TYPE_IMPORT_SHEET, NULL);

  self->catalog = inc_catalog_ref (catalog);
  self->source = inc_import_source_ref (source);
  self->delimiter[0] = source->outline->delimiter;
  inc_import_sheet_set_programme (self, NULL);
  self->remembered = recall (self);
  if (!self->remembered)
    propose (self, inc_mapping_guess_kind (catalog, source->outline));
  return self;
}

IncImportTask *
inc_import_sheet_make_task (IncImportSheet *self)
{
  IncImportTask *task = inc_import_task_new ();

  task->file = g_object_ref (self->source->file);
  task->name = g_strdup (self->source->name);
  task->shape = g_strdup (self->source->outline->shape);
  task->kind = self->kind;
  task->headings = inc_import_columns_dup_headings (self->columns);
  task->targets = inc_import_columns_dup_targets (self->columns);
  task->programme = g_strdup (self->programme);
  task->stage = self->stage;
  task->position = self->position;
  return task;
}

/* ---- what was found ---- */

const IncSchema *const *
inc_import_list_kinds (guint *n_kinds)
{
  return inc_mapping_get_kinds (n_kinds);
}

const char *
inc_import_sheet_get_name (IncImportSheet *self)
{
  return self->source->name;
}

const char *
inc_import_sheet_get_encoding (IncImportSheet *self)
{
  return inc_encoding_get_name (self->source->outline->encoding);
}

const char *
inc_import_sheet_get_delimiter (IncImportSheet *self)
{
  return self->delimiter;
}

gboolean
inc_import_sheet_get_remembered (IncImportSheet *self)
{
  return self->remembered;
}

/* ---- what is chosen ---- */

const IncSchema *
inc_import_sheet_get_kind (IncImportSheet *self)
{
  return self->kind;
}

void
inc_import_sheet_set_kind (IncImportSheet *self, const IncSchema *kind)
{
  g_return_if_fail (kind != NULL);
  if (kind == self->kind)
    return;
  propose (self, kind);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
inc_import_sheet_get_n_columns (IncImportSheet *self)
{
  return inc_import_columns_get_n (self->columns);
}

const IncImportColumn *
inc_import_sheet_get_column (IncImportSheet *self, guint column)
{
  g_return_val_if_fail (column < inc_import_columns_get_n (self->columns), NULL);
  return inc_import_columns_get (self->columns, column);
}

const IncImportTarget *
inc_import_sheet_get_targets (IncImportSheet *self, guint *n_targets)
{
  return inc_import_columns_get_targets (self->columns, n_targets);
}

void
inc_import_sheet_set_target (IncImportSheet *self, guint column, const char *target)
{
  g_return_if_fail (column < inc_import_columns_get_n (self->columns));
  inc_import_columns_choose (self->columns, column, target);
  g_signal_emit (self, signals[CHANGED], 0);
}

char **
inc_import_sheet_get_dropped (IncImportSheet *self)
{
  return inc_import_columns_dup_dropped (self->columns);
}

void
inc_import_sheet_set_programme (IncImportSheet *self, const char *name)
{
  g_autofree char *clean = inc_text_clean (name);

  g_set_str (&self->programme, clean != NULL ? clean : _("Imported programme"));
}

const char *
inc_import_sheet_get_programme (IncImportSheet *self)
{
  return self->programme;
}

void
inc_import_sheet_set_stage (IncImportSheet *self, int stage)
{
  self->stage = stage;
}

int
inc_import_sheet_get_stage (IncImportSheet *self)
{
  return self->stage;
}

void
inc_import_sheet_set_position (IncImportSheet *self, int position)
{
  g_return_if_fail (inc_choice_find (inc_position_choices, position) != NULL);
  self->position = position;
}

int
inc_import_sheet_get_position (IncImportSheet *self)
{
  return self->position;
}

char *
inc_import_sheet_get_obstacle (IncImportSheet *self)
{
  for (guint i = 0; i < inc_import_columns_get_n (self->columns); i++)
    if (g_strcmp0 (inc_import_columns_get (self->columns, i)->target, "name") == 0)
      return NULL;
  if (self->kind == inc_schema_of (inc_startup_get_type ()))
    return g_strdup (_("Choose the column that has the names of the startups"));
  if (self->kind == inc_schema_of (inc_person_get_type ()))
    return g_strdup (_("Choose the column that has the names of the people"));
  return g_strdup (_("Choose the column that has the names of the organisations"));
}
