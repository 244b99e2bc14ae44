/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-board-column: a GtkListView over its pile; what is carried here and away is told to the board by signals. */
#include "config.h"

#include "inc-board-column.h"

#include "inc-board-tile.h"
#include "inc-money.h"

#include <glib/gi18n.h>

#define HINT_HIDDEN 160 /* pixels from the top: here a carried card would cover the hint */

struct _IncBoardColumn
{
  AdwBin parent_instance;

  int id;
  char *title;
  gboolean optional;
  IncBoardPile *pile;
  IncBoardCard *lifted;

  GtkLabel *count;
  GtkListView *view;
  GtkWidget *hint;
  GtkLabel *hint_text;
  GtkLabel *hint_detail;
};

enum
{
  OPEN,
  LIFT,
  LET_GO,
  TAKE,
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncBoardColumn, inc_board_column, ADW_TYPE_BIN)

/* ---- cards ---- */

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, IncBoardTile *tile)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (tile));
  g_autoptr(GdkPaintable) image = gdk_paintable_get_current_image (paintable); /* before it turns pale */
  IncBoardColumn *self = INC_BOARD_COLUMN (gtk_widget_get_ancestor (GTK_WIDGET (tile), INC_TYPE_BOARD_COLUMN));
  gboolean may = FALSE;

  if (inc_board_tile_get_card (tile)->id != 0)
    g_signal_emit (self, signals[LIFT], 0, inc_board_tile_get_card (tile), &may);
  if (!may)
    return NULL;
  gtk_drag_source_set_icon (source, image, (int) x, (int) y);
  return gdk_content_provider_new_typed (INC_TYPE_BOARD_CARD, inc_board_tile_get_card (tile));
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, IncBoardColumn *self)
{
  g_signal_emit (self, signals[LET_GO], 0);
}

static gboolean
on_drag_cancel (GtkDragSource *source, GdkDrag *drag, GdkDragCancelReason reason, IncBoardColumn *self)
{
  g_signal_emit (self, signals[LET_GO], 0);
  return FALSE;
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, IncBoardColumn *self)
{
  GtkWidget *tile = g_object_new (INC_TYPE_BOARD_TILE, NULL);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), tile);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (source, "drag-cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_widget_add_controller (tile, GTK_EVENT_CONTROLLER (source));
  gtk_list_item_set_child (item, tile);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, IncBoardColumn *self)
{
  IncBoardTile *tile = INC_BOARD_TILE (gtk_list_item_get_child (item));
  IncBoardCard *card = gtk_list_item_get_item (item);
  g_autofree char *description = inc_board_card_describe (card);

  inc_board_tile_set_card (tile, card);
  inc_board_tile_set_lifted (tile, card == self->lifted);
  gtk_list_item_set_accessible_label (item, card->title);
  gtk_list_item_set_accessible_description (item, description);
}

/* Where the note stood, the first of the others stands. */
static void
unfold (IncBoardColumn *self)
{
  const guint n = inc_board_pile_get_n_shown (self->pile);

  inc_board_pile_set_unfolded (self->pile, !inc_board_pile_get_unfolded (self->pile));
  if (inc_board_pile_get_unfolded (self->pile))
    inc_board_column_focus (self, n);
}

static void
on_activated (IncBoardColumn *self, guint position)
{
  g_autoptr(IncBoardCard) card = g_list_model_get_item (inc_board_pile_get_shown (self->pile), position);

  if (card->id == 0)
    unfold (self);
  else
    g_signal_emit (self, signals[OPEN], 0, card);
}

/* ---- what is carried over it ---- */

/* What is said stands where the carried card does not hide it. */
static void
on_carried_over (GtkDropControllerMotion *motion, double x, double y, IncBoardColumn *self)
{
  if (y < HINT_HIDDEN)
    gtk_widget_set_valign (self->hint, GTK_ALIGN_END);
  else if (y > 2 * HINT_HIDDEN)
    gtk_widget_set_valign (self->hint, GTK_ALIGN_START);
}

static gboolean
on_drop_accept (GtkDropTarget *target, GdkDrop *drop, IncBoardColumn *self)
{
  gboolean may = FALSE;

  if (gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), INC_TYPE_BOARD_CARD))
    g_signal_emit (self, signals[TAKE], 0, FALSE, &may);
  return may;
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, IncBoardColumn *self)
{
  gboolean may = FALSE;

  g_signal_emit (self, signals[TAKE], 0, TRUE, &may);
  return may;
}

static void
on_drop_leave (GtkDropTarget *target, IncBoardColumn *self)
{
  g_signal_emit (self, signals[LEAVE], 0);
}

/* ---- */

static void
inc_board_column_dispose (GObject *object)
{
  IncBoardColumn *self = INC_BOARD_COLUMN (object);

  g_clear_object (&self->lifted);
  g_clear_object (&self->pile);
  G_OBJECT_CLASS (inc_board_column_parent_class)->dispose (object);
}

static void
inc_board_column_finalize (GObject *object)
{
  g_free (INC_BOARD_COLUMN (object)->title);
  G_OBJECT_CLASS (inc_board_column_parent_class)->finalize (object);
}

