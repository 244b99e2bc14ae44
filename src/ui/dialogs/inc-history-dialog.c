/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-history-dialog: a page of change sets at a time; every change that still stands has a button to take it back. */
#include "config.h"

#include "inc-history-dialog.h"

#include "inc-date.h"
#include "inc-page.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_AT_A_TIME 50

struct _IncHistoryDialog
{
  AdwDialog parent_instance;

  IncSession *session;
  GPtrArray *rows;
  gint64 oldest; /* change set in the last row; 0 at first */
  IncRecord *record; /* the one whose history it is; NULL: the register's */

  GtkStack *stack;
  AdwPreferencesGroup *changes;
  GtkWidget *older_group;
  GtkWidget *older;
};

G_DEFINE_FINAL_TYPE (IncHistoryDialog, inc_history_dialog, ADW_TYPE_DIALOG)

/* What the button of a row takes back. */
typedef struct
{
  IncHistoryDialog *dialog;
  IncSession *session;
  gint64 id;
  char *title;
} Revert;

static void
revert_free (gpointer data)
{
  Revert *revert = data;

  g_object_unref (revert->dialog);
  g_object_unref (revert->session);
  g_free (revert->title);
  g_free (revert);
}

static DexFuture *
revert_fiber (gpointer data)
{
  Revert *revert = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *title = g_strdup_printf (_("Take back: %s"), revert->title);
  g_autoptr(IncChanges) changes = dex_await_boxed (inc_session_revert (revert->session, revert->id, title), &error);

  if (changes == NULL)
    inc_page_report_error (GTK_WIDGET (revert->dialog), error);
  return dex_future_new_true ();
}

static void
on_take_back_clicked (IncHistoryDialog *self, GtkWidget *button)
{
  Revert *revert = g_new0 (Revert, 1);

  revert->dialog = g_object_ref (self);
  revert->session = g_object_ref (self->session);
  revert->id = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (button), "change-set"));
  revert->title = g_strdup (g_object_get_data (G_OBJECT (button), "title"));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, revert_fiber, revert, revert_free));
}

