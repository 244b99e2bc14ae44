/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-remove-row: the form closes first; what was typed into it goes with the record. */
#include "config.h"

#include "inc-remove-row.h"

#include "inc-remove.h"

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  const IncSchema *schema;
  gint64 id;
  char *name;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *removal = data;

  g_object_unref (removal->widget);
  g_object_unref (removal->session);
  g_free (removal->name);
  g_free (removal);
}

static void
on_activated (AdwButtonRow *row, Removal *removal)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (row), INC_TYPE_RECORD_DIALOG);

  inc_remove_records (removal->widget, removal->session, removal->schema, &removal->id, 1, removal->name);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

void
inc_remove_row_add (IncRecordDialog *dialog, GtkWidget *widget, IncSession *session, const char *label, const char *name)
{
  IncRecordForm *form = inc_record_dialog_get_form (dialog);
  IncRecord *record = inc_record_form_get_record (form);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_button_row_new ();
  Removal *removal = g_new (Removal, 1);

  *removal = (Removal){ g_object_ref (widget), g_object_ref (session), inc_record_get_schema (record), record->id,
                        g_strdup (name) };
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_widget_add_css_class (row, "destructive-action");
  g_signal_connect_data (row, "activated", G_CALLBACK (on_activated), removal, removal_free, G_CONNECT_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  inc_record_form_add_group (form, ADW_PREFERENCES_GROUP (group));
}
