/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-board-pile: all cards in an array, the shown ones in a list that is told only of what differs.  (A GtkSliceListModel
 * tells of everything below a change.) */
#include "config.h"

#include "inc-board-pile.h"

#include "inc-money.h"

#include <glib/gi18n.h>

enum
{
  LONG = 8,  /* cards: more than these fold */
  SHOWN = 6, /* at least so many stay */
};

struct _IncBoardPile
{
  GObject parent_instance;

  int column;
  gboolean on_track;
  gboolean unfolded;
  GPtrArray *cards;
  GListStore *first; /* of the cards: those that are shown */
  GListStore *note;  /* one card or none */
  GtkFlattenListModel *shown;
};

G_DEFINE_FINAL_TYPE (IncBoardPile, inc_board_pile, G_TYPE_OBJECT)

static void
inc_board_pile_dispose (GObject *object)
{
  IncBoardPile *self = INC_BOARD_PILE (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->first);
  g_clear_object (&self->note);
  g_ptr_array_set_size (self->cards, 0);
  G_OBJECT_CLASS (inc_board_pile_parent_class)->dispose (object);
}

static void
inc_board_pile_finalize (GObject *object)
{
  g_ptr_array_unref (INC_BOARD_PILE (object)->cards);
  G_OBJECT_CLASS (inc_board_pile_parent_class)->finalize (object);
}

static void
inc_board_pile_class_init (IncBoardPileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_board_pile_finalize;
  G_OBJECT_CLASS (klass)->dispose = inc_board_pile_dispose;
}

static void
inc_board_pile_init (IncBoardPile *self)
{
  g_autoptr(GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);

  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
  self->note = g_list_store_new (INC_TYPE_BOARD_CARD);
  self->first = g_list_store_new (INC_TYPE_BOARD_CARD);
  g_list_store_append (parts, self->first);
  g_list_store_append (parts, self->note);
  self->shown = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (parts)));
}

/* How many are, or would be, folded away. */
static guint
count_folded (IncBoardPile *self)
{
  const guint n = inc_board_pile_get_n_cards (self);
  guint troubled = 0;

  while (troubled < n && inc_board_card_is_troubled (inc_board_pile_get (self, troubled)))
    troubled++;
  return n > LONG ? n - MAX (troubled, SHOWN) : 0;
}

static char *
describe_folded (IncBoardPile *self, guint n)
{
  g_autofree char *number = inc_number_display (n);

  if (self->unfolded)
    return g_strdup (_("Show Fewer"));
  if (self->on_track)
    /* Translators: cards of a column that are not shown; %s is a number. */
    return g_strdup_printf (ngettext ("%s more, on track", "%s more, on track", n), number);
  /* Translators: cards of a column that are not shown; %s is a number. */
  return g_strdup_printf (ngettext ("%s more", "%s more", n), number);
}

static gboolean
is_shown_at (IncBoardPile *self, guint position, IncBoardCard *card)
{
  g_autoptr(IncBoardCard) shown = g_list_model_get_item (G_LIST_MODEL (self->first), position);

  return shown == card;
}

static void
show_first (IncBoardPile *self, guint most)
{
  const guint n = inc_board_pile_get_n_shown (self);
  guint head = 0, tail = 0;

  while (head < MIN (n, most) && is_shown_at (self, head, inc_board_pile_get (self, head)))
    head++;
  while (tail < MIN (n, most) - head && is_shown_at (self, n - 1 - tail, inc_board_pile_get (self, most - 1 - tail)))
    tail++;
  if (head + tail < MAX (n, most))
    g_list_store_splice (self->first, head, n - head - tail, self->cards->pdata + head, most - head - tail);
}

static void
fold (IncBoardPile *self)
{
  const guint n = count_folded (self);
  g_autofree char *text = describe_folded (self, n);
  g_autoptr(IncBoardCard) note = inc_board_card_new (0, 0, self->column, text, NULL, NULL);
  g_autoptr(IncBoardCard) old = g_list_model_get_item (G_LIST_MODEL (self->note), 0);

  show_first (self, inc_board_pile_get_n_cards (self) - (self->unfolded ? 0 : n));
  if (n == 0 && old != NULL)
    g_list_store_remove_all (self->note);
  if (n > 0 && (old == NULL || !inc_board_card_equal (old, note)))
    g_list_store_splice (self->note, 0, old != NULL, (gpointer *) &note, 1);
}

IncBoardPile *
inc_board_pile_new (int column, gboolean on_track)
{
  IncBoardPile *self = g_object_new (INC_TYPE_BOARD_PILE, NULL);

  self->column = column;
  self->on_track = on_track;
  return self;
}

static gboolean
was_at (IncBoardPile *self, guint position, GPtrArray *cards, guint other)
{
  return inc_board_card_equal (inc_board_pile_get (self, position), g_ptr_array_index (cards, other));
}

/* Equal cards at both ends stay the objects they were. */
void
inc_board_pile_set_cards (IncBoardPile *self, GPtrArray *cards)
{
  const guint n = self->cards->len;
  const guint least = MIN (n, cards->len);
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  guint head = 0, tail = 0;

  while (head < least && was_at (self, head, cards, head))
    head++;
  while (tail < least - head && was_at (self, n - 1 - tail, cards, cards->len - 1 - tail))
    tail++;
  for (guint i = 0; i < cards->len; i++)
    {
      const gboolean is_tail = i >= cards->len - tail;
      IncBoardCard *card = i < head ? inc_board_pile_get (self, i)
                           : is_tail ? inc_board_pile_get (self, i + n - cards->len)
                                     : g_ptr_array_index (cards, i);

      g_ptr_array_add (fresh, g_object_ref (card));
    }
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = g_steal_pointer (&fresh);
  fold (self);
}

guint
inc_board_pile_get_n_cards (IncBoardPile *self)
{
  return self->cards->len;
}

IncBoardCard *
inc_board_pile_get (IncBoardPile *self, guint position)
{
  return g_ptr_array_index (self->cards, position);
}

GListModel *
inc_board_pile_get_shown (IncBoardPile *self)
{
  return G_LIST_MODEL (self->shown);
}

guint
inc_board_pile_find (IncBoardPile *self, gint64 id)
{
  const guint n = inc_board_pile_get_n_cards (self);

  for (guint i = 0; i < n; i++)
    if (inc_board_pile_get (self, i)->id == id)
      return i;
  return G_MAXUINT;
}

guint
inc_board_pile_get_n_shown (IncBoardPile *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->first));
}

gboolean
inc_board_pile_get_unfolded (IncBoardPile *self)
{
  return self->unfolded;
}

void
inc_board_pile_set_unfolded (IncBoardPile *self, gboolean unfolded)
{
  self->unfolded = unfolded;
  fold (self);
}
