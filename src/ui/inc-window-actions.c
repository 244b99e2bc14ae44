/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-actions: what can be done in an open register from anywhere: undo, files in and out, history. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-ask.h"
#include "inc-date.h"
#include "inc-export.h"
#include "inc-find-dialog.h"
#include "inc-history-dialog.h"
#include "inc-list-dialog.h"
#include "inc-records.h"
#include "inc-shortcuts-dialog.h"

#include <glib/gi18n.h>

#define FLOW_STACK_SIZE (512 * 1024) /* flows build dialogs and pages, and GTK's recursion is deep */

static void
flow_free (gpointer data)
{
  IncWindowFlow *flow = data;

  g_object_unref (flow->window);
  g_clear_object (&flow->session);
  g_free (flow->text);
  g_free (flow);
}

static DexFuture *
on_flow_failed (DexFuture *flow, gpointer window)
{
  g_autoptr(GError) error = NULL;

  dex_future_get_value (flow, &error);
  inc_page_report_error (window, error);
  return dex_future_new_true ();
}

void
inc_window_spawn (IncWindow *self, DexFiberFunc fiber, const char *text, gint64 id)
{
  IncWindowFlow *flow = g_new0 (IncWindowFlow, 1);
  DexFuture *future;

  flow->window = g_object_ref (self);
  g_set_object (&flow->session, inc_window_get_session (self));
  flow->text = g_strdup (text);
  flow->id = id;
  future = dex_scheduler_spawn (NULL, FLOW_STACK_SIZE, fiber, flow, flow_free);
  dex_future_disown (dex_future_catch (future, on_flow_failed, g_object_ref (self), g_object_unref));
}

/* A delete, a move or anything done to several records at once; a form that was saved speaks for itself. */
static gboolean
is_worth_a_toast (const IncChanges *changes)
{
  const IncSchema *startup = inc_schema_of (inc_startup_get_type ());
  const IncSchema *move = inc_schema_of (inc_stage_change_get_type ());
  guint64 n_updates = 0;

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->op == INC_CHANGE_DELETE)
        return TRUE;
      n_updates += change->op == INC_CHANGE_UPDATE;
    }
  return n_updates > 1 || inc_changes_count (changes, inc_schema_of (inc_attendee_get_type ()), INC_CHANGE_INSERT) > 0 ||
         inc_changes_count (changes, startup, INC_CHANGE_INSERT) > 1 ||
         (inc_changes_count (changes, move, INC_CHANGE_INSERT) > 0 &&
          inc_changes_count (changes, startup, INC_CHANGE_INSERT) == 0);
}

void
inc_window_tell_changes (IncWindow *self, const IncChanges *changes)
{
  g_autofree char *title = NULL;
  AdwToast *toast;

  if (changes->role == INC_ROLE_DO && !is_worth_a_toast (changes))
    return;
  /* Translators: what was taken back: "Undone: Delete startup" */
  title = changes->role == INC_ROLE_UNDO ? g_strdup_printf (_("Undone: %s"), changes->title) : g_strdup (changes->title);
  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, changes->role == INC_ROLE_UNDO ? _("_Redo") : _("_Undo"));
  adw_toast_set_action_name (toast, changes->role == INC_ROLE_UNDO ? "win.redo" : "win.undo");
  inc_window_add_undo_toast (self, toast);
}

static DexFuture *
undo_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = dex_await_boxed (inc_session_undo (flow->session), &error);

  return changes != NULL ? dex_future_new_true () : dex_future_new_for_error (g_steal_pointer (&error));
}

static DexFuture *
redo_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = dex_await_boxed (inc_session_redo (flow->session), &error);

  return changes != NULL ? dex_future_new_true () : dex_future_new_for_error (g_steal_pointer (&error));
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), undo_fiber, NULL, 0);
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), redo_fiber, NULL, 0);
}

/* The keys: in a text they take back typing, and under a dialog the register stays as it is. */
static void
on_undo_key (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const gboolean undo = g_str_equal (name, "win.undo-key");
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    gtk_widget_activate_action (focus, undo ? "text.undo" : "text.redo", NULL);
  else if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) == NULL)
    gtk_widget_activate_action (widget, undo ? "win.undo" : "win.redo", NULL);
}

