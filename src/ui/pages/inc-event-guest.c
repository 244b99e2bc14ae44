/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-guest: an id and a place in the newest book. */
#include "config.h"

#include "inc-event-guest.h"

struct _IncEventGuest
{
  GObject parent_instance;

  gint64 id;
  int index;
  IncEventBook *book;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (IncEventGuest, inc_event_guest, G_TYPE_OBJECT)

static void
inc_event_guest_finalize (GObject *object)
{
  g_clear_pointer (&INC_EVENT_GUEST (object)->book, inc_event_book_unref);
  G_OBJECT_CLASS (inc_event_guest_parent_class)->finalize (object);
}

static void
inc_event_guest_class_init (IncEventGuestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_event_guest_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inc_event_guest_init (IncEventGuest *self)
{
}

gint64
inc_event_guest_get_id (IncEventGuest *self)
{
  return self->id;
}

int
inc_event_guest_get_index (IncEventGuest *self)
{
  return self->index;
}

IncEventBook *
inc_event_guest_get_book (IncEventGuest *self)
{
  return self->book;
}

IncAttendee *
inc_event_guest_get_attendee (IncEventGuest *self)
{
  return inc_event_book_get_attendee (self->book, self->index);
}

const char *
inc_event_guest_get_name (IncEventGuest *self)
{
  return inc_event_book_get_name (self->book, self->index);
}

/* ---- lists of them ---- */

static void
set_place (IncEventGuest *self, IncEventBook *book, int index)
{
  inc_event_book_ref (book);
  g_clear_pointer (&self->book, inc_event_book_unref);
  self->book = book;
  self->index = index;
}

static GHashTable *
collect_known (GListStore *guests)
{
  GHashTable *known = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (guests)); i++)
    {
      IncEventGuest *guest = g_list_model_get_item (G_LIST_MODEL (guests), i);

      g_hash_table_insert (known, &guest->id, guest);
    }
  return known;
}

static GPtrArray *
make_guests (GHashTable *known, IncEventBook *book, guint from, guint until)
{
  GPtrArray *fresh = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = from; i < until; i++)
    {
      const gint64 id = INC_RECORD (inc_event_book_get_attendee (book, i))->id;
      IncEventGuest *guest = g_hash_table_lookup (known, &id);

      guest = guest != NULL ? g_object_ref (guest) : g_object_new (INC_TYPE_EVENT_GUEST, NULL);
      guest->id = id;
      set_place (guest, book, i);
      g_ptr_array_add (fresh, guest);
    }
  return fresh;
}

static gboolean
is_at (GListStore *guests, guint position, gpointer guest)
{
  g_autoptr(GObject) there = g_list_model_get_item (G_LIST_MODEL (guests), position);

  return there == guest;
}

/* The stretch between what begins and what ends the same. */
static void
replace (GListStore *guests, GPtrArray *fresh)
{
  const guint n_old = g_list_model_get_n_items (G_LIST_MODEL (guests));
  guint first = 0, same = 0;

  while (first < MIN (n_old, fresh->len) && is_at (guests, first, g_ptr_array_index (fresh, first)))
    first++;
  while (same < MIN (n_old, fresh->len) - first &&
         is_at (guests, n_old - same - 1, g_ptr_array_index (fresh, fresh->len - same - 1)))
    same++;
  if (n_old - first - same > 0 || fresh->len - first - same > 0)
    g_list_store_splice (guests, first, n_old - first - same, fresh->len > 0 ? fresh->pdata + first : NULL,
                         fresh->len - first - same);
}

void
inc_event_guests_show (GListStore *guests, IncEventBook *book, guint from, guint until)
{
  g_autoptr(GHashTable) known = collect_known (guests);
  g_autoptr(GPtrArray) fresh = NULL;

  if (book == NULL)
    {
      g_list_store_remove_all (guests);
      return;
    }
  fresh = make_guests (known, book, from, until);
  replace (guests, fresh);
  for (guint i = 0; i < fresh->len; i++)
    g_signal_emit (g_ptr_array_index (fresh, i), changed_signal, 0);
}

/* ---- wishes ---- */

static guint
count_wishes (IncEventGuest *self, gboolean given)
{
  guint n = 0;

  for (guint i = 0; i < self->book->wishes->len; i++)
    {
      const IncWish *wish = g_ptr_array_index (self->book->wishes, i);

      n += wish->want != INC_WANT_NO && (given ? wish->wisher : wish->wanted) == self->id;
    }
  return n;
}

guint
inc_event_guest_count_given (IncEventGuest *self)
{
  return count_wishes (self, TRUE);
}

guint
inc_event_guest_count_received (IncEventGuest *self)
{
  return count_wishes (self, FALSE);
}
