/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: opens, shows what was asked for, comes back as it was, and leaves nothing behind. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-attention-list.h"
#include "inc-import-dialog.h"
#include "inc-records.h"
#include "inc-today-page.h"

#include <gio/gio.h>

static void
activate (IncWindow *window, const char *action, const char *target)
{
  g_autoptr(GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_parsed (target)) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, parameter));
  inc_display_settle ();
}

static const char *
get_tag (IncWindow *window)
{
  return adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (inc_window_get_visible_page (window)));
}

static void
test_welcome (void)
{
  IncWindow *window = inc_display_open_window ();

  inc_display_settle ();
  g_assert_null (inc_window_get_session (window));
  g_assert_true (inc_display_says (GTK_WIDGET (window), "New Register…"));
  inc_display_close_window (window);
}

static void
test_new_register (void)
{
  IncWindow *window = inc_display_open_window ();
  g_autofree char *path = inc_registers_get_path ("Mới");

  activate (window, "win.new-register", "'Mới'");
  inc_display_wait_for (inc_window_get_session (window) != NULL);
  inc_display_settle ();
  g_assert_cmpstr (inc_session_get_path (inc_window_get_session (window)), ==, path);
  g_assert_cmpstr (get_tag (window), ==, "today");
  g_assert_true (inc_display_says (GTK_WIDGET (window), "An Empty Register"));
  inc_display_close_window (window);
}

static void
test_today_counts (void)
{
  IncWindow *window = inc_display_open_sample ("Đếm");
  GtkWidget *page = GTK_WIDGET (inc_window_get_visible_page (window));

  g_assert_true (INC_IS_TODAY_PAGE (page));
  inc_display_wait_for (inc_page_get_badge (INC_PAGE (page)) > 0);
  g_assert_cmpuint (inc_page_get_badge (INC_PAGE (page)), ==, INC_SAMPLE_N_OVERDUE);
  g_assert_true (inc_display_says (page, "Tuesday, 12 May"));
  g_assert_true (inc_display_says (page, "14 things to look after, 8 of them overdue"));
  g_assert_true (inc_display_says (page, "See all 7"));
  g_assert_true (inc_display_says (page, "See all 5"));
  g_assert_true (inc_display_says (page, "See all 2"));
  g_assert_true (inc_display_says (page, "190 days"));
  g_assert_false (inc_display_says (page, "An Toàn Số"));
  inc_display_close_window (window);
}

static void
test_today_follows (void)
{
  static const gint64 enrolments[] = { 17 };
  IncWindow *window = inc_display_open_sample ("Theo");
  IncPage *page = inc_window_get_visible_page (window);

  inc_display_wait_for (inc_page_get_badge (page) == INC_SAMPLE_N_OVERDUE);
  dex_future_disown (inc_session_change_stage (inc_window_get_session (window), "Chuyển giai đoạn", enrolments, 1,
                                               INC_STAGE_GRADUATED, INC_SAMPLE_DAY, NULL));
  inc_display_wait_for (inc_page_get_badge (page) == INC_SAMPLE_N_OVERDUE - 1);
  g_assert_true (inc_display_says (GTK_WIDGET (window), "Chuyển giai đoạn"));

  activate (window, "win.undo", NULL);
  inc_display_wait_for (inc_page_get_badge (page) == INC_SAMPLE_N_OVERDUE);
  g_assert_true (inc_display_says (GTK_WIDGET (window), "Undone: Chuyển giai đoạn"));

  activate (window, "win.redo", NULL);
  inc_display_wait_for (inc_page_get_badge (page) == INC_SAMPLE_N_OVERDUE - 1);
  inc_display_close_window (window);
}

