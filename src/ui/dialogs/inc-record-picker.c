/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-record-picker: a search over one list.  Of several, what is ticked stays ticked while the search goes on; of one, the
 * Return key in the search takes the first that is found, and a record that is missing is added on the spot. */
#include "config.h"

#include "inc-record-picker.h"

#include "inc-form-sections.h"
#include "inc-record-cell.h"
#include "inc-record-dialog.h"
#include "inc-record-selection.h"
#include "inc-search-entry.h"

#include <glib/gi18n.h>

struct _IncRecordPicker
{
  AdwDialog parent_instance;

  GtkButton *add_button;
  IncSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;
  AdwStatusPage *none_page;
  GtkWidget *new_bar;
  AdwButtonContent *new_content;

  IncSession *session;
  IncQuery *query;
  IncRecordList *records;
  IncRecordSelection *selection; /* NULL where one is picked */
  gboolean wants_first;          /* Return was pressed before the answer was in */
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (IncRecordPicker, inc_record_picker, ADW_TYPE_DIALOG)

/* What tells records of one name apart. */
static const struct
{
  const char *table;
  const char *line[4];
} lines[] = {
  { "award", { "startup", "status", "awarded", NULL } },
  { "event", { "date", "venue", NULL } },
  { "investor", { "kind", "country", NULL } },
  { "partner", { "kind", "country", NULL } },
  { "person", { "position", "place", "email", NULL } },
  { "startup", { "sector", "cohort", "tax_code", NULL } },
  { "tranche", { "startup", "award", "due", NULL } },
};

static const char *const *
find_line (const IncSchema *schema)
{
  static const char *const nothing[] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (g_str_equal (lines[i].table, schema->table))
      return lines[i].line;
  return nothing;
}

static void
pick (IncRecordPicker *self, GArray *ids)
{
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, picked_signal, 0, ids);
  g_object_unref (self);
}

static void
pick_one (IncRecordPicker *self, gint64 id)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);
  pick (self, ids);
}

static void
pick_at (IncRecordPicker *self, guint position)
{
  guint n;
  const gint64 *ids = inc_record_list_get_ids (self->records, &n);

  if (position < n)
    pick_one (self, ids[position]);
}

/* ---- search ---- */

static void
show_new (IncRecordPicker *self)
{
  const char *typed = inc_query_get_search (self->query);
  const char *type = _(inc_query_get_schema (self->query)->label);
  g_autofree char *label = NULL;

  /* Translators: a type of record and the name that was typed, such as: New Person: “Nguyễn Văn An” */
  label = typed != NULL ? g_strdup_printf (_("New %s: “%s”"), type, typed) : g_strdup_printf (_("New %s"), type);
  adw_button_content_set_label (self->new_content, label);
}

static void
on_search (IncSearchEntry *entry, const char *text, IncRecordPicker *self)
{
  inc_query_set_search (self->query, text);
  inc_record_list_set_query (self->records, self->query);
  show_new (self);
}

static void
on_search_activated (GtkSearchEntry *entry, IncRecordPicker *self)
{
  const char *typed = inc_search_entry_get_text (self->search_entry);

  if (self->selection != NULL)
    return;
  if (g_strcmp0 (typed, inc_query_get_search (self->query)) != 0)
    on_search (self->search_entry, typed, self);
  if (inc_record_list_get_loading (self->records))
    self->wants_first = TRUE;
  else
    pick_at (self, 0);
}

static void
on_new_at_top (IncRecordList *records, IncRecordPicker *self)
{
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
on_ids_changed (IncRecordList *records, gboolean rebuilt, IncRecordPicker *self)
{
  const gboolean wants_first = self->wants_first;

  self->wants_first = FALSE;
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (records)) > 0 ? "list" : "none");
  if (wants_first)
    pick_at (self, 0);
}

/* ---- choosing ---- */

static void
on_activated (GtkListView *list, guint position, IncRecordPicker *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);

  if (model == NULL)
    pick_at (self, position);
  else if (gtk_selection_model_is_selected (model, position))
    gtk_selection_model_unselect_item (model, position);
  else
    gtk_selection_model_select_item (model, position, FALSE);
}