static void
inc_board_column_class_init (IncBoardColumnClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_board_column_dispose;
  G_OBJECT_CLASS (klass)->finalize = inc_board_column_finalize;
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, INC_TYPE_BOARD_CARD);
  signals[LIFT] = g_signal_new ("lift", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                INC_TYPE_BOARD_CARD);
  signals[LET_GO] = g_signal_new ("let-go", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TAKE] = g_signal_new ("take", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_BOOLEAN);
  signals[LEAVE] = g_signal_new ("leave", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_label (const char *const *classes, gboolean wrap)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "css-classes", classes,
                       "wrap", wrap,
                       "justify", wrap ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT,
                       "ellipsize", wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END,
                       NULL);
}

static GtkWidget *
make_heading (IncBoardColumn *self)
{
  static const char *const heading[] = { "heading", NULL };
  static const char *const count[] = { "count", "numeric", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = make_label (heading, FALSE);

  gtk_label_set_text (GTK_LABEL (title), self->title);
  self->count = GTK_LABEL (make_label (count, FALSE));
  gtk_widget_set_valign (GTK_WIDGET (self->count), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_widget_add_css_class (box, "board-heading");
  return box;
}

static GtkWidget *
make_hint (IncBoardColumn *self)
{
  static const char *const heading[] = { "heading", NULL };
  static const char *const caption[] = { "caption", NULL };

  self->hint = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->hint_text = GTK_LABEL (make_label (heading, TRUE));
  self->hint_detail = GTK_LABEL (make_label (caption, TRUE));
  gtk_box_append (GTK_BOX (self->hint), GTK_WIDGET (self->hint_text));
  gtk_box_append (GTK_BOX (self->hint), GTK_WIDGET (self->hint_detail));
  gtk_widget_add_css_class (self->hint, "board-hint");
  gtk_widget_set_valign (self->hint, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->hint, FALSE);
  gtk_widget_set_visible (self->hint, FALSE);
  return self->hint;
}

static GtkWidget *
make_list (IncBoardColumn *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *rows = gtk_no_selection_new (g_object_ref (inc_board_pile_get_shown (self->pile)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_DEFAULT);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (rows), factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "board-cards");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activated), self);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "vexpand", TRUE,
                       "child", self->view,
                       NULL);
}

static void
add_drop_target (IncBoardColumn *self)
{
  GtkDropTarget *target = gtk_drop_target_new (INC_TYPE_BOARD_CARD, GDK_ACTION_MOVE);
  GtkEventController *motion = gtk_drop_controller_motion_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (on_carried_over), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (target, "accept", G_CALLBACK (on_drop_accept), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_drop_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
inc_board_column_init (IncBoardColumn *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-column");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  add_drop_target (self);
}

IncBoardColumn *
inc_board_column_new (int id, const char *title, gboolean on_track)
{
  IncBoardColumn *self = g_object_new (INC_TYPE_BOARD_COLUMN, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = g_object_new (GTK_TYPE_OVERLAY, "child", box, NULL);

  self->id = id;
  self->title = g_strdup (title);
  self->pile = inc_board_pile_new (id, on_track);
  gtk_box_append (GTK_BOX (box), make_heading (self));
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), make_hint (self));
  adw_bin_set_child (ADW_BIN (self), overlay);
  return self;
}

int
inc_board_column_get_id (IncBoardColumn *self)
{
  return self->id;
}

const char *
inc_board_column_get_title (IncBoardColumn *self)
{
  return self->title;
}

static void
show_count (IncBoardColumn *self, guint n)
{
  g_autofree char *number = inc_number_display (n);
  /* Translators: a column of the board and how many cards it has: "Admitted, 3" */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), self->title, number);

  gtk_label_set_text (self->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
inc_board_column_set_optional (IncBoardColumn *self, gboolean optional)
{
  self->optional = optional;
}

void
inc_board_column_set_cards (IncBoardColumn *self, GPtrArray *cards)
{
  inc_board_pile_set_cards (self->pile, cards);
  show_count (self, cards->len);
  gtk_widget_set_visible (GTK_WIDGET (self), cards->len > 0 || !self->optional);
}

IncBoardPile *
inc_board_column_get_pile (IncBoardColumn *self)
{
  return self->pile;
}

void
inc_board_column_focus (IncBoardColumn *self, guint position)
{
  g_return_if_fail (position < inc_board_pile_get_n_cards (self->pile));
  if (position >= inc_board_pile_get_n_shown (self->pile))
    inc_board_pile_set_unfolded (self->pile, TRUE);
  gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
inc_board_column_set_lifted (IncBoardColumn *self, IncBoardCard *card)
{
  g_set_object (&self->lifted, card);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *tile = gtk_widget_get_first_child (row);

      if (INC_IS_BOARD_TILE (tile))
        inc_board_tile_set_lifted (INC_BOARD_TILE (tile),
                                   card != NULL && inc_board_tile_get_card (INC_BOARD_TILE (tile)) == card);
    }
}

void
inc_board_column_set_hint (IncBoardColumn *self, const char *text, const char *detail)
{
  gtk_label_set_text (self->hint_text, text != NULL ? text : "");
  gtk_label_set_text (self->hint_detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (self->hint, text != NULL);
  if (text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "target");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "target");
}
