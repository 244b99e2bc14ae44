/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-find-many: the best of too many hits.
 *
 * Titles that begin as typed stand together in the order of titles, once for each way in which the typed letters can have
 * marks: a few steps from there are the best hits.  What is still free goes to the first hits in the order of titles that
 * have the words in their title.  So many are looked at, and more only while nothing fits: a typed mark that few of the hits
 * have may then find nothing here, and says so (more) until the next letters leave few enough to look at each. */
#include "config.h"

#include "inc-store-find-private.h"

#include "inc-sql.h"
#include "inc-text.h"

enum
{
  MOST_STEPS = 300,  /* along a beginning */
  MOST_LOOKS = 150,  /* at hits elsewhere */
  LAST_LOOKS = 300,  /* while nothing fits */
  MOST_WALK = 40000, /* titles passed by: the hits may all have the same name */
};

typedef struct
{
  IncFindType *type;
  guint8 *hits; /* a bit for each id that was not looked at, since they count up from 1 */
  gint64 last;
  IncStatement *read; /* one record's title and searched texts */
  IncFoundRank good;  /* with so many picks of this rank or better nothing later could take a place */
  guint n_looks;
  guint n_fits;
} Many;

static void
set_hits (Many *self)
{
  const GArray *ids = self->type->ids;

  self->last = g_array_index (ids, gint64, ids->len - 1);
  self->hits = g_malloc0 (self->last / 8 + 1);
  for (guint i = 0; i < ids->len; i++)
    self->hits[g_array_index (ids, gint64, i) / 8] |= 1 << g_array_index (ids, gint64, i) % 8;
}

static gboolean
is_hit (const Many *self, gint64 id)
{
  return id <= self->last && self->hits[id / 8] & 1 << id % 8;
}

static gboolean
is_picked (const IncFindType *type, gint64 id)
{
  for (guint i = 0; i < type->picks->len; i++)
    if (g_array_index (type->picks, IncFindPick, i).id == id)
      return TRUE;
  return FALSE;
}

static gboolean
finish (GError *local_error, GError **error)
{
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

/* ---- beginnings ---- */

/* Along the titles from where the beginning would stand. */
static gboolean
follow_beginning (Many *self, IncStatement *row, const char *beginning, GError **error)
{
  IncFindType *type = self->type;
  g_autoptr(GByteArray) key = g_byte_array_new ();
  g_autoptr(GError) local_error = NULL;
  guint n_picked = 0;

  inc_text_append_sort_key (beginning, key);
  inc_statement_bind_bytes (row, 1, key->data, key->len);
  for (guint i = 0; i < MOST_STEPS && n_picked < type->most && inc_statement_step (row, &local_error); i++)
    {
      const gint64 id = inc_statement_get_integer (row, 0);
      const char *title = inc_statement_get_text (row, 1);
      IncFoundRank rank;

      if (!inc_find_rank_begins (type->rank, title, beginning))
        break;
      rank = inc_find_rank_of (type->rank, title);
      if (rank == INC_FOUND_ELSEWHERE || !is_hit (self, id) || is_picked (type, id))
        continue;
      inc_find_pick (type, id, rank);
      n_picked++;
    }
  inc_statement_reset (row);
  return finish (g_steal_pointer (&local_error), error);
}

static gboolean
pick_beginnings (Many *self, char **beginnings, GError **error)
{
  const IncSchema *schema = inc_query_get_schema (self->type->query);
  g_autofree char *sql =
    g_strdup_printf ("SELECT t.id, t.%s FROM %s AS t WHERE t.%s_key >= ?1 ORDER BY t.%s_key, t.id", schema->title,
                     schema->table, schema->title, schema->title);
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->type->store->db, sql, error);

  if (row == NULL)
    return FALSE;
  for (guint i = 0; beginnings[i] != NULL; i++)
    if (!follow_beginning (self, row, beginnings[i], error))
      return FALSE;
  return TRUE;
}

/* ---- along all titles ---- */

/* Reads a hit and picks it when the marks fit. */
static gboolean
look (Many *self, gint64 id, GError **error)
{
  IncFindType *type = self->type;
  g_autoptr(GError) local_error = NULL;

  self->n_looks++;
  self->hits[id / 8] &= ~(1 << id % 8); /* once is enough */
  inc_statement_bind_integer (self->read, 1, id);
  if (inc_statement_step (self->read, &local_error) &&
      (!inc_search_is_marked (type->search) || inc_find_row_matches (self->read, 2, type->search)))
    {
      self->n_fits++;
      if (!is_picked (type, id))
        inc_find_pick (type, id, inc_find_rank_of (type->rank, inc_statement_get_text (self->read, 1)));
    }
  inc_statement_reset (self->read);
  return finish (g_steal_pointer (&local_error), error);
}

static gboolean
is_enough (const Many *self)
{
  const GArray *picks = self->type->picks;

  if (picks->len == self->type->most && g_array_index (picks, IncFindPick, picks->len - 1).rank <= self->good)
    return TRUE;
  return self->n_looks >= (picks->len > 0 ? MOST_LOOKS : LAST_LOOKS);
}

static gboolean
walk_titles (Many *self, GError **error)
{
  const IncSchema *schema = inc_query_get_schema (self->type->query);
  g_autofree char *order = inc_find_order (schema);
  g_autofree char *sql = g_strdup_printf ("SELECT t.id FROM %s AS t ORDER BY %s", schema->table, order);
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->type->store->db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return FALSE;
  for (guint i = 0; i < MOST_WALK && !is_enough (self) && inc_statement_step (row, &local_error); i++)
    {
      const gint64 id = inc_statement_get_integer (row, 0);

      if (is_hit (self, id) && !look (self, id, &local_error))
        break;
    }
  inc_statement_reset (row);
  return finish (g_steal_pointer (&local_error), error);
}

/* What the walk did not come to, in no order. */
static gboolean
look_at_rest (Many *self, GError **error)
{
  const GArray *ids = self->type->ids;

  for (guint i = 0; i < ids->len && !is_enough (self); i++)
    if (is_hit (self, g_array_index (ids, gint64, i)) && !look (self, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
pick_along_titles (Many *self, GError **error)
{
  IncFindType *type = self->type;
  g_autofree char *select = inc_find_select (type);
  g_autofree char *sql = g_strdup_printf ("%s FROM %s AS t WHERE t.id = ?1", select, inc_query_get_schema (type->query)->table);
  g_autoptr(IncStatement) read = inc_sqlite_prepare (type->store->db, sql, error);

  self->read = read;
  if (read == NULL || !walk_titles (self, error) || !look_at_rest (self, error))
    return FALSE;
  /* How many have the marks is known only when each was looked at. */
  if (inc_search_is_marked (type->search))
    {
      type->more = self->n_looks < type->ids->len;
      type->total = type->more ? type->picks->len : self->n_fits;
    }
  return TRUE;
}

gboolean
inc_find_pick_from_many (IncFindType *type, GError **error)
{
  const gboolean ranked = !inc_search_is_empty (type->search) && inc_query_get_schema (type->query)->title != NULL;
  g_auto(GStrv) beginnings = ranked ? inc_find_rank_list_beginnings (type->rank) : NULL;
  Many self = { .type = type, .good = ranked ? INC_FOUND_WORD_FOLDED : INC_FOUND_ELSEWHERE };
  gboolean ok;

  type->total = type->ids->len;
  set_hits (&self);
  ok = (beginnings == NULL || pick_beginnings (&self, beginnings, error)) && pick_along_titles (&self, error);
  g_free (self.hits);
  return ok;
}
