/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first minutes: a new register with its names, preferences, the sample's banner, about. */
#include "config.h"

#include "inc-display-session.h"

#include "inc-about.h"
#include "inc-agency.h"
#include "inc-cohort-page.h"
#include "inc-cohorts-page.h"
#include "inc-new-register-dialog.h"
#include "inc-number-style.h"
#include "inc-preferences-dialog.h"
#include "inc-amount-words.h"
#include "inc-preferences.h"
#include "inc-records.h"
#include "inc-report-page.h"
#include "inc-sample-banner.h"
#include "inc-startup-page.h"
#include "inc-today-page.h"

/* ---- a new register ---- */

static void
test_new_register (void)
{
  IncWindow *window = inc_display_open_window ();
  g_autoptr(DexFuture) load = NULL;
  const IncAgency *agency;
  GtkWidget *dialog;

  inc_display_activate (window, "win.new-register", "''");
  dialog = GTK_WIDGET (inc_display_get_dialog (window));
  g_assert_true (INC_IS_NEW_REGISTER_DIALOG (dialog));
  g_assert_true (inc_display_says (dialog, "Type a name for the register"));
  gtk_editable_set_text (inc_display_find_entry (dialog, "Name"), "a/b");
  g_assert_true (inc_display_says (dialog, "A name cannot begin with a dot or contain a slash"));
  gtk_widget_activate_action (dialog, "new-register.create", NULL);
  inc_display_settle ();
  g_assert_null (inc_window_get_session (window));

  gtk_editable_set_text (inc_display_find_entry (dialog, "Name"), "Hồ sơ có tên");
  gtk_editable_set_text (inc_display_find_entry (dialog, "Incubator"), " Vườn ươm  thử ");
  gtk_editable_set_text (inc_display_find_entry (dialog, "Superior agency"), "Sở Thử nghiệm");
  gtk_widget_activate_action (dialog, "new-register.create", NULL);
  inc_display_wait_for (inc_window_get_session (window) != NULL);
  inc_display_settle ();
  g_assert_cmpstr (inc_session_get_name (inc_window_get_session (window)), ==, "Hồ sơ có tên");
  load = inc_agency_load (inc_window_get_session (window), NULL);
  agency = g_value_get_boxed (inc_display_await (load, NULL));
  g_assert_cmpstr (agency->name, ==, "Vườn ươm  thử");
  g_assert_cmpstr (agency->superior, ==, "Sở Thử nghiệm");
  g_assert_null (agency->since);
  inc_display_close_window (window);
}