static void
test_see_all (void)
{
  IncWindow *window = inc_display_open_sample ("Xem");
  GtkWidget *tranches = inc_display_find (GTK_WIDGET (inc_window_get_visible_page (window)), INC_TYPE_ATTENTION_LIST);
  IncAttentionList *list = INC_ATTENTION_LIST (gtk_widget_get_next_sibling (tranches)); /* the startups */
  GtkWidget *button;

  inc_display_wait_for (inc_attention_list_get_total (list) == INC_SAMPLE_N_QUIET);
  g_assert_cmpuint (inc_attention_list_get_n_rows (list), ==, 5);
  button = inc_display_find (GTK_WIDGET (list), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  inc_display_settle ();
  g_assert_cmpstr (get_tag (window), ==, "startups");
  inc_display_wait_for (inc_display_says (GTK_WIDGET (window), "No stage change since 11/02/2026"));
  inc_display_close_window (window);
}

static void
test_back (void)
{
  IncWindow *window = inc_display_open_sample ("Lùi");

  activate (window, "win.open-record", "('startup', int64 4)");
  g_assert_cmpstr (get_tag (window), ==, "startup 4");
  activate (window, "win.open-record", "('cohort', int64 3)");
  g_assert_cmpstr (get_tag (window), ==, "cohort 3");
  activate (window, "win.open-record", "('startup', int64 4)");
  g_assert_cmpstr (get_tag (window), ==, "startup 4");
  activate (window, "win.back", NULL);
  g_assert_cmpstr (get_tag (window), ==, "today");
  inc_display_close_window (window);
}

static void
test_comes_back (void)
{
  IncWindow *window = inc_display_open_sample ("Lại");

  activate (window, "win.show-page", "'startups'");
  activate (window, "win.open-record", "('startup', int64 4)");
  inc_display_close_window (window);

  window = inc_display_open_window ();
  inc_display_wait_for (inc_window_get_session (window) != NULL);
  inc_display_settle ();
  g_assert_cmpstr (inc_session_get_name (inc_window_get_session (window)), ==, "Lại");
  g_assert_cmpstr (get_tag (window), ==, "startup 4");
  activate (window, "win.back", NULL);
  g_assert_cmpstr (get_tag (window), ==, "startups");
  inc_display_close_window (window);
}

static gboolean
file_begins (const char *path, const char *begins)
{
  g_autofree char *bytes = NULL;
  gsize size;

  return g_file_get_contents (path, &bytes, &size, NULL) && size > strlen (begins) &&
         strncmp (bytes, begins, strlen (begins)) == 0;
}

static void
test_files_out (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  IncWindow *window = inc_display_open_sample ("Tệp");
  static const struct
  {
    const char *action;
    const char *target; /* %s: the path */
    const char *name;
    const char *begins;
  } files[] = {
    { "win.export-city", "'%s'", "city.json", "{" },
    { "win.save-copy", "'%s'", "copy.incubator", "SQLite format 3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_auto(GStrv) parts = g_strsplit (files[i].target, "%s", 2);
      g_autofree char *target = g_strconcat (parts[0], path, parts[1], NULL);
      g_autofree char *toast = g_strdup_printf ("“%s” was written", files[i].name);

      activate (window, files[i].action, target);
      inc_display_wait_for (file_begins (path, files[i].begins));
      inc_display_wait_for (inc_display_says (GTK_WIDGET (window), toast));
    }
  inc_display_close_window (window);
}

static void
test_failed_open_changes_nothing (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "no.incubator", NULL);
  g_autofree char *target = g_strdup_printf ("'%s'", path);
  IncWindow *window = inc_display_open_sample ("Giữ");
  IncSession *session = inc_window_get_session (window);

  g_assert_true (g_file_set_contents (path, "not a register at all, only some text in a file", -1, NULL));
  activate (window, "win.open-register", target);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (window), "Not a register"));
  g_assert_true (inc_window_get_session (window) == session);
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  inc_display_close_window (window);
}

