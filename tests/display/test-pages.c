/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of startups and cohorts in the real window, over the sample register. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-bulk.h"
#include "inc-cohort-page.h"
#include "inc-filter-chips.h"
#include "inc-record-dialog.h"
#include "inc-record-table.h"
#include "inc-records.h"
#include "inc-stage-list.h"
#include "inc-startup-picker.h"

typedef struct
{
  IncWindow *window;
} Fixture;

static guint n_registers;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("Pages %u", ++n_registers);

  fixture->window = inc_display_open_sample (name);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  inc_display_close_window (fixture->window);
}

static void
act (Fixture *fixture, const char *action, const char *target)
{
  g_autoptr(GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_parsed (target)) : NULL;
  GtkWidget *actor = g_str_has_prefix (action, "page.") ? GTK_WIDGET (inc_window_get_visible_page (fixture->window))
                                                        : GTK_WIDGET (fixture->window);

  g_assert_true (gtk_widget_activate_action_variant (actor, action, parameter));
  inc_display_settle ();
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return GTK_WIDGET (inc_window_get_visible_page (fixture->window));
}

static IncRecordTable *
get_table (Fixture *fixture)
{
  return inc_display_find (get_page (fixture), INC_TYPE_RECORD_TABLE);
}

static guint
get_n_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (inc_record_table_get_list (get_table (fixture))));
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

/* A query over startups with one filter, as the window hands it to the page. */
static char *
dup_target (const char *field, gint64 id, const char *search)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autofree char *text = NULL;
  g_autoptr(GVariant) target = NULL;

  if (field != NULL)
    inc_query_filter_id (query, field, id);
  inc_query_set_search (query, search);
  text = inc_query_to_text (query);
  target = g_variant_ref_sink (g_variant_new ("(ss)", "startups", text));
  return g_variant_print (target, TRUE);
}

static void
startups_say_how_many_of_how_many (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = dup_target ("cohort", 3, NULL);

  act (fixture, "win.show-page", "'startups'");
  inc_display_wait_for (inc_display_says (get_page (fixture), "24 startups"));
  act (fixture, "win.show-list", target);
  inc_display_wait_for (get_n_rows (fixture) == 12);
  inc_display_wait_for (inc_display_says (get_page (fixture), "12 of 24 startups"));
  inc_display_wait_for (inc_display_says (get_page (fixture), "Cohort: Khóa 7"));
  inc_display_wait_for (inc_display_says (get_page (fixture), "Sector: any"));
}

static void
search_finds_with_and_without_marks (Fixture *fixture, gconstpointer data)
{
  GtkSearchEntry *entry;

  act (fixture, "win.show-page", "'startups'");
  entry = inc_display_find (get_page (fixture), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "dom dom");
  inc_display_wait_for (get_n_rows (fixture) == 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "dom dom");
  gtk_editable_set_text (GTK_EDITABLE (entry), "robotics");
  inc_display_wait_for (get_n_rows (fixture) == 2);
  gtk_editable_set_text (GTK_EDITABLE (entry), "đom");
  inc_display_wait_for (get_n_rows (fixture) == 1);
}

/* An input method shows half a syllable that is in no text yet: the list waits for the whole. */
static void
search_waits_for_the_input_method (Fixture *fixture, gconstpointer data)
{
  GtkSearchEntry *entry;
  GtkEditable *text;

  act (fixture, "win.show-page", "'startups'");
  entry = inc_display_find (get_page (fixture), GTK_TYPE_SEARCH_ENTRY);
  text = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  g_signal_emit_by_name (text, "preedit-changed", "do");
  gtk_editable_set_text (GTK_EDITABLE (entry), "lua");
  inc_display_settle ();
  inc_display_wait_for (get_n_rows (fixture) == 24);
  g_signal_emit_by_name (text, "preedit-changed", "");
  inc_display_wait_for (get_n_rows (fixture) == 1);
}

static void
nothing_found_names_the_filters_and_drops_them (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = dup_target ("cohort", 3, "khôngcó");

  act (fixture, "win.show-list", target);
  inc_display_wait_for (inc_display_says (get_page (fixture), "Nothing Found"));
  inc_display_wait_for (inc_display_says (get_page (fixture), "Search: khôngcó\nCohort: Khóa 7"));
  act (fixture, "page.drop-filters", NULL);
  inc_display_wait_for (get_n_rows (fixture) == 24);
}

static void
bulk_delete_is_one_undo (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *selection;

  act (fixture, "win.show-page", "'startups'");
  selection = GTK_SELECTION_MODEL (inc_record_table_get_selection (get_table (fixture)));
  gtk_selection_model_select_range (selection, 0, 3, TRUE);
  inc_display_wait_for (inc_display_says (get_page (fixture), "3 selected"));
  act (fixture, "page.delete", NULL);
  inc_display_wait_for (get_n_rows (fixture) == 21);
  g_assert_cmpuint (inc_record_selection_get_n_selected (INC_RECORD_SELECTION (selection)), ==, 0);
  act (fixture, "win.undo", NULL);
  inc_display_wait_for (get_n_rows (fixture) == 24);
}

