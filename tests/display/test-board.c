/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The board: what it shows in which order, what folds, and what its keys do.  Real keys and a real pointer: tests/e2e. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-board-column.h"
#include "inc-board-tile.h"
#include "inc-board.h"
#include "inc-cohort-board.h"
#include "inc-left-button.h"
#include "inc-record-dialog.h"
#include "inc-records.h"

typedef struct
{
  IncWindow *window;
  char *register_name;
} Fixture;

static guint n_registers;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  g_settings_reset (settings, "cohort-view");
  fixture->register_name = g_strdup_printf ("Board %u", ++n_registers);
  fixture->window = inc_display_open_sample (fixture->register_name);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  inc_display_close_window (fixture->window);
  g_free (fixture->register_name);
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

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static IncBoard *
get_board (Fixture *fixture)
{
  return inc_display_find (get_page (fixture), INC_TYPE_BOARD);
}

/* Depth first, the shown column of that id. */
static IncBoardColumn *
find_column (GtkWidget *widget, int id)
{
  if (INC_IS_BOARD_COLUMN (widget))
    return inc_board_column_get_id (INC_BOARD_COLUMN (widget)) == id && gtk_widget_get_visible (widget)
             ? INC_BOARD_COLUMN (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      IncBoardColumn *column = find_column (child, id);

      if (column != NULL)
        return column;
    }
  return NULL;
}

/* What a column shows from top to bottom, joined by |; "-" when it is not there. */
static char *
read_column (Fixture *fixture, int id)
{
  IncBoardColumn *column = find_column (GTK_WIDGET (get_board (fixture)), id);
  GListModel *shown = column != NULL ? inc_board_pile_get_shown (inc_board_column_get_pile (column)) : NULL;
  GString *text = g_string_new (column == NULL ? "-" : NULL);

  for (guint i = 0; shown != NULL && i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr(IncBoardCard) card = g_list_model_get_item (shown, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", card->title);
    }
  return g_string_free (text, FALSE);
}

/* The board is filled when its answer is here. */
#define assert_column(fixture, id, expected) \
  G_STMT_START \
  { \
    g_autofree char *cards = read_column (fixture, id); \
    for (guint i = 0; i < 50 && !g_str_equal (cards, expected); i++) \
      { \
        inc_display_settle (); \
        g_free (cards); \
        cards = read_column (fixture, id); \
      } \
    g_assert_cmpstr (cards, ==, expected); \
  } \
  G_STMT_END

/* The title of the card with the focus; NULL when it is elsewhere. */
static const char *
get_focused (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *tile = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return INC_IS_BOARD_TILE (tile) ? inc_board_tile_get_card (INC_BOARD_TILE (tile))->title : NULL;
}

/* As if the key came from the keyboard; FALSE when the board leaves it to others. */
static gboolean
press (Fixture *fixture, guint key, GdkModifierType state)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_board (fixture)));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &taken);
    }
  inc_display_settle ();
  return taken;
}

/* 0 when it is not there. */
static gint64
find_card (Fixture *fixture, int column, const char *title)
{
  IncBoardPile *pile = inc_board_column_get_pile (find_column (GTK_WIDGET (get_board (fixture)), column));

  for (guint i = 0; i < inc_board_pile_get_n_cards (pile); i++)
    if (g_str_equal (inc_board_pile_get (pile, i)->title, title))
      return inc_board_pile_get (pile, i)->id;
  return 0;
}

static void
focus_card (Fixture *fixture, int column, const char *title)
{
  inc_display_wait_for (find_card (fixture, column, title) != 0);
  g_assert_true (inc_board_focus (get_board (fixture), find_card (fixture, column, title)));
  inc_display_settle ();
  g_assert_cmpstr (get_focused (fixture), ==, title);
}

static void
columns_are_stages_with_trouble_first (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('cohort', int64 3)");
  assert_column (fixture, 0, "-");
  assert_column (fixture, INC_STAGE_APPLIED, "Mưa Rào Weather");
  assert_column (fixture, INC_STAGE_WAITLISTED, "Chợ Quê Số|Đèn Lồng XR");
  assert_column (fixture, INC_STAGE_ADMITTED, "Hương Sen Biotech");
  assert_column (fixture, INC_STAGE_ACTIVE, "Cá Vàng Fintech|Đom Đóm Energy|Lá Phổi Lab|Gốm 3D Bát Tràng|Lúa Xanh AI|"
                                            "MediLink Việt|Sao Khuê Robotics|Vi Mạch Thăng Long");
  assert_column (fixture, INC_STAGE_GRADUATED, "");
  assert_column (fixture, INC_STAGE_WITHDRAWN, "-");
  g_assert_true (inc_display_says (get_page (fixture), "133 days"));
  g_assert_true (inc_display_says (get_page (fixture), "Since 30/12/2025"));
  g_assert_true (inc_display_says (get_page (fixture), "No tax code"));
  g_assert_true (inc_display_says (get_page (fixture), "No contact"));
}

