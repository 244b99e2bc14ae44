/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The vocabulary: words offered while they are typed, and the small lists of words and exchange rates. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-record-dialog.h"
#include "inc-record-table.h"
#include "inc-records.h"

typedef struct
{
  IncWindow *window;
} Fixture;

static guint n_registers;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("Words %u", ++n_registers);

  fixture->window = inc_display_open_sample (name);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  while (get_dialog (fixture) != NULL)
    adw_dialog_force_close (get_dialog (fixture));
  inc_display_settle ();
  inc_display_close_window (fixture->window);
}

static GtkWidget *
get_row (Fixture *fixture, const char *field)
{
  return inc_field_row_get_widget (
    inc_record_form_find (inc_record_dialog_get_form (INC_RECORD_DIALOG (get_dialog (fixture))), field));
}

/* The form of an investor, the cursor in its sectors. */
static GtkWidget *
open_form (Fixture *fixture)
{
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-record", "(sx)", "investor", (gint64) 6);
  inc_display_settle ();
  gtk_widget_activate_action (GTK_WIDGET (inc_window_get_visible_page (fixture->window)), "page.edit", NULL);
  inc_display_settle ();
  row = get_row (fixture, "sectors");
  gtk_widget_grab_focus (row);
  inc_display_settle ();
  return row;
}

/* As a key would: at the end of the text. */
static void
type (GtkWidget *row, const char *text)
{
  int position = -1;

  gtk_editable_set_position (GTK_EDITABLE (row), -1);
  position = gtk_editable_get_position (GTK_EDITABLE (row));
  gtk_editable_insert_text (GTK_EDITABLE (row), text, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (row), position);
  g_object_notify (G_OBJECT (row), "text");
  inc_display_settle ();
}

/* TRUE when somebody took the key. */
static gboolean
press (GtkWidget *row, guint key)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (row);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
    }
  inc_display_settle ();
  return taken;
}

static GtkWidget *
get_popover (GtkWidget *row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      return child;
  return NULL;
}

/* The words offered, joined by "|"; "" when none are.  Full transfer. */
static char *
dup_offered (GtkWidget *row)
{
  GtkWidget *popover = get_popover (row);
  GtkListBox *list = inc_display_find (popover, GTK_TYPE_LIST_BOX);
  GString *words = g_string_new (NULL);
  GtkListBoxRow *item;

  if (gtk_widget_get_visible (popover))
    for (int i = 0; (item = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (item))));
  return g_string_free (words, FALSE);
}

static void
assert_offered (GtkWidget *row, const char *expected)
{
  g_autofree char *words = dup_offered (row);

  g_assert_cmpstr (words, ==, expected);
}

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
word_is_offered_and_taken_by_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_form (fixture);

  type (row, "nong");
  assert_offered (row, "Nông nghiệp");
  g_assert_false (press (row, GDK_KEY_Return)); /* nothing is chosen yet */
  g_assert_true (press (row, GDK_KEY_Down));
  g_assert_true (press (row, GDK_KEY_Return));
  g_assert_cmpstr (get_text (row), ==, "Nông nghiệp");
  assert_offered (row, "");
}

/* Down alone shows the vocabulary, the city's priorities first, then the words that investors use. */
static void
all_words_are_shown_by_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_form (fixture);

  g_assert_true (press (row, GDK_KEY_Down));
  assert_offered (row, "Nông nghiệp|Y tế|Giáo dục|Tài chính|Thực phẩm");
  g_assert_true (press (row, GDK_KEY_Escape));
  assert_offered (row, "");
  g_assert_cmpstr (get_text (row), ==, "");
}

static void
second_word_leaves_the_first_alone (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_form (fixture);

  type (row, "Y tế, gi");
  assert_offered (row, "Giáo dục");
  press (row, GDK_KEY_Down);
  press (row, GDK_KEY_Return);
  g_assert_cmpstr (get_text (row), ==, "Y tế, Giáo dục");
  type (row, ", y");
  assert_offered (row, "");
}

static void
composing_keeps_its_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_form (fixture);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  type (row, "n");
  g_signal_emit_by_name (text, "preedit-changed", "ông");
  g_assert_false (press (row, GDK_KEY_Down));
  g_assert_false (press (row, GDK_KEY_Return));
  g_signal_emit_by_name (text, "preedit-changed", "");
  g_assert_true (press (row, GDK_KEY_Down));
}

/* ---- the small lists ---- */

static GtkWidget *
open_list (Fixture *fixture, const char *table)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-small-list", "s", table);
  inc_display_settle ();
  return inc_display_find (GTK_WIDGET (get_dialog (fixture)), INC_TYPE_PAGE);
}

static void
save (Fixture *fixture, AdwDialog *list)
{
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "dialog.save", NULL);
  inc_display_wait_for (get_dialog (fixture) == list);
  inc_display_settle ();
}

static void
word_is_added_renamed_and_deleted (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = open_list (fixture, "tag");
  AdwDialog *list = get_dialog (fixture);
  IncRecordTable *table = inc_display_find (page, INC_TYPE_RECORD_TABLE);

  inc_display_wait_for (inc_display_says (page, "6 tags"));
  gtk_widget_activate_action (page, "page.new", NULL);
  inc_display_settle ();
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "name")), "An ninh mạng");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, "kind")), 1);
  save (fixture, list);
  inc_display_wait_for (inc_display_says (page, "7 tags"));
  g_signal_emit_by_name (table, "open", (gint64) 7);
  inc_display_wait_for (INC_IS_RECORD_DIALOG (get_dialog (fixture)));
  g_assert_true (inc_display_says (GTK_WIDGET (get_dialog (fixture)), "Delete"));
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, "name")), "An toàn thông tin");
  save (fixture, list);
  g_assert_cmpstr (inc_session_get_undo_title (inc_window_get_session (fixture->window)), ==, "Edit: Tag");
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (inc_record_table_get_selection (table)), 0, TRUE);
  gtk_widget_activate_action (page, "page.delete", NULL);
  inc_display_wait_for (inc_display_says (page, "6 tags"));
}

static void
exchange_rates_have_no_search_and_say_their_currency (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = open_list (fixture, "exchange_rate");
  IncRecordTable *table = inc_display_find (page, INC_TYPE_RECORD_TABLE);

  inc_display_wait_for (inc_display_says (page, "3 rates"));
  g_assert_false (gtk_widget_get_mapped (inc_display_find (page, GTK_TYPE_SEARCH_ENTRY)));
  g_signal_emit_by_name (table, "open", (gint64) 1);
  inc_display_wait_for (INC_IS_RECORD_DIALOG (get_dialog (fixture)));
  g_assert_true (inc_display_says (GTK_WIDGET (get_dialog (fixture)), "USD"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/words/taken", word_is_offered_and_taken_by_keys },
    { "/display/words/down", all_words_are_shown_by_down },
    { "/display/words/second", second_word_leaves_the_first_alone },
    { "/display/words/composing", composing_keeps_its_keys },
    { "/display/words/list", word_is_added_renamed_and_deleted },
    { "/display/rates/list", exchange_rates_have_no_search_and_say_their_currency },
  };

  inc_display_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
