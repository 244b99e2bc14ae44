/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-link-list: a heading over a boxed list. */
#include "config.h"

#include "inc-link-list.h"

struct _IncLinkList
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkListBox *rows;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncLinkList, inc_link_list, ADW_TYPE_BIN)

static void
inc_link_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, gtk_label_get_label (INC_LINK_LIST (object)->heading));
}

static void
inc_link_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  gtk_label_set_label (INC_LINK_LIST (object)->heading, g_value_get_string (value));
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_link_list_class_init (IncLinkListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_link_list_get_property;
  object_class->set_property = inc_link_list_set_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inc_link_list_init (IncLinkList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "height-request", 34, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_HEADING, "css-classes", (const char *[]){ "heading", NULL }, NULL);
  self->rows = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                             (const char *[]){ "boxed-list", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
inc_link_list_clear (IncLinkList *self)
{
  gtk_list_box_remove_all (self->rows);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
inc_link_list_add (IncLinkList *self, const char *table, gint64 id, const char *name)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *icon = g_strdup_printf ("inc-%s-symbolic", table);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", table, id);
  gtk_list_box_append (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
