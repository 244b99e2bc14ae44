/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The import through its dialog: columns, check, run, undo; nothing is left of a cancelled one. */
#include "config.h"

#include "inc-display-session.h"
#include "inc-import-dialog.h"
#include "inc-startup.h"

static const char file_text[] = "Tên,MST,Khóa,Ghi chú\n"
                                "Bánh Mì Số,0100109106,Khóa 9,a\n"
                                ",0100109106,Khóa 9,b\n"
                                "Cơm Nhà,,Khóa 9,c\n";

typedef struct
{
  IncDisplaySession register_;
  GtkWidget *window;
  IncImportDialog *dialog;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr(GListStore) files = NULL;

  inc_display_session_open (&fixture->register_, FALSE);
  path = g_build_filename (fixture->register_.folder, "danh sach.csv", NULL);
  g_assert_true (g_file_set_contents (path, file_text, -1, NULL));
  fixture->file = g_file_new_for_path (path);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 900, "default-height", 800, "content", adw_bin_new (),
                                  NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  files = g_list_store_new (G_TYPE_FILE);
  g_list_store_append (files, fixture->file);
  fixture->dialog = inc_import_dialog_new (fixture->register_.session, G_LIST_MODEL (files));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  inc_display_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GWeakRef dialog;

  g_weak_ref_init (&dialog, fixture->dialog);
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  inc_display_settle ();
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  inc_display_settle ();
  g_assert_false (inc_display_is_alive (&dialog));
  g_weak_ref_clear (&dialog);
  g_object_unref (fixture->file);
  inc_display_session_close (&fixture->register_);
}

static void
go_on (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "import.next", NULL);
  inc_display_settle ();
}

static guint
count_startups (Fixture *fixture)
{
  return inc_display_count (fixture->register_.session, inc_schema_of (inc_startup_get_type ()));
}

static void
columns_show_samples_and_targets (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);

  g_assert_true (inc_display_says (dialog, "danh sach.csv"));
  g_assert_true (inc_display_says (dialog, "UTF-8 · separated by “,” · 4 columns"));
  g_assert_true (inc_display_says (dialog, "Bánh Mì Số · Cơm Nhà"));
  g_assert_true (inc_display_says (dialog, "Not taken"));
}

static void
check_counts_and_names_refused_lines (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);

  go_on (fixture);
  g_assert_true (inc_display_says (dialog, "What Would Happen"));
  g_assert_true (inc_display_says (dialog, "Refused Rows"));
  g_assert_true (inc_display_says (dialog, "Line 3"));
  g_assert_true (inc_display_says (dialog, "Ghi chú"));
  g_assert_cmpuint (count_startups (fixture), ==, 0);
}

static void
import_takes_the_others (Fixture *fixture, gconstpointer data)
{
  go_on (fixture);
  go_on (fixture);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->dialog), "Imported"));
  g_assert_cmpuint (count_startups (fixture), ==, 2);
  g_assert_nonnull (inc_session_get_undo_title (fixture->register_.session));
}

static void
cancel_in_the_check_writes_nothing (Fixture *fixture, gconstpointer data)
{
  go_on (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "import.cancel", NULL);
  inc_display_settle ();
  g_assert_true (inc_display_says (GTK_WIDGET (fixture->dialog), "Not taken"));
  g_assert_cmpuint (count_startups (fixture), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/import/columns", columns_show_samples_and_targets },
    { "/display/import/check", check_counts_and_names_refused_lines },
    { "/display/import/run", import_takes_the_others },
    { "/display/import/back", cancel_in_the_check_writes_nothing },
  };

  inc_display_test_init (&argc, &argv);
  inc_display_get_application ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
