/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-row-cache: rows on the main thread, and how their records come from the reader.
 *
 * The reader starts with the first wish, while GTK still asks for the other rows of the same jump, and takes one wish after
 * the other without coming back.  What it has found, each further question takes along; for a row that is asked for and not
 * there, the main thread waits a moment of each frame, and for no other, since the reader reads ahead.  So a jump binds its
 * rows once, with what they show; they are placeholders first when the disk is slow or the reader busy. */
#include "config.h"

#include "inc-row-cache.h"

#include "inc-list-row-private.h"
#include "inc-row-wishes.h"
#include "inc-session-private.h"

enum
{
  MOST_ROWS = 4096,
  MOST_WAIT = 3000, /* microseconds of a frame */
  BEFORE_DRAWING = G_PRIORITY_HIGH_IDLE + 15, /* and after sizes: GTK_PRIORITY_RESIZE, GDK_PRIORITY_REDRAW */
};

struct _IncRowCache
{
  IncSession *session;
  GHashTable *rows; /* id -> IncRow */
  GQueue recent;    /* the same rows by last use */
  IncRowWishes *wishes;
  guint before_drawing;
  gint64 patience; /* microseconds that may still be waited before this frame */
};

/* ---- rows ---- */

static void
forget (IncRowCache *self, IncRow *row)
{
  g_queue_unlink (&self->recent, &row->link);
  g_hash_table_remove (self->rows, &row->id);
}

IncRow *
inc_row_cache_get (IncRowCache *self, gint64 id)
{
  IncRow *row = g_hash_table_lookup (self->rows, &id);

  if (row != NULL)
    g_queue_unlink (&self->recent, &row->link);
  else
    {
      row = inc_row_new (id);
      g_hash_table_insert (self->rows, &row->id, row);
      if (self->recent.length >= MOST_ROWS)
        forget (self, g_queue_peek_tail (&self->recent));
    }
  g_queue_push_head_link (&self->recent, &row->link);
  return row;
}

gboolean
inc_row_cache_lacks (IncRowCache *self, gint64 id)
{
  const IncRow *row = g_hash_table_lookup (self->rows, &id);

  return row == NULL || (row->record == NULL && !row->wished);
}

static void
fill (IncRowCache *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);
      IncRow *row = g_hash_table_lookup (self->rows, &record->id);

      if (row == NULL)
        continue;
      row->wished = FALSE;
      inc_row_set_record (row, record);
    }
}

void
inc_row_cache_prefill (IncRowCache *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);
      IncRow *row = inc_row_cache_get (self, record->id);

      if (row->record == NULL)
        inc_row_set_record (row, record);
    }
}

/* ---- reading ---- */

typedef struct
{
  IncRowCache *cache;
  DexFuture *done;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  inc_row_cache_unref (reading->cache);
  dex_clear (&reading->done);
  g_free (reading);
}

static void
fill_found (IncRowCache *self)
{
  g_autoptr(GPtrArray) found = inc_row_wishes_take_found (self->wishes, 0, NULL);

  fill (self, found);
}

/* TRUE when there may be more: not once the reader has no wish left, or too much was waited for. */
static gboolean
wait_for_found (IncRowCache *self)
{
  const gint64 begin = g_get_monotonic_time ();
  gboolean reading;
  g_autoptr(GPtrArray) found = inc_row_wishes_take_found (self->wishes, self->patience, &reading);

  self->patience -= g_get_monotonic_time () - begin;
  fill (self, found);
  return reading && self->patience > 0;
}

static gboolean
on_before_drawing (gpointer data)
{
  IncRowCache *self = data;

  self->before_drawing = 0;
  fill_found (self);
  self->patience = MOST_WAIT;
  return G_SOURCE_REMOVE;
}

static void
look_before_drawing (IncRowCache *self)
{
  if (self->before_drawing == 0)
    self->before_drawing = g_idle_add_full (BEFORE_DRAWING, on_before_drawing, self, NULL);
}

void
inc_row_cache_await (IncRowCache *self, IncRow *row)
{
  while (row->record == NULL && wait_for_found (self))
    look_before_drawing (self);
}

/* The next one who looks may try again. */
static void
give_up (IncRowCache *self)
{
  inc_row_wishes_give_up (self->wishes);
  for (GList *link = self->recent.head; link != NULL; link = link->next)
    ((IncRow *) link->data)->wished = FALSE;
}

static void start_reading (IncRowCache *self);

