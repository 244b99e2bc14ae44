/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-guide: help on what is in view, and the window as the person prefers it. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-help-dialog.h"
#include "inc-preferences-dialog.h"
#include "inc-preferences.h"

static AdwDialog *
get_dialog (IncWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
}

static void
on_help_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncWindow *self = INC_WINDOW (widget);
  AdwDialog *dialog = get_dialog (self);
  const char *page = g_variant_get_string (parameter, NULL);

  if (*page == '\0')
    page = inc_help_find_page (dialog, inc_window_get_visible_page (self));
  if (INC_IS_HELP_DIALOG (dialog))
    inc_help_dialog_show (INC_HELP_DIALOG (dialog), page);
  else
    adw_dialog_present (inc_help_dialog_new (page), widget);
}

/* Never over a form: what is typed there would be read by other rules than it was typed by. */
static void
on_preferences_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IncWindow *self = INC_WINDOW (widget);

  if (get_dialog (self) == NULL)
    adw_dialog_present (inc_preferences_dialog_new (inc_window_get_session (self)), widget);
}

static void
on_numbers_changed (IncWindow *self)
{
  inc_preferences_apply ();
  inc_window_redraw (self);
}

static void
on_staff_name_changed (IncWindow *self)
{
  g_autofree char *name = inc_preferences_dup_staff_name ();
  IncSession *session = inc_window_get_session (self);

  if (session != NULL)
    dex_future_disown (inc_session_set_staff (session, name));
}

void
inc_window_follow_preferences (IncWindow *self, GSettings *settings)
{
  inc_preferences_apply ();
  g_signal_connect_object (settings, "changed::number-format", G_CALLBACK (on_numbers_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::amount-words", G_CALLBACK (on_numbers_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::staff-name", G_CALLBACK (on_staff_name_changed), self,
                           G_CONNECT_SWAPPED);
}

void
inc_window_guide_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.show-help", "s", on_help_shown);
  gtk_widget_class_install_action (class, "win.show-preferences", NULL, on_preferences_shown);
}
