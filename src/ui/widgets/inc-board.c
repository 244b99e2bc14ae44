/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-board: what is carried and where to; its keys are in inc-board-keys, the menu of a card in inc-board-menu.
 *
 * One card is carried at a time, by the pointer or by keys; both say what would happen in the same words. */
#include "config.h"

#include "inc-board-private.h"

#include "inc-board-tile.h"

#include <glib/gi18n.h>

enum
{
  EDGE = 48, /* pixels at either side in which a carried card scrolls the board */
  STEP = 9,  /* pixels a frame */
};

enum
{
  OPEN,
  MOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncBoard, inc_board, ADW_TYPE_BIN)

IncBoardColumn *
inc_board_find_column (IncBoard *self, int id)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (inc_board_column_get_id (g_ptr_array_index (self->columns, i)) == id)
      return g_ptr_array_index (self->columns, i);
  return NULL;
}

/* The next column in a direction that is shown; NULL at the end. */
IncBoardColumn *
inc_board_find_beside (IncBoard *self, IncBoardColumn *column, int step)
{
  guint at;

  g_ptr_array_find (self->columns, column, &at);
  for (at += step; at < self->columns->len; at += step)
    if (gtk_widget_get_visible (g_ptr_array_index (self->columns, at)))
      return g_ptr_array_index (self->columns, at);
  return NULL;
}

/* NULL when the focus is not on a card. */
IncBoardCard *
inc_board_get_focused (IncBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *tile = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (!INC_IS_BOARD_TILE (tile) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  return inc_board_tile_get_card (INC_BOARD_TILE (tile));
}

gboolean
inc_board_refuse_frozen (IncBoard *self)
{
  if (self->frozen != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", self->frozen);
  return self->frozen != NULL;
}

/* ---- carrying ---- */

void
inc_board_announce (IncBoard *self, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
can_take (IncBoard *self, IncBoardColumn *column)
{
  return self->lifted != NULL && inc_board_column_get_id (column) != 0 &&
         inc_board_column_get_id (column) != self->lifted->column;
}

void
inc_board_set_target (IncBoard *self, IncBoardColumn *column)
{
  g_autofree char *text = NULL;

  if (self->target == column)
    return;
  if (self->target != NULL)
    inc_board_column_set_hint (self->target, NULL, NULL);
  self->target = column;
  if (column == NULL || !can_take (self, column))
    return;
  /* Translators: what happens when a card is put into a column: "Moves to Graduated" */
  text = g_strdup_printf (_("Moves to %s"), inc_board_column_get_title (column));
  inc_board_column_set_hint (column, text, _("Date and reason are asked"));
  inc_board_announce (self, text);
}

void
inc_board_let_go (IncBoard *self)
{
  inc_board_set_target (self, NULL);
  self->by_keys = FALSE;
  g_clear_object (&self->lifted);
  for (guint i = 0; i < self->columns->len; i++)
    inc_board_column_set_lifted (g_ptr_array_index (self->columns, i), NULL);
}

gboolean
inc_board_lift (IncBoard *self, IncBoardCard *card, gboolean by_keys)
{
  if (card->id == 0 || inc_board_refuse_frozen (self))
    return FALSE;
  inc_board_let_go (self);
  self->lifted = g_object_ref (card);
  self->by_keys = by_keys;
  for (guint i = 0; i < self->columns->len; i++)
    inc_board_column_set_lifted (g_ptr_array_index (self->columns, i), card);
  return TRUE;
}

gboolean
inc_board_move (IncBoard *self, IncBoardCard *card, IncBoardColumn *column)
{
  g_autoptr(IncBoardCard) moved = g_object_ref (card);
  const int id = inc_board_column_get_id (column);

  inc_board_let_go (self);
  if (id == 0 || id == moved->column)
    return FALSE;
  inc_board_focus (self, moved->id);
  g_signal_emit (self, signals[MOVE], 0, moved, id);
  return TRUE;
}

/* ---- by the pointer ---- */

static void
on_open (IncBoard *self, IncBoardCard *card)
{
  g_signal_emit (self, signals[OPEN], 0, card);
}

static gboolean
on_lift (IncBoard *self, IncBoardCard *card)
{
  return inc_board_lift (self, card, FALSE);
}

static gboolean
on_take (IncBoardColumn *column, gboolean really, IncBoard *self)
{
  if (!can_take (self, column))
    return FALSE;
  if (really)
    return inc_board_move (self, self->lifted, column);
  inc_board_set_target (self, column);
  return TRUE;
}

static void
on_leave (IncBoardColumn *column, IncBoard *self)
{
  if (self->target == column)
    inc_board_set_target (self, NULL);
}

static gboolean
on_scroll_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  IncBoard *self = INC_BOARD (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + self->scroll_by);
  return G_SOURCE_CONTINUE;
}

static void
scroll_by (IncBoard *self, int pixels)
{
  self->scroll_by = pixels;
  if (pixels != 0 && self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_scroll_tick, NULL, NULL);
  if (pixels == 0 && self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), g_steal_handle_id (&self->scroll_tick));
}

static void
on_carried_over (GtkDropControllerMotion *motion, double x, double y, IncBoard *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  scroll_by (self, self->lifted == NULL ? 0 : x < EDGE ? -STEP : x > width - EDGE ? STEP : 0);
}

static void
on_carried_away (GtkDropControllerMotion *motion, IncBoard *self)
{
  scroll_by (self, 0);
}

static void
on_focus_left (IncBoard *self)
{
  if (self->by_keys)
    inc_board_let_go (self);
}

/* ---- */

static void
inc_board_dispose (GObject *object)
{
  IncBoard *self = INC_BOARD (object);

  scroll_by (self, 0);
  self->target = NULL;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->menu_card);
  g_clear_object (&self->lifted);
  g_ptr_array_set_size (self->columns, 0);
  G_OBJECT_CLASS (inc_board_parent_class)->dispose (object);
}