static void
test_read_only (void)
{
  g_autofree char *path = inc_registers_get_path ("Đọc");
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  IncWindow *window;
  IncSession *other;
  DexFuture *open;

  g_settings_reset (settings, "last-register");
  window = inc_display_open_window ();
  inc_display_make_sample ("Đọc");
  open = inc_session_open (path, FALSE, "Minh");
  inc_display_wait_for (!dex_future_is_pending (open));
  other = g_value_dup_object (dex_future_get_value (open, NULL));
  activate (window, "win.open-register", "'Đọc'");
  inc_display_wait_for (inc_window_get_session (window) != NULL);
  g_assert_true (inc_session_get_read_only (inc_window_get_session (window)));
  inc_display_wait_for (((AdwBanner *) inc_display_find (GTK_WIDGET (window), ADW_TYPE_BANNER)) != NULL);
  g_assert_nonnull (strstr (adw_banner_get_title (inc_display_find (GTK_WIDGET (window), ADW_TYPE_BANNER)), "Minh"));
  dex_future_disown (inc_session_close (other));
  inc_display_settle ();

  activate (window, "win.reopen", NULL);
  inc_display_wait_for (!inc_session_get_read_only (inc_window_get_session (window)));
  g_object_unref (other);
  dex_unref (open);
  inc_display_close_window (window);
}

static void
test_undo_in_an_entry (void)
{
  static const gint64 enrolments[] = { 17 };
  IncWindow *window = inc_display_open_sample ("Gõ");
  IncSession *session = inc_window_get_session (window);
  GtkWidget *focus;

  dex_future_disown (inc_session_change_stage (session, "Chuyển giai đoạn", enrolments, 1, INC_STAGE_GRADUATED,
                                               INC_SAMPLE_DAY, NULL));
  inc_display_wait_for (g_strcmp0 (inc_session_get_undo_title (session), "Chuyển giai đoạn") == 0);
  activate (window, "win.show-page", "'startups'");
  gtk_widget_activate_action (GTK_WIDGET (inc_window_get_visible_page (window)), "page.search", NULL);
  inc_display_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_TEXT (focus));
  g_signal_emit_by_name (focus, "insert-at-cursor", "phở");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "phở");

  activate (window, "win.undo-key", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "");
  activate (window, "win.undo-key", NULL);
  g_assert_cmpstr (inc_session_get_undo_title (session), ==, "Chuyển giai đoạn");

  activate (window, "win.show-page", "'today'");
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  activate (window, "win.undo-key", NULL);
  inc_display_wait_for (g_strcmp0 (inc_session_get_redo_title (session), "Chuyển giai đoạn") == 0);
  inc_display_close_window (window);
}

static guint
count_startups (IncSession *session)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  DexFuture *future = inc_session_count (session, query);
  guint n;

  inc_display_wait_for (!dex_future_is_pending (future));
  n = g_value_get_uint (dex_future_get_value (future, NULL));
  dex_unref (future);
  return n;
}

