/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The import through its dialog: columns, check, run, undo; nothing is left of a cancelled one. */
#include "config.h"

#include "inc-display-session.h"
#include "inc-import-dialog.h"
#include "inc-records.h"

static const char file_text[] = "Tên,MST,Khóa,Ghi chú\n"
                                "Bánh Mì Số,0100109106,Khóa 9,a\n"
                                ",0100109106,Khóa 9,b\n"
                                "Cơm Nhà,,Khóa 9,c\n";

static const char people_text[] = "Họ tên,Startup,Giới tính\n"
                                  "Nguyễn Thu Hà,\"Bánh Mì Số, Cơm Nhà\",Nữ\n"
                                  "Lê Văn Bách,Không Có,Nam\n";

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
  g_autofree char *people = NULL;
  g_autoptr(GListStore) files = NULL;
  g_autoptr(GFile) second = NULL;

  inc_display_session_open (&fixture->register_, FALSE);
  path = g_build_filename (fixture->register_.folder, "danh sach.csv", NULL);
  people = g_build_filename (fixture->register_.folder, "nhan su.csv", NULL);
  g_assert_true (g_file_set_contents (path, file_text, -1, NULL));
  g_assert_true (g_file_set_contents (people, people_text, -1, NULL));
  fixture->file = g_file_new_for_path (path);
  second = g_file_new_for_path (people);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 900, "default-height", 800, "content", adw_bin_new (),
                                  NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  files = g_list_store_new (G_TYPE_FILE);
  g_list_store_append (files, fixture->file);
  if (data != NULL)
    g_list_store_append (files, second);
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

static GtkWidget *
find (Fixture *fixture, GType type)
{
  return inc_display_find (GTK_WIDGET (fixture->dialog), type);
}

static void
two_files_have_a_page_each (Fixture *fixture, gconstpointer data)
{
  AdwViewStack *stack = ADW_VIEW_STACK (find (fixture, ADW_TYPE_VIEW_STACK));
  GtkWidget *startups;
  GtkWidget *people;

  inc_display_wait_for (adw_view_stack_get_visible_child (stack) != NULL);
  startups = adw_view_stack_get_visible_child (stack);
  people = gtk_widget_get_next_sibling (startups);
  g_assert_true (gtk_widget_get_mapped (find (fixture, ADW_TYPE_INLINE_VIEW_SWITCHER)));
  g_assert_true (inc_display_says (startups, "danh sach.csv"));
  g_assert_true (inc_display_says (startups, "Programme of the cohorts"));
  g_assert_false (inc_display_says (startups, "Position, where the file has none"));
  adw_view_stack_set_visible_child (stack, people);
  inc_display_settle ();
  g_assert_true (gtk_widget_get_mapped (people));
  g_assert_true (inc_display_says (people, "nhan su.csv"));
  g_assert_true (inc_display_says (people, "Position, where the file has none"));
  g_assert_false (inc_display_says (people, "Programme of the cohorts"));
}

static void
two_files_are_one_import (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);
  const IncSchema *person = inc_schema_of (inc_person_get_type ());

  go_on (fixture);
  g_assert_true (inc_display_says (dialog, "New people"));
  g_assert_true (inc_display_says (dialog, "Organisations that are not in the register"));
  g_assert_true (inc_display_says (dialog, "nhan su.csv: Startup “Không Có”: The register has no organisation of this name"));
  go_on (fixture);
  inc_display_wait_for (inc_display_says (dialog, "Imported"));
  g_assert_cmpuint (count_startups (fixture), ==, 2);
  g_assert_cmpuint (inc_display_count (fixture->register_.session, person), ==, 2);
  g_assert_cmpuint (inc_display_count (fixture->register_.session, inc_schema_of (inc_role_get_type ())), ==, 2);
  g_assert_cmpstr (inc_session_get_undo_title (fixture->register_.session), ==, "Import danh sach.csv, nhan su.csv");
}

/* Saying that the rows are something else offers other fields, and nothing of the first choice is left. */
static void
another_kind_makes_other_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);
  AdwComboRow *kind = ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW));

  g_assert_false (gtk_widget_get_mapped (find (fixture, ADW_TYPE_INLINE_VIEW_SWITCHER)));
  g_assert_cmpuint (adw_combo_row_get_selected (kind), ==, 0);
  g_assert_true (inc_display_says (dialog, "Cohort"));
  adw_combo_row_set_selected (kind, 2);
  inc_display_settle ();
  g_assert_false (inc_display_says (dialog, "Cohort"));
  g_assert_false (inc_display_says (dialog, "For All Rows"));
  g_assert_true (inc_display_says (dialog, "Bánh Mì Số · Cơm Nhà"));
  adw_combo_row_set_selected (kind, 0);
  inc_display_settle ();
  g_assert_true (inc_display_says (dialog, "Cohort"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
    const char *second; /* with the table of people too */
  } tests[] = {
    { "/display/import/columns", columns_show_samples_and_targets },
    { "/display/import/check", check_counts_and_names_refused_lines },
    { "/display/import/run", import_takes_the_others },
    { "/display/import/back", cancel_in_the_check_writes_nothing },
    { "/display/import/another-kind", another_kind_makes_other_rows },
    { "/display/import/two-files", two_files_have_a_page_each, "with" },
    { "/display/import/two-files-run", two_files_are_one_import, "with" },
  };

  inc_display_test_init (&argc, &argv);
  inc_display_get_application ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].second, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
