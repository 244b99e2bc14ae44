/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-query: filters, search and order of a list.  Plain data, no SQL. */
#include "config.h"

#include "inc-query.h"

struct _IncQuery
{
  const IncSchema *schema;
  GPtrArray *filters; /* of IncFilter */
  char *search;
  char *sort;
  gboolean descending;
};

static void
filter_free (gpointer data)
{
  IncFilter *filter = data;

  g_free (filter->field);
  g_array_unref (filter->values);
  g_free (filter);
}

IncQuery *
inc_query_new (const IncSchema *schema)
{
  IncQuery *self = g_new0 (IncQuery, 1);

  self->schema = schema;
  self->filters = g_ptr_array_new_with_free_func (filter_free);
  return self;
}

IncQuery *
inc_query_copy (const IncQuery *self)
{
  IncQuery *copy = inc_query_new (self->schema);

  copy->search = g_strdup (self->search);
  copy->sort = g_strdup (self->sort);
  copy->descending = self->descending;
  for (guint i = 0; i < self->filters->len; i++)
    {
      const IncFilter *filter = g_ptr_array_index (self->filters, i);

      inc_query_filter (copy, filter->op, filter->field, (const IncValue *) filter->values->data, filter->values->len);
    }
  return copy;
}

void
inc_query_free (IncQuery *self)
{
  g_ptr_array_unref (self->filters);
  g_free (self->search);
  g_free (self->sort);
  g_free (self);
}

gboolean
inc_query_equal (const IncQuery *self, const IncQuery *other)
{
  g_autofree char *a = inc_query_to_text (self);
  g_autofree char *b = inc_query_to_text (other);

  return g_str_equal (a, b);
}

const IncSchema *
inc_query_get_schema (const IncQuery *self)
{
  return self->schema;
}

void
inc_query_filter (IncQuery *self, IncFilterOp op, const char *field, const IncValue *values, guint n_values)
{
  IncFilter *filter = g_new0 (IncFilter, 1);

  filter->op = op;
  filter->field = g_strdup (field);
  filter->values = g_array_sized_new (FALSE, TRUE, sizeof (IncValue), n_values);
  g_array_set_clear_func (filter->values, (GDestroyNotify) inc_value_clear);
  g_array_set_size (filter->values, n_values);
  for (guint i = 0; i < n_values; i++)
    inc_value_copy (&values[i], &g_array_index (filter->values, IncValue, i));
  inc_query_unfilter (self, field);
  g_ptr_array_add (self->filters, filter);
}

void
inc_query_filter_id (IncQuery *self, const char *field, gint64 id)
{
  const IncValue value = inc_value_integer (id);

  inc_query_filter (self, INC_FILTER_ANY_OF, field, &value, 1);
}

void
inc_query_filter_text (IncQuery *self, const char *field, const char *word)
{
  g_auto(IncValue) value = inc_value_dup_text (word);

  inc_query_filter (self, INC_FILTER_ANY_OF, field, &value, 1);
}

void
inc_query_unfilter (IncQuery *self, const char *field)
{
  for (guint i = self->filters->len; i > 0; i--)
    {
      const IncFilter *filter = g_ptr_array_index (self->filters, i - 1);

      if (field == NULL || g_str_equal (filter->field, field))
        g_ptr_array_remove_index (self->filters, i - 1);
    }
}

guint
inc_query_get_n_filters (const IncQuery *self)
{
  return self->filters->len;
}

const IncFilter *
inc_query_get_filter (const IncQuery *self, guint index)
{
  return g_ptr_array_index (self->filters, index);
}

const IncFilter *
inc_query_find_filter (const IncQuery *self, const char *field)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      const IncFilter *filter = g_ptr_array_index (self->filters, i);

      if (g_str_equal (filter->field, field))
        return filter;
    }
  return NULL;
}

void
inc_query_set_search (IncQuery *self, const char *typed)
{
  g_set_str (&self->search, typed != NULL && *typed != '\0' ? typed : NULL);
}

const char *
inc_query_get_search (const IncQuery *self)
{
  return self->search;
}

void
inc_query_set_sort (IncQuery *self, const char *field, gboolean descending)
{
  g_set_str (&self->sort, field);
  self->descending = descending;
}