static void
waiting_list_is_there_when_somebody_waits (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('cohort', int64 2)");
  assert_column (fixture, INC_STAGE_WAITLISTED, "-");
  focus_card (fixture, INC_STAGE_ACTIVE, "Nam Châm IoT");
  dex_future_disown (inc_session_change_stage (inc_window_get_session (fixture->window), "Chờ", (const gint64[]){ 17 }, 1,
                                               INC_STAGE_WAITLISTED, INC_SAMPLE_DAY, NULL));
  inc_display_wait_for (find_column (GTK_WIDGET (get_board (fixture)), INC_STAGE_WAITLISTED) != NULL);
  inc_display_settle ();
  assert_column (fixture, INC_STAGE_WAITLISTED, "Nam Châm IoT");
  inc_display_wait_for (g_strcmp0 (get_focused (fixture), "Nam Châm IoT") == 0);
  act (fixture, "win.undo", NULL);
  assert_column (fixture, INC_STAGE_WAITLISTED, "-");
  inc_display_wait_for (g_strcmp0 (get_focused (fixture), "Nam Châm IoT") == 0);
}

static void
who_left_is_behind_a_button (Fixture *fixture, gconstpointer data)
{
  IncLeftButton *left;

  act (fixture, "win.open-record", "('cohort', int64 2)");
  left = inc_display_find (get_page (fixture), INC_TYPE_LEFT_BUTTON);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (left), "Left: 1"));
  gtk_menu_button_popup (inc_display_find (GTK_WIDGET (left), GTK_TYPE_MENU_BUTTON));
  inc_display_settle ();
  g_assert_true (inc_display_says (GTK_WIDGET (left), "Vườn Treo"));
  g_assert_true (inc_display_says (GTK_WIDGET (left), "Dismissed · 02/02/2026"));
  gtk_menu_button_popdown (inc_display_find (GTK_WIDGET (left), GTK_TYPE_MENU_BUTTON));
  act (fixture, "win.open-record", "('cohort', int64 3)");
  assert_column (fixture, INC_STAGE_APPLIED, "Mưa Rào Weather");
  left = inc_display_find (get_page (fixture), INC_TYPE_LEFT_BUTTON);
  g_assert_false (gtk_widget_get_visible (inc_display_find (GTK_WIDGET (left), GTK_TYPE_MENU_BUTTON)));
}

static void
arrows_pass_over_empty_columns (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('cohort', int64 3)");
  focus_card (fixture, INC_STAGE_WAITLISTED, "Đèn Lồng XR");
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_cmpstr (get_focused (fixture), ==, "Hương Sen Biotech");
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_true (press (fixture, GDK_KEY_Right, 0)); /* nobody graduated */
  g_assert_cmpstr (get_focused (fixture), ==, "Cá Vàng Fintech");
  g_assert_false (press (fixture, GDK_KEY_Down, 0)); /* the list's own */
  act (fixture, "win.open-record", "('cohort', int64 2)");
  focus_card (fixture, INC_STAGE_ACTIVE, "Nam Châm IoT");
  g_assert_true (press (fixture, GDK_KEY_Left, 0)); /* nobody there */
  g_assert_cmpstr (get_focused (fixture), ==, "Nam Châm IoT");
}

static void
key_moves_asks_and_is_one_undo (Fixture *fixture, gconstpointer data)
{
  IncRecordForm *form;
  IncStageChange *change;

  act (fixture, "win.open-record", "('cohort', int64 3)");
  focus_card (fixture, INC_STAGE_ADMITTED, "Hương Sen Biotech");
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_true (INC_IS_RECORD_DIALOG (get_dialog (fixture)));
  form = inc_record_dialog_get_form (INC_RECORD_DIALOG (get_dialog (fixture)));
  change = INC_STAGE_CHANGE (inc_record_form_get_record (form));
  g_assert_cmpint (change->stage, ==, INC_STAGE_ACTIVE);
  g_assert_cmpstr (change->date, ==, INC_SAMPLE_DAY);
  g_assert_cmpint (change->enrolment, ==, 10);
  assert_column (fixture, INC_STAGE_ADMITTED, "Hương Sen Biotech");
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "dialog.save", NULL);
  inc_display_wait_for (get_dialog (fixture) == NULL);
  inc_display_settle ();
  assert_column (fixture, INC_STAGE_ADMITTED, "");
  g_assert_cmpstr (inc_session_get_undo_title (inc_window_get_session (fixture->window)), ==, "Change stage of 1 startup");
  inc_display_wait_for (g_strcmp0 (get_focused (fixture), "Hương Sen Biotech") == 0);
  act (fixture, "win.undo", NULL);
  assert_column (fixture, INC_STAGE_ADMITTED, "Hương Sen Biotech");
  inc_display_wait_for (g_strcmp0 (get_focused (fixture), "Hương Sen Biotech") == 0);
}

