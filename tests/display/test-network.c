/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of investors, people and partners in the real window, over the sample register. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-consent-list.h"
#include "inc-record-dialog.h"
#include "inc-record-table.h"
#include "inc-records.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  IncWindow *window;
} Fixture;

static guint n_registers;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("Network %u", ++n_registers);

  fixture->window = inc_display_open_sample (name);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  inc_display_close_window (fixture->window);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return GTK_WIDGET (inc_window_get_visible_page (fixture->window));
}

static void
act (Fixture *fixture, const char *action, const char *target)
{
  g_autoptr(GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_parsed (target)) : NULL;
  GtkWidget *actor = g_str_has_prefix (action, "page.") ? get_page (fixture) : GTK_WIDGET (fixture->window);

  g_assert_true (gtk_widget_activate_action_variant (actor, action, parameter));
  inc_display_settle ();
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static AdwDialog *
wait_for_dialog (Fixture *fixture)
{
  inc_display_wait_for (get_dialog (fixture) != NULL);
  return get_dialog (fixture);
}

static GtkWidget *
get_row (Fixture *fixture, const char *field)
{
  g_assert_true (INC_IS_RECORD_DIALOG (wait_for_dialog (fixture)));
  return inc_field_row_get_widget (
    inc_record_form_find (inc_record_dialog_get_form (INC_RECORD_DIALOG (get_dialog (fixture))), field));
}

static void
press_save (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "dialog.save", NULL);
  inc_display_wait_for (get_dialog (fixture) == NULL);
  inc_display_settle ();
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return inc_display_says (get_page (fixture), text);
}

/* The names in the list in view, in its order, joined by "|".  Full transfer. */
static char *
dup_names (Fixture *fixture)
{
  IncRecordTable *table = inc_display_find (get_page (fixture), INC_TYPE_RECORD_TABLE);
  GListModel *rows = G_LIST_MODEL (inc_record_table_get_list (table));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(IncRow) row = g_list_model_get_item (rows, i);

      inc_display_wait_for (inc_row_get_record (row) != NULL);
      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", inc_record_get_title (inc_row_get_record (row)));
    }
  return g_string_free (names, FALSE);
}

static gboolean
has_names (Fixture *fixture, const char *expected)
{
  g_autofree char *names = dup_names (fixture);

  return g_str_equal (names, expected);
}

static void
assert_names (Fixture *fixture, const char *expected)
{
  inc_display_wait_for (has_names (fixture, expected));
}

/* Shows a list narrowed by one named filter. */
static void
filter_by (Fixture *fixture, const char *tag, const char *table, const char *filter, const char *words)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find (table));
  g_auto(IncValue) value = inc_value_dup_text (words);
  g_autofree char *text = NULL;
  g_autoptr(GVariant) target = NULL;
  g_autofree char *printed = NULL;

  inc_query_filter (query, INC_FILTER_NAMED, filter, &value, 1);
  text = inc_query_to_text (query);
  target = g_variant_ref_sink (g_variant_new ("(ss)", tag, text));
  printed = g_variant_print (target, TRUE);
  act (fixture, "win.show-list", printed);
}

/* ---- lists ---- */

static void
people_stand_by_given_name (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.show-page", "'people'");
  inc_display_wait_for (says (fixture, "12 people"));
  assert_names (fixture, "Nguyễn Thị Lan Anh|Đặng Việt Dũng|Trịnh Mỹ Duyên|Phạm Thu Hà|Lê Quang Huy|Đỗ Thị Hương|"
                         "Trần Minh Khôi|Clara Lim|Hoàng Gia Linh|Bùi Thanh Mai|Vũ Đức Thắng|Ngô Hoàng Yến");
}

static void
lists_narrow_by_what_is_no_field (Fixture *fixture, gconstpointer data)
{
  filter_by (fixture, "investors", "investor", "investor-stage", "growth");
  assert_names (fixture, "Lantern Hill Ventures");
  inc_display_wait_for (says (fixture, "1 of 6 investors"));
  inc_display_wait_for (says (fixture, "Stage: Growth"));
  filter_by (fixture, "people", "person", "person-place", "investor, partner");
  assert_names (fixture, "Trịnh Mỹ Duyên|Clara Lim|Bùi Thanh Mai|Vũ Đức Thắng");
  inc_display_wait_for (says (fixture, "Where: In an investor, In a partner"));
  filter_by (fixture, "people", "person", "person-consent", "contact");
  inc_display_wait_for (says (fixture, "11 of 12 people"));
}

