/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-tiles: a grid of cards. */
#include "config.h"

#include "inc-tiles.h"

enum
{
  N_NARROW = 2, /* tiles in a row */
};

struct _IncTiles
{
  AdwBin parent_instance;

  GtkGrid *grid;
  GPtrArray *tiles; /* in their order */
  gboolean narrow;
  gboolean single;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SINGLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncTiles, inc_tiles, ADW_TYPE_BIN)

static void
place (IncTiles *self)
{
  const guint n_columns = self->single ? 1 : self->narrow ? N_NARROW : MAX (self->tiles->len, 1);

  for (guint i = 0; i < self->tiles->len; i++)
    if (gtk_widget_get_parent (g_ptr_array_index (self->tiles, i)) != NULL)
      gtk_grid_remove (self->grid, g_ptr_array_index (self->tiles, i));
  for (guint i = 0; i < self->tiles->len; i++)
    {
      /* The last one alone in its row fills it. */
      const gboolean alone = self->narrow && !self->single && i == self->tiles->len - 1 && i % n_columns == 0;

      gtk_grid_attach (self->grid, g_ptr_array_index (self->tiles, i), i % n_columns, i / n_columns,
                       alone ? N_NARROW : 1, 1);
    }
}

static void
inc_tiles_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, prop_id == PROP_SINGLE ? INC_TILES (object)->single : INC_TILES (object)->narrow);
}

static void
inc_tiles_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncTiles *self = INC_TILES (object);
  gboolean *flag = prop_id == PROP_SINGLE ? &self->single : &self->narrow;

  if (*flag == g_value_get_boolean (value))
    return;
  *flag = g_value_get_boolean (value);
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  place (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_tiles_finalize (GObject *object)
{
  g_ptr_array_unref (INC_TILES (object)->tiles);
  G_OBJECT_CLASS (inc_tiles_parent_class)->finalize (object);
}

static void
inc_tiles_class_init (IncTilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_tiles_get_property;
  object_class->set_property = inc_tiles_set_property;
  object_class->finalize = inc_tiles_finalize;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SINGLE] = g_param_spec_boolean ("single", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inc_tiles_init (IncTiles *self)
{
  self->tiles = g_ptr_array_new_with_free_func (g_object_unref);
  self->grid = g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "column-spacing", 12, "row-spacing", 12, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

void
inc_tiles_clear (IncTiles *self)
{
  for (guint i = 0; i < self->tiles->len; i++)
    gtk_grid_remove (self->grid, g_ptr_array_index (self->tiles, i));
  g_ptr_array_set_size (self->tiles, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
label_new (const char *text, const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "css-classes", classes, NULL);
}

static GtkWidget *
content_new (const char *name, const char *figure, const char *line)
{
  static const char *const name_classes[] = { "caption", "dimmed", NULL };
  static const char *const figure_classes[] = { "figure", "numeric", NULL };
  static const char *const line_classes[] = { "caption", "dimmed", "numeric", NULL };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = label_new (name, name_classes);
  GtkWidget *value = label_new (figure != NULL ? figure : "–", figure_classes);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), value);
  if (line != NULL)
    gtk_box_append (GTK_BOX (content), label_new (line, line_classes));
  return content;
}

static void
add (IncTiles *self, GtkWidget *tile)
{
  gtk_widget_add_css_class (tile, "card");
  gtk_widget_add_css_class (tile, "tile");
  g_ptr_array_add (self->tiles, g_object_ref_sink (tile));
  place (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
inc_tiles_add (IncTiles *self, const char *name, const char *figure, const char *line)
{
  add (self, content_new (name, figure, line));
}

void
inc_tiles_add_link (IncTiles *self, const char *name, const char *figure, const char *line, const char *action)
{
  GtkWidget *tile = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (tile), content_new (name, figure, line));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (tile), action);
  add (self, tile);
}