const char *
inc_query_get_sort (const IncQuery *self)
{
  return self->sort;
}

gboolean
inc_query_get_descending (const IncQuery *self)
{
  return self->descending;
}

static GVariant *
filters_to_variant (const IncQuery *self)
{
  GVariantBuilder filters;

  g_variant_builder_init (&filters, G_VARIANT_TYPE ("a(usa(uxs))"));
  for (guint i = 0; i < self->filters->len; i++)
    {
      const IncFilter *filter = g_ptr_array_index (self->filters, i);

      g_variant_builder_open (&filters, G_VARIANT_TYPE ("(usa(uxs))"));
      g_variant_builder_add (&filters, "u", filter->op);
      g_variant_builder_add (&filters, "s", filter->field);
      g_variant_builder_open (&filters, G_VARIANT_TYPE ("a(uxs)"));
      for (guint v = 0; v < filter->values->len; v++)
        {
          const IncValue *value = &g_array_index (filter->values, IncValue, v);

          g_variant_builder_add (&filters, "(uxs)", value->type, value->integer, value->text != NULL ? value->text : "");
        }
      g_variant_builder_close (&filters);
      g_variant_builder_close (&filters);
    }
  return g_variant_builder_end (&filters);
}

char *
inc_query_to_text (const IncQuery *self)
{
  g_autoptr(GVariant) all = g_variant_new ("(sssb@a(usa(uxs)))",
                                           self->schema->table,
                                           self->search != NULL ? self->search : "",
                                           self->sort != NULL ? self->sort : "",
                                           self->descending,
                                           filters_to_variant (self));

  g_variant_ref_sink (all);
  return g_variant_print (all, FALSE);
}

static gboolean
add_filters (IncQuery *self, GVariantIter *filters, IncCatalog *catalog)
{
  GVariantIter *values;
  const char *field, *text;
  guint op, type;
  gint64 integer;

  while (g_variant_iter_loop (filters, "(u&sa(uxs))", &op, &field, &values))
    {
      g_autoptr(GArray) read = g_array_new (FALSE, TRUE, sizeof (IncValue));

      g_array_set_clear_func (read, (GDestroyNotify) inc_value_clear);
      while (g_variant_iter_next (values, "(ux&s)", &type, &integer, &text))
        {
          const IncValue value = type == INC_VALUE_TEXT      ? inc_value_dup_text (text)
                                 : type == INC_VALUE_INTEGER ? inc_value_integer (integer)
                                                             : inc_value_null ();

          g_array_append_val (read, value);
        }
      if (op > INC_FILTER_KNOWN || (op != INC_FILTER_NAMED && inc_catalog_find (catalog, self->schema, field) == NULL))
        {
          g_variant_iter_free (values);
          return FALSE;
        }
      inc_query_filter (self, op, field, (const IncValue *) read->data, read->len);
    }
  return TRUE;
}

static gboolean
can_sort (const IncSchema *schema, const char *sort, IncCatalog *catalog)
{
  return *sort == '\0' || g_str_equal (sort, "id") || inc_catalog_find (catalog, schema, sort) != NULL;
}

IncQuery *
inc_query_parse (const char *text, IncCatalog *catalog)
{
  g_autoptr(GVariant) all = g_variant_parse (G_VARIANT_TYPE ("(sssba(usa(uxs)))"), text, NULL, NULL, NULL);
  g_autoptr(GVariantIter) filters = NULL;
  g_autoptr(IncQuery) self = NULL;
  const char *table, *search, *sort;
  const IncSchema *schema;
  gboolean descending;

  if (all == NULL)
    return NULL;
  g_variant_get (all, "(&s&s&sba(usa(uxs)))", &table, &search, &sort, &descending, &filters);
  schema = inc_schemas_find (table);
  if (schema == NULL || !can_sort (schema, sort, catalog))
    return NULL;
  self = inc_query_new (schema);
  inc_query_set_search (self, search);
  inc_query_set_sort (self, *sort != '\0' ? sort : NULL, descending);
  return add_filters (self, filters, catalog) ? g_steal_pointer (&self) : NULL;
}
