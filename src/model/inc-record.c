/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record: one class_init, get_property, set_property and finalize for every record type.
 *
 * GTypeInfo.class_data points at the schema; values sit in ordinary struct members at known offsets, custom ones in a
 * hash table.  Property N + 1 is field N. */
#include "config.h"

#include "inc-record.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (IncRecord, inc_record, G_TYPE_OBJECT)

#define MEMBER(self, field, CType) ((CType *) G_STRUCT_MEMBER_P (self, (field)->offset))
#define RECORD_CLASS(self) G_TYPE_INSTANCE_GET_CLASS (self, INC_TYPE_RECORD, IncRecordClass)

static void
value_free (gpointer value)
{
  inc_value_clear (value);
  g_free (value);
}

static gboolean
set_text (IncRecord *self, const IncField *field, const IncValue *value)
{
  return g_set_str (MEMBER (self, field, char *), value->text);
}

static gboolean
set_int64 (IncRecord *self, const IncField *field, gint64 number)
{
  gint64 *member = MEMBER (self, field, gint64);

  if (*member == number)
    return FALSE;
  *member = number;
  return TRUE;
}

static gboolean
set_int (IncRecord *self, const IncField *field, int number)
{
  int *member = MEMBER (self, field, int);

  if (*member == number)
    return FALSE;
  *member = number;
  return TRUE;
}

static gint64
missing_of (const IncField *field)
{
  return field->kind == INC_KIND_REF ? 0 : INC_MISSING;
}

static int
int_of (const IncField *field, const IncValue *value)
{
  const IncChoice *choice;

  if (field->kind != INC_KIND_CHOICE)
    return value->integer != 0;
  choice = value->text != NULL ? inc_choice_find_word (field->choices, value->text) : NULL;
  return choice != NULL ? choice->value : 0;
}

static gboolean
set_custom (IncRecord *self, const IncField *field, const IncValue *value)
{
  const IncValue *old = self->custom != NULL ? g_hash_table_lookup (self->custom, field->name) : NULL;
  IncValue *copy;

  if (old == NULL ? inc_value_is_null (value) : inc_value_equal (old, value))
    return FALSE;
  if (self->custom == NULL)
    self->custom = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, value_free);
  if (inc_value_is_null (value))
    return g_hash_table_remove (self->custom, field->name);
  copy = g_new0 (IncValue, 1);
  inc_value_copy (value, copy);
  g_hash_table_replace (self->custom, g_strdup (field->name), copy);
  return TRUE;
}

static void
announce (IncRecord *self, const IncField *field)
{
  if (field->kind == INC_KIND_REF && self->titles != NULL)
    g_hash_table_remove (self->titles, field->name);
  g_object_notify_by_pspec (G_OBJECT (self),
                            RECORD_CLASS (self)->pspecs[field - RECORD_CLASS (self)->schema->fields + 1]);
}

void
inc_record_set_value (IncRecord *self, const IncField *field, const IncValue *value)
{
  gboolean changed = FALSE;

  if (field->flags & INC_CUSTOM)
    {
      set_custom (self, field, value);
      return;
    }
  switch (inc_kind_get (field->kind)->memory)
    {
    case INC_MEMORY_TEXT:
      changed = set_text (self, field, value);
      break;
    case INC_MEMORY_INT64:
      changed = set_int64 (self, field, inc_value_is_null (value) ? missing_of (field) : value->integer);
      break;
    case INC_MEMORY_INT:
      changed = set_int (self, field, int_of (field, value));
      break;
    default:
      g_assert_not_reached ();
    }
  if (changed)
    announce (self, field);
}

static IncValue
int64_value (const IncField *field, gint64 number)
{
  return number == missing_of (field) ? inc_value_null () : inc_value_integer (number);
}

static IncValue
int_value (const IncField *field, int number)
{
  const IncChoice *choice;

  if (field->kind != INC_KIND_CHOICE)
    return inc_value_integer (number != 0);
  choice = inc_choice_find (field->choices, number);
  return inc_value_dup_text (choice != NULL ? choice->word : NULL);
}

