/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-row-wishes: a queue of pages to read and the records found, behind one lock. */
#include "config.h"

#include "inc-row-wishes.h"

enum
{
  MOST_WISHES = 8, /* that wait, and that are read in one go */
  FIRST_SLICE = 8, /* rows that are handed over together: somebody waits for the first of them */
  SLICE = 32,
};

struct _IncRowWishes
{
  GMutex lock;
  GCond more;       /* found, or nothing left to find */
  GQueue queue;     /* of IncRowWish, newest first */
  GPtrArray *found; /* records that the main thread has yet to take */
  gboolean reading; /* the reader has yet to look into the queue for the last time */
};

IncRowWish *
inc_row_wish_new (const IncQuery *query, GArray *ids)
{
  IncRowWish *wish = g_new0 (IncRowWish, 1);

  wish->query = inc_query_copy (query);
  wish->ids = ids;
  return wish;
}

void
inc_row_wish_free (gpointer data)
{
  IncRowWish *wish = data;

  inc_query_free (wish->query);
  g_array_unref (wish->ids);
  g_free (wish);
}

IncRowWishes *
inc_row_wishes_new (void)
{
  IncRowWishes *self = g_atomic_rc_box_new0 (IncRowWishes);

  g_mutex_init (&self->lock);
  g_cond_init (&self->more);
  g_queue_init (&self->queue);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static void
wishes_clear (gpointer data)
{
  IncRowWishes *self = data;

  g_queue_clear_full (&self->queue, inc_row_wish_free);
  g_ptr_array_unref (self->found);
  g_cond_clear (&self->more);
  g_mutex_clear (&self->lock);
}

IncRowWishes *
inc_row_wishes_ref (IncRowWishes *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inc_row_wishes_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, wishes_clear);
}

IncRowWish *
inc_row_wishes_push (IncRowWishes *self, IncRowWish *wish, gboolean *idle)
{
  IncRowWish *dropped;

  g_mutex_lock (&self->lock);
  g_queue_push_head (&self->queue, wish);
  dropped = g_queue_get_length (&self->queue) > MOST_WISHES ? g_queue_pop_tail (&self->queue) : NULL;
  *idle = !self->reading;
  self->reading = TRUE;
  g_mutex_unlock (&self->lock);
  return dropped;
}

/* On the reader; without a wish it reads no more. */
static IncRowWish *
wishes_pop (IncRowWishes *self, guint n_read)
{
  IncRowWish *wish;

  g_mutex_lock (&self->lock);
  wish = n_read < MOST_WISHES ? g_queue_pop_head (&self->queue) : NULL;
  self->reading = wish != NULL;
  if (wish == NULL)
    g_cond_signal (&self->more);
  g_mutex_unlock (&self->lock);
  return wish;
}

/* On the reader. */
static void
wishes_add_found (IncRowWishes *self, GPtrArray *page)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_extend_and_steal (self->found, page);
  g_cond_signal (&self->more);
  g_mutex_unlock (&self->lock);
}

GPtrArray *
inc_row_wishes_take_found (IncRowWishes *self, gint64 microseconds, gboolean *reading)
{
  const gint64 end = g_get_monotonic_time () + microseconds;
  GPtrArray *found;

  g_mutex_lock (&self->lock);
  while (microseconds > 0 && self->reading && self->found->len == 0 && g_cond_wait_until (&self->more, &self->lock, end))
    ;
  found = g_steal_pointer (&self->found);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  if (reading != NULL)
    *reading = self->reading;
  g_mutex_unlock (&self->lock);
  return found;
}

gboolean
inc_row_wishes_resume (IncRowWishes *self)
{
  gboolean left;

  g_mutex_lock (&self->lock);
  left = !self->reading && !g_queue_is_empty (&self->queue);
  self->reading = self->reading || left;
  g_mutex_unlock (&self->lock);
  return left;
}

void
inc_row_wishes_give_up (IncRowWishes *self)
{
  g_mutex_lock (&self->lock);
  g_queue_clear_full (&self->queue, inc_row_wish_free);
  self->reading = FALSE;
  g_mutex_unlock (&self->lock);
}

static gboolean
read_wish (IncRowWishes *self, IncStore *store, const IncRowWish *wish, GError **error)
{
  for (guint i = 0, n; i < wish->ids->len; i += n)
    {
      GPtrArray *slice;

      n = MIN (i == 0 ? FIRST_SLICE : SLICE, wish->ids->len - i);
      slice = inc_store_load_seen (store, wish->query, &g_array_index (wish->ids, gint64, i), n, error);
      if (slice == NULL)
        return FALSE;
      wishes_add_found (self, slice);
    }
  return TRUE;
}

gboolean
inc_row_wishes_read (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  for (guint n_read = 0;; n_read++)
    {
      g_autoptr(IncRowWish) wish = wishes_pop (data, n_read);

      if (wish == NULL)
        break;
      if (!read_wish (data, store, wish, error))
        return FALSE;
    }
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}