static DexFuture *
export_city_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *today = inc_date_today ();
  g_autofree char *name = g_strdup_printf ("incubator-%s.json", today);
  g_autofree char *manifest = NULL;
  g_autoptr(GFile) file = dex_await_object (inc_ask_save (GTK_WIDGET (flow->window), flow->text,
                                                          _("Export for the City"), name), &error);

  if (file != NULL)
    manifest = dex_await_string (inc_export_city_to_file (flow->session, NULL, file), &error);
  if (manifest == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  inc_ask_tell_written (GTK_WIDGET (flow->window), file);
  return dex_future_new_true ();
}

static DexFuture *
save_copy_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *today = inc_date_today ();
  g_autofree char *name = g_strdup_printf ("%s %s.incubator", inc_session_get_name (flow->session), today);
  g_autoptr(GFile) file = dex_await_object (inc_ask_save (GTK_WIDGET (flow->window), flow->text, _("Save a Copy"), name),
                                            &error);

  if (file == NULL || !dex_await_boolean (inc_session_save_copy (flow->session, file), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  inc_ask_tell_written (GTK_WIDGET (flow->window), file);
  return dex_future_new_true ();
}

static void
on_export_city (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), export_city_fiber, g_variant_get_string (parameter, NULL), 0);
}

static void
on_save_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), save_copy_fiber, g_variant_get_string (parameter, NULL), 0);
}

static void
on_toast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_add_toast (INC_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* Under another dialog nothing is searched. */
static void
on_find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) == NULL)
    adw_dialog_present (inc_find_dialog_new (inc_window_get_session (INC_WINDOW (widget)),
                                             g_variant_get_string (parameter, NULL)), widget);
}

static void
on_history_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (inc_history_dialog_new (inc_window_get_session (INC_WINDOW (widget))), widget);
}

static void
on_small_list_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (inc_list_dialog_new (inc_window_get_session (INC_WINDOW (widget)),
                                           g_variant_get_string (parameter, NULL)), widget);
}

static void
on_shortcuts_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (inc_shortcuts_dialog_new (), widget);
}

static void
append_change (GMenu *menu, const char *label, const char *action, const char *key)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static void
update_changes_menu (IncWindow *self, const char *undo, const char *redo)
{
  GMenu *menu = inc_register_view_get_changes_section (inc_window_get_view (self));
  /* Translators: "Undo: Delete startup" */
  g_autofree char *undo_label = undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Undo"));
  /* Translators: "Redo: Delete startup" */
  g_autofree char *redo_label = redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Redo"));

  g_menu_remove_all (menu);
  append_change (menu, undo_label, "win.undo", "<Control>z");
  append_change (menu, redo_label, "win.redo", "<Control><Shift>z");
  g_menu_append (menu, _("History"), "win.show-history");
}

void
inc_window_actions_update (IncWindow *self)
{
  static const char *const need_register[] = {
    "win.find", "win.show-history", "win.show-small-list", "win.save-copy", "win.export-city",
    "win.back",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  IncSession *session = inc_window_get_session (self);
  const char *undo = session != NULL ? inc_session_get_undo_title (session) : NULL;
  const char *redo = session != NULL ? inc_session_get_redo_title (session) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (need_register); i++)
    gtk_widget_action_set_enabled (widget, need_register[i], session != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", redo != NULL);
  gtk_widget_action_set_enabled (widget, "win.reopen", session != NULL && inc_session_get_read_only (session));
  inc_window_papers_update (self);
  inc_window_grants_update (self);
  update_changes_menu (self, undo, redo);
}

void
inc_window_actions_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.undo", NULL, on_undo);
  gtk_widget_class_install_action (class, "win.redo", NULL, on_redo);
  gtk_widget_class_install_action (class, "win.undo-key", NULL, on_undo_key);
  gtk_widget_class_install_action (class, "win.redo-key", NULL, on_undo_key);
  gtk_widget_class_install_action (class, "win.toast", "s", on_toast);
  gtk_widget_class_install_action (class, "win.export-city", "s", on_export_city);
  gtk_widget_class_install_action (class, "win.save-copy", "s", on_save_copy);
  gtk_widget_class_install_action (class, "win.find", "s", on_find);
  gtk_widget_class_install_action (class, "win.show-history", NULL, on_history_shown);
  gtk_widget_class_install_action (class, "win.show-small-list", "s", on_small_list_shown);
  gtk_widget_class_install_action (class, "win.show-shortcuts", NULL, on_shortcuts_shown);
}