static void
new_partner_comes_into_view_and_goes_with_undo (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.show-page", "'partners'");
  act (fixture, "page.new", NULL);
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "name")), "Cục Mẫu");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "kind")), 1);
  press_save (fixture);
  assert_names (fixture, "Báo Khởi Sự|Cục Mẫu|Hiệp hội Phần mềm Sông Nhuệ|Trường Đại học Bách Nghệ");
  act (fixture, "win.undo", NULL);
  assert_names (fixture, "Báo Khởi Sự|Hiệp hội Phần mềm Sông Nhuệ|Trường Đại học Bách Nghệ");
}

/* FALSE when there is no button of that label. */
static gboolean
press_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    {
      g_signal_emit_by_name (widget, "clicked");
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (press_button (child, label))
      return TRUE;
  return FALSE;
}

/* Full transfer of the text. */
static void
wait_for_file (const char *path, char **text)
{
  gsize size = 0;

  while (size == 0)
    {
      g_free (*text);
      *text = NULL;
      inc_display_wait_for (g_file_get_contents (path, text, &size, NULL));
    }
}

static void
export_asks_about_personal_data (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "people.csv", NULL);
  g_autofree char *target = g_strdup_printf ("'%s'", path);
  g_autofree char *text = NULL;
  AdwAlertDialog *question;

  act (fixture, "win.show-page", "'people'");
  act (fixture, "page.export", target);
  question = ADW_ALERT_DIALOG (wait_for_dialog (fixture));
  g_assert_cmpstr (adw_alert_dialog_get_heading (question), ==, "Export with Personal Data?");
  g_assert_true (press_button (GTK_WIDGET (question), "With_out Personal Data"));
  wait_for_file (path, &text);
  g_assert_nonnull (strstr (text, "Source"));
  g_assert_null (strstr (text, "Lan Anh"));
  g_clear_pointer (&text, g_free);
  g_remove (path);
  act (fixture, "page.export", target);
  g_assert_true (press_button (GTK_WIDGET (wait_for_dialog (fixture)), "_With Personal Data"));
  wait_for_file (path, &text);
  g_assert_nonnull (strstr (text, "Nguyễn Thị Lan Anh"));
}

/* ---- investor ---- */

static void
investor_counts_by_currency_and_says_what_is_not_known (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('investor', int64 1)");
  inc_display_wait_for (says (fixture, "Quỹ Sông Hồng"));
  inc_display_wait_for (says (fixture, "Nông nghiệp, Y tế, Giáo dục · Prototype – First customers"));
  inc_display_wait_for (says (fixture, "1,5\u00a0tỷ\n40.000\u00a0USD"));
  inc_display_wait_for (says (fixture, "3 of 4 stakes known"));
  inc_display_wait_for (says (fixture, "1\u00a0tỷ – 8\u00a0tỷ"));
  inc_display_wait_for (says (fixture, "MediLink Việt"));
  inc_display_wait_for (says (fixture, "Contact · from 02/2024 · first to call"));
  inc_display_wait_for (says (fixture, "Quỹ hỏi danh sách startup y tế của khóa 7"));
}

static void
contact_is_written_down_and_is_the_last_one (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('investor', int64 3)");
  inc_display_wait_for (says (fixture, "Nothing was written down yet. Calls, meetings and notes appear here."));
  act (fixture, "page.new", NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (inc_display_find (get_row (fixture, "text"), GTK_TYPE_TEXT_VIEW)),
                            "Hẹn gặp tuần sau", -1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "channel")), INC_CHANNEL_CALL);
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "author")), "Lan");
  press_save (fixture);
  inc_display_wait_for (says (fixture, "Hẹn gặp tuần sau"));
  inc_display_wait_for (says (fixture, "Call · Lan"));
  inc_display_wait_for (says (fixture, "12/05/2026"));
}

static void
investor_in_use_is_not_deleted (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('investor', int64 1)");
  inc_display_wait_for (says (fixture, "Quỹ Sông Hồng"));
  act (fixture, "page.delete", NULL);
  g_assert_true (ADW_IS_ALERT_DIALOG (wait_for_dialog (fixture)));
  g_assert_true (g_str_has_prefix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (get_dialog (fixture))), "Stakes: 4\n"));
  adw_dialog_force_close (get_dialog (fixture));
  inc_display_wait_for (says (fixture, "Quỹ Sông Hồng"));
}

static void
angel_and_person_lead_to_each_other (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('investor', int64 5)");
  inc_display_wait_for (says (fixture, "The Person Behind"));
  act (fixture, "win.open-record", "('person', int64 9)");
  inc_display_wait_for (says (fixture, "As an Angel Investor"));
  inc_display_wait_for (says (fixture, "No role is written down yet."));
}