static void
nothing_lies_beyond_the_last_column (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('cohort', int64 1)");
  focus_card (fixture, INC_STAGE_GRADUATED, "Phở Box");
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_null (get_dialog (fixture));
  g_assert_true (press (fixture, GDK_KEY_space, 0));
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_null (get_dialog (fixture));
  g_assert_cmpstr (get_focused (fixture), ==, "Phở Box");
}

static void
target_says_what_would_be_recorded (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('cohort', int64 3)");
  focus_card (fixture, INC_STAGE_ADMITTED, "Hương Sen Biotech");
  g_assert_true (press (fixture, GDK_KEY_space, 0));
  g_assert_false (inc_display_says (get_page (fixture), "Moves to In incubation"));
  press (fixture, GDK_KEY_Right, 0);
  g_assert_true (inc_display_says (get_page (fixture), "Moves to In incubation"));
  press (fixture, GDK_KEY_Right, 0);
  g_assert_false (inc_display_says (get_page (fixture), "Moves to In incubation"));
  g_assert_true (inc_display_says (get_page (fixture), "Moves to Graduated"));
  g_assert_true (inc_display_says (get_page (fixture), "Date and reason are asked"));
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_false (inc_display_says (get_page (fixture), "Moves to Graduated"));
  g_assert_false (press (fixture, GDK_KEY_Return, 0)); /* nothing is carried: the list opens it */
}

static void
reading_only_says_why_nothing_moves (Fixture *fixture, gconstpointer data)
{
  IncWindow *second = inc_display_open_window ();
  Fixture reader = { second, NULL };

  gtk_widget_activate_action (GTK_WIDGET (second), "win.open-register", "s", fixture->register_name);
  inc_display_wait_for (inc_window_get_session (second) != NULL);
  inc_display_settle ();
  g_assert_true (inc_session_get_read_only (inc_window_get_session (second)));
  act (&reader, "win.open-record", "('cohort', int64 3)");
  focus_card (&reader, INC_STAGE_ADMITTED, "Hương Sen Biotech");
  g_assert_true (press (&reader, GDK_KEY_space, 0));
  g_assert_true (inc_display_says (GTK_WIDGET (second),
                                   "This register is open for reading only: stages cannot be changed"));
  press (&reader, GDK_KEY_Right, 0);
  g_assert_false (inc_display_says (get_page (&reader), "Moves to In incubation"));
  g_assert_true (press (&reader, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_null (get_dialog (&reader));
  inc_display_close_window (second);
}

static void
view_is_remembered (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.open-record", "('cohort', int64 3)");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_board (fixture))));
  act (fixture, "page.show-view", "'list'");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_board (fixture))));
  act (fixture, "win.back", NULL);
  act (fixture, "win.open-record", "('cohort', int64 2)");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_board (fixture))));
  act (fixture, "page.show-view", "'board'");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_board (fixture))));
  assert_column (fixture, INC_STAGE_APPLIED, "");
}

/* ---- piles ---- */

static GPtrArray *
make_cards (guint n, guint n_troubled)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i + 1);
      IncBoardCard *card = inc_board_card_new (i + 1, 100 + i, 3, title, NULL, NULL);

      inc_board_card_take_troubles (card, i < n_troubled ? g_strdup ("91 days") : NULL, NULL);
      g_ptr_array_add (cards, card);
    }
  return cards;
}

static void
check_pile (gboolean on_track, guint n, guint n_troubled, guint n_shown, const char *note)
{
  g_autoptr(IncBoardPile) pile = inc_board_pile_new (3, on_track);
  g_autoptr(GPtrArray) cards = make_cards (n, n_troubled);
  GListModel *shown = inc_board_pile_get_shown (pile);
  g_autoptr(IncBoardCard) last = NULL;

  inc_board_pile_set_cards (pile, cards);
  g_assert_cmpuint (inc_board_pile_get_n_shown (pile), ==, n_shown);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, n_shown + (note != NULL));
  if (note == NULL)
    return;
  last = g_list_model_get_item (shown, n_shown);
  g_assert_cmpint (last->id, ==, 0);
  g_assert_cmpstr (last->title, ==, note);
  inc_board_pile_set_unfolded (pile, TRUE);
  g_assert_cmpuint (inc_board_pile_get_n_shown (pile), ==, n);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, n + 1);
  inc_board_pile_set_unfolded (pile, FALSE);
  g_assert_cmpuint (inc_board_pile_get_n_shown (pile), ==, n_shown);
}

