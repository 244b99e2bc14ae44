/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-find-hits: one pass over the search index for all types, and what people's roles add. */
#include "config.h"

#include "inc-store-find-private.h"

#include "inc-text.h"

enum
{
  TYPE_SHIFT = 40,
};

static gboolean
finish (GError *local_error, GError **error)
{
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

/* Each word in quotes: what people type is no query language. */
static char *
match_expression (const IncSearch *search)
{
  const char *const *words = inc_search_get_words (search);
  g_autoptr(GString) match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\"*", i > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&match), FALSE);
}

/* Ids gathered before they go to their array: a single letter has 400,000. */
typedef struct
{
  GArray *ids; /* NULL: nobody asks for this type */
  gint64 batch[256];
  guint n;
} Batch;

static void
batch_flush (Batch *batch)
{
  if (batch->ids != NULL)
    g_array_append_vals (batch->ids, batch->batch, batch->n);
  batch->n = 0;
}

/* They come ascending, type after type. */
gboolean
inc_find_collect_hits (IncStore *self, const IncSearch *search, guint first, guint last, GArray **hits, GError **error)
{
  g_autoptr(IncStatement) row =
    inc_sqlite_prepare (self->db, "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3", error);
  g_autofree char *match = match_expression (search);
  Batch batch = { .n = 0 };
  guint type = 0;
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return FALSE;
  inc_statement_bind_text (row, 1, match);
  inc_statement_bind_integer (row, 2, (gint64) first << TYPE_SHIFT);
  inc_statement_bind_integer (row, 3, ((gint64) (last + 1) << TYPE_SHIFT) - 1);
  while (inc_statement_step (row, &local_error))
    {
      const gint64 place = inc_statement_get_integer (row, 0);

      if (batch.n == G_N_ELEMENTS (batch.batch) || type != place >> TYPE_SHIFT)
        batch_flush (&batch);
      type = place >> TYPE_SHIFT;
      batch.ids = hits[type];
      batch.batch[batch.n++] = place & ((G_GINT64_CONSTANT (1) << TYPE_SHIFT) - 1);
    }
  batch_flush (&batch);
  return finish (g_steal_pointer (&local_error), error);
}

GArray *
inc_find_collect_places (IncStore *self, const char *person, const char *table, GError **error)
{
  g_autoptr(IncSearch) search = inc_search_new (person);
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *hits[256] = { NULL };
  const IncSchema *schema = inc_schemas_find ("person");
  g_autofree char *sql =
    g_strdup_printf ("SELECT r.%s, p.name FROM role AS r JOIN person AS p ON p.id = r.person "
                     "WHERE r.person = ?1 AND r.%s IS NOT NULL", table, table);
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->db, sql, error);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) local_error = NULL;

  hits[schema->number] = people;
  if (row == NULL || !inc_find_collect_hits (self, search, schema->number, schema->number, hits, error))
    return NULL;
  for (guint i = 0; i < people->len && local_error == NULL; i++)
    {
      inc_statement_bind_integer (row, 1, g_array_index (people, gint64, i));
      while (inc_statement_step (row, &local_error))
        {
          const gint64 place = inc_statement_get_integer (row, 0);

          g_string_truncate (text, 0);
          inc_text_exact (inc_statement_get_text (row, 1), text);
          if (inc_search_matches (search, text->str))
            g_array_append_val (places, place);
        }
      inc_statement_reset (row);
    }
  g_array_sort (places, inc_find_compare_ids);
  return finish (g_steal_pointer (&local_error), error) ? g_steal_pointer (&places) : NULL;
}
