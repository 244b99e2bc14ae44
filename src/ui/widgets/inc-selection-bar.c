/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-selection-bar: follows a selection and counts it. */
#include "config.h"

#include "inc-selection-bar.h"

#include "inc-money.h"

#include <glib/gi18n.h>

struct _IncSelectionBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GMenuModel *menu_model;
  gboolean show_delete;
  gboolean show_stage;
  gboolean writable;
  IncRecordSelection *selection;
};

enum
{
  PROP_0,
  PROP_MENU_MODEL,
  PROP_SHOW_DELETE,
  PROP_SHOW_STAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncSelectionBar, inc_selection_bar, ADW_TYPE_BIN)

/* What is selected and filtered out is part of every act: so it is said. */
static void
update (IncSelectionBar *self)
{
  const guint n = self->selection != NULL ? inc_record_selection_get_n_selected (self->selection) : 0;
  const guint hidden = n - (n > 0 ? inc_record_selection_get_n_shown (self->selection) : 0);
  g_autofree char *number = inc_number_display (n);
  g_autofree char *others = inc_number_display (hidden);
  g_autofree char *text = NULL;

  if (hidden > 0)
    /* Translators: "3 selected, 1 of them not shown" */
    text = g_strdup_printf (_("%s selected, %s of them not shown"), number, others);
  else
    text = g_strdup_printf (ngettext ("%s selected", "%s selected", n), number);
  gtk_label_set_text (self->label, text);
  gtk_revealer_set_reveal_child (self->revealer, n > 0 && self->writable);
}

static void
inc_selection_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  IncSelectionBar *self = INC_SELECTION_BAR (object);

  if (prop_id == PROP_MENU_MODEL)
    g_value_set_object (value, self->menu_model);
  else
    g_value_set_boolean (value, prop_id == PROP_SHOW_DELETE ? self->show_delete : self->show_stage);
}

static void
inc_selection_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncSelectionBar *self = INC_SELECTION_BAR (object);

  if (prop_id == PROP_MENU_MODEL)
    g_set_object (&self->menu_model, g_value_get_object (value));
  else if (prop_id == PROP_SHOW_DELETE)
    self->show_delete = g_value_get_boolean (value);
  else
    self->show_stage = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
inc_selection_bar_dispose (GObject *object)
{
  IncSelectionBar *self = INC_SELECTION_BAR (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->menu_model);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_SELECTION_BAR);
  G_OBJECT_CLASS (inc_selection_bar_parent_class)->dispose (object);
}

static void
inc_selection_bar_class_init (IncSelectionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inc_selection_bar_get_property;
  object_class->set_property = inc_selection_bar_set_property;
  object_class->dispose = inc_selection_bar_dispose;
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  properties[PROP_SHOW_DELETE] = g_param_spec_boolean ("show-delete", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_STAGE] = g_param_spec_boolean ("show-stage", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/widgets/inc-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, IncSelectionBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, IncSelectionBar, label);
}

static void
inc_selection_bar_init (IncSelectionBar *self)
{
  self->show_stage = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inc_selection_bar_set_selection (IncSelectionBar *self, IncRecordSelection *selection, gboolean writable)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  self->writable = writable;
  if (selection != NULL)
    g_signal_connect_swapped (selection, "notify::n-selected", G_CALLBACK (update), self);
  update (self);
}
