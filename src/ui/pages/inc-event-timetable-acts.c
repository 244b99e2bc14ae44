/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-timetable-acts: what is done with a whole timetable: publish, compare, rename, delete. */
#include "config.h"

#include "inc-event-timetable-private.h"

#include "inc-ask.h"
#include "inc-compare-dialog.h"
#include "inc-event-scenario.h"
#include "inc-page.h"
#include "inc-remove.h"

#include <glib/gi18n.h>

/* A flow about the timetable that was shown when it began. */
typedef struct
{
  IncEventTimetable *self;
  IncSession *session;
  IncEventBook *book;
} Flow;

static void
flow_free (gpointer data)
{
  Flow *flow = data;

  g_object_unref (flow->self);
  g_object_unref (flow->session);
  inc_event_book_unref (flow->book);
  g_free (flow);
}

static void
begin (GtkWidget *widget, DexFiberFunc fiber)
{
  IncEventTimetable *self = INC_EVENT_TIMETABLE (widget);
  Flow *flow;

  if (self->session == NULL || self->book == NULL || self->book->scenario == NULL)
    return;
  flow = g_new (Flow, 1);
  *flow = (Flow) { g_object_ref (self), g_object_ref (self->session), inc_event_book_ref (self->book) };
  dex_future_disown (dex_scheduler_spawn (NULL, 512 * 1024, fiber, flow, flow_free));
}

static DexFuture *
finish (Flow *flow, gboolean done, const GError *error)
{
  if (error != NULL && gtk_widget_get_root (GTK_WIDGET (flow->self)) != NULL)
    inc_page_report_error (GTK_WIDGET (flow->self), error);
  return dex_future_new_for_boolean (done);
}

/* ---- publish ---- */

static DexFuture *
publish_fiber (gpointer data)
{
  Flow *flow = data;
  IncScenario *scenario = flow->book->scenario;
  /* Translators: names a change in the history; %s is a timetable */
  g_autofree char *title = g_strdup_printf (_("Publish: %s"), scenario->name);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = NULL;

  changes = dex_await_boxed (inc_session_publish_scenario (flow->session, title, INC_RECORD (flow->book->event)->id,
                                                           INC_RECORD (scenario)->id), &error);
  return finish (flow, changes != NULL, error);
}

static void
publish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  begin (widget, publish_fiber);
}

/* ---- compare ---- */

/* Which of the others; NULL when there is one alone. */
static GtkWidget *
make_choice (const IncEventBook *book)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < book->scenarios->len; i++)
    {
      IncScenario *scenario = g_ptr_array_index (book->scenarios, i);

      if (INC_RECORD (scenario)->id != INC_RECORD (book->scenario)->id)
        gtk_string_list_append (names, scenario->name);
    }
  return gtk_drop_down_new (g_object_ref (G_LIST_MODEL (names)), NULL);
}

static gint64
get_choice (const IncEventBook *book, guint chosen)
{
  for (guint i = 0, n = 0; i < book->scenarios->len; i++)
    {
      const gint64 id = INC_RECORD (g_ptr_array_index (book->scenarios, i))->id;

      if (id != INC_RECORD (book->scenario)->id && n++ == chosen)
        return id;
    }
  return 0;
}

static DexFuture *
compare_fiber (gpointer data)
{
  Flow *flow = data;
  GtkWidget *widget = GTK_WIDGET (flow->self);
  g_autoptr(GtkWidget) choice = g_object_ref_sink (make_choice (flow->book));
  g_autoptr(GError) error = NULL;
  g_autoptr(IncEventBook) other = NULL;
  g_autofree char *answer = NULL;

  if (flow->book->scenarios->len > 2)
    {
      AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Compare With"), NULL));

      adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "compare", _("_Compare"), NULL);
      adw_alert_dialog_set_default_response (dialog, "compare");
      adw_alert_dialog_set_extra_child (dialog, choice);
      answer = dex_await_string (inc_ask_answer (widget, dialog), &error);
      if (g_strcmp0 (answer, "compare") != 0)
        return finish (flow, FALSE, error);
    }
  other = dex_await_boxed (inc_session_load_event_book (flow->session, INC_RECORD (flow->book->event)->id,
                                                        get_choice (flow->book,
                                                                    gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)))),
                           &error);
  if (other != NULL && other->scenario != NULL && gtk_widget_get_root (widget) != NULL)
    adw_dialog_present (inc_compare_dialog_new (other, flow->book), widget);
  return finish (flow, other != NULL, error);
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  begin (widget, compare_fiber);
}

/* ---- rename, delete ---- */

static DexFuture *
rename_fiber (gpointer data)
{
  Flow *flow = data;
  g_autoptr(IncRecord) record = inc_record_dup (INC_RECORD (flow->book->scenario));
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Name of the Timetable"), NULL));
  g_autoptr(GtkWidget) entry = g_object_ref_sink (gtk_entry_new ());
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), flow->book->scenario->name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "rename", _("_Rename"), NULL);
  adw_alert_dialog_set_default_response (dialog, "rename");
  adw_alert_dialog_set_extra_child (dialog, entry);
  answer = dex_await_string (inc_ask_answer (GTK_WIDGET (flow->self), dialog), &error);
  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  if (g_strcmp0 (answer, "rename") != 0 || *name == '\0')
    return finish (flow, FALSE, error);
  g_object_set (record, "name", name, NULL);
  title = g_strdup_printf (_("Rename: %s"), name);
  changes = dex_await_boxed (inc_session_save (flow->session, title, &record, 1), &error);
  return finish (flow, changes != NULL, error);
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  begin (widget, rename_fiber);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncEventTimetable *self = INC_EVENT_TIMETABLE (widget);

  if (self->book == NULL || self->book->scenario == NULL)
    return;
  self->scenario = 0;
  inc_remove_records (widget, self->session, inc_schema_of (inc_scenario_get_type ()),
                      &INC_RECORD (self->book->scenario)->id, 1, self->book->scenario->name);
}

void
inc_event_timetable_install_acts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timetable.publish", NULL, publish_action);
  gtk_widget_class_install_action (klass, "timetable.compare", NULL, compare_action);
  gtk_widget_class_install_action (klass, "timetable.rename", NULL, rename_action);
  gtk_widget_class_install_action (klass, "timetable.delete", NULL, delete_action);
}