/* The form saves the name; the history tells what it was. */
static void
history_tells_what_changed (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('investor', int64 2)");
  inc_display_wait_for (says (fixture, "Lantern Hill Ventures"));
  act (fixture, "page.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "country")), "Việt Nam");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "status")), 2);
  press_save (fixture);
  inc_display_wait_for (says (fixture, "Paused"));
  act (fixture, "page.history", NULL);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (wait_for_dialog (fixture)), "Edit: Investor"));
  {
    AdwActionRow *row = inc_display_find (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_ACTION_ROW);
    g_auto(GStrv) lines = g_strsplit (adw_action_row_get_subtitle (row), "\n", -1);

    g_assert_cmpuint (g_strv_length (lines), ==, 3);
    g_assert_cmpstr (lines[1], ==, "Country: Singapore → Việt Nam");
    g_assert_cmpstr (lines[2], ==, "Status: Active → Paused");
  }
  adw_dialog_force_close (get_dialog (fixture));
}

/* ---- person ---- */

static void
consent_of_every_purpose_has_a_row (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('person', int64 2)");
  inc_display_wait_for (says (fixture, "withdrawn on 30/04/2026"));
  inc_display_wait_for (says (fixture, "To be named and shown in public"));
  inc_display_wait_for (says (fixture, "not given"));
  act (fixture, "win.open-record", "('person', int64 8)");
  inc_display_wait_for (says (fixture, "given on 20/11/2025 · On paper · No proof"));
}

static void
consent_is_recorded_and_withdrawn (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;

  act (fixture, "win.open-record", "('person', int64 3)");
  inc_display_wait_for (says (fixture, "Hoàng Gia Linh"));
  list = inc_display_find (get_page (fixture), INC_TYPE_CONSENT_LIST);
  gtk_widget_activate_action (list, "consent.record", "s", "introduce");
  inc_display_settle ();
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "proof")), "Tủ 3, bìa 12");
  press_save (fixture);
  inc_display_wait_for (says (fixture, "given on 12/05/2026 · On paper · Tủ 3, bìa 12"));
  gtk_widget_activate_action (list, "consent.withdraw", "x", (gint64) 5);
  inc_display_settle ();
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "withdrawn")), "13/05/2026");
  press_save (fixture);
  inc_display_wait_for (says (fixture, "withdrawn on 13/05/2026"));
  g_assert_cmpstr (inc_session_get_undo_title (inc_window_get_session (fixture->window)), ==,
                   "Withdraw consent: Hoàng Gia Linh");
}

static void
person_in_stakes_says_so (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('person', int64 1)");
  inc_display_wait_for (says (fixture, "Founder · Lúa Xanh AI"));
  inc_display_wait_for (says (fixture, "Stakes"));
  inc_display_wait_for (says (fixture, "50\u00a0%"));
  inc_display_wait_for (says (fixture, "Personal data: they leave the house only with a consent."));
  act (fixture, "win.open-record", "('person', int64 3)");
  inc_display_wait_for (says (fixture, "Hoàng Gia Linh"));
  g_assert_false (says (fixture, "Stakes"));
}

/* ---- all ---- */

static void
files_come_back_with_the_register (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.show-page", "'people'");
  act (fixture, "win.open-record", "('person', int64 4)");
  inc_display_close_window (fixture->window);
  fixture->window = inc_display_open_window ();
  inc_display_wait_for (inc_window_get_session (fixture->window) != NULL);
  inc_display_settle ();
  inc_display_wait_for (says (fixture, "Phạm Thu Hà"));
  act (fixture, "win.back", NULL);
  inc_display_wait_for (says (fixture, "12 people"));
}

static void
every_page_fits_360 (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "'investors'", "'people'", "'partners'" };
  static const char *const records[] = { "('investor', int64 1)", "('investor', int64 3)", "('person', int64 1)",
                                         "('partner', int64 2)" };

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  inc_display_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    act (fixture, "win.show-page", pages[i]);
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
    { "/display/people/order", people_stand_by_given_name },
    { "/display/people/export", export_asks_about_personal_data },
    { "/display/lists/named-filters", lists_narrow_by_what_is_no_field },
    { "/display/partners/new", new_partner_comes_into_view_and_goes_with_undo },
    { "/display/investor/figures", investor_counts_by_currency_and_says_what_is_not_known },
    { "/display/investor/contact", contact_is_written_down_and_is_the_last_one },
    { "/display/investor/delete-refused", investor_in_use_is_not_deleted },
    { "/display/investor/angel", angel_and_person_lead_to_each_other },
    { "/display/investor/history", history_tells_what_changed },
    { "/display/person/consents", consent_of_every_purpose_has_a_row },
    { "/display/person/consent-withdrawn", consent_is_recorded_and_withdrawn },
    { "/display/person/stakes", person_in_stakes_says_so },
    { "/display/network/state", files_come_back_with_the_register },
    { "/display/network/360", every_page_fits_360 },
  };

  inc_display_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
