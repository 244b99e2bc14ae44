/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-ref-row: a property row; the name is read when the id is set. */
#include "config.h"

#include "inc-ref-row.h"

#include "inc-record-picker.h"

#include <glib/gi18n.h>

struct _IncRefRow
{
  AdwActionRow parent_instance;

  IncSession *session;
  const IncSchema *target;
  gint64 selected;
  gboolean required;
  GtkWidget *clear;
};

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncRefRow, inc_ref_row, ADW_TYPE_ACTION_ROW)

/* ---- the name ---- */

typedef struct
{
  GWeakRef row;
  DexFuture *record;
  gint64 id;
} NameData;

static void
name_data_free (gpointer data)
{
  NameData *name = data;

  g_weak_ref_clear (&name->row);
  dex_clear (&name->record);
  g_free (name);
}

static DexFuture *
name_fiber (gpointer data)
{
  NameData *name = data;
  g_autoptr(IncRecord) record = dex_await_object (g_steal_pointer (&name->record), NULL);
  g_autoptr(IncRefRow) self = g_weak_ref_get (&name->row);

  if (record != NULL && self != NULL && self->selected == name->id)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), inc_record_get_title (record));
  return dex_future_new_for_boolean (record != NULL);
}

static void
show_name (IncRefRow *self)
{
  NameData *name;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), "–");
  gtk_widget_set_visible (self->clear, self->selected != 0 && !self->required);
  if (self->selected == 0)
    return;
  name = g_new0 (NameData, 1);
  g_weak_ref_init (&name->row, self);
  name->record = inc_session_get (self->session, self->target, self->selected);
  name->id = self->selected;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, name_fiber, name, name_data_free));
}

/* ---- choosing ---- */

static void
on_picked (IncRecordPicker *picker, GArray *ids, IncRefRow *self)
{
  inc_ref_row_set_selected (self, g_array_index (ids, gint64, 0));
}

static void
inc_ref_row_activate (AdwActionRow *row)
{
  IncRefRow *self = INC_REF_ROW (row);
  g_autoptr(IncQuery) query = inc_query_new (self->target);
  IncRecordPicker *picker = inc_record_picker_new (self->session, query);

  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (picker), GTK_WIDGET (row));
}

static void
on_clear_clicked (GtkButton *button, IncRefRow *self)
{
  inc_ref_row_set_selected (self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* ---- */

static void
inc_ref_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int64 (value, INC_REF_ROW (object)->selected);
}

static void
inc_ref_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  inc_ref_row_set_selected (INC_REF_ROW (object), g_value_get_int64 (value));
}

static void
inc_ref_row_dispose (GObject *object)
{
  g_clear_object (&INC_REF_ROW (object)->session);
  G_OBJECT_CLASS (inc_ref_row_parent_class)->dispose (object);
}

static void
inc_ref_row_class_init (IncRefRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_ref_row_get_property;
  object_class->set_property = inc_ref_row_set_property;
  object_class->dispose = inc_ref_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = inc_ref_row_activate;
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inc_ref_row_init (IncRefRow *self)
{
  self->clear = g_object_new (GTK_TYPE_BUTTON,
                              "icon-name", "edit-clear-symbolic",
                              "tooltip-text", _("Choose None"),
                              "valign", GTK_ALIGN_CENTER,
                              "visible", FALSE,
                              "css-classes", (const char *[]){ "flat", NULL },
                              NULL);
  g_signal_connect (self->clear, "clicked", G_CALLBACK (on_clear_clicked), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->clear);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "property");
}

gboolean
inc_ref_row_is_for (const IncSchema *target)
{
  static const char *const tables[] = { "investor", "partner", "person", "startup", NULL };

  return g_strv_contains (tables, target->table);
}

GtkWidget *
inc_ref_row_new (IncSession *session, const IncSchema *target, gboolean required)
{
  IncRefRow *self = g_object_new (INC_TYPE_REF_ROW, NULL);

  self->session = g_object_ref (session);
  self->target = target;
  self->required = required;
  show_name (self);
  return GTK_WIDGET (self);
}

gint64
inc_ref_row_get_selected (IncRefRow *self)
{
  return self->selected;
}

void
inc_ref_row_set_selected (IncRefRow *self, gint64 id)
{
  if (self->selected == id)
    return;
  self->selected = id;
  show_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}