static void
bulk_stage_change_is_one_change (Fixture *fixture, gconstpointer data)
{
  g_autofree char *filter = dup_target ("cohort", 3, NULL);
  GtkWidget *list;
  IncRecordForm *form;

  act (fixture, "win.show-list", filter);
  act (fixture, "page.select-all", NULL);
  act (fixture, "page.change-stage", NULL);
  g_assert_true (INC_IS_RECORD_DIALOG (get_dialog (fixture)));
  form = inc_record_dialog_get_form (INC_RECORD_DIALOG (get_dialog (fixture)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (inc_field_row_get_widget (inc_record_form_find (form, "stage"))), INC_STAGE_GRADUATED);
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "dialog.save", NULL);
  inc_display_wait_for (get_dialog (fixture) == NULL);
  g_assert_cmpstr (inc_session_get_undo_title (inc_window_get_session (fixture->window)), ==, "Change stage of 12 startups");
  act (fixture, "win.open-record", "('cohort', int64 3)");
  act (fixture, "page.show-view", "'list'");
  list = inc_display_find (get_page (fixture), INC_TYPE_STAGE_LIST);
  inc_display_wait_for (inc_display_says (list, "Graduated"));
  g_assert_false (inc_display_says (list, "In incubation"));
}

static void
page_comes_back_as_it_was (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = dup_target ("cohort", 2, "o");
  g_autofree char *state = NULL;
  g_autofree char *again = NULL;

  act (fixture, "win.show-list", target);
  state = inc_page_save_state (inc_window_get_visible_page (fixture->window));
  act (fixture, "page.drop-filters", NULL);
  inc_page_restore_state (inc_window_get_visible_page (fixture->window), state);
  inc_display_settle ();
  again = inc_page_save_state (inc_window_get_visible_page (fixture->window));
  g_assert_cmpstr (again, ==, state);
}

static void
startup_file_says_what_is_known (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('startup', int64 5)");
  inc_display_wait_for (inc_display_says (get_page (fixture), "Chợ Quê Số"));
  inc_display_wait_for (inc_display_says (get_page (fixture), "Waiting list"));
  inc_display_wait_for (inc_display_says (get_page (fixture), "Waiting list · Khóa 7"));
  inc_display_wait_for (inc_display_says (get_page (fixture), "Missing"));
  g_assert_false (inc_display_says (get_page (fixture), "Phone"));
}

static void
deleted_file_is_left_and_undo_brings_it_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *file;

  act (fixture, "win.show-page", "'startups'");
  act (fixture, "win.open-record", "('startup', int64 5)");
  file = get_page (fixture);
  act (fixture, "page.delete", NULL);
  inc_display_wait_for (get_page (fixture) != file);
  inc_display_wait_for (get_n_rows (fixture) == 23);
  act (fixture, "win.undo", NULL);
  inc_display_wait_for (get_n_rows (fixture) == 24);
}

static void
cohort_in_use_is_not_deleted (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('cohort', int64 3)");
  act (fixture, "page.delete", NULL);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (get_dialog (fixture))), ==, "“Khóa 7” Is Still in Use");
  g_assert_true (g_str_has_prefix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (get_dialog (fixture))), "Enrolments: 12\n"));
  adw_dialog_force_close (get_dialog (fixture));
}

static void
cohort_shows_its_startups_by_stage (Fixture *fixture, gconstpointer data)
{
  IncStageList *list;

  act (fixture, "win.open-record", "('cohort', int64 3)");
  act (fixture, "page.show-view", "'list'");
  list = inc_display_find (get_page (fixture), INC_TYPE_STAGE_LIST);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (inc_stage_list_get_selection (list))), ==, 12);
  inc_display_wait_for (inc_display_says (get_page (fixture), "Week 24 of 26"));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (list), "In incubation"));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (list), "Waiting list"));
  g_assert_false (inc_display_says (GTK_WIDGET (list), "Graduated"));
}

static void
picked_startups_are_enrolled (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;

  act (fixture, "win.open-record", "('cohort', int64 4)");
  inc_display_wait_for (inc_display_says (get_page (fixture), "No Startups in This Cohort"));
  act (fixture, "page.add", NULL);
  list = inc_display_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 0);
  g_signal_emit_by_name (list, "activate", 2);
  g_signal_emit_by_name (list, "activate", 2);
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "picker.add", NULL);
  inc_display_settle ();
  g_assert_true (INC_IS_RECORD_DIALOG (get_dialog (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "dialog.save", NULL);
  inc_display_wait_for (get_dialog (fixture) == NULL);
  act (fixture, "page.show-view", "'list'");
  inc_display_wait_for (inc_display_says (inc_display_find (get_page (fixture), INC_TYPE_STAGE_LIST), "Admitted"));
}

static void
every_page_fits_360 (Fixture *fixture, gconstpointer data)
{
  static const char *const records[] = { "('startup', int64 22)", "('cohort', int64 3)", "('cohort', int64 4)" };

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  inc_display_settle ();
  act (fixture, "win.show-page", "'cohorts'");
  act (fixture, "win.show-page", "'startups'");
  act (fixture, "page.select-all", NULL);
  act (fixture, "page.unselect", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    act (fixture, "win.open-record", records[i]);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 412);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/startups/total", startups_say_how_many_of_how_many },
    { "/display/startups/search", search_finds_with_and_without_marks },
    { "/display/startups/preedit", search_waits_for_the_input_method },
    { "/display/startups/nothing-found", nothing_found_names_the_filters_and_drops_them },
    { "/display/startups/bulk-delete", bulk_delete_is_one_undo },
    { "/display/startups/bulk-stage", bulk_stage_change_is_one_change },
    { "/display/startups/state", page_comes_back_as_it_was },
    { "/display/startup/facts", startup_file_says_what_is_known },
    { "/display/startup/delete", deleted_file_is_left_and_undo_brings_it_back },
    { "/display/cohort/delete-refused", cohort_in_use_is_not_deleted },
    { "/display/cohort/by-stage", cohort_shows_its_startups_by_stage },
    { "/display/cohort/add", picked_startups_are_enrolled },
    { "/display/pages/360", every_page_fits_360 },
  };

  inc_display_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
