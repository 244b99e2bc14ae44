/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-places: two tables, by id and by name. */
#include "config.h"

#include "inc-import-places.h"

struct _IncImportPlaces
{
  GPtrArray *all;      /* of IncImportPlace, owned */
  GHashTable *by_id;   /* IncImportPlace as its own key: schema and id */
  GHashTable *by_name; /* name -> IncImportPlace, the first of a chain; NULL when nobody asks */
};

static guint
hash_id (gconstpointer data)
{
  const IncImportPlace *place = data;

  return g_int64_hash (&place->id) * 31 + place->schema->number;
}

static gboolean
equal_id (gconstpointer a, gconstpointer b)
{
  const IncImportPlace *first = a, *second = b;

  return first->id == second->id && first->schema == second->schema;
}

static IncImportPlace *
add (IncImportPlaces *self, const IncSchema *schema, gint64 id)
{
  IncImportPlace *place = g_new0 (IncImportPlace, 1);

  place->schema = schema;
  place->id = id;
  g_ptr_array_add (self->all, place);
  if (id != 0)
    g_hash_table_add (self->by_id, place);
  return place;
}

static void
name (IncImportPlaces *self, IncImportPlace *place, const char *text)
{
  g_autofree char *exact = inc_import_dup_name (text);
  IncImportPlace *first = g_hash_table_lookup (self->by_name, exact);

  if (first == NULL)
    {
      g_hash_table_insert (self->by_name, g_steal_pointer (&exact), place);
      return;
    }
  place->next = first->next;
  first->next = place;
}

static gboolean
add_stored (const char *const *columns, const IncValue *values, guint n_values, gpointer data, GError **error)
{
  name (data, inc_import_places_get (data, inc_schemas_find (values[0].text), values[1].integer), values[3].text);
  return TRUE;
}

IncImportPlaces *
inc_import_places_new (IncStore *store, gboolean by_name, GError **error)
{
  static const char *const tables[] = { "startup", "investor", "partner" };
  g_autoptr(IncImportPlaces) self = g_new0 (IncImportPlaces, 1);

  self->all = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new (hash_id, equal_id);
  if (by_name)
    self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; by_name && i < G_N_ELEMENTS (tables); i++)
    {
      const IncValue table = { INC_VALUE_TEXT, 0, (char *) tables[i] };

      if (!inc_store_query_each (store, "import-names", &table, 1, add_stored, self, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
inc_import_places_free (IncImportPlaces *self)
{
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->all);
  g_free (self);
}

IncImportPlace *
inc_import_places_get (IncImportPlaces *self, const IncSchema *schema, gint64 id)
{
  const IncImportPlace sought = { schema, id, NULL };
  IncImportPlace *place = g_hash_table_lookup (self->by_id, &sought);

  return place != NULL ? place : add (self, schema, id);
}

IncImportPlace *
inc_import_places_add (IncImportPlaces *self, const IncSchema *schema, gint64 id, const char *text)
{
  IncImportPlace *place = add (self, schema, id);

  if (self->by_name != NULL)
    name (self, place, text);
  return place;
}

/* Lower numbers go first: startup, investor, partner. */
IncImportPlace *
inc_import_places_find (IncImportPlaces *self, const char *text, gboolean *ambiguous)
{
  g_autofree char *exact = inc_import_dup_name (text);
  IncImportPlace *best = NULL;

  *ambiguous = FALSE;
  for (IncImportPlace *place = g_hash_table_lookup (self->by_name, exact); place != NULL; place = place->next)
    {
      if (best == NULL || place->schema->number < best->schema->number)
        {
          best = place;
          *ambiguous = FALSE;
        }
      else if (place->schema == best->schema)
        *ambiguous = TRUE;
    }
  return *ambiguous ? NULL : best;
}