static void
test_new_register_cancelled (void)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  IncWindow *window;

  g_settings_reset (settings, "last-register");
  window = inc_display_open_window ();
  inc_display_activate (window, "win.new-register", "''");
  inc_display_close_dialog (window);
  g_assert_null (inc_window_get_session (window));
  g_assert_null (inc_display_get_dialog (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- preferences ---- */

static char *
dup_last_staff (IncSession *session)
{
  g_autoptr(DexFuture) future = inc_session_list_history (session, 0, 1);
  const IncTable *table = g_value_get_boxed (inc_display_await (future, NULL));

  return g_strdup (inc_table_get_text (table, 0, "staff"));
}

static void
test_staff_name (void)
{
  static const gint64 enrolments[] = { 17 };
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  IncWindow *window = inc_display_open_sample ("Người dùng");
  IncSession *session = inc_window_get_session (window);
  g_autofree char *staff = NULL;
  g_autofree char *name = NULL;
  GtkEditable *row;

  inc_display_activate (window, "win.show-preferences", NULL);
  g_assert_true (INC_IS_PREFERENCES_DIALOG (inc_display_get_dialog (window)));
  row = inc_display_find_entry (GTK_WIDGET (inc_display_get_dialog (window)), "Your name");
  gtk_editable_set_text (row, " Lê Thị Thử ");
  g_signal_emit_by_name (row, "apply");
  inc_display_close_dialog (window);
  name = inc_preferences_dup_staff_name ();
  g_assert_cmpstr (name, ==, "Lê Thị Thử");
  dex_future_disown (inc_session_change_stage (session, "Chuyển", enrolments, 1, INC_STAGE_GRADUATED, INC_SAMPLE_DAY, NULL));
  inc_display_wait_for (g_strcmp0 (inc_session_get_undo_title (session), "Chuyển") == 0);
  staff = dup_last_staff (session);
  g_assert_cmpstr (staff, ==, "Lê Thị Thử");
  g_settings_reset (settings, "staff-name");
  inc_display_close_window (window);
}

static void
test_choices (void)
{
  static const struct
  {
    const char *title;
    const char *key;
    const char *values[4];
  } rows[] = {
    { "Amounts in words", "amount-words", { "linh", "le" } },
    { "Language of papers", "document-language", { "vi", "en", "both" } },
    { "Number format", "number-format", { "vietnamese", "english", "plain" } },
  };
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  IncWindow *window = inc_display_open_sample ("Chọn");

  inc_display_activate (window, "win.show-preferences", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = inc_display_find_row (GTK_WIDGET (inc_display_get_dialog (window)), rows[i].title);

      for (guint j = 0; rows[i].values[j] != NULL; j++)
        {
          g_autofree char *value = NULL;

          adw_combo_row_set_selected (ADW_COMBO_ROW (row), j);
          value = g_settings_get_string (settings, rows[i].key);
          g_assert_cmpstr (value, ==, rows[i].values[j]);
        }
      g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==,
                        g_strv_length ((char **) rows[i].values));
    }
  inc_preferences_apply ();
  {
    g_autofree char *both = inc_amount_words (5, NULL);

    g_assert_cmpstr (both, ==, "Năm đồng / Five Vietnamese dong");
  }
  g_assert_cmpint (inc_number_get_style (), ==, INC_NUMBER_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_settings_reset (settings, rows[i].key);
  inc_preferences_apply ();
  {
    g_autofree char *vietnamese = inc_amount_words (5, NULL);

    g_assert_cmpstr (vietnamese, ==, "Năm đồng");
  }
  g_assert_cmpint (inc_number_get_style (), ==, INC_NUMBER_VIETNAMESE);
  inc_display_close_dialog (window);
  inc_display_close_window (window);
}

/* The page in view shows numbers the new way at once, and is the same page. */
static void
test_number_format_at_once (void)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  IncWindow *window = inc_display_open_sample ("Con số");
  IncSession *session = inc_window_get_session (window);
  g_autoptr(IncRecord) startup = inc_display_get_record (session, inc_schema_of (inc_startup_get_type ()), 4);
  GtkWidget *row;

  g_object_set (startup, "charter-capital", G_GINT64_CONSTANT (1500000000), NULL);
  dex_future_disown (inc_session_save (session, "Vốn", &startup, 1));
  inc_display_activate (window, "win.open-record", "('startup', int64 4)");
  inc_display_wait_for (inc_display_says (GTK_WIDGET (window), "1.500.000.000\u00A0đ"));

  inc_display_activate (window, "win.show-preferences", NULL);
  row = inc_display_find_row (GTK_WIDGET (inc_display_get_dialog (window)), "Number format");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (window), "1,500,000,000\u00A0đ"));
  g_assert_false (inc_display_says (GTK_WIDGET (window), "1.500.000.000\u00A0đ"));
  g_assert_cmpstr (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (inc_window_get_visible_page (window))), ==,
                   "startup 4");
  g_assert_true (INC_IS_PREFERENCES_DIALOG (inc_display_get_dialog (window)));

  g_settings_reset (settings, "number-format");
  inc_display_wait_for (inc_display_says (GTK_WIDGET (window), "1.500.000.000\u00A0đ"));
  inc_display_close_dialog (window);
  inc_display_close_window (window);
}

static void
test_names (void)
{
  IncWindow *window = inc_display_open_sample ("Tên gọi");
  IncSession *session = inc_window_get_session (window);
  GtkWidget *dialog, *save;
  GtkEditable *since;

  inc_display_activate (window, "win.show-preferences", NULL);
  dialog = GTK_WIDGET (inc_display_get_dialog (window));
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "register");
  save = inc_display_find_row (dialog, "_Save the Names");
  since = inc_display_find_entry (dialog, "Valid from");
  g_assert_false (gtk_widget_get_sensitive (save));

  gtk_editable_set_text (inc_display_find_entry (dialog, "Superior agency"), "Sở Thử nghiệm");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (inc_display_says (dialog, "Type the incubator's name too: papers go out under it"));
  gtk_editable_set_text (inc_display_find_entry (dialog, "Incubator"), "Vườn ươm thử");
  gtk_editable_set_text (since, "3/2026");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_true (inc_display_says (dialog, "Type a whole date, such as 01/03/2026"));
  gtk_editable_set_text (since, "1/3/2026");
  g_assert_true (gtk_widget_get_sensitive (save));

  g_signal_emit_by_name (save, "activated");
  inc_display_wait_for (g_strcmp0 (inc_session_get_undo_title (session), "Name the incubator") == 0);
  inc_display_wait_for (!gtk_widget_get_sensitive (save));
  g_assert_cmpstr (gtk_editable_get_text (since), ==, "01/03/2026");

  inc_display_activate (window, "win.undo", NULL);
  inc_display_wait_for (*gtk_editable_get_text (since) == '\0');
  g_assert_cmpstr (gtk_editable_get_text (inc_display_find_entry (dialog, "Incubator")), ==, "");
  inc_display_close_dialog (window);
  inc_display_close_window (window);
}

