/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-registers-dialog: one row a register; everything it offers is an action of the window. */
#include "config.h"

#include "inc-registers-dialog.h"

#include "inc-registers.h"

#include <glib/gi18n.h>

struct _IncRegistersDialog
{
  AdwDialog parent_instance;

  char *open_path; /* of the register in view; NULL */
  GFileMonitor *monitor;
  GPtrArray *rows;
  AdwPreferencesGroup *registers;
};

G_DEFINE_FINAL_TYPE (IncRegistersDialog, inc_registers_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
make_menu_button (const char *name)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenuItem) rename = g_menu_item_new (_("_Rename…"), NULL);
  g_autoptr(GMenuItem) trash = g_menu_item_new (_("_Move to Bin…"), NULL);

  g_menu_item_set_action_and_target (rename, "win.rename-register", "s", name);
  g_menu_append_item (menu, rename);
  g_menu_item_set_action_and_target (trash, "win.trash-register", "s", name);
  g_menu_append_item (menu, trash);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static char *
describe (IncRegistersDialog *self, const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = NULL;
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) local = NULL;
  g_autofree char *day = NULL;

  if (g_strcmp0 (path, self->open_path) == 0)
    return g_strdup (_("Open now"));
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info == NULL)
    return NULL;
  utc = g_file_info_get_modification_date_time (info);
  local = g_date_time_to_local (utc);
  day = g_date_time_format (local, "%d/%m/%Y");
  /* Translators: a date such as 12/05/2026 */
  return g_strdup_printf (_("Last changed on %s"), day);
}

static void
on_row_activated (IncRegistersDialog *self, AdwPreferencesRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-register", "s", adw_preferences_row_get_title (row));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_row (IncRegistersDialog *self, const char *name)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *path = inc_registers_get_path (name);
  g_autofree char *subtitle = describe (self, path);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (name));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (on_row_activated), self);
  adw_preferences_group_add (self->registers, row);
  g_ptr_array_add (self->rows, row);
}

static void
reload (IncRegistersDialog *self)
{
  g_auto(GStrv) names = inc_registers_list (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->registers, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_row (self, names[i]);
}

static void
watch_folder (IncRegistersDialog *self)
{
  g_autofree char *folder = inc_registers_get_folder (NULL);
  g_autoptr(GFile) file = folder != NULL ? g_file_new_for_path (folder) : NULL;

  if (file != NULL)
    self->monitor = g_file_monitor_directory (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (reload), self);
}

static void
inc_registers_dialog_dispose (GObject *object)
{
  IncRegistersDialog *self = INC_REGISTERS_DIALOG (object);

  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->open_path, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_REGISTERS_DIALOG);
  G_OBJECT_CLASS (inc_registers_dialog_parent_class)->dispose (object);
}

static void
inc_registers_dialog_class_init (IncRegistersDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_registers_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/hanoi/Incubator/ui/dialogs/inc-registers-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncRegistersDialog, registers);
}

static void
inc_registers_dialog_init (IncRegistersDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
inc_registers_dialog_new (IncSession *session)
{
  IncRegistersDialog *self = g_object_new (INC_TYPE_REGISTERS_DIALOG, NULL);

  self->open_path = session != NULL ? g_strdup (inc_session_get_path (session)) : NULL;
  watch_folder (self);
  reload (self);
  return ADW_DIALOG (self);
}
