/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRecord: base of everything the register keeps.
 *
 * A record type is a struct, a field table and one macro; this engine gives it properties, values, checks and copies.
 * Records in lists are snapshots nobody edits; a form edits inc_record_dup ().  Made on one thread, then owned by another:
 * transferred, never shared. */
#pragma once

#include "inc-kind.h"
#include "inc-schema.h"

G_BEGIN_DECLS

#define INC_TYPE_RECORD (inc_record_get_type ())
#define INC_RECORD(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), INC_TYPE_RECORD, IncRecord))
#define INC_IS_RECORD(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), INC_TYPE_RECORD))

struct _IncRecord
{
  GObject parent_instance;

  gint64 id;       /* local to the register; 0 until saved */
  char *uid;       /* global, made once; what exchange files know */
  gint64 revision; /* grows with each save */
  char *changed;   /* stamp of the last save */

  GHashTable *custom; /* name -> IncValue; NULL until one is set */
  GHashTable *titles; /* name of a reference -> title of what it points to; NULL until loaded */
};

typedef struct
{
  GObjectClass parent_class;
  const IncSchema *schema;
  GParamSpec **pspecs;
} IncRecordClass;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncRecord, g_object_unref)

GType inc_record_get_type (void);

/* Registers a record type; called by INC_DEFINE_RECORD alone. */
GType inc_record_register (const IncSchema *schema, gsize instance_size);

#define INC_DECLARE_RECORD(Type, type, MACRO) \
  typedef struct _##Type Type; \
  GType type##_get_type (void); \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, g_object_unref) \
  static inline G_GNUC_UNUSED Type *MACRO (gpointer record) \
  { \
    return G_TYPE_CHECK_INSTANCE_CAST (record, type##_get_type (), Type); \
  }

/* Further members of the schema follow: .table, .number, .label, .plural, .title, .permanent, .tidy, .check, .allow,
 * .hold. */
#define INC_DEFINE_RECORD(Type, type, ...) \
  static const IncSchema type##_schema = { \
    .type_name = #Type, \
    .fields = type##_fields, \
    .n_fields = G_N_ELEMENTS (type##_fields), \
    __VA_ARGS__ \
  }; \
  GType type##_get_type (void) \
  { \
    static GType id; \
    if (g_once_init_enter_pointer (&id)) \
      g_once_init_leave_pointer (&id, inc_record_register (&type##_schema, sizeof (Type))); \
    return id; \
  }

const IncSchema *inc_schema_of (GType record_type);
IncRecord *inc_record_new (const IncSchema *schema);
const IncSchema *inc_record_get_schema (IncRecord *self);
/* Same id, uid, revision and values.  Full transfer. */
IncRecord *inc_record_dup (IncRecord *self);
/* TRUE when all of fields are equal in both. */
gboolean inc_record_equal (IncRecord *self, IncRecord *other, const IncField *const *fields, guint n_fields);
/* TRUE when every stored field but one (NULL: none) is equal in both, custom ones too. */
gboolean inc_record_equal_but (IncRecord *self, IncRecord *other, const char *name);

/* A stored value; to is initialised and owned by the caller. */
void inc_record_get_value (IncRecord *self, const IncField *field, IncValue *to);
/* Notifies when the value differs.  The value must be of the kind's storage, or null. */
void inc_record_set_value (IncRecord *self, const IncField *field, const IncValue *value);
gboolean inc_record_is_missing (IncRecord *self, const IncField *field);

/* The code of the currency that an amount is in; NULL for đồng.  Borrowed. */
const char *inc_record_get_currency (IncRecord *self, const IncField *field);
/* The đồng for one unit of that currency, in millionths; INC_MISSING when the record does not know it. */
gint64 inc_record_get_rate (IncRecord *self, const IncField *field);

/* What a person reads in a cell, references by their title; NULL where there is nothing.  Full transfer. */
char *inc_record_display (IncRecord *self, const IncField *field);
/* Reads what a person typed; FALSE and a sentence when it cannot be. */
gboolean inc_record_parse (IncRecord *self, const IncField *field, const char *typed, char **message);

/* Borrowed; NULL where nothing is referred to or it was not loaded. */
const char *inc_record_get_ref_title (IncRecord *self, const IncField *field);
void inc_record_set_ref_title (IncRecord *self, const IncField *field, const char *title);
/* The text of the schema's title field, or the type's label.  Borrowed. */
const char *inc_record_get_title (IncRecord *self);

/* Typed values into their one form; part of every save, and of forms and imports before they check. */
void inc_record_tidy (IncRecord *self);
/* All rules: each field's own, then the schema's check. */
void inc_record_check (IncRecord *self, const IncField *const *fields, guint n_fields, IncProblems *problems);

G_END_DECLS
