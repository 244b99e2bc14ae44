/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-mend-dialog: a search off the main loop, its result in words, and one change when it is accepted. */
#include "config.h"

#include "inc-mend-dialog.h"

#include "inc-event-changes.h"
#include "inc-event-scenario.h"
#include "inc-page.h"

#include <glib/gi18n.h>

enum
{
  SEARCH_MILLISECONDS = 2000, /* people stand and wait */
  STACK_SIZE = 256 * 1024,
};

struct _IncMendDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkLabel *summary;
  GtkLabel *kept;
  GtkLabel *proof;
  GtkListBox *changes;

  IncSession *session;
  IncEventBook *book;
  IncEventPlanning *planning;
};

G_DEFINE_FINAL_TYPE (IncMendDialog, inc_mend_dialog, ADW_TYPE_DIALOG)

/* ---- what would be ---- */

static GtkWidget *
row_new (const IncMeetingChange *change, const IncEventBook *book)
{
  g_autofree char *text = inc_meeting_change_describe (change, book);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
show_found (IncMendDialog *self)
{
  const IncInstance *instance = inc_event_planning_get_instance (self->planning);
  const IncPlan *plan = inc_event_planning_get_plan (self->planning);
  g_autoptr(GPtrArray) after = inc_event_instance_to_meetings (self->book, instance, plan->meetings);
  g_autoptr(GArray) changes = inc_event_changes_find (self->book, self->book->meetings, after);
  g_autofree char *summary = inc_event_changes_sum_up (changes);
  g_autofree char *proof = inc_event_plan_describe (instance, plan);
  g_autofree char *kept = NULL;
  guint n_kept = after->len;

  for (guint i = 0; i < changes->len; i++)
    {
      const IncMeetingChange *change = &g_array_index (changes, IncMeetingChange, i);

      n_kept -= change->after != NULL;
      gtk_list_box_append (self->changes, row_new (change, self->book));
    }
  kept = g_strdup_printf (ngettext ("%u meeting stays as it is.", "%u meetings stay as they are.", n_kept), n_kept);
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->kept, kept);
  gtk_label_set_text (self->proof, proof);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), changes->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mend.accept", changes->len > 0);
  gtk_stack_set_visible_child_name (self->stack, "found");
}

static DexFuture *
search_fiber (gpointer data)
{
  g_autoptr(IncMendDialog) self = g_object_ref (data);
  g_autoptr(IncEventPlanning) planning = g_object_ref (self->planning);
  const IncPlannerLimits limits = { .seed = 1, .milliseconds = SEARCH_MILLISECONDS };
  g_autoptr(GError) error = NULL;
  const gboolean found = dex_await (inc_event_planning_run (planning, &limits), &error);

  if (self->planning == NULL) /* closed */
    return dex_future_new_for_boolean (FALSE);
  if (found)
    show_found (self);
  else
    {
      inc_page_report_error (GTK_WIDGET (self), error);
      adw_dialog_close (ADW_DIALOG (self));
    }
  return dex_future_new_for_boolean (found);
}

/* ---- actions ---- */

static DexFuture *
accept_fiber (gpointer data)
{
  g_autoptr(IncMendDialog) self = g_object_ref (data);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes =
    /* Translators: names a change in the history */
    dex_await_boxed (inc_session_save_event_plan (self->session, _("Mend the timetable"), self->planning, NULL,
                                                  INC_RECORD (self->book->scenario)->id), &error);

  if (changes == NULL)
    inc_page_report_error (GTK_WIDGET (self), error);
  else
    adw_dialog_close (ADW_DIALOG (self));
  return dex_future_new_for_boolean (changes != NULL);
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_action_set_enabled (widget, "mend.accept", FALSE);
  dex_future_disown (dex_scheduler_spawn (NULL, STACK_SIZE, accept_fiber, g_object_ref (widget), g_object_unref));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* ---- the dialog ---- */

static void
inc_mend_dialog_closed (AdwDialog *dialog)
{
  IncMendDialog *self = INC_MEND_DIALOG (dialog);

  if (self->planning != NULL)
    inc_event_planning_stop (self->planning);
}

static void
inc_mend_dialog_dispose (GObject *object)
{
  IncMendDialog *self = INC_MEND_DIALOG (object);

  if (self->planning != NULL)
    inc_event_planning_stop (self->planning);
  g_clear_object (&self->planning);
  g_clear_object (&self->session);
  g_clear_pointer (&self->book, inc_event_book_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_MEND_DIALOG);
  G_OBJECT_CLASS (inc_mend_dialog_parent_class)->dispose (object);
}

static void
inc_mend_dialog_class_init (IncMendDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_mend_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = inc_mend_dialog_closed;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/dialogs/inc-mend-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IncMendDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, IncMendDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, IncMendDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, IncMendDialog, proof);
  gtk_widget_class_bind_template_child (widget_class, IncMendDialog, changes);
  gtk_widget_class_install_action (widget_class, "mend.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "mend.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "mend.accept", NULL);
}

static void
inc_mend_dialog_init (IncMendDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mend.accept", FALSE);
}

AdwDialog *
inc_mend_dialog_new (IncSession *session, IncEventBook *book, int now)
{
  IncMendDialog *self = g_object_new (INC_TYPE_MEND_DIALOG, NULL);
  const IncEventPlanOptions options = { .now = now, .keep = TRUE };

  self->session = g_object_ref (session);
  self->book = inc_event_book_ref (book);
  self->planning = inc_event_planning_new (book, &options);
  dex_future_disown (dex_scheduler_spawn (NULL, STACK_SIZE, search_fiber, g_object_ref (self), g_object_unref));
  return ADW_DIALOG (self);
}
