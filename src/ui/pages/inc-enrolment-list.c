/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-enrolment-list: a row an enrolment. */
#include "config.h"

#include "inc-enrolment-list.h"

#include "inc-enrolment-row.h"
#include "inc-remove.h"
#include "inc-stage-dialog.h"

struct _IncEnrolmentList
{
  AdwBin parent_instance;

  GtkListBox *enrolments;
  GtkWidget *no_enrolments;

  IncSession *session;
  IncStartup *startup; /* NULL while nothing is shown */
  gint64 latest; /* the enrolment; 0: none */
};

G_DEFINE_FINAL_TYPE (IncEnrolmentList, inc_enrolment_list, ADW_TYPE_BIN)

static void
update_actions (IncEnrolmentList *self)
{
  static const char *const writing[] = { "enrolments.add", "enrolments.change-stage", "enrolments.delete" };
  const gboolean can_write = self->startup != NULL && !inc_session_get_read_only (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], can_write);
}

static void
change_stage (IncEnrolmentList *self, gint64 enrolment)
{
  IncRecordDialog *dialog = inc_stage_dialog_new (self->session, &enrolment, 1, 0, self->startup->name);

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_enrolment_list_enrol (INC_ENROLMENT_LIST (widget));
}

static void
change_stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  change_stage (INC_ENROLMENT_LIST (widget), g_variant_get_int64 (parameter));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEnrolmentList *self = INC_ENROLMENT_LIST (widget);
  const gint64 enrolment = g_variant_get_int64 (parameter);

  inc_remove_records (widget, self->session, inc_schema_of (inc_enrolment_get_type ()), &enrolment, 1, self->startup->name);
}

static void
inc_enrolment_list_dispose (GObject *object)
{
  IncEnrolmentList *self = INC_ENROLMENT_LIST (object);

  g_clear_object (&self->session);
  g_clear_object (&self->startup);
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_ENROLMENT_LIST);
  G_OBJECT_CLASS (inc_enrolment_list_parent_class)->dispose (object);
}

static void
inc_enrolment_list_class_init (IncEnrolmentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_enrolment_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/pages/inc-enrolment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IncEnrolmentList, enrolments);
  gtk_widget_class_bind_template_child (widget_class, IncEnrolmentList, no_enrolments);
  gtk_widget_class_install_action (widget_class, "enrolments.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "enrolments.change-stage", "x", change_stage_action);
  gtk_widget_class_install_action (widget_class, "enrolments.delete", "x", delete_action);
}

static void
inc_enrolment_list_init (IncEnrolmentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

void
inc_enrolment_list_show (IncEnrolmentList *self, IncSession *session, IncStartup *startup, GPtrArray *enrolled)
{
  g_set_object (&self->session, session);
  g_set_object (&self->startup, startup);
  self->latest = enrolled->len > 0 ? ((IncRecord *) g_ptr_array_index (enrolled, 0))->id : 0;
  gtk_list_box_remove_all (self->enrolments);
  for (guint i = 0; i < enrolled->len; i++)
    gtk_list_box_append (self->enrolments, inc_enrolment_row_new (g_ptr_array_index (enrolled, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->enrolments), enrolled->len > 0);
  gtk_widget_set_visible (self->no_enrolments, enrolled->len == 0);
  update_actions (self);
}

void
inc_enrolment_list_forget (IncEnrolmentList *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->startup);
  update_actions (self);
}

void
inc_enrolment_list_enrol (IncEnrolmentList *self)
{
  IncRecordDialog *dialog = inc_enrol_dialog_new (self->session, &INC_RECORD (self->startup)->id, 1, 0, self->startup->name);

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

void
inc_enrolment_list_change_stage (IncEnrolmentList *self)
{
  change_stage (self, self->latest);
}
