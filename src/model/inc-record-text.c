/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-text: records as people meet them: cells, typed values, titles, and the rules that a save must pass. */
#include "config.h"

#include "inc-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
inc_record_get_currency (IncRecord *self, const IncField *field)
{
  const IncField *sibling = NULL;

  if (field->currency != NULL)
    sibling = inc_schema_find (inc_record_get_schema (self), field->currency);
  return sibling != NULL ? G_STRUCT_MEMBER (const char *, self, sibling->offset) : NULL;
}

gint64
inc_record_get_rate (IncRecord *self, const IncField *field)
{
  const IncField *sibling = NULL;

  if (field->rate != NULL)
    sibling = inc_schema_find (inc_record_get_schema (self), field->rate);
  return sibling != NULL ? G_STRUCT_MEMBER (gint64, self, sibling->offset) : INC_MISSING;
}

char *
inc_record_display (IncRecord *self, const IncField *field)
{
  g_auto(IncValue) value = INC_VALUE_INIT;

  if (field->kind == INC_KIND_REF)
    return g_strdup (inc_record_get_ref_title (self, field));
  inc_record_get_value (self, field, &value);
  return inc_field_display_in (field, &value, inc_record_get_currency (self, field));
}

gboolean
inc_record_parse (IncRecord *self, const IncField *field, const char *typed, char **message)
{
  g_auto(IncValue) value = INC_VALUE_INIT;

  if (!inc_field_parse_in (field, typed, inc_record_get_currency (self, field), &value, message))
    return FALSE;
  inc_record_set_value (self, field, &value);
  return TRUE;
}

const char *
inc_record_get_ref_title (IncRecord *self, const IncField *field)
{
  return self->titles != NULL ? g_hash_table_lookup (self->titles, field->name) : NULL;
}

void
inc_record_set_ref_title (IncRecord *self, const IncField *field, const char *title)
{
  if (self->titles == NULL)
    self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_hash_table_replace (self->titles, (gpointer) field->name, g_strdup (title));
}

const char *
inc_record_get_title (IncRecord *self)
{
  const IncSchema *schema = inc_record_get_schema (self);
  const IncField *field = schema->title != NULL ? inc_schema_find (schema, schema->title) : NULL;
  const char *title = field != NULL ? *(char **) G_STRUCT_MEMBER_P (self, field->offset) : NULL;

  return title != NULL ? title : _(schema->label);
}

/* "a;b ,a" as "a, b": what lists filter by and count. */
static void
tidy_tags (IncRecord *self, const IncField *field)
{
  g_auto(GStrv) tags = inc_field_split_tags (*(char **) G_STRUCT_MEMBER_P (self, field->offset));
  g_auto(IncValue) value = inc_value_take_text (*tags != NULL ? g_strjoinv (", ", tags) : NULL);

  inc_record_set_value (self, field, &value);
}

void
inc_record_tidy (IncRecord *self)
{
  const IncSchema *schema = inc_record_get_schema (self);

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & INC_TAGS)
      tidy_tags (self, &schema->fields[i]);
  if (schema->tidy != NULL)
    schema->tidy (self);
}

/* A role is in a startup, an investor or a partner, and in no two of them. */
static void
check_one_of (IncRecord *self, IncProblems *problems)
{
  const IncSchema *schema = inc_record_get_schema (self);
  g_autoptr(GString) labels = g_string_new (NULL);
  const IncField *first = NULL;
  guint n_set = 0;

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & INC_ONE_OF)
      {
        first = first != NULL ? first : &schema->fields[i];
        n_set += !inc_record_is_missing (self, &schema->fields[i]);
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", _(schema->fields[i].label));
      }
  if (first != NULL && n_set != 1)
    inc_problems_add (problems, INC_SEVERITY_ERROR, first->name, _("Choose just one of these: %s"), labels->str);
}

void
inc_record_check (IncRecord *self, const IncField *const *fields, guint n_fields, IncProblems *problems)
{
  const IncSchema *schema = inc_record_get_schema (self);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;

      if (fields[i]->flags & INC_DERIVED)
        continue;
      inc_record_get_value (self, fields[i], &value);
      inc_field_check (fields[i], &value, problems);
    }
  check_one_of (self, problems);
  if (schema->check != NULL)
    schema->check (self, problems);
}
