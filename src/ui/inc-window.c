/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window: what surrounds a register: size, keys, files dropped, toasts, and the way back after a restart. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-register-view.h"
#include "inc-shortcuts.h"
#include "inc-welcome-page.h"

struct _IncWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  IncSession *session;
  AdwToast *undo_toast;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  IncWelcomePage *welcome;
  IncRegisterView *view;
};

G_DEFINE_FINAL_TYPE (IncWindow, inc_window, ADW_TYPE_APPLICATION_WINDOW)

/* Settings hold what was in view by the register's path. */
static void
restore_state (IncWindow *self)
{
  g_autoptr(GVariant) states = g_settings_get_value (self->settings, "register-states");
  g_autoptr(GVariant) state = g_variant_lookup_value (states, inc_session_get_path (self->session), G_VARIANT_TYPE ("a{ss}"));

  inc_register_view_restore_state (self->view, state);
}

static void
save_state (IncWindow *self)
{
  g_autoptr(GVariant) states = g_settings_get_value (self->settings, "register-states");
  g_auto(GVariantDict) dict = G_VARIANT_DICT_INIT (states);

  g_variant_dict_insert_value (&dict, inc_session_get_path (self->session), inc_register_view_save_state (self->view));
  g_settings_set_value (self->settings, "register-states", g_variant_dict_end (&dict));
}

void
inc_window_set_session (IncWindow *self, IncSession *session)
{
  if (self->session == session)
    return;
  inc_window_event_close_hall (self);
  if (self->session != NULL)
    {
      save_state (self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  inc_register_view_set_session (self->view, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "changed", G_CALLBACK (inc_window_tell_changes), self);
      g_signal_connect_swapped (session, "notify", G_CALLBACK (inc_window_actions_update), self);
      g_settings_set_string (self->settings, "last-register", inc_session_get_path (session));
      restore_state (self);
      gtk_stack_set_visible_child_name (self->stack, "register");
    }
  inc_window_actions_update (self);
}

void
inc_window_redraw (IncWindow *self)
{
  if (self->session == NULL)
    return;
  save_state (self);
  inc_register_view_set_session (self->view, NULL);
  inc_register_view_set_session (self->view, self->session);
  restore_state (self);
}

void
inc_window_show_welcome (IncWindow *self)
{
  g_settings_reset (self->settings, "last-register");
  inc_welcome_page_reload (self->welcome);
  gtk_stack_set_visible_child_name (self->stack, "welcome");
}

static void
on_page_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_register_view_show_page (INC_WINDOW (widget)->view, g_variant_get_string (parameter, NULL));
}

static void
on_list_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *tag, *query;

  g_variant_get (parameter, "(&s&s)", &tag, &query);
  inc_register_view_show_list (INC_WINDOW (widget)->view, tag, query);
}

static void
on_record_opened (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *table;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &table, &id);
  inc_register_view_open_record (INC_WINDOW (widget)->view, table, id);
}

static void
on_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_register_view_go_back (INC_WINDOW (widget)->view);
}

static gboolean
on_file_dropped (IncWindow *self, const GValue *value)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new ();

  for (const GSList *item = g_value_get_boxed (value); item != NULL; item = item->next)
    g_ptr_array_add (files, item->data);
  if (files->len == 0)
    return FALSE;
  inc_window_take_files (self, (GFile *const *) files->pdata, files->len);
  return TRUE;
}

static void
on_contrast_changed (IncWindow *self, GParamSpec *pspec, AdwStyleManager *style)
{
  if (adw_style_manager_get_high_contrast (style))
    gtk_widget_add_css_class (GTK_WIDGET (self), "high-contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "high-contrast");
}

static gboolean
on_page_key (GtkWidget *widget, GVariant *args, gpointer action)
{
  IncWindow *self = INC_WINDOW (widget);
  IncPage *page = inc_window_get_visible_page (self);

  return page != NULL && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL &&
         gtk_widget_activate_action (GTK_WIDGET (page), action, NULL);
}

static gboolean
inc_window_close_request (GtkWindow *window)
{
  IncWindow *self = INC_WINDOW (window);

  if (self->session == NULL)
    return GTK_WINDOW_CLASS (inc_window_parent_class)->close_request (window);
  inc_window_close_fully (self);
  return TRUE;
}

static void
inc_window_dispose (GObject *object)
{
  IncWindow *self = INC_WINDOW (object);

  inc_window_event_close_hall (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_WINDOW);
  G_OBJECT_CLASS (inc_window_parent_class)->dispose (object);
}

static void
inc_window_class_init (IncWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = inc_window_close_request;

  g_type_ensure (INC_TYPE_REGISTER_VIEW);
  g_type_ensure (INC_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/inc-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IncWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, IncWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, IncWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, IncWindow, view);

  gtk_widget_class_install_action (widget_class, "win.show-page", "s", on_page_shown);
  gtk_widget_class_install_action (widget_class, "win.show-list", "(ss)", on_list_shown);
  gtk_widget_class_install_action (widget_class, "win.open-record", "(sx)", on_record_opened);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_back);
  inc_window_actions_install (widget_class);
  inc_window_event_install (widget_class);
  inc_window_grants_install (widget_class);
  inc_window_guide_install (widget_class);
  inc_window_import_install (widget_class);
  inc_window_money_install (widget_class);
  inc_window_papers_install (widget_class);
  inc_window_registers_install (widget_class);
  inc_window_sample_install (widget_class);
}

static void
keep_size (IncWindow *self)
{
  static const char *const properties[][2] = {
    { "window-width", "default-width" }, { "window-height", "default-height" }, { "window-maximized", "maximized" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_settings_bind (self->settings, properties[i][0], self, properties[i][1], G_SETTINGS_BIND_DEFAULT);
}

/* Keys of pages come last, in the bubble phase: in an entry, Delete deletes a letter. */
static void
add_page_keys (IncWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  guint n_shortcuts;
  const IncShortcut *shortcuts = inc_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    if (inc_shortcut_is_of_page (&shortcuts[i]))
      gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys[0]),
                          gtk_callback_action_new (on_page_key, (gpointer) shortcuts[i].action, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
inc_window_init (IncWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (INC_APP_ID);
  keep_size (self);
  inc_window_follow_preferences (self, self->settings);
  add_page_keys (self);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_file_dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (on_contrast_changed), self, G_CONNECT_SWAPPED);
  on_contrast_changed (self, NULL, style);
  inc_window_actions_update (self);
}

IncWindow *
inc_window_new (GtkApplication *application)
{
  return g_object_new (INC_TYPE_WINDOW, "application", application, NULL);
}

IncSession *
inc_window_get_session (IncWindow *self)
{
  return self->session;
}

IncPage *
inc_window_get_visible_page (IncWindow *self)
{
  return inc_register_view_get_visible_page (self->view);
}

IncRegisterView *
inc_window_get_view (IncWindow *self)
{
  return self->view;
}

void
inc_window_add_toast (IncWindow *self, const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH); /* an answer does not wait behind an offer to undo */
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
inc_window_add_undo_toast (IncWindow *self, AdwToast *toast)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_set_object (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
