/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-find: one pass over the index for all types, then type by type the conditions, the marks and the ranks.
 *
 * A few hits are read, ranked and sorted, all of them.  Where there are more, the best are looked for along the order of
 * titles (inc-store-find-many.c): a single letter finds 300,000 people in 30 ms, and reading them would take a second. */
#include "config.h"

#include "inc-store-find.h"

#include "inc-sql.h"
#include "inc-store-find-private.h"

enum
{
  MOST_READ = 1000,
};

static gboolean
finish (GError *local_error, GError **error)
{
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

int
inc_find_compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

/* The first column of all rows, ascending. */
static GArray *
collect (IncStore *self, const char *sql, GPtrArray *values, GError **error)
{
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->db, sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return NULL;
  for (guint i = 0; i < values->len; i++)
    inc_statement_bind_value (row, i + 1, g_ptr_array_index (values, i));
  while (inc_statement_step (row, &local_error))
    {
      const gint64 id = inc_statement_get_integer (row, 0);

      g_array_append_val (ids, id);
    }
  g_array_sort (ids, inc_find_compare_ids);
  return finish (g_steal_pointer (&local_error), error) ? g_steal_pointer (&ids) : NULL;
}

/* What is in both; both ascend. */
static void
keep_common (GArray *ids, const GArray *others)
{
  guint kept = 0, other = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      const gint64 id = g_array_index (ids, gint64, i);

      while (other < others->len && g_array_index (others, gint64, other) < id)
        other++;
      if (other < others->len && g_array_index (others, gint64, other) == id)
        g_array_index (ids, gint64, kept++) = id;
    }
  g_array_set_size (ids, kept);
}

/* ---- rows ---- */

gboolean
inc_find_row_matches (IncStatement *row, int first, const IncSearch *search)
{
  g_autofree gboolean *found = g_new0 (gboolean, g_strv_length ((GStrv) inc_search_get_words (search)));
  const int n = inc_statement_get_n_columns (row);

  for (int i = first; i < n; i++)
    {
      const char *value = inc_statement_get_text (row, i);

      if (value != NULL && inc_search_add_text (search, value, found))
        return TRUE;
    }
  return FALSE;
}

