/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form: what is typed becomes values, problems stand on their rows, what a person left alone stays quiet. */
#include "config.h"

#include "inc-display-session.h"
#include "inc-draft.h"
#include "inc-record-dialog.h"
#include "inc-records.h"

typedef struct
{
  IncDisplaySession register_;
  GtkWidget *window;
  IncRecordDialog *dialog;
  IncRecordForm *form;
} Fixture;

static void
present (Fixture *fixture, IncRecord *record)
{
  fixture->dialog = inc_record_dialog_new (fixture->register_.session, record);
  fixture->form = inc_record_dialog_get_form (fixture->dialog);
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  inc_display_settle ();
}

static void
present_new (Fixture *fixture)
{
  g_autoptr(IncRecord) record = g_object_new (inc_startup_get_type (), NULL);

  present (fixture, record);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  inc_display_session_open (&fixture->register_, TRUE);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 900, "default-height", 700, "content", adw_bin_new (),
                                  NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  inc_display_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GWeakRef dialog;

  g_weak_ref_init (&dialog, NULL);
  if (fixture->dialog != NULL)
    {
      g_weak_ref_set (&dialog, fixture->dialog);
      adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
    }
  inc_display_settle ();
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  inc_display_settle ();
  g_assert_false (inc_display_is_alive (&dialog));
  g_weak_ref_clear (&dialog);
  inc_display_session_close (&fixture->register_);
}

/* As typing does it: through the widget, so that the form hears of it. */
static void
type (Fixture *fixture, const char *field, const char *text)
{
  GtkWidget *row = inc_field_row_get_widget (inc_record_form_find (fixture->form, field));

  g_assert_true (GTK_IS_EDITABLE (row));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static const char *
get_problem (Fixture *fixture, const char *field)
{
  return inc_field_row_get_problem (inc_record_form_find (fixture->form, field));
}

static void
opens_with_at_most_seven (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  present_new (fixture);
  for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_parent (inc_field_row_get_widget (
         inc_record_form_find (fixture->form, "name"))));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    n += gtk_widget_get_visible (row);
  g_assert_cmpuint (n, ==, 6); /* the stage comes with a cohort */
  g_assert_false (inc_record_form_is_changed (fixture->form));
}

static void
typed_text_becomes_values (Fixture *fixture, gconstpointer data)
{
  IncStartup *startup;

  present_new (fixture);
  type (fixture, "name", "Bánh Mì Số");
  type (fixture, "founded", "5/2024");
  type (fixture, "charter_capital", "1,245 tỷ");
  startup = INC_STARTUP (inc_record_form_get_record (fixture->form));
  g_assert_cmpstr (startup->name, ==, "Bánh Mì Số");
  g_assert_cmpstr (startup->founded, ==, "2024-05");
  g_assert_cmpint (startup->charter_capital, ==, 1245000000);
  g_assert_true (inc_record_form_is_changed (fixture->form));
  g_assert_true (inc_display_says (inc_field_row_get_widget (inc_record_form_find (fixture->form, "charter_capital")),
                                   "1.245.000.000\u00a0đ · Một tỷ hai trăm bốn mươi lăm triệu đồng"));
}

static void
problems_stand_on_their_rows (Fixture *fixture, gconstpointer data)
{
  const IncProblems *problems;

  present_new (fixture);
  type (fixture, "founded", "hôm kia");
  type (fixture, "tax_code", "0100109107");
  g_assert_null (get_problem (fixture, "founded"));
  inc_display_wait_for (get_problem (fixture, "founded") != NULL);
  g_assert_nonnull (get_problem (fixture, "tax_code"));
  g_assert_true (gtk_widget_has_css_class (inc_field_row_get_widget (inc_record_form_find (fixture->form, "founded")), "error"));
  g_assert_true (gtk_widget_has_css_class (inc_field_row_get_widget (inc_record_form_find (fixture->form, "tax_code")),
                                           "warning"));
  g_assert_null (get_problem (fixture, "name"));

  problems = inc_record_form_check (fixture->form);
  g_assert_cmpuint (inc_problems_count (problems, INC_SEVERITY_ERROR), ==, 2);
  g_assert_cmpuint (inc_problems_count (problems, INC_SEVERITY_WARNING), ==, 1);
  g_assert_nonnull (get_problem (fixture, "name"));
  type (fixture, "founded", "2024");
  inc_display_wait_for (get_problem (fixture, "founded") == NULL);
}