static DexFuture *
reading_fiber (gpointer data)
{
  Reading *reading = data;
  IncRowCache *self = reading->cache;
  const gboolean done = dex_await (g_steal_pointer (&reading->done), NULL);

  fill_found (self);
  if (!done)
    give_up (self);
  if (self->session != NULL && inc_row_wishes_resume (self->wishes))
    start_reading (self);
  return dex_future_new_for_boolean (TRUE);
}

/* The question goes out before the fiber runs: that is when the main loop has its turn again. */
static void
start_reading (IncRowCache *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->cache = inc_row_cache_ref (self);
  reading->done = inc_session_read (self->session, inc_row_wishes_read, inc_row_wishes_ref (self->wishes), inc_row_wishes_unref);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, reading_fiber, reading, reading_free));
  look_before_drawing (self);
}

/* Those that lack their record; they do no longer. */
static GArray *
take_lacking (IncRowCache *self, const gint64 *ids, guint n_ids)
{
  GArray *lacking = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);

  for (guint i = 0; i < n_ids; i++)
    if (inc_row_cache_lacks (self, ids[i]))
      {
        inc_row_cache_get (self, ids[i])->wished = TRUE;
        g_array_append_val (lacking, ids[i]);
      }
  return lacking;
}

static void
take_back (IncRowCache *self, const IncRowWish *wish)
{
  for (guint i = 0; i < wish->ids->len; i++)
    {
      IncRow *row = g_hash_table_lookup (self->rows, &g_array_index (wish->ids, gint64, i));

      if (row != NULL)
        row->wished = FALSE;
    }
}

void
inc_row_cache_wish (IncRowCache *self, const IncQuery *query, const gint64 *ids, guint n_ids)
{
  g_autoptr(IncRowWish) dropped = NULL;
  gboolean idle;

  if (self->session == NULL)
    return;
  dropped = inc_row_wishes_push (self->wishes, inc_row_wish_new (query, take_lacking (self, ids, n_ids)), &idle);
  if (dropped != NULL)
    take_back (self, dropped);
  if (idle)
    start_reading (self);
}

/* ---- after a change ---- */

static GArray *
keep_held (IncRowCache *self)
{
  GArray *held = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (GList *link = self->recent.head, *next; link != NULL; link = next)
    {
      IncRow *row = link->data;

      next = link->next;
      if (G_OBJECT (row)->ref_count > 1)
        g_array_append_val (held, row->id);
      else
        forget (self, row);
    }
  return held;
}

typedef struct
{
  IncRowCache *cache;
  IncQuery *query;
} Refresh;

static void
refresh_free (gpointer data)
{
  Refresh *refresh = data;

  inc_row_cache_unref (refresh->cache);
  inc_query_free (refresh->query);
  g_free (refresh);
}

static DexFuture *
refresh_fiber (gpointer data)
{
  const Refresh *refresh = data;
  IncRowCache *self = refresh->cache;
  g_autoptr(GArray) ids = keep_held (self);
  g_autoptr(GPtrArray) records = NULL;

  if (ids->len > 0 && self->session != NULL)
    records = dex_await_boxed (inc_session_load_seen (self->session, refresh->query, (const gint64 *) ids->data,
                                                      ids->len), NULL);
  if (records != NULL)
    fill (self, records);
  return dex_future_new_for_boolean (TRUE);
}

void
inc_row_cache_refresh (IncRowCache *self, const IncQuery *query)
{
  Refresh *refresh = g_new0 (Refresh, 1);

  refresh->cache = inc_row_cache_ref (self);
  refresh->query = inc_query_copy (query);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, refresh_fiber, refresh, refresh_free));
}

/* ---- the cache itself ---- */

IncRowCache *
inc_row_cache_new (IncSession *session)
{
  IncRowCache *self = g_rc_box_new0 (IncRowCache);

  self->session = g_object_ref (session);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  g_queue_init (&self->recent);
  self->wishes = inc_row_wishes_new ();
  self->patience = MOST_WAIT;
  return self;
}

IncRowCache *
inc_row_cache_ref (IncRowCache *self)
{
  return g_rc_box_acquire (self);
}

static void
cache_clear (gpointer data)
{
  IncRowCache *self = data;

  inc_row_cache_close (self);
  g_clear_handle_id (&self->before_drawing, g_source_remove);
  g_queue_init (&self->recent); /* its links are the rows' own */
  g_hash_table_unref (self->rows);
  inc_row_wishes_unref (self->wishes);
}

void
inc_row_cache_unref (IncRowCache *self)
{
  g_rc_box_release_full (self, cache_clear);
}

void
inc_row_cache_close (IncRowCache *self)
{
  g_clear_object (&self->session);
}
