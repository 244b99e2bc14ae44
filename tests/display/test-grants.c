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

static void
type_prefix (Fixture *self, const char *text)
{
  GtkEditable *row = inc_display_find_entry (GTK_WIDGET (inc_display_get_dialog (self->window)),
                                             "Prefix of the publisher, such as 360G-hbi");

  g_assert_nonnull (row);
  gtk_editable_set_text (row, text);
  g_signal_emit_by_name (row, "apply");
  inc_display_settle ();
}

static char *
dup_prefix (Fixture *self)
{
  g_autoptr(DexFuture) asking = inc_session_get_setting (inc_window_get_session (self->window), "grants_prefix");

  inc_display_wait_for (dex_future_get_status (asking) != DEX_FUTURE_STATUS_PENDING);
  return g_value_dup_string (dex_future_get_value (asking, NULL));
}

static gint64
save (Fixture *self, gpointer object)
{
  g_autoptr(IncRecord) record = object;
  g_autoptr(DexFuture) saving = inc_session_save (inc_window_get_session (self->window), "Add", &record, 1);
  g_autoptr(GError) error = NULL;
  const IncChanges *changes;

  inc_display_wait_for (dex_future_get_status (saving) != DEX_FUTURE_STATUS_PENDING);
  changes = g_value_get_boxed (dex_future_get_value (saving, &error));
  g_assert_no_error (error);
  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static void
add_award (Fixture *self)
{
  const gint64 fund = save (self, g_object_new (inc_fund_get_type (), "name", "Quỹ thử", "public-money", TRUE, NULL));

  save (self, g_object_new (inc_award_get_type (), "startup", (gint64) 1, "title", "Máy", "fund", fund, "requested",
                            (gint64) 1000000, "requested-on", "2026-01-05", "awarded", (gint64) 1000000, "awarded-on",
                            "2026-01-20", NULL));
}

/* What cannot be a part of an id is told and not kept; what was kept stands before the ids that go out. */
static void
prefix_is_checked_and_goes_out (Fixture *self, gconstpointer data)
{
  g_autofree char *path = get_path (self, "out.json");
  g_autofree char *text = NULL, *kept = NULL, *other = NULL;
  GtkWidget *dialog;

  inc_display_activate (self->window, "win.show-preferences", NULL);
  dialog = GTK_WIDGET (inc_display_get_dialog (self->window));
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "register");
  type_prefix (self, "360G vườn ươm");
  g_assert_true (inc_display_says (dialog, "Only letters without marks, digits and hyphens, such as 360G-hbi"));
  other = dup_prefix (self);
  g_assert_null (other);
  type_prefix (self, "hbi");
  g_assert_true (inc_display_says (dialog, "Prefixes that 360Giving has given begin with 360G-"));
  type_prefix (self, " 360G-hbi ");
  g_assert_false (inc_display_says (dialog, "Prefixes that 360Giving has given begin with 360G-"));
  kept = dup_prefix (self);
  g_assert_cmpstr (kept, ==, "360G-hbi");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  add_award (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.export-grants", "s", path);
  inc_display_wait_for (is_whole (path, &text));
  g_assert_nonnull (strstr (text, "\"360G-hbi-"));
}

#define ADD(name, function) g_test_add ("/display/grants/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  inc_display_test_init (&argc, &argv);
  inc_display_get_application ();
  ADD ("in-and-out", grants_come_in_and_go_out);
  ADD ("prefix", prefix_is_checked_and_goes_out);
  ADD ("wrong", what_is_wrong_is_told_with_its_place);
  return g_test_run ();
}