static GtkWidget *
make_take_back_button (IncHistoryDialog *self, gint64 id, const char *title)
{
  GtkWidget *button = gtk_button_new_with_label (_("Take Back"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "change-set", GSIZE_TO_POINTER (id));
  g_object_set_data_full (G_OBJECT (button), "title", g_strdup (title), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_take_back_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

/* "12/05/2026 14:05 · Lan" */
static char *
describe (const IncTable *table, guint row, gboolean stands)
{
  const char *stamp = inc_table_get_text (table, row, "stamp");
  const char *staff = inc_table_get_text (table, row, "staff");
  g_autofree char *iso = g_strndup (stamp, 10);
  g_autofree char *day = inc_date_display (iso);
  g_autoptr(GString) text = g_string_new (day);

  if (strlen (stamp) >= 16)
    g_string_append_printf (text, " %.5s", stamp + 11);
  if (staff != NULL)
    g_string_append_printf (text, " · %s", staff);
  if (!stands)
    g_string_append_printf (text, " · %s", _("taken back"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (IncHistoryDialog *self, const IncTable *table, guint at)
{
  GtkWidget *row = adw_action_row_new ();
  const gint64 id = inc_table_get_integer (table, at, "id");
  const char *title = inc_table_get_text (table, at, "title");
  const gboolean is_undo = g_str_equal (inc_table_get_text (table, at, "role"), "undo");
  const gboolean is_do = g_str_equal (inc_table_get_text (table, at, "role"), "do");
  const gboolean stands = g_str_equal (inc_table_get_text (table, at, "state"), "done");
  g_autofree char *undone = is_undo ? g_strdup_printf (_("Undone: %s"), title) : NULL;
  g_autofree char *subtitle = describe (table, at, stands);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), is_undo ? undone : title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (is_do && stands && !inc_session_get_read_only (self->session))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_take_back_button (self, id, title));
  adw_preferences_group_add (self->changes, row);
  g_ptr_array_add (self->rows, row);
  self->oldest = id;
}

/* ---- of one record ---- */

/* "Phone: 024 0000 1001 → 024 0000 1002"; what a reference pointed to then is not told. */
static char *
describe_field (IncHistoryDialog *self, const IncTable *table, guint row)
{
  const char *name = inc_table_get_text (table, row, "field");
  const IncField *field = inc_catalog_find (inc_session_get_catalog (self->session), inc_record_get_schema (self->record),
                                            name);
  g_autoptr(IncRecord) then = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (field == NULL)
    return g_strdup (name);
  if (field->kind == INC_KIND_REF)
    return g_strdup (inc_field_get_label (field));
  then = inc_record_dup (self->record);
  inc_record_set_value (then, field, inc_table_get (table, row, "before"));
  before = inc_record_display (then, field);
  inc_record_set_value (then, field, inc_table_get (table, row, "after"));
  after = inc_record_display (then, field);
  /* Translators: a field, its old and its new value */
  return g_strdup_printf (_("%s: %s → %s"), inc_field_get_label (field), before != NULL ? before : "–",
                          after != NULL ? after : "–");
}

/* The rows of one change set from a row on; gives the row behind them. */
static guint
add_record_row (IncHistoryDialog *self, const IncTable *table, guint at)
{
  GtkWidget *row = adw_action_row_new ();
  const gint64 id = inc_table_get_integer (table, at, "change_set");
  const char *title = inc_table_get_text (table, at, "title");
  const gboolean is_undo = g_str_equal (inc_table_get_text (table, at, "role"), "undo");
  g_autofree char *undone = is_undo ? g_strdup_printf (_("Undone: %s"), title) : NULL;
  g_autofree char *when = describe (table, at, TRUE);
  g_autoptr(GString) text = g_string_new (when);

  for (; at < inc_table_get_n_rows (table) && inc_table_get_integer (table, at, "change_set") == id; at++)
    if (inc_table_get_text (table, at, "field") != NULL)
      {
        g_autofree char *changed = describe_field (self, table, at);

        g_string_append_printf (text, "\n%s", changed);
      }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), is_undo ? undone : title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->str);
  adw_preferences_group_add (self->changes, row);
  g_ptr_array_add (self->rows, row);
  return at;
}

static DexFuture *
load_record_fiber (gpointer data)
{
  IncHistoryDialog *self = data;
  const IncValue values[] = { inc_value_integer (inc_record_get_schema (self->record)->number),
                              inc_value_integer (self->record->id) };
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) table = dex_await_boxed (inc_session_query (self->session, "changed-fields", values,
                                                                  G_N_ELEMENTS (values)), &error);

  if (self->session == NULL)
    return dex_future_new_true ();
  if (table == NULL)
    {
      inc_page_report_error (GTK_WIDGET (self), error);
      return dex_future_new_true ();
    }
  for (guint at = 0; at < inc_table_get_n_rows (table);)
    at = add_record_row (self, table, at);
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_set_visible (self->older_group, FALSE);
  return dex_future_new_true ();
}

/* ---- of the register ---- */

static DexFuture *
load_fiber (gpointer data)
{
  IncHistoryDialog *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) table = NULL;

  if (self->session == NULL)
    return dex_future_new_true ();
  table = dex_await_boxed (inc_session_list_history (self->session, self->oldest, N_AT_A_TIME), &error);
  if (self->session == NULL)
    return dex_future_new_true ();
  if (table == NULL)
    {
      inc_page_report_error (GTK_WIDGET (self), error);
      return dex_future_new_true ();
    }
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    add_row (self, table, i);
  gtk_stack_set_visible_child_name (self->stack, self->rows->len > 0 ? "list" : "empty");
  gtk_widget_set_visible (self->older_group, inc_table_get_n_rows (table) == N_AT_A_TIME);
  return dex_future_new_true ();
}

static void
load_more (IncHistoryDialog *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 256 * 1024, load_fiber, g_object_ref (self), g_object_unref));
}

static void
reload (IncHistoryDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->changes, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  self->oldest = 0;
  load_more (self);
}

static void
inc_history_dialog_dispose (GObject *object)
{
  IncHistoryDialog *self = INC_HISTORY_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->record);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_HISTORY_DIALOG);
  G_OBJECT_CLASS (inc_history_dialog_parent_class)->dispose (object);
}

static void
inc_history_dialog_class_init (IncHistoryDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_history_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, IncHistoryDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, IncHistoryDialog, older_group);
  gtk_widget_class_bind_template_child (widget_class, IncHistoryDialog, older);
}

static void
inc_history_dialog_init (IncHistoryDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->older, "activated", G_CALLBACK (load_more), self);
}

AdwDialog *
inc_history_dialog_new (IncSession *session)
{
  IncHistoryDialog *self = g_object_new (INC_TYPE_HISTORY_DIALOG, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  load_more (self);
  return ADW_DIALOG (self);
}

AdwDialog *
inc_history_dialog_new_for (IncSession *session, IncRecord *record)
{
  IncHistoryDialog *self = g_object_new (INC_TYPE_HISTORY_DIALOG, NULL);
  g_autofree char *about = NULL;

  /* Translators: %s is the name of a record. */
  about = g_strdup_printf (_("What was done to “%s”, newest first."), inc_record_get_title (record));
  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  adw_preferences_group_set_description (self->changes, about);
  dex_future_disown (dex_scheduler_spawn (NULL, 256 * 1024, load_record_fiber, g_object_ref (self), g_object_unref));
  return ADW_DIALOG (self);
}
