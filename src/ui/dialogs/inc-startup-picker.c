/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-picker: what is ticked stays ticked while the search goes on. */
#include "config.h"

#include "inc-startup-picker.h"

#include "inc-record-cell.h"
#include "inc-record-selection.h"
#include "inc-search-entry.h"
#include "inc-startup.h"

#include <glib/gi18n.h>

struct _IncStartupPicker
{
  AdwDialog parent_instance;

  GtkButton *add_button;
  IncSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;

  IncQuery *query;
  IncRecordList *records;
  IncRecordSelection *selection;
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (IncStartupPicker, inc_startup_picker, ADW_TYPE_DIALOG)

static const char *const line[] = { "sector", "cohort", "tax_code", NULL };

static void
on_search (IncSearchEntry *entry, const char *text, IncStartupPicker *self)
{
  inc_query_set_search (self->query, text);
  inc_record_list_set_query (self->records, self->query);
}

static void
on_ids_changed (IncRecordList *records, gboolean rebuilt, IncStartupPicker *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (records)) > 0 ? "list" : "none");
}

static void
on_activated (GtkListView *list, guint position, IncStartupPicker *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);

  if (gtk_selection_model_is_selected (model, position))
    gtk_selection_model_unselect_item (model, position);
  else
    gtk_selection_model_select_item (model, position, FALSE);
}

static void
on_selection_changed (IncRecordSelection *selection, GParamSpec *pspec, IncStartupPicker *self)
{
  const guint n = inc_record_selection_get_n_selected (selection);
  g_autofree char *label = n > 0 ? g_strdup_printf (_("_Add %u…"), n) : g_strdup (_("_Add…"));

  gtk_button_set_label (self->add_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picker.add", n > 0);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(IncStartupPicker) self = g_object_ref (INC_STARTUP_PICKER (widget));
  g_autoptr(GArray) ids = inc_record_selection_dup_ids (self->selection);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, picked_signal, 0, ids);
}

/* libadwaita 1.7 keeps the child of a dialog that was closed. */
static void
inc_startup_picker_dispose (GObject *object)
{
  IncStartupPicker *self = INC_STARTUP_PICKER (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_STARTUP_PICKER);
  g_clear_object (&self->selection);
  g_clear_object (&self->records);
  g_clear_pointer (&self->query, inc_query_free);
  G_OBJECT_CLASS (inc_startup_picker_parent_class)->dispose (object);
}

static void
inc_startup_picker_class_init (IncStartupPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_startup_picker_dispose;
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ARRAY);

  g_type_ensure (INC_TYPE_SEARCH_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-startup-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, IncStartupPicker, add_button);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, IncStartupPicker, list);
  gtk_widget_class_install_action (widget_class, "picker.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "picker.add", NULL);
}

static void
inc_startup_picker_init (IncStartupPicker *self)
{
  g_autoptr(GtkListItemFactory) factory = inc_record_line_factory_new (line, NULL, INC_LINE_PICK);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picker.add", FALSE);
  g_signal_connect (self->search_entry, "search", G_CALLBACK (on_search), self);
  g_signal_connect (self->list, "activate", G_CALLBACK (on_activated), self);
}

IncStartupPicker *
inc_startup_picker_new (IncSession *session, gint64 cohort)
{
  IncStartupPicker *self = g_object_new (INC_TYPE_STARTUP_PICKER, NULL);
  const IncValue value = inc_value_integer (cohort);

  self->query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  inc_query_filter (self->query, INC_FILTER_NAMED, "startup-not-in-cohort", &value, 1);
  self->records = inc_record_list_new (session);
  self->selection = inc_record_selection_new (G_LIST_MODEL (self->records));
  g_signal_connect_object (self->records, "ids-changed", G_CALLBACK (on_ids_changed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->selection, "notify::n-selected", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_DEFAULT);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  inc_record_list_set_query (self->records, self->query);
  return self;
}
