/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-registers: the life of a register as its window sees it: made, opened, renamed, brought in, removed, closed.
 *
 * A window shows one register.  The next one is opened before the one in view is closed, so that a failure changes nothing. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-agency.h"
#include "inc-ask.h"
#include "inc-new-register-dialog.h"
#include "inc-preferences.h"
#include "inc-registers-dialog.h"
#include "inc-registers.h"

#include <glib/gi18n.h>

/* FALSE when the register could not be opened; what was open before is open still. */
static gboolean
open_register (IncWindow *window, const char *path, gboolean create, GError **error)
{
  g_autoptr(IncSession) before = NULL;
  g_autoptr(IncSession) session = NULL;
  g_autofree char *staff = inc_preferences_dup_staff_name ();

  g_set_object (&before, inc_window_get_session (window));
  if (before != NULL && !inc_session_get_read_only (before) && g_strcmp0 (inc_session_get_path (before), path) == 0)
    return TRUE;
  session = dex_await_object (inc_session_open (path, create, staff), error);
  if (session == NULL)
    return FALSE;
  inc_window_set_session (window, session);
  if (before != NULL)
    dex_await (inc_session_close (before), NULL);
  return TRUE;
}

/* Lets go of the register in view when it is this one; TRUE when it was. */
static gboolean
release_register (IncWindow *window, const char *path)
{
  g_autoptr(IncSession) session = NULL;

  g_set_object (&session, inc_window_get_session (window));
  if (session == NULL || g_strcmp0 (inc_session_get_path (session), path) != 0)
    return FALSE;
  inc_window_set_session (window, NULL);
  dex_await (inc_session_close (session), NULL);
  return TRUE;
}

static DexFuture *
finish (GError *error)
{
  return error == NULL ? dex_future_new_true () : dex_future_new_for_error (error);
}

/* The text is a name of the list, or a path. */
static char *
dup_path (const char *text)
{
  return g_path_is_absolute (text) ? g_strdup (text) : inc_registers_get_path (text);
}

static DexFuture *
open_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autofree char *path = dup_path (flow->text);
  GError *error = NULL;

  if (!open_register (flow->window, path, FALSE, &error) && flow->session == NULL)
    inc_window_show_welcome (flow->window);
  return finish (error);
}

gboolean
inc_window_create_register (IncWindow *window, const char *given, const char *initial, GError **error)
{
  g_auto(GStrv) texts = NULL;
  g_autoptr(IncAgency) agency = NULL;
  IncSession *session;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  if (*given == '\0')
    texts = dex_await_boxed (inc_new_register_dialog_ask (GTK_WIDGET (window), initial), error);
  else
    texts = g_strdupv ((char **) (const char *[]) { given, "", "", NULL });
  if (texts == NULL || (folder = inc_registers_get_folder (error)) == NULL)
    return FALSE;
  path = inc_registers_get_path (texts[INC_NEW_REGISTER_NAME]);
  if (!open_register (window, path, TRUE, error))
    return FALSE;
  session = inc_window_get_session (window);
  agency = inc_agency_new (texts[INC_NEW_REGISTER_AGENCY], texts[INC_NEW_REGISTER_SUPERIOR], NULL);
  return session == NULL || (agency->name == NULL && agency->superior == NULL) ||
         dex_await (inc_agency_save (session, _("Name the incubator"), agency), error);
}

static DexFuture *
create_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  GError *error = NULL;

  inc_window_create_register (flow->window, flow->text, "", &error);
  return finish (error);
}

static DexFuture *
rename_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autofree char *path = dup_path (flow->text);
  g_autofree char *name = NULL;
  g_autofree char *new_path = NULL;
  GError *error = NULL;
  gboolean was_open;

  name = dex_await_string (inc_ask_register_name (GTK_WIDGET (flow->window), _("Rename Register"), _("_Rename"), flow->text),
                           &error);
  if (name == NULL)
    return finish (error);
  was_open = release_register (flow->window, path);
  new_path = inc_registers_get_path (name);
  if (!inc_registers_rename (flow->text, name, &error))
    g_set_str (&new_path, path);
  if (was_open)
    open_register (flow->window, new_path, FALSE, error == NULL ? &error : NULL);
  return finish (error);
}

static gboolean
confirm_trash (IncWindow *window, const char *name)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Move the Register to the Bin?"), NULL));
  g_autofree char *answer = NULL;

  adw_alert_dialog_format_body (dialog, _("“%s” disappears from the list with all that is in it. Until the bin is emptied, it can be brought in again from there."),
                                name);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "trash", _("_Move to Bin"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "trash", ADW_RESPONSE_DESTRUCTIVE);
  answer = dex_await_string (inc_ask_answer (GTK_WIDGET (window), dialog), NULL);
  return g_strcmp0 (answer, "trash") == 0;
}

