/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-time-axis: as many months are named as there is room for; the year stands with the first and with each January. */
#include "config.h"

#include "inc-time-axis.h"

#include "inc-day-text.h"

#include <glib/gi18n.h>

#define GAP 8 /* pixels between two names */

struct _IncTimeAxis
{
  GtkWidget parent_instance;

  IncTimeSpan *span;
};

G_DEFINE_FINAL_TYPE (IncTimeAxis, inc_time_axis, GTK_TYPE_WIDGET)

static double
get_x (IncTimeAxis *self, guint32 day)
{
  return inc_time_span_place (self->span, day) * gtk_widget_get_width (GTK_WIDGET (self));
}

static PangoLayout *
make_month (IncTimeAxis *self, guint32 day, gboolean with_year)
{
  g_autofree char *iso = NULL;
  g_autofree char *text = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  iso = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
  if (with_year || g_date_get_month (&date) == G_DATE_JANUARY)
    /* Translators: a short month and its year: "Jan 2026" */
    text = g_strdup_printf (_("%s %d"), inc_day_text_short_month (iso), g_date_get_year (&date));
  else
    text = g_strdup (inc_day_text_short_month (iso));
  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

/* Returns where the text ends. */
static double
draw_text (IncTimeAxis *self, GtkSnapshot *snapshot, PangoLayout *layout, double x, double alpha)
{
  int width, height;
  GdkRGBA ink;

  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  ink.alpha *= alpha;
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
  return x + width;
}

/* Centred over its day, within the axis.  Sets what it takes up; nothing when today is not shown. */
static void
draw_today (IncTimeAxis *self, GtkSnapshot *snapshot, double *from, double *to)
{
  g_autoptr(PangoLayout) layout = NULL;
  g_autoptr(PangoAttrList) bold = pango_attr_list_new ();
  int width;

  *from = *to = -1;
  if (self->span->today < self->span->first || self->span->today >= self->span->end)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), _("Today"));
  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_layout_get_pixel_size (layout, &width, NULL);
  *from = CLAMP (get_x (self, self->span->today) - width / 2, 0, gtk_widget_get_width (GTK_WIDGET (self)) - width);
  *to = draw_text (self, snapshot, layout, *from, 1);
}

static void
inc_time_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IncTimeAxis *self = INC_TIME_AXIS (widget);
  double free_from = 0, today_from, today_to;
  gboolean first = TRUE;

  if (self->span->first == self->span->end)
    return;
  draw_today (self, snapshot, &today_from, &today_to);
  for (guint32 day = self->span->first; day < self->span->end; day = inc_time_next_month (day))
    {
      g_autoptr(PangoLayout) layout = make_month (self, day, first);
      const double x = get_x (self, day) + (first ? 0 : 4);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      if (x < free_from || x + width > gtk_widget_get_width (widget) || (x < today_to + GAP && x + width > today_from - GAP))
        continue;
      free_from = draw_text (self, snapshot, layout, x, 0.65) + GAP;
      first = FALSE;
    }
}

static void
inc_time_axis_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  g_autoptr(PangoLayout) layout = NULL;

  *minimum = *natural = 160;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  layout = gtk_widget_create_pango_layout (widget, _("Today"));
  pango_layout_get_pixel_size (layout, NULL, natural);
  *minimum = *natural += GAP;
}

static void
inc_time_axis_dispose (GObject *object)
{
  g_clear_object (&INC_TIME_AXIS (object)->span);
  G_OBJECT_CLASS (inc_time_axis_parent_class)->dispose (object);
}

static void
inc_time_axis_class_init (IncTimeAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_time_axis_dispose;
  widget_class->measure = inc_time_axis_measure;
  widget_class->snapshot = inc_time_axis_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inc_time_axis_init (IncTimeAxis *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
inc_time_axis_new (IncTimeSpan *span)
{
  IncTimeAxis *self = g_object_new (INC_TYPE_TIME_AXIS, NULL);

  self->span = g_object_ref (span);
  g_signal_connect_object (span, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
