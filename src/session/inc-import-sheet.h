/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncImportSheet: one file of an import: what its rows are, its columns and where each goes, and what holds for all of its
 * rows.  Main thread.  Signal "changed": the targets, or the kind, were chosen anew. */
#pragma once

#include "inc-schema.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_TYPE_IMPORT_SHEET (inc_import_sheet_get_type ())
G_DECLARE_FINAL_TYPE (IncImportSheet, inc_import_sheet, INC, IMPORT_SHEET, GObject)

/* What may be chosen for a column: fields of the record that a row is, and what belongs to it. */
typedef struct
{
  const char *name; /* "name", "tax_code", …; of startups "enrolment.cohort", "role.founder", "round.amount", …; of people
                       "role.place", "role.position", …; "key": what names the row when the file comes again */
  char *label;      /* translated */
} IncImportTarget;

typedef struct
{
  char *heading;
  char **samples;      /* up to three different values */
  const char *target;  /* name of a target; NULL: not taken */
  char *note;          /* what is odd, one translated sentence; NULL */
  gboolean personal;   /* the chosen target is personal data */
} IncImportColumn;

/* What rows can be, by the schema of the record: startups, people, investors, partners. */
const IncSchema *const *inc_import_list_kinds (guint *n_kinds);

const char *inc_import_sheet_get_name (IncImportSheet *self);      /* of the file */
const char *inc_import_sheet_get_encoding (IncImportSheet *self);  /* "UTF-8", "UTF-16LE", … */
const char *inc_import_sheet_get_delimiter (IncImportSheet *self); /* one character */
gboolean inc_import_sheet_get_remembered (IncImportSheet *self);   /* the mapping was known */

/* At first what the headings speak of.  Another kind proposes all columns anew.  Emits "changed". */
const IncSchema *inc_import_sheet_get_kind (IncImportSheet *self);
void inc_import_sheet_set_kind (IncImportSheet *self, const IncSchema *kind);

guint inc_import_sheet_get_n_columns (IncImportSheet *self);
const IncImportColumn *inc_import_sheet_get_column (IncImportSheet *self, guint column);
const IncImportTarget *inc_import_sheet_get_targets (IncImportSheet *self, guint *n_targets);
/* target NULL: not taken.  A target that another column has moves here.  Emits "changed". */
void inc_import_sheet_set_target (IncImportSheet *self, guint column, const char *target);
/* Headings of columns that are not taken.  Full transfer. */
char **inc_import_sheet_get_dropped (IncImportSheet *self);

/* Where the cohorts of startups are looked for, and new ones go: a name, made when missing; NULL or "": "Imported
 * programme".  Rows without a cohort are startups without an enrolment. */
void inc_import_sheet_set_programme (IncImportSheet *self, const char *name);
const char *inc_import_sheet_get_programme (IncImportSheet *self);
/* For startups without a stage of their own.  0, as at first: graduated where the cohort's year lies before this year,
 * else active.  Without a date of its own the stage counts from the cohort's year, or start, or today. */
void inc_import_sheet_set_stage (IncImportSheet *self, int stage);
int inc_import_sheet_get_stage (IncImportSheet *self);
/* For people whose row does not say as what they are in their organisations: an IncPosition; never 0. */
void inc_import_sheet_set_position (IncImportSheet *self, int position);
int inc_import_sheet_get_position (IncImportSheet *self);

/* NULL when it can be imported, else one translated sentence that says what is missing.  Full transfer. */
char *inc_import_sheet_get_obstacle (IncImportSheet *self);

G_END_DECLS
