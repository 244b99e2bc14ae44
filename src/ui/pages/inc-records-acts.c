/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-records-acts: what is done to what is selected, and to the list. */
#include "config.h"

#include "inc-records-page-private.h"

#include "inc-bulk.h"
#include "inc-ceiling-proposals.h"
#include "inc-columns-dialog.h"
#include "inc-invite.h"
#include "inc-list-export.h"
#include "inc-record-dialog.h"
#include "inc-remove.h"

#include <glib/gi18n.h>

/* ---- what is selected ---- */

static GArray *
dup_selected (IncRecordsPage *self)
{
  return inc_record_selection_dup_ids (inc_record_table_get_selection (self->table));
}

static void
change_stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GArray) ids = dup_selected (INC_RECORDS_PAGE (widget));

  inc_bulk_change_stage (widget, inc_page_get_session (INC_PAGE (widget)), ids, 0);
}

static void
enrol_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GArray) ids = dup_selected (INC_RECORDS_PAGE (widget));

  inc_bulk_enrol (widget, inc_page_get_session (INC_PAGE (widget)), ids);
}

static void
invite_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GArray) ids = dup_selected (INC_RECORDS_PAGE (widget));

  inc_invite_to_event (widget, inc_page_get_session (INC_PAGE (widget)),
                       inc_records_page_get_schema (INC_RECORDS_PAGE (widget)), ids);
}

/* All that the search and the filters find. */
static void
invite_found_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_invite_found (widget, inc_page_get_session (INC_PAGE (widget)), INC_RECORDS_PAGE (widget)->query);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(GArray) ids = dup_selected (INC_RECORDS_PAGE (widget));

  inc_remove_records (widget, inc_page_get_session (INC_PAGE (widget)),
                      inc_records_page_get_schema (INC_RECORDS_PAGE (widget)), (const gint64 *) ids->data, ids->len, NULL);
}

static void
unselect_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_record_selection_clear (inc_record_table_get_selection (INC_RECORDS_PAGE (widget)->table));
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (inc_record_table_get_selection (INC_RECORDS_PAGE (widget)->table)));
}

/* ---- other actions ---- */

/* The one record that a save inserted comes into view. */
static void
on_saved (IncRecordDialog *dialog, IncChanges *changes, IncRecordsPage *self)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->schema == inc_records_page_get_schema (self) && change->op == INC_CHANGE_INSERT)
        inc_record_table_reveal (self->table, change->first_id);
    }
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr(IncRecord) record = inc_list_kind_make (INC_RECORDS_PAGE (widget)->kind);
  IncRecordDialog *dialog = inc_record_dialog_new (inc_page_get_session (INC_PAGE (widget)), record);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_saved), widget, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/* The list follows by itself. */
static void
add_proposals_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_page_follow (widget, inc_session_add_ceiling_proposals (inc_page_get_session (INC_PAGE (widget)),
                                                              _("Add the proposed ceilings")));
}

static void
columns_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (inc_columns_dialog_new (inc_record_table_get_columns (INC_RECORDS_PAGE (widget)->table)), widget);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_list_export (widget, inc_page_get_session (INC_PAGE (widget)), INC_RECORDS_PAGE (widget)->query,
                   g_variant_get_string (parameter, NULL));
}

/* The list as it stands on the screen: its filters, its order, its columns. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRecordsPage *self = INC_RECORDS_PAGE (widget);
  g_auto(GStrv) columns = inc_record_columns_dup_chosen (inc_record_table_get_columns (self->table));
  g_autofree char *query = inc_query_to_text (self->query);

  gtk_widget_activate_action (widget, "win.print-list", "(s^as)", query, columns);
}

static void
drop_filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncRecordsPage *self = INC_RECORDS_PAGE (widget);
  IncQuery *query = inc_query_copy (self->query);

  inc_query_unfilter (query, NULL);
  inc_query_set_search (query, NULL);
  inc_records_page_take_query (self, query);
}

/* ---- */

void
inc_records_acts_update (IncRecordsPage *self)
{
  IncRecordSelection *selection = inc_record_table_get_selection (self->table);
  const gboolean writable = inc_records_page_can_write (self);
  const gboolean some = selection != NULL && inc_record_selection_get_n_selected (selection) > 0;
  const gboolean enrolled = (self->kind->flags & INC_LIST_ENROLLED) != 0;
  const gboolean kept = (self->kind->flags & INC_LIST_KEPT) != 0;
  const gboolean stays = kept || (self->kind->flags & INC_LIST_NUMBERED) != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", writable && !kept);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.unselect", some);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", some && writable && !stays);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.change-stage", some && writable && enrolled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.invite",
                                 some && writable && (self->kind->flags & INC_LIST_INVITED) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.invite-found",
                                 writable && (self->kind->flags & INC_LIST_INVITED) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-proposals",
                                 writable && (self->kind->flags & INC_LIST_PROPOSED) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.enrol", some && writable && enrolled);
}

void
inc_records_acts_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.change-stage", NULL, change_stage_action);
  gtk_widget_class_install_action (widget_class, "page.enrol", NULL, enrol_action);
  gtk_widget_class_install_action (widget_class, "page.invite", NULL, invite_action);
  gtk_widget_class_install_action (widget_class, "page.invite-found", NULL, invite_found_action);
  gtk_widget_class_install_action (widget_class, "page.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "page.unselect", NULL, unselect_action);
  gtk_widget_class_install_action (widget_class, "page.add-proposals", NULL, add_proposals_action);
  gtk_widget_class_install_action (widget_class, "page.columns", NULL, columns_action);
  gtk_widget_class_install_action (widget_class, "page.drop-filters", NULL, drop_filters_action);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "page.export", "s", export_action);
}