static void
on_selection_changed (IncRecordSelection *selection, GParamSpec *pspec, IncRecordPicker *self)
{
  const guint n = inc_record_selection_get_n_selected (selection);
  g_autofree char *label = n > 0 ? g_strdup_printf (_("_Add %u…"), n) : g_strdup (_("_Add…"));

  gtk_button_set_label (self->add_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picker.add", n > 0);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GArray) ids = inc_record_selection_dup_ids (INC_RECORD_PICKER (widget)->selection);

  pick (INC_RECORD_PICKER (widget), ids);
}

static void
on_new_saved (IncRecordDialog *dialog, IncChanges *changes, IncRecordPicker *self)
{
  const IncSchema *schema = inc_query_get_schema (self->query);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->schema == schema && change->op == INC_CHANGE_INSERT)
        {
          pick_one (self, change->first_id);
          return;
        }
    }
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRecordPicker *self = INC_RECORD_PICKER (widget);
  const IncSchema *schema = inc_query_get_schema (self->query);
  g_autoptr(IncRecord) record = inc_record_new (schema);
  IncRecordDialog *dialog;

  g_object_set (record, schema->title, inc_search_entry_get_text (self->search_entry), NULL);
  dialog = inc_record_dialog_new (self->session, record);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_new_saved), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/* ---- */

/* libadwaita 1.7 keeps the child of a dialog that was closed. */
static void
inc_record_picker_dispose (GObject *object)
{
  IncRecordPicker *self = INC_RECORD_PICKER (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INC_TYPE_RECORD_PICKER);
  g_clear_object (&self->selection);
  g_clear_object (&self->records);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, inc_query_free);
  G_OBJECT_CLASS (inc_record_picker_parent_class)->dispose (object);
}

static void
inc_record_picker_class_init (IncRecordPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_record_picker_dispose;
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ARRAY);

  g_type_ensure (INC_TYPE_SEARCH_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-record-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, IncRecordPicker, add_button);
  gtk_widget_class_bind_template_child (widget_class, IncRecordPicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, IncRecordPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, IncRecordPicker, list);
  gtk_widget_class_bind_template_child (widget_class, IncRecordPicker, none_page);
  gtk_widget_class_bind_template_child (widget_class, IncRecordPicker, new_bar);
  gtk_widget_class_bind_template_child (widget_class, IncRecordPicker, new_content);
  gtk_widget_class_install_action (widget_class, "picker.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "picker.new", NULL, new_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "picker.add", NULL);
}

static void
inc_record_picker_init (IncRecordPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picker.add", FALSE);
  g_signal_connect (self->search_entry, "search", G_CALLBACK (on_search), self);
  g_signal_connect (adw_bin_get_child (ADW_BIN (self->search_entry)), "activate", G_CALLBACK (on_search_activated), self);
  g_signal_connect (self->list, "activate", G_CALLBACK (on_activated), self);
}

static IncRecordPicker *
picker_new (IncSession *session, const IncQuery *query, const char *title, IncLineMode mode)
{
  IncRecordPicker *self = g_object_new (INC_TYPE_RECORD_PICKER, "title", title, NULL);
  g_autoptr(GtkListItemFactory) factory = inc_record_line_factory_new (find_line (inc_query_get_schema (query)), NULL, mode);

  self->session = g_object_ref (session);
  self->query = inc_query_copy (query);
  self->records = inc_record_list_new (session);
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect_object (self->records, "new-at-top", G_CALLBACK (on_new_at_top), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->records, "ids-changed", G_CALLBACK (on_ids_changed), self, G_CONNECT_DEFAULT);
  return self;
}

IncRecordPicker *
inc_record_picker_new (IncSession *session, const IncQuery *query)
{
  const IncSchema *schema = inc_query_get_schema (query);
  g_autofree char *title = NULL;
  g_autoptr(GtkNoSelection) model = NULL;
  IncRecordPicker *self;

  /* Translators: %s is a type of record, such as "Person". */
  title = g_strdup_printf (_("Choose: %s"), _(schema->label));
  self = picker_new (session, query, title, INC_LINE_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), FALSE);
  gtk_widget_set_visible (self->new_bar, inc_form_sections_get (schema, TRUE) != NULL);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->records)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  show_new (self);
  inc_record_list_set_query (self->records, self->query);
  return self;
}

IncRecordPicker *
inc_record_picker_new_many (IncSession *session, const IncQuery *query, const char *title, const char *hint)
{
  IncRecordPicker *self = picker_new (session, query, title, INC_LINE_PICK);

  adw_status_page_set_description (self->none_page, hint);
  self->selection = inc_record_selection_new (G_LIST_MODEL (self->records));
  g_signal_connect_object (self->selection, "notify::n-selected", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_DEFAULT);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  inc_record_list_set_query (self->records, self->query);
  return self;
}
