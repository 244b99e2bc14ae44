/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema of a record type: its table, its fields, its rules.  Static and immutable. */
#pragma once

#include "inc-field.h"
#include "inc-problems.h"
#include "inc-table.h"

G_BEGIN_DECLS

typedef struct _IncRecord IncRecord;
typedef struct _IncSchema IncSchema;

/* In what way a row is written. */
typedef enum
{
  INC_ACT_SAVE,    /* as anybody edits, imports or deletes */
  INC_ACT_JUDGED,  /* by a step that has looked at all it rests on: an approval, a final account */
  INC_ACT_HISTORY, /* as a file or a sample tells what was decided and paid before */
  INC_ACT_UNDO,    /* by undo or redo: exactly to what the register was */
  INC_ACT_REVERT,  /* an older change is taken back, though others came after it */
} IncAct;

/* How a rule looks at other records of the register. */
typedef struct
{
  IncAct act;
  IncRecord *(*get) (gpointer data, const IncSchema *schema, gint64 id); /* full transfer; NULL: there is none */
  gboolean (*is_referred) (gpointer data, const IncSchema *schema, const char *field, gint64 id); /* by a row of schema */
  IncTable *(*query) (gpointer data, const char *name, const IncValue *values, guint n_values, GError **error); /* a named one */
  gboolean (*goes_too) (gpointer data, const IncSchema *schema, gint64 id); /* its coming is taken back, or it is deleted */
  void (*again) (gpointer data, const IncSchema *schema, gint64 id); /* the record must hold when the change set is whole */
  gpointer data;
} IncLookup;

struct _IncSchema
{
  const char *type_name; /* "IncStartup" */
  const char *table;     /* "startup": in SQL, JSON and exchange files */
  guint number;          /* 1 to 255, never changed: stands in search row ids and in the change log */
  const char *label;     /* N_() singular */
  const char *plural;    /* N_() */
  const char *title;     /* the field whose text names a record; NULL: it has no name of its own */
  gboolean permanent;    /* what was saved once stays: it is never deleted, and no undo takes its insertion back */
  const IncField *fields;
  guint n_fields;
  /* Puts what was typed into its one form before it is checked and saved: codes without blanks.  May be NULL. */
  void (*tidy) (IncRecord *record);
  /* Rules over several fields; adds to problems.  May be NULL. */
  void (*check) (IncRecord *record, IncProblems *problems);
  /* Rules that look at other records, asked before a row is written, by a save, a delete, an undo or a redo.  before NULL: it
   * comes; after NULL: it goes.  FALSE with FINAL or REFUSED and a sentence for people.  May be NULL. */
  gboolean (*allow) (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error);
  /* What is true of a record whenever a change set is whole; asked of those that a rule named with again (), not of an undo or a
   * redo.  May be NULL. */
  gboolean (*hold) (IncRecord *record, const IncLookup *lookup, GError **error);
};

/* NULL when there is no such field. */
const IncField *inc_schema_find (const IncSchema *self, const char *name);

/* The register's types, parents before children. */
const IncSchema *const *inc_schemas_get (guint *n_schemas);
const IncSchema *inc_schemas_find (const char *table);
const IncSchema *inc_schemas_find_number (guint number);
/* The schema a reference field points to. */
const IncSchema *inc_field_get_target (const IncField *field);

G_END_DECLS
