/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-board-tile: labels that wrap, not inscriptions: names are read in narrow columns, and a column shows ten at a time. */
#include "config.h"

#include "inc-board-tile.h"

#include "inc-status.h"

struct _IncBoardTile
{
  AdwBin parent_instance;

  IncBoardCard *card;
  GtkLabel *title;
  GtkLabel *line;
  GtkLabel *since;
  GtkWidget *troubles;
  GtkLabel *late;
  GtkLabel *lacking[2];
};

G_DEFINE_FINAL_TYPE (IncBoardTile, inc_board_tile, ADW_TYPE_BIN)

/* A name that is cut shows whole when pointed at. */
static gboolean
on_query_tooltip (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
inc_board_tile_dispose (GObject *object)
{
  g_clear_object (&INC_BOARD_TILE (object)->card);
  G_OBJECT_CLASS (inc_board_tile_parent_class)->dispose (object);
}

static void
inc_board_tile_class_init (IncBoardTileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inc_board_tile_dispose;
}

static GtkLabel *
add_line (GtkBox *box, int lines, const char *const *classes)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", lines,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "has-tooltip", TRUE,
                                   "css-classes", classes,
                                   NULL);

  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static GtkLabel *
add_pill (AdwWrapBox *box)
{
  GtkWidget *pill = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "has-tooltip", TRUE, NULL);

  g_signal_connect (pill, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  adw_wrap_box_append (box, pill);
  return GTK_LABEL (pill);
}

static void
inc_board_tile_init (IncBoardTile *self)
{
  static const char *const heading[] = { "heading", NULL };
  static const char *const fact[] = { "caption", "dimmed", NULL };
  static const char *const date[] = { "caption", "dimmed", "numeric", NULL };
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));

  self->title = add_line (box, 2, heading);
  self->line = add_line (box, 2, fact);
  self->since = add_line (box, 1, date);
  self->troubles = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 4, "margin-top", 4, NULL);
  self->late = add_pill (ADW_WRAP_BOX (self->troubles));
  self->lacking[0] = add_pill (ADW_WRAP_BOX (self->troubles));
  self->lacking[1] = add_pill (ADW_WRAP_BOX (self->troubles));
  gtk_box_append (box, self->troubles);
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-card");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

static void
show_lacking (IncBoardTile *self, char **lacking)
{
  const guint n = lacking != NULL ? g_strv_length (lacking) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->lacking); i++)
    inc_status_set (self->lacking[i], INC_TONE_WARNING, i < n ? lacking[i] : NULL);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
inc_board_tile_set_card (IncBoardTile *self, IncBoardCard *card)
{
  g_return_if_fail (INC_IS_BOARD_TILE (self));
  if (!g_set_object (&self->card, card) || card == NULL)
    return;
  gtk_label_set_text (self->title, card->title);
  show_text (self->line, card->line);
  show_text (self->since, card->since);
  inc_status_set (self->late, INC_TONE_ERROR, card->late);
  show_lacking (self, card->lacking);
  gtk_widget_set_visible (self->troubles, inc_board_card_is_troubled (card));
  set_class (GTK_WIDGET (self), "card", card->id != 0);
  gtk_label_set_xalign (self->title, card->id != 0 ? 0 : 0.5);
}

IncBoardCard *
inc_board_tile_get_card (IncBoardTile *self)
{
  return self->card;
}

void
inc_board_tile_set_lifted (IncBoardTile *self, gboolean lifted)
{
  set_class (GTK_WIDGET (self), "lifted", lifted);
}
