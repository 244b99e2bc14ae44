/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-share-bar: a widget a part, as wide as its share; drawn by the style sheet alone. */
#include "config.h"

#include "inc-share-bar.h"

enum
{
  GAP = 2,
  LEAST = 2, /* a part that is there can be seen */
};

struct _IncShareBar
{
  GtkWidget parent_instance;

  gint64 whole;
};

G_DEFINE_FINAL_TYPE (IncShareBar, inc_share_bar, GTK_TYPE_WIDGET)

static const char *const classes[] = {
  "first", "second", "third", "fourth", "other", "unknown", "first-due", "second-due", "free",
};

static gint64
get_share (GtkWidget *part)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (part), "inc-share");
}

static guint
count_parts (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL; part = gtk_widget_get_next_sibling (part))
    n++;
  return n;
}

static void
inc_share_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? 12 : (int) count_parts (widget) * (GAP + LEAST);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, 120);
}

/* Edges are rounded, not widths, so that the parts always fill the bar. */
static void
inc_share_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  const IncShareBar *self = INC_SHARE_BAR (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int room = width - ((int) count_parts (widget) - 1) * GAP;
  gint64 before = 0;
  int x = 0, gaps = 0;

  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      int end, size;

      before += get_share (part);
      end = (int) ((double) room * before / MAX (self->whole, 1) + 0.5) + gaps;
      size = MAX (LEAST, end - x);
      size = MAX (1, MIN (size, width - x));
      gtk_widget_size_allocate (part, &(GtkAllocation){ mirrored ? width - x - size : x, 0, size, height }, -1);
      x += size + GAP;
      gaps += GAP;
    }
}

static void
inc_share_bar_dispose (GObject *object)
{
  inc_share_bar_clear (INC_SHARE_BAR (object));
  G_OBJECT_CLASS (inc_share_bar_parent_class)->dispose (object);
}

static void
inc_share_bar_class_init (IncShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_share_bar_dispose;
  widget_class->measure = inc_share_bar_measure;
  widget_class->size_allocate = inc_share_bar_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "sharebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inc_share_bar_init (IncShareBar *self)
{
}

void
inc_share_bar_clear (IncShareBar *self)
{
  GtkWidget *part;

  while ((part = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (part);
  self->whole = 0;
}

static GtkWidget *
part_new (IncSeries series)
{
  const char *css[] = { "series", classes[series], NULL };

  return g_object_new (GTK_TYPE_BOX, "css-classes", css, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

void
inc_share_bar_add (IncShareBar *self, IncSeries series, gint64 share)
{
  GtkWidget *part = part_new (series);

  g_return_if_fail (share >= 0);
  g_object_set_data_full (G_OBJECT (part), "inc-share", g_memdup2 (&share, sizeof share), g_free);
  self->whole += share;
  gtk_widget_set_parent (part, GTK_WIDGET (self));
}

GtkWidget *
inc_share_bar_swatch_new (IncSeries series)
{
  GtkWidget *swatch = part_new (series);

  gtk_widget_add_css_class (swatch, "swatch");
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  return swatch;
}
