/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deals on their board: what a card says, a move by keys with its reason, and the way to a stake in a round. */
#include "config.h"

#include "inc-day-test.h"

#include "inc-board-column.h"
#include "inc-board.h"
#include "inc-invest-dialog.h"
#include "inc-record-dialog.h"

static IncBoard *
open_board (IncDayTest *test)
{
  inc_display_activate (test->window, "win.show-page", "'deals'");
  inc_display_settle ();
  return inc_display_find (inc_day_test_get_page (test), INC_TYPE_BOARD);
}

static IncBoardColumn *
find_column (GtkWidget *widget, int id)
{
  if (INC_IS_BOARD_COLUMN (widget))
    return inc_board_column_get_id (INC_BOARD_COLUMN (widget)) == id ? INC_BOARD_COLUMN (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      IncBoardColumn *column = find_column (child, id);

      if (column != NULL)
        return column;
    }
  return NULL;
}

/* "title, line, since or what is late" of each card, from top to bottom. */
static char *
read_column (IncBoard *board, int id)
{
  IncBoardPile *pile = inc_board_column_get_pile (find_column (GTK_WIDGET (board), id));
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < inc_board_pile_get_n_cards (pile); i++)
    {
      IncBoardCard *card = inc_board_pile_get (pile, i);

      g_string_append_printf (text, "%s%s, %s, %s", i > 0 ? "|" : "", card->title, card->line != NULL ? card->line : "–",
                              card->late != NULL ? card->late : card->since);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_column(board, id, expected) \
  G_STMT_START \
  { \
    g_autofree char *said = read_column (board, id); \
    g_assert_cmpstr (said, ==, expected); \
  } \
  G_STMT_END

static void
test_cards (IncDayTest *test, gconstpointer data)
{
  IncBoard *board = open_board (test);
  GtkWidget *page = inc_day_test_get_page (test);

  assert_column (board, INC_DEAL_INTRO, "An Toàn Số – Quỹ Sông Hồng, 2\u00a0tỷ · Lan, For 8 days");
  assert_column (board, INC_DEAL_MEETING,
                 "Bút Chì EdTech – Mạng lưới thiên thần Hồ Sen, 500\u00a0triệu · Minh, Due 08/05/2026");
  assert_column (board, INC_DEAL_TERM_SHEET, "Lúa Xanh AI – Quỹ Sông Hồng, 3\u00a0tỷ · Lan, For 22 days");
  assert_column (board, INC_DEAL_DUE_DILIGENCE, "Lúa Xanh AI – Công ty Hạt Gạo Vàng, –, For 40 days");
  assert_column (board, INC_DEAL_INVESTED, "");
  g_assert_true (inc_display_says (page, "Further within 14 days"));
  g_assert_true (inc_display_says (page, "1 of 5 deals")); /* after nine days; one after 17, one after 77 */
  g_assert_true (inc_display_says (page, "2 of 5 deals"));
  g_assert_true (inc_display_says (page, "3 of 5 deals"));
}

static void
test_moved_by_keys (IncDayTest *test, gconstpointer data)
{
  IncBoard *board = open_board (test);
  AdwDialog *dialog;

  g_assert_true (inc_board_focus (board, test->sample.deals[0]));
  g_assert_true (inc_day_test_press (GTK_WIDGET (board), GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  dialog = inc_display_get_dialog (test->window);
  g_assert_true (INC_IS_RECORD_DIALOG (dialog));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL));
  inc_display_wait_for (inc_display_get_dialog (test->window) == NULL);
  inc_display_settle ();
  assert_column (board, INC_DEAL_INTRO, "");
  inc_day_test_undo (test);
  assert_column (board, INC_DEAL_INTRO, "An Toàn Số – Quỹ Sông Hồng, 2\u00a0tỷ · Lan, For 8 days");
}

/* The amount becomes a stake; nothing is typed again. */
static void
test_invests (IncDayTest *test, gconstpointer data)
{
  IncSession *session = inc_window_get_session (test->window);
  const IncSchema *stakes = inc_schema_of (inc_stake_get_type ());
  IncBoard *board = open_board (test);
  const guint n_stakes = inc_display_count (session, stakes), n_rounds = inc_display_count (session, inc_schema_of (inc_round_get_type ()));
  g_autoptr(IncDeal) deal = NULL;
  g_autoptr(IncStake) stake = NULL;
  IncInvestDialog *dialog;

  g_assert_true (inc_board_focus (board, test->sample.deals[2]));
  inc_day_test_press (GTK_WIDGET (board), GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  inc_display_wait_for (INC_IS_INVEST_DIALOG (inc_display_get_dialog (test->window)));
  dialog = INC_INVEST_DIALOG (inc_display_get_dialog (test->window));
  inc_invest_dialog_choose_round (dialog, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "invest.done", NULL));
  inc_display_wait_for (inc_display_get_dialog (test->window) == NULL);
  inc_display_settle ();
  assert_column (board, INC_DEAL_INVESTED, "Lúa Xanh AI – Quỹ Sông Hồng, 3\u00a0tỷ · Lan, Since today");
  deal = inc_display_get_record (session, inc_schema_of (inc_deal_get_type ()), test->sample.deals[2]);
  stake = inc_display_get_record (session, stakes, deal->stake);
  g_assert_cmpint (stake->amount, ==, 3000000000);
  g_assert_cmpint (stake->startup, ==, 13);
  g_assert_cmpint (stake->investor, ==, 1);
  g_assert_cmpuint (inc_display_count (session, stakes), ==, n_stakes + 1);
  g_assert_cmpuint (inc_display_count (session, inc_schema_of (inc_round_get_type ())), ==, n_rounds + 1);
  inc_day_test_undo (test);
  g_assert_cmpuint (inc_display_count (session, stakes), ==, n_stakes);
  assert_column (board, INC_DEAL_INVESTED, "");
}

static void
test_new_and_edited (IncDayTest *test, gconstpointer data)
{
  IncBoard *board = open_board (test);
  g_autoptr(IncBoardCard) card = NULL;

  gtk_widget_activate_action (inc_day_test_get_page (test), "page.new", NULL);
  inc_display_settle ();
  g_assert_true (INC_IS_RECORD_DIALOG (inc_display_get_dialog (test->window)));
  inc_display_close_dialog (test->window);
  g_set_object (&card, inc_board_pile_get (inc_board_column_get_pile (find_column (GTK_WIDGET (board), INC_DEAL_INTRO)), 0));
  g_signal_emit_by_name (board, "open", card);
  inc_display_wait_for (INC_IS_RECORD_DIALOG (inc_display_get_dialog (test->window)));
  g_assert_true (inc_display_says (GTK_WIDGET (inc_display_get_dialog (test->window)), card->title));
  inc_display_close_dialog (test->window);
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  inc_day_test_add ("/deals/cards", test_cards);
  inc_day_test_add ("/deals/moved-by-keys", test_moved_by_keys);
  inc_day_test_add ("/deals/invests", test_invests);
  inc_day_test_add ("/deals/new-and-edited", test_new_and_edited);
  return g_test_run ();
}