static void
test_long_piles_fold (void)
{
  check_pile (TRUE, 0, 0, 0, NULL);
  check_pile (TRUE, 8, 0, 8, NULL);
  check_pile (TRUE, 9, 0, 6, "3 more, on track");
  check_pile (FALSE, 9, 0, 6, "3 more");
  check_pile (TRUE, 11, 2, 6, "5 more, on track");
  check_pile (TRUE, 40, 39, 39, "1 more, on track");
  check_pile (TRUE, 40, 40, 40, NULL);
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, guint *told)
{
  told[0]++;
  told[1] = position;
  told[2] = removed;
  told[3] = added;
}

static void
test_same_cards_stay (void)
{
  g_autoptr(IncBoardPile) pile = inc_board_pile_new (3, TRUE);
  g_autoptr(GPtrArray) cards = make_cards (5, 1);
  g_autoptr(GPtrArray) again = make_cards (5, 1);
  IncBoardCard *first;
  guint told[4] = { 0 };

  inc_board_pile_set_cards (pile, cards);
  first = inc_board_pile_get (pile, 0);
  g_signal_connect (inc_board_pile_get_shown (pile), "items-changed", G_CALLBACK (on_items_changed), told);
  inc_board_pile_set_cards (pile, again);
  g_assert_cmpuint (told[0], ==, 0);
  g_ptr_array_remove_index (again, 2);
  inc_board_pile_set_cards (pile, again);
  g_assert_cmpuint (told[0], ==, 1);
  g_assert_cmpuint (told[1], ==, 2);
  g_assert_cmpuint (told[2], ==, 1);
  g_assert_cmpuint (told[3], ==, 0);
  g_assert_true (inc_board_pile_get (pile, 0) == first);
  g_assert_cmpuint (inc_board_pile_find (pile, 4), ==, 2);
  g_assert_cmpuint (inc_board_pile_find (pile, 3), ==, G_MAXUINT);
}

/* ---- many ---- */

static guint
count_tiles (GtkWidget *widget)
{
  guint n = INC_IS_BOARD_TILE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_tiles (child);
  return n;
}

static void
test_four_hundred_cards_are_recycled (void)
{
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "default-width", 900, "default-height", 700, NULL);
  IncBoard *board = g_object_new (INC_TYPE_BOARD, NULL);
  const IncBoardColumnInfo columns[] = { { 3, "Admitted", TRUE, FALSE }, { 4, "In incubation", TRUE, FALSE } };
  g_autoptr(GPtrArray) cards = make_cards (400, 400);

  inc_board_set_columns (board, columns, G_N_ELEMENTS (columns));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (board));
  gtk_window_present (GTK_WINDOW (window));
  inc_board_set_cards (board, cards);
  inc_display_settle ();
  g_assert_cmpuint (count_tiles (GTK_WIDGET (board)), >, 5);
  g_assert_cmpuint (count_tiles (GTK_WIDGET (board)), <, 250);
  g_assert_true (inc_board_focus (board, 399));
  inc_display_settle ();
  g_assert_true (INC_IS_BOARD_TILE (gtk_widget_get_first_child (gtk_window_get_focus (GTK_WINDOW (window)))));
  g_assert_false (inc_board_focus (board, 4000));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/board/columns", columns_are_stages_with_trouble_first },
    { "/display/board/waiting-list", waiting_list_is_there_when_somebody_waits },
    { "/display/board/left", who_left_is_behind_a_button },
    { "/display/board/arrows", arrows_pass_over_empty_columns },
    { "/display/board/move", key_moves_asks_and_is_one_undo },
    { "/display/board/last-column", nothing_lies_beyond_the_last_column },
    { "/display/board/target", target_says_what_would_be_recorded },
    { "/display/board/read-only", reading_only_says_why_nothing_moves },
    { "/display/board/view", view_is_remembered },
  };

  inc_display_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/display/board/folding", test_long_piles_fold);
  g_test_add_func ("/display/board/same-cards", test_same_cards_stay);
  g_test_add_func ("/display/board/four-hundred", test_four_hundred_cards_are_recycled);
  return g_test_run ();
}
