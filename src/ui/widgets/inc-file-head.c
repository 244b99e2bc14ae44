/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-file-head: a template and what fills it. */
#include "config.h"

#include "inc-file-head.h"

struct _IncFileHead
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *summary;
  GtkLabel *status;
  GtkLabel *where;

  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_AVATAR_SIZE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncFileHead, inc_file_head, ADW_TYPE_BIN)

static void
inc_file_head_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  IncFileHead *self = INC_FILE_HEAD (object);

  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else
    g_value_set_int (value, adw_avatar_get_size (self->avatar));
}

static void
inc_file_head_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncFileHead *self = INC_FILE_HEAD (object);

  if (prop_id == PROP_AVATAR_SIZE)
    adw_avatar_set_size (self->avatar, g_value_get_int (value));
  else
    {
      self->narrow = g_value_get_boolean (value);
      gtk_widget_remove_css_class (GTK_WIDGET (self->name), self->narrow ? "title-1" : "title-2");
      gtk_widget_add_css_class (GTK_WIDGET (self->name), self->narrow ? "title-2" : "title-1");
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_file_head_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_FILE_HEAD);
  G_OBJECT_CLASS (inc_file_head_parent_class)->dispose (object);
}

static void
inc_file_head_class_init (IncFileHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inc_file_head_get_property;
  object_class->set_property = inc_file_head_set_property;
  object_class->dispose = inc_file_head_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_AVATAR_SIZE] = g_param_spec_int ("avatar-size", NULL, NULL, 1, G_MAXINT, 72, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/widgets/inc-file-head.ui");
  gtk_widget_class_bind_template_child (widget_class, IncFileHead, avatar);
  gtk_widget_class_bind_template_child (widget_class, IncFileHead, name);
  gtk_widget_class_bind_template_child (widget_class, IncFileHead, summary);
  gtk_widget_class_bind_template_child (widget_class, IncFileHead, status);
  gtk_widget_class_bind_template_child (widget_class, IncFileHead, where);
}

static void
inc_file_head_init (IncFileHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_file_head_set_name (IncFileHead *self, const char *name)
{
  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_text (self->name, name);
}

void
inc_file_head_set (IncFileHead *self, const char *summary, IncTone tone, const char *status, const char *where)
{
  gtk_label_set_text (self->summary, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL);
  inc_status_set (self->status, tone, status);
  gtk_label_set_text (self->where, where != NULL ? where : "");
}