static void
test_no_register_no_names (void)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  IncWindow *window;

  g_settings_reset (settings, "last-register");
  window = inc_display_open_window ();
  inc_display_activate (window, "win.show-preferences", NULL);
  g_assert_nonnull (inc_display_find_entry (GTK_WIDGET (inc_display_get_dialog (window)), "Your name"));
  g_assert_null (inc_display_find_entry (GTK_WIDGET (inc_display_get_dialog (window)), "Superior agency"));
  inc_display_close_dialog (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As when the format of numbers changes twice: a page that has begun to read loses its session. */
static void
test_session_goes_before_the_answer (void)
{
  static const struct
  {
    GType (*get_type) (void);
    gint64 id; /* 0: of no record */
  } pages[] = {
    { inc_today_page_get_type, 0 }, { inc_cohorts_page_get_type, 0 }, { inc_cohort_page_get_type, 3 },
    { inc_startup_page_get_type, 4 }, { inc_report_page_get_type, 3 },
  };
  IncDisplaySession context;

  inc_display_session_open (&context, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      IncPage *page = g_object_ref_sink (g_object_new (pages[i].get_type (), "session", context.session, NULL));

      g_test_message ("%s", G_OBJECT_TYPE_NAME (page));
      if (pages[i].id != 0)
        inc_page_show_record (page, pages[i].id);
      inc_page_set_session (page, NULL);
      inc_display_settle ();
      g_assert_null (inc_page_get_session (page));
      g_assert_finalize_object (page);
    }
  inc_display_session_close (&context);
}

/* ---- the sample's banner ---- */

/* From the welcome page; the window shows it. */
static IncWindow *
open_sample (void)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);
  IncWindow *window;

  g_settings_reset (settings, "last-register");
  window = inc_display_open_window ();
  inc_display_settle ();
  g_assert_true (gtk_widget_activate (inc_display_find_row (GTK_WIDGET (window), "Try the Sample Programme")));
  inc_display_wait_for (inc_window_get_session (window) != NULL);
  inc_display_wait_for (inc_sample_banner_get_revealed (inc_display_find (GTK_WIDGET (window), INC_TYPE_SAMPLE_BANNER)));
  return window;
}

static guint
count_startups (IncWindow *window)
{
  return inc_display_count (inc_window_get_session (window), inc_schema_of (inc_startup_get_type ()));
}

static void
answer (IncWindow *window, const char *response)
{
  AdwDialog *dialog = inc_display_get_dialog (window);
  g_autofree char *signal = g_strdup_printf ("response::%s", response);

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog) && adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), response));
  g_signal_emit_by_name (dialog, signal, response);
  adw_dialog_force_close (dialog);
  inc_display_settle ();
}

