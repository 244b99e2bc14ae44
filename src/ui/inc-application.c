/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-application: start, keys, what outlives a window. */
#include "config.h"

#include "inc-application.h"

#include "inc-about.h"
#include "inc-shortcuts.h"
#include "inc-ui-resources.h"
#include "inc-window.h"

#include <glib/gi18n.h>

struct _IncApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (IncApplication, inc_application, ADW_TYPE_APPLICATION)

static IncWindow *
present_window (IncApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (inc_window_new (GTK_APPLICATION (self)));
      inc_window_restore (INC_WINDOW (window));
    }
  gtk_window_present (window);
  return INC_WINDOW (window);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkWindow *window = gtk_application_get_active_window (self);

  if (window != NULL)
    gtk_window_close (window);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkWindow *window = gtk_application_get_active_window (self);

  if (window != NULL)
    adw_dialog_present (inc_about_dialog_new (inc_window_get_session (INC_WINDOW (window))), GTK_WIDGET (window));
}

static void
bind_keys (GtkApplication *self)
{
  guint n_shortcuts;
  const IncShortcut *shortcuts = inc_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    if (shortcuts[i].action != NULL && !inc_shortcut_is_of_page (&shortcuts[i]))
      gtk_application_set_accels_for_action (self, shortcuts[i].action, (const char **) shortcuts[i].keys);
}

static void
inc_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = { { "quit", on_quit }, { "about", on_about } };

  G_APPLICATION_CLASS (inc_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  bind_keys (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (INC_APP_ID);
}

static void
inc_application_activate (GApplication *application)
{
  present_window (INC_APPLICATION (application));
}

static void
inc_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  IncWindow *window = present_window (INC_APPLICATION (application));

  inc_window_take_files (window, files, n_files);
}

static void
inc_application_class_init (IncApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  application_class->startup = inc_application_startup;
  application_class->activate = inc_application_activate;
  application_class->open = inc_application_open;
  g_assert (inc_ui_get_resource () != NULL); /* or the linker leaves the templates out */
}

static void
inc_application_init (IncApplication *self)
{
}

IncApplication *
inc_application_new (void)
{
  return g_object_new (INC_TYPE_APPLICATION,
                       "application-id", INC_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/hanoi/Incubator",
                       NULL);
}
