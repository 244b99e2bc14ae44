/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sidebar-row: icon, name, count. */
#include "config.h"

#include "inc-sidebar-row.h"

#include <glib/gi18n.h>

struct _IncSidebarRow
{
  GtkListBoxRow parent_instance;

  char *title;
  char *icon_name;
  guint badge;

  GtkLabel *count;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_BADGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncSidebarRow, inc_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_badge (IncSidebarRow *self, guint badge)
{
  g_autofree char *text = g_strdup_printf ("%u", badge);
  g_autofree char *spoken = g_strdup_printf (ngettext ("%u overdue", "%u overdue", badge), badge);

  self->badge = badge;
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), badge > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), spoken);
}

static void
inc_sidebar_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  IncSidebarRow *self = INC_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_BADGE:
      g_value_set_uint (value, self->badge);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inc_sidebar_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncSidebarRow *self = INC_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      if (!g_set_str (&self->title, g_value_get_string (value)))
        break;
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ICON_NAME:
      if (g_set_str (&self->icon_name, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_BADGE:
      set_badge (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inc_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_SIDEBAR_ROW);
  G_OBJECT_CLASS (inc_sidebar_row_parent_class)->dispose (object);
}

static void
inc_sidebar_row_finalize (GObject *object)
{
  IncSidebarRow *self = INC_SIDEBAR_ROW (object);

  g_free (self->title);
  g_free (self->icon_name);
  G_OBJECT_CLASS (inc_sidebar_row_parent_class)->finalize (object);
}

static void
inc_sidebar_row_class_init (IncSidebarRowClass *class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = inc_sidebar_row_get_property;
  object_class->set_property = inc_sidebar_row_set_property;
  object_class->dispose = inc_sidebar_row_dispose;
  object_class->finalize = inc_sidebar_row_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_BADGE] = g_param_spec_uint ("badge", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/widgets/inc-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IncSidebarRow, count);
}

static void
inc_sidebar_row_init (IncSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_badge (self, 0);
}

GtkWidget *
inc_sidebar_row_new (const char *title, const char *icon_name)
{
  return g_object_new (INC_TYPE_SIDEBAR_ROW, "title", title, "icon-name", icon_name, NULL);
}