static void
test_sample (void)
{
  g_autofree char *path = inc_registers_get_path ("Sample programme");
  IncWindow *window = open_sample ();
  IncSession *session = inc_window_get_session (window);

  g_assert_cmpstr (inc_session_get_name (session), ==, "Sample programme");
  g_assert_cmpuint (count_startups (window), ==, 40);
  inc_display_activate (window, "win.sample", NULL); /* it is there: nothing is made twice */
  g_assert_true (inc_window_get_session (window) == session);
  g_assert_cmpuint (count_startups (window), ==, 40);

  inc_display_activate (window, "win.remove-sample", NULL);
  inc_display_wait_for (inc_display_get_dialog (window) != NULL);
  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (inc_display_get_dialog (window)), "keep"));
  answer (window, "cancel");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (inc_window_get_session (window) == session);

  inc_display_activate (window, "win.remove-sample", NULL);
  inc_display_wait_for (inc_display_get_dialog (window) != NULL);
  answer (window, "remove");
  inc_display_wait_for (inc_window_get_session (window) == NULL && !g_file_test (path, G_FILE_TEST_EXISTS));
  inc_display_settle ();
  g_assert_true (inc_display_says (GTK_WIDGET (window), "New Register…"));
  g_assert_true (inc_display_says (GTK_WIDGET (window), "The sample was removed"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a person added stays when they want it to, and nothing else. */
static void
test_sample_with_own_work (void)
{
  g_autoptr(IncRecord) own = g_object_new (inc_startup_get_type (), "name", "Của Tôi", NULL);
  IncWindow *window = open_sample ();
  IncSampleBanner *banner = inc_display_find (GTK_WIDGET (window), INC_TYPE_SAMPLE_BANNER);

  dex_future_disown (inc_session_save (inc_window_get_session (window), "Thêm", &own, 1));
  inc_display_wait_for (count_startups (window) == 41);
  inc_display_activate (window, "win.remove-sample", NULL);
  inc_display_wait_for (inc_display_get_dialog (window) != NULL);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (inc_display_get_dialog (window))), "Của Tôi"));
  answer (window, "keep");
  inc_display_wait_for (count_startups (window) == 1);
  inc_display_wait_for (!inc_sample_banner_get_revealed (banner));
  inc_display_activate (window, "win.undo", NULL);
  inc_display_wait_for (count_startups (window) == 41);
  inc_display_wait_for (inc_sample_banner_get_revealed (banner));
  inc_display_close_window (window);
}

/* ---- about ---- */

static void
test_about (void)
{
  IncDisplaySession context;
  AdwAboutDialog *dialog;
  const char *text;

  inc_display_session_open (&context, TRUE);
  dialog = g_object_ref_sink (ADW_ABOUT_DIALOG (inc_about_dialog_new (context.session)));
  inc_display_wait_for (strstr (adw_about_dialog_get_debug_info (dialog), "Register: ") != NULL);
  text = adw_about_dialog_get_debug_info (dialog);
  g_assert_nonnull (strstr (text, "Incubator " INC_VERSION "\nGTK 4."));
  g_assert_nonnull (strstr (text, "\nSQLite 3."));
  g_assert_nonnull (strstr (text, "\nICU "));
  g_assert_nonnull (strstr (text, "\nstartup: 24\n"));
  g_assert_null (strstr (text, "Cá Vàng"));
  g_assert_null (strstr (text, g_get_user_name ()));
  g_assert_true (adw_about_dialog_get_license_type (dialog) == GTK_LICENSE_GPL_3_0);
  g_assert_cmpstr (adw_about_dialog_get_release_notes_version (dialog), ==, INC_VERSION);
  g_assert_nonnull (strstr (adw_about_dialog_get_release_notes (dialog), "<ul><li>"));
  inc_display_settle ();
  g_object_unref (dialog);
  inc_display_session_close (&context);
}

static void
test_release_notes (void)
{
  static const char news[] = "# News\n\n## 2.0 (May)\n\nBetter & new.\n\n- One\n  goes on\n- Two\n\nThe end.\n\n"
                             "## 1.0 (April)\n\n- Old\n";
  g_autofree char *second = inc_about_dup_release_notes (news, "2.0");
  g_autofree char *first = inc_about_dup_release_notes (news, "1.0");
  g_autofree char *none = inc_about_dup_release_notes (news, "3.0");

  g_assert_cmpstr (second, ==, "<p>Better &amp; new.</p><ul><li>One goes on</li><li>Two</li></ul><p>The end.</p>");
  g_assert_cmpstr (first, ==, "<ul><li>Old</li></ul>");
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  g_test_add_func ("/display/guide/new-register-with-its-names", test_new_register);
  g_test_add_func ("/display/guide/new-register-cancelled", test_new_register_cancelled);
  g_test_add_func ("/display/guide/staff-name-goes-into-the-next-change", test_staff_name);
  g_test_add_func ("/display/guide/choices-are-kept", test_choices);
  g_test_add_func ("/display/guide/number-format-acts-at-once", test_number_format_at_once);
  g_test_add_func ("/display/guide/names-are-one-change", test_names);
  g_test_add_func ("/display/guide/no-register-no-names", test_no_register_no_names);
  g_test_add_func ("/display/guide/session-goes-before-the-answer", test_session_goes_before_the_answer);
  g_test_add_func ("/display/guide/sample-is-made-once-and-removed", test_sample);
  g_test_add_func ("/display/guide/sample-leaves-what-a-person-added", test_sample_with_own_work);
  g_test_add_func ("/display/guide/about-tells-no-name", test_about);
  g_test_add_func ("/display/guide/release-notes", test_release_notes);
  return g_test_run ();
}