static void
inc_board_finalize (GObject *object)
{
  IncBoard *self = INC_BOARD (object);

  g_ptr_array_unref (self->columns);
  g_free (self->frozen);
  G_OBJECT_CLASS (inc_board_parent_class)->finalize (object);
}

static void
inc_board_class_init (IncBoardClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = inc_board_finalize;
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, INC_TYPE_BOARD_CARD);
  signals[MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, INC_TYPE_BOARD_CARD,
                                G_TYPE_INT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (IncBoard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_drop_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE); /* before the lists, which select with them */
  g_signal_connect (keys, "key-pressed", G_CALLBACK (inc_board_on_key), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_carried_over), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_carried_away), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
inc_board_init (IncBoard *self)
{
  self->columns = g_ptr_array_new ();
  self->box = g_object_new (GTK_TYPE_BOX, "spacing", 12, "homogeneous", TRUE, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER, "child", self->box, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "board");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
  add_controllers (self);
}

void
inc_board_set_columns (IncBoard *self, const IncBoardColumnInfo *columns, guint n_columns)
{
  g_return_if_fail (self->columns->len == 0);
  for (guint i = 0; i < n_columns; i++)
    {
      IncBoardColumn *column = inc_board_column_new (columns[i].id, columns[i].title, columns[i].on_track);

      inc_board_column_set_optional (column, columns[i].optional);
      g_signal_connect_swapped (column, "open", G_CALLBACK (on_open), self);
      g_signal_connect_swapped (column, "lift", G_CALLBACK (on_lift), self);
      g_signal_connect_swapped (column, "let-go", G_CALLBACK (inc_board_let_go), self);
      g_signal_connect (column, "take", G_CALLBACK (on_take), self);
      g_signal_connect (column, "leave", G_CALLBACK (on_leave), self);
      gtk_box_append (self->box, GTK_WIDGET (column));
      g_ptr_array_add (self->columns, column);
    }
}

static void
fill_column (IncBoardColumn *column, GPtrArray *cards)
{
  g_autoptr(GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    if (INC_BOARD_CARD (g_ptr_array_index (cards, i))->column == inc_board_column_get_id (column))
      g_ptr_array_add (own, g_ptr_array_index (cards, i));
  inc_board_column_set_cards (column, own);
}

void
inc_board_set_cards (IncBoard *self, GPtrArray *cards)
{
  IncBoardCard *focused = inc_board_get_focused (self);
  const gint64 id = focused != NULL ? focused->id : 0;
  const int column = focused != NULL ? focused->column : 0;

  if (self->by_keys)
    inc_board_let_go (self);
  for (guint i = 0; i < self->columns->len; i++)
    fill_column (g_ptr_array_index (self->columns, i), cards);
  for (guint i = 0; i < cards->len; i++)
    {
      IncBoardCard *card = g_ptr_array_index (cards, i);

      if (card->id == id && card->column != column)
        inc_board_focus (self, id);
    }
}

void
inc_board_set_frozen (IncBoard *self, const char *reason)
{
  g_set_str (&self->frozen, reason);
  if (reason != NULL)
    inc_board_let_go (self);
}

gboolean
inc_board_focus (IncBoard *self, gint64 card)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      IncBoardColumn *column = g_ptr_array_index (self->columns, i);
      const guint position = inc_board_pile_find (inc_board_column_get_pile (column), card);

      if (position != G_MAXUINT)
        {
          inc_board_column_focus (column, position);
          return TRUE;
        }
    }
  return FALSE;
}
