/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of people in a file, and the forms behind it: adding somebody who is there and somebody who is new. */
#include "config.h"

#include "inc-display-session.h"

#include "inc-people-list.h"
#include "inc-record-dialog.h"
#include "inc-record-picker.h"
#include "inc-records.h"
#include "inc-ref-row.h"

typedef struct
{
  IncDisplaySession register_;
  GtkWidget *window;
  IncPeopleList *list;
  gint64 investor;
} Fixture;

/* Saves and gives the id. */
static gint64
save (Fixture *fixture, IncRecord *record)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(DexFuture) future = inc_session_save (fixture->register_.session, "Save", &record, 1);
  const GValue *value = inc_display_await (future, &error);
  IncChanges *changes;

  g_assert_no_error (error);
  changes = g_value_get_boxed (value);
  g_object_unref (record);
  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  inc_display_session_open (&fixture->register_, FALSE);
  fixture->investor = save (fixture, g_object_new (inc_investor_get_type (), "name", "Quỹ Sông Hồng", NULL));
  fixture->list = g_object_new (INC_TYPE_PEOPLE_LIST, NULL);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 700, "default-height", 600, "content", fixture->list,
                                  NULL);
  inc_people_list_set_session (fixture->list, fixture->register_.session);
  inc_people_list_set_owner (fixture->list, inc_schema_of (inc_investor_get_type ()), fixture->investor);
  gtk_window_present (GTK_WINDOW (fixture->window));
  inc_display_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GWeakRef list;

  g_weak_ref_init (&list, fixture->list);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  inc_display_settle ();
  g_assert_false (inc_display_is_alive (&list));
  g_weak_ref_clear (&list);
  inc_display_session_close (&fixture->register_);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static IncRecordForm *
get_form (Fixture *fixture)
{
  inc_display_wait_for (INC_IS_RECORD_DIALOG (get_dialog (fixture)));
  return inc_record_dialog_get_form (INC_RECORD_DIALOG (get_dialog (fixture)));
}

static GtkWidget *
get_row (Fixture *fixture, const char *field)
{
  return inc_field_row_get_widget (inc_record_form_find (get_form (fixture), field));
}

static void
press_save (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "dialog.save", NULL);
  inc_display_settle ();
}

static void
search_in_picker (Fixture *fixture, const char *text)
{
  GtkWidget *entry;

  inc_display_wait_for (INC_IS_RECORD_PICKER (get_dialog (fixture)));
  entry = inc_display_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
empty_list_says_so (Fixture *fixture, gconstpointer data)
{
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "People"));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "Nobody is written down yet."));
}

static void
person_is_found_and_given_a_role (Fixture *fixture, gconstpointer data)
{
  const gint64 person = save (fixture, g_object_new (inc_person_get_type (), "name", "Nguyễn Thị Lan Anh", NULL));
  IncRefRow *row;

  save (fixture, g_object_new (inc_person_get_type (), "name", "Trần Minh Khôi", NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "people.add", NULL);
  inc_display_settle ();
  row = INC_REF_ROW (get_row (fixture, "person"));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  inc_display_settle ();
  search_in_picker (fixture, "lan anh");
  /* Return, before the search has answered. */
  g_signal_emit_by_name (inc_display_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_SEARCH_ENTRY), "activate");
  inc_display_settle ();
  inc_display_wait_for (inc_ref_row_get_selected (row) == person);
  inc_display_wait_for (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Nguyễn Thị Lan Anh") == 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "position")), 2);
  adw_switch_row_set_active (ADW_SWITCH_ROW (get_row (fixture, "main")), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "starts")), "3/2024");
  press_save (fixture);
  inc_display_wait_for (get_dialog (fixture) == NULL);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "Nguyễn Thị Lan Anh"));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "Director · from 03/2024 · first to call"));
}

static void
person_is_added_in_place (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "people.add", NULL);
  inc_display_settle ();
  adw_action_row_activate (ADW_ACTION_ROW (get_row (fixture, "person")));
  inc_display_settle ();
  search_in_picker (fixture, "Hoàng Gia Linh");
  inc_display_wait_for (inc_display_says (GTK_WIDGET (get_dialog (fixture)), "New Person: “Hoàng Gia Linh”"));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (get_dialog (fixture)), "Nothing Found"));
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "picker.new", NULL);
  inc_display_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (fixture, "name"))), ==, "Hoàng Gia Linh");
  press_save (fixture);
  inc_display_wait_for (inc_record_form_find (get_form (fixture), "person") != NULL);
  inc_display_wait_for (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "person"))),
                                   "Hoàng Gia Linh") == 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "position")), 5);
  press_save (fixture);
  inc_display_wait_for (get_dialog (fixture) == NULL);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "Hoàng Gia Linh"));
  g_assert_cmpuint (inc_display_count (fixture->register_.session, inc_schema_of (inc_person_get_type ())), ==, 1);
}

static void
role_without_a_person_is_not_saved (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "people.add", NULL);
  inc_display_settle ();
  press_save (fixture);
  g_assert_cmpstr (inc_field_row_get_problem (inc_record_form_find (get_form (fixture), "person")), ==,
                   "Person is missing");
  adw_dialog_force_close (get_dialog (fixture));
}

static gint64
add_role (Fixture *fixture, const char *name, const char *ends)
{
  const gint64 person = save (fixture, g_object_new (inc_person_get_type (), "name", name, NULL));

  return save (fixture, g_object_new (inc_role_get_type (), "person", person, "investor", fixture->investor, "position",
                                      INC_POSITION_CONTACT, "ends", ends, "main", ends == NULL, NULL));
}

static void
ended_role_folds_away (Fixture *fixture, gconstpointer data)
{
  const gint64 role = add_role (fixture, "Lê Dung", NULL);

  add_role (fixture, "Vũ An", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "people.end", "x", role);
  inc_display_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (fixture, "ends"))), ==, "12/05/2026");
  press_save (fixture);
  g_assert_cmpstr (inc_session_get_undo_title (fixture->register_.session), ==, "End role: Lê Dung · Quỹ Sông Hồng");
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "1 role that has ended"));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "Contact · until 12/05/2026"));
}

static void
person_sees_the_same_role_from_the_other_side (Fixture *fixture, gconstpointer data)
{
  add_role (fixture, "Lê Dung", NULL);
  inc_people_list_set_owner (fixture->list, inc_schema_of (inc_person_get_type ()), 1);
  inc_display_settle ();
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "Roles"));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "Quỹ Sông Hồng"));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "Contact · first to call"));
  inc_people_list_add (fixture->list);
  inc_display_settle ();
  inc_ref_row_set_selected (INC_REF_ROW (get_row (fixture, "investor")), fixture->investor);
  g_assert_false (gtk_widget_get_visible (get_row (fixture, "startup")));
  g_assert_false (gtk_widget_get_visible (get_row (fixture, "partner")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "position")), 6);
  press_save (fixture);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->list), "Advisor"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/people-list/empty", empty_list_says_so },
    { "/display/people-list/found", person_is_found_and_given_a_role },
    { "/display/people-list/in-place", person_is_added_in_place },
    { "/display/people-list/refused", role_without_a_person_is_not_saved },
    { "/display/people-list/ended", ended_role_folds_away },
    { "/display/people-list/other-side", person_sees_the_same_role_from_the_other_side },
  };

  inc_display_test_init (&argc, &argv);
  inc_display_get_application ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