static void
test_import (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "danh sách.csv", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  IncWindow *window = inc_display_open_sample ("Nhập");
  IncSession *session = inc_window_get_session (window);
  AdwDialog *dialog;

  g_assert_true (g_file_set_contents (path, "Name,Website\nSao Mai,saomai.vn\nSông Đà Số,songda.vn\n", -1, NULL));
  inc_window_take_file (window, file);
  inc_display_wait_for (INC_IS_IMPORT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  for (guint i = 0; i < 3; i++)
    {
      inc_display_settle ();
      gtk_widget_activate_action (GTK_WIDGET (dialog), "import.next", NULL);
    }
  inc_display_settle ();
  g_assert_cmpuint (count_startups (session), ==, INC_SAMPLE_N_STARTUPS + 2);

  activate (window, "win.undo", NULL);
  inc_display_settle ();
  g_assert_cmpuint (count_startups (session), ==, INC_SAMPLE_N_STARTUPS);
  inc_display_close_window (window);
}

/* Dropped together they are one import; a file of another sort among them stops it. */
static void
test_several_files (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *startups = g_build_filename (folder, "a.csv", NULL);
  g_autofree char *people = g_build_filename (folder, "b.csv", NULL);
  g_autoptr(GFile) first = g_file_new_for_path (startups);
  g_autoptr(GFile) second = g_file_new_for_path (people);
  g_autoptr(GFile) photo = g_file_new_for_path ("/tmp/photo.png");
  IncWindow *window = inc_display_open_sample ("Hai tệp");
  AdwDialog *dialog;

  g_assert_true (g_file_set_contents (startups, "Name\nSao Mai\n", -1, NULL));
  g_assert_true (g_file_set_contents (people, "Full name,Startup,Sex\nAn,Sao Mai,female\n", -1, NULL));
  inc_window_take_files (window, (GFile *const[]){ first, photo }, 2);
  inc_display_settle ();
  g_assert_true (inc_display_says (GTK_WIDGET (window), "Several files at once must all be spreadsheets saved as CSV"));
  inc_window_take_files (window, (GFile *const[]){ first, second }, 2);
  inc_display_wait_for (INC_IS_IMPORT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (dialog), "a.csv, b.csv"));
  adw_dialog_force_close (dialog);
  inc_display_settle ();
  inc_display_close_window (window);
}

static void
test_refuses_other_files (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/tmp/photo.png");
  IncWindow *window = inc_display_open_sample ("Ảnh");

  inc_window_take_file (window, file);
  inc_display_settle ();
  g_assert_true (inc_display_says (GTK_WIDGET (window), "Only spreadsheets saved as CSV and registers can be taken in"));
  inc_display_close_window (window);
}

/* Every page and dialog of the window goes with it: inc_display_close_window () asserts it. */
static void
test_disposes (void)
{
  static const char *const views[][2] = {
    { "win.show-page", "'cohorts'" },
    { "win.show-page", "'startups'" },
    { "win.open-record", "('startup', int64 4)" },
    { "win.open-record", "('cohort', int64 3)" },
    { "win.show-page", "'reports'" },
    { "win.show-paper", "('cohort', int64 3)" },
    { "win.show-table", "'report'" },
    { "win.show-registers", NULL },
    { "win.show-history", NULL },
    { "win.show-shortcuts", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *name = g_strdup_printf ("Bỏ %u", i);
      IncWindow *window = inc_display_open_sample (name);
      AdwDialog *dialog;

      activate (window, views[i][0], views[i][1]);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
      if (dialog != NULL)
        {
          g_object_ref (dialog);
          adw_dialog_force_close (dialog);
          inc_display_settle ();
          g_assert_finalize_object (dialog);
        }
      inc_display_close_window (window);
    }
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  g_test_add_func ("/display/window/welcome", test_welcome);
  g_test_add_func ("/display/window/new-register", test_new_register);
  g_test_add_func ("/display/window/today-counts", test_today_counts);
  g_test_add_func ("/display/window/today-follows-changes", test_today_follows);
  g_test_add_func ("/display/window/see-all-opens-the-filtered-list", test_see_all);
  g_test_add_func ("/display/window/back", test_back);
  g_test_add_func ("/display/window/comes-back-as-it-was", test_comes_back);
  g_test_add_func ("/display/window/files-out", test_files_out);
  g_test_add_func ("/display/window/failed-open-changes-nothing", test_failed_open_changes_nothing);
  g_test_add_func ("/display/window/read-only-names-the-holder", test_read_only);
  g_test_add_func ("/display/window/import-and-its-undo", test_import);
  g_test_add_func ("/display/window/several-files-are-one-import", test_several_files);
  g_test_add_func ("/display/window/refuses-other-files", test_refuses_other_files);
  g_test_add_func ("/display/window/undo-in-an-entry-is-typing", test_undo_in_an_entry);
  g_test_add_func ("/display/window/leaves-nothing-behind", test_disposes);
  return g_test_run ();
}
