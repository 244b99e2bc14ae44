/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-search-index: the waiting room before the search table.  Writer's thread. */
#include "config.h"

#include "inc-search-index.h"

/* So many bytes wait at most: an import of any size stays small in memory. */
enum
{
  MOST_WAITING = 8 * 1024 * 1024,
};

typedef struct
{
  gint64 row;
  guint serial; /* of two entries for one row the later one holds */
  gboolean fresh;
  gsize text;   /* offset; NO_TEXT */
} Waiting;

#define NO_TEXT G_MAXSIZE

struct _IncSearchIndex
{
  IncSqlite *db;
  GArray *waiting; /* of Waiting */
  GString *texts;  /* each with its closing 0 */
};

IncSearchIndex *
inc_search_index_new (IncSqlite *db)
{
  IncSearchIndex *self = g_new0 (IncSearchIndex, 1);

  self->db = db;
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  self->texts = g_string_new (NULL);
  return self;
}

void
inc_search_index_free (IncSearchIndex *self)
{
  g_array_unref (self->waiting);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

gboolean
inc_search_index_set (IncSearchIndex *self, gint64 row, gboolean fresh, const char *folded, GError **error)
{
  const Waiting waiting = { row, self->waiting->len, fresh, folded != NULL ? self->texts->len : NO_TEXT };

  g_array_append_val (self->waiting, waiting);
  if (folded != NULL)
    g_string_append_len (self->texts, folded, strlen (folded) + 1);
  return self->texts->len + self->waiting->len * sizeof (Waiting) < MOST_WAITING || inc_search_index_flush (self, error);
}

static int
compare_waiting (gconstpointer a, gconstpointer b)
{
  const Waiting *left = a, *right = b;

  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;
  return left->serial < right->serial ? -1 : 1;
}

static gboolean
remove_row (IncStatement *remove, gint64 row, GError **error)
{
  inc_statement_bind_integer (remove, 1, row);
  return inc_statement_run (remove, error);
}

static gboolean
insert_row (IncStatement *insert, gint64 row, const char *folded, GError **error)
{
  inc_statement_bind_integer (insert, 1, row);
  inc_statement_bind_text (insert, 2, folded);
  return inc_statement_run (insert, error);
}

/* Entries first to last - 1 are of one row: the first knows whether something stands there, the last what shall. */
static gboolean
write_row (IncSearchIndex *self, guint first, guint last, IncStatement *remove, IncStatement *insert, GError **error)
{
  const Waiting *before = &g_array_index (self->waiting, Waiting, first);
  const Waiting *after = &g_array_index (self->waiting, Waiting, last - 1);

  return (before->fresh || remove_row (remove, before->row, error)) &&
         (after->text == NO_TEXT || insert_row (insert, after->row, self->texts->str + after->text, error));
}

gboolean
inc_search_index_flush (IncSearchIndex *self, GError **error)
{
  g_autoptr(IncStatement) remove = NULL;
  g_autoptr(IncStatement) insert = NULL;

  if (self->waiting->len == 0)
    return TRUE;
  remove = inc_sqlite_prepare (self->db, "DELETE FROM search WHERE rowid = ?1", error);
  insert = remove != NULL
             ? inc_sqlite_prepare (self->db, "INSERT INTO search (rowid, folded) VALUES (?1, ?2)", error)
             : NULL;
  if (insert == NULL)
    return FALSE;
  g_array_sort (self->waiting, compare_waiting);
  for (guint first = 0, last; first < self->waiting->len; first = last)
    {
      const gint64 row = g_array_index (self->waiting, Waiting, first).row;

      for (last = first + 1; last < self->waiting->len; last++)
        if (g_array_index (self->waiting, Waiting, last).row != row)
          break;
      if (!write_row (self, first, last, remove, insert, error))
        return FALSE;
    }
  inc_search_index_forget (self);
  return TRUE;
}

void
inc_search_index_forget (IncSearchIndex *self)
{
  g_array_set_size (self->waiting, 0);
  g_string_truncate (self->texts, 0);
}
