/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Grants in and out from the window: nothing comes in before a person said so, it is one undo, and what went out can be read. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-records.h"

#include <string.h>

static const char grants_text[] =
  "{\"grants\": [{\"id\": \"a\", \"title\": \"Máy\", \"description\": \"D\", \"awardDate\": \"2024-05-06\", \"amountAwarded\": 1234.50,\n"
  "\"currency\": \"GBP\", \"fundingOrganization\": [{\"id\": \"GB-CHC-1\", \"name\": \"The Fund\"}],\n"
  "\"recipientOrganization\": [{\"id\": \"r\", \"name\": \"Lúa Số\"}]}]}";

typedef struct
{
  IncWindow *window;
  IncTestFolder *folder;
} Fixture;

static guint n_registers;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("Grants %u", ++n_registers);
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  g_settings_reset (settings, "last-register");
  self->folder = inc_test_folder_new ();
  self->window = inc_display_open_window ();
  inc_display_make_sample (name);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-register", "s", name);
  inc_display_wait_for (inc_window_get_session (self->window) != NULL);
  inc_display_settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  inc_display_close_window (self->window);
  inc_test_folder_free (self->folder);
}

static char *
get_path (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* The dialog that asks, or tells what is wrong. */
static AdwDialog *
import (Fixture *self, const char *text)
{
  g_autofree char *path = get_path (self, "in.json");

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import-grants", "s", path);
  inc_display_wait_for (inc_display_get_dialog (self->window) != NULL);
  inc_display_settle ();
  return inc_display_get_dialog (self->window);
}

static guint
count_awards (Fixture *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_award_get_type ()));
  g_autoptr(DexFuture) future = inc_session_count (inc_window_get_session (self->window), query);
  guint n;

  inc_display_wait_for (dex_future_get_status (future) != DEX_FUTURE_STATUS_PENDING);
  n = g_value_get_uint (dex_future_get_value (future, &error));
  g_assert_no_error (error);
  return n;
}

static void
answer (Fixture *self, const char *response)
{
  AdwDialog *dialog = inc_display_get_dialog (self->window);

  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  inc_display_wait_for (inc_display_get_dialog (self->window) == NULL);
  inc_display_settle ();
}

/* A new file is there before all of it is. */
static gboolean
is_whole (const char *path, char **text)
{
  g_clear_pointer (text, g_free);
  return g_file_get_contents (path, text, NULL, NULL) && g_str_has_suffix (*text, "}\n");
}

static void
grants_come_in_and_go_out (Fixture *self, gconstpointer data)
{
  const guint before = count_awards (self);
  g_autofree char *path = get_path (self, "out.json");
  g_autofree char *text = NULL;
  AdwDialog *dialog = import (self, grants_text);

  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "Bring Grants In?");
  g_assert_true (g_str_has_prefix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "1 grants read: 1 new, 0 here already\n"));
  g_assert_cmpuint (count_awards (self), ==, before);
  answer (self, "import");
  inc_display_wait_for (count_awards (self) == before + 1);
  inc_display_wait_for (g_strcmp0 (inc_session_get_undo_title (inc_window_get_session (self->window)), "Grants from in.json") == 0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.export-grants", "s", path);
  inc_display_wait_for (is_whole (path, &text));
  g_assert_nonnull (strstr (text, "\"amountAwarded\": 1234.50"));
}

static void
what_is_wrong_is_told_with_its_place (Fixture *self, gconstpointer data)
{
  const guint before = count_awards (self);
  AdwDialog *dialog = import (self, "{\"grants\": [{\"id\": 7}]}");

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "The file was refused");
  g_assert_true (g_str_has_prefix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                                   "/grants/0/id, line 1: a text is needed here\n"));
  adw_dialog_force_close (dialog);
  inc_display_settle ();
  g_assert_cmpuint (count_awards (self), ==, before);
}

#define ADD(name, function) g_test_add ("/display/grants/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  inc_display_test_init (&argc, &argv);
  inc_display_get_application ();
  ADD ("in-and-out", grants_come_in_and_go_out);
  ADD ("wrong", what_is_wrong_is_told_with_its_place);
  return g_test_run ();
}