void
inc_record_get_value (IncRecord *self, const IncField *field, IncValue *to)
{
  const IncValue *custom;

  if (field->flags & INC_CUSTOM)
    {
      custom = self->custom != NULL ? g_hash_table_lookup (self->custom, field->name) : NULL;
      *to = inc_value_null ();
      if (custom != NULL)
        inc_value_copy (custom, to);
      return;
    }
  switch (inc_kind_get (field->kind)->memory)
    {
    case INC_MEMORY_TEXT:
      *to = inc_value_dup_text (*MEMBER (self, field, char *));
      break;
    case INC_MEMORY_INT64:
      *to = int64_value (field, *MEMBER (self, field, gint64));
      break;
    case INC_MEMORY_INT:
      *to = int_value (field, *MEMBER (self, field, int));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
inc_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  const IncField *field = &RECORD_CLASS (object)->schema->fields[id - 1];

  switch (inc_kind_get (field->kind)->memory)
    {
    case INC_MEMORY_TEXT:
      g_value_set_string (value, *MEMBER (object, field, char *));
      break;
    case INC_MEMORY_INT64:
      g_value_set_int64 (value, *MEMBER (object, field, gint64));
      break;
    case INC_MEMORY_INT:
      if (field->kind == INC_KIND_BOOL)
        g_value_set_boolean (value, *MEMBER (object, field, int));
      else
        g_value_set_int (value, *MEMBER (object, field, int));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
set_text_property (IncRecord *self, const IncField *field, const char *text)
{
  return g_set_str (MEMBER (self, field, char *), text != NULL && *text != '\0' ? text : NULL);
}

static void
inc_record_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IncRecord *self = INC_RECORD (object);
  const IncField *field = &RECORD_CLASS (object)->schema->fields[id - 1];
  gboolean changed;

  if (G_VALUE_HOLDS_STRING (value))
    changed = set_text_property (self, field, g_value_get_string (value));
  else if (G_VALUE_HOLDS_INT64 (value))
    changed = set_int64 (self, field, g_value_get_int64 (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    changed = set_int (self, field, g_value_get_boolean (value));
  else
    changed = set_int (self, field, g_value_get_int (value));
  if (changed)
    announce (self, field);
}

static void
inc_record_finalize (GObject *object)
{
  IncRecord *self = INC_RECORD (object);
  const IncSchema *schema = RECORD_CLASS (object)->schema;

  for (guint i = 0; i < schema->n_fields; i++)
    if (inc_kind_get (schema->fields[i].kind)->memory == INC_MEMORY_TEXT)
      g_free (*MEMBER (self, &schema->fields[i], char *));
  g_free (self->uid);
  g_free (self->changed);
  g_clear_pointer (&self->custom, g_hash_table_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  G_OBJECT_CLASS (inc_record_parent_class)->finalize (object);
}

static void
inc_record_class_init (IncRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_record_finalize;
}

static void
inc_record_init (IncRecord *self)
{
}

static GParamSpec *
create_pspec (const IncField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  g_autofree char *dashed = g_strdelimit (g_strdup (field->name), "_", '-');
  const char *name = g_intern_string (dashed);

  switch (inc_kind_get (field->kind)->memory)
    {
    case INC_MEMORY_TEXT:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    case INC_MEMORY_INT64:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, missing_of (field), flags);
    case INC_MEMORY_INT:
    default:
      if (field->kind == INC_KIND_BOOL)
        return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
      return g_param_spec_int (name, NULL, NULL, 0, G_MAXINT, 0, flags);
    }
}

/* Class data live as long as the program: static types are never unloaded. */
static void
inc_record_subclass_init (gpointer klass, gpointer class_data)
{
  GObjectClass *object_class = klass;
  IncRecordClass *record_class = klass;
  const IncSchema *schema = class_data;

  record_class->schema = schema;
  record_class->pspecs = g_new0 (GParamSpec *, schema->n_fields + 1);
  object_class->get_property = inc_record_get_property;
  object_class->set_property = inc_record_set_property;
  for (guint i = 0; i < schema->n_fields; i++)
    record_class->pspecs[i + 1] = create_pspec (&schema->fields[i]);
  g_object_class_install_properties (object_class, schema->n_fields + 1, record_class->pspecs);
}

static void
inc_record_instance_init (GTypeInstance *instance, gpointer klass)
{
  const IncSchema *schema = ((IncRecordClass *) klass)->schema;

  for (guint i = 0; i < schema->n_fields; i++)
    if (inc_kind_get (schema->fields[i].kind)->memory == INC_MEMORY_INT64)
      *MEMBER (instance, &schema->fields[i], gint64) = missing_of (&schema->fields[i]);
}

GType
inc_record_register (const IncSchema *schema, gsize instance_size)
{
  const GTypeInfo info = {
    .class_size = sizeof (IncRecordClass),
    .class_init = inc_record_subclass_init,
    .class_data = schema,
    .instance_size = instance_size,
    .instance_init = inc_record_instance_init,
  };

  return g_type_register_static (INC_TYPE_RECORD, schema->type_name, &info, G_TYPE_FLAG_FINAL);
}

const IncSchema *
inc_schema_of (GType record_type)
{
  g_autoptr(GTypeClass) klass = g_type_class_ref (record_type);

  return ((IncRecordClass *) klass)->schema;
}

IncRecord *
inc_record_new (const IncSchema *schema)
{
  return g_object_new (g_type_from_name (schema->type_name), NULL);
}

const IncSchema *
inc_record_get_schema (IncRecord *self)
{
  g_return_val_if_fail (INC_IS_RECORD (self), NULL);
  return RECORD_CLASS (self)->schema;
}

static void
copy_hash (GHashTable *from, IncRecord *to)
{
  GHashTableIter iter;
  gpointer name, value;

  if (from == NULL)
    return;
  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const IncField field = { .name = name, .flags = INC_CUSTOM };

      set_custom (to, &field, value);
    }
}

IncRecord *
inc_record_dup (IncRecord *self)
{
  const IncSchema *schema = inc_record_get_schema (self);
  IncRecord *copy = inc_record_new (schema);

  copy->id = self->id;
  copy->uid = g_strdup (self->uid);
  copy->revision = self->revision;
  copy->changed = g_strdup (self->changed);
  for (guint i = 0; i < schema->n_fields; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;

      inc_record_get_value (self, &schema->fields[i], &value);
      inc_record_set_value (copy, &schema->fields[i], &value);
      if (inc_record_get_ref_title (self, &schema->fields[i]) != NULL)
        inc_record_set_ref_title (copy, &schema->fields[i], inc_record_get_ref_title (self, &schema->fields[i]));
    }
  copy_hash (self->custom, copy);
  return copy;
}

gboolean
inc_record_is_missing (IncRecord *self, const IncField *field)
{
  g_auto(IncValue) value = INC_VALUE_INIT;

  inc_record_get_value (self, field, &value);
  return inc_value_is_null (&value);
}