gboolean
inc_window_trash_register (IncWindow *window, const char *name, GError **error)
{
  g_autofree char *path = inc_registers_get_path (name);
  const gboolean was_open = release_register (window, path);
  const gboolean gone = inc_registers_trash (name, error);

  if (was_open)
    inc_window_show_welcome (window);
  return gone;
}

static DexFuture *
trash_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  GError *error = NULL;

  if (!confirm_trash (flow->window, flow->text))
    return finish (NULL);
  if (inc_window_trash_register (flow->window, flow->text, &error))
    inc_window_add_toast (flow->window, _("The register was moved to the bin"));
  return finish (error);
}

static gboolean
confirm_bring_in (IncWindow *window, GFile *file)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Bring In a Copy?"), NULL));
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *answer = NULL;

  adw_alert_dialog_format_body (dialog, _("A copy of “%s” comes into your list of registers, and your changes go into that copy. The file itself stays as it is."),
                                name);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "copy", _("_Bring In"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "copy", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "copy");
  answer = dex_await_string (inc_ask_answer (GTK_WIDGET (window), dialog), NULL);
  return g_strcmp0 (answer, "copy") == 0;
}

static DexFuture *
bring_in_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  GError *error = NULL;
  g_autoptr(GFile) file = dex_await_object (inc_ask_open (GTK_WIDGET (flow->window), flow->text, _("Bring In a Register"),
                                                          _("Registers"), INC_REGISTER_ENDING), &error);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (file == NULL)
    return finish (error);
  if (!confirm_bring_in (flow->window, file))
    return finish (NULL);
  name = dex_await_string (inc_registers_bring_in (file), &error);
  if (name == NULL)
    return finish (error);
  path = inc_registers_get_path (name);
  open_register (flow->window, path, FALSE, &error);
  return finish (error);
}

static DexFuture *
close_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (flow->window)));

  if (application != NULL)
    g_application_hold (application);
  /* A window that is hidden before it has moved the focus on keeps the page that had it for ever. */
  gtk_window_set_focus (GTK_WINDOW (flow->window), NULL);
  gtk_widget_set_visible (GTK_WIDGET (flow->window), FALSE);
  inc_window_set_session (flow->window, NULL);
  dex_await (inc_session_close (flow->session), NULL);
  gtk_window_destroy (GTK_WINDOW (flow->window));
  if (application != NULL)
    g_application_release (application);
  return dex_future_new_true ();
}

void
inc_window_close_fully (IncWindow *self)
{
  inc_window_spawn (self, close_fiber, NULL, 0);
}

void
inc_window_restore (IncWindow *self)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  g_autofree char *path = g_settings_get_string (settings, "last-register");

  if (*path != '\0' && g_file_test (path, G_FILE_TEST_EXISTS))
    inc_window_spawn (self, open_fiber, path, 0);
  else
    inc_window_show_welcome (self);
}

static void
on_register_opened (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), open_fiber, g_variant_get_string (parameter, NULL), 0);
}

static void
on_register_created (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), create_fiber, g_variant_get_string (parameter, NULL), 0);
}

static void
on_register_renamed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), rename_fiber, g_variant_get_string (parameter, NULL), 0);
}

static void
on_register_trashed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), trash_fiber, g_variant_get_string (parameter, NULL), 0);
}

static void
on_register_brought_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), bring_in_fiber, g_variant_get_string (parameter, NULL), 0);
}

static void
on_reopen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), open_fiber, inc_session_get_path (inc_window_get_session (INC_WINDOW (widget))), 0);
}

static void
on_registers_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (inc_registers_dialog_new (inc_window_get_session (INC_WINDOW (widget))), widget);
}

void
inc_window_take_file (IncWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folded = path != NULL ? g_utf8_casefold (path, -1) : NULL;

  if (folded != NULL && g_str_has_suffix (folded, INC_REGISTER_ENDING))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.bring-in-register", "s", path);
  else if (path != NULL && inc_window_is_spreadsheet (file))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.import", "s", path);
  else
    inc_window_add_toast (self, _("Only spreadsheets saved as CSV and registers can be taken in"));
}

void
inc_window_registers_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.open-register", "s", on_register_opened);
  gtk_widget_class_install_action (class, "win.new-register", "s", on_register_created);
  gtk_widget_class_install_action (class, "win.rename-register", "s", on_register_renamed);
  gtk_widget_class_install_action (class, "win.trash-register", "s", on_register_trashed);
  gtk_widget_class_install_action (class, "win.bring-in-register", "s", on_register_brought_in);
  gtk_widget_class_install_action (class, "win.reopen", NULL, on_reopen);
  gtk_widget_class_install_action (class, "win.show-registers", NULL, on_registers_shown);
}
