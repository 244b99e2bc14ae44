/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-window-sample: the invented programme is a register of its own, so that it goes as one file, with
 * all that a person tried in it. */
#include "config.h"

#include "inc-window-private.h"

#include "inc-ask.h"
#include "inc-date.h"
#include "inc-registers.h"
#include "inc-sample.h"

#include <glib/gi18n.h>

enum
{
  MOST_NAMED = 3, /* records in a question */
};

/* In a register that has nothing yet; one that could not be filled is of no use to anybody. */
static gboolean
fill (IncWindow *window, const char *name, GError **error)
{
  g_autofree char *today = inc_date_today ();
  g_autoptr(IncSession) session = NULL;

  g_set_object (&session, inc_window_get_session (window));
  if (session == NULL || dex_await (inc_session_load_sample (session, today), error))
    return TRUE;
  inc_window_trash_register (window, name, NULL);
  return FALSE;
}

/* The sample that was made once is opened again, with what the person did in it. */
static DexFuture *
show_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  /* Translators: the name of a register, and so of a file */
  const char *name = _("Sample programme");
  g_autofree char *path = inc_registers_get_path (name);
  GError *error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    gtk_widget_activate_action (GTK_WIDGET (flow->window), "win.open-register", "s", name);
  else if (!inc_window_create_register (flow->window, name, "", &error) || !fill (flow->window, name, &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

/* "A, B and 3 more": what people added to the sample, or changed in it.  Full transfer. */
static char *
name_some (char **rest)
{
  const guint n = g_strv_length (rest);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MOST_NAMED); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", rest[i]);
  if (n > MOST_NAMED)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", n - MOST_NAMED), n - MOST_NAMED);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* "remove": the register goes; "keep": what people did stays in it; anything else: nothing is done. */
static char *
ask_what_goes (IncWindow *window, char **rest)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Remove the Sample?"), NULL));
  g_autofree char *named = name_some (rest);

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), NULL);
  if (*rest == NULL)
    adw_alert_dialog_set_body (dialog, _("Its register goes to the bin. Your own registers stay as they are."));
  else
    {
      adw_alert_dialog_format_body (dialog, _("You worked in it: %s.\n\nYour records can stay in this register, "
                                              "or everything goes to the bin."), named);
      adw_alert_dialog_add_responses (dialog, "keep", _("_Keep My Records"), NULL);
    }
  adw_alert_dialog_add_responses (dialog, "remove", _("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  return dex_await_string (inc_ask_answer (GTK_WIDGET (window), dialog), NULL);
}

static DexFuture *
remove_fiber (gpointer data)
{
  IncWindowFlow *flow = data;
  g_autofree char *name = g_strdup (inc_session_get_name (flow->session));
  GError *error = NULL;
  g_auto(GStrv) rest = dex_await_boxed (inc_session_list_sample_rest (flow->session), &error);
  g_autofree char *answer = NULL;

  if (rest == NULL)
    return dex_future_new_for_error (error);
  answer = ask_what_goes (flow->window, rest);
  if (inc_window_get_session (flow->window) != flow->session)
    return dex_future_new_true ();
  if (g_strcmp0 (answer, "keep") == 0)
    return inc_session_remove_sample (flow->session);
  if (g_strcmp0 (answer, "remove") != 0)
    return dex_future_new_true ();
  if (!inc_window_trash_register (flow->window, name, &error))
    return dex_future_new_for_error (error);
  inc_window_add_toast (flow->window, _("The sample was removed"));
  return dex_future_new_true ();
}

static void
on_sample_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  inc_window_spawn (INC_WINDOW (widget), show_fiber, NULL, 0);
}

static void
on_sample_removed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (inc_window_get_session (INC_WINDOW (widget)) != NULL)
    inc_window_spawn (INC_WINDOW (widget), remove_fiber, NULL, 0);
}

void
inc_window_sample_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.sample", NULL, on_sample_shown);
  gtk_widget_class_install_action (class, "win.remove-sample", NULL, on_sample_removed);
}
