/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-wishes: a queue of pages to read and the records found, behind one lock. */
#include "config.h"

#include "inc-wishes.h"

enum
{
  MOST_WISHES = 8, /* that wait, and that are read in one go */
};

struct _IncWishes
{
  GMutex lock;
  GCond done;
  GQueue queue;     /* of IncWish, newest first */
  GPtrArray *found; /* records that the main thread has yet to take */
  gboolean reading; /* the reader has yet to look into the queue for the last time */
};

IncWish *
inc_wish_new (const IncSchema *schema, GArray *ids)
{
  IncWish *wish = g_new0 (IncWish, 1);

  wish->schema = schema;
  wish->ids = ids;
  return wish;
}

void
inc_wish_free (gpointer data)
{
  IncWish *wish = data;

  g_array_unref (wish->ids);
  g_free (wish);
}

IncWishes *
inc_wishes_new (void)
{
  IncWishes *self = g_atomic_rc_box_new0 (IncWishes);

  g_mutex_init (&self->lock);
  g_cond_init (&self->done);
  g_queue_init (&self->queue);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static void
wishes_clear (gpointer data)
{
  IncWishes *self = data;

  g_queue_clear_full (&self->queue, inc_wish_free);
  g_ptr_array_unref (self->found);
  g_cond_clear (&self->done);
  g_mutex_clear (&self->lock);
}

IncWishes *
inc_wishes_ref (IncWishes *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inc_wishes_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, wishes_clear);
}

IncWish *
inc_wishes_push (IncWishes *self, IncWish *wish, gboolean *idle)
{
  IncWish *dropped;

  g_mutex_lock (&self->lock);
  g_queue_push_head (&self->queue, wish);
  dropped = g_queue_get_length (&self->queue) > MOST_WISHES ? g_queue_pop_tail (&self->queue) : NULL;
  *idle = !self->reading;
  self->reading = TRUE;
  g_mutex_unlock (&self->lock);
  return dropped;
}

/* On the reader; without a wish it reads no more. */
static IncWish *
wishes_pop (IncWishes *self, guint n_read)
{
  IncWish *wish;

  g_mutex_lock (&self->lock);
  wish = n_read < MOST_WISHES ? g_queue_pop_head (&self->queue) : NULL;
  self->reading = wish != NULL;
  if (wish == NULL)
    g_cond_signal (&self->done);
  g_mutex_unlock (&self->lock);
  return wish;
}

/* On the reader. */
static void
wishes_add_found (IncWishes *self, GPtrArray *page)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_extend_and_steal (self->found, page);
  g_mutex_unlock (&self->lock);
}

GPtrArray *
inc_wishes_take_found (IncWishes *self, gint64 microseconds)
{
  const gint64 end = g_get_monotonic_time () + microseconds;
  GPtrArray *found;

  g_mutex_lock (&self->lock);
  while (microseconds > 0 && self->reading && g_cond_wait_until (&self->done, &self->lock, end))
    ;
  found = g_steal_pointer (&self->found);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  g_mutex_unlock (&self->lock);
  return found;
}

gboolean
inc_wishes_resume (IncWishes *self)
{
  gboolean left;

  g_mutex_lock (&self->lock);
  left = !self->reading && !g_queue_is_empty (&self->queue);
  self->reading = self->reading || left;
  g_mutex_unlock (&self->lock);
  return left;
}

void
inc_wishes_give_up (IncWishes *self)
{
  g_mutex_lock (&self->lock);
  g_queue_clear_full (&self->queue, inc_wish_free);
  self->reading = FALSE;
  g_mutex_unlock (&self->lock);
}

gboolean
inc_wishes_read (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  for (guint n_read = 0;; n_read++)
    {
      g_autoptr(IncWish) wish = wishes_pop (data, n_read);
      GPtrArray *page;

      if (wish == NULL)
        break;
      page = inc_store_load (store, wish->schema, (const gint64 *) wish->ids->data, wish->ids->len, error);
      if (page == NULL)
        return FALSE;
      wishes_add_found (data, page);
    }
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}
