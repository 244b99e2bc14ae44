/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-columns-dialog: what is switched shows at once; order and widths are dragged in the table itself. */
#include "config.h"

#include "inc-columns-dialog.h"

#include <glib/gi18n.h>

static void
on_switched (AdwSwitchRow *row, GParamSpec *pspec, IncRecordColumns *columns)
{
  inc_record_columns_choose (columns, g_object_get_data (G_OBJECT (row), "inc-field"), adw_switch_row_get_active (row));
}

static GtkWidget *
row_new (IncRecordColumns *columns, const IncField *field)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), inc_field_get_label (field));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), inc_record_columns_is_chosen (columns, field->name));
  g_object_set_data_full (G_OBJECT (row), "inc-field", g_strdup (field->name), g_free);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched), columns, G_CONNECT_DEFAULT);
  return row;
}

static void
on_reset (GtkButton *button, IncRecordColumns *columns)
{
  inc_record_columns_reset (columns);
  adw_dialog_close (ADW_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_DIALOG)));
}

/* libadwaita 1.7 keeps the child of a dialog that was closed. */
static void
on_closed (AdwDialog *dialog, gpointer data)
{
  adw_dialog_set_child (dialog, NULL);
}

static GtkWidget *
header_new (IncRecordColumns *columns)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *reset = gtk_button_new_with_mnemonic (_("_Reset"));

  gtk_widget_set_tooltip_text (reset, _("Show the First Columns Again"));
  g_signal_connect_object (reset, "clicked", G_CALLBACK (on_reset), columns, G_CONNECT_DEFAULT);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), reset);
  return header;
}

AdwDialog *
inc_columns_dialog_new (IncRecordColumns *columns)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr(GPtrArray) fields = inc_record_columns_list_fields (columns);

  /* The title's column always stays. */
  for (guint i = 0; i < fields->len; i++)
    if (!inc_record_columns_is_title (columns, g_ptr_array_index (fields, i)))
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_new (columns, g_ptr_array_index (fields, i)));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("Drag the headings in the table to order the columns."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header_new (columns));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  g_signal_connect (dialog, "closed", G_CALLBACK (on_closed), NULL);
  adw_dialog_set_title (dialog, _("Columns"));
  adw_dialog_set_content_width (dialog, 420);
  adw_dialog_set_content_height (dialog, 600);
  return dialog;
}