char *
inc_find_select (IncFindType *type)
{
  const IncSchema *schema = inc_query_get_schema (type->query);
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (type->store->catalog, schema, &n);
  g_autoptr(GString) sql = g_string_new ("SELECT t.id, ");

  if (schema->title != NULL)
    g_string_append_printf (sql, "t.%s", schema->title);
  else
    g_string_append (sql, "NULL");
  for (guint i = 0; i < n && inc_search_is_marked (type->search); i++)
    if (fields[i]->flags & INC_SEARCHED)
      {
        g_autofree char *column = inc_sql_column (fields[i]);

        g_string_append_printf (sql, ", %s", column);
      }
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

char *
inc_find_order (const IncSchema *schema)
{
  return schema->title != NULL ? g_strdup_printf ("t.%s_key, t.id", schema->title) : g_strdup ("t.id DESC");
}

void
inc_find_pick (IncFindType *type, gint64 id, IncFoundRank rank)
{
  const IncFindPick pick = { id, rank };
  guint at = type->picks->len;

  while (at > 0 && g_array_index (type->picks, IncFindPick, at - 1).rank > rank)
    at--;
  if (at == type->most)
    return;
  g_array_insert_val (type->picks, at, pick);
  if (type->picks->len > type->most)
    g_array_set_size (type->picks, type->most);
}

static char *
ids_to_json (const GArray *ids)
{
  g_autoptr(GString) json = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

/* Every hit, in the order of titles, with the conditions on its row. */
static gboolean
pick_from_few (IncFindType *type, GError **error)
{
  const IncSchema *schema = inc_query_get_schema (type->query);
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  g_autofree char *select = inc_find_select (type);
  g_autofree char *where = inc_sql_where (type->query, type->store->catalog, values, error);
  g_autofree char *order = inc_find_order (schema);
  g_autofree char *json = ids_to_json (type->ids);
  g_autofree char *sql = NULL;
  g_autoptr(IncStatement) row = NULL;
  g_autoptr(GError) local_error = NULL;

  if (where == NULL)
    return FALSE;
  sql = g_strdup_printf ("%s FROM json_each (?%u) AS j JOIN %s AS t ON t.id = j.value WHERE %s ORDER BY %s", select,
                         values->len + 1, schema->table, where, order);
  row = inc_sqlite_prepare (type->store->db, sql, error);
  if (row == NULL)
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    inc_statement_bind_value (row, i + 1, g_ptr_array_index (values, i));
  inc_statement_bind_text (row, values->len + 1, json);
  while (inc_statement_step (row, &local_error))
    {
      if (inc_search_is_marked (type->search) && !inc_find_row_matches (row, 2, type->search))
        continue;
      type->total++;
      inc_find_pick (type, inc_statement_get_integer (row, 0),
                     inc_find_rank_of (type->rank, inc_statement_get_text (row, 1)));
    }
  return finish (g_steal_pointer (&local_error), error);
}

/* ---- one type ---- */

/* Without words: what meets the conditions, or everything. */
static gboolean
collect_filtered (IncFindType *type, GError **error)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  g_autofree char *where = inc_sql_where (type->query, type->store->catalog, values, error);
  g_autofree char *sql = NULL;
  g_autoptr(GArray) ids = NULL;

  if (where == NULL)
    return FALSE;
  sql = g_strdup_printf ("SELECT t.id FROM %s AS t WHERE %s", inc_query_get_schema (type->query)->table, where);
  ids = collect (type->store, sql, values, error);
  if (ids == NULL)
    return FALSE;
  if (inc_search_is_empty (type->search))
    g_array_append_vals (type->ids, ids->data, ids->len);
  else
    keep_common (type->ids, ids);
  return TRUE;
}

static gboolean
keep_places (IncFindType *type, const char *person, GError **error)
{
  g_autoptr(GArray) places = inc_find_collect_places (type->store, person, inc_query_get_schema (type->query)->table, error);

  if (places != NULL)
    keep_common (type->ids, places);
  return places != NULL;
}

static gboolean
find_type (IncFindType *type, const char *person, GError **error)
{
  const gboolean is_person = g_str_equal (inc_query_get_schema (type->query)->table, "person");

  if (inc_search_is_empty (type->search) && !collect_filtered (type, error))
    return FALSE;
  if (person != NULL && !is_person && !keep_places (type, person, error))
    return FALSE;
  if (type->ids->len <= MOST_READ)
    return pick_from_few (type, error);
  if (!inc_search_is_empty (type->search) && inc_query_get_n_filters (type->query) > 0 && !collect_filtered (type, error))
    return FALSE;
  return type->ids->len <= MOST_READ ? pick_from_few (type, error) : inc_find_pick_from_many (type, error);
}

/* ---- words ---- */

/* A person's own name stands with the words: both are looked for in it. */
static char *
words_of (const IncFind *find, const IncSchema *schema)
{
  const char *person = inc_find_get_person (find);

  return person != NULL && g_str_equal (schema->table, "person") ? g_strconcat (find->words, " ", person, NULL)
                                                                 : g_strdup (find->words);
}

static gboolean
find_group (IncStore *self, const IncFind *find, const IncQuery *query, GArray *ids, guint most, IncFound *found,
            GError **error)
{
  const IncSchema *schema = inc_query_get_schema (query);
  g_autofree char *words = words_of (find, schema);
  g_autoptr(IncSearch) search = inc_search_new (words);
  g_autoptr(IncFindRank) rank = inc_find_rank_new (search, words, g_str_equal (schema->table, "person"));
  g_autoptr(GArray) picks = g_array_new (FALSE, FALSE, sizeof (IncFindPick));
  IncFindType type = { self, query, search, rank, ids, most, 0, FALSE, picks };

  if (!find_type (&type, inc_find_get_person (find), error))
    return FALSE;
  if (picks->len > 0)
    return inc_find_add_group (&type, found, error);
  if (type.more)
    inc_found_set_partial (found);
  return TRUE;
}

/* ---- all types ---- */

typedef struct
{
  IncQuery *query; /* NULL: the type is not asked for */
  GArray *ids;
} Asked;

static void
asked_clear (gpointer data)
{
  Asked *asked = data;

  inc_query_free (asked->query);
  g_array_unref (asked->ids);
}

/* The types that can meet the conditions, in the order in which they are shown. */
static GArray *
list_asked (const IncFind *find)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Asked));

  g_array_set_clear_func (list, asked_clear);
  for (const IncChoice *kind = inc_find_kind_choices; kind->word != NULL; kind++)
    {
      IncQuery *query = inc_find_make_query (find, inc_schemas_find (kind->word));
      const Asked asked = { query, query != NULL ? g_array_new (FALSE, FALSE, sizeof (gint64)) : NULL };

      if (query != NULL)
        g_array_append_val (list, asked);
    }
  return list;
}

/* People whose name is a condition are looked for by another text than the rest. */
static gboolean
look_up (IncStore *self, const IncFind *find, GArray *list, gboolean people, GError **error)
{
  GArray *hits[256] = { NULL };
  guint first = G_N_ELEMENTS (hits), last = 0;
  g_autofree char *words = people ? words_of (find, inc_schemas_find ("person")) : g_strdup (find->words);
  g_autoptr(IncSearch) search = inc_search_new (words);

  for (guint i = 0; i < list->len; i++)
    {
      const Asked *asked = &g_array_index (list, Asked, i);
      const IncSchema *schema = inc_query_get_schema (asked->query);

      if (inc_find_get_person (find) != NULL && g_str_equal (schema->table, "person") != people)
        continue;
      hits[schema->number] = asked->ids;
      first = MIN (first, schema->number);
      last = MAX (last, schema->number);
    }
  return inc_search_is_empty (search) || last == 0 || inc_find_collect_hits (self, search, first, last, hits, error);
}

static gboolean
find_groups (IncStore *self, const IncFind *find, guint most, IncFound *found, GError **error)
{
  g_autoptr(GArray) list = list_asked (find);

  if (!look_up (self, find, list, FALSE, error) ||
      (inc_find_get_person (find) != NULL && !look_up (self, find, list, TRUE, error)))
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const Asked *asked = &g_array_index (list, Asked, i);

      if (!find_group (self, find, asked->query, asked->ids, most, found, error))
        return FALSE;
    }
  return TRUE;
}

IncFound *
inc_store_find_all (IncStore *self, const IncFind *find, guint most, GError **error)
{
  g_autoptr(IncFound) found = inc_found_new ();
  gboolean ok;

  INC_STORE_CHECK_THREAD (self);
  if (inc_find_is_empty (find))
    return g_steal_pointer (&found);
  if (!inc_store_begin_read (self, error)) /* what was ranked is what is loaded */
    return NULL;
  ok = find_groups (self, find, most, found, error);
  inc_store_end_read (self);
  if (!ok)
    return NULL;
  inc_found_sort (found);
  return g_steal_pointer (&found);
}