static void
error_keeps_it_open_and_is_gone_to (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  present_new (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.save", NULL);
  inc_display_settle ();
  row = inc_field_row_get_widget (inc_record_form_find (fixture->form, "name"));
  g_assert_true (gtk_widget_get_focus_child (row) != NULL || gtk_widget_has_focus (row));
  g_assert_nonnull (adw_dialog_get_focus (ADW_DIALOG (fixture->dialog)));
  g_assert_cmpuint (inc_display_count (fixture->register_.session, inc_schema_of (inc_startup_get_type ())), ==,
                    INC_SAMPLE_N_STARTUPS);
}

static void
on_saved (IncRecordDialog *dialog, IncChanges *changes, gboolean *saved)
{
  *saved = TRUE;
}

/* Waits until the dialog has saved and closed itself. */
static void
save (Fixture *fixture)
{
  gboolean saved = FALSE;

  g_signal_connect (fixture->dialog, "saved", G_CALLBACK (on_saved), &saved);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.save", NULL);
  inc_display_wait_for (saved);
  fixture->dialog = NULL;
  inc_display_settle ();
}

static void
new_startup_comes_with_its_enrolment (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncRecord) record = g_object_new (inc_startup_get_type (), "cohort", (gint64) 3, "stage", INC_STAGE_ADMITTED, NULL);
  g_autoptr(IncStartup) startup = NULL;
  g_autoptr(IncEnrolment) enrolment = NULL;

  present (fixture, record);
  type (fixture, "name", "Bánh Mì Số");
  save (fixture);
  startup = inc_display_get_record (fixture->register_.session, inc_schema_of (inc_startup_get_type ()),
                                    INC_SAMPLE_N_STARTUPS + 1);
  g_assert_cmpstr (startup->name, ==, "Bánh Mì Số");
  g_assert_cmpint (startup->cohort, ==, 3);
  g_assert_cmpint (startup->stage, ==, INC_STAGE_ADMITTED);
  g_assert_cmpstr (startup->stage_since, ==, INC_SAMPLE_DAY);
}

static void
warning_is_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncRecord) before = inc_display_get_record (fixture->register_.session, inc_schema_of (inc_startup_get_type ()), 5);
  g_autoptr(IncStartup) after = NULL;

  present (fixture, before);
  type (fixture, "tax_code", "0100109107");
  save (fixture);
  after = inc_display_get_record (fixture->register_.session, inc_schema_of (inc_startup_get_type ()), 5);
  g_assert_cmpstr (after->tax_code, ==, "0100109107");
  g_assert_cmpint (INC_RECORD (after)->revision, ==, before->revision + 1);
}

static void
closed_form_keeps_a_draft (Fixture *fixture, gconstpointer data)
{
  const char *path = inc_session_get_path (fixture->register_.session);
  g_autoptr(GHashTable) kept = NULL;
  g_autoptr(GHashTable) gone = NULL;

  present_new (fixture);
  type (fixture, "name", "Nửa chừng");
  type (fixture, "founded", "hôm kia");
  adw_dialog_close (ADW_DIALOG (fixture->dialog));
  fixture->dialog = NULL;
  inc_display_settle ();
  kept = inc_draft_read (path, "startup-new", NULL);
  g_assert_nonnull (kept);
  g_assert_cmpuint (g_hash_table_size (kept), ==, 2);

  present_new (fixture);
  g_signal_emit_by_name (inc_display_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_BANNER), "button-clicked");
  g_assert_cmpstr (INC_STARTUP (inc_record_form_get_record (fixture->form))->name, ==, "Nửa chừng");
  g_assert_nonnull (get_problem (fixture, "founded"));
  type (fixture, "founded", "");
  save (fixture);
  gone = inc_draft_read (path, "startup-new", NULL);
  g_assert_null (gone);
}

static void
draft_is_written_while_typing (Fixture *fixture, gconstpointer data)
{
  const char *path = inc_session_get_path (fixture->register_.session);

  present_new (fixture);
  type (fixture, "name", "Chưa xong");
  inc_display_wait_for (({
    g_autoptr(GHashTable) typed = inc_draft_read (path, "startup-new", NULL);
    typed != NULL;
  }));
  type (fixture, "name", "");
  inc_display_wait_for (({
    g_autoptr(GHashTable) typed = inc_draft_read (path, "startup-new", NULL);
    typed == NULL;
  }));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/record-form/at-most-seven", opens_with_at_most_seven },
    { "/display/record-form/values", typed_text_becomes_values },
    { "/display/record-form/problems", problems_stand_on_their_rows },
    { "/display/record-dialog/error", error_keeps_it_open_and_is_gone_to },
    { "/display/record-dialog/new-with-enrolment", new_startup_comes_with_its_enrolment },
    { "/display/record-dialog/warning", warning_is_saved },
    { "/display/record-dialog/draft-on-close", closed_form_keeps_a_draft },
    { "/display/record-dialog/draft-while-typing", draft_is_written_while_typing },
  };

  inc_display_test_init (&argc, &argv);
  inc_display_get_application ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
